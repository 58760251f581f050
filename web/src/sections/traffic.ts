import { dot, element, paragraph, section, table } from "../dom";
import { capital, count, probability } from "../format";
import { accentOf, titleOf } from "../report";
import type { Report } from "../report";

/** Whether the defence engages aircraft that are no targets; nothing where none fly. */
export function traffic(report: Report): HTMLElement | null {
  const shown = report.traffic;
  if (!shown) return null;
  return section("traffic", "Who else is in the sky", paragraph(shown.text, "takeaway"),
    ...(shown.evidence.length > 0 ? [evidence(shown.evidence)] : []),
    ...shown.sides.map(({ name, rows }) => table(`${capital(name)} engaged and shot down`, [
      { head: "Laydown", cell: ({ defence }) => element("span", { class: "named" }, dot(accentOf(report, defence)),
        titleOf(report, defence)) },
      { head: "Nights with any engaged (95 %)", cell: row => probability(row.engagedNights), numeric: true },
      { head: "Nights with any shot down (95 %)", cell: row => probability(row.killedNights), numeric: true },
      { head: "Engaged in all nights", cell: row => count(row.engaged), numeric: true },
      { head: "Shot down in all nights", cell: row => count(row.killed), numeric: true },
    ], rows)),
    ...(shown.never ? [paragraph(shown.never, "note")] : []));
}

function evidence(commands: readonly string[]): HTMLElement {
  return element("div", { class: "note" }, "What a crew weighed when it fired, with the evidence for and against:",
    ...commands.map(command => element("div", {}, element("code", {}, command))));
}
