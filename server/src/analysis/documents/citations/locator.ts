import type { Span } from "../../text/span.js";
import type { Citation } from "../citation.js";

/** The names of locators as texts abbreviate them, under CSL's name. */
const LABELS: Readonly<Record<string, string>> = {
  page: "p\\.|pp\\.|pg\\.|pages?",
  chapter: "chaps?\\.|ch\\.|chapters?",
  section: "secs?\\.|sects?\\.|sections?|§§?",
  paragraph: "paras?\\.|pars?\\.|paragraphs?|¶¶?",
  volume: "vols?\\.|volumes?",
  book: "bks?\\.|books?",
  column: "cols?\\.|columns?",
  figure: "figs?\\.|figures?",
  folio: "fols?\\.|folios?",
  issue: "nos?\\.|numbers?",
  line: "ll?\\.|lines?",
  note: "nn?\\.|notes?",
  opus: "op\\.|opus|opera",
  part: "pts?\\.|parts?",
  table: "tbls?\\.|tables?",
  appendix: "app\\.|appendix|appendices",
  "sub-verbo": "s\\.v\\.|s\\.vv\\.|sub verbo",
  verse: "vv?\\.|verses?",
};

const TERM = new RegExp(
  `^(?:${Object.entries(LABELS)
    .map(([label, forms]) => `(?<${label.replace("-", "_")}>${forms})`)
    .join("|")})(?=[\\s\\d~]|$)[\\s~]*`,
  "i",
);
const NUMBER = "(?:[A-Za-z]?\\d{1,7}(?:[.:]\\d{1,5})*[a-z]?|[ivxlcdm]{1,10}|[IVXLCDM]{1,10})(?![\\p{L}\\p{N}])";
const VALUE = new RegExp(`^${NUMBER}(?:(?:\\s?[-–—]{1,3}\\s?|,\\s?|\\s?&\\s?|\\sand\\s)${NUMBER})*(?:ff?\\.)?`, "u");

/** The locator that a suffix begins with (", pp. 3-5 and elsewhere"); a bare number counts as a page. */
export function parseLocator(text: string, suffix: Span): Citation["locator"] | undefined {
  let rest = text.slice(suffix.start, Math.min(suffix.end, suffix.start + 300));
  const lead = /^[\s,~]*\{?\s*/.exec(rest)![0].length;
  rest = rest.slice(lead);
  const term = TERM.exec(rest);
  const label = term
    ? Object.entries(term.groups!)
        .find(([, form]) => form !== undefined)?.[0]
        .replace("_", "-")
    : undefined;
  const behind = rest.slice(term?.[0].length ?? 0);
  const value = VALUE.exec(behind)?.[0] ?? (label === "sub-verbo" ? /^[^,;\]}]{1,80}/.exec(behind)?.[0] : undefined);
  if (!value || (!label && !/^\d/.test(value))) return undefined;
  const start = suffix.start + lead;
  return {
    label: label ?? "page",
    value: value.replace(/\s?[–—]\s?|-{2,3}/g, "-").trim(),
    span: { start, end: start + (term?.[0].length ?? 0) + value.trimEnd().length },
  };
}

/** The label that a CSL locator has in writing: "p. 4", "pp. 4-5", "para. 3". */
export function writeLocator(label: string, value: string): string {
  const several = /[-–,&]/.test(value);
  const forms: Readonly<Record<string, readonly [string, string]>> = {
    page: ["p.", "pp."],
    paragraph: ["para.", "paras."],
    chapter: ["chap.", "chaps."],
    section: ["sec.", "secs."],
  };
  const form = forms[label];
  return `${form ? form[several ? 1 : 0] : label} ${value}`;
}
