import type { Difference, Estimate } from "./report";

type PairedVariances = Pick<Difference, "pairedVariance" | "unpairedVariance">;

const SPACE = "\u00a0";
const MINUS = "\u2212";
const grouping = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * The one rounding of the page: half away from zero, on the number as it is written with 15 digits, as the program's
 * terminal output does it. 2.95 becomes 3.0, although the nearest binary number may lie just below it.
 */
export function rounded(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.sign(value) * Math.round(Number((Math.abs(value) * scale).toPrecision(15))) / scale;
}

/** A mean count to one decimal; a trace is written as such, never as nothing. */
export function mean(value: number): string {
  const shown = rounded(value, 1);
  if (value !== 0 && shown === 0) return value < 0 ? `>${MINUS}0.1` : "<0.1";
  return signed(oneDecimal.format(Math.abs(shown)), value);
}

/** A whole count with thousands separated. */
export function count(value: number): string {
  const shown = rounded(value, 0);
  return signed(grouping.format(Math.abs(shown)), shown);
}

/** A text that begins a sentence or a heading. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A whole count of something, in the singular where it is one. */
export function counted(value: number, one: string): string {
  return `${count(value)} ${one}${value === 1 ? "" : "s"}`;
}

/** The 95 % interval of a mean count. */
export function interval({ mean: centre, low, high }: Estimate): string {
  if (low === high) return "no spread";
  if (centre === 0 && low === 0) return `at most ${bound(high)}`;
  return mean(low) === mean(high) ? "\u00b1<0.1" : `${mean(low)} to ${mean(high)}`;
}

/** The 95 % interval of a difference, which may lie to either side of zero; one never seen has its bound. */
export function difference({ mean: centre, low, high }: Estimate): string {
  return centre === 0 && low < 0 && low === -high ? `\u00b1${bound(high)}` : interval({ mean: centre, low, high });
}

/** How many times common luck cuts the variance of a difference. */
export function varianceCut({ pairedVariance, unpairedVariance }: PairedVariances): string {
  if (unpairedVariance === 0) return "\u2013";
  return pairedVariance === 0 ? "all of it" : `${mean(unpairedVariance / pairedVariance)}\u00d7`;
}

/** A mean count with its interval in brackets. */
export function estimate(value: Estimate): string {
  return value.low === value.high ? mean(value.mean) : `${mean(value.mean)} (${interval(value)})`;
}

/**
 * A probability with its interval. Never seen is not impossible and always seen is not certain, so the ends of the
 * scale carry their bound.
 */
export function probability({ mean: centre, low, high }: Estimate): string {
  if (centre <= 0) return high > 0 ? `0${SPACE}% (at most ${percent(high)})` : `0${SPACE}%`;
  if (centre >= 1) return low < 1 ? `100${SPACE}% (at least ${percent(low)})` : `100${SPACE}%`;
  if (low === high) return percent(centre);
  return `${percent(centre)} (${percent(low).replace(`${SPACE}%`, "")} to ${percent(high)})`;
}

/** A chance: whole per cents in the middle, one decimal near the ends; neither a trace nor an almost-all is lost. */
export function percent(chance: number): string {
  if (chance <= 0) return `0${SPACE}%`;
  if (chance >= 1) return `100${SPACE}%`;
  if (chance > 0.1 && chance < 0.9) return `${rounded(chance * 100, 0)}${SPACE}%`;
  const value = rounded(chance * 100, 1);
  if (value === 0) return `<0.1${SPACE}%`;
  return value === 100 ? `>99.9${SPACE}%` : `${value.toFixed(1)}${SPACE}%`;
}

/** A part of a whole in whole per cents. */
export function share(part: number): string {
  const value = rounded(part * 100, 0);
  if (part > 0 && value === 0) return `<1${SPACE}%`;
  return part < 1 && value === 100 ? `>99${SPACE}%` : `${value}${SPACE}%`;
}

/** Money in millions of United States dollars, large sums in billions. */
export function usd(value: number): string {
  const millions = Math.abs(value) / 1e6;
  if (millions === 0) return "$0";
  if (millions < 0.01) return signed("less than $0.01 million", value);
  if (millions >= 999.5) return signed(`$${rounded(millions / 1000, 2).toFixed(2)}${SPACE}billion`, value);
  return signed(`$${inMillions(millions)}${SPACE}million`, value);
}

/** A mean sum of money with its interval; the unit is said once where it is the same. */
export function usdEstimate({ mean: centre, low, high }: Estimate): string {
  if (low === high) return usd(centre);
  const isPlain = [centre, low, high].every(value => value >= 1e5 && value < 999.5e6);
  const ends = isPlain ? [low, high].map(value => inMillions(value / 1e6)) : [low, high].map(usd);
  return `${usd(centre)} (${ends.join(" to ")})`;
}

function inMillions(millions: number): string {
  const digits = millions < 0.1 ? 2 : millions < 9.95 ? 1 : 0;
  return rounded(millions, digits).toFixed(digits);
}

/** A span of time in minutes and seconds. */
export function span(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}${SPACE}s`;
  return `${Math.floor(whole / 60)}${SPACE}min ${whole % 60}${SPACE}s`;
}

/** A reading of the clock since the start, as 7:05. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** A distance on the map. */
export function kilometres(value: number): string {
  return `${count(value)}${SPACE}km`;
}

/** An instant in universal time, in words. */
export function universalTime(iso: string): string {
  const instant = new Date(iso);
  if (Number.isNaN(instant.getTime())) return iso;
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(instant)} UTC`;
}

/** Words in a row as a reader expects them: a, b and c. */
export function list(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}

function bound(value: number): string {
  return value >= 0.1 ? mean(value) : String(Number(value.toPrecision(1)));
}

function signed(text: string, value: number): string {
  return value < 0 ? MINUS + text : text;
}
