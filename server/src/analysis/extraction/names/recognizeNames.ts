import type { Tag } from "../../language/syntax.js";
import { fold } from "../../text/fold.js";
import type { Token } from "../../text/tokens.js";
import { findState, isDemonym, stateWithCapital } from "./gazetteer.js";
import { GIVEN_NAMES } from "./givenNames.js";
import { kindEvidence, type NameContext } from "./kindEvidence.js";
import { joinLongForms } from "./longForms.js";
import type { KindEvidence, NameCandidate } from "./nameCandidate.js";
import { BARE_NOUNS, ORGANISATION_HEADS, OTHER_HEADS, PLACE_HEADS } from "./nameHeads.js";
import { nameKey } from "./nameKey.js";
import { type NameWord, nameWords } from "./nameWords.js";
import { CALENDAR_WORDS, PARTICLES, SOFT_STARTERS, STARTERS } from "./plainWords.js";
import { REGIONS } from "./regions.js";
import { OFFICE_MODIFIERS, OFFICES } from "./titleWords.js";
import { typeName } from "./typer.js";

/**
 * The names in one sentence by its capitals, in order, not overlapping; spans are relative to the text. The answer
 * depends on the text alone, so it can be kept for the next time. Never throws; linear in the text's length.
 */
export function recognizeNames(
  text: string,
  _tokens: readonly Token[] = [],
  _tags?: () => readonly Tag[],
): readonly NameCandidate[] {
  const words = nameWords(text);
  // A line in capitals says nothing about which of its words are names.
  const shouted = !words.some((word) => word.shape === "lower" || word.shape === "capital");
  const candidates = runsOf(words).map((run) => toCandidate(text, words, run, shouted));
  return joinLongForms(text, candidates);
}

export type { NameCandidate };

/** The contexts of a sentence's names, for training the typer. */
export function nameContexts(text: string): NameContext[] {
  const words = nameWords(text);
  return runsOf(words).map(({ first, last, title }) => ({ words, first, last, titled: title !== undefined }));
}

function runsOf(words: readonly NameWord[]): NameRun[] {
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

interface NameRun {
  readonly first: number;
  readonly last: number;
  readonly weak: boolean;
  /** Index of the first word of the office before the name. */
  readonly title?: number;
}

function isCapital(word: NameWord | undefined): word is NameWord {
  return word?.shape === "capital" || word?.shape === "acronym" || word?.shape === "initial";
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
    if (word.possessive) break;
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

function isBreak(words: readonly NameWord[], previous: number, index: number): boolean {
  const word = words[index]!;
  if (word.lower === "may") return words[index + 1]?.shape === "number" || words[previous - 1]?.shape === "number";
  if (CALENDAR_WORDS.has(word.lower)) return true;
  return STARTERS.has(word.lower) && word.shape !== "acronym" && word.lower !== "will" && word.lower !== "so";
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
    if (
      head === "secretary" &&
      /^(?:state|defense|defence|energy|commerce|agriculture|transportation|labor|homeland)$/.test(target.lower)
    )
      return to;
    return undefined;
  }
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
  return undefined;
}

/** What stands before a word at which a capital means nothing. */
const OPENING = /^[.!?:"“„«‘'([•*–—-]$/;

function divideRun(words: readonly NameWord[], from: number, to: number): NameRun[] {
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

function isGiven(word: NameWord | undefined): boolean {
  return word?.shape === "capital" && GIVEN_NAMES.has(fold(word.text));
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

function isPlaceName(name: string): boolean {
  return (
    REGIONS.has(fold(name)) ||
    (findState(name) !== undefined && !isDemonym(name)) ||
    stateWithCapital(name) !== undefined
  );
}

/** After these, "May" is the month even with a capital behind it. */
const MAY_BEFORE = /^(?:in|since|by|until|till|from|to|of|last|this|next|early|late|mid|during|before|after)$/;

function isPlain(word: NameWord, next: NameWord | undefined, before?: NameWord): boolean {
  if (word.shape === "acronym") return false;
  if (word.lower === "may")
    return next?.shape !== "capital" || before?.shape === "number" || MAY_BEFORE.test(before?.lower ?? "");
  return CALENDAR_WORDS.has(word.lower) || (STARTERS.has(word.lower) && word.lower !== "will");
}

function splitOffices(words: readonly NameWord[], first: number, last: number, weak: boolean): NameRun[] {
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
  // The words before the office: its own modifiers, then whoever it belongs to.
  let title = office;
  const stateOffice = words[office]!.lower === "state" || (office >= 2 && words[office - 1]!.lower === "of");
  if (stateOffice) title = Math.max(first, office - 2);
  while (title > first && (OFFICE_MODIFIERS.has(words[title - 1]!.lower) || OFFICES.has(words[title - 1]!.lower)))
    title--;
  const runs: NameRun[] = title > first ? splitDemonym(words, first, trimmed(words, first, title - 1), weak) : [];
  let named = office + 1;
  if (words[named]?.text === ".") named++;
  if (named > last) return runs;
  let role = title;
  const owner = runs.at(-1);
  if (owner && owner.last === title - 1 && belongsToOffice(words, owner)) role = owner.first;
  return [...runs, { first: named, last, weak: false, title: role }];
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
  if (connected || findState(whole) || !isDemonym(words[first]!.text)) return [{ first, last, weak }];
  if (PLACE_HEADS.has(head) && last - first === 1) return [{ first, last, weak }];
  return [{ first, last: first, weak: false }, ...splitDemonym(words, first + 1, last, false)];
}

/** What the rules say, with what the typer learned; only the rules may call a name that of an event or thing. */
function evidenceOf(context: NameContext): KindEvidence {
  const rules = kindEvidence(context);
  const typed = typeName(context, rules);
  return {
    person: rules.person + typed.person,
    organisation: rules.organisation + typed.organisation,
    place: rules.place + typed.place,
    other: rules.other,
  };
}

function isBare(word: string): boolean {
  return BARE_NOUNS.has(word) || OTHER_HEADS.has(word) || OTHER_HEADS.has(word.replace(/s$/, ""));
}

function toCandidate(text: string, words: readonly NameWord[], run: NameRun, shouted: boolean): NameCandidate {
  const { first, last } = run;
  const start = words[first]!.start;
  const end = words[last]!.end;
  const name = text.slice(start, end).replace(/\s+/g, " ").replace(/[`´’]/g, "'");
  const people = name.split(/[-–‐‑]/).every((part) => isDemonym(part));
  const title = run.title === undefined ? undefined : { start: words[run.title]!.start, end: words[first - 1]!.end };
  const single = first === last;
  const bare = single && words[first]!.shape === "capital" && isBare(words[first]!.lower) && !title;
  return {
    start,
    end,
    name,
    key: nameKey(name),
    weak: (run.weak && !isPlaceName(name)) || shouted || bare,
    demonym: people && (isDemonym(name) || name.includes("-")),
    acronym: single && words[first]!.shape === "acronym",
    ...(title ? { title } : {}),
    evidence: evidenceOf({ words, first, last, titled: title !== undefined }),
  };
}
