import "./report.css";
import { element, paragraph } from "./dom";
import type { Report } from "./report";
import { assumptions, glossary, reproduce, sources } from "./sections/closing";
import { comparison } from "./sections/comparison";
import { cost } from "./sections/cost";
import { opening } from "./sections/opening";
import { ring } from "./sections/ring";
import { terrain } from "./sections/terrain";
import { timeline } from "./sections/timeline";
import { traffic } from "./sections/traffic";
import { weakest } from "./sections/weakest";
import { why } from "./sections/why";

const SECTIONS = [comparison, traffic, ring, terrain, why, cost, timeline, weakest, assumptions, sources, reproduce, glossary];
/** A folded table longer than this stays folded on paper. */
const LONGEST_PRINTED_ROWS = 100;

function show(page: HTMLElement): void {
  const report = JSON.parse(document.getElementById("report-data")?.textContent ?? "null") as Report | null;
  if (!report) {
    page.replaceChildren(paragraph("This is the empty template: the program has put no data in."));
    return;
  }
  document.title = `${report.scenario.title}: Aspis report`;
  const sections = SECTIONS.map(make => make(report)).filter(made => made !== null);
  page.replaceChildren(opening(report), contents(sections), ...sections, colophon());
  unfoldForPrint();
}

function contents(sections: readonly HTMLElement[]): HTMLElement {
  return element("nav", { "aria-label": "On this page" }, ...sections.map(({ id, firstElementChild }) =>
    element("a", { href: `#${id}` }, firstElementChild?.textContent ?? id)));
}

function colophon(): HTMLElement {
  return element("footer", {}, paragraph("Drawn with Apache ECharts. Borders: Natural Earth, public domain; they are "
    + "not a statement about any frontier. This file is complete: it loads nothing from the network."));
}

function unfoldForPrint(): void {
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details:not([open])")) {
      if (details.querySelectorAll("tr").length > LONGEST_PRINTED_ROWS) continue;
      details.open = true;
      details.dataset["printed"] = "";
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details[data-printed]")) {
      details.open = false;
      delete details.dataset["printed"];
    }
  });
}

show(document.getElementById("report")!);
