import { stateRelation } from "../../extraction/names/gazetteer.js";
import type { NameWord } from "../../extraction/names/nameWords.js";
import { OFFICE_MODIFIERS } from "../../extraction/names/titleWords.js";
import type { Span } from "../../text/span.js";
import { DETERMINERS, NAMED_BY_OF } from "./descriptionWords.js";
import type { DescriptionForm } from "./documentNames.js";
import { headBefore, isName, isRole, isThing, phraseStart } from "./nounPhrases.js";

/** Takes a description by the indices of its first and last word. */
export type Add = (form: DescriptionForm, from: number, to: number) => void;

/** "Kremlin" of "Kremlin President", and lower-case words that belong: "former Prime Minister". */
export function extendedTitle(words: readonly NameWord[], title: Span): Span {
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
    /^(?:former|ex|then|late|acting|outgoing|incoming|new|deputy|interim|current|previous|retired|exiled|veteran|vice|joint|caretaker|co)$/.test(
      word.lower,
    ) ||
    word.text === "Under" ||
    OFFICE_MODIFIERS.has(word.lower)
  );
}

/**
 * What stands before a name and says what it is: "the geologist Luis Quiroga", "the mayor, Luis Quiroga", "the port of Havnsund".
 * `owned` tells whether the phrase that begins at a word's index is the description of the name before it.
 */
export function describeBefore(
  words: readonly NameWord[],
  first: number,
  last: number,
  owned: (phrase: number) => boolean,
  add: Add,
): void {
  const before = words[first - 1];
  if (!before) return;
  if (before.text === "," && closes(words[last + 1])) {
    const head = headBefore(words, first - 2);
    if (head === undefined) return;
    const start = phraseStart(words, head);
    const told = isRole(words[head]) || DETERMINERS.has(words[start]!.lower) || isName(words[start]);
    if (told && !owned(start)) add("apposition", start, first - 2);
    return;
  }
  if (before.shape === "lower" && (isRole(before) || isThing(before) || before.lower === "capital")) {
    const start = phraseStart(words, first - 1);
    if (isRole(before)) add("office", start, first - 1);
    else if (start < first - 1 && !before.possessive && !isAdverbial(words, start, first - 1))
      add("apposition", start, first - 1);
  } else if (before.lower === "of" && words[first - 2]?.shape === "lower" && NAMED_BY_OF.has(words[first - 2]!.lower)) {
    const name = words
      .slice(first, last + 1)
      .map((word) => word.text)
      .join(" ");
    const start = phraseStart(words, first - 2);
    // "The port of Ghana" is not what Ghana is.
    const itself =
      stateRelation(name) !== "name" || /^(?:republic|kingdom|state|island)$/.test(words[first - 2]!.lower);
    if (start < first - 2 && itself) add("location", start, last);
  }
}

/** "On the Danish coast Captain Frost waited": a place with a name of its own before somebody else. */
function isAdverbial(words: readonly NameWord[], start: number, end: number): boolean {
  const opening = words[start - 1];
  if (!opening || !/^(?:in|on|at|near|off|along|from|under|through)$/.test(opening.lower)) return false;
  const opens = start < 2 || words[start - 2]!.shape === "mark";
  return opens && words.slice(start, end).some((word) => isName(word));
}

function closes(word: NameWord | undefined): boolean {
  return !word || /^[,.;:)—–-]$/.test(word.text) || /^(?:and|said|says|told|who)$/.test(word.lower);
}
