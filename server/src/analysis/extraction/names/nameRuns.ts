import { fold } from "../../text/fold.js";
import { divideRun } from "./divideRun.js";
import { findState } from "./gazetteer.js";
import { GIVEN_NAMES } from "./givenNames.js";
import { ORGANISATION_HEADS, OTHER_HEADS, PLACE_HEADS } from "./nameHeads.js";
import { isCapital, isGiven, isPortfolio } from "./nameWordKinds.js";
import type { NameWord } from "./nameWords.js";
import { CALENDAR_WORDS, PARTICLES, STARTERS } from "./plainWords.js";
import type { NameRun } from "./splitOffices.js";
import { OFFICE_MODIFIERS, OFFICES } from "./titleWords.js";

/** The stretches of a sentence that are written as names, in order. */
export function runsOf(words: readonly NameWord[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let index = 0; index < words.length; ) {
    if (!opensName(words[index]!, words[index + 1])) {
      index++;
      continue;
    }
    const last = endOfRun(words, index);
    runs.push(...divideRun(words, index, last));
    index = last + 1;
  }
  return runs;
}

function opensName(word: NameWord, next: NameWord | undefined): boolean {
  if (!isCapital(word)) return false;
  if (word.shape === "initial") return isCapital(next) && !next.joined && word.lower !== "i" && word.lower !== "a";
  return true;
}

/** Abbreviations whose full stop does not end anything. */
const DOTTED = new Set([
  "st",
  "ste",
  "mt",
  "ft",
  "dr",
  "mr",
  "mrs",
  "ms",
  "gen",
  "sen",
  "gov",
  "col",
  "capt",
  "lt",
  "maj",
  "prof",
  "rev",
  "hon",
  "sgt",
  "adm",
  "rep",
  "cmdr",
  "jr",
  "no",
]);

function endOfRun(words: readonly NameWord[], first: number): number {
  let last = first;
  for (let steps = 0; steps < 14; steps++) {
    const word = words[last]!;
    if (word.possessive && !ownsBody(words, last)) break;
    const next = words[last + 1];
    const after = words[last + 2];
    if (!next) break;
    if (isCapital(next) && !isBreak(words, last, last + 1)) last++;
    else if (next.text === "." && next.joined && DOTTED.has(word.lower) && isCapital(after)) last += 2;
    else if (next.text === "&" && isCapital(after)) last += 2;
    else if (PARTICLES.has(next.lower) && next.shape === "lower" && isCapital(after) && !STARTERS.has(after.lower))
      last += 2;
    else if (PARTICLES.has(next.lower) && after && PARTICLES.has(after.lower) && isCapital(words[last + 3])) last += 3;
    else {
      const joined = joinedBy(words, first, last);
      if (joined === undefined) break;
      last = joined;
    }
  }
  return last;
}

/** Groups of people that lend bodies their names: "Farmers' Union", "Women's League". */
const GROUP = /(?:[eo]rs|ists|[ea]nts|[ei]ans|men|people|children|peoples)$/;

function ownsBody(words: readonly NameWord[], index: number): boolean {
  if (!GROUP.test(words[index]!.lower) || isGiven(words[index])) return false;
  let last = index;
  while (last < index + 6 && isCapital(words[last + 1])) last++;
  return last > index && ORGANISATION_HEADS.has(words[last]!.lower);
}

function isBreak(words: readonly NameWord[], previous: number, index: number): boolean {
  const word = words[index]!;
  if (word.lower === "may") return words[index + 1]?.shape === "number" || words[previous - 1]?.shape === "number";
  if (CALENDAR_WORDS.has(word.lower)) return true;
  return STARTERS.has(word.lower) && word.shape !== "acronym" && word.lower !== "will" && word.lower !== "so";
}

