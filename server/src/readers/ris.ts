import { authorName, shortName } from "../analysis/documents/authorName.js";
import type { BibliographyEntry, CslName } from "../analysis/documents/bibliography.js";
import { cslItem } from "../analysis/documents/cslItem.js";
import type { Problem } from "../analysis/documents/problem.js";
import { eachLine } from "../analysis/text/eachLine.js";
import { fold } from "../analysis/text/fold.js";
import { indexLines } from "../analysis/text/lines.js";
import type { Span } from "../analysis/text/span.js";

const LINE = /^(?<tag>[A-Z][A-Z0-9]) {0,3}-(?: (?<value>.*))?$/;
const TYPES: Readonly<Record<string, string>> = {
  JOUR: "article-journal",
  MGZN: "article-magazine",
  NEWS: "article-newspaper",
  BOOK: "book",
  EBOOK: "book",
  CHAP: "chapter",
  CONF: "paper-conference",
  CPAPER: "paper-conference",
  RPRT: "report",
  THES: "thesis",
  ELEC: "webpage",
  WEB: "webpage",
  BLOG: "post-weblog",
  DATA: "dataset",
};
const TAGS: Readonly<Record<string, string>> = {
  TI: "title",
  T1: "title",
  CT: "title",
  AB: "abstract",
  N2: "abstract",
  PB: "publisher",
  CY: "publisher-place",
  UR: "URL",
  DO: "DOI",
  JO: "container-title",
  JF: "container-title",
  T2: "container-title",
  BT: "container-title",
  VL: "volume",
  IS: "issue",
  SN: "ISSN",
  LA: "language",
  ET: "edition",
  KW: "keyword",
  ST: "title-short",
  T3: "collection-title",
};

/** Reads RIS. A record without ID is named after its first author and year. */
export function readRis(
  text: string,
  uri: string,
  name: string,
): { entries: BibliographyEntry[]; problems: Problem[] } {
  const lines = indexLines(text);
  const entries: BibliographyEntry[] = [];
  const problems: Problem[] = [];
  const used = new Set<string>();
  let record: { start: number; tags: { tag: string; value: string; span: Span }[] } | undefined;
  const finish = (end: number): void => {
    if (!record) return;
    const { start, tags } = record;
    record = undefined;
    const entry = toEntry(tags, used);
    if (entry)
      entries.push({ ...entry, uri, span: { start, end }, keySpan: entry.keySpan ?? { start, end: start }, lines });
    else
      problems.push({
        uri,
        code: "bibliography-entry",
        message: `A record of ${name} has neither title nor author: complete it; all others were read.`,
        span: { start, end },
      });
  };
  for (const line of eachLine(text)) {
    const content = text.slice(line.start, line.end).replace(/^\ufeff/, "");
    const match = LINE.exec(content);
    if (!match) {
      const last = record?.tags.at(-1);
      if (last && content.trim()) last.value += ` ${content.trim()}`;
      continue;
    }
    const { tag, value } = match.groups!;
    if (tag === "TY") {
      finish(line.start);
      record = { start: line.start, tags: [] };
    }
    if (tag === "ER") finish(line.end);
    else
      record?.tags.push({
        tag: tag!,
        value: value?.trim() ?? "",
        span: { start: line.end - (value?.length ?? 0), end: line.end },
      });
  }
  finish(text.length);
  return { entries, problems };
}

function toEntry(tags: readonly { tag: string; value: string; span: Span }[], used: Set<string>) {
  const raw: Record<string, unknown> = {};
  const names: Record<string, CslName[]> = {};
  const pages: string[] = [];
  const files: string[] = [];
  let id: { value: string; span: Span } | undefined;
  let type = "document";
  for (const { tag, value, span } of tags) {
    if (!value) continue;
    const csl = TAGS[tag];
    if (tag === "TY") type = TYPES[value] ?? "document";
    else if (tag === "ID" || tag === "LB") id ??= { value: value.replace(/\s+/g, ""), span };
    else if (/^A[U1]$/.test(tag)) (names.author ??= []).push(authorName(value));
    else if (/^(?:ED|A2)$/.test(tag)) (names.editor ??= []).push(authorName(value));
    else if (/^(?:DA|PY|Y1)$/.test(tag))
      raw.issued = longer(
        raw.issued,
        value
          .replace(/\/+$/, "")
          .replaceAll("/", "-")
          .replace(/-{2,}.*$/, ""),
      );
    else if (tag === "SP" || tag === "EP") pages.push(value);
    else if (/^L[1-4]$/.test(tag)) files.push(value.replace(/^file:\/\/(?:localhost)?/, ""));
    else if (csl && raw[csl] === undefined) raw[csl] = value;
  }
  if (pages.length) raw.page = pages.join("-");
  const item = cslItem({ ...raw, ...names });
  if (!item.title && !item.author) return undefined;
  const made = `${fold(shortName(item.author?.[0] ?? { literal: "anon" })).replace(/[^\p{L}\p{N}]/gu, "")}${String(item.issued ?? "").slice(0, 4)}`;
  let key = id?.value || made;
  for (let letter = 97; !id && used.has(key); letter++) key = made + String.fromCharCode(letter);
  used.add(key);
  return { item: { ...item, id: key, type }, files, ...(id && { keySpan: id.span }) };
}

function longer(a: unknown, b: string): string {
  return typeof a === "string" && a.length >= b.length ? a : b;
}
