import type { DateExpression, Quantity } from "../extraction/mentions.js";
import { stateOf } from "../extraction/names/gazetteer.js";
import type { Parse } from "../language/syntax.js";
import { fold } from "../text/fold.js";
import { overlaps, type Span } from "../text/span.js";
import type { Analysis } from "./analysis.js";
import type { Claim, SentenceFrame } from "./claim.js";
import { CUMULATIVE, EXPECTED, HYPOTHETICAL, NEGATING, REFUTING } from "./cues.js";
import { type NameSpan, type Term, termsOf } from "./terms.js";

/** How much the words around a sentence count when it is aligned. Set by measuring on the case sets. */
const CONTEXT_WEIGHT = { heading: 0.4, lead: 0.8, header: 0.9, caption: 0.6, before: 0.5, around: 0.3 } as const;

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

/** A date that holds for a sentence from outside; `own` where the sentence is nothing but that date. */
interface Dateline {
  readonly date: DateExpression;
  readonly own: boolean;
}

/** By sentence, the date that stands alone before it in its block, or in the innermost heading above. */
function datelines(analysis: Analysis): Map<number, Dateline> {
  const lines = new Map<number, Dateline>();
  const byHeading = new Map<number, DateExpression>();
  let block = -1;
  let current: DateExpression | undefined;
  for (let i = 0; i < analysis.sentences.length; i++) {
    const sentence = analysis.sentences[i]!;
    if (sentence.blockIndex !== block) {
      block = sentence.blockIndex;
      const heading = sentence.block.headings.at(-1);
      current = heading === undefined ? undefined : byHeading.get(heading);
    }
    const alone = standsAlone(analysis, i);
    if (alone) {
      current = alone;
      if (sentence.block.kind === "heading") byHeading.set(block, alone);
    }
    if (current) lines.set(i, { date: current, own: alone !== undefined });
  }
  return lines;
}

/** The date of a sentence that says nothing else; not a year, which is a heading for many dates. */
function standsAlone(analysis: Analysis, i: number): DateExpression | undefined {
  const { tokens, block } = analysis.sentences[i]!;
  const [date, more] = analysis.dates[i]!;
  if (!date || more || block.kind === "cell" || !["day", "range", "week", "month"].includes(date.granularity))
    return undefined;
  return tokens.every((token) => overlaps(token, date) || !/[\p{L}\d]/u.test(token.text)) ? date : undefined;
}

/** The terms of the i-th sentence. */
export function sentenceTerms(analysis: Analysis, i: number): readonly Term[] {
  const sentence = analysis.sentences[i]!;
  const part = analysis.parts[i]!;
  // A unit says how something is measured, not what: "per cent" is no word that two claims share.
  const numbers = [
    ...analysis.dates[i]!,
    ...analysis.quantities[i]!.map((quantity) =>
      quantity.unit.dimension === "count" ? quantity.numberSpan : quantity,
    ),
  ];
  const skip = new Set<number>();
  sentence.tokens.forEach((token, at) => {
    if (numbers.some((span) => overlaps(span, token))) skip.add(at);
  });
  return termsOf(part.tokens, part.parse(), nameSpans(part.tokens, part.names), skip, stateOf);
}

function nameSpans(tokens: readonly Span[], names: readonly Span[]): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const name of names) {
    const first = tokens.findIndex((token) => token.end > name.start);
    let last = first;
    while (last >= 0 && tokens[last + 1] && tokens[last + 1]!.start < name.end) last++;
    if (first >= 0 && tokens[first]!.start < name.end) spans.push({ first, last });
  }
  return spans;
}

