import { isPlural, singular } from "./lemmas.js";
import { isCapitalised, isDash, isHyphen, type Lexeme } from "./lexeme.js";
import { BOUNDARIES, DETERMINERS, LIGHT_ADJECTIVES, MEASURED, PLURAL_MODIFIERS, STATES } from "./nounLexicon.js";
import { CARDINALS, SCALES } from "./numberLexicon.js";
import type { Tagged } from "./tagged.js";

/** The noun that is counted; `start` and `end` are the indices of its lexemes, modifiers included. */
export interface CountedNoun {
  readonly noun: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST = 7;

/**
 * The noun phrase that begins at a lexeme and is counted by the number before it: up to its head.
 * Many things are counted in the plural; `single` allows a head in the singular ("the third summit", "a $40 billion contract").
 */
export function nounAt(tagged: Tagged, index: number, single: boolean): CountedNoun | undefined {
  const noun = readNoun(tagged, index, single);
  if (noun || !single) return noun;
  // The tagger takes some nouns for verbs or adjectives ("a 5% pay rise"); where a noun must follow, word forms decide.
  return readNoun({ lexemes: tagged.lexemes, tag: () => undefined }, index, single);
}

function readNoun(tagged: Tagged, index: number, single: boolean): CountedNoun | undefined {
  const { lexemes } = tagged;
  let at = index;
  let words = 0;
  const parts: number[] = [];
  let head: number | undefined;
  for (; at < lexemes.length && words < LONGEST; at++) {
    const lexeme = lexemes[at]!;
    if (lexeme.taken) break;
    if (lexeme.kind === "mark") {
      if (isDash(lexeme) && lexeme.glued && lexemes[at + 1]?.glued) continue;
      if (parts.length === 0 && /^["'“‘*_]$/.test(lexeme.text)) continue;
      // "cheap, fast loans": a comma only between adjectives.
      if (
        lexeme.text === "," &&
        head === undefined &&
        parts.length > 0 &&
        tagged.tag(at - 1) === "ADJ" &&
        tagged.tag(at + 1) === "ADJ"
      )
        continue;
      break;
    }
    if (lexeme.kind === "number") {
      // "new 737 aircraft": a name within the phrase.
      if (head === undefined && parts.length > 0 && !lexemes[at + 1]?.glued) continue;
      break;
    }
    words++;
    if (parts.length === 0 && LIGHT_ADJECTIVES.has(lexeme.lower)) continue;
    // "of the three bridges"; "heavily armed fighters".
    const inside = lexemes[at - 1]?.lower === "of" || DETERMINERS.has(lexemes[at - 1]?.lower ?? "");
    const numeral =
      (inside && Object.hasOwn(CARDINALS, lexeme.lower)) ||
      (Object.hasOwn(SCALES, lexeme.lower) && (inside || lexemes[at - 1]?.kind === "number"));
    if (parts.length === 0 && numeral && !isHyphen(lexemes, at + 1)) continue;
    // "to 3.5 million two years later": another number begins.
    if (Object.hasOwn(CARDINALS, lexeme.lower) && !isHyphen(lexemes, at + 1)) break;
    if (/^(?:very|quite|rather|well)$/.test(lexeme.lower) && head === undefined) continue;
    if (/ly$/.test(lexeme.lower) && /(?:ed|ing|wn|en)$/.test(lexemes[at + 1]?.lower ?? "")) continue;
    if (parts.length === 0 && DETERMINERS.has(lexeme.lower) && at > index) break;
    const joint = lexeme.lower === "and" && head === undefined && parts.length > 0 && joinsAdjectives(tagged, at);
    if (joint) continue;
    if (BOUNDARIES.has(lexeme.lower) || !mayStandInPhrase(tagged, at)) break;
    if (head !== undefined && !mayExtend(tagged, at, head)) break;
    parts.push(at);
    if (isPlural(lexeme.lower) && mayBeHead(tagged, at)) head = at;
    else if (head !== undefined) head = at;
  }
  if (head === undefined) {
    if (!single || parts.length === 0) return undefined;
    head = lastNoun(tagged, parts);
    if (head === undefined) return undefined;
  }
  return phrase(
    tagged,
    parts.filter((part) => part <= head!),
    head,
  );
}

/** The noun phrase after "of" at a lexeme: "of grain", "of the dead", "of its exports". */
export function nounAfterOf(tagged: Tagged, index: number): CountedNoun | undefined {
  const { lexemes } = tagged;
  if (!/^(?:of|in|worth)$/.test(lexemes[index]?.lower ?? "")) return undefined;
  let at = index + 1;
  if (lexemes[at]?.lower === "of") at++;
  while (
    at < index + 5 &&
    lexemes[at]?.kind === "word" &&
    (DETERMINERS.has(lexemes[at]!.lower) || lexemes[at]!.lower === "of")
  )
    at++;
  if (lexemes[at]?.kind === "number" && !lexemes[at]!.taken && !lexemes[at + 1]?.glued) at++;
  if (lexemes[at]?.lower === "'" || lexemes[at]?.lower === "’") return undefined;
  return nounAt(tagged, at, true);
}

/** The noun before "of" and a number: "a population of 2.8 million". `index` is the first lexeme of the number or its modifier. */
export function nounBeforeOf(lexemes: readonly Lexeme[], index: number): CountedNoun | undefined {
  const noun = lexemes[index - 2];
  if (lexemes[index - 1]?.lower !== "of" || noun?.kind !== "word" || noun.taken) return undefined;
  const lemma = singular(noun.lower);
  if (!MEASURED.has(lemma)) return undefined;
  return { noun: lemma, start: index - 2, end: index - 1 };
}

function mayStandInPhrase(tagged: Tagged, index: number): boolean {
  const { lower } = tagged.lexemes[index]!;
  const tag = tagged.tag(index);
  if (tag === undefined)
    return (
      lower.length > 1 &&
      !/ly$/.test(lower.replace(/family|supply|ally|assembly|monopoly|elderly|early/, "")) &&
      lower !== "'s"
    );
  if (tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM") return true;
  // The tagger takes some plural nouns for verbs and participles stand before nouns.
  if (tag === "VERB") return isPlural(lower) || /(?:ed|ing|en)$/.test(lower);
  return tag === "ADV" && isHyphen(tagged.lexemes, index + 1);
}

// Behind a plural head only another noun goes on, as in "arms dealers".
function mayExtend(tagged: Tagged, index: number, head: number): boolean {
  const { lexemes } = tagged;
  const lexeme = lexemes[index]!;
  if (lexemes[index - 1] !== lexemes[head]) return false;
  // "nine fishermen dead": what became of them, not who they are.
  if (STATES.has(lexeme.lower)) return false;
  if (
    !PLURAL_MODIFIERS.has(lexemes[head]!.lower) ||
    !isPlural(lexeme.lower) ||
    isCapitalised(lexeme) !== isCapitalised(lexemes[head])
  )
    return false;
  const tag = tagged.tag(index);
  return tag === undefined || tag === "NOUN";
}

function mayBeHead(tagged: Tagged, index: number): boolean {
  const { lexemes } = tagged;
  const { lower } = lexemes[index]!;
  // "police officers", "crew members", "injured passengers": the noun may come yet.
  if (isHyphen(lexemes, index + 1)) return false;
  const next = lexemes[index + 1];
  const loose = !/s$/.test(lower) || lower === "troops";
  if (loose && next?.kind === "word" && isPlural(next.lower) && !STATES.has(next.lower) && !BOUNDARIES.has(next.lower))
    return false;
  // "Six Airbus planes" and "two Dos Santos brothers": a capital word before a common plural is a name.
  if (isCapitalised(lexemes[index]) && next?.kind === "word" && !isCapitalised(next) && isPlural(next.lower))
    return false;
  return true;
}

function joinsAdjectives(tagged: Tagged, index: number): boolean {
  return tagged.tag(index - 1) === "ADJ" && tagged.tag(index + 1) === "ADJ";
}

/** The head of a phrase in the singular: its last noun before anything that looks like a verb. */
function lastNoun(tagged: Tagged, parts: readonly number[]): number | undefined {
  let last: number | undefined;
  // In "a 44-day Anglo-Norman war" the war is what lasted.
  const common = parts.filter((part) => !isCapitalised(tagged.lexemes[part]));
  for (const part of common.length > 0 ? common : parts) {
    const tag = tagged.tag(part);
    const { lower } = tagged.lexemes[part]!;
    if (tag === undefined ? /ed$/.test(lower) && lower.length > 5 : tag !== "NOUN" && tag !== "PROPN") {
      if (last !== undefined) break;
      continue;
    }
    last = part;
    if (tag === undefined && part - parts[0]! >= 2) break;
  }
  return last;
}

function phrase(tagged: Tagged, parts: readonly number[], head: number): CountedNoun {
  const { lexemes } = tagged;
  const words: string[] = [];
  for (const part of parts) {
    if (part === head) break;
    const lexeme = lexemes[part]!;
    // Names say which ones, not what they are.
    if (isCapitalised(lexeme) || lexeme.lower.endsWith("'s")) continue;
    const joined = part > 0 && isHyphen(lexemes, part - 1) && words.length > 0;
    if (joined) words[words.length - 1] += `-${lexeme.lower}`;
    else words.push(lexeme.lower);
  }
  words.push(singular(lexemes[head]!.lower.replace(/'s$|s'$/, "")));
  return { noun: words.join(" "), start: parts[0] ?? head, end: head + 1 };
}
