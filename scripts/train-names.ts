// Learns which kind of bearer a capitalised name has, for server/src/analysis/extraction/names/typer.ts.
//
//   npx tsx scripts/train-names.ts --data DIR [--measure]
//
// DIR holds gum-train, gum-dev, gum-test, uner-ewt-dev, uner-ewt-test and wikigold-rest as .jsonl.gz: one object a line with "text",
// "mentions" [{start, end, kind}] and "other" [{start, end}]. --measure trains on four fifths and tells how often the rest is right.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parsePlain } from "../server/src/analysis/documents/plain.js";
import { kindEvidence } from "../server/src/analysis/extraction/names/kindEvidence.js";
import { nameContexts } from "../server/src/analysis/extraction/names/recognizeNames.js";
import { softmax, TYPER_BITS, TYPER_CLASSES, typerSlot } from "../server/src/analysis/extraction/names/typer.js";
import { typerFeatures } from "../server/src/analysis/extraction/names/typerFeatures.js";
import { splitSentences } from "../server/src/analysis/text/sentences.js";

const FILES = ["gum-train", "gum-dev", "gum-test", "uner-ewt-dev", "uner-ewt-test", "wikigold-rest"];
const EPOCHS = 12;
const RATE = 0.15;
const DECAY = 2e-5;
const MODEL = path.join(__dirname, "../server/src/analysis/extraction/names/typerModel.json");

interface Example {
  readonly slots: Int32Array;
  readonly label: number;
  readonly weight: number;
  readonly fold: number;
}
interface Row {
  readonly text: string;
  readonly mentions: readonly { start: number; end: number; kind: string }[];
  readonly other?: readonly { start: number; end: number }[];
}

const dataIndex = process.argv.indexOf("--data");
const data = dataIndex > 0 ? process.argv[dataIndex + 1] : process.env.SOURCEBOOK_DATA;
if (!data) throw new Error("Name the folder of the training sets: --data DIR");
const examples = FILES.flatMap((name) =>
  gunzipSync(readFileSync(path.join(data, `${name}.jsonl.gz`)))
    .toString()
    .trim()
    .split("\n")
    .flatMap((line, index) => examplesOf(JSON.parse(line) as Row, index % 5)),
);
if (process.argv.includes("--measure")) {
  const weights = train(examples.filter((example) => example.fold > 0));
  measure(
    examples.filter((example) => example.fold === 0),
    weights,
  );
}
const weights = train(examples);
const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
const scale = Number((Math.min(most, 2.3) / 46).toFixed(5));
const letters = Array.from(weights, (value) =>
  String.fromCharCode(80 + Math.max(-46, Math.min(46, Math.round(value / scale)))),
);
writeFileSync(MODEL, `${JSON.stringify({ scale, weights: letters.join("") })}\n`);
console.log(`${examples.length} names, scale ${scale}, ${MODEL}`);

function examplesOf(row: Row, fold: number): Example[] {
  const found: Example[] = [];
  const { prose, blocks } = parsePlain(row.text);
  for (const block of blocks) {
    for (const sentence of splitSentences(prose, block)) {
      for (const context of nameContexts(prose.slice(sentence.start, sentence.end))) {
        const start = sentence.start + context.words[context.first]!.start;
        const end = sentence.start + context.words[context.last]!.end;
        const overlap = (span: { start: number; end: number }) => Math.min(end, span.end) - Math.max(start, span.start);
        const gold = [...row.mentions].filter((span) => overlap(span) > 0).sort((a, b) => overlap(b) - overlap(a))[0];
        const label = gold ? TYPER_CLASSES.indexOf(gold.kind as (typeof TYPER_CLASSES)[number]) : 3;
        if (label < 0) continue;
        const slots = Int32Array.from(typerFeatures(context, kindEvidence(context)), typerSlot);
        found.push({ slots, label, weight: !gold && row.other?.some((span) => overlap(span) > 0) ? 0.6 : 1, fold });
      }
    }
  }
  return found;
}

/** Adagrad on the logarithmic loss, examples in a fixed shuffled order. */
function train(set: readonly Example[]): Float64Array {
  const weights = new Float64Array((1 << TYPER_BITS) * 4);
  const squares = new Float64Array(weights.length).fill(1e-3);
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const order = set.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    for (const index of order) {
      const { slots, label, weight } = set[index]!;
      const odds = softmax(sumsOf(weights, slots));
      for (let kind = 0; kind < 4; kind++) {
        const error = weight * (odds[kind]! - (kind === label ? 1 : 0));
        for (const slot of slots) {
          const at = slot * 4 + kind;
          const gradient = error + DECAY * weights[at]!;
          squares[at]! += gradient * gradient;
          weights[at]! -= (RATE * gradient) / Math.sqrt(squares[at]!);
        }
      }
    }
  }
  return weights;
}

function sumsOf(weights: Float64Array, slots: Int32Array): number[] {
  return [0, 1, 2, 3].map((kind) => slots.reduce((sum, slot) => sum + weights[slot * 4 + kind]!, 0));
}

function measure(set: readonly Example[], weights: Float64Array): void {
  const table = TYPER_CLASSES.map(() => TYPER_CLASSES.map(() => 0));
  for (const { slots, label } of set) {
    const sums = sumsOf(weights, slots);
    table[label]![sums.indexOf(Math.max(...sums))]!++;
  }
  const right = table.reduce((sum, row, index) => sum + row[index]!, 0);
  console.log(`held out: ${((100 * right) / set.length).toFixed(1)} % of ${set.length} names right; rows: true kind`);
  console.table(
    Object.fromEntries(
      TYPER_CLASSES.map((kind, index) => [
        kind,
        Object.fromEntries(TYPER_CLASSES.map((other, at) => [other, table[index]![at]])),
      ]),
    ),
  );
}
