import { describe, expect, it } from "vitest";
import { circle, distanceKm } from "../src/geography";
import { lengthKm, resample, stretchesInside } from "../src/paths";
import { axisTo } from "../src/axis";

describe("distanceKm", () => {
  // A quarter of the mean sphere, R = 6371.0088 km: pi R / 2.
  it("from equator to pole, is a quarter of the sphere", () =>
    expect(distanceKm([10, 0], [50, 90])).toBeCloseTo(10007.557, 2));
  it("from a point to itself, is nothing", () => expect(distanceKm([44, 33], [44, 33])).toBe(0));
});

describe("circle", () => {
  it("keeps its radius all the way round", () => {
    const centre = [44.234, 33.262] as const;
    for (const point of circle(centre, 400)) expect(distanceKm(centre, point)).toBeCloseTo(400, 6);
  });
});

describe("stretchesInside", () => {
  const path = { label: "along the equator", points: [[0, 0, 0], [10, 0, 0]] as [number, number, number][] };
  const ring = { label: "", lat: 0, lon: 5, km: 100, kind: "ballistic" as const };

  it("finds the chord of a ring that the path crosses", () => {
    const [stretch, ...more] = stretchesInside(resample(path), [ring]);
    expect(more).toHaveLength(0);
    expect(stretch!.at(-1)!.alongKm - stretch![0]!.alongKm).toBeGreaterThan(197);
    expect(stretch!.at(-1)!.alongKm - stretch![0]!.alongKm).toBeLessThanOrEqual(200);
  });
  it("finds nothing of a ring that the path misses", () =>
    expect(stretchesInside(resample(path), [{ ...ring, lat: 5 }])).toHaveLength(0));
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
