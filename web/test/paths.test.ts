import { describe, expect, it } from "vitest";
import { circle, distanceKm } from "../src/geography";
import { lengthKm, reaching, resample, stretchesInside } from "../src/paths";
import { axisTo } from "../src/axis";

describe("distanceKm", () => {
  // Flinders Peak to Buninyong, 54 972.271 m: the worked example of the GDA technical manual, Geoscience Australia.
  it("from Flinders Peak to Buninyong, is the published length", () =>
    expect(distanceKm([144.424867889, -37.951033417], [143.926495528, -37.652821139])).toBeCloseTo(54.972271, 3));
  // A degree of the equator of WGS 84: 6378.137 km times pi / 180.
  it("along the equator, is an arc of its circle", () =>
    expect(distanceKm([10, 0], [11, 0])).toBeCloseTo(111.319491, 5));
  it("from a point to itself, is nothing", () => expect(distanceKm([44, 33], [44, 33])).toBe(0));
});

describe("circle", () => {
  it("keeps its radius within half a per cent all the way round", () => {
    const centre = [44.234, 33.262] as const;
    for (const point of circle(centre, 400)) expect(Math.abs(distanceKm(centre, point) - 400)).toBeLessThan(2);
  });
});

describe("stretchesInside", () => {
  const path = { label: "along the equator", kind: "weapon" as const, weapon: "drones",
    points: [[0, 0, 0], [10, 0, 0]] as [number, number, number][] };
  const ring = { label: "", short: "", lat: 0, lon: 5, km: 100, kind: "reach" as const, against: ["drones"] };

  it("finds the chord of a ring that the path crosses", () => {
    const [stretch, ...more] = stretchesInside(resample(path), [ring]);
    expect(more).toHaveLength(0);
    expect(stretch!.at(-1)!.alongKm - stretch![0]!.alongKm).toBeGreaterThan(197);
    expect(stretch!.at(-1)!.alongKm - stretch![0]!.alongKm).toBeLessThanOrEqual(200);
  });
  it("finds nothing of a ring that the path misses", () =>
    expect(stretchesInside(resample(path), [{ ...ring, lat: 5 }])).toHaveLength(0));
  it("counts only rings that are left against this kind of weapon", () => {
    const brochure = { ...ring, kind: "brochure" as const, against: [] };
    const others = { ...ring, against: ["ballistic missiles"] };
    expect(reaching(path, [brochure, others, ring])).toEqual([ring]);
    expect(reaching({ ...path, kind: "carrier", weapon: null }, [ring])).toHaveLength(0);
  });
  it("keeps the length of the path", () => expect(lengthKm(path)).toBeCloseTo(distanceKm([0, 0], [10, 0]), 6));
});

describe("axisTo", () => {
  it.each([[15, 9, 2, 16], [11, 9, 2, 12], [0, 5, 0.2, 1], [86.3, 9, 10, 90]])(
    "reaching %d in at most %d parts, steps by %d to %d", (reach, parts, interval, max) => {
      const axis = axisTo(reach, parts);
      expect(axis.interval).toBeCloseTo(interval, 12);
      expect(axis.max).toBeCloseTo(max, 12);
    });
});