/** Whether what follows "Minister of" is what the office is for and then who holds it: "Public Works Ana Duarte". */
function opensHolder(words: readonly NameWord[], from: number): boolean {
  const state = findState(words[from]!.text) !== undefined;
  if (!state && !isPortfolio(words[from])) return false;
  let last = from;
  while (
    last < from + 8 &&
    (isCapital(words[last + 1]) || (words[last + 1]?.lower === "and" && isPortfolio(words[last + 2])))
  ) {
    if (words[last]!.possessive) return false;
    last++;
  }
  const run = words.slice(from, last + 1);
  if (run.some((word) => ORGANISATION_HEADS.has(word.lower) && !isPortfolio(word))) return false;
  if (state) return isGiven(words[from + 1]) && last > from + 1;
  return run.length > 2 && !isPortfolio(words[last]) && !isPortfolio(words[last - 1]);
}

/** Whether the run goes on behind "of", "for", "on" or "and", and to where: "Ministry of Trade and Industry". */
function joinedBy(words: readonly NameWord[], first: number, last: number): number | undefined {
  const next = words[last + 1]!;
  let to = last + 2;
  if (words[to]?.lower === "the" && words[to]?.shape === "lower") to++;
  const target = words[to];
  if (!isCapital(target) || CALENDAR_WORDS.has(target.lower)) return undefined;
  const head = words[last]!.lower;
  const single = to === last + 2;
  const headed = (set: ReadonlySet<string>) => set.has(head);
  if (next.lower === "of") {
    // "the Staff of Iván Duarte": whose it is, not what it is called.
    if (single && GIVEN_NAMES.has(fold(target.text)) && isCapital(words[to + 1])) return undefined;
    if (headed(ORGANISATION_HEADS) || headed(PLACE_HEADS)) return to;
    // What a battle is named after is a place that can stand alone.
    if (headed(OTHER_HEADS) && !/^(?:battle|siege|fall|massacre|capture|bombing)$/.test(head)) return to;
    if (head === "secretary" && single && isPortfolio(target)) return to;
    return OFFICES.has(head) && single && opensHolder(words, to) ? to : undefined;
  }
  if (next.lower === "for" && OFFICES.has(head) && single && opensHolder(words, to)) return to;
  if (/^(?:for|on|against)$/.test(next.lower))
    return headed(ORGANISATION_HEADS) || (next.lower !== "for" && headed(OTHER_HEADS)) ? to : undefined;
  if (next.lower !== "and" || !single) {
    const inOrganisation =
      words.slice(first, last).some((word) => /^(?:for|and)$/.test(word.lower)) &&
      ORGANISATION_HEADS.has(words[first]!.lower);
    return next.lower === "in" && inOrganisation ? to : undefined;
  }
  const written = words
    .slice(first, to + 1)
    .map((word) => word.text)
    .join(" ");
  if (findState(written)) return to;
  if (findState(target.text) || OFFICES.has(target.lower) || target.shape === "acronym") return undefined;
  if (
    isPortfolio(words[last]) &&
    isPortfolio(target) &&
    words.slice(first, last).some((word) => OFFICES.has(word.lower))
  )
    return to;
  const inBody = words
    .slice(first, last)
    .some(
      (word, at) => /^(?:of|for|on)$/.test(word.lower) && ORGANISATION_HEADS.has(words[first + at - 1]?.lower ?? ""),
    );
  if (inBody && !ORGANISATION_HEADS.has(target.lower)) return to;
  if (
    last === first &&
    (OFFICE_MODIFIERS.has(head) || /^(?:food|arms|women|weights|children|health|peace|law|history)$/.test(head))
  ) {
    for (let index = to; isCapital(words[index]); index++) if (ORGANISATION_HEADS.has(words[index]!.lower)) return to;
  }
  return opensBody(words, first, last, to) ? to : undefined;
}

/** "Kenya Marine and Fisheries Research Institute": a state's name, no head of its own, and one behind "and". */
function opensBody(words: readonly NameWord[], first: number, last: number, to: number): boolean {
  const head = words[last]!.lower;
  if (last === first || ORGANISATION_HEADS.has(head) || PLACE_HEADS.has(head) || OTHER_HEADS.has(head)) return false;
  if (!findState(words[first]!.text) || words[first]!.possessive || isGiven(words[first + 1])) return false;
  let end = to;
  while (end < to + 6 && isCapital(words[end + 1])) end++;
  return end > to && ORGANISATION_HEADS.has(words[end]!.lower);
}
