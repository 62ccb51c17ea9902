import type { Analysis } from "../claims/analysis.js";
import type { SentenceAnalysis } from "../claims/sentenceAnalysis.js";
import type { DraftDiagnostic } from "../conflicts/diagnostic.js";
import type { Corpus } from "../corpus/corpus.js";
import { closeNameWords } from "../corpus/entities/closeNameWords.js";
import { findState, isDemonym } from "../extraction/names/gazetteer.js";
import { GIVEN_NAMES } from "../extraction/names/givenNames.js";
import { nameWords } from "../extraction/names/nameWords.js";
import { fold } from "../text/fold.js";
import { type Span, shift } from "../text/span.js";

// Words of everyday English are no misspelt names, however near they come to one; see `Language.rarity`.
const RARE = 5.3;
const SHORTEST = 6;

/** Names of a draft that are a letter away from a name of the sources and stand so in none of them. */
export function nameSpelling(corpus: Corpus, { sentences, parts }: Analysis): DraftDiagnostic[] {
  const suspects = suspectsOf(corpus);
  return parts.flatMap((part, i) => {
    let found = suspects.get(part);
    if (!found) suspects.set(part, (found = suspectsIn(corpus, part)));
    return found.map(({ word, right, ...span }) => toDiagnostic(corpus, shift(span, sentences[i]!.start), word, right));
  });
}

/** A misspelt word, in offsets of its sentence. */
interface Suspect extends Span {
  readonly word: string;
  readonly right: string;
}

type Suspects = WeakMap<SentenceAnalysis, readonly Suspect[]>;

const known = new WeakMap<Corpus, { readonly version: number; readonly suspects: Suspects }>();

/** What was found in sentences as long as the sources are the same. */
function suspectsOf(corpus: Corpus): Suspects {
  const { version } = corpus.claims;
  let state = known.get(corpus);
  if (state?.version !== version) known.set(corpus, (state = { version, suspects: new WeakMap() }));
  return state.suspects;
}

function suspectsIn(corpus: Corpus, { text, names }: SentenceAnalysis): Suspect[] {
  const found: Suspect[] = [];
  for (const candidate of names) {
    if (candidate.demonym || candidate.acronym) continue;
    for (const word of nameWords(text.slice(candidate.start, candidate.end))) {
      if (word.shape !== "capital" || !isSuspect(corpus, word.text)) continue;
      const right = closeNameWords(corpus.entities, word.text);
      if (right.length !== 1) continue;
      const start = candidate.start + word.start;
      found.push({ start, end: start + word.text.length, word: word.text, right: right[0]! });
    }
  }
  return found;
}

function isSuspect(corpus: Corpus, word: string): boolean {
  const folded = fold(word);
  if (folded.length < SHORTEST || corpus.entities.vocabulary.hasWord(word)) return false;
  return !GIVEN_NAMES.has(folded) && !findState(word) && !isDemonym(word) && corpus.language.rarity(folded) >= RARE;
}

function toDiagnostic(
  corpus: Corpus,
  span: { start: number; end: number },
  written: string,
  right: string,
): DraftDiagnostic {
  const mentions = corpus.entities.vocabulary.wordMentions(right).slice(0, 3);
  const keys = [...new Set(mentions.map((mention) => mention.document))];
  const source = keys.length > 0 ? ` (${keys.join(", ")})` : "";
  return {
    ...span,
    code: "name-spelling",
    severity: "information",
    message: `The sources spell this name ${right}${source}; no source has ${written}.`,
    evidence: mentions.map((mention) => ({
      key: mention.document,
      uri: corpus.source(mention.document)?.uri ?? "",
      span: { start: mention.start, end: mention.end },
      message: `${mention.document} has ${right}`,
    })),
    fixes: [{ title: `Spell it ${right}, as the sources do`, edits: [{ span, newText: right }], preferred: true }],
  };
}
