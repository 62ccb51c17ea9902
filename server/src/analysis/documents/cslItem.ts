import { authorNames } from "./authorName.js";
import type { BibliographicItem, CslName } from "./bibliography.js";
import { writtenDate } from "./writtenDate.js";

const NAMES = ["author", "editor", "translator", "collection-editor", "container-author", "director", "interviewer"];
const DATES = ["issued", "accessed", "original-date", "event-date", "submitted"];
/** Names of fields that people write by hand, under CSL's. */
const ALIASES: Readonly<Record<string, string>> = {
  authors: "author",
  by: "author",
  creator: "author",
  date: "issued",
  published: "issued",
  year: "issued",
  url: "URL",
  link: "URL",
  doi: "DOI",
  isbn: "ISBN",
  issn: "ISSN",
  institution: "publisher",
  organization: "publisher",
  organisation: "publisher",
  journal: "container-title",
  website: "container-title",
  pages: "page",
  number: "issue",
};

/**
 * An object with CSL's variables, or with what people write in their place, as a bibliographic item without its
 * key. Names may be lists, objects or a line of text; dates EDTF, `date-parts` or words. What fits nothing is left out.
 */
export function cslItem(raw: Readonly<Record<string, unknown>>): Partial<BibliographicItem> {
  const item: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(raw)) {
    const name =
      field in ALIASES && !(ALIASES[field]! in raw) ? ALIASES[field]! : (CASED.get(field.toLowerCase()) ?? field);
    const read = NAMES.includes(name) ? namesOf(value) : DATES.includes(name) ? dateOf(value) : plain(value);
    if (read !== undefined && read !== "") item[name] = read;
  }
  return item as Partial<BibliographicItem>;
}

const CASED = new Map(["URL", "DOI", "ISBN", "ISSN", "PMID"].map((name) => [name.toLowerCase(), name]));

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (typeof value === "number") return String(value);
  return value ?? undefined;
}

function namesOf(value: unknown): CslName[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const names = list.flatMap((one): CslName[] => {
    if (typeof one === "string") return authorNames(one);
    if (typeof one !== "object" || one === null) return [];
    const parts = one as Record<string, unknown>;
    if (typeof parts.name === "string") return authorNames(parts.name);
    const kept = Object.entries(parts).filter(([, part]) => typeof part === "string" && part.trim());
    return kept.length ? [Object.fromEntries(kept) as CslName] : [];
  });
  return names.length ? names : undefined;
}

function dateOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") {
    const edtf = /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?:[T/~?].*)?$/.exec(value.trim());
    return edtf ? value.trim().replace(/[T~?].*$/, "") : (writtenDate(value)?.issued ?? /\b\d{4}\b/.exec(value)?.[0]);
  }
  if (Array.isArray(value)) return dateOf(value[0]);
  if (typeof value !== "object" || value === null) return undefined;
  const date = value as Record<string, unknown>;
  const parts = Array.isArray(date["date-parts"])
    ? (date["date-parts"] as unknown[][])
    : [[date.year, date.month, date.day]];
  const days = parts
    .filter((part) => Array.isArray(part) && part[0] !== undefined && part[0] !== null && part[0] !== "")
    .map((part) =>
      part
        .filter((n) => n !== undefined && n !== null)
        .map((n, i) => String(n).padStart(i ? 2 : 4, "0"))
        .join("-"),
    );
  if (days.length) return days.slice(0, 2).join("/");
  return dateOf(date.raw ?? date.literal ?? date.edtf);
}
