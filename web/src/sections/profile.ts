import { axisTo } from "../axis";
import { NARROW, axisStyle, curve, ring as disc, textWidth, words } from "../chart";
import type { Mark } from "../chart";
import { drawing } from "../drawing";
import { kilometres } from "../format";
import { resample, stretchesInside } from "../paths";
import type { PathPoint } from "../paths";
import { LabelPlacing } from "../placing";
import type { Box } from "../placing";
import type { Ring } from "../report";

const MARGIN = { left: 46, right: 18, top: 20, bottom: 46 };

/** Height over distance flown: the map's paths seen from the side, to scale where that can be read. */
export function profile({ paths, rings }: Ring): HTMLElement {
  const lines = paths.map(path => ({ label: path.label, points: resample(path) }));
  const farthest = Math.max(...lines.map(({ points }) => points.at(-1)?.alongKm ?? 0));
  const highest = Math.max(...lines.flatMap(({ points }) => points.map(({ heightKm }) => heightKm)));
  const label = `Side view: paths up to ${kilometres(farthest)} long and ${highest.toFixed(1)} km high.`;
  return drawing(label, width => {
    const x = axisTo(farthest, width < NARROW ? 5 : 9);
    const trueHeight = (width - MARGIN.left - MARGIN.right) * highest / x.max;
    const inner = Math.min(Math.max(trueHeight, 130), 320);
    const y = axisTo(highest, 5);
    return {
      height: Math.round(inner * y.max / highest) + MARGIN.top + MARGIN.bottom,
      x: { min: 0, max: x.max, style: { ...axisStyle("distance over the ground since launch (km)"), interval: x.interval } },
      y: { min: 0, max: y.max, style: { ...axisStyle(scaleNote(inner / trueHeight)), nameGap: 32, interval: y.interval } },
      margin: MARGIN,
      draw: (at, frame) => {
        const labels = new LabelPlacing(frame);
        return lines.flatMap(({ label: name, points }) => drawLine(name, points, rings, at, labels, frame));
      },
    };
  });
}

function scaleNote(stretch: number): string {
  if (stretch > 0.95 && stretch < 1.05) return "height (km), to scale";
  return stretch > 1 ? `height (km), stretched ${stretch.toFixed(stretch < 10 ? 1 : 0)}\u00d7` : "height (km)";
}

function drawLine(name: string, points: PathPoint[], rings: Ring["rings"], at: (x: number, y: number) => [number, number],
  labels: LabelPlacing, frame: Box): Mark[] {
  const line = (stretch: readonly PathPoint[]) => stretch.map(({ alongKm, heightKm }) => at(alongKm, heightKm));
  const reached = stretchesInside(points, rings.filter(({ kind }) => kind === "ballistic"));
  const end = line(points).at(-1);
  if (!end) return [];
  const top = points.reduce((best, point) => (point.heightKm > best.heightKm ? point : best));
  const [topX, topY] = at(top.alongKm, top.heightKm);
  const width = textWidth(name, 12, 600);
  const left = Math.min(Math.max(topX - width / 2, frame.x), frame.x + frame.width - width);
  const spot = labels.place([6, 24, 42, 60, -18].map(dy => ({ x: left, y: topY + dy, width, height: 15 })));
  return [curve(line(points), "var(--ink)", 1.5), ...reached.map(stretch => curve(line(stretch), "var(--signal)", 4)),
    disc(end[0], end[1], 4, "var(--paper)", "var(--ink)"),
    ...(spot ? [words(name, spot.x, spot.y + 7.5, { size: 12, weight: 600, halo: true })] : [])];
}
