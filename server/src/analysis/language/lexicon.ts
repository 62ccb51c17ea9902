import { hashText } from "./hash.js";

/** Which words a dictionary knows: hashes of base forms, and of the forms that no rule leads back. */
export interface Lexicon {
  readonly nouns: ReadonlySet<number>;
  readonly verbs: ReadonlySet<number>;
  readonly adjectives: ReadonlySet<number>;
  readonly adverbs: ReadonlySet<number>;
  /** "men", "crises". */
  readonly irregularPlurals: ReadonlySet<number>;
  /** "went", "sold". */
  readonly irregularVerbForms: ReadonlySet<number>;
}

/** The hash under which a lexicon holds a form. */
export function lexiconKey(form: string): number {
  return hashText(form) >>> 8;
}

const NOUN = 1;
const PLURAL = 2;
const VERB = 4;
const THIRD_PERSON = 8;
const PAST = 16;
const PARTICIPLE = 32;
const ADJECTIVE = 64;
const ADVERB = 128;
const COMPARED = 256;

/** What a form in lower case can be by the dictionary, as a set of bits; 0 for a word that is unknown. */
export function readingsOf(lexicon: Lexicon, form: string): number {
  const key = lexiconKey(form);
  let readings = 0;
  if (lexicon.nouns.has(key)) readings |= NOUN;
  if (lexicon.verbs.has(key)) readings |= VERB;
  if (lexicon.adjectives.has(key)) readings |= ADJECTIVE;
  if (lexicon.adverbs.has(key)) readings |= ADVERB;
  if (lexicon.irregularPlurals.has(key)) readings |= PLURAL;
  if (lexicon.irregularVerbForms.has(key)) readings |= PAST;
  if (form.endsWith("s") && !form.endsWith("ss")) {
    if (hasStem(lexicon.nouns, form, PLURAL_ENDINGS)) readings |= PLURAL;
    if (hasStem(lexicon.verbs, form, PLURAL_ENDINGS)) readings |= THIRD_PERSON;
  } else if (form.endsWith("ed")) {
    if (hasStem(lexicon.verbs, form, PAST_ENDINGS)) readings |= PAST;
  } else if (form.endsWith("ing")) {
    if (hasStem(lexicon.verbs, form, PARTICIPLE_ENDINGS)) readings |= PARTICIPLE;
  } else if (form.endsWith("er") || form.endsWith("est")) {
    if (hasStem(lexicon.adjectives, form, COMPARED_ENDINGS)) readings |= COMPARED;
  }
  return readings;
}

// An ending and what stands in its place in the base form; "=" halves a doubled consonant.
type Endings = readonly (readonly [ending: string, base: string])[];
const PLURAL_ENDINGS: Endings = [
  ["s", ""],
  ["es", ""],
  ["ies", "y"],
];
const PAST_ENDINGS: Endings = [
  ["ed", ""],
  ["ed", "e"],
  ["ied", "y"],
  ["ed", "="],
];
const PARTICIPLE_ENDINGS: Endings = [
  ["ing", ""],
  ["ing", "e"],
  ["ing", "="],
];
const COMPARED_ENDINGS: Endings = [
  ["er", ""],
  ["er", "e"],
  ["ier", "y"],
  ["er", "="],
  ["est", ""],
  ["est", "e"],
  ["iest", "y"],
  ["est", "="],
];

function hasStem(bases: ReadonlySet<number>, form: string, endings: Endings): boolean {
  for (const [ending, base] of endings) {
    if (!form.endsWith(ending) || form.length - ending.length < 2) continue;
    const stem = form.slice(0, form.length - ending.length);
    if (base !== "=") {
      if (bases.has(lexiconKey(stem + base))) return true;
    } else if (stem.at(-1) === stem.at(-2) && bases.has(lexiconKey(stem.slice(0, -1)))) return true;
  }
  return false;
}
