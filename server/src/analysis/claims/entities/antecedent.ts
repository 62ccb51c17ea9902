import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import type { NameWord } from "../../extraction/names/nameWords.js";

/** One sentence with its names. */
export interface NamedSentence {
  readonly words: readonly NameWord[];
  readonly names: readonly NameCandidate[];
}

/**
 * The name that a pronoun at an offset of the first sentence leads to: the subject of its own sentence, else of one of those
 * before, the nearest first. Undefined where a nearer sentence has names but no such subject, for then it is a guess.
 */
export function antecedentOf(
  pronoun: string,
  offset: number,
  own: NamedSentence,
  before: readonly NamedSentence[],
): string | undefined {
  const person = /^(?:his|her)$/i.test(pronoun);
  if (!person && !/^(?:its|their)$/i.test(pronoun)) return undefined;
  const subject = subjectOf(own, person, offset);
  if (subject) return subject;
  if (own.names.some((name) => name.end <= offset)) return undefined;
  for (const sentence of before) {
    if (sentence.names.length === 0) continue;
    return subjectOf(sentence, person, Infinity);
  }
  return undefined;
}

/** The name that opens a sentence, or its only one of the right kind. */
function subjectOf({ words, names }: NamedSentence, person: boolean, limit: number): string | undefined {
  const fitting = names.filter((name) => {
    const { person: human, organisation, place, other } = name.evidence;
    const most = Math.max(organisation, place, other);
    return name.end <= limit && !name.demonym && (person ? human >= most : most > human);
  });
  const first = fitting[0];
  if (!first) return undefined;
  const at = words.findIndex((word) => word.start >= (first.title?.start ?? first.start));
  const opens = at === 0 || (at === 1 && /^the$/i.test(words[0]!.text));
  return opens && !words.some((word) => word.possessive && word.end === first.end) ? first.name : undefined;
}
