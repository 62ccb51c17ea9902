import { findState, isDemonym } from "../../extraction/names/gazetteer.js";
import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import { ORGANISATION_HEADS, PLACE_HEADS } from "../../extraction/names/nameHeads.js";
import type { NameWord } from "../../extraction/names/nameWords.js";
import { OFFICE_MODIFIERS, OFFICES, ROLE_NOUNS } from "../../extraction/names/titleWords.js";
import type { Span } from "../../text/span.js";
import { AUXILIARIES, DETERMINERS, FUNCTION_WORDS, PLACE_NOUNS } from "./descriptionWords.js";
import type { DescriptionForm } from "./documentNames.js";

export interface FoundDescription extends Span {
  /** Index of the candidate that is described. */
  readonly candidate: number;
  readonly form: DescriptionForm;
}

/**
 * What a sentence says that its names are: offices before names, appositions before and after, relative clauses,
 * "is a ...", and where a place lies. Spans are relative to the sentence. Linear in its length for each name.
 */
export function describeNames(words: readonly NameWord[], candidates: readonly NameCandidate[]): FoundDescription[] {
  const found: FoundDescription[] = [];
  candidates.forEach((candidate, index) => {
    if (candidate.demonym) return;
    const first = words.findIndex((word) => word.start >= candidate.start);
    let last = first;
    while (last + 1 < words.length && words[last + 1]!.start < candidate.end) last++;
    if (first < 0) return;
    const add = (form: DescriptionForm, from: number, to: number) => {
      if (to >= from && words[from] && words[to])
        found.push({ candidate: index, form, start: words[from]!.start, end: rawEnd(words, to) });
    };
    if (candidate.title) found.push({ candidate: index, form: "office", ...extendedTitle(words, candidate.title) });
    else describeBefore(words, first, last, add);
    describeAfter(words, first, last, add);
  });
  return found;
}

type Add = (form: DescriptionForm, from: number, to: number) => void;

function rawEnd(words: readonly NameWord[], index: number): number {
  return words[index]!.end + (words[index]!.possessive ? 2 : 0);
}

/** "Kremlin" of "Kremlin President", and lower-case words that belong: "former Prime Minister". */
function extendedTitle(words: readonly NameWord[], title: Span): Span {
  let first = words.findIndex((word) => word.start >= title.start);
  while (
    first > 0 &&
    (isModifier(words[first - 1]!) || words[first - 1]!.possessive) &&
    words[first - 1]!.shape !== "mark"
  ) {
    if (words[first - 1]!.possessive && words[first - 1]!.shape === "lower") break;
    first--;
    if (words[first]!.possessive) break;
  }
  return { start: words[first]!.start, end: title.end };
}

function isModifier(word: NameWord): boolean {
  return (
    /^(?:former|ex|then|late|acting|outgoing|incoming|new|deputy|interim|current|previous|retired|exiled|veteran|vice|joint)$/.test(
      word.lower,
    ) || OFFICE_MODIFIERS.has(word.lower)
  );
}

export function isRole(word: NameWord | undefined): boolean {
  if (!word || word.shape === "mark") return false;
  const lower = word.lower;
  return ROLE_NOUNS.has(lower) || OFFICES.has(lower) || /(?:woman|smith|ologist|ographer)$/.test(lower);
}

function isThing(word: NameWord | undefined): boolean {
  return (
    word?.shape === "lower" &&
    (PLACE_NOUNS.has(word.lower) || ORGANISATION_HEADS.has(word.lower) || PLACE_HEADS.has(word.lower))
  );
}

/** Walks left from a noun over what modifies it, to its determiner if there is one. */
function phraseStart(words: readonly NameWord[], head: number): number {
  let start = head;
  for (let steps = 0; steps < 7 && start > 0; steps++) {
    const word = words[start - 1]!;
    if (word.shape === "mark" || word.shape === "number") break;
    if (DETERMINERS.has(word.lower)) return start - 1;
    if (FUNCTION_WORDS.has(word.lower) && word.shape === "lower") break;
    start--;
    if (word.possessive && word.shape !== "lower") break;
  }
  return start;
}

function describeBefore(words: readonly NameWord[], first: number, last: number, add: Add): void {
  const before = words[first - 1];
  if (!before) return;
  if (before.text === "," && closes(words[last + 1])) {
    const head = headBefore(words, first - 2);
    if (head !== undefined) add("apposition", phraseStart(words, head), first - 2);
    return;
  }
  if (before.shape === "lower" && (isRole(before) || isThing(before) || before.lower === "capital")) {
    const start = phraseStart(words, first - 1);
    if (start < first - 1 || isRole(before)) add(isRole(before) ? "office" : "apposition", start, first - 1);
  } else if (before.lower === "of" && words[first - 2]?.shape === "lower" && PLACE_NOUNS.has(words[first - 2]!.lower)) {
    const start = phraseStart(words, first - 2);
    if (start < first - 2) add("location", start, last);
  }
}

function closes(word: NameWord | undefined): boolean {
  return !word || /^[,.;:)—–-]$/.test(word.text) || /^(?:and|said|says|told|who)$/.test(word.lower);
}

/** The noun that says what somebody is in "the speaker of the Danish parliament", ending at `end`. */
function headBefore(words: readonly NameWord[], end: number): number | undefined {
  let head: number | undefined;
  for (let index = end; index >= 0 && index > end - 14; index--) {
    const word = words[index]!;
    if (word.shape === "mark" || AUXILIARIES.has(word.lower)) break;
    const complement = index === end || /^(?:of|for|to|on|in|at|and)$/.test(words[index + 1]!.lower);
    if (complement && (isRole(word) || (index === end && isThing(word)))) head = index;
    else if (/^(?:with|by|that|which|who|after|before|because|said)$/.test(word.lower)) break;
  }
  return head;
}

