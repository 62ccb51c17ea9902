import { isDemonym } from "./gazetteer.js";
import { ORGANISATION_HEADS, OTHER_HEADS, PLACE_HEADS } from "./nameHeads.js";
import { isCapital, isGiven, isPlaceName, isPlain } from "./nameWordKinds.js";
import type { NameWord } from "./nameWords.js";
import { ACRONYM_WORDS, SOFT_STARTERS } from "./plainWords.js";
import { type NameRun, splitOffices } from "./splitOffices.js";
import { OFFICE_MODIFIERS, OFFICES } from "./titleWords.js";

/** What stands before a word at which a capital means nothing. */
const OPENING = /^[.!?:"“„«‘'([•*–—-]$/;

/** The names in a run of capitals: without what only opens the sentence, apart from offices, peoples and places. */
export function divideRun(words: readonly NameWord[], from: number, to: number): NameRun[] {
  let first = from;
  let last = to;
  const before = words[first - 1];
  let weak =
    !before ||
    (OPENING.test(before.text) && !/^[-(–—]$/.test(before.text)) ||
    (before.shape === "number" && words[first - 2] === undefined);
  while (first <= last && (isPlain(words[first]!, words[first + 1], words[first - 1]) || !isCapital(words[first]))) {
    first++;
    weak = false;
  }
  while (last >= first && (!isCapital(words[last]) || isPlain(words[last]!, undefined))) last--;
  if (first > last) return [];
  if (first === last && words[first]!.shape === "acronym" && ACRONYM_WORDS.has(words[first]!.lower.replaceAll(".", "")))
    return [];
  if (weak && SOFT_STARTERS.has(words[first]!.lower) && words[first]!.shape === "capital") {
    const head = words[last]!.lower;
    if (first === last) return [];
    if (
      !ORGANISATION_HEADS.has(head) &&
      !PLACE_HEADS.has(head) &&
      !OTHER_HEADS.has(head) &&
      words[first]!.lower !== "new"
    ) {
      first++;
      weak = false;
    }
  }
  // "GasNet", "NATO": such a capital is no accident of the sentence's start.
  if (words[first]!.shape === "acronym" || /\p{Ll}\p{Lu}/u.test(words[first]!.text)) weak = false;
  // "the Jesuit Pedro Arrupe": what somebody is, with a capital of its own.
  const described =
    last - first >= 2 &&
    words[first - 1]?.lower === "the" &&
    !isDemonym(words[first]!.text) &&
    words[first]!.shape === "capital";
  if (
    described &&
    isGiven(words[first + 1]) &&
    !isGiven(words[first]) &&
    !OFFICES.has(words[first]!.lower) &&
    !OFFICE_MODIFIERS.has(words[first]!.lower)
  ) {
    return [{ first: first + 1, last, weak: false, title: first }];
  }
  return splitPlace(words, first, last, weak);
}

/** "In Cairo Ferrante said": a sentence that opens with a place and goes on with a name. */
function splitPlace(words: readonly NameWord[], first: number, last: number, weak: boolean): NameRun[] {
  const opening = words[first - 1];
  const before = words[first - 2];
  const head = words[last]!.lower;
  const splits = /^(?:in|at|from|near)$/.test(opening?.lower ?? "") && (!before || before.shape === "mark");
  if (splits && !ORGANISATION_HEADS.has(head) && !PLACE_HEADS.has(head)) {
    for (let length = Math.min(3, last - first); length > 0; length--) {
      const lead = words.slice(first, first + length);
      const written = lead.map((word) => word.text).join(" ");
      if (!isPlaceName(written) || words.slice(first, last + 1).some((word) => CONNECTOR.test(word.lower))) continue;
      return [{ first, last: first + length - 1, weak }, ...splitOffices(words, first + length, last, false)];
    }
  }
  return splitOffices(words, first, last, weak);
}

const CONNECTOR = /^(?:of|for|on|and|in)$/;
