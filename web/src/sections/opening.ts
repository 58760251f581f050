import { bullets, element, paragraph } from "../dom";
import type { Child } from "../dom";
import { counted, universalTime } from "../format";
import type { Report } from "../report";

const BASES: Readonly<Record<string, string>> = {
  claimed: "claimed: what makers and owners say",
  assessed: "assessed: read cautiously (independent assessments where there are any, else the project\u2019s "
    + "assumptions)",
  sampled: "sampled: drawn over all that is said or assumed",
};

/** The answer in words, before any chart. */
export function opening(report: Report): HTMLElement {
  const { scenario, headline, partial } = report;
  return element("header", { class: "opening" },
    paragraph("Aspis \u00b7 air defence, simulated from public figures", "eyebrow"),
    element("h1", {}, scenario.title),
    paragraph(scenario.question, "question"),
    partial ? partialBanner() : null,
    element("section", { class: "answer", "aria-label": "The answer in words" },
      paragraph(headline.text, "headline"), headline.points.length > 0 ? bullets(headline.points) : null),
    paragraph(scenario.summary, "summary"),
    facts(report),
    paragraph("This is a simulation from public, encyclopaedia-level figures. It says what would follow if those "
      + "figures and the stated assumptions held. It is not a forecast, and no official source has confirmed it.",
    "caveat"));
}

function partialBanner(): HTMLElement {
  return element("p", { class: "banner", role: "status" },
    element("strong", {}, "Partial result. "),
    "The run was stopped before it was complete. The intervals are honest for what was done, but wider than planned.");
}

function facts({ scenario, run, program }: Report): HTMLElement {
  const draws = run.draws > 1 ? ` over ${counted(run.draws, "draw")} of the uncertain figures` : "";
  const pairs: [string, Child][] = [
    ["Raid", scenario.raid.title],
    ["Starts", universalTime(scenario.epoch)],
    ["Defence figures", BASES[run.basis] ?? run.basis],
    ...run.exceptions.map((exception): [string, Child] => ["Exception", exception]),
    ["Runs", `${counted(run.replications, "replication")} for each laydown${draws}`],
    ["Seed", String(run.seed)],
    ["Program", `Aspis ${program.version}`],
  ];
  return element("dl", { class: "facts" },
    ...pairs.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", {}, value))));
}
