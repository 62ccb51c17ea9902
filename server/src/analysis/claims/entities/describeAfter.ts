import type { EntityKind } from "../../extraction/mentions.js";
import { findState, isDemonym } from "../../extraction/names/gazetteer.js";
import { PLACE_HEADS } from "../../extraction/names/nameHeads.js";
import type { NameWord } from "../../extraction/names/nameWords.js";
import type { Add } from "./describeBefore.js";
import { PLACE_NOUNS, STANDING_VERBS } from "./descriptionWords.js";
import { clauseEnd, hasVerb, isDescription, isName, isRole, isThing } from "./nounPhrases.js";

/** How a name hangs in its sentence. */
export interface Governed {
  /** A preposition stands before it that does not open the clause. */
  readonly prepositional: boolean;
  /** It may be a subject: no preposition before it at all. */
  readonly subject: boolean;
  /** The preposition's noun says what a person is: "a fisherman in Tarvik". */
  readonly ofPerson: boolean;
  /** Most speaks for this kind of bearer. */
  readonly likely: EntityKind | undefined;
}

/** What stands behind a name and says what it is: appositions, relative clauses, "is a", where a place lies. */
export function describeAfter(
  words: readonly NameWord[],
  first: number,
  last: number,
  governed: Governed,
  add: Add,
): void {
  let at = last + 1;
  // The acronym in "Collective Security Treaty Organization (CSTO), a military alliance" stands between.
  if (words[at]?.text === "(" && words[at + 2]?.text === ")") at += 3;
  const mark = words[at];
  if (!mark) return;
  if (mark.shape === "lower" && at === last + 1 && !words[last]!.possessive) placeNoun(words, first, at, add);
  if (governed.subject && /^(?:is|was|are|were|remains|became|becomes)$/.test(mark.lower)) copula(words, at, add);
  else if (governed.subject && /^(?:has|had)$/.test(mark.lower) && /^(?:been|become)$/.test(words[at + 1]?.lower ?? ""))
    copula(words, at + 1, add);
  const next = words[at + 1];
  if (!next) return;
  // "Ingrid Solvær: prime minister since 2018" in a list of who is who.
  if (mark.text === ":" && first === 0) {
    if (governed.likely !== "person") return;
    const end = clauseEnd(words, at + 1, 26);
    if (isRole(words[at + 1]) || isDescription(words, at + 1, end))
      if (words.slice(at + 1, Math.min(end, at + 7) + 1).some((word) => isRole(word) || isThing(word)))
        add("apposition", at + 1, end);
    return;
  }
  if (!/^[,(—–]$/.test(mark.text)) return;
  if (/^(?:who|which|where|whose)$/.test(next.lower)) {
    const end = clauseEnd(words, at + 1, 24);
    if (end - at > 2 && isTelling(words, at + 1, end, governed)) add("relative", at + 1, end);
    return;
  }
  const end = clauseEnd(words, at + 1, 26);
  const closed = !words[end + 1] || /^[,.;:)—–]$/.test(words[end + 1]!.text);
  if (!closed || end <= at) return;
  const introduced = words[first - 1] && /^(?:in|at|from|near|to|on)$/.test(words[first - 1]!.lower);
  const state = findState(textOf(words, at + 1, end + 1));
  if (state) {
    const listed =
      findState(textOf(words, first, last + 1)) !== undefined ||
      /^(?:and|or)$/.test(words[end + 2]?.lower ?? "") ||
      isName(words[end + 2]);
    if (introduced && mark.text === "," && !listed) add("location", at + 1, end);
    return;
  }
  if (/^(?:in|on|near|at)$/.test(next.lower) && end - at <= 6 && isPlacePhrase(words, at + 2, end)) {
    add("location", at + 1, end);
    return;
  }
  if (isDescription(words, at + 1, end)) add("apposition", at + 1, end);
  else {
    const placed = stateAfter(words, at + 1);
    if (introduced && mark.text === "," && placed !== undefined) add("location", at + 1, placed);
  }
}

