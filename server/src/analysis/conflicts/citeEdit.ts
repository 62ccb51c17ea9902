import type { CitationKey } from "../documents/bibliography.js";
import type { Citation } from "../documents/citation.js";
import type { Draft } from "../documents/draft.js";
import type { Span } from "../text/span.js";

/** The edit that cites a source for a sentence, in the draft's own syntax: into a bracket that is there, else before the full stop. */
export function citeEdit(
  draft: Draft,
  sentence: Span,
  citations: readonly Citation[],
  key: CitationKey,
): { span: Span; newText: string } {
  const last = citations.at(-1);
  const latex = draft.languageId === "latex" || draft.languageId === "tex";
  if (last && /[\])}]$/.test(draft.text.slice(last.cluster.start, last.cluster.end))) {
    const at = last.cluster.end - 1;
    return { span: { start: at, end: at }, newText: latex ? `,${key}` : `; @${key}` };
  }
  const stop = /[.!?]['"”’)]*$/.exec(draft.text.slice(sentence.start, sentence.end));
  const at = stop ? sentence.start + stop.index : sentence.end;
  return { span: { start: at, end: at }, newText: latex ? `~\\cite{${key}}` : ` [@${key}]` };
}
