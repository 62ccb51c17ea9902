import { type BinaryReader, corrupt } from "./binaryReader.js";
import { KEY_BITS } from "./hash.js";

/** Something that gives each class a score for a set of features: a model in training or the shipped one. */
export interface Scorer {
  readonly classes: number;
  /** Writes the scores of all classes; `scores` has at least `classes` places. */
  score(keys: Int32Array, count: number, scores: Float64Array): void;
}

/** The class with the highest score; the first of equals. */
export function bestClass(scores: Float64Array, classes: number): number {
  let best = 0;
  for (let i = 1; i < classes; i++) if (scores[i]! > scores[best]!) best = i;
  return best;
}

/**
 * The 256 weights that a byte can stand for: 0, and 127 magnitudes of each sign spaced evenly in the logarithm, because
 * perceptron weights are many small ones and few large ones.
 */
export function weightLevels(smallest: number, largest: number): Float32Array {
  const levels = new Float32Array(256);
  for (let i = 1; i < 128; i++) {
    const magnitude = smallest * (largest / smallest) ** ((i - 1) / 126);
    levels[i] = magnitude;
    levels[256 - i] = -magnitude;
  }
  return levels;
}

/** A linear model over hashed features with 8-bit weights; features that were not kept score nothing. */
export class LinearModel implements Scorer {
  readonly classes: number;
  readonly #levels: Float32Array;
  /**
   * Open addressing, two places a slot, so that a look-up touches one line of memory: the key with the number of its
   * weights in the upper 8 bits (0 where the slot is empty), and where its weights begin.
   */
  readonly #table: Int32Array;
  readonly #mask: number;
  /** The class in the upper byte, the level of the weight in the lower. */
  readonly #weights: Uint16Array;

  /** Reads what `TrainedModel.write` wrote. Throws where the bytes are none. */
  constructor(reader: BinaryReader) {
    this.classes = reader.varint();
    this.#levels = weightLevels(reader.float(), reader.float());
    const keys = reader.ascending();
    let size = 16;
    while (size < keys.length * 1.6) size *= 2;
    this.#mask = size - 1;
    this.#table = new Int32Array(size * 2);
    const counts = reader.bytes(keys.length);
    let begin = 0;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row]!;
      if (key >= 1 << KEY_BITS || counts[row] === 0) corrupt("a model has a feature that cannot be");
      let slot = key & this.#mask;
      while (this.#table[slot * 2] !== 0) slot = (slot + 1) & this.#mask;
      this.#table[slot * 2] = key | (counts[row]! << KEY_BITS);
      this.#table[slot * 2 + 1] = begin;
      begin += counts[row]!;
    }
    const columns = reader.bytes(begin);
    const bytes = reader.bytes(begin);
    this.#weights = new Uint16Array(begin);
    for (let i = 0; i < begin; i++) {
      if (columns[i]! >= this.classes) corrupt("a model has a weight for no class");
      this.#weights[i] = (columns[i]! << 8) | bytes[i]!;
    }
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0, 0, this.classes);
    const table = this.#table;
    const mask = this.#mask;
    const weights = this.#weights;
    const levels = this.#levels;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let slot = key & mask;
      let entry = table[slot * 2]!;
      while (entry !== 0 && (entry & KEY_MASK) !== key) {
        slot = (slot + 1) & mask;
        entry = table[slot * 2]!;
      }
      if (entry === 0) continue;
      const begin = table[slot * 2 + 1]!;
      const end = begin + (entry >>> KEY_BITS);
      for (let at = begin; at < end; at++) {
        const weight = weights[at]!;
        scores[weight >>> 8]! += levels[weight & 255]!;
      }
    }
  }
}

const KEY_MASK = (1 << KEY_BITS) - 1;
