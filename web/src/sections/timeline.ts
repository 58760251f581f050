import { NARROW, area, box, fittedTail, ring as disc, stroke, textWidth, words } from "../chart";
import type { Mark } from "../chart";
import { element, folded, paragraph, section, table } from "../dom";
import { clock, count, list } from "../format";
import { key } from "../key";
import { accentOf, titleOf } from "../report";
import type { Flight, Report, Role, Shot, Timeline, Weapons } from "../report";
import { rowChart } from "../rows";
import type { Strip } from "../rows";

const MOST_ROWS = 40;
const STEPS_SECONDS = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400];
const OUTCOMES: Readonly<Record<Flight["outcome"], string>> = {
  arrived: "got through", killed: "brought down", failed: "failed in flight", withdrawn: "turned back or went home",
  landed: "flew on unharmed", expended: "reached its end",
};
const RESULTS: Readonly<Record<Shot["result"], string>> = {
  kill: "kill", otherKilled: "hit another", miss: "miss", misfired: "misfire", notFired: "not fired",
};
const ACTS: Readonly<Record<Shot["kind"], string>> = {
  missile: "fired", gun: "fired a burst of", jammer: "jammed with",
};
const ROLES: Readonly<Record<Role, string>> = {
  weapon: "weapon", carrier: "carrier", decoy: "decoy", reconnaissance: "scout", civil: "civil",
  friend: "friendly",
};
/** Aircraft that nobody should engage. */
const isTraffic = ({ role }: Flight) => role === "civil" || role === "friend";

/** One raid of the many, from launch to end, so that the averages have a face. */
export function timeline(report: Report): HTMLElement | null {
  const shown = report.timeline;
  if (!shown || shown.flights.length === 0) return null;
  const flights = inOrder(shown.flights);
  const drawn = flights.slice(0, MOST_ROWS);
  const accent = accentOf(report, shown.defence);
  const widest = Math.max(...drawn.map(flight => textWidth(nameOf(flight), 12, 600)));
  const chart = rowChart({
    label: `Timeline of one raid: ${summary(flights, report.weapons)}.`,
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
      + "flights; the table holds them all.", "note") : null,
    chart, legend(accent, drawn), folded("This raid as a table", flightTable(flights)));
}

function opening(report: Report, shown: Timeline, flights: readonly Flight[]): string {
  const title = titleOf(report, shown.defence);
  const others = flights.filter(isTraffic);
  const named = others.map(({ id, role, outcome }) =>
    `${id} (${ROLES[role]}${outcome === "killed" ? ", shot down" : ""})`);
  const warning = named.length === 0 ? "" : ` It also engaged aircraft that are no targets: ${list(named)}.`;
  return `The first night on which \u201c${title}\u201d engaged anything (replication ${count(shown.replication)}, `
    + `seed ${shown.seed}): ${summary(flights, report.weapons)}.${warning} One raid is an example, not the result.`;
}

/** What nobody should engage first, then group by group as they start; what is released follows its carrier. */
function inOrder(flights: readonly Flight[]): Flight[] {
  const start = (flight: Flight) => flight.launchSeconds ?? flight.endSeconds;
  const family = ({ id }: Flight) => id.split("/")[0]!;
  const first = new Map<string, number>();
  for (const flight of flights) {
    first.set(family(flight), Math.min(first.get(family(flight)) ?? Infinity, start(flight)));
  }
  return [...flights].sort((a, b) => Number(isTraffic(b)) - Number(isTraffic(a))
    || first.get(family(a))! - first.get(family(b))! || a.id.localeCompare(b.id));
}

function summary(flights: readonly Flight[], { one, many }: Weapons): string {
  const weapons = flights.filter(({ role }) => role === "weapon");
  const parts = Object.entries(OUTCOMES).map(([outcome, label]) => {
    const number = weapons.filter(flight => flight.outcome === outcome).length;
    return number > 0 ? `${count(number)} ${label}` : "";
  });
  const noun = weapons.length === 1 ? one : many;
  return `${count(weapons.length)} ${noun}, ${parts.filter(part => part !== "").join(", ")}`;
}

/** Of anything but a weapon, the name says what it is. */
function nameOf({ id, role }: Flight): string {
  return role === "weapon" ? id : `${ROLES[role]}: ${id}`;
}

function legend(accent: string, drawn: readonly Flight[]): HTMLElement {
  const shots = drawn.flatMap(flight => flight.shots);
  const only = (seen: boolean, sign: string, meaning: string): [string, string][] => (seen ? [[sign, meaning]] : []);
  const ends = (outcome: Flight["outcome"]) => drawn.some(flight => flight.outcome === outcome);
  const uses = (kind: Shot["kind"]) => shots.some(shot => shot.kind === kind);
  const signs = key([["flight", "flight"],
    ...only(drawn.some(isTraffic), "alarm", "aircraft that is no target, engaged"),
    ["detected", "first detection"], ["tracked", "first track"],
    ...only(uses("missile"), "shot", "missile that kills"),
    ...only(shots.some(shot => shot.kind === "missile" && shot.result !== "kill"), "missed", "missile that does not"),
    ...only(uses("gun"), "burst", "bursts of a gun"), ...only(uses("jammer"), "jam", "jamming"),
    ...only(ends("arrived"), "arrived", "got through"), ...only(ends("killed"), "killed", "brought down"),
    ...only(ends("failed"), "failed", "failed in flight"),
    ...only(ends("withdrawn"), "withdrawn", "turned back or went home")]);
  signs.style.setProperty("--accent", accent);
  return signs;
}

