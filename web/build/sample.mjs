// Puts the sample data into the built template, exactly as the program does with real data.
import { readFileSync, writeFileSync } from "node:fs";

const at = path => new URL(`../${path}`, import.meta.url);
const marker = '<script id="report-data" type="application/json">null</script>';
const template = readFileSync(at("dist/report.html"), "utf8");
const data = JSON.stringify(JSON.parse(readFileSync(at("sample/report-data.json"), "utf8"))).replaceAll("<", "\\u003c");

if (template.split(marker).length !== 2) throw new Error("The template must hold the data marker exactly once.");
// A function, because a plain replacement string would read "$&" and its kind in the data as commands.
writeFileSync(at("dist/sample.html"), template.replace(marker, () => marker.replace("null", () => data)));
