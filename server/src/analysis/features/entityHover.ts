import type { Entity } from "../claims/entities/entity.js";
import type { Corpus } from "../corpus/corpus.js";
import { findNames } from "../corpus/entities/findNames.js";
import type { Draft } from "../documents/draft.js";
import type { Span } from "../text/span.js";
import { type CardOptions, renderCard } from "./card/renderCard.js";

export interface EntityHover {
  readonly span: Span;
  readonly markdown: string;
}

/** The card of the actor or place that is named at an offset of a draft; undefined where none is that the corpus knows. */
export function entityHover(
  corpus: Corpus,
  draft: Draft,
  offset: number,
  options: CardOptions = {},
): EntityHover | undefined {
  const named = findNames(corpus, draft, offset);
  return (
    named && { span: { start: named.start, end: named.end }, markdown: renderCards(corpus, named.entities, options) }
  );
}

/** The card for a name, as `sourcebook card NAME` prints it; undefined where the corpus does not know it. */
export function nameCard(corpus: Corpus, name: string, options: CardOptions = {}): string | undefined {
  // "Captain Ferrer" is asked for by an office that is no part of the name.
  const names = [name, ...corpus.analyzer.analyze(name).names.map((candidate) => candidate.name)];
  const entities =
    names
      .map((written) => corpus.entities.lookup(written, name, { certain: true }))
      .find((found) => found.length > 0) ?? [];
  return entities.length > 0 ? renderCards(corpus, entities, options) : undefined;
}

/** One card, or where a name has several bearers, the best two. */
function renderCards(corpus: Corpus, entities: readonly Entity[], options: CardOptions): string {
  return entities
    .slice(0, 2)
    .map((entity) => renderCard(corpus, entity, options))
    .join("\n\n---\n\n");
}
