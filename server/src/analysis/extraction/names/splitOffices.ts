import { fold } from "../../text/fold.js";
import { findState, isDemonym } from "./gazetteer.js";
import { GIVEN_NAMES } from "./givenNames.js";
import { ORGANISATION_HEADS, OTHER_HEADS, PLACE_HEADS } from "./nameHeads.js";
import { isCapital, isGiven, isOrdinal, isPortfolio } from "./nameWordKinds.js";
import type { NameWord } from "./nameWords.js";
import { OFFICE_MODIFIERS, OFFICES } from "./titleWords.js";

/** A name by the indices of its first and last word. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  readonly weak: boolean;
  /** Index of the first word of the office before the name. */
  readonly title?: number;
}

/** Parts an office from the name behind it and from whom it belongs to: "Finnish | President | Aino Salo". */
export function splitOffices(words: readonly NameWord[], first: number, last: number, weak: boolean): NameRun[] {
  const head = words[last]!.lower;
  const headed =
    last > first &&
    (ORGANISATION_HEADS.has(head) || PLACE_HEADS.has(head) || OTHER_HEADS.has(head)) &&
    !OFFICES.has(head);
  const joins = words.slice(first, last).some((word) => word.shape === "lower" && /^(?:of|for|on)$/.test(word.lower));
  let office = -1;
  for (let index = last; index >= first && office < 0; index--) if (isOffice(words, first, index)) office = index;
  if (office < 0 || (headed && office < last)) return splitDemonym(words, first, last, weak);
  if (
    joins &&
    !/^(?:secretary|state|defense|defence|energy)$/.test(words[office]!.lower) &&
    office !== last &&
    !isOffice(words, first, office)
  )
    return [{ first, last, weak }];
  if (
    office === last &&
    first < last &&
    !OFFICE_MODIFIERS.has(words[last - 1]!.lower) &&
    GIVEN_NAMES.has(fold(words[first]!.text))
  )
    return [{ first, last, weak }];
  // "Ahmed Sheikh Nur": an office between the parts of a name is one of them.
  if (
    office > first &&
    office < last &&
    isGiven(words[first]) &&
    isGiven(words[office - 1]) &&
    !words[office - 1]!.possessive
  )
    return [{ first, last, weak }];
  // The words before the office: its own modifiers, then whoever it belongs to.
  let title = office;
  const stateOffice = words[office]!.lower === "state" || (office >= 2 && words[office - 1]!.lower === "of");
  if (stateOffice) title = Math.max(first, office - 2);
  while (title > first && (OFFICE_MODIFIERS.has(words[title - 1]!.lower) || OFFICES.has(words[title - 1]!.lower)))
    title--;
  const runs: NameRun[] = title > first ? splitDemonym(words, first, trimmed(words, first, title - 1), weak) : [];
  let named = office + 1;
  if (words[named]?.text === ".") named++;
  if (/^(?:of|for)$/.test(words[named]?.lower ?? "")) named = endOfPortfolio(words, named + 1, last);
  if (named > last) return runs;
  let role = title;
  const owner = runs.at(-1);
  if (owner && owner.last === title - 1 && belongsToOffice(words, owner)) role = owner.first;
  return [...runs, { first: named, last, weak: false, title: role }];
}

/** Whose minister or secretary somebody is: the index behind "Trade and Industry" or "Costa Rica". */
function endOfPortfolio(words: readonly NameWord[], from: number, last: number): number {
  for (let length = 3; length > 0; length--) {
    const written = words
      .slice(from, from + length)
      .map((word) => word.text)
      .join(" ");
    if (from + length <= last && findState(written)) return from + length;
  }
  let end = from;
  while (end <= last && (isPortfolio(words[end]!) || (words[end]!.lower === "and" && isPortfolio(words[end + 1]))))
    end++;
  return end > from ? end : last + 1;
}

function trimmed(words: readonly NameWord[], first: number, last: number): number {
  while (last > first && !isCapital(words[last])) last--;
  return last;
}

/** "Finnish President", "UN Secretary-General", but "in Lima President Paredes". */
function belongsToOffice(words: readonly NameWord[], run: NameRun): boolean {
  const written = words
    .slice(run.first, run.last + 1)
    .map((word) => word.text)
    .join(" ");
  return (
    isDemonym(written) ||
    words[run.last]!.shape === "acronym" ||
    words[run.last]!.possessive ||
    !/^(?:in|at|from|near)$/.test(words[run.first - 1]?.lower ?? "")
  );
}

function isOffice(words: readonly NameWord[], first: number, index: number): boolean {
  const lower = words[index]!.lower.replace(/\.$/, "");
  if (lower === "state")
    return index - 2 >= first && words[index - 1]!.lower === "of" && words[index - 2]!.lower === "secretary";
  if (!OFFICES.has(lower)) return false;
  return true;
}

/** "Danish North Sea": a people and a name; but "Danish Defence Ministry" is one name. */
function splitDemonym(words: readonly NameWord[], first: number, last: number, weak: boolean): NameRun[] {
  const head = words[last]!.lower;
  if (first === last || ORGANISATION_HEADS.has(head) || OTHER_HEADS.has(head)) return [{ first, last, weak }];
  const connected = words.slice(first, last).some((word) => word.shape === "lower");
  const whole = words
    .slice(first, last + 1)
    .map((word) => word.text)
    .join(" ");
  if (last - first === 1 && isOrdinal(words[first]!) && isDemonym(words[last]!.text))
    return [{ first: last, last, weak: false }];
  if (connected || findState(whole) || !isDemonym(words[first]!.text)) return [{ first, last, weak }];
  if (PLACE_HEADS.has(head) && last - first === 1) return [{ first, last, weak }];
  return [{ first, last: first, weak: false }, ...splitDemonym(words, first + 1, last, false)];
}
