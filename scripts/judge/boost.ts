import { type Forest, logOdds, type Tree } from "../../server/src/analysis/conflicts/trees.js";

export interface Example {
  readonly features: ArrayLike<number>;
  readonly label: 0 | 1;
  readonly weight?: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** The fewest examples on each side of a question. */
  readonly minimum: number;
  readonly ridge: number;
}

const BINS = 32;
const ROW_SHARE = 0.7;
const COLUMN_SHARE = 0.5;

/** Gradient-boosted trees for a binary label: histogram splits, row and column sampling with a fixed seed. */
export function boost(examples: readonly Example[], options: BoostOptions): Forest {
  const random = generator(7);
  const count = examples.length;
  const width = examples[0]!.features.length;
  const cuts = Array.from({ length: width }, (_, j) => cutsOf(examples, j));
  const bins = cuts.map((cut, j) => Uint8Array.from(examples, ({ features }) => binOf(cut, features[j]!)));
  const weights = Float64Array.from(examples, ({ weight }) => weight ?? 1);
  const total = weights.reduce((a, b) => a + b, 0);
  const positive = examples.reduce((sum, { label }, i) => sum + label * weights[i]!, 0);
  const base = Math.log(positive / (total - positive));
  const scores = new Float64Array(count).fill(base);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradient[i] = weights[i]! * (p - examples[i]!.label);
      curvature[i] = weights[i]! * Math.max(1e-6, p * (1 - p));
    }
    const rows = Int32Array.from({ length: count }, (_, i) => i).filter(() => random() < ROW_SHARE);
    const columns = cuts.map((_, j) => j).filter((j) => random() < COLUMN_SHARE && cuts[j]!.length > 0);
    const tree = grow(rows, options.depth, columns);
    trees.push(tree);
    for (let i = 0; i < count; i++) scores[i]! += logOdds({ base: 0, trees: [tree] }, examples[i]!.features);
  }
  return { base: Number(base.toFixed(4)), trees };

  function grow(indices: Int32Array, depth: number, columns: readonly number[]): Tree {
    let g = 0;
    let h = 0;
    for (const i of indices) {
      g += gradient[i]!;
      h += curvature[i]!;
    }
    const leaf = Number(((-options.rate * g) / (h + options.ridge)).toFixed(4));
    if (depth === 0 || indices.length < 2 * options.minimum) return leaf;
    let best: { gain: number; column: number; bin: number } | undefined;
    for (const column of columns) {
      const size = cuts[column]!.length + 1;
      const [gs, hs, ns] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
      const own = bins[column]!;
      for (let k = 0; k < indices.length; k++) {
        const i = indices[k]!;
        const bin = own[i]!;
        gs[bin]! += gradient[i]!;
        hs[bin]! += curvature[i]!;
        ns[bin]! += 1;
      }
      let [gl, hl, nl] = [0, 0, 0];
      for (let bin = 0; bin < size - 1; bin++) {
        gl += gs[bin]!;
        hl += hs[bin]!;
        nl += ns[bin]!;
        if (nl < options.minimum || indices.length - nl < options.minimum) continue;
        const gain =
          gl ** 2 / (hl + options.ridge) + (g - gl) ** 2 / (h - hl + options.ridge) - g ** 2 / (h + options.ridge);
        if (gain > (best?.gain ?? 1e-3)) best = { gain, column, bin };
      }
    }
    if (!best) return leaf;
    const { column, bin } = best;
    const own = bins[column]!;
    const part = (keep: (bin: number) => boolean) => indices.filter((i) => keep(own[i]!));
    const yes = grow(
      part((other) => other <= bin),
      depth - 1,
      columns,
    );
    const no = grow(
      part((other) => other > bin),
      depth - 1,
      columns,
    );
    return [column, cuts[column]![bin]!, yes, no];
  }
}

/** Where a feature's values are parted, rounded as they are stored. */
function cutsOf(examples: readonly Example[], column: number): number[] {
  const sorted = Float64Array.from(examples, ({ features }) => features[column]!).sort();
  const distinct = [...new Set(sorted)];
  const cuts =
    distinct.length <= BINS
      ? distinct.slice(1).map((value, i) => (value + distinct[i]!) / 2)
      : Array.from({ length: BINS - 1 }, (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / BINS)]!).concat(
          Array.from({ length: 7 }, (_, i) => distinct[Math.floor(((i + 1) * distinct.length) / 8)]!),
        );
  return [...new Set(cuts.map((cut) => Number(cut.toFixed(4))))].sort((a, b) => a - b);
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && cuts[bin]! <= value) bin++;
  return bin;
}

/** A linear congruential generator, so that training gives the same model every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 4294967296;
  };
}
