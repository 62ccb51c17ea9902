import { citableSource } from "../corpus/citableSources.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Draft } from "../documents/draft.js";
import { formatReference } from "../documents/formatReference.js";
import { shortAuthor, yearOf } from "../documents/shortReference.js";
import { fold } from "../text/fold.js";
import type { FormatReference } from "./citing/describeSource.js";

/** The references of the works that a draft cites, in the order of a bibliography: by author, year and title. */
export function bibliographyOf(corpus: Corpus, draft: Draft, format: FormatReference = formatReference): string[] {
  const cited = new Set(draft.citations.map((citation) => citation.key));
  const items = [...cited].flatMap((key) => citableSource(corpus, draft, key)?.item ?? []);
  const order = (item: (typeof items)[number]) =>
    `${fold(shortAuthor(item))}\u0000${yearOf(item) ?? ""}\u0000${fold(item.title ?? "")}`;
  return items.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((item) => format(item));
}
