import type { Entity } from "../../claims/entities/entity.js";
import type { Structure } from "../../documents/document.js";
import { findState } from "../../extraction/names/gazetteer.js";
import { GIVEN_NAMES } from "../../extraction/names/givenNames.js";
import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import { recognizeNames } from "../../extraction/names/recognizeNames.js";
import { fold } from "../../text/fold.js";
import { splitSentences } from "../../text/sentences.js";
import type { Span } from "../../text/span.js";
import { touches } from "../../text/span.js";
import type { Corpus } from "../corpus.js";
import { knownPart } from "./knownPart.js";

/** A name in a draft with whom it can stand for, the best first. */
export interface FoundName extends Span {
  readonly entities: readonly Entity[];
}

/** The name at an offset of a text, with the entities of the corpus that bear it; undefined where there is none. */
export function findNames(corpus: Corpus, { prose, blocks }: Structure, offset: number): FoundName | undefined {
  const block = blocks.find((span) => touches(span, offset));
  if (!block) return undefined;
  for (const sentence of splitSentences(prose, block)) {
    if (!touches(sentence, offset)) continue;
    const text = prose.slice(sentence.start, sentence.end);
    const context = prose.slice(Math.max(block.start, sentence.start - 400), Math.min(block.end, sentence.end + 400));
    // Only the names of this one sentence are needed, not what else an analysis finds.
    for (const candidate of recognizeNames(text)) {
      const at = offset - sentence.start;
      if (!touches({ start: candidate.start - LONGEST_LEAD, end: candidate.end }, at)) continue;
      const found = withParticles(text, resolve(corpus, candidate, text, Math.max(at, candidate.start), context));
      if (found && touches(found, at))
        return { start: sentence.start + found.start, end: sentence.start + found.end, entities: found.entities };
    }
  }
  return undefined;
}

/** All names of a text that the corpus knows, in order. Costs the text. */
export function findAllNames(corpus: Corpus, { prose, blocks }: Structure): FoundName[] {
  const found: FoundName[] = [];
  for (const block of blocks) {
    for (const sentence of splitSentences(prose, block)) {
      const text = prose.slice(sentence.start, sentence.end);
      for (const candidate of corpus.analyzer.analyze(text).names) {
        const name = withParticles(text, resolve(corpus, candidate, text, candidate.start, text));
        if (name)
          found.push({ start: sentence.start + name.start, end: sentence.start + name.end, entities: name.entities });
      }
    }
  }
  return found;
}

function resolve(
  corpus: Corpus,
  candidate: NameCandidate,
  text: string,
  offset: number,
  context: string,
): FoundName | undefined {
  const certain = !candidate.weak || isUnheardOf(corpus, candidate);
  const entities = corpus.entities.lookup(candidate.name, context, { certain });
  if (isPlainOpener(corpus, candidate) && entities.every(({ kind }) => kind !== "person")) return undefined;
  if (candidate.weak && isEveryday(corpus, candidate)) return undefined;
  if (entities.length > 0) return { start: candidate.start, end: candidate.end, entities };
  const known = (name: string, sure = false) => corpus.entities.lookup(name, context, { certain: sure }).length > 0;
  const part = knownPart(text, candidate, offset, known);
  return part && { ...part, entities: corpus.entities.lookup(text.slice(part.start, part.end), context, { certain }) };
}

const LEAD = /(?:\b\p{Ll}{1,3} ){1,3}$/u;
const LONGEST_LEAD = 12;

/** "The messages of von der Leyen": small words before a surname that its bearer's name has too belong to it. */
function withParticles(text: string, found: FoundName | undefined): FoundName | undefined {
  if (!found) return undefined;
  let lead = LEAD.exec(text.slice(Math.max(0, found.start - LONGEST_LEAD), found.start))?.[0] ?? "";
  for (; lead; lead = lead.slice(lead.indexOf(" ") + 1)) {
    const start = found.start - lead.length;
    const written = ` ${text.slice(start, found.end)}`;
    if (found.entities[0]?.name.endsWith(written)) return { ...found, start };
  }
  return found;
}

// Rarer words are hardly known outside names; see `Language.rarity`.
const RARE = 5.5;
const UNKNOWN = 7;

/** A word that opens a sentence and is none of the frequent words, nor the plural of one, is there as a name. */
function isUnheardOf({ language }: Corpus, { name }: NameCandidate): boolean {
  const word = fold(name);
  return (
    !name.includes(" ") &&
    language.rarity(word) >= UNKNOWN &&
    language.rarity(word.replace(/e?s$/, "")) >= UNKNOWN &&
    language.rarity(word.replace(/s$/, "")) >= UNKNOWN
  );
}

/** "Hydrogen remains dear" is not about the firm that ends in the word, where the sources speak of hydrogen. */
function isEveryday({ language, entities }: Corpus, { name, acronym }: NameCandidate): boolean {
  return !acronym && !name.includes(" ") && language.rarity(fold(name)) < RARE && entities.vocabulary.isPlain(name);
}

/** An everyday word that opens a sentence, which the sources have only within a longer name: "Depositors" in "Depositors' League". */
function isPlainOpener(corpus: Corpus, { name, weak, acronym }: NameCandidate): boolean {
  if (!weak || acronym || name.includes(" ") || corpus.entities.vocabulary.hasName(name)) return false;
  return corpus.language.rarity(fold(name)) < RARE && !GIVEN_NAMES.has(fold(name)) && !findState(name);
}
