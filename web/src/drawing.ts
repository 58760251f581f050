import { chart } from "./chart";
import type { Mark } from "./chart";
import type { Box } from "./placing";

/** Where a point of the plane lies, in pixels. */
export type At = (x: number, y: number) => [number, number];

export interface Plane {
  height: number;
  x: { min: number; max: number; style?: object };
  y: { min: number; max: number; style?: object };
  margin: { left: number; right: number; top: number; bottom: number };
  draw: (at: At, frame: Box) => Mark[];
}

/** A drawing on two value axes: a map or a side view. */
export function drawing(label: string, planeFor: (width: number) => Plane): HTMLElement {
  return chart(label, width => {
    const plane = planeFor(width);
    const axis = ({ min, max, style }: Plane["x"]) => ({ type: "value", min, max, ...(style ?? { show: false }) });
    const series = { type: "custom", clip: true, silent: true, data: [[0, 0]], renderItem: rendererOf(plane) };
    const option = { grid: plane.margin, xAxis: axis(plane.x), yAxis: axis(plane.y), series: [series] };
    return { height: plane.height, option: option as never };
  });
}

function rendererOf(plane: Plane) {
  return (params: { coordSys: object }, api: { coord: (at: number[]) => [number, number] }) => {
    const frame = params.coordSys as Box;
    return { type: "group", children: plane.draw((x, y) => api.coord([x, y]), frame) };
  };
}
