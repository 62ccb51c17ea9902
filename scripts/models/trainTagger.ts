import { Tagger } from "../../server/src/analysis/language/tagger.js";
import type { WordFeatures } from "../../server/src/analysis/language/word.js";
import { randomNumbers, shuffle } from "./randomNumbers.js";
import { TrainableModel } from "./trainableModel.js";

/** A sentence with its words' features and the classes of their gold tags. */
export interface TaggedSentence {
  readonly features: readonly WordFeatures[];
  readonly gold: readonly number[];
}

/** Trains a tagger; the model is still in training and can be finished. */
export function trainTagger(
  sentences: readonly TaggedSentence[],
  classes: number,
  options: { epochs: number; seed: number },
): { model: TrainableModel; fixed: Map<number, number> } {
  const random = randomNumbers(options.seed);
  const model = new TrainableModel(classes);
  const fixed = fixedTags(sentences);
  const tagger = new Tagger(model, fixed);
  const order = [...sentences];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (const { features, gold } of order) {
      const chosen = new Int32Array(features.length);
      for (let i = 0; i < features.length; i++) {
        const guess = tagger.tagOne(features, chosen, i);
        chosen[i] = guess;
        if (fixed.has(features[i]!.written >>> 8)) continue;
        model.time++;
        if (guess !== gold[i]) model.update(tagger.features.keys, tagger.features.count, gold[i]!, guess);
      }
    }
  }
  return { model, fixed };
}

/** Frequent words that practically always have one tag need no decision. */
function fixedTags(sentences: readonly TaggedSentence[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { features, gold } of sentences)
    features.forEach((word, i) => {
      const key = word.written >>> 8;
      const tags = counts.get(key) ?? new Map<number, number>();
      counts.set(key, tags);
      tags.set(gold[i]!, (tags.get(gold[i]!) ?? 0) + 1);
    });
  const fixed = new Map<number, number>();
  for (const [key, tags] of counts) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    const [tag, times] = [...tags].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (total >= 30 && times / total >= 0.995) fixed.set(key, tag);
  }
  return fixed;
}
