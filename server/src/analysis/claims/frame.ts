import type { DateExpression, Quantity } from "../extraction/mentions.js";
import { stateOf } from "../extraction/names/gazetteer.js";
import type { NameCandidate } from "../extraction/names/nameCandidate.js";
import { fold } from "../text/fold.js";
import { overlaps, relative, type Span } from "../text/span.js";
import type { Analysis } from "./analysis.js";
import type { Claim, SentenceFrame } from "./claim.js";
import { EXPECTED, HYPOTHETICAL, REFUTING } from "./cues.js";
import { type Dateline, datelines } from "./datelines.js";
import { ownedTerms } from "./ownership.js";
import type { SentenceAnalysis } from "./sentenceAnalysis.js";
import { type NameSpan, type Term, termsOf } from "./terms.js";
import { sentencesIn, timeOf } from "./timeOf.js";
import { type ValueSyntax, valueSyntax } from "./valueSyntax.js";

/** How much the words around a sentence count when it is aligned. Set by measuring on the case sets. */
const CONTEXT_WEIGHT = { heading: 0.4, lead: 0.8, caption: 0.6, before: 0.5, around: 0.3 } as const;

// The place of a term that stands in the header of a cell's row or column: beside the value.
const IN_HEADER = -1;

// A "sentence" with more values than this is a table or a list without its layout; no value in it has a frame of its own.
const MOST_VALUES = 40;

/**
 * The claims of a text: one for each date and quantity, in order, with the frame that it stands in.
 * A date that stands alone ("**29 October.**", a heading "SATURDAY") is claimed by every sentence that it dates.
 */
export function claimsOf(analysis: Analysis): Claim[] {
  const terms = memoize((i: number) => sentenceTerms(analysis, i));
  const lines = datelines(analysis);
  const claims: Claim[] = [];
  for (let i = 0; i < analysis.sentences.length; i++) {
    const dateline = lines.get(i);
    if (dateline?.own) continue;
    const values = [...analysis.dates[i]!, ...analysis.quantities[i]!];
    const dated = dateline && !analysis.dates[i]!.some((date) => date.granularity === "day" && !date.relative);
    if ((values.length === 0 && !dated) || values.length > MOST_VALUES) continue;
    const frame = sentenceFrame(analysis, i, terms);
    if (dated) claims.push({ value: dateline.date, frame: valueFrame(analysis, i, frame, dateline.date, lines) });
    for (const value of values) claims.push({ value, frame: valueFrame(analysis, i, frame, value, lines) });
  }
  return claims.sort((a, b) => a.value.start - b.value.start);
}

const termsKnown = new WeakMap<SentenceAnalysis, { readonly places: string; readonly terms: readonly Term[] }>();

/** The terms of the i-th sentence; worked out once for a sentence with the same values, wherever it stands. */
export function sentenceTerms(analysis: Analysis, i: number): readonly Term[] {
  const sentence = analysis.sentences[i]!;
  const part = analysis.parts[i]!;
  const values = [...analysis.dates[i]!, ...analysis.quantities[i]!];
  const places = values.map(({ start, end }) => `${start - sentence.start}-${end - sentence.start}`).join();
  const known = termsKnown.get(part);
  if (known?.places === places) return known.terms;
  // A unit says how something is measured, not what: "per cent" is no word that two claims share.
  const numbers = [
    ...analysis.dates[i]!,
    ...analysis.quantities[i]!.map((quantity) =>
      quantity.unit.dimension === "count" ? quantity.numberSpan : quantity,
    ),
  ];
  const skip = new Set<number>();
  const spans = numbers.map((span) => relative(span, sentence.start));
  part.tokens.forEach((token, at) => {
    if (spans.some((span) => overlaps(span, token))) skip.add(at);
  });
  const parse = part.parse();
  const names = nameSpans(part.tokens, part.names).filter(({ first, last, weak }) => {
    // "Wages rose": a capital that only opens the sentence. Whether it may be a name after all is for the tagger to say.
    return !weak || first !== last || parse.tags[first] === "PROPN";
  });
  const terms = termsOf(part.tokens, parse, names, skip, stateOf);
  termsKnown.set(part, { places, terms });
  return terms;
}

function nameSpans(
  tokens: readonly Span[],
  names: readonly NameCandidate[],
): (NameSpan & { readonly weak: boolean })[] {
  const spans: (NameSpan & { readonly weak: boolean })[] = [];
  for (const name of names) {
    const first = tokens.findIndex((token) => token.end > name.start);
    let last = first;
    while (last >= 0 && tokens[last + 1] && tokens[last + 1]!.start < name.end) last++;
    if (first >= 0 && tokens[first]!.start < name.end) spans.push({ first, last, weak: name.weak });
  }
  return spans;
}

