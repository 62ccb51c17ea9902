import { BinaryReader, corrupt } from "./binaryReader.js";
import { type LemmaData, lemmatize } from "./lemmatizer.js";
import { LinearModel } from "./linearModel.js";
import { Parser } from "./parser.js";
import { parserInput } from "./parserFeatures.js";
import type { Parse, Syntax, Tag } from "./syntax.js";
import { Tagger } from "./tagger.js";
import { WordReader } from "./word.js";

export const SYNTAX_KIND = "SBsy";
export const SYNTAX_VERSION = 2;

/**
 * The tagger, parser and lemmatizer of `models/syntax.bin`: an averaged perceptron tagger (Collins 2002) and an arc-eager
 * parser with a dynamic oracle (Goldberg and Nivre 2012), made by `scripts/models/train-syntax.ts`.
 * Throws an error that says so where the file is damaged.
 */
export function readSyntax(bytes: Uint8Array): Syntax {
  const reader = new BinaryReader(bytes, SYNTAX_KIND, SYNTAX_VERSION);
  const pairs = reader.texts().map((pair) => pair.split("|"));
  const relationNames = reader.texts();
  const lemmas = readLemmaData(reader);
  const words = new WordReader(readNumberMap(reader), lemmas.lexicon);
  const tagger = new Tagger(new LinearModel(reader), readNumberMap(reader));
  const moves = new LinearModel(reader);
  const relations = new LinearModel(reader);
  const special = { root: relationNames.indexOf("root"), parataxis: relationNames.indexOf("parataxis") };
  if (special.root < 0 || special.parataxis < 0) corrupt("it has no root relation");
  const parser = new Parser(moves, relations, special);
  const tagNames = pairs.map((pair) => pair[0] as Tag);
  const finerNames = pairs.map((pair) => pair[1] ?? "");
  const kinds = [...new Set(tagNames)];
  const coarseOf = tagNames.map((tag) => kinds.indexOf(tag));

  return {
    tag(written) {
      const classes = tagger.tag(written.map((word) => words.read(word)));
      return { tags: Array.from(classes, (c) => tagNames[c]!), finer: Array.from(classes, (c) => finerNames[c]!) };
    },
    lemma: (word, tag) => lemmatize(lemmas, word, tag),
    parse(written): Parse {
      const features = written.map((word) => words.read(word));
      const classes = tagger.tag(features);
      const state = parser.parse(parserInput(features, classes, coarseOf));
      const tags = Array.from(classes, (c) => tagNames[c]!);
      const finer = Array.from(classes, (c) => finerNames[c]!);
      const heads: number[] = [];
      const names: string[] = [];
      for (let i = 1; i <= written.length; i++) {
        const head = state.heads[i]!;
        heads.push(head === state.root ? -1 : head - 1);
        names.push(relationNames[state.relations[i]!] ?? "dep");
      }
      return {
        tags,
        finer,
        lemmas: written.map((word, i) => lemmatize(lemmas, word, tags[i]!, finer[i])),
        heads,
        relations: names,
      };
    },
  };
}

function readNumberMap(reader: BinaryReader): Map<number, number> {
  const keys = reader.ascending();
  const map = new Map<number, number>();
  for (const key of keys) map.set(key, reader.varint());
  return map;
}

function readLemmaData(reader: BinaryReader): LemmaData {
  const exceptions = new Map<string, string>();
  for (const entry of reader.texts()) {
    const [form, tag, lemma] = entry.split("\t");
    exceptions.set(`${form}|${tag}`, lemma ?? "");
  }
  const forms = () => new Set(reader.ascending());
  // Read in this order, as they are written.
  const lexicon = {
    nouns: forms(),
    verbs: forms(),
    adjectives: forms(),
    adverbs: forms(),
    irregularPlurals: forms(),
    irregularVerbForms: forms(),
  };
  return { exceptions, lexicon };
}
