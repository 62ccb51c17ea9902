import { authorName } from "../../analysis/documents/authorName.js";
import type { BibliographicItem, BibliographyEntry, CslName } from "../../analysis/documents/bibliography.js";
import { cslItem } from "../../analysis/documents/cslItem.js";
import type { Problem } from "../../analysis/documents/problem.js";
import { latexText } from "../../analysis/text/latexText.js";
import { indexLines } from "../../analysis/text/lines.js";
import { filePaths } from "./attachments.js";
import { FIELDS, TYPES } from "./fields.js";
import { lexBibtex, type RawEntry } from "./lexer.js";

/** Reads BibTeX and BibLaTeX, also as Zotero, Better BibTeX, JabRef and Mendeley export it. Each broken entry gives one problem and the rest is read. */
export function readBibtex(
  text: string,
  uri: string,
  name: string,
): { entries: BibliographyEntry[]; problems: Problem[] } {
  const { entries: raw, problems } = lexBibtex(text);
  const lines = indexLines(text);
  const byKey = new Map(raw.map((entry) => [entry.key.toLowerCase(), entry]));
  const entries = raw
    .filter((entry) => entry.type !== "xdata")
    .map(
      (entry): BibliographyEntry => ({
        item: toItem(entry.type, entry.key, inherited(entry, byKey)),
        uri,
        span: entry.span,
        keySpan: entry.keySpan,
        lines,
        files: filePaths(entry.fields.get("file") ?? entry.fields.get("local-url") ?? ""),
      }),
    );
  return {
    entries,
    problems: problems.map(({ span, reason }) => {
      const head = /^@\w+\s*[{(]\s*(?<key>[^\s,{}]+)/.exec(text.slice(span.start, span.start + 200))?.groups?.key;
      return {
        uri,
        code: "bibliography-entry",
        message: `${head ? `The entry "${head}"` : "An entry"} of ${name} is broken (${reason}): correct it; all other entries were read.`,
        span: {
          start: span.start,
          end: Math.min(span.end, span.start + (text.slice(span.start, span.end).search(/\r?\n|$/) || 1)),
        },
      };
    }),
  };
}

/** An entry's fields with those it takes from `xdata` and `crossref`. */
function inherited(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>): ReadonlyMap<string, string> {
  const fields = new Map(entry.fields);
  for (const key of (entry.fields.get("xdata") ?? "").split(",")) {
    const data = byKey.get(key.trim().toLowerCase());
    for (const [name, value] of data?.fields ?? []) if (!fields.has(name)) fields.set(name, value);
  }
  const parent = byKey.get((entry.fields.get("crossref") ?? "").trim().toLowerCase());
  if (parent && parent !== entry)
    for (const [name, value] of parent.fields) {
      if (/^(?:file|xdata|crossref|ids|label|shorthand|keywords|note|author)$/.test(name)) continue;
      const own = name === "title" ? "booktitle" : name === "subtitle" ? "booksubtitle" : name;
      if (!fields.has(own)) fields.set(own, value);
    }
  return fields;
}

function toItem(type: string, key: string, fields: ReadonlyMap<string, string>): BibliographicItem {
  const raw: Record<string, unknown> = {};
  for (const [name, value] of fields) {
    const field = FIELDS[name];
    if (!field || !value.trim()) continue;
    if (field.read === "names") raw[field.csl] = names(value);
    else if (field.read === "verbatim")
      raw[field.csl] = value
        .replace(/\\([_%&#~$])/g, "$1")
        .replace(/^\{|\}$/g, "")
        .trim();
    else if (raw[field.csl] === undefined || !field.weak) raw[field.csl] = latexText(value);
  }
  const title = latexText(fields.get("title") ?? "");
  const subtitle = latexText(fields.get("subtitle") ?? "");
  if (title) raw.title = subtitle ? `${title}: ${subtitle}` : title;
  const issued = date(fields);
  if (issued) raw.issued = issued;
  const address = /^(?:\\url)?\{?(?<url>https?:[^\s{}]+)\}?$/.exec(fields.get("howpublished")?.trim() ?? "")?.groups
    ?.url;
  if (address && !raw.URL) raw.URL = address;
  if (typeof raw.page === "string") raw.page = raw.page.replace(/\s*[–—]\s*/g, "-");
  return { ...cslItem(raw), id: key, type: TYPES[type] ?? "document" };
}

function date(fields: ReadonlyMap<string, string>): string | undefined {
  const written = fields.get("date")?.trim();
  if (written) return written;
  const year = /\d{4}/.exec(fields.get("year") ?? "")?.[0];
  if (!year) return undefined;
  const month = latexText(fields.get("month") ?? "").toLowerCase();
  const name = /[a-z]{3}/.exec(month)?.[0] ?? "";
  const index = /^\d{1,2}$/.test(month)
    ? Number(month)
    : "jan feb mar apr may jun jul aug sep oct nov dec".split(" ").indexOf(name) + 1;
  const day =
    /^\d{1,2}$/.exec(fields.get("day")?.trim() ?? "")?.[0] ?? (name ? /\b\d{1,2}\b/.exec(month)?.[0] : undefined);
  if (index < 1 || index > 12) return year;
  return [year, String(index).padStart(2, "0"), ...(day ? [day.padStart(2, "0")] : [])].join("-");
}

/** BibTeX's names: "and" between, braces around an institution, "von Last, Jr, First", BibLaTeX's "family=..., given=...". */
function names(value: string): CslName[] {
  return splitNames(value).flatMap((part): CslName[] => {
    const name = part.trim();
    if (!name || name.toLowerCase() === "others") return [];
    if (/^\{[^{}]*\}$/.test(name)) return [{ literal: latexText(name) }];
    if (/\bfamily\s*=/.test(name)) {
      const parts = [
        ...name.matchAll(/(?<part>family|given|prefix|suffix)(?:-i)?\s*=\s*(?<value>\{[^{}]*\}|"[^"]*"|[^,]*)/g),
      ];
      const get = (wanted: string) =>
        latexText(parts.find((one) => one.groups!.part === wanted)?.groups?.value?.replaceAll('"', "") ?? "");
      return [
        compact({
          family: get("family"),
          given: get("given"),
          "non-dropping-particle": get("prefix"),
          suffix: get("suffix"),
        }),
      ];
    }
    const commas = name.split(",").map((piece) => latexText(piece));
    if (commas.length === 1) return [authorName(latexText(name))];
    const particle = /^(?<particle>(?:\p{Ll}[\p{L}'’]*\s+)+)(?<family>.+)$/u.exec(commas[0]!)?.groups;
    return [
      compact({
        family: particle?.family ?? commas[0]!,
        given: commas.length > 2 ? commas.slice(2).join(", ") : commas[1]!,
        "non-dropping-particle": particle?.particle?.trim() ?? "",
        suffix: commas.length > 2 ? commas[1]! : "",
      }),
    ];
  });
}

function compact(name: Record<string, string>): CslName {
  return Object.fromEntries(Object.entries(name).filter(([, part]) => part)) as CslName;
}

/** Splits at "and" outside braces. */
function splitNames(value: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < value.length; i++) {
    if (value[i] === "{") depth++;
    else if (value[i] === "}") depth--;
    else if (depth === 0 && /\s/.test(value[i]!) && /^and\s/i.test(value.slice(i + 1, i + 5))) {
      parts.push(value.slice(start, i));
      start = i + 4;
      i += 3;
    }
  }
  return [...parts, value.slice(start)];
}
