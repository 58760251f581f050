import { NARROW, box, stroke, words } from "../chart";
import type { Mark } from "../chart";
import { dot, element, folded, paragraph, section, table } from "../dom";
import { capital, count, difference, estimate, interval, list, mean, probability, varianceCut } from "../format";
import { accentOf, isNone, titleOf } from "../report";
import type { BandedSpread, Difference, Laydown, Report } from "../report";
import { key } from "../key";
import { rowChart } from "../rows";
import type { Strip } from "../rows";
import { extraTitleHeight, titleAbove, titleLines } from "../titled";

/** How many weapons get through each laydown, with luck and ignorance kept apart. */
export function comparison(report: Report): HTMLElement | null {
  if (report.laydowns.length === 0) return null;
  const { many } = report.weapons;
  const chart = rowChart({
    label: `How many ${many} got through, by laydown: ${report.laydowns.map(describe).join("; ")}.`,
    rows: report.laydowns,
    rowHeight: (width, narrow) => (narrow && report.laydowns.some(isDefendedTie) ? 92 : 74) + extraTitle(report, width),
    axisName: `${many} that get through (mean)`,
    reach: Math.max(...report.laydowns.map(reachOf)),
    draw: (laydown, strip) => drawLaydown(laydown, strip, accentOf(report, laydown.name),
      extraTitle(report, strip.end - strip.start)),
    tip: tipOf,
  }, NARROW);
  return section("comparison", "How many get through", paragraph(takeaway(report), "takeaway"), chart,
    legend(report), folded("These numbers as a table", leakerTable(report), placeTable(report)), differences(report));
}

function takeaway({ laydowns, weapons }: Report): string {
  const none = laydowns.find(isNone);
  const others = laydowns.filter(laydown => !isNone(laydown));
  const ties = others.filter(laydown => laydown.sameAsNone).map(laydown => laydown.title);
  const best = others.filter(laydown => !laydown.sameAsNone).sort((a, b) => a.leakers.mean - b.leakers.mean)[0];
  const start = none ? `Of ${weapons.counted}, ${mean(none.leakers.mean)} get through `
    + "on average with no defence"
    + `${none.failed.mean > 0 ? `, because ${mean(none.failed.mean)} fail by themselves` : ""}. ` : "";
  const middle = best ? `The fewest get through with \u201c${best.title}\u201d: ${estimate(best.leakers)}. ` : "";
  const verb = ties.length === 1 ? "makes" : "make";
  return start + middle + (ties.length > 0 ? `${list(ties.map(quoted))} ${verb} no difference: the same weapons get `
    + "through as with no defence." : "");
}

function quoted(text: string): string {
  return `\u201c${text}\u201d`;
}

function describe({ title, leakers, noneLeaks }: Laydown): string {
  return `${title}, ${estimate(leakers)}, chance that nothing gets through ${probability(noneLeaks)}`;
}

function reachOf({ leakers, launched }: Laydown): number {
  return Math.max(launched, leakers.p95, leakers.high, leakers.bandHigh ?? 0);
}

function throughOf({ leakers, launched }: Laydown): string {
  return `${mean(leakers.mean)} of ${count(launched)}`;
}

function extraTitle({ laydowns }: Report, width: number): number {
  return extraTitleHeight(laydowns.map(laydown => [laydown.title, throughOf(laydown)] as const), width);
}

function drawLaydown(laydown: Laydown, strip: Strip, accent: string, extraTitle: number): Mark[] {
  const value = throughOf(laydown);
  const top = strip.top + extraTitle;
  return [
    ...titleAbove(titleLines(laydown.title, value, strip.end - strip.start), strip.left, top + 14),
    words(value, strip.right, top + 14, { size: 14, weight: 700, colour: accent, align: "right" }),
    ...drawSpread(laydown.leakers, strip, top + 28, accent),
    ...notes(laydown, strip.narrow).map((note, line) => words(note, strip.left, top + 59 + 17 * line,
      { size: 12, colour: "var(--muted)", halo: true })),
  ];
}

/** Band of ignorance behind, bar of the mean, whisker of single outcomes, and the interval of the mean in front. */
function drawSpread(spread: BandedSpread, { x }: Strip, top: number, accent: string): Mark[] {
  const band = spread.bandLow === null || spread.bandHigh === null ? []
    : [box(x(spread.bandLow), x(spread.bandHigh), top - 3, 22, accent, 0.28)];
  const middle = top + 8;
  const end = (value: number) => stroke(x(value), middle - 4, x(value), middle + 4, "var(--ink)");
  const low = Math.min(x(spread.low), x(spread.mean) - 1);
  const high = Math.max(x(spread.high), x(spread.mean) + 1);
  return [...band, box(x(0), x(spread.mean), top, 16, accent, 0.82),
    stroke(x(spread.p05), middle, x(spread.p95), middle, "var(--ink)"), end(spread.p05), end(spread.p95),
    box(low, high, middle - 4, 8, "var(--ink)")];
}

function notes(laydown: Laydown, narrow: boolean): string[] {
  const chance = probability(laydown.noneLeaks);
  const tie = isDefendedTie(laydown) ? ["no different from no defence"] : [];
  if (narrow) return [`Nothing gets through: ${chance}`, ...tie];
  return [[`Chance that nothing gets through: ${chance}`, ...tie].join(" \u00b7 ")];
}

