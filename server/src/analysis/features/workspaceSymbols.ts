import type { Entity, SourceSpan } from "../claims/entities/entity.js";
import type { Corpus } from "../corpus/corpus.js";
import type { EntityKind } from "../extraction/mentions.js";
import { fold } from "../text/fold.js";

export interface NameSymbol {
  readonly name: string;
  readonly kind?: EntityKind;
  /** What it is, in a few words. */
  readonly detail?: string;
  /** Where the sources name it first. */
  readonly at: SourceSpan;
}

/** The actors and places whose name or alias holds the query's letters in order, those that begin with it first. */
export function workspaceSymbols(corpus: Corpus, query: string, options: { limit: number }): NameSymbol[] {
  const sought = fold(query).replace(/\s+/g, "");
  const ranked: { entity: Entity; rank: number }[] = [];
  for (const entity of corpus.entities.entities()) {
    const rank = Math.min(...[entity.name, ...entity.aliases].map((name) => rankOf(fold(name), sought)));
    if (rank < Infinity) ranked.push({ entity, rank });
  }
  ranked.sort(
    (a, b) => a.rank - b.rank || b.entity.mentions - a.entity.mentions || (a.entity.name < b.entity.name ? -1 : 1),
  );
  return ranked.slice(0, options.limit).flatMap(({ entity }) => {
    const at = corpus.entities.mentionsOf(entity.id, 1)[0];
    const detail = entity.descriptions[0]?.text;
    return at
      ? [{ name: entity.name, ...(entity.kind ? { kind: entity.kind } : {}), ...(detail ? { detail } : {}), at }]
      : [];
  });
}

/** 0 for a beginning, 1 for a word's beginning, 2 for letters inside, 3 for letters in order; Infinity for none. */
function rankOf(name: string, sought: string): number {
  const plain = name.replace(/\s+/g, "");
  if (plain.startsWith(sought)) return 0;
  if (name.split(/[\s-]/).some((word) => word.startsWith(sought))) return 1;
  if (plain.includes(sought)) return 2;
  let at = 0;
  for (const letter of sought) {
    at = plain.indexOf(letter, at) + 1;
    if (at === 0) return Infinity;
  }
  return 3;
}
