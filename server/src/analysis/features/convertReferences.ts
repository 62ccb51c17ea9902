import { citableSources } from "../corpus/citableSources.js";
import type { Corpus, Source } from "../corpus/corpus.js";
import { shortName } from "../documents/authorName.js";
import type { PlainReference } from "../documents/citations/plainReferences.js";
import { writeCitation } from "../documents/citations/writeCitation.js";
import type { Draft } from "../documents/draft.js";
import { yearOf } from "../documents/shortReference.js";
import { fold } from "../text/fold.js";
import type { Span } from "../text/span.js";

/** "(Hirose 2023, 4)" as `[@hirose2023, p. 4]`, for each reference in plain words that names exactly one source. */
export function convertReferences(corpus: Corpus, draft: Draft): { readonly span: Span; readonly newText: string }[] {
  const byYear = new Map<string | undefined, Source[]>();
  for (const source of citableSources(corpus, draft)) {
    const year = yearOf(source.item);
    byYear.set(year, [...(byYear.get(year) ?? []), source]);
  }
  return draft.plainReferences.flatMap((reference) => {
    const found = (byYear.get(reference.year) ?? []).filter((source) => isMeant(source, reference));
    if (found.length !== 1) return [];
    const newText = writeCitation(draft, found[0]!.key, reference.locator);
    return [{ span: { start: reference.start, end: reference.end }, newText }];
  });
}

function isMeant({ item }: Source, { authors }: PlainReference): boolean {
  const names = (item.author ?? item.editor ?? []).map((name) => fold(shortName(name)));
  return authors.every((author, i) => {
    const sought = fold(author.trim());
    const name = names[i];
    return name !== undefined && (name === sought || name.endsWith(` ${sought}`) || sought.endsWith(` ${name}`));
  });
}
