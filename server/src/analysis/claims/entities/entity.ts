import type { CitationKey } from "../../documents/bibliography.js";
import type { EntityKind } from "../../extraction/mentions.js";
import type { Span } from "../../text/span.js";
import type { DescriptionForm } from "./documentNames.js";

/** Names the same bearer throughout a corpus; changes when the corpus does. */
export type EntityId = string;

/** A stretch of a source's clean text. */
export interface SourceSpan extends Span {
  readonly document: CitationKey;
}

/** What sources say that an entity is. */
export interface EntityDescription {
  /** In the words of the newest source that says so. */
  readonly text: string;
  readonly form: DescriptionForm;
  /** Held before the source was written. */
  readonly former: boolean;
  /** To whom "its" or "his" leads that opens the text; undefined where the source does not make that sure. */
  readonly whose?: string;
  /** The newest source's date, EDTF; undefined where it has none. */
  readonly asOf?: string;
  /** Newest first. */
  readonly said: readonly SourceSpan[];
}

/** An actor or place that the corpus speaks of. */
export interface Entity {
  readonly id: EntityId;
  /** Undefined where the sources do not show it. */
  readonly kind?: EntityKind;
  /** The fullest and best spelled name. */
  readonly name: string;
  /** Other names, the most frequent first. */
  readonly aliases: readonly string[];
  /** The best first. */
  readonly descriptions: readonly EntityDescription[];
  /** Sources that name it, the one with most mentions first. */
  readonly sources: readonly CitationKey[];
  readonly mentions: number;
}
