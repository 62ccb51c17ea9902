import { overlaps, type Span } from "../text/span.js";
import type { SentenceAnalysis } from "./sentenceAnalysis.js";
import type { Term } from "./terms.js";

// Where one part of a sentence ends: "150,000 kroner | and the captain 30,000".
const BOUNDARY = /^(?:[,;:()[\]–—]|and|but|while|whereas|against|or)$/i;
// A boundary parts a word from a value as well as so many words between them.
const BOUNDARY_STEPS = 3;
// Words that stand nearly as near to two values belong to both.
const TIE = 1;

/**
 * How far each term belongs to one value of its sentence rather than to another: 1, or 0.5 where it stands as near to both, or 0.
 * By the words and boundaries between them, since a sentence that gives two figures often leaves out the second verb.
 *
 * @param value Like `others` in offsets of the sentence.
 */
export function ownedTerms(
  part: SentenceAnalysis,
  terms: readonly Term[],
  value: Span,
  others: readonly Span[],
): Float32Array {
  const owned = new Float32Array(terms.length).fill(1);
  if (others.length === 0) return owned;
  const steps = stepsOf(part);
  const own = placeOf(part, value);
  const rivals = others.flatMap((other) => placeOf(part, other) ?? []);
  if (!own || rivals.length === 0) return owned;
  terms.forEach(({ token }, i) => {
    if (token < 0) return;
    const here = stepsTo(steps, own, token);
    let there = Number.POSITIVE_INFINITY;
    for (const rival of rivals) there = Math.min(there, stepsTo(steps, rival, token));
    if (there + TIE < here) owned[i] = 0;
    else if (there <= here + TIE) owned[i] = 0.5;
  });
  return owned;
}

interface Place {
  readonly first: number;
  readonly last: number;
}

function placeOf({ tokens }: SentenceAnalysis, span: Span): Place | undefined {
  const first = tokens.findIndex((token) => overlaps(token, span));
  if (first < 0) return undefined;
  let last = first;
  while (last + 1 < tokens.length && overlaps(tokens[last + 1]!, span)) last++;
  return { first, last };
}

function stepsTo(steps: Uint16Array, { first, last }: Place, token: number): number {
  if (token >= first && token <= last) return 0;
  return token < first ? steps[first]! - steps[token]! : steps[token]! - steps[last]!;
}

const known = new WeakMap<SentenceAnalysis, Uint16Array>();

/** The steps from the beginning of a sentence to each token. */
function stepsOf(part: SentenceAnalysis): Uint16Array {
  let steps = known.get(part);
  if (!steps) {
    steps = new Uint16Array(part.tokens.length);
    let sum = 0;
    part.tokens.forEach((token, i) => {
      sum += BOUNDARY.test(token.text) ? BOUNDARY_STEPS : 1;
      steps![i] = Math.min(sum, 65_535);
    });
    known.set(part, steps);
  }
  return steps;
}
