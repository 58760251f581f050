import { axisTo } from "./axis";
import { axisStyle, box, chart, tooltip } from "./chart";
import type { Mark } from "./chart";

/** Where a row lies, in pixels, and how a value becomes a place on the axis. */
export interface Strip {
  /** The ends of the axis. */
  left: number;
  right: number;
  /** The ends of the whole row, gutters included. */
  start: number;
  end: number;
  top: number;
  narrow: boolean;
  x: (value: number) => number;
}

export interface RowChart<Row> {
  label: string;
  rows: readonly Row[];
  /** The height of every row, given the width of a whole row, gutters included. */
  rowHeight: (width: number, narrow: boolean) => number;
  axisName: string;
  /** The largest value drawn; the axis ends at the next round number. */
  reach: number;
  axisText?: (value: number) => string;
  /** The round numbers an axis may step by, smallest first; by default 1, 2 and 5 times powers of ten. */
  axisSteps?: readonly number[];
  /** Room for words before the axis begins and after it ends. */
  before?: (narrow: boolean) => number;
  after?: number;
  draw: (row: Row, strip: Strip, index: number) => Mark[];
  tip: (row: Row) => HTMLElement;
}

const AXIS_HEIGHT = 46;
const TOP = 4;
/** Half a label of the axis must fit beyond its ends; the first is short. */
const EDGE = { left: 4, right: 14 };

/** A chart of horizontal rows over one value axis that starts at zero. */
export function rowChart<Row>(chartOf: RowChart<Row>, narrowBelow: number): HTMLElement {
  return chart(chartOf.label, width => {
    const narrow = width < narrowBelow;
    const rowHeight = chartOf.rowHeight(width - EDGE.left - EDGE.right, narrow);
    const height = TOP + chartOf.rows.length * rowHeight + AXIS_HEIGHT;
    return { height, option: optionOf(chartOf, rowHeight, narrow) };
  });
}

function optionOf<Row>(chartOf: RowChart<Row>, rowHeight: number, narrow: boolean) {
  const before = chartOf.before?.(narrow) ?? 0;
  const after = chartOf.after ?? 0;
  const style = axisStyle(chartOf.axisName) as { axisLabel: object };
  const { max, interval } = axisTo(chartOf.reach, narrow ? 5 : 9, chartOf.axisSteps);
  const formatter = chartOf.axisText ? { formatter: chartOf.axisText } : {};
  return {
    grid: { left: EDGE.left + before, right: EDGE.right + after, top: TOP, bottom: AXIS_HEIGHT },
    tooltip: tooltip(index => chartOf.tip(chartOf.rows[index]!)),
    xAxis: {
      type: "value" as const, min: 0, max, interval, ...style, axisLabel: { ...style.axisLabel, ...formatter },
    },
    yAxis: { type: "category" as const, inverse: true, show: false, data: chartOf.rows.map((_, i) => String(i)) },
    series: [{
      type: "custom" as const,
      clip: false,
      data: chartOf.rows.map((_, i) => [0, i]),
      renderItem: (params: { dataIndex: number; coordSys: object }, api: { coord: (at: number[]) => number[] }) => {
        const { x, y, width } = params.coordSys as { x: number; y: number; width: number };
        const index = params.dataIndex;
        const top = y + index * rowHeight;
        const strip: Strip = { left: x, right: x + width, start: x - before, end: x + width + after, top, narrow,
          x: value => api.coord([value, index])[0]! };
        // The invisible box lets the pointer find the row anywhere along it.
        const field = box(strip.start, strip.end, top, rowHeight, "transparent");
        const marks = [field, ...chartOf.draw(chartOf.rows[index]!, strip, index)];
        // A highlight would be computed from the colour, and a colour named in the style sheet cannot be.
        return { type: "group", emphasisDisabled: true, children: marks };
      },
    }],
  } as never;
}