function textOf(words: readonly NameWord[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map((word) => word.text)
    .join(" ");
}

/** "The Tarvik district of Vestland": a noun for places behind the name, with what it is part of. */
function placeNoun(words: readonly NameWord[], first: number, at: number, add: Add): void {
  const noun = words[at]!.lower;
  if (!PLACE_HEADS.has(noun) && !PLACE_NOUNS.has(noun)) return;
  // "The Tarvik road" leads to Tarvik and is not what it is.
  if (
    /^(?:coast|capital|outskirts|stronghold|outpost|shore|road|street|highway|avenue|gate|lane|line|front|crossing)s?$/.test(
      noun,
    )
  )
    return;
  const end = /^(?:of|in)$/.test(words[at + 1]?.lower ?? "") ? nameEnd(words, at + 2) : at;
  const start = words[first - 1]?.lower === "the" ? first - 1 : first;
  // "A Sami village", "every Siberian town": an adjective that the gazetteer does not know.
  const other = words[first - 1];
  if (
    start === first &&
    other?.shape === "lower" &&
    !/^(?:in|at|from|near|to|of|on|through|across|into|around|and)$/.test(other.lower)
  )
    return;
  if (
    /(?:an|ese|ish|ic|mi)$/.test(words[at - 1]!.lower) &&
    /^(?:country|town|village|city|state|republic|island|port|nation|kingdom)$/.test(noun)
  )
    return;
  if (end > at || start < first) add("location", start, Math.max(end, at));
}

/** Names, and words for places beside them: "the Danish island of Fyn", "northern Jutland". */
function isPlacePhrase(words: readonly NameWord[], from: number, to: number): boolean {
  const phrase = words.slice(from, to + 1);
  const end = phrase.at(-1)!;
  if (!phrase.some((word) => isName(word)) || phrase.some((word) => word.shape === "number")) return false;
  if (hasVerb(words, from, to) || phrase.some((word) => word.possessive)) return false;
  return isName(end) ? !isDemonym(end.text) : PLACE_NOUNS.has(end.lower) || PLACE_HEADS.has(end.lower);
}

/** Whether a relative clause tells what its name is, and surely belongs to it. */
function isTelling(words: readonly NameWord[], from: number, to: number, governed: Governed): boolean {
  const [pronoun, next, third] = [words[from]!, words[from + 1]!, words[from + 2]!];
  if (pronoun.lower === "where") return !/^(?:she|he|it|they|we|i|you|this|that)$/.test(next.lower);
  if (governed.ofPerson) return false;
  const verb = ADVERBS.test(next.lower) && third ? third : next;
  const being = /^(?:is|was|has|had|been)$/.test(verb.lower);
  // "The mission in Chile, which was": what is ruled by a preposition is the subject only where its kind does such things.
  const doubtful = governed.prepositional && pronoun.lower === "which";
  if (doubtful && (being || governed.likely !== "organisation")) return false;
  if (pronoun.lower === "whose") return /^(?:is|was)$/.test(verbAfter(words, from + 1, to) ?? "");
  if (!being && !STANDING_VERBS.has(verb.lower)) return false;
  // "which was accepted on the spot" and "who is 91" tell nothing of what it is.
  const rest = words.slice(from + 1, to + 1);
  const told = rest.some((word) => isName(word) || isRole(word) || isThing(word));
  return being ? rest.length > 2 && told : rest.length > 1;
}

const ADVERBS = /^(?:has|had|also|once|now|then|still|long|briefly|later|currently|formerly|himself|herself)$/;

function verbAfter(words: readonly NameWord[], from: number, to: number): string | undefined {
  return words.slice(from, Math.min(to, from + 6) + 1).find((word) => /^(?:is|was|were|are)$/.test(word.lower))?.lower;
}

/** "Tarvik, Norway on October 5": the state, where the sentence goes on without a comma and no list follows. */
function stateAfter(words: readonly NameWord[], at: number): number | undefined {
  for (let length = 3; length >= 1; length--) {
    const part = words.slice(at, at + length);
    if (part.length < length) continue;
    const written = part.map((word) => word.text).join(" ");
    if (!findState(written) || isDemonym(written)) continue;
    const after = words[at + length];
    return after && (/^(?:and|or)$/.test(after.lower) || after.text === ",") ? undefined : at + length - 1;
  }
  return undefined;
}

function nameEnd(words: readonly NameWord[], at: number): number {
  let index = at;
  if (words[index]?.lower === "the") index++;
  while (isName(words[index + 1]) && !words[index]!.possessive) index++;
  return isName(words[index]) ? index : at - 2;
}

const MAKING = /^(?:elected|re-elected|reelected|appointed|named|made|crowned|sworn|nominated|inaugurated)$/;

function copula(words: readonly NameWord[], at: number, add: Add): void {
  let from = at + 1;
  while (
    /^(?:also|now|then|still|once|later|formerly|currently|probably|at|first|not)$/.test(words[from]?.lower ?? "")
  ) {
    if (words[from]!.lower === "not") return;
    from++;
  }
  const next = words[from];
  if (!next) return;
  if (MAKING.test(next.lower)) {
    let role = from + 1;
    while (/^(?:in|as|the|a)$/.test(words[role]?.lower ?? "")) role++;
    const end = clauseEnd(words, from, 18);
    for (let index = role; index <= Math.min(end, role + 4); index++)
      if (isRole(words[index])) {
        add("copula", from, end);
        return;
      }
    return;
  }
  const end = clauseEnd(words, from, 24);
  const role = isRole(next) && words[from + 1] && /^(?:of|for|to|,|\.|and|from|until|in)$/.test(words[from + 1]!.text);
  if (role || (/^(?:a|an|the|one)$/.test(next.lower) && isDescription(words, from, end))) add("copula", from, end);
}
