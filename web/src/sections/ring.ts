import { element, folded, paragraph, section, table } from "../dom";
import { kilometres, list, rounded } from "../format";
import { distanceKm } from "../geography";
import { key } from "../key";
import { isInside, lengthKm, resample } from "../paths";
import type { FlightPath, MapPlace, RangeRing, Report, Ring } from "../report";
import { map } from "./map";
import { profile } from "./profile";

const KINDS: Readonly<Record<MapPlace["kind"], string>> = {
  defended: "defended place", battery: "battery", launch: "launch area",
};

/** Why a circle on a map says little about what a battery can stop. */
export function ring({ ring: shown }: Report): HTMLElement | null {
  if (shown.rings.length === 0 && shown.places.length === 0) return null;
  const hasHeights = shown.paths.some(path => path.points.some(([, , heightKm]) => heightKm > 0));
  return section("ring", "What the ring on the map gets wrong", paragraph(shown.text, "takeaway"), map(shown),
    key([["brochure", "ring as in the brochure: against aircraft"], ["ballistic", "reach against ballistic missiles"],
      ["defended", "defended place"], ["battery", "battery"], ["launch", "launch area"], ["path", "path of a weapon"],
      ...(covered(shown) ? [["covered", "path within reach against ballistic missiles"] as const] : [])]),
    hasHeights ? element("div", {}, element("h3", {}, "The same paths from the side"), profile(shown)) : null,
    paragraph("Lengths are over the ground. Limits of height, speed and time come on top of what is drawn.", "note"),
    element("ul", { class: "findings" }, ...shown.paths.map(path => element("li", {}, finding(path, shown.rings)))),
    folded("Which places lie inside which ring, and what is marked on the map",
      shown.rings.length > 0 ? coverage(shown) : null, marks(shown)));
}

function covered({ paths, rings }: Ring): boolean {
  return paths.some(path => insideKm(path, rings, "ballistic") > 0);
}

function finding(path: FlightPath, rings: readonly RangeRing[]): string {
  const kinds = [
    ["brochure", "under a brochure ring"], ["ballistic", "within reach against ballistic missiles"],
  ] as const;
  const parts = kinds.filter(([kind]) => rings.some(candidate => candidate.kind === kind))
    .map(([kind, place]) => `${kilometres(insideKm(path, rings, kind))} ${place}`);
  const length = `${path.label}: ${kilometres(lengthKm(path))} over the ground`;
  return parts.length > 0 ? `${length}, of which ${list(parts)}.` : `${length}.`;
}

/** The length of ground track inside any ring of a kind. */
function insideKm(path: FlightPath, rings: readonly RangeRing[], kind: RangeRing["kind"]): number {
  const points = resample(path);
  const chosen = rings.filter(candidate => candidate.kind === kind);
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

function away(circle: RangeRing, place: MapPlace): number {
  return distanceKm([circle.lon, circle.lat], [place.lon, place.lat]);
}
