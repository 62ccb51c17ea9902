import type { Amount } from "./amount.js";
import { LABELS, NAME_BREAKERS, STREETS } from "./exclusionLexicon.js";
import { isPlural } from "./lemmas.js";
import { isCapitalised, isDash, isHyphen, type Lexeme } from "./lexeme.js";
import { BOUNDARIES, LIGHT_ADJECTIVES } from "./nounLexicon.js";
import { CARDINALS } from "./numberLexicon.js";

/** What stands at a number and makes it a figure: a currency before it, or a unit, scale or range. */
export type Dress = "paid" | "measured" | "bare";

/**
 * Whether a number is part of a name, a label, a code, a clock time, a list's counter or a year, and counts nothing.
 * Only the surest signs of a code speak against a number with a unit, scale or currency.
 */
export function isNoFigure(lexemes: readonly Lexeme[], amount: Amount, dress: Dress): boolean {
  const measured = dress !== "bare";
  const { start, end } = amount;
  const first = lexemes[start]!;
  const last = lexemes[end - 1]!;
  const before = lexemes[start - 1];
  const after = lexemes[end];
  if (first.kind === "number") {
    if (dress !== "paid" && isInCode(lexemes, start, end, measured)) return true;
    if (before?.text === "[" && after?.text === "]") return true;
    if (!measured && isCounter(lexemes, start, end)) return true;
    if (isClock(lexemes, start, end)) return true;
    if (!measured && isYear(lexemes, amount)) return true;
  }
  if (isLabelled(lexemes, amount, measured)) return true;
  if (/^(?:BC|BCE|AD|CE)$/.test(after?.text ?? "")) return true;
  // "A Tail of Two Kitties", "the Thirty Years' War": capitals within a sentence make a title.
  const titled =
    first.kind === "word" &&
    start > 0 &&
    isCapitalised(first) &&
    isCapitalised(lexemes[isHyphen(lexemes, end) ? end + 1 : end]);
  if (titled && before!.kind === "word" && amount.scale === 1) return true;
  if (measured) return false;
  // "Boeing 737", "Windows Eleven": a number behind a name, unless a plural says that it counts.
  if (isName(lexemes, start - 1) && before!.end + 1 === first.start) {
    const simple = first.kind === "number" ? /^\d{1,5}(?:\.\d+)?$/.test(first.text) : isCapitalised(first);
    const counts = after?.kind === "word" && isPluralSoon(lexemes, end) && !isCapitalised(after);
    if (simple && !counts && amount.scale === 1) return true;
  }
  // "A Tail of Two Kitties": capitals within a sentence make a title.
  if (first.kind === "word" && start > 0 && isCapitalised(first) && isCapitalised(after) && before!.kind === "word")
    return true;
  if (isAddress(lexemes, end)) return true;
  // "the bottom three", "the top 10": a place in a list.
  if (/^(?:top|bottom)$/.test(before?.lower ?? "") && !isPluralSoon(lexemes, end)) return true;
  // "Prescott (4) celebrates": a number that somebody wears.
  if (before?.text === "(" && after?.text === ")" && isCapitalised(lexemes[start - 2])) return true;
  return (
    first.kind === "word" &&
    amount.form === "words" &&
    last.lower === "one" &&
    end - start === 1 &&
    isPronoun(lexemes, start)
  );
}

/** Whether a word is part of a name: capital within a sentence, or at its start without another reason for the capital. */
function isName(lexemes: readonly Lexeme[], index: number): boolean {
  const word = lexemes[index];
  if (!isCapitalised(word) || NAME_BREAKERS.has(word!.lower)) return false;
  if (index > 0 || /\p{Lu}/u.test(word!.text.slice(1))) return true;
  return !BOUNDARIES.has(word!.lower) && !LIGHT_ADJECTIVES.has(word!.lower) && !/(?:ly|ing)$/.test(word!.lower);
}

/** "172 Tillary Street". */
function isAddress(lexemes: readonly Lexeme[], index: number): boolean {
  for (let at = index; at < index + 4 && isCapitalised(lexemes[at]); at++) {
    if (at > index && STREETS.has(lexemes[at]!.lower)) return true;
  }
  return false;
}

