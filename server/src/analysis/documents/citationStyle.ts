import { fold } from "../text/fold.js";
import type { BibliographicItem } from "./bibliography.js";
import { formatReference } from "./formatReference.js";
import { shortAuthor, yearOf } from "./shortReference.js";

/** How references are written out, in Markdown. */
export interface CitationStyle {
  reference(item: BibliographicItem): string;
  /** The references of several works in the order of a bibliography. */
  bibliography(items: readonly BibliographicItem[]): readonly string[];
}

/** The author-date form that needs no style file: by author, year and title. */
export const BUILT_IN_STYLE: CitationStyle = {
  reference: formatReference,
  bibliography(items) {
    const order = (item: BibliographicItem) =>
      `${fold(shortAuthor(item))}\u0000${yearOf(item) ?? ""}\u0000${fold(item.title ?? "")}`;
    return [...items].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((item) => formatReference(item));
  },
};
