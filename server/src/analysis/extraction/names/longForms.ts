import type { NameCandidate } from "./nameCandidate.js";
import { nameKey } from "./nameKey.js";

/**
 * Joins names that only small words part, where the acronym in brackets behind them has the letters of all: "Office of the
 * Harbour Master General (OHMG)" is one name. The letters must be the words' first ones, as Schwartz and Hearst (2003) ask
 * of long forms that are written before their short ones.
 */
export function joinLongForms(text: string, candidates: readonly NameCandidate[]): readonly NameCandidate[] {
  let joined: NameCandidate[] | undefined;
  for (let index = 2; index < candidates.length; index++) {
    const short = candidates[index]!;
    const last = candidates[index - 1]!;
    if (!short.acronym || !/^\s*\(\s*$/.test(text.slice(last.end, short.start))) continue;
    for (let first = index - 2; first >= 0 && first >= index - 4; first--) {
      const start = candidates[first]!;
      if (
        !/^\s+(?:(?:of|for|and|on|in|the|de|du|des|&)\s+){1,3}$/.test(
          text.slice(start.end, candidates[first + 1]!.start),
        )
      )
        break;
      const name = text.slice(start.start, last.end).replace(/\s+/g, " ");
      // A translated name keeps its own language's letters; then an article must show that the name is one of a body.
      const article = /\bthe\s+$/i.test(text.slice(Math.max(0, start.start - 6), start.start));
      if (
        !hasInitials(name, short.name) &&
        !(
          article &&
          !/\sand\s/.test(text.slice(start.end, last.start)) &&
          first === index - 2 &&
          !hasInitials(last.name, short.name) &&
          !last.name.includes(short.name) &&
          last.evidence.place < 4
        )
      )
        continue;
      joined ??= [...candidates];
      const evidence = { person: 0, organisation: 4, place: 0, other: 0 };
      const whole: NameCandidate = {
        start: start.start,
        end: last.end,
        name,
        key: nameKey(name),
        weak: false,
        demonym: false,
        acronym: false,
        evidence,
      };
      joined = joined.filter((other) => other.start < whole.start || other.start >= whole.end);
      joined.push(whole);
      joined.sort((a, b) => a.start - b.start);
    }
  }
  return joined ?? candidates;
}

function hasInitials(name: string, acronym: string): boolean {
  const letters = nameKey(acronym).replace(/[^\p{L}]/gu, "");
  const words = nameKey(name).split(" ");
  const great = words.filter((word) => !/^(?:of|for|and|on|in|the|de|du|des)$/.test(word));
  return [words, great].some((list) => list.map((word) => word[0]).join("") === letters);
}
