import { distanceKm } from "./geography";
import type { FlightPath, RangeRing } from "./report";

export interface PathPoint {
  lon: number;
  lat: number;
  heightKm: number;
  /** Distance over the ground since launch. */
  alongKm: number;
}

const STEP_KM = 1;

/** A path in steps of a kilometre, so that where it crosses a ring can be seen. */
export function resample({ points }: FlightPath): PathPoint[] {
  const made: PathPoint[] = [];
  let alongKm = 0;
  points.forEach(([lon, lat, heightKm], i) => {
    if (i === 0) {
      made.push({ lon, lat, heightKm, alongKm });
      return;
    }
    const [fromLon, fromLat, fromHeightKm] = points[i - 1]!;
    const legKm = distanceKm([fromLon, fromLat], [lon, lat]);
    const steps = Math.max(1, Math.ceil(legKm / STEP_KM));
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const between = (a: number, b: number) => a + t * (b - a);
      made.push({ lon: between(fromLon, lon), lat: between(fromLat, lat), heightKm: between(fromHeightKm, heightKm),
        alongKm: alongKm + t * legKm });
    }
    alongKm += legKm;
  });
  return made;
}

export function lengthKm(path: FlightPath): number {
  return resample(path).at(-1)?.alongKm ?? 0;
}

export function isInside({ lon, lat }: PathPoint, rings: readonly RangeRing[]): boolean {
  return rings.some(ring => distanceKm([ring.lon, ring.lat], [lon, lat]) <= ring.km);
}

/** Whether a flight belongs to the raid, and not to the traffic beside it. */
export function isOfRaid({ kind }: FlightPath): boolean {
  return kind !== "civil" && kind !== "friend";
}

/** The rings that count against a path: what is left of the brochure against its kind of weapon. */
export function reaching(path: FlightPath, rings: readonly RangeRing[]): RangeRing[] {
  return rings.filter(ring => path.weapon !== null && ring.against.includes(path.weapon));
}

/** The stretches of a path inside any of the rings, each long enough to draw. */
export function stretchesInside(points: readonly PathPoint[], rings: readonly RangeRing[]): PathPoint[][] {
  const stretches: PathPoint[][] = [];
  let open: PathPoint[] | null = null;
  for (const point of points) {
    if (!isInside(point, rings)) open = null;
    else if (open) open.push(point);
    else stretches.push(open = [point]);
  }
  return stretches.filter(stretch => stretch.length > 1);
}
