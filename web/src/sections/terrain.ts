import { element, paragraph, section, table } from "../dom";
import type { Report } from "../report";

/** What the ground does to each radar's view; nothing where the run lies on a smooth Earth by choice. */
export function terrain(report: Report): HTMLElement | null {
  const shown = report.terrain;
  if (!shown) return null;
  return section("terrain", "What the ground hides", paragraph(shown.text, "takeaway"),
    shown.views.length === 0 ? null : table("Time before arrival at which a group comes into a radar's view", [
      { head: "Radar", cell: row => element("span", {}, row.radar) },
      { head: "Laydown", cell: row => row.laydown },
      { head: "Group", cell: row => row.group },
      { head: "Earth's curve alone", cell: row => row.smooth, numeric: true },
      { head: "Over this ground", cell: row => row.over, numeric: true },
      { head: "Then at a distance of", cell: row => row.range, numeric: true },
      { head: "View lost in all", cell: row => row.lost, numeric: true },
      { head: "Last ground to clear", cell: row => row.mask },
    ], shown.views),
    shown.note ? paragraph(shown.note, "note") : null);
}
