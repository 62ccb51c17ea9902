import type { CitationKey } from "../documents/bibliography.js";
import type { Corpus, Source } from "./corpus.js";
import { ItemSearch } from "./itemSearch.js";
import { PassageSearch } from "./passageSearch.js";

/** The ways to find a source: by what is typed and by what a sentence says. */
export interface SourceIndex {
  readonly items: ItemSearch;
  readonly passages: PassageSearch;
  /** All keys in the order of the alphabet. */
  readonly keys: readonly CitationKey[];
}

interface Kept extends SourceIndex {
  keys: readonly CitationKey[];
  version: number | undefined;
  readonly sources: Map<CitationKey, Source>;
}

const indexes = new WeakMap<Corpus, Kept>();

/** The index of a corpus as it stands. It follows the corpus when it is asked; each change costs the sources that changed. */
export function sourceIndex(corpus: Corpus): SourceIndex {
  const kept = indexOf(corpus);
  for (const _ of follow(corpus, kept)) {
    // Nobody waits in between.
  }
  return kept;
}

/** Brings the index in step with the corpus, a source a step, so that others can be served in between. */
export function followCorpus(corpus: Corpus): Iterable<void> {
  return follow(corpus, indexOf(corpus));
}

function indexOf(corpus: Corpus): Kept {
  let kept = indexes.get(corpus);
  if (!kept) {
    const empty = { sources: new Map(), keys: [], version: undefined };
    indexes.set(corpus, (kept = { items: new ItemSearch(), passages: new PassageSearch(), ...empty }));
  }
  return kept;
}

function* follow(corpus: Corpus, kept: Kept): Generator<void> {
  const { version } = corpus;
  if (kept.version === version) return;
  const { items, passages, sources } = kept;
  for (const key of [...sources.keys()])
    if (!corpus.source(key)) {
      sources.delete(key);
      items.remove(key);
      passages.remove(key);
    }
  for (const { key } of corpus.sources) {
    // The corpus may have changed since the last step.
    const source = corpus.source(key);
    const known = sources.get(key);
    if (!source || known === source) continue;
    sources.set(key, source);
    items.add(source.item.id === key ? source.item : { ...source.item, id: key });
    if (known?.document !== source.document) {
      if (source.document) passages.add({ ...source.document, key });
      else passages.remove(key);
    }
    yield;
  }
  kept.keys = [...sources.keys()].sort();
  items.prepare();
  kept.version = version;
}
