import type { Block } from "../documents/document.js";
import type { Span } from "../text/span.js";

/** A sentence of a document or draft, as every extractor gets it. */
export interface Sentence extends Span {
  readonly block: Block;
  /** Index of the block in its structure. */
  readonly blockIndex: number;
}
