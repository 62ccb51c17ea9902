import { oneLine, renderValue } from "../conflicts/renderClaim.js";
import type { Corpus } from "../corpus/corpus.js";
import type { CitationKey } from "../documents/bibliography.js";
import type { Day } from "../extraction/day.js";
import type { Span } from "../text/span.js";

/** A dated statement of a source. */
export interface TimelineEntry {
  readonly earliest: Day;
  readonly latest: Day;
  /** The date for people: "19 September 2023". */
  readonly date: string;
  /** The sentence that says it, on one line. */
  readonly text: string;
  readonly key: CitationKey;
  readonly uri: string;
  /** The date's place in the document's clean text. */
  readonly span: Span;
}

/** The dated statements of all sources in the order of time; dates whose year is not known are left out. */
export function timeline(corpus: Corpus): TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  for (const source of corpus.claims.all) {
    const { claim, document, key } = source;
    if (claim.value.kind !== "date" || !Number.isFinite(claim.value.earliest) || !Number.isFinite(claim.value.latest))
      continue;
    entries.push({
      earliest: claim.value.earliest,
      latest: claim.value.latest,
      date: renderValue(source),
      text: oneLine(document.text.slice(claim.frame.span.start, claim.frame.span.end)),
      key,
      uri: document.uri,
      span: { start: claim.value.start, end: claim.value.end },
    });
  }
  return entries.sort((a, b) => a.earliest - b.earliest || a.latest - b.latest || (a.key < b.key ? -1 : 1));
}
