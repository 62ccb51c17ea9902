import type { Lines } from "../text/lines.js";
import type { OffsetMap } from "../text/offsetMap.js";
import type { Span } from "../text/span.js";
import type { BibliographicItem, CitationKey } from "./bibliography.js";

export type BlockKind = "heading" | "paragraph" | "listItem" | "quote" | "caption" | "cell";

/** Where a passage stands in its source, for people. */
export interface Locator {
  readonly page?: number;
  /** Counted from 1 over paragraphs, list items and quotes. */
  readonly paragraph?: number;
  readonly heading?: string;
}

/** A table cell's place, with the cells that say what its value is. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The header cell above, the first cell of the row, and the caption: spans into the prose. */
  readonly columnHeader?: Span;
  readonly rowHeader?: Span;
  readonly caption?: Span;
}

/** The smallest unit of layout: text that is read in one go. Blocks do not overlap and come in order. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** 1 to 6 for headings. */
  readonly level?: number;
  /** Indices into the blocks: the headings that this block stands under, outermost first. */
  readonly headings: readonly number[];
  readonly cell?: Cell;
  /** For a list item, the index of the block that leads the list in ("Moscow asked for five things:"). */
  readonly lead?: number;
  readonly page?: number;
}

/** A text with its layout. `prose` has exactly the length of `text`: what is no prose (markup, code, URLs, citations, front matter) is blanked with spaces, so that offsets are the same in both. */
export interface Structure {
  readonly text: string;
  readonly prose: string;
  readonly blocks: readonly Block[];
}

/** The smallest citable stretch of a source. */
export interface Passage {
  readonly span: Span;
  readonly locator: Locator;
}

/** A source that was read. */
export interface Document extends Structure {
  readonly key: CitationKey;
  readonly uri: string;
  readonly item: BibliographicItem;
  /** From `text` to the file's own text, where the reader repaired or extracted. */
  readonly offsets: OffsetMap;
  /** The lines of the file's own text, where that is not `text`: `offsets` leads there. */
  readonly originalLines?: Lines;
}
