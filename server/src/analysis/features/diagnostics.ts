import type { DraftDiagnostic, Levels } from "../conflicts/diagnostic.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Draft } from "../documents/draft.js";

/** All diagnostics of a draft against a corpus, in the order of the text; suppressed ones are left out. Never throws. */
export function diagnose(_corpus: Corpus, _draft: Draft, _options: { levels?: Levels } = {}): DraftDiagnostic[] {
  return [];
}
