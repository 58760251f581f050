import { element } from "./dom";

/** How to read a chart: each sign beside its meaning. The signs are drawn by the style sheet. */
export function key(entries: readonly (readonly [sign: string, meaning: string])[]): HTMLElement {
  return element("ul", { class: "key", "aria-label": "How to read this chart" },
    ...entries.map(([sign, meaning]) =>
      element("li", {}, element("span", { class: `sign ${sign}`, "aria-hidden": "true" }), meaning)));
}