function sentenceFrame(analysis: Analysis, i: number, terms: (i: number) => readonly Term[]): SentenceFrame {
  const sentence = analysis.sentences[i]!;
  const places: { readonly at: number; readonly weight: number }[] = [];
  const around: string[] = [analysis.parts[i]!.text];
  const add = (at: number, weight: number) => {
    around.push(`${weight}`, analysis.parts[at]!.text);
    places.push({ at, weight });
  };
  const addBlock = (blockIndex: number, weight: number) => {
    for (const at of analysis.byBlock.get(blockIndex) ?? []) add(at, weight);
  };
  const { block } = sentence;
  for (const heading of block.headings) addBlock(heading, CONTEXT_WEIGHT.heading);
  if (block.lead !== undefined) addBlock(block.lead, CONTEXT_WEIGHT.lead);
  const inHeaders: Term[] = [];
  if (block.cell) {
    const { columnHeader, rowHeader, caption } = block.cell;
    for (const at of caption ? sentencesIn(analysis, caption) : []) add(at, CONTEXT_WEIGHT.caption);
    // A cell says its number; row and column say what of.
    for (const span of [rowHeader, columnHeader]) {
      for (const at of span ? sentencesIn(analysis, span) : []) {
        if (at === i) continue;
        around.push("cell", analysis.parts[at]!.text);
        inHeaders.push(...terms(at).map((term) => ({ ...term, token: IN_HEADER })));
      }
    }
  } else {
    for (const [at, weight] of [
      [i - 1, CONTEXT_WEIGHT.before],
      [i - 2, CONTEXT_WEIGHT.around],
      [i + 1, CONTEXT_WEIGHT.around],
    ] as const) {
      if (analysis.sentences[at]?.blockIndex === sentence.blockIndex) add(at, weight);
    }
  }
  const facts = factsOf(analysis.parts[i]!);
  return {
    sentence: i,
    span: { start: sentence.start, end: sentence.end },
    // The same array as long as the sentence is the same: what is worked out of it is kept with it.
    terms: inHeaders.length > 0 ? [...terms(i), ...inHeaders] : terms(i),
    context: once(() => places.flatMap(({ at, weight }) => terms(at).map((term) => ({ term, weight })))),
    negated: facts.negated,
    refuted: facts.refuted,
    hypothetical: facts.hypothetical,
    expected: facts.expected,
    surroundings: around,
  };
}

function valueFrame(
  analysis: Analysis,
  i: number,
  frame: SentenceFrame,
  value: DateExpression | Quantity,
  lines: ReadonlyMap<number, Dateline>,
): Claim["frame"] {
  const sentence = analysis.sentences[i]!;
  const part = analysis.parts[i]!;
  const counted = value.kind === "quantity" ? (value.nounSpan ?? value.numberSpan) : value;
  const syntax = valueSyntax(part, relative(counted, sentence.start));
  const time = value.kind === "quantity" ? timeOf(analysis, i, value, syntax.clause, lines.get(i)?.date) : undefined;
  const places = placesOf(syntax, frame.terms);
  // Written out: a draft has thousands of these, and copying with "..." is what an edit would wait for.
  return {
    sentence: frame.sentence,
    span: frame.span,
    terms: frame.terms,
    context: frame.context,
    negated: frame.negated || syntax.negated,
    refuted: frame.refuted,
    supposed: isSupposed(part, syntax),
    hypothetical: frame.hypothetical,
    expected: frame.expected,
    surroundings: frame.surroundings,
    distances: places.distances,
    inClause: places.inClause,
    owned: once(() => {
      const kin: readonly Span[] = value.kind === "quantity" ? analysis.quantities[i]! : analysis.dates[i]!;
      const others = kin.filter((other) => other !== value).map((other) => relative(other, sentence.start));
      return ownedTerms(part, frame.terms, relative(value, sentence.start), others);
    }),
    governors: syntax.governors,
    relation: syntax.relation,
    noun: value.kind === "quantity" && value.noun ? fold(value.noun.slice(value.noun.lastIndexOf(" ") + 1)) : undefined,
    time: time?.date,
    timeStated: time?.stated ?? false,
    cumulative: syntax.cumulative || (value.kind === "quantity" && factsOf(part).cumulative),
    subset: value.kind === "quantity" && value.subset === true,
    implied: !overlaps(sentence, value),
    inCell: sentence.block.kind === "cell",
    beside: {
      dates: countOthers(analysis.dates[i]!, value),
      figures: countOthers(analysis.quantities[i]!, value),
    },
  };
}

function countOthers(values: readonly unknown[], value: unknown): number {
  return values.includes(value) ? values.length - 1 : values.length;
}

const placesKnown = new WeakMap<ValueSyntax, Places & { readonly terms: readonly Term[] }>();