function sentenceFrame(analysis: Analysis, i: number, terms: (i: number) => readonly Term[]): SentenceFrame {
  const sentence = analysis.sentences[i]!;
  const lemmas = analysis.parts[i]!.parse().lemmas.map((lemma) => lemma.toLowerCase());
  const context: { term: Term; weight: number }[] = [];
  const add = (from: readonly Term[], weight: number) => context.push(...from.map((term) => ({ term, weight })));
  const addBlock = (blockIndex: number, weight: number) => {
    for (const at of analysis.byBlock.get(blockIndex) ?? []) add(terms(at), weight);
  };
  const { block } = sentence;
  for (const heading of block.headings) addBlock(heading, CONTEXT_WEIGHT.heading);
  if (block.lead !== undefined) addBlock(block.lead, CONTEXT_WEIGHT.lead);
  if (block.cell) {
    const { columnHeader, rowHeader, caption } = block.cell;
    for (const [span, weight] of [
      [columnHeader, CONTEXT_WEIGHT.header],
      [rowHeader, CONTEXT_WEIGHT.header],
      [caption, CONTEXT_WEIGHT.caption],
    ] as const) {
      for (const at of span ? sentencesIn(analysis, span) : []) if (at !== i) add(terms(at), weight);
    }
  } else {
    for (const [at, weight] of [
      [i - 1, CONTEXT_WEIGHT.before],
      [i - 2, CONTEXT_WEIGHT.around],
      [i + 1, CONTEXT_WEIGHT.around],
    ] as const) {
      if (analysis.sentences[at]?.blockIndex === sentence.blockIndex) add(terms(at), weight);
    }
  }
  return {
    sentence: i,
    span: { start: sentence.start, end: sentence.end },
    terms: terms(i),
    context,
    negated: lemmas.some((lemma) => REFUTING.has(lemma)),
    hypothetical: lemmas.some((lemma) => HYPOTHETICAL.has(lemma)) || /^were\b/i.test(analysis.parts[i]!.text),
    expected:
      lemmas.some((lemma) => EXPECTED.has(lemma)) || /\b(?:is|are|was|were) to\b/i.test(analysis.parts[i]!.text),
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
  const parse = analysis.parts[i]!.parse();
  const head = headToken(
    sentence.tokens,
    parse,
    value.kind === "quantity" ? (value.nounSpan ?? value.numberSpan) : value,
  );
  const steps = treeDistances(parse, head);
  const clause = clauseOf(parse, head);
  const governors: string[] = [];
  for (let at = parse.heads[head] ?? -1, hops = 0; at >= 0 && hops < 8; at = parse.heads[at] ?? -1, hops++) {
    governors.push(fold(parse.lemmas[at]!));
    if (parse.tags[at] === "VERB") break;
  }
  const negated = parse.lemmas.some(
    (lemma, at) =>
      NEGATING.has(lemma.toLowerCase()) && clauseOf(parse, at) === clause && Math.abs(steps[at]! - steps[clause]!) <= 1,
  );
  const time = value.kind === "quantity" ? timeOf(analysis, i, value, parse, clause, lines.get(i)?.date) : undefined;
  const around = sentence.tokens
    .filter((_, at) => clauseOf(parse, at) === clause)
    .map((token) => token.text.toLowerCase());
  return {
    ...frame,
    negated: frame.negated || negated,
    distances: Uint8Array.from(frame.terms, (term) => Math.min(steps[term.token] ?? 20, 20)),
    inClause: frame.terms.map((term) => clauseOf(parse, term.token) === clause),
    governors,
    relation: parse.relations[head] ?? "root",
    ...(value.kind === "quantity" && value.noun ? { noun: fold(value.noun.split(" ").at(-1)!) } : {}),
    ...(time ? { time: time.date } : {}),
    timeStated: time?.stated ?? false,
    cumulative:
      around.some((word) => CUMULATIVE.has(word)) ||
      (value.kind === "quantity" && /\b(?:so far|in all|by the end)\b/i.test(analysis.parts[i]!.text)),
    subset: value.kind === "quantity" && value.subset === true,
    implied: !overlaps(sentence, value),
    inCell: sentence.block.kind === "cell",
    beside: {
      dates: analysis.dates[i]!.filter((date) => date !== value).length,
      figures: analysis.quantities[i]!.filter((quantity) => quantity !== value).length,
    },
  };
}

/** The token of a span whose head lies outside it; for a span outside the sentence, which dates all of it, the root. */
function headToken(tokens: readonly Span[], parse: Parse, span: Span): number {
  let fallback = Math.max(0, parse.heads.indexOf(-1));
  for (let i = 0; i < tokens.length; i++) {
    if (!overlaps(tokens[i]!, span)) continue;
    fallback = i;
    const head = parse.heads[i] ?? -1;
    if (parse.tags[i] !== "PUNCT" && (head < 0 || !overlaps(tokens[head]!, span))) return i;
  }
  return fallback;
}

/** Steps in the tree from one token to every other; tokens out of reach are 255. */
function treeDistances(parse: Parse, from: number): Uint8Array {
  const count = parse.heads.length;
  const neighbours: number[][] = Array.from({ length: count }, () => []);
  parse.heads.forEach((head, i) => {
    if (head >= 0) {
      neighbours[i]!.push(head);
      neighbours[head]!.push(i);
    }
  });
  const distances = new Uint8Array(count).fill(255);
  if (count === 0) return distances;
  distances[from] = 0;
  const queue = [from];
  for (const at of queue) {
    for (const next of neighbours[at]!) {
      if (distances[next] !== 255) continue;
      distances[next] = Math.min(254, distances[at]! + 1);
      queue.push(next);
    }
  }
  return distances;
}

/** The token that heads the clause of a token: its nearest verb upward, or the root. */
function clauseOf(parse: Parse, token: number): number {
  let at = token;
  for (let hops = 0; hops < parse.heads.length; hops++) {
    if (parse.tags[at] === "VERB" && !/^(?:amod|compound)/.test(parse.relations[at] ?? "")) return at;
    const head = parse.heads[at] ?? -1;
    if (head < 0) return at;
    at = head;
  }
  return at;
}

/** The date that a figure holds for, and whether the sentence itself says it. */
function timeOf(
  analysis: Analysis,
  i: number,
  value: Quantity,
  parse: Parse,
  clause: number,
  dateline: DateExpression | undefined,
): { date: DateExpression; stated: boolean } | undefined {
  const sentence = analysis.sentences[i]!;
  const dates = analysis.dates[i]!;
  const own = dates.filter((date) => clauseOf(parse, headToken(sentence.tokens, parse, date)) === clause);
  const nearest = (own.length ? own : dates).toSorted(
    (a, b) => Math.abs(a.start - value.start) - Math.abs(b.start - value.start),
  )[0];
  if (nearest) return { date: nearest, stated: true };
  if (dateline) return { date: dateline, stated: true };
  const { block } = sentence;
  const inherited = [
    block.cell?.rowHeader,
    block.cell?.columnHeader,
    block.cell?.caption,
    ...block.headings.toReversed().map((heading) => analysis.structure.blocks[heading]),
  ];
  for (const span of inherited) {
    for (const at of span ? sentencesIn(analysis, span) : []) {
      const date = analysis.dates[at]![0];
      if (date) return { date, stated: false };
    }
  }
  for (let at = i - 1; at >= 0 && analysis.sentences[at]!.blockIndex === sentence.blockIndex; at--) {
    const last = analysis.dates[at]!.at(-1);
    if (last) return { date: last, stated: false };
  }
  return undefined;
}

/** Indices of the sentences that a span touches. */
function sentencesIn(analysis: Analysis, span: Span): number[] {
  const { sentences } = analysis;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < sentences.length && sentences[at]!.start < span.end; at++) found.push(at);
  return found;
}

function memoize<T>(compute: (i: number) => T): (i: number) => T {
  const known = new Map<number, T>();
  return (i) => {
    const value = known.get(i) ?? compute(i);
    known.set(i, value);
    return value;
  };
}