function describeAfter(words: readonly NameWord[], first: number, last: number, add: Add): void {
  let at = last + 1;
  // The acronym in "Collective Security Treaty Organization (CSTO), a military alliance" stands between.
  if (words[at]?.text === "(" && words[at + 2]?.text === ")") at += 3;
  const mark = words[at];
  if (!mark) return;
  if (
    mark.shape === "lower" &&
    (PLACE_HEADS.has(mark.lower) || PLACE_NOUNS.has(mark.lower)) &&
    at === last + 1 &&
    !words[last]!.possessive
  ) {
    const end = words[at + 1]?.lower === "of" || words[at + 1]?.lower === "in" ? nameEnd(words, at + 2) : at;
    const start = phraseStart(words, first);
    if (end > at || start < first) add("location", start, Math.max(end, at));
  }
  if (/^(?:is|was|are|were|remains|became|becomes)$/.test(mark.lower)) copula(words, at, add);
  else if (/^(?:would|will|has|had|could)$/.test(mark.lower) && /^(?:be|been|become)$/.test(words[at + 1]?.lower ?? ""))
    copula(words, at + 1, add);
  if (!/^[,(—–]$/.test(mark.text)) return;
  const next = words[at + 1];
  if (!next) return;
  if (/^(?:who|which|where|whose)$/.test(next.lower)) {
    const end = clauseEnd(words, at + 1, 24);
    if (end - at > 2) add("relative", at + 1, end);
    return;
  }
  const end = clauseEnd(words, at + 1, 26);
  const closed = !words[end + 1] || /^[,.;:)—–]$/.test(words[end + 1]!.text);
  if (!closed || end <= at) return;
  const introduced = words[first - 1] && /^(?:in|at|from|near|to|on)$/.test(words[first - 1]!.lower);
  const state = findState(
    words
      .slice(at + 1, end + 1)
      .map((word) => word.text)
      .join(" "),
  );
  if (state) {
    if (introduced && mark.text === ",") add("location", at + 1, end);
    return;
  }
  const located = /^(?:in|on|near|at)$/.test(next.lower);
  if (located && end - at <= 6 && !findVerb(words, at + 1, end)) {
    if (
      words.slice(at + 1, end + 1).some((word) => word.shape === "capital" && !/^\d/.test(word.text)) &&
      !words.slice(at + 1, end + 1).some((word) => word.shape === "number")
    )
      add("location", at + 1, end);
    return;
  }
  if (isDescription(words, at + 1, end)) add("apposition", at + 1, end);
  else {
    const placed = stateAfter(words, at + 1);
    if (introduced && mark.text === "," && placed !== undefined) add("location", at + 1, placed);
  }
}

/** "Tarvik, Norway on October 5": the state, where the sentence goes on without a comma and no list follows. */
function stateAfter(words: readonly NameWord[], at: number): number | undefined {
  for (let length = 3; length >= 1; length--) {
    const part = words.slice(at, at + length);
    if (part.length < length) continue;
    const written = part.map((word) => word.text).join(" ");
    if (!findState(written) || isDemonym(written)) continue;
    const after = words[at + length];
    return after && (/^and$/.test(after.lower) || after.text === ",") && isName(words[at + length + 1])
      ? undefined
      : at + length - 1;
  }
  return undefined;
}

function isName(word: NameWord | undefined): boolean {
  return word?.shape === "capital" || word?.shape === "acronym";
}

function nameEnd(words: readonly NameWord[], at: number): number {
  let index = at;
  if (words[index]?.lower === "the") index++;
  while (isName(words[index + 1]) && !words[index]!.possessive) index++;
  return isName(words[index]) ? index : at - 2;
}

/** The last word before the mark that ends a clause. Commas inside "Paris, France" are not looked through. */
function clauseEnd(words: readonly NameWord[], from: number, limit: number): number {
  let index = from;
  while (index < words.length && index < from + limit && !/^[,;:()."”“!?—–]$/.test(words[index]!.text)) index++;
  // A full stop inside "no. 5" or "St. Petersburg" is rare enough to let go.
  return index - 1;
}

function findVerb(words: readonly NameWord[], from: number, to: number): boolean {
  for (let index = from; index <= to; index++) {
    if (/^(?:who|which|that|where|whose)$/.test(words[index]!.lower)) return false;
    if (AUXILIARIES.has(words[index]!.lower)) return true;
  }
  return false;
}

/** Whether a stretch between commas is a noun phrase that says what somebody or something is. */
function isDescription(words: readonly NameWord[], from: number, to: number): boolean {
  if (findVerb(words, from, to)) return false;
  const first = words[from]!;
  const indefinite = /^(?:a|an|one)$/.test(first.lower);
  const starts =
    indefinite || DETERMINERS.has(first.lower) || (isName(first) && first.possessive) || isDemonym(first.text);
  const limit = Math.min(to, from + 9);
  for (let index = from; index <= limit; index++) {
    const word = words[index]!;
    const ends =
      index === to ||
      /^(?:of|for|to|on|in|at|and|who|which|that|with|under|from|led|based|by|near|since|between|where|off|along|across|over)$/.test(
        words[index + 1]!.lower,
      );
    if (!ends) {
      if (FUNCTION_WORDS.has(word.lower) && index > from && word.shape === "lower" && !DETERMINERS.has(word.lower))
        return false;
      continue;
    }
    if (isRole(word)) return starts || index - from <= 4;
    if (isThing(word) || word.lower === "capital") return starts;
    return indefinite && word.shape === "lower" && index > from;
  }
  return false;
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
