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
  /** Open addressing: slot -> key, -1 where empty, and slot -> row. */
  readonly #slots: Int32Array;
  readonly #rows: Int32Array;
  readonly #mask: number;
  readonly #starts: Int32Array;
  readonly #columns: Uint8Array;
  readonly #weights: Uint8Array;

  /** Reads what `writeLinearModel` wrote. Throws where the bytes are none. */
  constructor(reader: BinaryReader) {
    this.classes = reader.varint();
    this.#levels = weightLevels(reader.float(), reader.float());
    const rows = reader.varint();
    if (rows > 1 << KEY_BITS) corrupt("a model has too many features");
    let size = 16;
    while (size < rows * 3) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size).fill(-1);
    this.#rows = new Int32Array(size);
    let key = -1;
    for (let row = 0; row < rows; row++) {
      key += reader.varint() + 1;
      let slot = key & this.#mask;
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = key;
      this.#rows[slot] = row;
    }
    const counts = reader.bytes(rows);
    this.#starts = new Int32Array(rows + 1);
    for (let row = 0; row < rows; row++) this.#starts[row + 1] = this.#starts[row]! + counts[row]!;
    this.#columns = reader.bytes(this.#starts[rows]!);
    this.#weights = reader.bytes(this.#starts[rows]!);
    for (const column of this.#columns) if (column >= this.classes) corrupt("a model has a weight for no class");
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0, 0, this.classes);
    const slots = this.#slots;
    const mask = this.#mask;
    for (let i = 0; i < count; i++) {
      const key = keys[i]!;
      let slot = key & mask;
      let found = slots[slot]!;
      while (found !== key && found !== -1) {
        slot = (slot + 1) & mask;
        found = slots[slot]!;
      }
      if (found === -1) continue;
      const row = this.#rows[slot]!;
      const end = this.#starts[row + 1]!;
      for (let at = this.#starts[row]!; at < end; at++)
        scores[this.#columns[at]!]! += this.#levels[this.#weights[at]!]!;
    }
  }
}
