import countries from "virtual:borders";
import { NARROW, area, box, curve, ring as disc, stroke, textWidth, words } from "../chart";
import type { Mark } from "../chart";
import { drawing } from "../drawing";
import type { At } from "../drawing";
import { kilometres } from "../format";
import { circle, distanceKm } from "../geography";
import type { LonLat } from "../geography";
import { isOfRaid, reaching, resample, stretchesInside } from "../paths";
import type { PathPoint } from "../paths";
import { LabelPlacing, around } from "../placing";
import type { Box } from "../placing";
import type { FlightPath, MapPlace, RangeRing, Ring } from "../report";

interface View {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** How far a name stands from its mark, in pixels, and where it goes when that room is taken. */
const NEAR = 9;
const FAR = [16, 26, 38, 52, 68];
const NEAR_PLACE_KM = 20;
/** The radius of the smallest ring that is named on the map, as a part of the map's width. */
const SMALLEST_NAMED = 0.03;

/** Borders, rings, places and the paths over the ground, in a plain cylindrical projection true at its middle. */
export function map(shown: Ring): HTMLElement {
  const label = `Map: ${shown.rings.map(({ label: name, km }) => `${name}, ${km} km`).join("; ")}. Places: `
    + `${shown.places.map(({ name }) => name).join(", ")}.`;
  return drawing(label, width => {
    const height = Math.round(Math.min(Math.max(width * 0.7, 300), 600));
    const view = viewOf(shown, width / height);
    return {
      height,
      x: { min: view.west, max: view.east },
      y: { min: view.south, max: view.north },
      margin: { left: 0, right: 0, top: 0, bottom: 0 },
      draw: (at, frame) => draw(shown, view, at, frame),
    };
  });
}

/** What must be seen with a margin, widened to the shape of the page; airways may leave it. */
function viewOf({ rings, places, paths }: Ring, shape: number): View {
  const points: LonLat[] = [
    ...rings.flatMap(({ lon, lat, km }) => circle([lon, lat], km, 24)),
    ...places.map(({ lon, lat }): LonLat => [lon, lat]),
    ...paths.filter(isOfRaid).flatMap(path => path.points.map(([lon, lat]): LonLat => [lon, lat])),
  ];
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const centre = { lon: (Math.min(...lons) + Math.max(...lons)) / 2, lat: (Math.min(...lats) + Math.max(...lats)) / 2 };
  const squeeze = Math.cos(centre.lat * Math.PI / 180);
  const needed = { lon: Math.max(...lons) - Math.min(...lons), lat: Math.max(...lats) - Math.min(...lats) };
  const latSpan = Math.max(needed.lat, needed.lon * squeeze / shape, 0.5) * 1.1;
  const lonSpan = latSpan * shape / squeeze;
  return { west: centre.lon - lonSpan / 2, east: centre.lon + lonSpan / 2,
    south: centre.lat - latSpan / 2, north: centre.lat + latSpan / 2 };
}

function draw(shown: Ring, view: View, at: At, frame: Box): Mark[] {
  const labels = new LabelPlacing({ x: frame.x + 4, y: frame.y + 4, width: frame.width - 8, height: frame.height - 8 });
  const scale = drawScale(view, at, frame, labels);
  const dots = shown.places.map(place => at(place.lon, place.lat));
  for (const [x, y] of dots) labels.reserve({ x: x - 7, y: y - 7, width: 14, height: 14 });
  const paths = shown.paths.map(path => resample(path));
  const speck = ([x, y]: [number, number]): Box => ({ x: x - 1, y: y - 1, width: 2, height: 2 });
  for (const { lon, lat } of paths.flat()) labels.reserve(speck(at(lon, lat)));
  const outlines = shown.rings.flatMap(({ lon, lat, km }) => circle([lon, lat], km));
  for (const point of outlines) labels.avoid(speck(at(...point)));
  const named = (kinds: readonly MapPlace["kind"][]) => shown.places.flatMap((place, i) =>
    (kinds.includes(place.kind) ? nameOf(place, dots[i]!, labels) : []));
  const placeNames = named(["defended", "launch"]);
  const ringNames = shown.rings.flatMap(ring => nameOfRing(ring, at, frame, labels));
  // A battery that stands at a place goes without saying: its rings name it.
  const lone = shown.places.map(place => place.kind !== "battery" || !shown.places.some(other =>
    other.kind === "defended" && distanceKm([place.lon, place.lat], [other.lon, other.lat]) < NEAR_PLACE_KM));
  const batteryNames = shown.places.flatMap((place, i) =>
    (place.kind === "battery" && lone[i] ? nameOf(place, dots[i]!, labels) : []));
  const marks = (isBattery: boolean) => shown.places.flatMap((place, i) =>
    ((place.kind === "battery") === isBattery ? [placeMark(place.kind, dots[i]!)] : []));
  return [
    box(frame.x, frame.x + frame.width, frame.y, frame.height, "var(--water)"),
    ...drawLand(view, at),
    ...shown.rings.map(ring => drawRing(ring, at)),
    ...countryNames(view, at, labels),
    ...paths.flatMap((points, i) => drawPath(shown.paths[i]!, points, shown.rings, at)),
    ...ringNames, ...placeNames, ...batteryNames, ...marks(true), ...marks(false), ...scale,
  ];
}

function drawLand(view: View, at: At): Mark[] {
  const seen = countries.flatMap(({ rings }) => rings).filter(points => touches(points, view));
  return seen.map(points => area(points.map(([lon, lat]) => at(lon, lat)),
    { fill: "var(--land)", stroke: "var(--border)", lineWidth: 1 }));
}

function touches(points: readonly LonLat[], view: View): boolean {
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return Math.max(...lons) > view.west && Math.min(...lons) < view.east
    && Math.max(...lats) > view.south && Math.min(...lats) < view.north;
}

function drawRing({ lon, lat, km, kind }: RangeRing, at: At): Mark {
  const points = circle([lon, lat], km).map(([x, y]) => at(x, y));
  const isBrochure = kind === "brochure";
  return area(points, {
    fill: isBrochure ? "var(--ink)" : "var(--signal)", fillOpacity: isBrochure ? 0.05 : 0.1,
    stroke: isBrochure ? "var(--ink)" : "var(--signal)", lineWidth: isBrochure ? 1.5 : 2,
    lineDash: isBrochure ? [6, 5] : null,
  });
}

/** How each kind of flight is drawn, on the map and in its key. */
const LINES: Readonly<Record<FlightPath["kind"], { colour: string; width: number; dash: number[] | null }>> = {
  weapon: { colour: "var(--ink)", width: 1.5, dash: null },
  carrier: { colour: "var(--ink)", width: 1.5, dash: [8, 4] },
  reconnaissance: { colour: "var(--ink)", width: 1.5, dash: [8, 4] },
  decoy: { colour: "var(--ink)", width: 1.5, dash: [2, 3] },
  civil: { colour: "var(--civil)", width: 2, dash: null },
  friend: { colour: "var(--friend)", width: 2, dash: null },
};

function drawPath(path: FlightPath, points: readonly PathPoint[], rings: readonly RangeRing[], at: At): Mark[] {
  const line = (stretch: readonly PathPoint[]) => stretch.map(({ lon, lat }) => at(lon, lat));
  const reached = stretchesInside(points, reaching(path, rings));
  const { colour, width, dash } = LINES[path.kind];
  return [curve(line(points), colour, width, dash),
    ...reached.map(stretch => curve(line(stretch), "var(--signal)", 4))];
}

function placeMark(kind: MapPlace["kind"], [x, y]: [number, number]): Mark {
  if (kind === "defended") return disc(x, y, 5, "var(--paper)", "var(--ink)");
  const outline = { fill: "var(--paper)", stroke: "var(--ink)", lineWidth: 2 };
  if (kind === "battery") return area([[x - 5, y - 5], [x + 5, y - 5], [x + 5, y + 5], [x - 5, y + 5]], outline);
  return area([[x, y - 6], [x + 6, y + 5], [x - 6, y + 5]], outline);
}

/** A name that finds no room near its mark stands off with a line to it, or is left to the table of marks. */
function nameOf({ name, kind }: MapPlace, [x, y]: [number, number], labels: LabelPlacing): Mark[] {
  const weight = kind === "defended" ? 600 : 400;
  const width = textWidth(name, 12, weight);
  const near = labels.place(around(x, y, width, 15, NEAR));
  const found = near ?? labels.place(FAR.flatMap(gap => around(x, y, width, 15, gap)));
  if (!found) return [];
  const text = words(name, found.x, found.y + 7.5, { size: 12, weight, halo: true });
  if (near) return [text];
  const [endX, endY] = [within(x, found.x, found.x + width), within(y, found.y, found.y + found.height)];
  return [stroke(x, y, endX, endY, "var(--ink)", 0.8), text];
}

function within(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}

/** A ring is named where it runs, at its top or bottom, kept inside the page; a small one only in the table. */
function nameOfRing({ short, lon, lat, km, kind }: RangeRing, at: At, frame: Box, labels: LabelPlacing): Mark[] {
  const points = circle([lon, lat], km, 4);
  const radius = at(...points[1]!)[0] - at(lon, lat)[0];
  if (radius < SMALLEST_NAMED * frame.width) return [];
  const text = frame.width < NARROW ? kilometres(km) : `${short}, ${kilometres(km)}`;
  const width = textWidth(text, 12, 600);
  const ends = kind === "brochure" ? [points[0]!, points[2]!] : [points[2]!, points[0]!];
  const [east, west] = [at(...points[1]!), at(...points[3]!)];
  const beside = [[west[0] - width - 6, west[1] - 7], [east[0] + 6, east[1] - 7]]
    .map(([x, y]) => ({ x: x!, y: y!, width, height: 15 }));
  const wishes = ends.flatMap(([pointLon, pointLat]) => {
    const [x, y] = at(pointLon, pointLat);
    const left = Math.min(Math.max(x - width / 2, frame.x + 6), frame.x + frame.width - width - 6);
    const offsets = kind === "brochure" ? [-20, 5, -38, 23] : [5, -20, 23, -38];
    return offsets.map(dy => ({ x: left, y: y + dy, width, height: 15 }));
  });
  const found = labels.place([...wishes, ...beside]);
  if (!found) return [];
  const colour = kind === "reach" ? "var(--signal)" : "var(--ink)";
  return [words(text, found.x, found.y + 7.5, { size: 12, weight: 600, colour, halo: true })];
}

function countryNames(view: View, at: At, labels: LabelPlacing): Mark[] {
  return countries.flatMap(({ name, rings }) => {
    const visible = rings.flat().filter(([lon, lat]) =>
      lon > view.west && lon < view.east && lat > view.south && lat < view.north);
    if (visible.length < 12) return [];
    const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
    const lon = middle(rings.flat().map(point => Math.min(Math.max(point[0], view.west), view.east)));
    const lat = middle(rings.flat().map(point => Math.min(Math.max(point[1], view.south), view.north)));
    const [x, y] = at(lon, lat);
    const text = name.toUpperCase();
    const width = textWidth(text, 11);
    const wishes = [0, -60, 60, -120, 120].flatMap(dx => [0, -24, 24, -48, 48, -90, 90].map(dy =>
      ({ x: x - width / 2 + dx, y: y + dy, width, height: 13 })));
    const found = labels.place(wishes.filter(wish => isWithin(wish, rings, at)));
    return found ? [words(text, found.x, found.y + 6.5, { size: 11, colour: "var(--muted)" })] : [];
  });
}

/** Whether a country's name stands on its own land, by the crossings of a ray (Shimrat 1962). */
function isWithin({ x, y, width, height }: Box, rings: readonly LonLat[][], at: At): boolean {
  const [px, py] = [x + width / 2, y + height / 2];
  const outlines = rings.map(ring => ring.map(([lon, lat]) => at(lon, lat)));
  return outlines.some(outline => outline.filter(([x2, y2], i) => {
    const [x1, y1] = outline.at(i - 1)!;
    return (y1 > py) !== (y2 > py) && px < x1 + (py - y1) / (y2 - y1) * (x2 - x1);
  }).length % 2 === 1);
}

function drawScale(view: View, at: At, frame: Box, labels: LabelPlacing): Mark[] {
  const lat = (view.south + view.north) / 2;
  const km = (view.north - view.south) > 4 ? 100 : 20;
  const degrees = km / (111.195 * Math.cos(lat * Math.PI / 180));
  const length = at(view.west + degrees, lat)[0] - at(view.west, lat)[0];
  const x = frame.x + 12;
  const y = frame.y + frame.height - 14;
  labels.reserve({ x: x - 4, y: y - 12, width: length + 70, height: 22 });
  return [stroke(x, y, x + length, y, "var(--ink)", 2), words(`${km} km`, x + length + 6, y, { size: 12, halo: true })];
}
