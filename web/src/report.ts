/** The data of one report, as the program writes it: SI units and plain numbers, unit last in the name. */
export interface Report {
  program: { version: string };
  partial: boolean;
  generatedFor: string;
  scenario: Scenario;
  run: RunPassport;
  weapons: Weapons;
  headline: { text: string; points: string[] };
  laydowns: Laydown[];
  differences: Difference[];
  ring: Ring;
  traffic: Traffic | null;
  chance: Chance[];
  terrain: Terrain | null;
  timeline: Timeline | null;
  weakest: Assumption[];
  consistency: { text: string };
  sources: Source[];
  unverified: { figure: string; text: string }[];
  glossary: { term: string; meaning: string }[];
}

/** What the weapons of the raid are called: "drone", "drones", "10 drones"; "weapon" where kinds are mixed. */
export interface Weapons {
  one: string;
  many: string;
  counted: string;
}

/** A mean with its 95 % interval. */
export interface Estimate {
  mean: number;
  low: number;
  high: number;
}

/** A mean with its 95 % interval and the quantiles of single outcomes. */
export interface Spread extends Estimate {
  p05: number;
  p50: number;
  p95: number;
}

/** Besides luck, the band of ignorance: the 5-95 % spread of the mean over draws of the uncertain figures. */
export interface BandedSpread extends Spread {
  bandLow: number | null;
  bandHigh: number | null;
}

export interface Scenario {
  name: string;
  title: string;
  question: string;
  summary: string;
  epoch: string;
  recorded: string[];
  assumed: string[];
  raid: { name: string; title: string };
}

export interface RunPassport {
  basis: string;
  seed: number;
  replications: number;
  draws: number;
  command: string;
  verify: string;
  exceptions: string[];
}

export interface Laydown {
  name: string;
  title: string;
  summary: string;
  digest: string;
  leakers: BandedSpread;
  noneLeaks: Estimate;
  launched: number;
  failed: Estimate;
  killed: Estimate;
  withdrawn: Estimate;
  interceptorsFired: Spread;
  interceptorCostUsd: Estimate;
  threatCostUsd: Estimate;
  purchaseUsd: { low: number; high: number; note: string } | null;
  valueLost: Estimate;
  warningSeconds: Estimate;
  places: { id: string; name: string; hits: Estimate }[];
  threats: { group: string; title: string; launched: number; killed: Estimate }[];
  whyNot: WhyNot[];
  /** A typical night, drawn as strips; null where there is none to draw. */
  night: Night | null;
  /** What would have helped, in words, the change that pays most first; null when it was not tried. */
  remedies: string[] | null;
  sameAsNone: boolean;
}

/** What stood between batteries and leakers along one night. */
export interface Night {
  replication: number;
  leakers: number;
  /** SVG made by the program itself. */
  picture: string;
  key: { colour: string; label: string }[];
  stories: string[];
}

/** The constraint that closed the last opportunity against a leaker; shares sum to 1 over a laydown's leakers. */
export interface WhyNot {
  reason: string;
  label: string;
  explanation: string;
  share: number;
}

/**
 * Leakers of `a` minus leakers of `b`, replication by replication on the same luck, with the variance of that difference
 * and what it would be without common luck.
 */
export interface Difference extends Estimate {
  a: string;
  b: string;
  bandLow: number | null;
  bandHigh: number | null;
  pairedVariance: number;
  unpairedVariance: number;
}

export interface Ring {
  text: string;
  systems: { name: string; text: string }[];
  rings: RangeRing[];
  places: MapPlace[];
  paths: FlightPath[];
}

/** A ring as on the brochure, or what is left of it against the kinds of weapons named. */
export interface RangeRing {
  label: string;
  short: string;
  lat: number;
  lon: number;
  km: number;
  kind: "brochure" | "reach";
  against: string[];
}

export interface MapPlace {
  id: string;
  name: string;
  lat: number;
  lon: number;
  kind: "defended" | "battery" | "launch";
}

export type Role = "weapon" | "carrier" | "decoy" | "reconnaissance" | "civil" | "friend";

/** Points are longitude, latitude in degrees and height in kilometres, from launch to end. */
export interface FlightPath {
  label: string;
  kind: Role;
  /** The kind of weapon, as rings name it; null for anything else. */
  weapon: string | null;
  points: [number, number, number][];
}

export interface Timeline {
  defence: string;
  replication: number;
  seed: number;
  durationSeconds: number;
  flights: Flight[];
}

export interface Flight {
  id: string;
  role: Role;
  group: string;
  /** Null for what never left its carrier. */
  launchSeconds: number | null;
  endSeconds: number;
  outcome: "arrived" | "killed" | "failed" | "withdrawn" | "landed" | "expended";
  firstDetectionSeconds: number | null;
  firstTrackSeconds: number | null;
  why: string | null;
  shots: Shot[];
}

export interface Shot {
  battery: string;
  interceptor: string;
  kind: "missile" | "gun" | "jammer";
  launchSeconds: number;
  interceptSeconds: number;
  result: "kill" | "otherKilled" | "miss" | "misfired" | "notFired";
  /** What was shot down instead of the target. */
  victim: string | null;
}

/** What one type of battery draws each night before any shot, in words. */
export interface Chance {
  name: string;
  readiness: string;
  crewAlert: string;
  crewDelay: string;
  alignment: string;
  launches: string[];
  lots: string[];
}

/** What the ground does to each radar's view of each group, in words. */
export interface Terrain {
  text: string;
  note: string;
  views: { radar: string; laydown: string; group: string; smooth: string; over: string; range: string; lost: string; mask: string }[];
}

/** Aircraft that are no targets: on what share of nights any was engaged or shot down, and how many in all nights. */
export interface Traffic {
  text: string;
  /** What to type to read what a crew weighed. */
  evidence: string[];
  /** Null where every defence engaged some. */
  never: string | null;
  sides: { name: string; rows: TrafficRow[] }[];
}

export interface TrafficRow {
  defence: string;
  engagedNights: Estimate;
  killedNights: Estimate;
  engaged: number;
  killed: number;
}

/** A figure and how far the answer swings when it moves between its published ends. */
export interface Assumption {
  figure: string;
  label: string;
  defence: string;
  confidence: string;
  side: string;
  lowText: string;
  highText: string;
  leakersAtLow: number;
  leakersAtHigh: number;
  swing: number;
  reason: string;
}

export interface Source {
  key: string;
  title: string;
  address: string;
  date: string;
  opened: boolean;
  usedFor: string[];
}

/** The laydown of no defence, which the others are measured against. */
export function isNone(laydown: Laydown): boolean {
  return laydown.name === "none";
}

/** The title of a laydown, or its name where the report does not hold it. */
export function titleOf(report: Report, name: string): string {
  return report.laydowns.find(laydown => laydown.name === name)?.title ?? name;
}

const ACCENTS = 7;

/** One accent for each laydown, the same in every chart; no defence is always grey. */
export function accentOf(report: Report, name: string): string {
  const index = report.laydowns.filter(laydown => !isNone(laydown)).findIndex(laydown => laydown.name === name);
  return index < 0 ? "var(--laydown-none)" : `var(--laydown-${index % ACCENTS})`;
}