function isDefendedTie(laydown: Laydown): boolean {
  return laydown.sameAsNone && !isNone(laydown);
}

function tipOf(laydown: Laydown): HTMLElement {
  const { leakers } = laydown;
  const band = leakers.bandLow === null || leakers.bandHigh === null ? null
    : paragraph(`Ignorance: the mean lies between ${mean(leakers.bandLow)} and ${mean(leakers.bandHigh)} in nine draws `
      + "of ten of the uncertain figures.");
  return element("div", {}, element("strong", {}, laydown.title), paragraph(laydown.summary),
    paragraph(`Mean ${mean(leakers.mean)}; 95 % interval ${interval(leakers)}.`),
    paragraph(`In nine runs of ten, ${count(leakers.p05)} to ${count(leakers.p95)} get through.`), band);
}

function legend({ laydowns }: Report): HTMLElement {
  const banded = laydowns.some(laydown => laydown.leakers.bandLow !== null);
  return key([
    ["bar", "mean number that get through"],
    ["interval", "95 % interval of that mean: how well this many runs pin it down"],
    ["whisker", `5\u201395 % of single raids: how luck${banded ? " and the uncertain figures" : " alone"} can fall`],
    ...(banded ? [["band", "ignorance: where the mean moves as the uncertain figures move"] as const] : []),
  ]);
}

function leakerTable(report: Report): HTMLElement {
  const many = capital(report.weapons.many);
  return table(`${many} that get through, and what became of the others (mean, 95 % interval)`, [
    { head: "Laydown", cell: row => named(report, row) },
    { head: "Launched", cell: row => count(row.launched), numeric: true },
    { head: "Get through", cell: row => estimate(row.leakers), numeric: true },
    { head: "5 %, 50 %, 95 %", cell: ({ leakers }) => [leakers.p05, leakers.p50, leakers.p95].map(count).join(", "),
      numeric: true },
    { head: "Ignorance band", cell: ({ leakers: { bandLow, bandHigh } }) =>
      bandLow === null || bandHigh === null ? "\u2013" : `${mean(bandLow)} to ${mean(bandHigh)}`, numeric: true },
    { head: "Nothing gets through", cell: row => probability(row.noneLeaks), numeric: true },
    { head: "Shot down", cell: row => estimate(row.killed), numeric: true },
    { head: "Failed alone", cell: row => estimate(row.failed), numeric: true },
    { head: "Withdrawn", cell: row => estimate(row.withdrawn), numeric: true },
  ], report.laydowns);
}

function placeTable(report: Report): HTMLElement | null {
  const places = report.laydowns[0]?.places ?? [];
  if (places.length === 0) return null;
  return table("Hits on each place (mean, 95 % interval)", [
    { head: "Laydown", cell: row => named(report, row) },
    ...places.map(({ id, name }) => ({
      head: name,
      cell: (row: Laydown) => hitsAt(row, id),
      numeric: true,
    })),
  ], report.laydowns);
}

function hitsAt(laydown: Laydown, id: string): string {
  const place = laydown.places.find(candidate => candidate.id === id);
  return place ? estimate(place.hits) : "\u2013";
}

function differences(report: Report): HTMLElement | null {
  if (report.differences.length === 0) return null;
  const banded = report.differences.some(({ bandLow }) => bandLow !== null);
  return folded("Differences between laydowns on the same luck",
    paragraph("Every laydown meets the same raid with the same luck, run by run, so a difference is due to the defence "
      + "and not to chance. An interval that holds zero means no difference was found. The last column says how many "
      + "times common luck cuts the variance of the difference: without it, as many times the runs would be needed for "
      + "the same interval."),
    table(`Difference in ${report.weapons.many} that get through (mean, 95 % interval)`, [
      { head: "Laydown", cell: ({ a }) => titleOf(report, a) },
      { head: "against", cell: ({ b }) => titleOf(report, b) },
      { head: "Difference", cell: row => mean(row.mean), numeric: true },
      { head: "95 % interval", cell: row => difference(row), numeric: true },
      ...(banded ? [{ head: "Ignorance band", cell: bandOf, numeric: true }] : []),
      { head: "In words", cell: inWords },
      { head: "Variance cut", cell: varianceCut, numeric: true },
    ], report.differences));
}

function bandOf({ bandLow, bandHigh }: Difference): string {
  return bandLow === null || bandHigh === null ? "\u2013" : `${mean(bandLow)} to ${mean(bandHigh)}`;
}

function inWords(row: Difference): string {
  const { mean: centre, low, high } = row;
  if (isNever(row)) return "the same in every run";
  if (low <= 0 && high >= 0) return "no difference found";
  return centre < 0 ? "fewer get through" : "more get through";
}

function isNever({ mean: centre, pairedVariance }: Difference): boolean {
  return centre === 0 && pairedVariance === 0;
}

function named(report: Report, laydown: Laydown): HTMLElement {
  return element("span", { class: "named" }, dot(accentOf(report, laydown.name)), laydown.title);
}
