import type { Span } from "../text/span.js";
import type { Citation } from "./citation.js";
import type { Structure } from "./document.js";

/** A comment of the markup: its whole span and what stands in it. */
export interface Comment extends Span {
  readonly content: string;
}

/** What every draft syntax is read into. */
export interface Parsed extends Structure {
  readonly citations: readonly Citation[];
  readonly comments: readonly Comment[];
  /** The YAML of the front matter, where there is one. */
  readonly frontMatter?: Span;
}
