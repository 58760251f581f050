import { NARROW, box, stroke, textWidth, words } from "../chart";
import type { Mark } from "../chart";
import { element, folded, paragraph, section, table } from "../dom";
import { count, estimate, list, mean, span, usd, usdEstimate } from "../format";
import { accentOf, isNone } from "../report";
import type { Estimate, Laydown, Report } from "../report";
import { key } from "../key";
import { rowChart } from "../rows";
import type { Strip } from "../rows";
import { extraTitleHeight, titleAbove, titleLines } from "../titled";

/** What was fired, and what it cost against what it was fired at. */
export function cost(report: Report): HTMLElement | null {
  const defended = report.laydowns.filter(laydown => !isNone(laydown));
  if (defended.length === 0) return null;
  const dearest = Math.max(...defended.map(row => Math.max(row.interceptorCostUsd.high, row.threatCostUsd.high)));
  const chart = rowChart({
    label: `Cost of shots against cost of the raid: ${defended.map(describe).join("; ")}.`,
    rows: defended,
    rowHeight: (width, narrow) => 76 + extraTitle(defended, width, narrow),
    axisName: "millions of US dollars",
    reach: dearest / 1e6,
    after: Math.max(...defended.map(row => textWidth(usd(row.interceptorCostUsd.mean), 12))) + 8,
    draw: (laydown, strip) => drawCost(laydown, strip, accentOf(report, laydown.name),
      extraTitle(defended, strip.end - strip.start, strip.narrow)),
    tip: laydown => element("div", {}, element("strong", {}, laydown.title), paragraph(describe(laydown))),
  }, NARROW);
  return section("cost", "What it costs", paragraph(takeaway(defended), "takeaway"), chart,
    key([["bar", "missiles, bursts and jamming"], ["raid", "weapons of the raid"]]),
    folded("These numbers as a table", costTable(report.laydowns)));
}

function takeaway(defended: readonly Laydown[]): string {
  const firing = defended.filter(laydown => laydown.interceptorsFired.mean > 0);
  if (firing.length === 0) return "No laydown fired a missile or a gun, so next to nothing was spent.";
  const sentences = firing.map(laydown => `\u201c${laydown.title}\u201d fires ${mean(laydown.interceptorsFired.mean)} `
    + `times for ${usd(laydown.interceptorCostUsd.mean)}`);
  return `${list(sentences)}. The raid itself costs ${usd(firing[0]!.threatCostUsd.mean)}. Prices of shots only: `
    + "crews, radars, losses on the ground and the price of the batteries are not in this comparison.";
}

function describe(laydown: Laydown): string {
  return `${laydown.title}: ${usd(laydown.interceptorCostUsd.mean)} of shots against a raid of `
    + usd(laydown.threatCostUsd.mean);
}

function extraTitle(laydowns: readonly Laydown[], width: number, narrow: boolean): number {
  return extraTitleHeight(laydowns.map(laydown => [laydown.title, exchange(laydown, narrow)] as const), width);
}

function drawCost(laydown: Laydown, strip: Strip, accent: string, extraTitle: number): Mark[] {
  const spent = laydown.interceptorCostUsd;
  const raid = laydown.threatCostUsd;
  const note = exchange(laydown, strip.narrow);
  const { x, start, left, end } = strip;
  const top = strip.top + extraTitle;
  return [
    ...titleAbove(titleLines(laydown.title, note, end - start), left, top + 14),
    words(note, end, top + 14, { size: 13, weight: 600, colour: accent, align: "right" }),
    box(x(0), x(spent.mean / 1e6), top + 26, 14, accent, 0.82),
    ...whisker(spent, strip, top + 33),
    box(x(0), x(raid.mean / 1e6), top + 43, 14, "var(--muted)", 0.4),
    beside(spent, strip, top + 33),
    beside(raid, strip, top + 50),
  ];
}

function whisker({ low, high }: Estimate, { x }: Strip, y: number): Mark[] {
  return low === high ? [] : [stroke(x(low / 1e6), y, x(high / 1e6), y, "var(--ink)", 2)];
}

function beside({ mean: centre, high }: Estimate, { x }: Strip, y: number): Mark {
  return words(usd(centre), x(high / 1e6) + 6, y, { size: 12, halo: true });
}

function exchange({ interceptorCostUsd, threatCostUsd, interceptorsFired }: Laydown, short: boolean): string {
  if (interceptorsFired.mean === 0) return interceptorCostUsd.mean > 0 ? "jamming only" : "nothing fired";
  if (threatCostUsd.mean <= 0) return "";
  const times = mean(interceptorCostUsd.mean / threatCostUsd.mean);
  return short ? `${times}\u00a0\u00d7 the raid` : `${times} times the raid\u2019s cost`;
}

function costTable(laydowns: readonly Laydown[]): HTMLElement {
  return table("Cost and value (mean, 95 % interval)", [
    { head: "Laydown", cell: row => row.title },
    { head: "Interceptors fired", cell: row => estimate(row.interceptorsFired), numeric: true },
    { head: "5 %, 50 %, 95 %", cell: ({ interceptorsFired: fired }) =>
      [fired.p05, fired.p50, fired.p95].map(count).join(", "), numeric: true },
    { head: "Interceptor cost", cell: row => usdEstimate(row.interceptorCostUsd), numeric: true },
    { head: "Cost of the raid, with aircraft lost", cell: row => usdEstimate(row.threatCostUsd), numeric: true },
    { head: "Value lost (points)", cell: row => estimate(row.valueLost), numeric: true },
    { head: "Warning", cell: row => warning(row), numeric: true },
    { head: "Purchase price", cell: row => purchase(row), prose: true },
  ], laydowns);
}

function warning({ warningSeconds }: Laydown): string {
  return warningSeconds.high > 0 ? span(warningSeconds.mean) : "none";
}

function purchase({ purchaseUsd }: Laydown): string {
  if (!purchaseUsd) return "\u2013";
  const { low, high, note } = purchaseUsd;
  return `${low === high ? usd(low) : `${usd(low)} to ${usd(high)}`}. ${note}`;
}
