import type { Estimate } from "./report";

const SPACE = "\u00a0";
const MINUS = "\u2212";
const grouping = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A mean count to one decimal; a trace is written as such, never as nothing. */
export function mean(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.05) return value < 0 ? `>${MINUS}0.1` : "<0.1";
  return signed(oneDecimal.format(Math.abs(value)), value);
}

/** A whole count with thousands separated. */
export function count(value: number): string {
  return signed(grouping.format(Math.abs(value)), value);
}

/** The 95 % interval of a mean count. */
export function interval({ mean: centre, low, high }: Estimate): string {
  if (low === high) return "no spread";
  if (centre === 0 && low === 0) return `at most ${bound(high)}`;
  return mean(low) === mean(high) ? "\u00b1<0.1" : `${mean(low)} to ${mean(high)}`;
}

/** A mean count with its interval in brackets. */
export function estimate(value: Estimate): string {
  return value.low === value.high ? mean(value.mean) : `${mean(value.mean)} (${interval(value)})`;
}

/**
 * A probability with its interval. Never seen is not impossible and always seen is not certain, so the ends of the
 * scale carry their bound, and bounds are rounded outwards.
 */
export function probability({ mean: centre, low, high }: Estimate): string {
  if (centre <= 0) return high > 0 ? `0${SPACE}% (at most ${percentUp(high)})` : `0${SPACE}%`;
  if (centre >= 1) return low < 1 ? `100${SPACE}% (at least ${percentDown(low)})` : `100${SPACE}%`;
  if (low === high) return percent(centre);
  return `${percent(centre)} (${percentDown(low).replace(`${SPACE}%`, "")} to ${percentUp(high)})`;
}

/** A share of a whole; neither a trace nor an almost-all is rounded away. */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.05) return `<0.1${SPACE}%`;
  if (value < 100 && value >= 99.95) return `>99.9${SPACE}%`;
  return `${trim(value)}${SPACE}%`;
}

/** Money in millions of United States dollars, large sums in billions. */
export function usd(value: number): string {
  const millions = Math.abs(value) / 1e6;
  if (millions === 0) return "$0";
  if (millions < 0.01) return signed("less than $0.01 million", value);
  if (millions >= 1000) return signed(`$${(millions / 1000).toFixed(2)}${SPACE}billion`, value);
  const digits = millions < 0.1 ? millions.toFixed(2) : millions < 100 ? millions.toFixed(1) : millions.toFixed(0);
  return signed(`$${digits}${SPACE}million`, value);
}

/** A mean sum of money with its interval; the unit is said once where it is the same. */
export function usdEstimate({ mean: centre, low, high }: Estimate): string {
  if (low === high) return usd(centre);
  const isPlain = [centre, low, high].every(value => value >= 1e5 && value < 1e9);
  const millions = (value: number) => oneDecimal.format(value / 1e6);
  return `${usd(centre)} (${isPlain ? `${millions(low)} to ${millions(high)}` : `${usd(low)} to ${usd(high)}`})`;
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
  return `${count(Math.round(value))}${SPACE}km`;
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
  return value >= 0.1 ? oneDecimal.format(Math.ceil(value * 10 - 1e-9) / 10) : String(Number(value.toPrecision(1)));
}

function percentUp(share: number): string {
  return `${trim(Math.min(100, Math.ceil(share * 1000 - 1e-9) / 10))}${SPACE}%`;
}

function percentDown(share: number): string {
  return `${trim(Math.max(0, Math.floor(share * 1000 + 1e-9) / 10))}${SPACE}%`;
}

function trim(value: number): string {
  return value.toFixed(1).replace(/\.0$/, "");
}

function signed(text: string, value: number): string {
  return value < 0 ? MINUS + text : text;
}
