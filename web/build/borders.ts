import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Plugin } from "vite";

/** West, south, east, north in degrees: everything a raid in Iraq or the Gulf can need, and no more. */
const REGION = { west: 22, south: 8, east: 78, north: 50 };
const MODULE = "virtual:borders";

/** Provides Natural Earth land and borders of the region as `virtual:borders`, cut and rounded to 0.01 degree. */
export function borders(): Plugin {
  return {
    name: "aspis-borders",
    resolveId: id => (id === MODULE ? "\0" + MODULE : null),
    load: id => (id === "\0" + MODULE ? `export default JSON.parse('${JSON.stringify(countries())}');` : null),
  };
}

function countries(): { name: string; rings: Position[][] }[] {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const topology = JSON.parse(readFileSync(path, "utf8")) as Topology;
  const collection = feature(topology, topology.objects["countries"] as GeometryCollection<{ name: string }>);
  return collection.features
    .map(country => ({
      name: country.properties.name.replaceAll("'", "\u2019"),
      rings: outerRings(country.geometry as Polygon | MultiPolygon).map(clip).map(round)
        .filter(ring => ring.length > 2),
    }))
    .filter(country => country.rings.length > 0);
}

/** Holes are dropped: an enclave is a country of its own, and inland water is not needed here. */
function outerRings(geometry: Polygon | MultiPolygon): Position[][] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.map(polygon => polygon[0]!);
}

/** Sutherland and Hodgman, 1974: one half-plane after another. */
function clip(ring: Position[]): Position[] {
  const { west, south, east, north } = REGION;
  return cut(cut(cut(cut(ring, 0, west, 1), 0, east, -1), 1, south, 1), 1, north, -1);
}

function cut(ring: Position[], axis: 0 | 1, bound: number, sign: 1 | -1): Position[] {
  const inside = (p: Position) => sign * (p[axis]! - bound) >= 0;
  return ring.flatMap((to, i) => {
    const from = ring.at(i - 1)!;
    const kept = inside(to) ? [to] : [];
    return inside(from) === inside(to) ? kept : [crossing(from, to, axis, bound), ...kept];
  });
}

function crossing(from: Position, to: Position, axis: 0 | 1, bound: number): Position {
  const t = (bound - from[axis]!) / (to[axis]! - from[axis]!);
  return [from[0]! + t * (to[0]! - from[0]!), from[1]! + t * (to[1]! - from[1]!)];
}

function round(ring: Position[]): Position[] {
  const points = ring.map(p => [Math.round(p[0]! * 100) / 100, Math.round(p[1]! * 100) / 100]);
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1]);
}
