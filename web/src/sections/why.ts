import { dot, element, folded, paragraph, section, table } from "../dom";
import { count, estimate, mean, share } from "../format";
import { accentOf } from "../report";
import type { Laydown, Report, WhyNot } from "../report";

/** Fainter for each further reason, within the accent of the laydown. */
const STRENGTHS = [100, 62, 38, 24, 15];

/** What closed the last chance to stop each weapon that got through. */
export function why(report: Report): HTMLElement | null {
  if (report.laydowns.length === 0) return null;
  return section("why", "What got through, and why",
    paragraph("For each weapon that got through: the constraint that closed the defence\u2019s last chance against it. "
      + "This is a diagnosis of the run, not proof of a cause: take one constraint away and another may bind.",
    "takeaway"),
    ...report.laydowns.map(laydown => reasonsOf(laydown, accentOf(report, laydown.name))),
    folded("What was shot down, by kind of weapon", killTable(report)),
    chances(report));
}

function reasonsOf(laydown: Laydown, accent: string): HTMLElement {
  const reasons = laydown.whyNot.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  const heading = element("h3", {}, dot(accent), laydown.title,
    element("span", { class: "aside" }, `${mean(laydown.leakers.mean)} get through`));
  if (reasons.length === 0) {
    const none = laydown.leakers.mean > 0 ? "No reason was recorded." : "Nothing got through in any run.";
    return element("div", { class: "reasons" }, heading, paragraph(none));
  }
  return element("div", { class: "reasons", style: `--accent: ${accent}` }, heading,
    element("div", { class: "shares", "aria-hidden": "true" }, ...reasons.map(piece)),
    element("ol", { class: "shares-key" }, ...reasons.map(reasonItem)),
    nightOf(laydown), remediesOf(laydown));
}

/** A typical night as strips: what stood in the way of each battery, minute by minute. */
function nightOf({ night }: Laydown): HTMLElement | null {
  if (!night) return null;
  const picture = element("div", { class: "strips" });
  picture.innerHTML = night.picture;
  const key = night.key.map(({ colour, label }) => element("li", {},
    element("span", { class: "swatch", style: `background: ${colour}`, "aria-hidden": "true" }), label));
  return folded(`A typical night (replication ${count(night.replication)}), minute by minute`,
    element("div", {}, picture, element("ul", { class: "strips-key" }, ...key, element("li", {}, "bold: the last chance of all")),
      ...night.stories.map(story => paragraph(story, "note"))));
}

/** The cause beside the diagnosis: what one change does on the same luck. */
function remediesOf({ remedies }: Laydown): HTMLElement | null {
  if (!remedies) return null;
  if (remedies.length === 0) return paragraph("None of the changes tried helps beyond what luck explains.", "note");
  return element("div", {}, paragraph("What one change would have done, on the same luck:", "note"),
    element("ul", {}, ...remedies.map(text => element("li", {}, text))));
}

function piece(reason: WhyNot, index: number): HTMLElement {
  return element("span", { style: `flex: ${reason.share} 0 0; ${strength(index)}`, title: reason.label });
}

function reasonItem(reason: WhyNot, index: number): HTMLElement {
  return element("li", {}, element("span", { class: "swatch", style: strength(index), "aria-hidden": "true" }),
    element("span", {}, element("strong", {}, `${share(reason.share)} ${reason.label}`), `: ${reason.explanation}`));
}

function strength(index: number): string {
  return `--strength: ${STRENGTHS[Math.min(index, STRENGTHS.length - 1)]}%`;
}

/** What is drawn before a single shot is fired. */
function chances({ chance }: Report): HTMLElement | null {
  if (chance.length === 0) return null;
  return element("div", {}, element("h3", {}, "Bad nights come in layers"),
    paragraph("Each night draws, before any shot, whether a battery is up and its crew alert, how well its radar is "
      + "aligned, which launches misfire and whether the lot of missiles is bad. A bad draw spoils the whole night, so "
      + "bad nights are commoner than single shots would make them."),
    folded("The figures of this run", table("What each night draws for each battery", [
      { head: "Battery", cell: row => row.name },
      { head: "Up", cell: row => row.readiness, numeric: true },
      { head: "Crew alert", cell: row => row.crewAlert, numeric: true },
      { head: "Late, when not", cell: row => row.crewDelay, numeric: true },
      { head: "Radar\u2019s north off by (1\u00a0\u03c3)", cell: row => row.alignment, numeric: true },
      { head: "Shots that work", cell: row => lines(row.launches) },
      { head: "In a bad lot", cell: row => lines(row.lots) },
    ], chance)));
}

function lines(texts: readonly string[]): HTMLElement {
  return element("span", {}, ...texts.flatMap((text, i) => (i === 0 ? [text] : [element("br"), text])));
}

function killTable(report: Report): HTMLElement {
  const rows = report.laydowns.flatMap(laydown => laydown.threats.map(threat => ({ laydown, threat })));
  return table("Weapons shot down, by kind (mean, 95 % interval)", [
    { head: "Laydown", cell: row => row.laydown.title },
    { head: "Weapon", cell: row => row.threat.title },
    { head: "Launched", cell: row => count(row.threat.launched), numeric: true },
    { head: "Shot down", cell: row => estimate(row.threat.killed), numeric: true },
  ], rows);
}
