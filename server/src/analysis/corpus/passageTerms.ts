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

/** The words of a passage that say what it is about, in order. Numbers are written out: "32.9 million" is 32900000, "fourteen" 14. */
export function passageTerms(prose: string): Term[] {
  const terms: Term[] = [];
  let number: { value: number; end: number; index: number } | undefined;
  for (const match of prose.matchAll(WORD)) {
    const written = match[0];
    const word = fold(written).replace(/'s?$/, "");
    const start = match.index;
    const end = start + written.length;
    const scale = SCALES[word];
    if (
      number &&
      start - number.end <= 1 &&
      (scale || (SMALL[word]! < 10 && number.value >= 20 && number.value < 100 && number.value % 10 === 0))
    ) {
      number = { value: scale ? number.value * scale : number.value + SMALL[word]!, end, index: number.index };
      terms[number.index] = { ...terms[number.index]!, stem: numberStem(number.value) };
      continue;
    }
    const value = /^\d/.test(written) ? Number(written.replaceAll(",", "")) : SMALL[word];
    if (value !== undefined && Number.isFinite(value)) {
      number = { value, end, index: terms.length };
      // "One" and "two" are everywhere.
      terms.push({ stem: numberStem(value), word, weight: value > 2 ? NUMBER : 0.3 });
    } else if (word.length > 1 && !FUNCTION_WORDS.has(word)) {
      const isName = /^\p{Lu}/u.test(written) && start > 0;
      terms.push({ stem: stemOf(word), word, weight: isName ? NAME : 1 });
    }
  }
  return terms;
}

function numberStem(value: number): string {
  return String(Number(value.toPrecision(12)));
}

const NUMBER = 1.2;
const NAME = 1.5;
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  mn: 1e6,
};
const SMALL: Readonly<Record<string, number>> = Object.fromEntries([
  ..."one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, i) => [word, i + 1] as const),
  ..."twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, i) => [word, (i + 2) * 10] as const),
]);

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
