import type { BibliographyEntry } from "../../analysis/documents/bibliography.js";
import { cslItem } from "../../analysis/documents/cslItem.js";
import type { Problem } from "../../analysis/documents/problem.js";
import type { Span } from "../../analysis/text/span.js";

const ZOTERO_TYPES: Readonly<Record<string, string>> = {
  blogPost: "post-weblog",
  book: "book",
  bookSection: "chapter",
  conferencePaper: "paper-conference",
  document: "document",
  interview: "interview",
  journalArticle: "article-journal",
  magazineArticle: "article-magazine",
  newspaperArticle: "article-newspaper",
  report: "report",
  statute: "legislation",
  thesis: "thesis",
  webpage: "webpage",
};
const ZOTERO_FIELDS: Readonly<Record<string, string>> = {
  publicationTitle: "container-title",
  bookTitle: "container-title",
  websiteTitle: "container-title",
  institution: "publisher",
  university: "publisher",
  url: "URL",
  pages: "page",
  place: "publisher-place",
  date: "issued",
  abstractNote: "abstract",
};

/** Entries from a parsed list of CSL items. `spans` tells where the keys stand in the file. */
export function toEntries(
  list: readonly unknown[],
  uri: string,
  name: string,
  lines: BibliographyEntry["lines"],
  spans: ReadonlyMap<string, Span>,
): { entries: BibliographyEntry[]; problems: Problem[] } {
  const entries: BibliographyEntry[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of list.entries()) {
    if (!isObject(raw) || raw.itemType === "attachment" || raw.itemType === "note") continue;
    const key = raw["citation-key"] ?? raw.citationKey ?? raw.citekey ?? raw.id;
    if ((typeof key !== "string" && typeof key !== "number") || key === "") {
      problems.push({
        uri,
        code: "bibliography-entry",
        message: `Entry ${index + 1} of ${name} has no "id": give it one; all other entries were read.`,
      });
      continue;
    }
    const { id: _, itemType: __, attachments: ___, ...fields } = raw;
    const item = cslItem(typeof raw.itemType === "string" ? fromZotero(raw) : fields);
    const span = spans.get(String(key)) ?? { start: 0, end: 0 };
    entries.push({
      item: { ...item, type: typeof item.type === "string" ? item.type : "document", id: String(key) },
      uri,
      span,
      keySpan: span,
      lines,
      files: Array.isArray(raw.attachments)
        ? raw.attachments
            .filter(isObject)
            .map((one) => String(one.path ?? one.localPath ?? ""))
            .filter(Boolean)
        : [],
    });
  }
  return { entries, problems };
}

/** Where each key stands; the first one counts. */
export function keySpans(text: string, pattern: RegExp): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const match of text.matchAll(pattern)) {
    const key = match.groups!.key!;
    const start = match.index + match[0].lastIndexOf(key);
    if (!spans.has(key)) spans.set(key, { start, end: start + key.length });
  }
  return spans;
}

function fromZotero(raw: Record<string, unknown>): Record<string, unknown> {
  const item: Record<string, unknown> = { type: ZOTERO_TYPES[String(raw.itemType)] ?? "document" };
  for (const [field, value] of Object.entries(raw)) {
    if (
      [
        "creators",
        "attachments",
        "notes",
        "tags",
        "itemType",
        "relations",
        "collections",
        "citationKey",
        "itemKey",
        "key",
        "version",
      ].includes(field)
    )
      continue;
    item[ZOTERO_FIELDS[field] ?? field] = value;
  }
  const creators = Array.isArray(raw.creators) ? raw.creators.filter(isObject) : [];
  for (const kind of ["author", "editor", "translator"]) {
    const names = creators
      .filter((one) => one.creatorType === kind)
      .map((one) => (one.name ? { literal: one.name } : { family: one.lastName, given: one.firstName }));
    if (names.length) item[kind] = names;
  }
  return item;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
