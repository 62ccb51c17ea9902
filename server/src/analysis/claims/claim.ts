import type { DateExpression, Quantity } from "../extraction/mentions.js";
import type { Span } from "../text/span.js";
import type { Term } from "./terms.js";

export interface ContextTerm {
  readonly term: Term;
  readonly weight: number;
}

/** What a sentence offers to align by; shared by all claims of the sentence. */
export interface SentenceFrame {
  /** Index of the sentence in its analysis. */
  readonly sentence: number;
  /** The sentence's place in the text. */
  readonly span: Span;
  readonly terms: readonly Term[];
  /** Terms around the sentence, with how much each counts (0 to 1): headings, the list's lead, table headers, the sentence before. */
  readonly context: () => readonly ContextTerm[];
  readonly negated: boolean;
  /** "It is not true that", "if it had ..., it would": the text itself does not say that it is so. */
  readonly refuted: boolean;
  /** "would", "could", "if": nothing that happened, or not yet. */
  readonly hypothetical: boolean;
  /** "will", "is to", "plans to": expected when it was said. */
  readonly expected: boolean;
  /** The texts that the terms and the context come from: claims with equal ones are judged alike. */
  readonly surroundings: readonly string[];
}

/** How one value stands in its sentence. */
export interface Frame extends SentenceFrame {
  /** Steps in the dependency tree from the value to each term; parallel to `terms`. */
  readonly distances: Uint8Array;
  /** Whether each term stands in the value's own clause; parallel to `terms`. */
  readonly inClause: readonly boolean[];
  /** How far each term belongs to the value rather than to another of its kind in the sentence, 0 to 1; parallel to `terms`. */
  readonly owned: () => Float32Array;
  /** Lemmas of the words that govern the value, nearest first, up to the verb: "letter", "write". */
  readonly governors: readonly string[];
  /** The value's relation to its nearest governor ("nsubj", "obj", "obl"). */
  readonly relation: string;
  /** What is counted, folded lemma. */
  readonly noun: string | undefined;
  /** When it holds: the date in the same clause, else in the sentence, else the block's or heading's date. */
  readonly time: DateExpression | undefined;
  /** Whether `time` stands in the sentence itself. */
  readonly timeStated: boolean;
  /** "If it fell, 40 might be left": what the text plays with, and does not claim. */
  readonly supposed: boolean;
  /** "so far", "by the end of", "since", "in all": a count that grows with time. */
  readonly cumulative: boolean;
  /** "of whom", "including": part of another figure. */
  readonly subset: boolean;
  /** Whether the value is a date that stands above or before the sentence. */
  readonly implied: boolean;
  /** Whether the value stands in a cell of a table. */
  readonly inCell: boolean;
  /** Other values of the sentence: a date beside a figure says when the figure held, and may be no claim of its own. */
  readonly beside: { readonly dates: number; readonly figures: number };
}

export interface Claim {
  readonly value: DateExpression | Quantity;
  readonly frame: Frame;
}
