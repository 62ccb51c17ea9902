import { FeatureBuffer } from "./hash.js";
import { bestClass, type Scorer } from "./linearModel.js";
import { OUTSIDE, type WordFeatures } from "./word.js";

/** Words that have only one tag in the treebanks: upper 24 bits of the hash of the word as written -> class. */
export type FixedTags = ReadonlyMap<number, number>;

/** Greedy left-to-right tagging. The classes are pairs of a universal and a Penn tag. */
export class Tagger {
  readonly features = new FeatureBuffer();
  readonly scores: Float64Array;

  constructor(
    readonly model: Scorer,
    readonly fixed: FixedTags,
  ) {
    this.scores = new Float64Array(model.classes);
  }

  /** The class of each word. */
  tag(words: readonly WordFeatures[]): Int32Array {
    const classes = new Int32Array(words.length);
    for (let i = 0; i < words.length; i++) classes[i] = this.tagOne(words, classes, i);
    return classes;
  }

  /** The class of the word at an index, when those before it have theirs. Leaves the features and scores to the trainer. */
  tagOne(words: readonly WordFeatures[], classes: Int32Array, index: number): number {
    const fixed = this.fixed.get(words[index]!.written >>> 8);
    if (fixed !== undefined) return fixed;
    fillTagFeatures(this.features, words, classes, index);
    this.model.score(this.features.keys, this.features.count, this.scores);
    return bestClass(this.scores, this.model.classes);
  }
}

/** What the tagger looks at: the word, two neighbours on either side, and the last two tags. */
export function fillTagFeatures(
  features: FeatureBuffer,
  words: readonly WordFeatures[],
  classes: Int32Array,
  index: number,
): void {
  const word = words[index]!;
  const left = words[index - 1] ?? OUTSIDE;
  const left2 = words[index - 2] ?? OUTSIDE;
  const right = words[index + 1] ?? OUTSIDE;
  const right2 = words[index + 2] ?? OUTSIDE;
  const last = index > 0 ? classes[index - 1]! + 1 : 0;
  const last2 = index > 1 ? classes[index - 2]! + 1 : 0;
  const [suffix1, suffix2, suffix3, suffix4] = word.suffixes;

  features.clear();
  features.one(0);
  features.one(word.form);
  features.one(word.written);
  features.one(suffix1);
  features.one(suffix2);
  features.one(suffix3);
  features.one(suffix4);
  features.one(word.first);
  features.one(word.prefix);
  features.one(word.shape);
  features.two(word.shape, index === 0 ? 1 : 0);
  features.one(last);
  features.two(last, last2);
  features.two(last, word.form);
  features.three(last, last2, word.form);
  features.one(left.form);
  features.one(left.suffixes[2]);
  features.one(left2.form);
  features.one(right.form);
  features.one(right.suffixes[2]);
  features.one(right2.form);
  features.two(left.form, word.form);
  features.two(word.form, right.form);
  features.three(left.form, word.form, right.form);
  features.two(last, right.form);
  features.two(last, suffix3);
  features.two(word.letterCase, right.letterCase);
  features.two(word.shape, right.shape);
  features.two(left.shape, word.shape);
  features.two(suffix3, right.form);
  features.two(suffix2, right.suffixes[1]);
  features.two(right.form, right2.form);
  features.one(word.cluster);
  features.two(word.coarse, word.letterCase);
  features.two(word.cluster, last);
  features.two(word.cluster, right.cluster);
  features.two(left.cluster, word.cluster);
  features.two(last, right.cluster);
  features.two(suffix2, right.coarse);
  features.three(last, word.coarse, right.coarse);
  features.two(word.readings, word.letterCase);
  features.two(word.readings, last);
  features.three(word.readings, last, right.readings);
  features.three(word.readings, right.readings, right2.readings);
  features.two(word.readings, right.form);
  features.two(word.readings, left.form);
  features.three(word.readings, suffix2, last);
  features.two(left.readings, word.readings);
}
