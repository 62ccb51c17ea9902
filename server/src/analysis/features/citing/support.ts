import type { Corpus } from "../../corpus/corpus.js";
import { NOTICEABLE } from "../../corpus/passageSearch.js";
import type { CitationKey } from "../../documents/bibliography.js";
import { splitSentences } from "../../text/sentences.js";
import { contains, type Span } from "../../text/span.js";
import { findCommon, type SupportEvidence, supportEvidence } from "./supportFeatures.js";
import model from "./supportModel.json" with { type: "json" };

/** A source that has something in common with a sentence. */
export interface Support {
  readonly key: CitationKey;
  /** The log-likelihood, up to a constant, that this is the source to cite. */
  readonly score: number;
  /** Whether it says more of the sentence than any two texts of one subject have in common. */
  readonly noticeable: boolean;
  /** What it says of the sentence, in its document's clean text. */
  readonly passage?: Span;
}

/** Of the claims of all sources, one this much worse aligned than the best speaks of something else. */
const ALIGNED = 0.3;
/** Somebody who types a key asks for the same sentence with every letter, and a few sentences are written at a time. */
const REMEMBERED = 16;
const remembered = new WeakMap<Corpus, { version: number; bySentence: Map<string, readonly Support[]> }>();

/**
 * The sources that have something in common with a sentence, the one to cite first. The order is that of a conditional
 * logit over words, claims, names and dates, learned by scripts/train-citation-ranking.mts.
 */
export function supportOf(corpus: Corpus, sentence: string, issued?: string): readonly Support[] {
  if (!sentence.trim()) return [];
  let state = remembered.get(corpus);
  if (state?.version !== corpus.version) {
    state = { version: corpus.version, bySentence: new Map() };
    remembered.set(corpus, state);
  }
  const circumstances = `${issued ?? ""}\u0000${sentence}`;
  const known = state.bySentence.get(circumstances);
  if (known) return known;
  const evidence = supportEvidence(corpus, findCommon(corpus, sentence, issued), model.alignment);
  const best = Math.max(...evidence.map(({ hit }) => hit?.score ?? 0));
  const support = evidence
    .map((one): Support => {
      const passage = passageOf(one);
      return {
        key: one.key,
        score: supportScore(one.features),
        noticeable: (one.hit?.score ?? 0) >= best * NOTICEABLE || (one.claim?.share ?? 0) >= ALIGNED,
        ...(passage && { passage }),
      };
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  if (state.bySentence.size >= REMEMBERED) state.bySentence.delete(state.bySentence.keys().next().value!);
  state.bySentence.set(circumstances, support);
  return support;
}

/** `weights` are parallel to `SUPPORT_FEATURES`. */
export function supportScore(features: readonly number[], weights: readonly number[] = model.weights): number {
  return features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0);
}

/** The sentence that makes the same claim, where one does; else the one that has most words in common. */
function passageOf({ hit, claim }: SupportEvidence): Span | undefined {
  if (!claim || claim.share < ALIGNED) return hit?.span;
  const { document } = claim.source;
  const { value } = claim.source.claim;
  const block = document.blocks.find((span) => contains(span, value));
  const sentence = block && splitSentences(document.prose, block).find((span) => contains(span, value));
  return sentence ?? hit?.span;
}
