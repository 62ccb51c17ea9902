import { authorNames } from "../analysis/documents/authorName.js";
import type { BibliographicItem } from "../analysis/documents/bibliography.js";

// Programs write their own names, file names and users into these fields.
const NO_TITLE =
  /^(?:microsoft word\b|untitled|document\d*$|slide \d|presentation\d*$|layout \d|no title)|\.\w{2,5}$|^\W*$/i;
const NO_AUTHOR = /^(?:.*\b(?:user|admin(?:istrator)?|owner|microsoft|adobe|author|unknown)\b.*|\S+|.*@.*)$/i;

/** A bibliographic item from the properties that a word processor or PDF writer filled in, as far as they look like it. */
export function itemOfProperties(properties: {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** An ISO day. */
  readonly created?: string | undefined;
}): Partial<BibliographicItem> {
  const title = properties.title?.replace(/\s+/g, " ").trim() ?? "";
  const author = properties.author?.replace(/\s+/g, " ").trim() ?? "";
  return {
    ...(title && !NO_TITLE.test(title) ? { title } : {}),
    ...(author && !NO_AUTHOR.test(author) ? { author: authorNames(author) } : {}),
    ...(properties.created ? { issued: properties.created } : {}),
  };
}
