import { describe, expect, it } from "vitest";
import {
  clock, count, counted, difference, estimate, interval, mean, percent, probability, rounded, share, span, usd, usdEstimate,
  varianceCut,
} from "../src/format";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("probability", () => {
  it("never seen, gives its upper bound", () =>
    expect(plain(probability({ mean: 0, low: 0, high: 0.0037 }))).toBe("0 % (at most 0.4 %)"));
  it("always seen, gives its lower bound", () =>
    expect(plain(probability({ mean: 1, low: 0.9963, high: 1 }))).toBe("100 % (at least 99.6 %)"));
  it("near an end, has one decimal", () =>
    expect(plain(probability({ mean: 0.031, low: 0.0219, high: 0.0431 }))).toBe("3.1 % (2.2 to 4.3 %)"));
  it("in the middle, is whole, as in the headline", () =>
    expect(plain(probability({ mean: 0.144, low: 0.1228, high: 0.1673 }))).toBe("14 % (12 to 17 %)"));
  it("without an interval, claims no more than the share", () =>
    expect(plain(probability({ mean: 0, low: 0, high: 0 }))).toBe("0 %"));
});

describe("count", () => {
  it.each([[-0.3, "0"], [-0, "0"], [0.4, "0"], [-1.6, "\u22122"], [1234, "1,234"]])(
    "%d is %s: what rounds to nothing has no sign", (value, text) => expect(count(value)).toBe(text));
});

describe("rounded", () => {
  it.each([[2.95, 1, 3], [2.65, 1, 2.7], [1.005, 2, 1.01], [-0.25, 1, -0.3], [0.5, 0, 1], [2.949, 1, 2.9]])(
    "%d to %d decimals is %d, halves away from zero", (value, digits, shown) =>
      expect(rounded(value, digits)).toBe(shown));
});

describe("share", () => {
  it.each([[0.756, "76 %"], [0.145, "15 %"], [0.001, "<1 %"], [0.999, ">99 %"], [1, "100 %"], [0, "0 %"]])(
    "%d is %s", (part, text) => expect(plain(share(part))).toBe(text));
});

describe("counted", () => {
  it("one is singular", () => expect(counted(1, "weapon")).toBe("1 weapon"));
  it("more are many", () => expect(counted(1000, "weapon")).toBe("1,000 weapons"));
});

describe("percent", () => {
  it("of a trace, is not nothing", () => expect(plain(percent(0.0002))).toBe("<0.1 %"));
  it("of almost all, is not all", () => expect(plain(percent(0.9999))).toBe(">99.9 %"));
  it("of the whole, is whole", () => expect(plain(percent(1))).toBe("100 %"));
});

describe("mean", () => {
  it("has one decimal and groups thousands", () => expect(mean(1234.56)).toBe("1,234.6"));
  it("of a half, rounds away from zero", () =>
    expect([2.95, 2.65, -0.05].map(mean)).toEqual(["3.0", "2.7", "\u22120.1"]));
  it("of a trace, is not nothing", () => expect(mean(0.01)).toBe("<0.1"));
  it("below zero, has a true minus", () => expect(mean(-6.1)).toBe("\u22126.1"));
  it("of nothing, is nothing", () => expect(mean(0)).toBe("0.0"));
});

describe("interval", () => {
  it("of nothing seen, is an upper bound", () =>
    expect(interval({ mean: 0, low: 0, high: 0.004 })).toBe("at most 0.004"));
  it("of a mean, has both ends", () => expect(interval({ mean: 3, low: 2.9, high: 3.1 })).toBe("2.9 to 3.1"));
  it("narrower than its digits, says so", () =>
    expect(interval({ mean: 0.8, low: 0.78, high: 0.82 })).toBe("\u00b1<0.1"));
  it("without spread, is left out of an estimate", () =>
    expect(estimate({ mean: 15, low: 15, high: 15 })).toBe("15.0"));
});

describe("usd", () => {
  it.each([
    [0, "$0"], [5_000, "less than $0.01 million"], [50_000, "$0.05 million"], [84_600_000, "$85 million"],
    [9_949_000, "$9.9 million"],
    [320_000_000, "$320 million"], [1_250_000_000, "$1.25 billion"], [-2_000_000, "\u2212$2.0 million"],
  ])("of %d is %s", (value, text) => expect(plain(usd(value))).toBe(text));
});

describe("usdEstimate", () => {
  it("in millions, says the unit once", () =>
    expect(plain(usdEstimate({ mean: 84.6e6, low: 82.9e6, high: 86.3e6 }))).toBe("$85 million (83 to 86)"));
  it("across units, says each", () =>
    expect(plain(usdEstimate({ mean: 1e9, low: 9e8, high: 1.1e9 })))
      .toBe("$1.00 billion ($900 million to $1.10 billion)"));
});

describe("time", () => {
  it("on the clock, pads seconds", () => expect(clock(425)).toBe("7:05"));
  it("on the clock, carries a rounded minute", () => expect(clock(59.7)).toBe("1:00"));
  it("as a span, names its units", () => expect(plain(span(212))).toBe("3 min 32 s"));
});

describe("difference", () => {
  it("never seen, is bounded on both sides", () =>
    expect(difference({ mean: 0, low: -0.0037, high: 0.0037 })).toBe("\u00b10.004"));
  it("seen, is an interval", () =>
    expect(difference({ mean: -5.5, low: -5.75, high: -5.25 })).toBe("\u22125.8 to \u22125.3"));
});

describe("varianceCut", () => {
  it.each([[2, 6.2, "3.1\u00d7"], [0, 6, "all of it"], [0, 0, "\u2013"]])(
    "%d of %d is %s", (pairedVariance, unpairedVariance, shown) =>
      expect(varianceCut({ pairedVariance, unpairedVariance })).toBe(shown));
});
