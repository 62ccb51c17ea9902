// The library: sources and a draft in, diagnostics out. Synchronous; no file is touched but the models beside the bundle.
import { analyze } from "./analysis/claims/analysis.js";
import { Corpus as AnalysedCorpus } from "./analysis/corpus/corpus.js";
import { entityMentions } from "./analysis/corpus/entities/entityMentions.js";
import { parseDraft } from "./analysis/documents/parseDraft.js";
import { parsePlain } from "./analysis/documents/plain.js";
import { toIsoDay } from "./analysis/extraction/day.js";
import type { DateExpression, Quantity } from "./analysis/extraction/mentions.js";
import { diagnose } from "./analysis/features/diagnostics.js";
import type { Language } from "./analysis/language/language.js";
import { identityMap, toOriginal } from "./analysis/text/offsetMap.js";
import type { Span } from "./analysis/text/span.js";
import { loadLanguage } from "./models.node.js";
import { readText } from "./readers/readSource.js";

/** A source: a text with what is known of it. `issued` is an EDTF date ("2023-10-01", "2023-10", "2023"). */
export interface SourceText {
  readonly id: string;
  readonly text: string;
  readonly format?: "text" | "markdown" | "html";
  readonly title?: string;
  readonly issued?: string;
}

/** Sources that were read; made by `createCorpus`. */
export interface Corpus {
  readonly ids: readonly string[];
}

/** A finding: `start` and `end` are UTF-16 code units in the draft, those of the evidence in the source's text. */
export interface DraftDiagnostic {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly message: string;
  readonly evidence: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

/** A name, date or quantity in a text; `start` and `end` are UTF-16 code units. */
export type Mention =
  | { start: number; end: number; kind: "person" | "organisation" | "place"; value: string }
  | {
      start: number;
      end: number;
      kind: "date";
      /** ISO days, both inclusive; undefined where the year is not known. */
      value: { earliest: string; latest: string } | undefined;
    }
  | {
      start: number;
      end: number;
      /** A quantity of time is a duration. */
      kind: "duration" | "quantity";
      value: { min: number; max: number; unit: string; noun?: string };
    };

let language: Language | undefined;
const analysed = new WeakMap<Corpus, AnalysedCorpus>();

/** Reads sources; two with one id: the later one counts. */
export function createCorpus(sources: readonly SourceText[]): Corpus {
  const corpus = new AnalysedCorpus((language ??= loadLanguage()));
  for (const source of sources) {
    const known = { id: source.id, type: "document", ...pick(source) };
    const uri = `source:${source.id}`;
    const name = `${source.id}${EXTENSIONS[source.format ?? "text"]}`;
    const { document } = readText({ uri, name, text: source.text }, known);
    corpus.set({ key: source.id, item: document?.item ?? known, uri, ...(document ? { document } : {}) });
  }
  const handle: Corpus = { ids: corpus.sources.map((source) => source.key) };
  analysed.set(handle, corpus);
  return handle;
}

/** What the sources say against a draft, in the order of its text, at the default levels. */
export function checkDraft(
  corpus: Corpus,
  draft: { text: string; languageId?: string; issued?: string },
): DraftDiagnostic[] {
  const inner = analysed.get(corpus);
  if (!inner) throw new TypeError("checkDraft needs a corpus made by createCorpus.");
  const options = draft.issued === undefined ? {} : { issued: draft.issued };
  const parsed = parseDraft(draft.text, draft.languageId ?? "markdown", options);
  return diagnose(inner, parsed).map(({ start, end, code, severity, message, evidence }) => ({
    start,
    end,
    code,
    severity,
    message,
    evidence: evidence.map(({ key, span }) => ({ id: key, ...originalSpan(inner, key, span) })),
  }));
}

/** The names, dates and quantities of a text, in order. `issued` anchors dates without a year. */
export function analyzeText(text: string, options: { issued?: string } = {}): Mention[] {
  const parsed = parsePlain(text);
  const corpus = new AnalysedCorpus((language ??= loadLanguage()));
  const analysis = analyze(corpus.analyzer, parsed, options);
  const item = { id: "text", type: "document" };
  const names = entityMentions(
    { key: item.id, uri: "text:", item, ...parsed, offsets: identityMap },
    analysis.sentences,
    analysis.parts.map((part) => part.names),
  );
  return [
    ...names.map(({ start, end, kind, name }): Mention => ({ start, end, kind, value: name })),
    ...analysis.dates.flat().map(toDateMention),
    ...analysis.quantities.flat().map(toQuantityMention),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

const EXTENSIONS = { text: ".txt", markdown: ".md", html: ".html" } as const;

/** What the caller said of a source; absent fields must not hide what the text says of itself. */
function pick({ title, issued }: SourceText): { title?: string; issued?: string } {
  return { ...(title === undefined ? {} : { title }), ...(issued === undefined ? {} : { issued }) };
}

function originalSpan(corpus: AnalysedCorpus, key: string, span: Span): { start: number; end: number } {
  const offsets = corpus.source(key)?.document?.offsets;
  if (!offsets) return { start: span.start, end: span.end };
  return { start: toOriginal(offsets, span.start), end: toOriginal(offsets, span.end) };
}

function toDateMention({ start, end, earliest, latest }: DateExpression): Mention {
  const known = Number.isFinite(earliest) && Number.isFinite(latest);
  const value = known ? { earliest: toIsoDay(earliest), latest: toIsoDay(latest) } : undefined;
  return { start, end, kind: "date", value };
}

function toQuantityMention({ start, end, min, max, unit, noun }: Quantity): Mention {
  const kind = unit.dimension === "duration" ? "duration" : "quantity";
  return { start, end, kind, value: { min, max, unit: unit.name, ...(noun === undefined ? {} : { noun }) } };
}
