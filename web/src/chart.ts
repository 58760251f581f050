import * as echarts from "echarts/core";
import { CustomChart } from "echarts/charts";
import type { CustomSeriesOption } from "echarts/charts";
import { GridComponent, TooltipComponent } from "echarts/components";
import type { GridComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { element } from "./dom";

echarts.use([CustomChart, GridComponent, TooltipComponent, SVGRenderer]);

export type ChartOption = ComposeOption<CustomSeriesOption | GridComponentOption | TooltipComponentOption>;
export type Mark = object;

/** How a chart looks at a width in pixels; text is never scaled, so a narrow chart is laid out anew. */
export type Layout = (width: number) => { height: number; option: ChartOption };

export const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';
export const NARROW = 560;
const PRINT_WIDTH = 680;

/** A figure that holds a chart; the label says in words what a screen reader's user would miss. */
export function chart(label: string, layout: Layout): HTMLElement {
  const host = element("div", { class: "chart", role: "img", "aria-label": label });
  let drawn: echarts.ECharts | null = null;
  let drawnWidth = 0;

  const draw = (width: number) => {
    if (width < 1 || width === drawnWidth) return;
    const { height, option } = layout(width);
    host.style.height = `${height}px`;
    drawn ??= echarts.init(host, null, { renderer: "svg", width, height });
    drawn.resize({ width, height });
    drawn.setOption({ animation: false, textStyle: { fontFamily: FONT }, ...option }, true);
    drawnWidth = width;
    const svg = host.querySelector("svg");
    svg?.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg?.setAttribute("aria-hidden", "true");
  };

  new ResizeObserver(() => draw(Math.floor(host.clientWidth))).observe(host);
  window.addEventListener("beforeprint", () => draw(PRINT_WIDTH));
  window.addEventListener("afterprint", () => draw(Math.floor(host.clientWidth)));
  return host;
}

const ruler = document.createElement("canvas").getContext("2d");

/** The width of a text in pixels, in the font of the charts. */
export function textWidth(text: string, size: number, weight = 400): number {
  if (!ruler) return text.length * size * 0.55;
  ruler.font = `${weight} ${size}px ${FONT}`;
  return ruler.measureText(text).width;
}

/** A text cut to a width, with an ellipsis where something was lost. */
export function fitted(text: string, width: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`${kept}\u2026`, size, weight) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}\u2026`;
}

/** A text broken between words into lines of a width; what does not fit the last line is cut. */
export function wrapped(text: string, width: number, size: number, weight = 400, most = 3): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && (lines.length === most || textWidth(longer, size, weight) <= width)) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines.map(line => fitted(line, width, size, weight));
}

/** A text cut at its start, for names whose end tells them apart. */
export function fittedTail(text: string, width: number, size: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`\u2026${kept}`, size, weight) > width) kept = kept.slice(1);
  return `\u2026${kept}`;
}

export function box(x1: number, x2: number, y: number, height: number, fill: string, opacity = 1): Mark {
  const shape = { x: Math.min(x1, x2), y, width: Math.max(Math.abs(x2 - x1), 0.5), height };
  return { type: "rect", shape, style: { fill, opacity } };
}

export function stroke(x1: number, y1: number, x2: number, y2: number, colour: string, lineWidth = 1,
  lineDash: number[] | null = null): Mark {
  return { type: "line", shape: { x1, y1, x2, y2 }, style: { stroke: colour, lineWidth, lineDash, fill: "none" } };
}

export function ring(cx: number, cy: number, r: number, colour: string, fill = "var(--paper)"): Mark {
  return { type: "circle", shape: { cx, cy, r }, style: { stroke: colour, lineWidth: 1.5, fill } };
}

export function curve(points: readonly (readonly [number, number])[], colour: string, lineWidth: number,
  lineDash: number[] | null = null): Mark {
  return { type: "polyline", shape: { points }, style: { stroke: colour, lineWidth, lineDash, fill: "none" } };
}

export function area(points: readonly (readonly [number, number])[], style: object): Mark {
  return { type: "polygon", shape: { points }, style };
}

export interface TextStyle {
  size?: number;
  weight?: number;
  colour?: string;
  align?: "left" | "center" | "right";
  /** A halo in the colour of the paper, for text over lines. */
  halo?: boolean;
}

export function words(text: string, x: number, y: number, style: TextStyle = {}): Mark {
  const { size = 13, weight = 400, colour = "var(--ink)", align = "left", halo = false } = style;
  const outline = halo ? { stroke: "var(--paper)", lineWidth: 3 } : {};
  const font = `${weight} ${size}px ${FONT}`;
  return { type: "text", style: { text, x, y, font, fill: colour, align, verticalAlign: "middle", ...outline } };
}

/** The lines of a value axis: quiet, in the ink of the page. */
export function axisStyle(name: string): object {
  return {
    name,
    nameLocation: "middle",
    nameGap: 26,
    nameTextStyle: { color: "var(--muted)", fontSize: 12 },
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: "var(--muted)", fontSize: 12, hideOverlap: true },
    splitLine: { lineStyle: { color: "var(--rule)", width: 1 } },
  };
}

/** A tooltip made of elements, so that no text of the data is read as markup. */
export function tooltip(content: (index: number) => HTMLElement): TooltipComponentOption {
  return {
    trigger: "item",
    confine: true,
    className: "tip",
    backgroundColor: "var(--paper)",
    borderColor: "var(--rule)",
    padding: 0,
    transitionDuration: 0,
    extraCssText: "box-shadow: 0 2px 12px rgb(0 0 0 / 18%); white-space: normal;",
    formatter: params => content(Array.isArray(params) ? 0 : params.dataIndex),
  };
}
