import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// Run after `npm run build`: what the program and the reader rely on in the built template.
const page = readFileSync(new URL("../dist/report.html", import.meta.url), "utf8");
const marker = '<script id="report-data" type="application/json">null</script>';

describe("the built template", () => {
  it("holds the data marker exactly once", () => expect(page.split(marker)).toHaveLength(2));
  it("loads nothing", () => {
    expect(page).not.toMatch(/<(script|img|iframe|link|source)\b[^>]*\s(src|href)\s*=/i);
    expect(page).not.toMatch(/@import|url\(\s*["']?(https?:)?\/\//i);
  });
  it("calls no network interface", () => expect(page).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/));
  it("stays small enough to send", () => expect(Buffer.byteLength(page)).toBeLessThan(900_000));
});
