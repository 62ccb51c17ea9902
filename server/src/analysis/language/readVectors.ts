import { BinaryReader, corrupt } from "./binaryReader.js";
import type { Vectors } from "./language.js";

export const VECTORS_KIND = "SBve";
export const VECTORS_VERSION = 1;

/** Word vectors with the words' frequency. */
export interface RankedVectors extends Vectors {
  /** -log10 of the word's share in general English, estimated from its rank; higher than any for unknown words. */
  rarity(word: string): number;
}

/**
 * The vectors of `models/vectors.bin`, made by `scripts/build-vectors.ts`: GloVe (Pennington et al. 2014), the most frequent
 * words, fewer dimensions, 8 bits each. Throws an error that says so where the file is damaged.
 */
export function readVectors(bytes: Uint8Array): RankedVectors {
  const reader = new BinaryReader(bytes, VECTORS_KIND, VECTORS_VERSION);
  const dimensions = reader.varint();
  const words = reader.texts();
  if (dimensions === 0 || dimensions > 1000) corrupt("its vectors have no size");
  const values = reader.bytes(words.length * dimensions);
  const numbers = new Int8Array(values.buffer, values.byteOffset, values.length);
  const ranks = new Map(words.map((word, rank) => [word, rank]));
  const lengths = new Float32Array(words.length);
  for (let rank = 0; rank < words.length; rank++) lengths[rank] = Math.sqrt(dot(numbers, rank, rank, dimensions));

  return {
    similarity(a, b) {
      const first = ranks.get(a);
      const second = ranks.get(b);
      if (first === undefined || second === undefined) return undefined;
      if (first === second) return 1;
      const product = lengths[first]! * lengths[second]!;
      return product === 0 ? 0 : dot(numbers, first, second, dimensions) / product;
    },
    dimensions,
    vector(word) {
      const rank = ranks.get(word);
      if (rank === undefined || lengths[rank] === 0) return undefined;
      const from = rank * dimensions;
      return Float32Array.from(numbers.subarray(from, from + dimensions), (value) => value / lengths[rank]!);
    },
    rarity(word) {
      const rank = ranks.get(word);
      if (rank === undefined) return UNKNOWN_RARITY;
      return shareByRank(rank);
    },
  };
}

const UNKNOWN_RARITY = 7;

/** Zipf's law with Mandelbrot's shift, fitted to English: "the" about 1.3, "of" about 1.5, rank 30,000 about 5.5. */
function shareByRank(rank: number): number {
  return Math.log10(rank + 2.7) + 0.9;
}

function dot(numbers: Int8Array, first: number, second: number, dimensions: number): number {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += numbers[first * dimensions + d]! * numbers[second * dimensions + d]!;
  return sum;
}
