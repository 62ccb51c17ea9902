import type { Lines } from "../text/lines.js";
import type { Span } from "../text/span.js";

/** The key a source is cited by. */
export type CitationKey = string;

/** A person or institution, with CSL's name parts. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly "non-dropping-particle"?: string;
  readonly "dropping-particle"?: string;
  readonly suffix?: string;
}

/** A bibliographic item in CSL-JSON's own variable names. `issued` and other dates are EDTF strings ("2023-10-01", "2023-09", "2021"). */
export interface BibliographicItem {
  readonly id: CitationKey;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly publisher?: string;
  readonly "container-title"?: string;
  readonly issued?: string;
  readonly URL?: string;
  readonly DOI?: string;
  readonly page?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** Further CSL variables, kept so that a style can use them. */
  readonly [variable: string]: unknown;
}

/** An entry of a bibliography file. */
export interface BibliographyEntry {
  readonly item: BibliographicItem;
  readonly uri: string;
  /** The whole entry and its key, in the file's text. */
  readonly span: Span;
  readonly keySpan: Span;
  /** The lines of the file, shared by its entries. */
  readonly lines: Lines;
  /** Paths of the files that hold the source's text, as the entry gives them. */
  readonly files: readonly string[];
}
