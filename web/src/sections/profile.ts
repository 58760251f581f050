import { axisTo } from "../axis";
import { NARROW, axisStyle, curve, ring as disc, textWidth, words } from "../chart";
import type { Mark } from "../chart";
import { drawing } from "../drawing";
import type { At } from "../drawing";
import { kilometres, mean, rounded } from "../format";
import { isOfRaid, reaching, resample, stretchesInside } from "../paths";
import type { PathPoint } from "../paths";
import { LabelPlacing } from "../placing";
import type { Box } from "../placing";
import type { FlightPath, Ring } from "../report";

/** Room above the highest path for its name. */
const HEADROOM = 1.08;
const MARGIN = { left: 46, right: 18, top: 20, bottom: 46 };

/** Height over distance flown: the map's paths seen from the side, to scale where that can be read. */
export function profile({ paths, rings }: Ring): HTMLElement {
  const lines = paths.filter(isOfRaid).map(path => ({ path, points: resample(path) }));
  const farthest = Math.max(...lines.map(({ points }) => points.at(-1)?.alongKm ?? 0));
  const highest = Math.max(...lines.flatMap(({ points }) => points.map(({ heightKm }) => heightKm)));
  const label = `Side view: paths up to ${kilometres(farthest)} long and ${mean(highest)} km high.`;
  return drawing(label, width => {
    const x = axisTo(farthest, width < NARROW ? 5 : 9);
    const trueHeight = (width - MARGIN.left - MARGIN.right) * highest / x.max;
    const inner = Math.min(Math.max(trueHeight, 130), 320);
    const y = axisTo(highest * HEADROOM, 5);
    const note = scaleNote(inner / trueHeight);
    return {
      height: Math.round(inner * y.max / highest) + MARGIN.top + MARGIN.bottom,
      x: { min: 0, max: x.max, style: { ...axisStyle("distance over the ground (km)"), interval: x.interval } },
      y: { min: 0, max: y.max, style: { ...axisStyle(note), nameGap: 32, interval: y.interval } },
      margin: MARGIN,
      draw: (at, frame) => {
        const labels = new LabelPlacing(frame);
        for (const { points } of lines) avoid(points, at, labels);
        return lines.flatMap(({ path, points }) => drawLine(path, points, rings, at, labels, frame));
      },
    };
  });
}

function scaleNote(stretch: number): string {
  if (stretch > 0.95 && stretch < 1.05) return "height (km), to scale";
  return stretch > 1 ? `height (km), stretched ${rounded(stretch, stretch < 10 ? 1 : 0)}\u00d7` : "height (km)";
}

/** The middle of the highest part, which for a cruise missile is most of its way. */
function summit(points: readonly PathPoint[]): [number, number] {
  const highest = Math.max(...points.map(({ heightKm }) => heightKm));
  const upper = points.filter(({ heightKm }) => heightKm >= 0.98 * highest);
  return [(upper[0]!.alongKm + upper.at(-1)!.alongKm) / 2, highest];
}

function avoid(points: readonly PathPoint[], at: At, labels: LabelPlacing): void {
  for (const { alongKm, heightKm } of points) {
    const [x, y] = at(alongKm, heightKm);
    labels.avoid({ x: x - 1, y: y - 1, width: 2, height: 2 });
  }
}

function drawLine(path: FlightPath, points: readonly PathPoint[], rings: Ring["rings"], at: At, labels: LabelPlacing,
  frame: Box): Mark[] {
  const line = (stretch: readonly PathPoint[]) => stretch.map(({ alongKm, heightKm }) => at(alongKm, heightKm));
  const reached = stretchesInside(points, reaching(path, rings));
  const end = line(points).at(-1);
  if (!end) return [];
  const [topX, topY] = at(...summit(points));
  const width = textWidth(path.label, 12, 600);
  const left = Math.min(Math.max(topX - width / 2, frame.x), frame.x + frame.width - width);
  const wishes = [-20, 6, 24, 42, 60].map(dy => ({ x: left, y: topY + dy, width, height: 15 }));
  // A short path among long ones has its name beside it, where there is room.
  const beside = [12, 30, 48, 66, 84].map(dy => ({ x: end[0] + 8, y: end[1] - 15 - dy, width, height: 15 }));
  const spot = labels.place([...wishes, ...beside]);
  return [curve(line(points), "var(--ink)", 1.5, path.kind === "weapon" ? null : [8, 4]),
    ...reached.map(stretch => curve(line(stretch), "var(--signal)", 4)),
    disc(end[0], end[1], 4, "var(--paper)", "var(--ink)"),
    ...(spot ? [words(path.label, spot.x, spot.y + 7.5, { size: 12, weight: 600, halo: true })] : [])];
}
