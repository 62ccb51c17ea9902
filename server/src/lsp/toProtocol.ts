// The one place where offsets become positions. The types come from the protocol; nothing of it is needed at run time,
// so that the command line can print the same diagnostics.
import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  Location,
  CompletionItem as ProtocolCompletionItem,
  Hover as ProtocolHover,
  Range,
  TextEdit,
} from "vscode-languageserver";
import type { Code, Level } from "../analysis/conflicts/codes.js";
import type { DraftDiagnostic, Evidence, Fix } from "../analysis/conflicts/diagnostic.js";
import type { Document } from "../analysis/documents/document.js";
import { locate } from "../analysis/documents/locate.js";
import type { Problem } from "../analysis/documents/problem.js";
import type { CompletionItem } from "../analysis/features/completion.js";
import type { Hover } from "../analysis/features/hover.js";
import { indexLines, type Lines, positionAt } from "../analysis/text/lines.js";
import { toOriginal } from "../analysis/text/offsetMap.js";
import type { Span } from "../analysis/text/span.js";

export const SOURCE = "sourcebook";
const SEVERITIES: Readonly<Record<Exclude<Level, "off">, 1 | 2 | 3 | 4>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};
const KIND_REFERENCE = 18;
const FADED = 1;
const PLAIN_TEXT = 1;
const SNIPPET = 2;

/** What goes along with a diagnostic, so that its quick fixes need no second check. */
export interface DiagnosticData {
  readonly fixes: readonly {
    readonly title: string;
    readonly preferred?: boolean;
    readonly edits: readonly TextEdit[];
  }[];
  readonly why?: unknown;
}

export function toRange(lines: Lines, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** A passage of a source as a place in its file. Files whose text was extracted are opened where the passage came from. */
export function toLocation(document: Document, span: Span): Location {
  const lines = linesOf(document);
  const original = { start: toOriginal(document.offsets, span.start), end: toOriginal(document.offsets, span.end) };
  return { uri: document.uri, range: toRange(lines, original) };
}

/** What a diagnostic leads to: the sources of its evidence, and the page that explains the rules. */
export interface Leads {
  readonly documentOf: (key: string) => Document | undefined;
  readonly rulePages?: string;
}

/** Newer protocols allow markup in messages; ours are plain. */
export interface PlainDiagnostic extends Diagnostic {
  readonly message: string;
}

export function toDiagnostic(
  lines: Lines,
  diagnostic: DraftDiagnostic,
  { documentOf, rulePages }: Leads,
): PlainDiagnostic {
  const related = diagnostic.evidence.map((evidence) => toRelated(evidence, documentOf(evidence.key)));
  const data: DiagnosticData = {
    fixes: diagnostic.fixes.map((fix) => ({
      title: fix.title,
      ...(fix.preferred ? { preferred: true } : {}),
      edits: toTextEdits(lines, fix.edits),
    })),
    ...(diagnostic.data === undefined ? {} : { why: diagnostic.data }),
  };
  return {
    range: toRange(lines, diagnostic),
    severity: SEVERITIES[diagnostic.severity],
    code: diagnostic.code,
    ...(rulePages ? { codeDescription: { href: `${rulePages}#${diagnostic.code}` } } : {}),
    source: SOURCE,
    message: diagnostic.message,
    ...(related.length ? { relatedInformation: related } : {}),
    ...(diagnostic.code === "uncited-source" ? { tags: [FADED] } : {}),
    data,
  };
}

/** @param text The file's own text, where it is known; else the problem stands at the file's first character. */
export function toProblemDiagnostic(problem: Problem, severity: Exclude<Level, "off">, text?: string): PlainDiagnostic {
  const range =
    problem.span && text !== undefined ? toRange(indexLines(text), problem.span) : { start: ORIGIN, end: ORIGIN };
  return {
    range,
    severity: SEVERITIES[severity],
    code: problem.code,
    source: SOURCE,
    message: problem.message,
  };
}

/** The level of a problem with a file: its rule's where it is one, else a warning. */
export function problemLevel(problem: Problem, levels: Readonly<Partial<Record<Code, Level>>>): Level {
  return (problem.code in levels ? levels[problem.code as Code] : undefined) ?? "warning";
}

export function toTextEdits(lines: Lines, edits: Fix["edits"]): TextEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
}

export function toHover(lines: Lines, hover: Hover): ProtocolHover {
  return { contents: { kind: "markdown", value: hover.markdown }, range: toRange(lines, hover.span) };
}

/** A source to cite. Where the editor has snippets, the place of the passage follows as a stop to keep, change or type over. */
export function toCompletionItem(lines: Lines, item: CompletionItem, snippets: boolean): ProtocolCompletionItem {
  const { locator, newText } = item;
  const isSnippet = snippets && locator !== undefined;
  const written = isSnippet
    ? `${plainSnippet(newText.slice(0, locator.at))}\${1:, ${plainSnippet(locator.text)}}${plainSnippet(newText.slice(locator.at))}$0`
    : newText;
  return {
    label: item.label,
    labelDetails: { description: item.description },
    kind: KIND_REFERENCE,
    detail: item.detail,
    filterText: item.filterText,
    sortText: item.sortText,
    insertTextFormat: isSnippet ? SNIPPET : PLAIN_TEXT,
    textEdit: { range: toRange(lines, item.replace), newText: written },
  };
}

function plainSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

function toRelated(evidence: Evidence, document: Document | undefined): DiagnosticRelatedInformation {
  const location = document
    ? toLocation(document, evidence.span)
    : { uri: evidence.uri, range: { start: ORIGIN, end: ORIGIN } };
  // No editor goes to a page by itself; where there are pages, the reader must be told.
  const page = document && locate(document, evidence.span.start).page;
  return { location, message: page === undefined ? evidence.message : `${evidence.message} (p. ${page})` };
}

// Sources do not change in place: a new reading is a new object.
const lineCache = new WeakMap<Document, Lines>();

/** The lines of the file that a source was read from. */
export function linesOf(document: Document): Lines {
  if (document.originalLines) return document.originalLines;
  let lines = lineCache.get(document);
  if (!lines) lineCache.set(document, (lines = indexLines(document.text)));
  return lines;
}

const ORIGIN = { line: 0, character: 0 };
