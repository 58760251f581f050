export type Child = Node | string | null;
type Attributes = Readonly<Record<string, string>>;

/** One element; text goes in as text, so nothing in the data can become markup. */
export function element(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children.filter(child => child !== null)
    .map(child => (typeof child === "string" ? tied(child) : child)));
  return made;
}

/** A per cent sign stays on the line of its number. */
function tied(text: string): string {
  return text.replace(/(\d) %/g, "$1\u00a0%");
}

export function paragraph(text: string, className = ""): HTMLElement {
  return element("p", className ? { class: className } : {}, text);
}

export function bullets(items: readonly string[]): HTMLElement {
  return element("ul", {}, ...items.map(item => element("li", {}, item)));
}

/** A section with a heading that can be linked to. */
export function section(id: string, heading: string, ...children: Child[]): HTMLElement {
  return element("section", { id, "aria-labelledby": `${id}-heading` },
    element("h2", { id: `${id}-heading` }, heading), ...children);
}

/** The dot that stands for a laydown wherever it is named. */
export function dot(accent: string): HTMLElement {
  return element("span", { class: "dot", style: `--accent: ${accent}`, "aria-hidden": "true" });
}

export interface Column<Row> {
  head: string;
  cell: (row: Row) => Child;
  numeric?: boolean;
  /** A cell of whole sentences, given room. */
  prose?: boolean;
}

/** A table that scrolls sideways by itself on a narrow screen; the first column heads its row. */
export function table<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): HTMLElement {
  const className = (column: Column<Row>): Attributes => 
    (column.numeric ? { class: "numeric" } : column.prose ? { class: "prose" } : {});
  const head = columns.map(column => element("th", { scope: "col", ...className(column) }, column.head));
  const body = rows.map(row => element("tr", {}, ...columns.map((column, i) =>
    element(i === 0 ? "th" : "td", { ...(i === 0 ? { scope: "row" } : {}), ...className(column) }, column.cell(row)))));
  return element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    element("table", {}, element("caption", {}, caption),
      element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body)));
}

/** Something folded away that a reader can open; it opens by itself for print unless it is long. */
export function folded(summary: string, ...children: Child[]): HTMLElement {
  return element("details", {}, element("summary", {}, summary), ...children);
}