function drawFlight(flight: Flight, { x, start, left, top }: Strip, accent: string): Mark[] {
  const y = top + 9;
  const end = x(flight.endSeconds);
  const through = flight.outcome === "arrived";
  const alarm = isTraffic(flight);
  return [
    words(fittedTail(nameOf(flight), left - start - 10, 12, 600), left - 10, y,
      { size: 12, align: "right", weight: through || alarm ? 600 : 400,
        colour: alarm ? "var(--signal)" : "var(--ink)" }),
    box(x(flight.launchSeconds ?? flight.endSeconds), end, y - 3, 6, alarm ? "var(--signal)" : "var(--muted)",
      through ? 0.75 : 0.35),
    ...flight.shots.filter(({ result }) => result !== "notFired")
      .flatMap((shot, i) => drawShot(shot, x, top + 15 + (i % 4) * 3, accent)),
    ...sighting(flight.firstDetectionSeconds, "var(--paper)", x, y),
    ...sighting(flight.firstTrackSeconds, "var(--ink)", x, y),
    ...endMark(flight.outcome, end, y, accent),
  ];
}

function sighting(seconds: number | null, fill: string, x: Strip["x"], y: number): Mark[] {
  return seconds === null ? [] : [disc(x(seconds), y, 3.5, "var(--ink)", fill)];
}

/** A missile is a line, a burst a block, a jamming an open ring; a dot at the end is a kill. */
function drawShot({ kind, launchSeconds, interceptSeconds, result }: Shot, x: Strip["x"], y: number,
  accent: string): Mark[] {
  const kills = result === "kill" || result === "otherKilled";
  const [from, to] = [x(launchSeconds), Math.max(x(interceptSeconds), x(launchSeconds) + 4)];
  const end = kills ? [disc(to, y, 2, accent, accent)] : [];
  switch (kind) {
    case "missile": return [stroke(from, y, to, y, accent, 2, kills ? null : [4, 3]), ...end];
    case "gun": return [box(from, to, y - 2.5, 5, accent), ...end];
    case "jammer": return [disc(to, y, 3, accent), ...end];
  }
}

function endMark(outcome: Flight["outcome"], x: number, y: number, accent: string): Mark[] {
  switch (outcome) {
    case "arrived": return [area([[x - 6, y], [x, y - 6], [x + 6, y], [x, y + 6]], { fill: "var(--ink)" })];
    case "killed": return [-5, 5].map(rise => stroke(x - 5, y - rise, x + 5, y + rise, accent, 2.5));
    case "failed": return [stroke(x, y - 6, x, y + 6, "var(--muted)", 2)];
    case "landed":
    case "expended": return [stroke(x, y - 4, x, y + 4, "var(--muted)", 1)];
    case "withdrawn": return [area([[x - 6, y], [x + 2, y - 5], [x + 2, y + 5]], { fill: "var(--muted)" })];
  }
}

function tipOf(flight: Flight): HTMLElement {
  return element("div", {}, element("strong", {}, nameOf(flight)), paragraph(flight.group),
    paragraph(`${start(flight)}; ${OUTCOMES[flight.outcome]} ${clock(flight.endSeconds)}.`),
    paragraph(`Detected ${moment(flight.firstDetectionSeconds)}; tracked ${moment(flight.firstTrackSeconds)}.`),
    ...flight.shots.map(shot => paragraph(describe(shot))), flight.why ? paragraph(flight.why) : null);
}

function start({ launchSeconds, role }: Flight): string {
  if (launchSeconds === null) return "Never released";
  return `${role === "weapon" || role === "decoy" ? "Launched" : "On the scene"} ${clock(launchSeconds)}`;
}

function describe({ battery, kind, interceptor, launchSeconds, interceptSeconds, result, victim }: Shot): string {
  const end = launchSeconds === interceptSeconds ? "" : ` at ${clock(interceptSeconds)}`;
  const whom = victim ? ` (${victim})` : "";
  return `${battery} ${ACTS[kind]} ${interceptor} at ${clock(launchSeconds)}: ${RESULTS[result]}${whom}${end}`;
}

function moment(seconds: number | null): string {
  return seconds === null ? "never" : clock(seconds);
}

function flightTable(flights: readonly Flight[]): HTMLElement {
  return table("Every flight of the raid, and other aircraft that were engaged (times in min:s since the start)", [
    { head: "Flight", cell: nameOf },
    { head: "Start", cell: row => (row.launchSeconds === null ? "\u2013" : clock(row.launchSeconds)), numeric: true },
    { head: "Detected", cell: row => moment(row.firstDetectionSeconds), numeric: true },
    { head: "Tracked", cell: row => moment(row.firstTrackSeconds), numeric: true },
    { head: "Shots", cell: row => (row.shots.length > 0 ? row.shots.map(describe).join("; ") : "none"), prose: true },
    { head: "End", cell: row => clock(row.endSeconds), numeric: true },
    { head: "Outcome", cell: row => OUTCOMES[row.outcome] },
    { head: "Why it got through", cell: row => row.why ?? "\u2013" },
  ], flights);
}