/** Letters, hyphens, slashes or further digits stuck to a number: "A320", "COVID-19", "5G", "24/7", "555-0123-11". */
function isInCode(lexemes: readonly Lexeme[], start: number, end: number, measured: boolean): boolean {
  const first = lexemes[start]!;
  const before = lexemes[start - 1];
  const earlier = lexemes[start - 2];
  if (first.glued && before) {
    if (before.kind === "word" && !measured) return true;
    if (before.kind === "word" && /^[a-z]$/i.test(before.text)) return true;
    if (isDash(before) && before.glued && earlier) {
      // "COVID-19", "mid-20s", "last-16", but "200 to-260".
      if (earlier.kind === "word" && !measured && !/^(?:to|or|and)$/.test(earlier.lower)) return true;
      if (earlier.kind === "number" && !measured) return true;
    }
    // "model ID.3": a full stop within a name.
    if (before.text === "." && before.glued && earlier?.kind === "word") return true;
    if (/^[/:#№@&=_\\§]$/.test(before.text) && !(before.text === "/" && measured)) return true;
  }
  if (!first.glued && before && /^[#№§]$/.test(before.text)) return true;
  // Codes are filled up with zeros, figures are not.
  if (/^0\d/.test(first.text) && !measured) return true;
  const after = lexemes[end];
  if (!after?.glued) return false;
  if (after.kind === "word" && !measured) return true;
  if (after.kind === "number") return true;
  if (/^[:/@_=\\]$/.test(after.text) && lexemes[end + 1]?.glued && !measured) return true;
  const next = lexemes[end + 1];
  // "2-0", "555-0123": digits on both sides of a hyphen that made no range.
  return !measured && isDash(after) && next?.glued === true && next.kind === "number";
}

/** "3." or "(3)" or "4.2" before a heading, at the very beginning. */
function isCounter(lexemes: readonly Lexeme[], start: number, end: number): boolean {
  const opened = start === 1 && /^[([#]$/.test(lexemes[0]!.text);
  if (start > 0 && !opened) return false;
  const after = lexemes[end];
  if (!after) return start === 0;
  if (after.kind === "mark" && /^[.):\]]$/.test(after.text) && after.glued) return true;
  const { text } = lexemes[start]!;
  return (
    /^\d{1,2}(?:\.\d{1,2})*$/.test(text) &&
    isCapitalised(after) &&
    !isPlural(after.lower) &&
    (text.includes(".") || lexemes.length < 12)
  );
}

function isClock(lexemes: readonly Lexeme[], start: number, end: number): boolean {
  const after = lexemes[end];
  if (!after) return false;
  const { text } = lexemes[start]!;
  if (!/^\d{1,2}(?:\.\d{2})?$/.test(text)) return false;
  if (/^(?:am|pm)$/.test(after.lower)) return true;
  if (/^[ap]$/.test(after.lower) && lexemes[end + 1]?.text === "." && lexemes[end + 2]?.lower === "m") return true;
  return /^(?:o'clock|gmt|utc|hrs)$/.test(after.lower);
}

// A bare number of four digits is a year in most texts; dates are taken before us, so this is the last net.
function isYear(lexemes: readonly Lexeme[], amount: Amount): boolean {
  const { text } = lexemes[amount.start]!;
  if (amount.end - amount.start > 1 || !/^(?:1[5-9]|20)\d{2}$/.test(text)) return false;
  const after = lexemes[amount.end];
  if (after?.kind !== "word" || isCapitalised(after)) return true;
  const before = lexemes[amount.start - 1]?.lower ?? "";
  if (
    /^(?:in|since|by|until|till|from|after|before|during|of|early|late|mid|the|between|and|to|for|spring|summer|autumn|fall|winter)$/.test(
      before,
    )
  ) {
    return !isPlural(after.lower) || /^(?:in|since|until|during|early|late|mid)$/.test(before);
  }
  return !isPlural(after.lower) && !isPluralSoon(lexemes, amount.end);
}

/** "Resolution 1244", "Article 5", "page 9", "No. 7", "number ten". */
function isLabelled(lexemes: readonly Lexeme[], amount: Amount, measured: boolean): boolean {
  let at = amount.start - 1;
  if (lexemes[at]?.text === "." && lexemes[at]!.glued) at--;
  const label = lexemes[at];
  if (label?.kind !== "word" || label.taken) return false;
  const kind = LABELS.get(label.lower);
  if (kind === undefined) return false;
  if (measured && kind !== "always") return false;
  if (kind === "capital" && !isCapitalised(label)) return false;
  // "the article 40 people signed", "in that case 40 people": a counted plural follows.
  const after = lexemes[amount.end];
  return !(after?.kind === "word" && isPlural(after.lower) && !isCapitalised(label));
}

/** "one" that stands for somebody or is a turn of phrase. */
function isPronoun(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes[index - 1]?.lower ?? "";
  const after = lexemes[index + 1];
  if (
    /^(?:no|any|some|every|each|this|that|which|the|another|a|an|loved|young|little|good|only)$/.test(before) &&
    before !== "only"
  )
    return true;
  if (isHyphen(lexemes, index + 1))
    return !/^(?:year|month|week|day|hour|minute|person|man|woman|point|page|member)$/.test(
      lexemes[index + 2]?.lower ?? "",
    );
  if (after && /^(?:and|or|to)$/.test(after.lower) && isNumber(lexemes[index + 2])) return false;
  if (after?.kind !== "word") return true;
  if (
    /^(?:another|time|point|side|hand|way|thing|step|such|more|reason|example)$/.test(after.lower) ||
    BOUNDARIES.has(after.lower)
  ) {
    return true;
  }
  // "One analyst notes" counts nobody; "only one ship" and "one soldier and two civilians" count.
  if (/^(?:only|just|least|than|exactly|and|or|plus|about|killing|leaving)$/.test(before)) return false;
  for (let at = index + 2; at < index + 8 && at < lexemes.length; at++) {
    const joint = lexemes[at]!;
    if (/^[.;:]$/.test(joint.text)) break;
    if (!/^(?:and|or|,)$/.test(joint.lower)) continue;
    if (isNumber(lexemes[at + 1])) return false;
  }
  return true;
}

function isNumber(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === "number" || Object.hasOwn(CARDINALS, lexeme?.lower ?? "");
}

function isPluralSoon(lexemes: readonly Lexeme[], index: number): boolean {
  for (let at = index; at < index + 3 && at < lexemes.length; at++) {
    const lexeme = lexemes[at]!;
    if (lexeme.kind !== "word") return false;
    if (BOUNDARIES.has(lexeme.lower) && !LIGHT_ADJECTIVES.has(lexeme.lower)) return false;
    if (isPlural(lexeme.lower)) return true;
  }
  return false;
}
