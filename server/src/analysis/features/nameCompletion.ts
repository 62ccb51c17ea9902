import type { Corpus } from "../corpus/corpus.js";
import type { Draft } from "../documents/draft.js";
import type { EntityKind } from "../extraction/mentions.js";
import { fold } from "../text/fold.js";
import { type Span, touches } from "../text/span.js";

export interface NameCompletion {
  readonly name: string;
  readonly kind?: EntityKind;
  /** What the sources say it is. */
  readonly detail?: string;
  readonly replace: Span;
  readonly sortText: string;
}

/** A capitalised word or two before the cursor, as far as they can begin a name. */
const TYPED = /(?<![\p{L}\p{N}@#])\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]*){0,3}$/u;

/** Names of the sources that begin with what is being typed, in the sources' best spelling; empty where no name is being typed. */
export function completeName(
  corpus: Corpus,
  draft: Draft,
  offset: number,
  options: { limit: number },
): NameCompletion[] {
  const block = draft.blocks.find((span) => touches(span, offset));
  if (!block) return [];
  const before = draft.prose.slice(Math.max(block.start, offset - 80), offset);
  const typed = TYPED.exec(before)?.[0];
  if (!typed || typed.length < 3) return [];
  const sought = fold(typed);
  const replace = { start: offset - typed.length, end: offset };
  const found = new Map<string, { name: string; mentions: number; completion: Omit<NameCompletion, "sortText"> }>();
  for (const key of corpus.entities.vocabulary.namesLike(typed)) {
    for (const entity of corpus.entities.lookup(key)) {
      for (const name of [entity.name, ...entity.aliases]) {
        if (!fold(name).startsWith(sought) || found.has(name)) continue;
        const detail = entity.descriptions[0]?.text;
        const completion = {
          name,
          ...(entity.kind ? { kind: entity.kind } : {}),
          ...(detail ? { detail } : {}),
          replace,
        };
        found.set(name, { name, mentions: entity.mentions, completion });
      }
    }
  }
  return [...found.values()]
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
    .slice(0, options.limit)
    .map(({ completion }, index) => ({ ...completion, sortText: String(index).padStart(3, "0") }));
}
