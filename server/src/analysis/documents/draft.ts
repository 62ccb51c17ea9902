import type { Span } from "../text/span.js";
import type { BibliographyEntry } from "./bibliography.js";
import type { Citation } from "./citation.js";
import type { PlainReference } from "./citations/plainReferences.js";
import type { Structure } from "./document.js";

/** An instruction in a comment of the draft: `<!-- sourcebook-ignore figure-conflict -->` and its siblings. */
export interface Suppression {
  readonly span: Span;
  /** What it silences: the next or same line's block, or the whole file. */
  readonly scope: Span;
  /** The rules it names; empty means all. */
  readonly codes: readonly string[];
}

/** A brief as it is being written. */
export interface Draft extends Structure {
  readonly languageId: string;
  readonly citations: readonly Citation[];
  /** Author-date references in plain words, which are blank in the prose too. */
  readonly plainReferences: readonly PlainReference[];
  readonly suppressions: readonly Suppression[];
  /** The draft's own date as ISO day, where front matter or the caller gives one. */
  readonly issued?: string;
  /** Works that the draft itself names: its `references`, and the files of its `bibliography`. */
  readonly bibliography?: readonly BibliographyEntry[];
}
