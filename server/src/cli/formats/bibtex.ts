import type { BibliographicItem, CslName } from "../../analysis/documents/bibliography.js";

const TYPES: Readonly<Record<string, string>> = {
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  "paper-conference": "inproceedings",
  report: "report",
  thesis: "thesis",
  webpage: "online",
  "post-weblog": "online",
};
const FIELDS: readonly (readonly [field: string, variable: string])[] = [
  ["title", "title"],
  ["journaltitle", "container-title"],
  ["publisher", "publisher"],
  ["date", "issued"],
  ["volume", "volume"],
  ["number", "issue"],
  ["pages", "page"],
  ["doi", "DOI"],
  ["url", "URL"],
];

/** BibLaTeX entries, one an item. */
export function formatBibtex(items: readonly BibliographicItem[]): string {
  return items.map((item) => `${entry(item)}\n`).join("\n");
}

function entry(item: BibliographicItem): string {
  const fields: [string, string][] = [];
  if (item.author?.length) fields.push(["author", item.author.map(name).join(" and ")]);
  if (item.editor?.length) fields.push(["editor", item.editor.map(name).join(" and ")]);
  for (const [field, variable] of FIELDS) {
    const value = item[variable];
    if (typeof value !== "string" && typeof value !== "number") continue;
    // Addresses and identifiers are taken as they are; the rest is typeset.
    fields.push([field, field === "url" || field === "doi" ? String(value) : escapeTex(String(value))]);
  }
  const lines = fields.map(([field, value]) => `  ${field} = {${value}}`);
  return `@${TYPES[item.type] ?? "misc"}{${item.id},\n${lines.join(",\n")}\n}`;
}

function name(person: CslName): string {
  if (person.literal !== undefined) return `{${escapeTex(person.literal)}}`;
  const family = [person["non-dropping-particle"], person.family].filter(Boolean).join(" ");
  return escapeTex([family, person.suffix, person.given].filter(Boolean).join(", "));
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}]/g, "").replace(/[&%$#_]/g, "\\$&");
}
