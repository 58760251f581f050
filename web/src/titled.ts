import { textWidth, words, wrapped } from "./chart";
import type { Mark } from "./chart";

export const TITLE_LINE = 18;
const SIZE = 14;
const WEIGHT = 600;
const GAP = 12;

/** A row's title in as many lines as it needs; the last shares its height with what stands at the row's end. */
export function titleLines(title: string, beside: string, width: number): string[] {
  const room = width - textWidth(beside, SIZE, 700) - GAP;
  const lines = wrapped(title, width, SIZE, WEIGHT);
  return textWidth(lines.at(-1)!, SIZE, WEIGHT) <= room ? lines : wrapped(title, room, SIZE, WEIGHT);
}

/** The room that the longest title of a chart needs beyond its first line, in pixels. */
export function extraTitleHeight(titles: readonly (readonly [title: string, beside: string])[], width: number): number {
  return (Math.max(...titles.map(([title, beside]) => titleLines(title, beside, width).length)) - 1) * TITLE_LINE;
}

/** Lines that end at a height, so that a short title stays close to its bar. */
export function titleAbove(lines: readonly string[], x: number, lastY: number): Mark[] {
  return lines.map((line, i) =>
    words(line, x, lastY - (lines.length - 1 - i) * TITLE_LINE, { size: SIZE, weight: WEIGHT, halo: true }));
}
