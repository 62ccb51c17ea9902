import type { BibliographicItem, CslName } from "./bibliography.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const CONTAINED = new Set([
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "chapter",
  "entry-encyclopedia",
  "paper-conference",
  "post-weblog",
  "webpage",
  "document",
  "interview",
  "speech",
]);

/**
 * A reference as author-date bibliographies of the humanities write it: "Family, Given. 2021. “Title.” *Journal* 12
 * (3): 4-9. https://…". Titles of books are in asterisks, as in Markdown; `markdown: false` leaves them out.
 */
export function formatReference(item: BibliographicItem, options: { markdown?: boolean } = {}): string {
  const markdown = options.markdown ?? true;
  const plain = (text: string) => (markdown ? escapeMarkdown(text) : text);
  const emphasis = (text: string) => (markdown ? `*${plain(text)}*` : text);
  const authors = item.author?.length ? listOf(item.author) : item.editor?.length ? `${listOf(item.editor)}, ed.` : "";
  const year = /^-?\d{4}/.exec(item.issued ?? "")?.[0] ?? "n.d.";
  const title = item.title ?? item.id;
  const sentences: string[] = [];
  if (authors) sentences.push(plain(authors), year);
  const contained = CONTAINED.has(item.type);
  const shownTitle = contained ? `“${plain(endsWithMark(title) ? title : `${title}.`)}”` : emphasis(title);
  sentences.push(shownTitle);
  if (!authors) sentences.push(year);
  const container = item["container-title"];
  const publication = [text(item["publisher-place"]), item.publisher]
    .filter((part) => part && part !== authors.replace(/\.$/, ""))
    .join(": ");
  const day = fullDate(item.issued);
  if (item.type === "chapter" || item.type === "paper-conference") {
    const editors =
      item.author?.length && item.editor?.length ? `, edited by ${plain(listOf(item.editor, false))}` : "";
    if (container) sentences.push(`In ${emphasis(container)}${editors}${item.page ? `, ${item.page}` : ""}`);
    if (publication) sentences.push(plain(publication));
  } else if (container) {
    const issue = [item.volume ? ` ${item.volume}` : "", item.issue ? ` (${item.issue})` : ""].join("");
    const page = item.page ? `${issue ? ":" : ","} ${item.page}` : "";
    sentences.push(`${emphasis(container)}${issue}${page}${!item.volume && day ? `, ${day}` : ""}`);
    if (publication && !contained) sentences.push(plain(publication));
  } else {
    const series = text(item["collection-title"]);
    if (series) sentences.push(plain([series, item.issue].filter(Boolean).join(" ")));
    const made = [publication && plain(publication), contained ? day : undefined].filter(Boolean).join(", ");
    if (made) sentences.push(made);
  }
  const address = item.DOI ? `https://doi.org/${item.DOI}` : item.URL;
  if (address) sentences.push(address);
  return sentences
    .map((part, i) => (i === sentences.length - 1 && address ? `${part}.` : endsWithMark(part) ? part : `${part}.`))
    .join(" ");
}

/** Text that Markdown would take for markup, made plain. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|#]/g, "\\$&").replace(/^(\d+)\./, "$1\\.");
}

/** "Family, Given, Given Family, and Given Family"; the first name is turned round where `inverted`. */
function listOf(names: readonly CslName[], inverted = true): string {
  const shown = names.slice(0, names.length > 10 ? 7 : 10).map((name, i) => nameOf(name, inverted && i === 0));
  if (names.length > 10) return `${shown.join(", ")}, et al.`;
  if (shown.length < 2) return shown[0] ?? "";
  return `${shown.slice(0, -1).join(", ")}${shown.length > 2 || inverted ? "," : ""} and ${shown.at(-1)}`;
}

function nameOf(name: CslName, inverted: boolean): string {
  if (name.literal) return name.literal;
  const family = [name["non-dropping-particle"], name.family].filter(Boolean).join(" ");
  const given = [name.given, name["dropping-particle"]].filter(Boolean).join(" ");
  const parts = inverted ? [family, given] : [[given, family].filter(Boolean).join(" ")];
  return [...parts, name.suffix].filter(Boolean).join(", ");
}

/** "3 May 2021" as "May 3, 2021"; undefined for a year alone. */
function fullDate(issued: string | undefined): string | undefined {
  const match = /^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?/.exec(issued ?? "")?.groups;
  const month = match && MONTHS[Number(match.month) - 1];
  if (!match || !month) return undefined;
  return match.day ? `${month} ${Number(match.day)}, ${match.year}` : `${month} ${match.year}`;
}

function endsWithMark(part: string): boolean {
  return /[.?!]["”’)*]*$/.test(part);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}
