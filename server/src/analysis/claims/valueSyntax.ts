import type { Parse } from "../language/syntax.js";
import { fold } from "../text/fold.js";
import { overlaps, type Span } from "../text/span.js";
import { BOUNDING, CUMULATIVE, NEGATING } from "./cues.js";
import type { SentenceAnalysis } from "./sentenceAnalysis.js";

/** How a value stands in the tree of its sentence. */
export interface ValueSyntax {
  /** The token that heads the value's clause. */
  readonly clause: number;
  /** Steps in the tree from the value to each token. */
  readonly steps: Uint8Array;
  /** The clause of each token. */
  readonly clauses: readonly number[];
  /** Lemmas of the words that govern the value, nearest first, up to the verb. */
  readonly governors: readonly string[];
  readonly relation: string;
  readonly negated: boolean;
  /** A word of its clause says that the count goes on growing. */
  readonly cumulative: boolean;
}

const known = new WeakMap<SentenceAnalysis, Map<number, ValueSyntax>>();

/**
 * How a value stands in its sentence; worked out once for a sentence, wherever it stands.
 *
 * @param span The value, or what it counts, in offsets of the sentence; one that lies outside dates the whole sentence.
 */
export function valueSyntax(part: SentenceAnalysis, span: Span): ValueSyntax {
  const parse = part.parse();
  const head = headToken(part.tokens, parse, span);
  let heads = known.get(part);
  if (!heads) known.set(part, (heads = new Map()));
  let syntax = heads.get(head);
  if (!syntax) heads.set(head, (syntax = syntaxAt(part, parse, head)));
  return syntax;
}

function syntaxAt(part: SentenceAnalysis, parse: Parse, head: number): ValueSyntax {
  const steps = treeDistances(parse, head);
  const clauses = clausesOf(part);
  const clause = clauses[head] ?? head;
  const governors: string[] = [];
  for (let at = parse.heads[head] ?? -1, hops = 0; at >= 0 && hops < 8; at = parse.heads[at] ?? -1, hops++) {
    governors.push(fold(parse.lemmas[at]!));
    if (parse.tags[at] === "VERB") break;
  }
  return {
    clause,
    steps,
    clauses,
    governors,
    relation: parse.relations[head] ?? "root",
    negated: parse.lemmas.some(
      (lemma, at) =>
        NEGATING.has(lemma.toLowerCase()) &&
        !BOUNDING.has(parse.lemmas[at + 1]?.toLowerCase() ?? "") &&
        clauses[at] === clause &&
        (Math.abs(steps[at]! - steps[clause]!) <= 1 || parse.heads[parse.heads[at]!] === clause),
    ),
    cumulative: part.tokens.some((token, at) => clauses[at] === clause && CUMULATIVE.has(token.text.toLowerCase())),
  };
}

const clausesKnown = new WeakMap<SentenceAnalysis, readonly number[]>();

/** The head of each token's clause. */
export function clausesOf(part: SentenceAnalysis): readonly number[] {
  let clauses = clausesKnown.get(part);
  if (!clauses) {
    const parse = part.parse();
    clausesKnown.set(part, (clauses = part.tokens.map((_, at) => clauseOf(parse, at))));
  }
  return clauses;
}

/** The token of a span whose head lies outside it; for a span outside the sentence, which dates all of it, the root. */
export function headToken(tokens: readonly Span[], parse: Parse, span: Span): number {
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
