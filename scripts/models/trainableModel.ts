import { BinaryReader } from "../../server/src/analysis/language/binaryReader.js";
import { KEY_BITS } from "../../server/src/analysis/language/hash.js";
import { LinearModel, type Scorer, weightLevels } from "../../server/src/analysis/language/linearModel.js";
import { BinaryWriter } from "./binaryWriter.js";

/** A linear model in training: the averaged perceptron. Rows are made when a feature is first updated. */
export class TrainableModel implements Scorer {
  readonly #rowOf = new Int32Array(1 << KEY_BITS).fill(-1);
  #weights: Float32Array;
  #sums: Float64Array;
  #updates: Uint16Array;
  #keys: Int32Array;
  #rows = 0;
  /** Counts the decisions, for the average. */
  time = 1;

  constructor(readonly classes: number) {
    this.#weights = new Float32Array(classes << 16);
    this.#sums = new Float64Array(classes << 16);
    this.#updates = new Uint16Array(1 << 16);
    this.#keys = new Int32Array(1 << 16);
  }

  score(keys: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0, 0, this.classes);
    for (let i = 0; i < count; i++) {
      const row = this.#rowOf[keys[i]!]!;
      if (row < 0) continue;
      const base = row * this.classes;
      for (let c = 0; c < this.classes; c++) scores[c]! += this.#weights[base + c]!;
    }
  }

  update(keys: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const row = this.#row(keys[i]!);
      const base = row * this.classes;
      this.#weights[base + right]! += 1;
      this.#sums[base + right]! += this.time;
      this.#weights[base + wrong]! -= 1;
      this.#sums[base + wrong]! -= this.time;
      if (this.#updates[row]! < 65535) this.#updates[row]!++;
    }
  }

  /** Ends the training: averages, drops features that were updated too rarely and rounds to 8 bits. */
  finish(options: { minUpdates: number; minWeight: number }): TrainedModel {
    const rows: { key: number; columns: number[]; values: number[] }[] = [];
    let largest = 0;
    for (let row = 0; row < this.#rows; row++) {
      if (this.#updates[row]! < options.minUpdates) continue;
      const columns: number[] = [];
      const values: number[] = [];
      for (let c = 0; c < this.classes; c++) {
        const at = row * this.classes + c;
        const value = this.#weights[at]! - this.#sums[at]! / this.time;
        if (Math.abs(value) < options.minWeight) continue;
        columns.push(c);
        values.push(value);
        largest = Math.max(largest, Math.abs(value));
      }
      if (columns.length > 0) rows.push({ key: this.#keys[row]!, columns, values });
    }
    rows.sort((a, b) => a.key - b.key);
    return new TrainedModel(this.classes, rows, options.minWeight, largest);
  }

  #row(key: number): number {
    const found = this.#rowOf[key]!;
    if (found >= 0) return found;
    if (this.#rows === this.#keys.length) this.#grow();
    this.#keys[this.#rows] = key;
    this.#rowOf[key] = this.#rows;
    return this.#rows++;
  }

  #grow(): void {
    const capacity = Math.floor(this.#keys.length * 1.6);
    const copy = <T extends Float32Array | Float64Array | Uint16Array | Int32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#weights = copy(this.#weights, new Float32Array(capacity * this.classes));
    this.#sums = copy(this.#sums, new Float64Array(capacity * this.classes));
    this.#updates = copy(this.#updates, new Uint16Array(capacity));
    this.#keys = copy(this.#keys, new Int32Array(capacity));
  }
}

/** A model as it is shipped. */
export class TrainedModel {
  constructor(
    readonly classes: number,
    readonly rows: readonly { key: number; columns: number[]; values: number[] }[],
    readonly smallest: number,
    readonly largest: number,
  ) {}

  get weights(): number {
    return this.rows.reduce((sum, row) => sum + row.columns.length, 0);
  }

  /** The model as it will be read. */
  asScorer(): LinearModel {
    const writer = new BinaryWriter();
    this.write(writer);
    return new LinearModel(new BinaryReader(writer.finish("test", 1), "test", 1));
  }

  /** Writes what `LinearModel` reads. */
  write(writer: BinaryWriter): void {
    writer.varint(this.classes);
    writer.float(this.smallest);
    writer.float(this.largest);
    const levels = weightLevels(Math.fround(this.smallest), Math.fround(this.largest));
    writer.ascending(this.rows.map((row) => row.key));
    writer.bytes(this.rows.map((row) => row.columns.length));
    writer.bytes(this.rows.flatMap((row) => row.columns));
    writer.bytes(this.rows.flatMap((row) => row.values.map((value) => this.#byte(value, levels))));
  }

  #byte(value: number, levels: Float32Array): number {
    const share = Math.log(Math.abs(value) / this.smallest) / Math.log(this.largest / this.smallest);
    const step = 1 + Math.round(126 * Math.max(0, Math.min(1, share || 0)));
    const byte = value < 0 ? 256 - step : step;
    if (Math.sign(levels[byte]!) !== Math.sign(value)) throw new Error("A weight changed its sign.");
    return byte;
  }
}
