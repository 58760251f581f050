import { dot, element, paragraph, section, table } from "../dom";
import { capital, estimate, probability } from "../format";
import { accentOf, titleOf } from "../report";
import type { Report } from "../report";

/** Whether the defence engages aircraft that are no targets; nothing where none fly. */
export function traffic(report: Report): HTMLElement | null {
  const shown = report.traffic;
  if (!shown) return null;
  return section("traffic", "Who else is in the sky", paragraph(shown.text, "takeaway"),
    ...shown.sides.map(({ name, rows }) => table(`${capital(name)}: nights with any engaged, and how many (95 % interval)`, [
      { head: "Laydown", cell: ({ defence }) => element("span", { class: "named" }, dot(accentOf(report, defence)),
        titleOf(report, defence)) },
      { head: "Nights with any engaged", cell: row => probability(row.engagedNights), numeric: true },
      { head: "Nights with any shot down", cell: row => probability(row.killedNights), numeric: true },
      { head: "Engaged a night", cell: row => estimate(row.engaged), numeric: true },
      { head: "Shot down a night", cell: row => estimate(row.killed), numeric: true },
    ], rows)),
    paragraph(shown.never, "note"));
}
