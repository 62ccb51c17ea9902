import { fold } from "../../text/fold.js";
import { findState, isDemonym, stateWithCapital } from "./gazetteer.js";
import { GIVEN_NAMES } from "./givenNames.js";
import type { NameWord } from "./nameWords.js";
import { CALENDAR_WORDS, STARTERS } from "./plainWords.js";
import { REGIONS } from "./regions.js";
import { OFFICE_MODIFIERS } from "./titleWords.js";

export function isCapital(word: NameWord | undefined): word is NameWord {
  return word?.shape === "capital" || word?.shape === "acronym" || word?.shape === "initial";
}

export function isGiven(word: NameWord | undefined): boolean {
  return word?.shape === "capital" && GIVEN_NAMES.has(fold(word.text));
}

export function isPlaceName(name: string): boolean {
  return (
    REGIONS.has(fold(name)) ||
    (findState(name) !== undefined && !isDemonym(name)) ||
    stateWithCapital(name) !== undefined
  );
}

/** After these, "May" is the month even with a capital behind it. */
const MAY_BEFORE = /^(?:in|since|by|until|till|from|to|of|last|this|next|early|late|mid|during|before|after)$/;

export function isPlain(word: NameWord, next: NameWord | undefined, before?: NameWord): boolean {
  if (word.shape === "acronym") return false;
  if (word.lower === "may")
    return next?.shape !== "capital" || before?.shape === "number" || MAY_BEFORE.test(before?.lower ?? "");
  return CALENDAR_WORDS.has(word.lower) || (STARTERS.has(word.lower) && word.lower !== "will");
}

const ORDINAL =
  /^(?:fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|twentieth|several|young|old|many)$/;

/** "Seventh" of "the Seventh Danish"; of "Seventh Fleet" it is part of the name. */
export function isOrdinal(word: NameWord): boolean {
  return ORDINAL.test(word.lower);
}

const MATTERS =
  /^(?:affairs|matters|relations|works|resources|services|state|war|peace|homeland|treasury|telecommunications)$/;

/** A word for what a minister or secretary is in charge of. */
export function isPortfolio(word: NameWord | undefined): boolean {
  return word !== undefined && (OFFICE_MODIFIERS.has(word.lower) || MATTERS.test(word.lower));
}
