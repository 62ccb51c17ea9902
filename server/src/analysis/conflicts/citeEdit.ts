import type { CitationKey } from "../documents/bibliography.js";
import type { Citation } from "../documents/citation.js";
import { addKey, isLatex, writeCitation } from "../documents/citations/writeCitation.js";
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
  const added = last && addKey(draft, last, key);
  if (added) return { span: { start: added.at, end: added.at }, newText: added.newText };
  const stop = /[.!?]['"”’)]*$/.exec(draft.text.slice(sentence.start, sentence.end));
  const at = stop ? sentence.start + stop.index : sentence.end;
  const space = isLatex(draft.languageId) ? "~" : " ";
  return { span: { start: at, end: at }, newText: `${space}${writeCitation(draft, key)}` };
}
