import type { Span } from "../../text/span.js";

/** How much speaks for each kind of bearer; 0 is nothing, sums grow over mentions. */
export interface KindEvidence {
  readonly person: number;
  readonly organisation: number;
  readonly place: number;
  /** Events, texts, ships, products: names of what is no actor and no place. */
  readonly other: number;
}

export const noEvidence: KindEvidence = { person: 0, organisation: 0, place: 0, other: 0 };

/** A stretch of a sentence that is written as a name. Spans are relative to the sentence. */
export interface NameCandidate extends Span {
  /** As written, white space collapsed, without title, article or possessive. */
  readonly name: string;
  /** By which it is compared; see `nameKey`. */
  readonly key: string;
  /** Only the place in the sentence may explain the capital: the name counts where it is known otherwise. */
  readonly weak: boolean;
  /** "Armenian", "Russian-Turkish": stands for a people or what is theirs, not for an actor. */
  readonly demonym: boolean;
  readonly acronym: boolean;
  /** The office before it, with what belongs to it: "Danish Prime Minister". */
  readonly title?: Span;
  readonly evidence: KindEvidence;
}