type Places = Pick<Claim["frame"], "distances" | "inClause">;

/** Where a sentence's terms stand, seen from a value. */
function placesOf(syntax: ValueSyntax, terms: readonly Term[]): Places {
  const known = placesKnown.get(syntax);
  if (known?.terms === terms) return { distances: known.distances, inClause: known.inClause };
  const places = {
    distances: Uint8Array.from(terms, ({ token }) =>
      token === IN_HEADER ? 1 : Math.min(syntax.steps[token] ?? 20, 20),
    ),
    inClause: terms.map(({ token }) => token === IN_HEADER || syntax.clauses[token] === syntax.clause),
  };
  placesKnown.set(syntax, { ...places, terms });
  return places;
}

/** What a sentence's words say of all its values. */
interface Facts {
  readonly negated: boolean;
  readonly refuted: boolean;
  readonly hypothetical: boolean;
  readonly expected: boolean;
  readonly cumulative: boolean;
}

const factsKnown = new WeakMap<SentenceAnalysis, Facts>();

function factsOf(part: SentenceAnalysis): Facts {
  let known = factsKnown.get(part);
  if (!known) {
    const lemmas = part.parse().lemmas.map((lemma) => lemma.toLowerCase());
    known = {
      negated: lemmas.some((lemma) => REFUTING.has(lemma)),
      refuted: UNTRUE.test(part.text),
      hypothetical: lemmas.some((lemma) => HYPOTHETICAL.has(lemma)) || /^were\b/i.test(part.text) || isImperative(part),
      expected: lemmas.some((lemma) => EXPECTED.has(lemma)) || /\b(?:is|are|was|were) to\b/i.test(part.text),
      cumulative: /\b(?:so far|in all|by the end)\b/i.test(part.text),
    };
    factsKnown.set(part, known);
  }
  return known;
}

// "It is not true that ...", "the claim that ... is false", "nobody believes that ...", "if it had 80, it would ...": the text itself does not say it.
const UNTRUE = new RegExp(
  [
    "(?:\\bnot|n['’]t|\\bhardly) (?:true|correct|accurate|right|the case)\\b",
    "\\b(?:untrue|unfounded|incorrect|false|wrong) that\\b",
    "\\b(?:is|are|was|were) (?:false|untrue|unfounded|baseless|a myth|a hoax)\\b",
    "\\bwrong to (?:say|claim|think|believe)\\b",
    "\\b(?:wrongly|falsely|erroneously|mistakenly) (?:reported|claimed|said|stated|believed|held)\\b",
    "\\b(?:nobody|no one) (?:believes?|believed|claims?|claimed|says?|said|thinks?|thought)\\b",
    "\\bcontrary to (?:what|reports|claims|rumours)\\b",
    "\\b(?:den(?:y|ies|ied)|reject(?:s|ed)? the claim|refut(?:es?|ed)) that\\b",
    "^(?:if|suppose|imagine)\\b.*\\bwould\\b",
    "^it (?:is|was)(?: not|n['’]t) (?:on|in|at|with|for)\\b.*\\bthat\\b",
  ].join("|"),
  "i",
);

const MODALS: ReadonlySet<string> = new Set(["would", "could", "should", "might", "will"]);

/** "If it fell, 40 might be left": whether the value's own clause is a condition, what would follow from one, or a mere possibility. */
function isSupposed(part: SentenceAnalysis, { clause, clauses }: ValueSyntax): boolean {
  if (!/\b(?:if|unless|might)\b/i.test(part.text)) return false;
  const { tags } = part.parse();
  // "They asked if", "even if" set no condition.
  const conditional =
    /(?<!\b(?:even|ask|asks|asked|know|knows|knew|say|said|wonder|see|doubt|unclear) )\b(?:if|unless)\b/i.test(
      part.text,
    );
  return part.tokens.some(({ text }, at) => {
    const word = text.toLowerCase();
    if (clauses[at] !== clause) return false;
    if (word === "might") return tags[at] === "AUX";
    return conditional && (word === "if" || word === "unless" || (tags[at] === "AUX" && MODALS.has(word)));
  });
}

/** "Spend three per cent on water": advice, which no source can contradict. */
function isImperative(part: SentenceAnalysis): boolean {
  const { tags, heads, lemmas } = part.parse();
  return tags[0] === "VERB" && heads[0] === -1 && lemmas[0] === part.tokens[0]!.text.toLowerCase();
}

function memoize<T>(compute: (i: number) => T): (i: number) => T {
  const known = new Map<number, T>();
  return (i) => {
    const value = known.get(i) ?? compute(i);
    known.set(i, value);
    return value;
  };
}

function once<T>(compute: () => T): () => T {
  let value: T | undefined;
  return () => (value ??= compute());
}
