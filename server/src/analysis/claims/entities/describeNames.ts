import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import type { NameWord } from "../../extraction/names/nameWords.js";
import type { Span } from "../../text/span.js";
import { describeAfter, type Governed } from "./describeAfter.js";
import { describeBefore, extendedTitle } from "./describeBefore.js";
import type { DescriptionForm } from "./documentNames.js";
import { clauseEnd, isDescription, isName, isRole, isThing } from "./nounPhrases.js";

export interface FoundDescription extends Span {
  /** Index of the candidate that is described. */
  readonly candidate: number;
  readonly form: DescriptionForm;
}

/** A candidate's first and last word. */
interface Place {
  readonly first: number;
  readonly last: number;
}

/**
 * What a sentence says that its names are: offices before names, appositions before and after, relative clauses,
 * "is a ...", and where a place lies. Spans are relative to the sentence. Linear in its length for each name.
 */
export function describeNames(words: readonly NameWord[], candidates: readonly NameCandidate[]): FoundDescription[] {
  const found: FoundDescription[] = [];
  const places = candidates.map((candidate) => placeOf(words, candidate));
  const endsAt = new Map(places.map((place, index) => [place.last, index]));
  const startsAt = new Map(places.map((place, index) => [titleStart(words, candidates[index]!) ?? place.first, index]));
  candidates.forEach((candidate, index) => {
    const { first, last } = places[index]!;
    if (candidate.demonym || first < 0) return;
    const add = (of: number) => (form: DescriptionForm, from: number, to: number) => {
      if (to >= from && words[from] && words[to])
        found.push({ candidate: of, form, start: words[from]!.start, end: rawEnd(words, to) });
    };
    if (candidate.title) found.push({ candidate: index, form: "office", ...extendedTitle(words, candidate.title) });
    else describeBefore(words, first, last, (phrase) => belongsToFormer(words, phrase, last, endsAt), add(index));
    const opening = titleStart(words, candidate) ?? first;
    const preposition = words[opening - 1]?.lower === "the" ? opening - 2 : opening - 1;
    // "The Seabed Commission (SBC) in Tarvik": the acronym in brackets is the head as well.
    const end = words[preposition - 1]?.text === ")" ? preposition - 2 : preposition - 1;
    const head = OF_OR_IN.test(words[preposition]?.lower ?? "") ? endsAt.get(end) : undefined;
    describeAfter(words, first, last, governed(words, preposition, candidate), (form, from, to) => {
      if (form === "apposition" && opensNext(words, to, first, startsAt, candidates)) return;
      if (head === undefined) return add(index)(form, from, to);
      if (form === "location") return add(index)(form, from, to);
      // "Ogoina of Nigeria, a physician" is Ogoina; "the governor of Tarvik, a port" is Tarvik.
      const person = words.slice(from, to + 1).some((word) => isRole(word));
      const [outer, inner] = [candidates[head]!.evidence, candidate.evidence];
      const toOuter = person
        ? outer.person > outer.place && inner.person <= Math.max(inner.place, inner.organisation)
        : inner.place > inner.organisation && !isPlaceLike(words, from, to);
      add(toOuter ? head : index)(form, from, to);
    });
  });
  return found;
}

const OF_OR_IN = /^(?:of|in|from|at|for)$/;
const PREPOSITION =
  /^(?:of|in|from|at|for|on|to|with|by|near|under|through|against|between|among|into|via|over|off|around|behind|towards?|across)$/;

function governed(words: readonly NameWord[], preposition: number, { evidence }: NameCandidate): Governed {
  const is = PREPOSITION.test(words[preposition]?.lower ?? "");
  const before = words[preposition - 1];
  return {
    prepositional: is && before !== undefined && before.shape !== "mark",
    subject: !is && !/^(?:and|or)$/.test(words[preposition]?.lower ?? ""),
    ofPerson: is && OF_OR_IN.test(words[preposition]!.lower) && isRole(before),
    likely: (["organisation", "place", "person"] as const).find(
      (kind) => evidence[kind] >= Math.max(evidence.organisation, evidence.place, evidence.person, evidence.other),
    ),
  };
}

function placeOf(words: readonly NameWord[], candidate: Span): Place {
  const first = words.findIndex((word) => word.start >= candidate.start);
  let last = first;
  while (last + 1 < words.length && words[last + 1]!.start < candidate.end) last++;
  return { first, last };
}

function titleStart(words: readonly NameWord[], { title }: NameCandidate): number | undefined {
  return title && words.findIndex((word) => word.start >= title.start);
}

function rawEnd(words: readonly NameWord[], index: number): number {
  return words[index]!.end + (words[index]!.possessive ? 2 : 0);
}

function isPlaceLike(words: readonly NameWord[], from: number, to: number): boolean {
  return words
    .slice(from, Math.min(to, from + 6) + 1)
    .some(
      (word) =>
        isThing(word) &&
        /^(?:city|town|village|port|capital|region|province|district|island|suburb|settlement|municipality|river|lake|valley)$/.test(
          word.lower,
        ),
    );
}

/** In "Quiroga, the mayor, Brekke and others" the mayor is Quiroga, unless the list gives each office before its name. */
function belongsToFormer(
  words: readonly NameWord[],
  phrase: number,
  last: number,
  endsAt: ReadonlyMap<number, number>,
): boolean {
  if (words[phrase - 1]?.text !== "," || !endsAt.has(phrase - 2)) return false;
  // "the mayor, Quiroga, the director, Brekke, and ...": the office comes first.
  let first = phrase - 2;
  while (isName(words[first - 1])) first--;
  const officeFirst = words[first - 1]?.text === "," && isDescribing(words, first - 2);
  if (!officeFirst) return true;
  if (words[last + 1]?.text !== ",") return false;
  return words[last + 2] !== undefined && isDescription(words, last + 2, clauseEnd(words, last + 2, 26));
}

/** Whether what ends here is "the mayor" or "the mayor of Tarvik". */
function isDescribing(words: readonly NameWord[], end: number): boolean {
  for (let index = end; index >= 0 && index > end - 8; index--) {
    if (words[index]!.shape === "mark") return false;
    if (isRole(words[index]) || isThing(words[index])) return true;
  }
  return false;
}

/** In "the mayor, Quiroga, the director, Brekke" what follows Quiroga is Brekke's. */
function opensNext(
  words: readonly NameWord[],
  to: number,
  first: number,
  startsAt: ReadonlyMap<number, number>,
  candidates: readonly NameCandidate[],
): boolean {
  if (words[to + 1]?.text !== ",") return false;
  const next = startsAt.get(to + 2);
  if (next === undefined || candidates[next]!.demonym) return false;
  return words[first - 1]?.text === "," && isDescribing(words, first - 2);
}
