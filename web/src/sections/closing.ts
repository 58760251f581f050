import { bullets, element, folded, paragraph, section, table } from "../dom";
import type { Child } from "../dom";
import { counted } from "../format";
import type { Report, Source } from "../report";

/** What history recorded, what was assumed, and how the two compare. */
export function assumptions({ scenario, consistency }: Report): HTMLElement | null {
  const part = (heading: string, items: readonly string[]): HTMLElement | null =>
    (items.length > 0 ? element("div", {}, element("h3", {}, heading), bullets(items)) : null);
  const parts = [part("Recorded", scenario.recorded), part("Assumed", scenario.assumed)];
  const check = consistency.text
    ? element("div", { class: "check" }, element("h3", {}, "Consistency check, not a validation"),
      paragraph(consistency.text)) : null;
  if (!check && parts.every(column => column === null)) return null;
  return section("assumptions", "What is recorded and what is assumed",
    element("div", { class: "columns" }, ...parts), check);
}

/** Who says so, and which figures nobody has checked. */
export function sources(report: Report): HTMLElement | null {
  if (report.sources.length === 0 && report.unverified.length === 0) return null;
  const closed = report.sources.filter(({ opened }) => !opened).length;
  const note = closed > 0 ? `${closed} of ${counted(report.sources.length, "source")} ${closed === 1 ? "was" : "were"} `
    + "cited without being opened; what rests on that is marked unverified." : "Every source listed here was opened.";
  return section("sources", "Sources", report.sources.length > 0 ? paragraph(note, "takeaway") : null,
    report.unverified.length > 0 ? unverified(report.unverified) : null,
    report.sources.length > 0
      ? folded(`${counted(report.sources.length, "source")} in all`, sourceTable(report.sources)) : null);
}

function unverified(figures: Report["unverified"]): HTMLElement {
  return element("div", {}, element("h3", {}, "Unverified figures in this run"),
    element("ul", {}, ...figures.map(({ figure, text }) =>
      element("li", {}, element("code", {}, figure), ` ${text}`))));
}

function sourceTable(rows: readonly Source[]): HTMLElement {
  return table("Sources of the figures", [
    { head: "Key", cell: row => row.key },
    { head: "Title", cell: linked },
    { head: "Date", cell: row => row.date },
    { head: "Read", cell: row => (row.opened ? "opened" : element("strong", { class: "mark" }, "unverified")) },
    { head: "Used for", cell: row => element("span", { class: "figures" }, row.usedFor.join(", ")) },
  ], rows);
}

/** The address is printed as well as linked, so that paper keeps it. */
function linked({ title, address }: Source): Child {
  if (!/^https?:\/\//.test(address)) return element("span", {}, title, address ? ` ${address}` : "");
  return element("span", {}, title, element("br"),
    element("a", { href: address, rel: "noreferrer noopener" }, address));
}

/** The commands that give the same numbers again, to the last bit. */
export function reproduce({ run, laydowns, program }: Report): HTMLElement {
  return section("reproduce", "How to get the same numbers",
    paragraph("The same files, seed and build give the same run, bit for bit. Run it again:"),
    element("pre", {}, element("code", {}, run.command)),
    paragraph("Or check this very result; the program runs it again and names the first difference:"),
    element("pre", {}, element("code", {}, run.verify)),
    folded("Fingerprints of this result", paragraph(`Made with Aspis ${program.version}, seed ${run.seed}.`),
      table("Digest of each laydown", [
        { head: "Laydown", cell: row => row.title },
        { head: "Digest", cell: row => element("code", {}, row.digest) },
      ], laydowns)));
}

export function glossary({ glossary: entries }: Report): HTMLElement | null {
  if (entries.length === 0) return null;
  return section("glossary", "Words used here", folded(`${counted(entries.length, "word")} explained`,
    element("dl", { class: "glossary" }, ...entries.flatMap(({ term, meaning }) =>
      [element("dt", {}, term), element("dd", {}, meaning)]))));
}
