import type { CitationKey } from "../../documents/bibliography.js";
import type { KindEvidence } from "../../extraction/names/nameCandidate.js";
import type { Sentence } from "../../extraction/sentence.js";
import type { Span } from "../../text/span.js";

/** A name where a document has it; the span is in the document's text. */
export interface NameMention extends Span {
  readonly key: string;
  readonly name: string;
  /** Index into the document's sentences. */
  readonly sentence: number;
  readonly evidence: KindEvidence;
  /** Proves nothing by itself: the capital may come from the sentence's start or a heading. */
  readonly weak: boolean;
  /** In running text, not in a heading, and no mere adjective of a people. */
  readonly running: boolean;
  readonly acronym: boolean;
}

/** In which construction a source says what somebody or something is. */
export type DescriptionForm = "office" | "apposition" | "copula" | "relative" | "location";

/** What a source says that a name's bearer is, in its own words. */
export interface NameDescription extends Span {
  readonly key: string;
  readonly form: DescriptionForm;
  readonly text: string;
  readonly sentence: number;
  /** "former", "then", "the previous": held before the source was written. */
  readonly former: boolean;
  /** To whom "its" or "his" leads that opens the text, as written; undefined where the text does not make that sure. */
  readonly whose?: string;
}

/** Two names that a source says are one: "World Food Programme (WFP)", "X, formerly Y". */
export interface NameAlias {
  /** The name to prefer. */
  readonly of: string;
  readonly key: string;
}

/** All that one document says about names. Depends on the document alone. */
export interface DocumentNames {
  readonly document: CitationKey;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly NameMention[];
  /** The same mentions by their sentence's index. */
  readonly bySentence: ReadonlyMap<number, readonly NameMention[]>;
  readonly descriptions: readonly NameDescription[];
  readonly aliases: readonly NameAlias[];
  /** Words that the document has in lower case, with how often. */
  readonly plainWords: ReadonlyMap<string, number>;
}
