import { fold } from "../text/fold.js";

export interface Term {
  readonly stem: string;
  /** The word as folded, not stemmed. */
  readonly word: string;
  /** How much the word tells: names and numbers more than others, function words nothing. */
  readonly weight: number;
}

const WORD = /\p{L}[\p{L}\p{M}'’]*|\d+(?:[.,]\d+)*/gu;
const FUNCTION_WORDS = new Set(
  "a about above after again against all also although am an and any are as at be because been before being below between both but by can could did do does doing down during each either ever every few for from further had has have having he her here hers him his how however i if in into is it its itself just last later least less many may me might more most much must my neither never no nor not now of off on once one only or other our ours out over own per quite rather said same say says she should since so some still such than that the their theirs them then there these they this those though through thus to too two under until up upon us very was we were what when where whether which while who whom whose why will with within without would yet you your".split(
    " ",
  ),
);

/** The words of a passage that say what it is about, in order. */
export function passageTerms(prose: string): Term[] {
  const terms: Term[] = [];
  for (const match of prose.matchAll(WORD)) {
    const written = match[0];
    const word = fold(written).replace(/'s?$/, "");
    if (/^\d/.test(written)) terms.push({ stem: written.replaceAll(",", ""), word, weight: 1.2 });
    else if (word.length > 1 && !FUNCTION_WORDS.has(word)) {
      const isName = /^\p{Lu}/u.test(written) && match.index > 0;
      terms.push({ stem: stemOf(word), word, weight: isName ? 1.5 : 1 });
    }
  }
  return terms;
}

const SUFFIXES = [
  "ations",
  "ation",
  "ments",
  "ment",
  "nesses",
  "ness",
  "ingly",
  "edly",
  "ities",
  "ity",
  "ions",
  "ion",
  "ings",
  "ing",
  "ives",
  "ive",
  "ers",
  "er",
  "ors",
  "or",
  "ies",
  "ied",
  "ed",
  "es",
  "ly",
  "als",
  "al",
  "s",
  "e",
  "y",
];

/** A word without its ending, roughly: enough for "exports", "exported" and "exporting" to meet. */
export function stemOf(word: string): string {
  for (const suffix of SUFFIXES)
    if (word.length - suffix.length >= 3 && word.endsWith(suffix)) {
      const stem = word.slice(0, word.length - suffix.length);
      // "shipped", "shipping" and "ship".
      return /([bdgklmnprt])\1$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem;
    }
  return word;
}
