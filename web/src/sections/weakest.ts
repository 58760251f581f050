import { NARROW, box, stroke, textWidth, words, wrapped } from "../chart";
import type { Mark } from "../chart";
import { element, folded, paragraph, section, table } from "../dom";
import { mean } from "../format";
import { accentOf, titleOf } from "../report";
import type { Assumption, Report } from "../report";
import { rowChart } from "../rows";
import type { Strip } from "../rows";

const MOST_ROWS = 12;
const LABEL_LINE = 17;
const GRADES: Readonly<Record<string, string>> = {
  A: "official or primary text, or reproduced by calculation",
  B: "reputable source, read, or several that agree",
  C: "one weak or partisan source",
  D: "recalled or assumed; no page was opened",
};

/** The figures the answer leans on most, ranked by how far it swings when they move. */
export function weakest(report: Report): HTMLElement | null {
  const ranked = [...report.weakest].sort((a, b) => Math.abs(b.swing) - Math.abs(a.swing));
  if (ranked.length === 0) return null;
  const drawn = ranked.slice(0, MOST_ROWS);
  const { many } = report.weapons;
  const chart = rowChart({
    label: `Swing of ${many} that get through: ${drawn.map(describe).join("; ")}.`,
    rows: drawn,
    rowHeight: width => 64 + extraLabel(drawn, width),
    axisName: `${many} that get through (mean)`,
    reach: Math.max(...drawn.flatMap(({ leakersAtLow, leakersAtHigh }) => [leakersAtLow, leakersAtHigh])),
    before: () => widestEnd(drawn),
    after: widestEnd(drawn),
    draw: (assumption, strip) => drawSwing(report, assumption, strip, extraLabel(drawn, strip.end - strip.start)),
    tip: assumption => tipOf(report, assumption),
  }, NARROW);
  return section("weakest", "What the answer leans on", paragraph(takeaway(ranked[0]!, many), "takeaway"), chart,
    paragraph("Each bar runs between the answers at the two ends of what is published or assumed. Beside each end "
      + "stand the value that leads to it and, below, how many then get through.", "note"),
    grades(drawn), folded("These figures as a table", assumptionTable(report, ranked)));
}

function takeaway({ label, lowText, highText, leakersAtLow, leakersAtHigh, confidence }: Assumption,
  many: string): string {
  return `These are the figures that move the answer most. First: ${label}. At ${lowText}, ${mean(leakersAtLow)} `
    + `${many} get through; at ${highText}, ${mean(leakersAtHigh)}. Confidence in it: ${confidence}.`;
}

function describe({ label, leakersAtLow, leakersAtHigh, confidence }: Assumption): string {
  return `${label}, confidence ${confidence}: ${mean(leakersAtLow)} to ${mean(leakersAtHigh)}`;
}

function labelLines({ label }: Assumption, width: number): string[] {
  return wrapped(label, width - 30, 13, 600);
}

/** The room that the longest label needs beyond its first line, in pixels. */
function extraLabel(drawn: readonly Assumption[], width: number): number {
  return (Math.max(...drawn.map(assumption => labelLines(assumption, width).length)) - 1) * LABEL_LINE;
}

function drawSwing(report: Report, assumption: Assumption, strip: Strip, extraLabel: number): Mark[] {
  const { start, end, left, right, x } = strip;
  const top = strip.top + extraLabel;
  const lines = labelLines(assumption, end - start);
  const first = top + 15 - (lines.length - 1) * LABEL_LINE;
  const accent = accentOf(report, assumption.defence);
  const [atLow, atHigh] = [x(assumption.leakersAtLow), x(assumption.leakersAtHigh)];
  const y = top + 34;
  return [
    box(start, start + 20, first - 10, 19, "var(--ink)"),
    words(assumption.confidence, start + 10, first,
      { size: 12, weight: 700, colour: "var(--paper)", align: "center" }),
    ...lines.map((line, i) => words(line, start + 28, first + i * LABEL_LINE, { weight: 600, halo: true })),
    stroke(left, y + 7, right, y + 7, "var(--rule)"),
    box(Math.min(atLow, atHigh) - 1, Math.max(atLow, atHigh) + 1, y, 14, accent, 0.82),
    ...ends(assumption, atLow, atHigh, y + 7),
  ];
}

/** Outside the bar, at each end: the figure's value and, below it, the weapons that then get through. */
function ends({ lowText, highText, leakersAtLow, leakersAtHigh }: Assumption, atLow: number, atHigh: number,
  y: number): Mark[] {
  const pair = (text: string, leakers: number, x: number, align: "left" | "right") => [
    words(text, x, y - 7, { size: 12, align, halo: true }),
    words(through(leakers), x, y + 8, { size: 12, weight: 700, align, halo: true }),
  ];
  const [onLeft, onRight] = atLow <= atHigh ? ["right", "left"] as const : ["left", "right"] as const;
  const edge = (x: number, align: "left" | "right") => x + (align === "left" ? 8 : -8);
  return [...pair(lowText, leakersAtLow, edge(atLow, onLeft), onLeft),
    ...pair(highText, leakersAtHigh, edge(atHigh, onRight), onRight)];
}

function through(leakers: number): string {
  return `${mean(leakers)} through`;
}

function widestEnd(drawn: readonly Assumption[]): number {
  return Math.max(...drawn.flatMap(({ lowText, highText, leakersAtLow, leakersAtHigh }) =>
    [textWidth(lowText, 12), textWidth(highText, 12), textWidth(through(leakersAtLow), 12, 700),
      textWidth(through(leakersAtHigh), 12, 700)])) + 4;
}

function tipOf(report: Report, assumption: Assumption): HTMLElement {
  const { label, lowText, highText, leakersAtLow, leakersAtHigh, defence, confidence, side, reason } = assumption;
  return element("div", {}, element("strong", {}, label),
    paragraph(`${titleOf(report, defence)}: ${mean(leakersAtLow)} get through at ${lowText}, ${mean(leakersAtHigh)} at `
      + `${highText}.`),
    paragraph(`Confidence ${confidence}, ${side}. ${reason}`));
}

function grades(drawn: readonly Assumption[]): HTMLElement {
  const used = Object.entries(GRADES).filter(([grade]) => drawn.some(({ confidence }) => confidence === grade));
  return paragraph(`Confidence: ${used.map(([grade, meaning]) => `${grade}, ${meaning}`).join("; ")}.`, "note");
}

function assumptionTable(report: Report, ranked: readonly Assumption[]): HTMLElement {
  return table("Figures by how far they swing the answer", [
    { head: "Figure", cell: row => element("span", {}, row.label, element("code", {}, row.figure)) },
    { head: "Laydown", cell: row => titleOf(report, row.defence) },
    { head: "Confidence", cell: row => row.confidence },
    { head: "Side", cell: row => row.side },
    { head: "From", cell: row => row.lowText },
    { head: "To", cell: row => row.highText },
    { head: "Get through at low", cell: row => mean(row.leakersAtLow), numeric: true },
    { head: "at high", cell: row => mean(row.leakersAtHigh), numeric: true },
    { head: "Swing", cell: row => mean(Math.abs(row.swing)), numeric: true },
    { head: "Reason", cell: row => row.reason, prose: true },
  ], ranked);
}
