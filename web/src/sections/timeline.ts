import { NARROW, area, box, fittedTail, ring as disc, stroke, textWidth, words } from "../chart";
import type { Mark } from "../chart";
import { element, folded, paragraph, section, table } from "../dom";
import { clock, count, counted } from "../format";
import { key } from "../key";
import { accentOf, titleOf } from "../report";
import type { Flight, Report, Shot, Timeline } from "../report";
import { rowChart } from "../rows";
import type { Strip } from "../rows";

const MOST_ROWS = 40;
const STEPS_SECONDS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];
const OUTCOMES: Readonly<Record<Flight["outcome"], string>> = {
  arrived: "got through", killed: "shot down", failed: "failed in flight", withdrawn: "withdrawn",
};
const RESULTS: Readonly<Record<Shot["result"], string>> = { kill: "kill", miss: "miss", lost: "lost" };

/** One raid of the many, from launch to end, so that the averages have a face. */
export function timeline(report: Report): HTMLElement | null {
  const shown = report.timeline;
  if (!shown || shown.threats.length === 0) return null;
  const flights = [...shown.threats].sort((a, b) => a.launchSeconds - b.launchSeconds);
  const drawn = flights.slice(0, MOST_ROWS);
  const accent = accentOf(report, shown.defence);
  const widest = Math.max(...drawn.map(({ id }) => textWidth(id, 12, 600)));
  const chart = rowChart({
    label: `Timeline of one raid: ${summary(flights)}.`,
    rows: drawn,
    rowHeight: () => 26,
    axisName: "time since the start (min:s)",
    reach: Math.max(...drawn.map(({ endSeconds }) => endSeconds)),
    axisText: clock,
    axisSteps: STEPS_SECONDS,
    before: narrow => Math.min(widest + 12, narrow ? 92 : 190),
    draw: (flight, strip) => drawFlight(flight, strip, accent),
    tip: tipOf,
  }, NARROW);
  return section("timeline", "One raid, second by second", paragraph(opening(report, shown, flights), "takeaway"),
    flights.length > drawn.length ? paragraph(`The chart shows the first ${drawn.length} of ${count(flights.length)} `
      + "weapons by launch; the table holds them all.", "note") : null,
    chart, legend(accent), folded("This raid as a table", flightTable(flights)));
}

function opening(report: Report, shown: Timeline, flights: readonly Flight[]): string {
  const title = titleOf(report, shown.defence);
  return `Replication ${count(shown.replication)} of \u201c${title}\u201d (seed ${shown.seed}): ${summary(flights)}. `
    + "One raid is an example, not the result.";
}

function summary(flights: readonly Flight[]): string {
  const parts = Object.entries(OUTCOMES).map(([outcome, label]) => {
    const number = flights.filter(flight => flight.outcome === outcome).length;
    return number > 0 ? `${count(number)} ${label}` : "";
  });
  return `${counted(flights.length, "weapon")}, ${parts.filter(part => part !== "").join(", ")}`;
}

function legend(accent: string): HTMLElement {
  const signs = key([["flight", "flight of a weapon"], ["detected", "first detection"], ["tracked", "first track"],
    ["shot", "interceptor that kills"], ["missed", "one that misses or is lost"], ["arrived", "got through"],
    ["killed", "shot down"], ["failed", "failed in flight"], ["withdrawn", "withdrawn"]]);
  signs.style.setProperty("--accent", accent);
  return signs;
}

function drawFlight(flight: Flight, { x, start, left, top }: Strip, accent: string): Mark[] {
  const y = top + 9;
  const end = x(flight.endSeconds);
  const through = flight.outcome === "arrived";
  return [
    words(fittedTail(flight.id, left - start - 10, 12, 600), left - 10, y,
      { size: 12, align: "right", weight: through ? 600 : 400 }),
    box(x(flight.launchSeconds), end, y - 3, 6, "var(--muted)", through ? 0.75 : 0.35),
    ...flight.shots.flatMap((shot, i) => drawShot(shot, x, top + 15 + (i % 4) * 3, accent)),
    ...sighting(flight.firstDetectionSeconds, "var(--paper)", x, y),
    ...sighting(flight.firstTrackSeconds, "var(--ink)", x, y),
    ...endMark(flight.outcome, end, y, accent),
  ];
}

function sighting(seconds: number | null, fill: string, x: Strip["x"], y: number): Mark[] {
  return seconds === null ? [] : [disc(x(seconds), y, 3.5, "var(--ink)", fill)];
}

function drawShot({ launchSeconds, interceptSeconds, result }: Shot, x: Strip["x"], y: number, accent: string): Mark[] {
  const end = x(interceptSeconds);
  const line = stroke(x(launchSeconds), y, end, y, accent, 2, result === "kill" ? null : [4, 3]);
  return result === "kill" ? [line, disc(end, y, 2, accent, accent)] : [line];
}

function endMark(outcome: Flight["outcome"], x: number, y: number, accent: string): Mark[] {
  switch (outcome) {
    case "arrived": return [area([[x - 6, y], [x, y - 6], [x + 6, y], [x, y + 6]], { fill: "var(--ink)" })];
    case "killed": return [-5, 5].map(rise => stroke(x - 5, y - rise, x + 5, y + rise, accent, 2.5));
    case "failed": return [stroke(x, y - 6, x, y + 6, "var(--muted)", 2)];
    case "withdrawn": return [area([[x - 6, y], [x + 2, y - 5], [x + 2, y + 5]], { fill: "var(--muted)" })];
  }
}

function tipOf(flight: Flight): HTMLElement {
  return element("div", {}, element("strong", {}, flight.id),
    paragraph(`Launched ${clock(flight.launchSeconds)}; ${OUTCOMES[flight.outcome]} ${clock(flight.endSeconds)}.`),
    paragraph(`Detected ${moment(flight.firstDetectionSeconds)}; tracked ${moment(flight.firstTrackSeconds)}.`),
    ...flight.shots.map(shot => paragraph(describe(shot))), flight.why ? paragraph(flight.why) : null);
}

function describe({ battery, interceptor, launchSeconds, interceptSeconds, result }: Shot): string {
  return `${battery} fired ${interceptor} at ${clock(launchSeconds)}: ${RESULTS[result]} at ${clock(interceptSeconds)}`;
}

function moment(seconds: number | null): string {
  return seconds === null ? "never" : clock(seconds);
}

function flightTable(flights: readonly Flight[]): HTMLElement {
  return table("Every weapon of this raid (times in min:s since the start)", [
    { head: "Weapon", cell: row => row.id },
    { head: "Launch", cell: row => clock(row.launchSeconds), numeric: true },
    { head: "Detected", cell: row => moment(row.firstDetectionSeconds), numeric: true },
    { head: "Tracked", cell: row => moment(row.firstTrackSeconds), numeric: true },
    { head: "Shots", cell: row => (row.shots.length > 0 ? row.shots.map(describe).join("; ") : "none"), prose: true },
    { head: "End", cell: row => clock(row.endSeconds), numeric: true },
    { head: "Outcome", cell: row => OUTCOMES[row.outcome] },
    { head: "Why it got through", cell: row => row.why ?? "\u2013" },
  ], flights);
}
