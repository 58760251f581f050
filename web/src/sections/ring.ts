import { element, folded, paragraph, section, table } from "../dom";
import { kilometres, list, rounded } from "../format";
import { distanceKm } from "../geography";
import { key } from "../key";
import { isInside, lengthKm, reaching, resample } from "../paths";
import type { FlightPath, MapPlace, RangeRing, Report, Ring, Role, Weapons } from "../report";
import { map } from "./map";
import { profile } from "./profile";

const KINDS: Readonly<Record<MapPlace["kind"], string>> = {
  defended: "defended place", battery: "battery", launch: "launch area",
};
const FLIGHTS: Readonly<Record<Role, string>> = {
  weapon: "path of a weapon", carrier: "aircraft that release weapons", decoy: "decoys",
  reconnaissance: "reconnaissance", civil: "civil aircraft", friend: "friendly aircraft",
};
/** Below this the side view is a flat line that shows nothing. */
const LOWEST_PROFILE_KM = 2;

/** Why a circle on a map says little about what a battery can stop. */
export function ring({ ring: shown, weapons }: Report): HTMLElement | null {
  if (shown.rings.length === 0 && shown.places.length === 0) return null;
  return section("ring", "What the ring on the map gets wrong", paragraph(shown.text, "takeaway"), map(shown),
    key(signs(shown, weapons)),
    element("ul", { class: "findings" }, ...shown.systems.map(({ name, text }) =>
      element("li", {}, element("strong", {}, `${name}: `), text))),
    rises(shown) ? element("div", {}, element("h3", {}, "The raid from the side"), profile(shown)) : null,
    paragraph("Lengths are over the ground. Horizons are those of level ground and average air (an Earth of 4/3 its "
      + "radius); hills bring them nearer. Limits of height, speed and time come on top of what is drawn.", "note"),
    element("ul", { class: "findings" }, ...shown.paths.filter(({ kind }) => kind === "weapon").map(path =>
      element("li", {}, finding(path, shown.rings)))),
    folded("Which places lie inside which ring, and what is marked on the map",
      shown.rings.length > 0 ? coverage(shown) : null, marks(shown), flights(shown)));
}

function signs(shown: Ring, { many }: Weapons): [string, string][] {
  const has = (kind: MapPlace["kind"]) => shown.places.some(place => place.kind === kind);
  const flown = [...new Set(shown.paths.map(({ kind }) => kind))];
  return [
    ...(shown.rings.length > 0
      ? [["brochure", "ring as on the brochure"], ["reach", `what is left of it against ${many}`]] : []),
    ...(Object.keys(KINDS) as MapPlace["kind"][]).filter(has).map(kind => [kind, KINDS[kind]]),
    ...flown.map(kind => [`path ${kind}`, FLIGHTS[kind]]),
    ...(covered(shown) ? [["covered", "path within reach"]] : []),
  ] as [string, string][];
}

function rises({ paths }: Ring): boolean {
  return paths.some(path => path.kind === "weapon"
    && path.points.some(([, , heightKm]) => heightKm > LOWEST_PROFILE_KM));
}

function covered({ paths, rings }: Ring): boolean {
  return paths.some(path => insideKm(path, reaching(path, rings)) > 0);
}

function finding(path: FlightPath, rings: readonly RangeRing[]): string {
  const length = `${path.label}: ${kilometres(lengthKm(path))} over the ground`;
  if (rings.length === 0) return `${length}.`;
  const brochure = insideKm(path, rings.filter(({ kind }) => kind === "brochure"));
  return `${length}, of which ${list([`${kilometres(brochure)} under a brochure ring`,
    `${kilometres(insideKm(path, reaching(path, rings)))} within reach of any system here`])}.`;
}

/** The length of ground track inside any of some rings. */
function insideKm(path: FlightPath, chosen: readonly RangeRing[]): number {
  const points = resample(path);
  const inside = points.map(point => isInside(point, chosen));
  return points.slice(1).reduce((sum, point, i) =>
    sum + (point.alongKm - points[i]!.alongKm) * (Number(inside[i]) + Number(inside[i + 1])) / 2, 0);
}

function coverage({ rings, places }: Ring): HTMLElement {
  const defended = places.filter(({ kind }) => kind === "defended");
  const rows = rings.flatMap(circle => defended.map(place => ({ circle, place })));
  return table("Distance from the centre of each ring to each defended place", [
    { head: "Ring", cell: row => row.circle.label },
    { head: "Radius", cell: row => kilometres(row.circle.km), numeric: true },
    { head: "Place", cell: row => row.place.name },
    { head: "Distance", cell: row => kilometres(away(row.circle, row.place)), numeric: true },
    { head: "Inside the ring", cell: row => (away(row.circle, row.place) <= row.circle.km ? "yes" : "no") },
  ], rows);
}

function marks({ places }: Ring): HTMLElement {
  return table("What is marked on the map", [
    { head: "Mark", cell: row => row.name },
    { head: "Kind", cell: row => KINDS[row.kind] },
    { head: "Latitude", cell: row => `${rounded(row.lat, 2).toFixed(2)}\u00b0`, numeric: true },
    { head: "Longitude", cell: row => `${rounded(row.lon, 2).toFixed(2)}\u00b0`, numeric: true },
  ], places);
}

function flights({ paths }: Ring): HTMLElement {
  return table("What flies on the map", [
    { head: "Flight", cell: row => row.label },
    { head: "Kind", cell: row => FLIGHTS[row.kind] },
    { head: "Length", cell: row => kilometres(lengthKm(row)), numeric: true },
  ], paths);
}

function away(circle: RangeRing, place: MapPlace): number {
  return distanceKm([circle.lon, circle.lat], [place.lon, place.lat]);
}
