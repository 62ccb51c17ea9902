import type { BibliographyEntry, CitationKey } from "../documents/bibliography.js";
import type { Draft } from "../documents/draft.js";
import type { Corpus, Source } from "./corpus.js";

const own = new WeakMap<readonly BibliographyEntry[], ReadonlyMap<CitationKey, Source>>();

/** The source that a key stands for in a draft: the corpus's, else a work of the draft's own bibliography. */
export function citableSource(
  corpus: Corpus,
  draft: Pick<Draft, "bibliography">,
  key: CitationKey,
): Source | undefined {
  return corpus.source(key) ?? ownSources(draft).get(key);
}

/** All sources that a draft can cite. */
export function citableSources(corpus: Corpus, draft: Pick<Draft, "bibliography">): readonly Source[] {
  const more = [...ownSources(draft).values()].filter(({ key }) => !corpus.source(key));
  return more.length ? [...corpus.sources, ...more] : corpus.sources;
}

/** The works of a draft's own bibliography, by key; the first of two with one key counts. */
export function ownSources({ bibliography }: Pick<Draft, "bibliography">): ReadonlyMap<CitationKey, Source> {
  if (!bibliography) return NONE;
  let sources = own.get(bibliography);
  if (!sources) {
    const byKey = new Map<CitationKey, Source>();
    for (const entry of bibliography) {
      const { item, uri } = entry;
      if (!byKey.has(item.id)) byKey.set(item.id, { key: item.id, item, uri, entry });
    }
    own.set(bibliography, (sources = byKey));
  }
  return sources;
}

const NONE: ReadonlyMap<CitationKey, Source> = new Map();
