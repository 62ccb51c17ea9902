import type { DraftDiagnostic } from "../conflicts/diagnostic.js";
import type { Corpus } from "../corpus/corpus.js";
import { closeNameWords } from "../corpus/entities/closeNameWords.js";
import type { Draft } from "../documents/draft.js";
import { findState, isDemonym } from "../extraction/names/gazetteer.js";
import { GIVEN_NAMES } from "../extraction/names/givenNames.js";
import { nameWords } from "../extraction/names/nameWords.js";
import { fold } from "../text/fold.js";
import { splitSentences } from "../text/sentences.js";

// Words of everyday English are no misspelt names, however near they come to one; see `Language.rarity`.
const RARE = 5.3;
const SHORTEST = 6;

/** Names of a draft that are a letter away from a name of the sources and stand so in none of them. */
export function nameSpelling(corpus: Corpus, draft: Draft): DraftDiagnostic[] {
  const found: DraftDiagnostic[] = [];
  for (const block of draft.blocks) {
    for (const sentence of splitSentences(draft.prose, block)) {
      const text = draft.prose.slice(sentence.start, sentence.end);
      for (const candidate of corpus.analyzer.analyze(text).names) {
        if (candidate.demonym || candidate.acronym) continue;
        for (const word of nameWords(text.slice(candidate.start, candidate.end))) {
          if (word.shape !== "capital" || !isSuspect(corpus, word.text)) continue;
          const right = closeNameWords(corpus.entities, word.text);
          if (right.length !== 1) continue;
          const start = sentence.start + candidate.start + word.start;
          found.push(toDiagnostic(corpus, { start, end: start + word.text.length }, word.text, right[0]!));
        }
      }
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
