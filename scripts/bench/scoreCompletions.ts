// Scores citation completion on a case set: is the source that supports a sentence offered first, and is a source found by a word
// of its title, author or publisher, rightly typed and with two letters swapped?
import type { BibliographicItem } from "../../server/src/analysis/documents/bibliography.js";
import type { Case } from "../judge/caseSets.js";

export interface CompletionScore {
  readonly sentences: number;
  readonly top1: number;
  readonly top3: number;
  readonly searches: number;
  readonly found: number;
  readonly typos: number;
  readonly foundTypo: number;
  readonly notes: readonly string[];
}

const AGREEING = new Set(["paraphrase-agree", "words-digits", "approximate", "unit-conversion"]);

/** @param offer The keys offered at the end of a draft, the best first. */
export function scoreCompletions(
  cases: readonly Case[],
  items: readonly BibliographicItem[],
  offer: (draft: string) => readonly string[],
): CompletionScore {
  const score = { sentences: 0, top1: 0, top3: 0, searches: 0, found: 0, typos: 0, foundTypo: 0 };
  const notes: string[] = [];
  for (const test of cases) {
    if (test.draft.includes("@")) continue;
    const wanted = test.expect.length
      ? test.expect.flatMap(({ sources }) => sources)
      : AGREEING.has(test.kind)
        ? items.map(({ id }) => id).filter((key) => test.why.includes(key))
        : [];
    if (!wanted.length || wanted.length > 3) continue;
    const offered = offer(`${test.draft} [@`);
    score.sentences++;
    if (wanted.includes(offered[0]!)) score.top1++;
    if (offered.slice(0, 3).some((key) => wanted.includes(key))) score.top3++;
    else
      notes.push(
        `RANK  ${test.id} wants ${wanted.join(" or ")}, got ${offered.slice(0, 3).join(", ")}\n      draft:  ${test.draft}`,
      );
  }
  for (const item of items) {
    for (const word of distinctive(item, items)) {
      score.searches++;
      if (offer(`As reported [@${word}`)[0] === item.id) score.found++;
      else notes.push(`FIND  [@${word} should offer ${item.id}`);
      if (word.length < 6) continue;
      const typo = word[0] + [...word.slice(1, 3)].reverse().join("") + word.slice(3);
      score.typos++;
      if (offer(`As reported [@${typo}`)[0] === item.id) score.foundTypo++;
      else notes.push(`TYPO  [@${typo} should offer ${item.id}`);
    }
  }
  return { ...score, notes };
}

/** Words of an item's title, authors or publisher that no other item has; four at most. */
function distinctive(item: BibliographicItem, items: readonly BibliographicItem[]): string[] {
  const others = new Set(items.flatMap((other) => (other === item ? [] : [...wordsOf(other)])));
  return [...wordsOf(item)].filter((word) => !others.has(word)).slice(0, 4);
}

function wordsOf({ title, author, publisher }: BibliographicItem): Set<string> {
  const names = (author ?? []).map(({ literal, family, given }) => `${literal ?? ""} ${family ?? ""} ${given ?? ""}`);
  return new Set(
    [title, ...names, publisher]
      .join(" ")
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [],
  );
}
