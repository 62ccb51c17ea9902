import type { Forest, Tree } from "../../server/src/analysis/conflicts/trees.js";

export interface Example {
  readonly features: readonly number[];
  readonly label: 0 | 1;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** The fewest examples on each side of a question. */
  readonly minimum: number;
  readonly ridge: number;
  /** By feature: +1 where more of it may only raise the probability, -1 where it may only lower it. */
  readonly monotone: ReadonlyMap<number, 1 | -1>;
}

const BINS = 32;
const ROW_SHARE = 0.7;
const COLUMN_SHARE = 0.5;

/** Gradient-boosted trees for a binary label: histogram splits, row and column sampling with a fixed seed, monotone constraints. */
export function boost(examples: readonly Example[], options: BoostOptions): Forest {
  const random = generator(7);
  const width = examples[0]!.features.length;
  const cuts = Array.from({ length: width }, (_, j) => cutsOf(examples.map(({ features }) => features[j]!)));
  const bins = examples.map(({ features }) => Uint8Array.from(features, (value, j) => binOf(cuts[j]!, value)));
  const positive = examples.filter(({ label }) => label === 1).length;
  const base = Math.log(positive / (examples.length - positive));
  const scores = new Float64Array(examples.length).fill(base);
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t++) {
    const gradient = new Float64Array(examples.length);
    const curvature = new Float64Array(examples.length);
    examples.forEach(({ label }, i) => {
      const p = 1 / (1 + Math.exp(-scores[i]!));
      gradient[i] = p - label;
      curvature[i] = Math.max(1e-6, p * (1 - p));
    });
    const rows = examples.map((_, i) => i).filter(() => random() < ROW_SHARE);
    const columns = cuts.map((_, j) => j).filter(() => random() < COLUMN_SHARE);
    const tree = grow(rows, options.depth);
    trees.push(tree);
    examples.forEach(({ features }, i) => {
      scores[i]! += leafOf(tree, features);
    });

    function grow(indices: readonly number[], depth: number): Tree {
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
        for (const i of indices) {
          const bin = bins[i]![column]!;
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
          const left = -gl / (hl + options.ridge);
          const right = -(g - gl) / (h - hl + options.ridge);
          if ((options.monotone.get(column) ?? 0) * (right - left) < 0) continue;
          const gain =
            gl ** 2 / (hl + options.ridge) + (g - gl) ** 2 / (h - hl + options.ridge) - g ** 2 / (h + options.ridge);
          if (gain > (best?.gain ?? 1e-3)) best = { gain, column, bin };
        }
      }
      if (!best) return leaf;
      const { column, bin } = best;
      return {
        feature: column,
        below: Number(cuts[column]![bin]!.toFixed(4)),
        yes: grow(
          indices.filter((i) => bins[i]![column]! <= bin),
          depth - 1,
        ),
        no: grow(
          indices.filter((i) => bins[i]![column]! > bin),
          depth - 1,
        ),
      };
    }
  }
  return { base: Number(base.toFixed(4)), trees };
}

function cutsOf(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= BINS) return distinct.slice(1).map((value, i) => (value + distinct[i]!) / 2);
  return [
    ...new Set(Array.from({ length: BINS - 1 }, (_, i) => distinct[Math.floor(((i + 1) * distinct.length) / BINS)]!)),
  ];
}

function binOf(cuts: readonly number[], value: number): number {
  let bin = 0;
  while (bin < cuts.length && cuts[bin]! <= value) bin++;
  return bin;
}

function leafOf(tree: Tree, features: readonly number[]): number {
  let at = tree;
  while (typeof at !== "number") at = features[at.feature]! < at.below ? at.yes : at.no;
  return at;
}

/** A linear congruential generator, so that training gives the same model every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 4294967296;
  };
}
