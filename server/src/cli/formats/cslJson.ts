import type { BibliographicItem } from "../../analysis/documents/bibliography.js";

/** CSL JSON as reference managers read it: dates as date-parts. */
export function formatCslJson(items: readonly BibliographicItem[]): string {
  return `${JSON.stringify(items.map(withDateParts), null, 2)}\n`;
}

function withDateParts(item: BibliographicItem): Record<string, unknown> {
  const { issued, ...rest } = item;
  if (issued === undefined) return rest;
  const parts = /^(?<year>-?\d{4})(?:-(?<month>\d{2}))?(?:-(?<day>\d{2}))?$/.exec(issued)?.groups;
  if (!parts) return { ...rest, issued: { raw: issued } };
  const numbers = [parts.year, parts.month, parts.day].filter((part) => part !== undefined).map(Number);
  return { ...rest, issued: { "date-parts": [numbers] } };
}
