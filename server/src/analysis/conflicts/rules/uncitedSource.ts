import type { Corpus } from "../../corpus/corpus.js";
import type { Draft } from "../../documents/draft.js";
import { shortReference } from "../../documents/shortReference.js";
import type { DraftDiagnostic } from "../diagnostic.js";

/** Sources of the corpus that a draft does not cite, each on the draft's first line; for drafts that cite at all. */
export function uncitedSources(corpus: Corpus, draft: Draft): DraftDiagnostic[] {
  if (!draft.citations.length) return [];
  const cited = new Set(draft.citations.map((citation) => citation.key));
  const first = draft.blocks[0] ?? { start: 0, end: 0 };
  return corpus.sources.flatMap((source): DraftDiagnostic[] => {
    if (cited.has(source.key)) return [];
    return [
      {
        start: first.start,
        end: first.end,
        code: "uncited-source",
        severity: "hint",
        message: `The source ${source.key} (${shortReference(source.item)}) is not cited in this draft.`,
        evidence: [
          { key: source.key, uri: source.uri, span: { start: 0, end: 0 }, message: source.item.title ?? source.key },
        ],
        fixes: [],
      },
    ];
  });
}
