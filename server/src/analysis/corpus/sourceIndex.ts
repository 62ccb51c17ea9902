import type { CitationKey } from "../documents/bibliography.js";
import type { Corpus, Source } from "./corpus.js";
import { ItemSearch } from "./itemSearch.js";
import { PassageSearch } from "./passageSearch.js";

/** The ways to find a source: by what is typed and by what a sentence says. */
export interface SourceIndex {
  readonly items: ItemSearch;
  readonly passages: PassageSearch;
}

interface Kept extends SourceIndex {
  readonly sources: Map<CitationKey, Source>;
}

const indexes = new WeakMap<Corpus, Kept>();

/** The index of a corpus as it stands. It follows the corpus when it is asked, so that reading a corpus does not wait for it; each change costs the sources that changed. */
export function sourceIndex(corpus: Corpus): SourceIndex {
  let kept = indexes.get(corpus);
  if (!kept)
    indexes.set(corpus, (kept = { items: new ItemSearch(), passages: new PassageSearch(), sources: new Map() }));
  const { items, passages, sources } = kept;
  let same = 0;
  for (const source of corpus.sources) {
    const known = sources.get(source.key);
    if (known === source) {
      same++;
      continue;
    }
    sources.set(source.key, source);
    same++;
    items.add({ ...source.item, id: source.key });
    if (known?.document === source.document) continue;
    if (source.document) passages.add({ ...source.document, key: source.key });
    else passages.remove(source.key);
  }
  if (same !== sources.size)
    for (const key of [...sources.keys()])
      if (!corpus.source(key)) {
        sources.delete(key);
        items.remove(key);
        passages.remove(key);
      }
  return kept;
}
