import type { Document } from "../../documents/document.js";
import type { EntityMention } from "../../extraction/mentions.js";
import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import type { Sentence } from "../../extraction/sentence.js";
import { EntityIndex } from "./entityIndex.js";

/**
 * The names of one text with their kinds, in order; what the whole text says of a name types each of its mentions.
 * `candidates` is parallel to `sentences`, with offsets relative to each.
 */
export function entityMentions(
  document: Document,
  sentences: readonly Sentence[],
  candidates: readonly (readonly NameCandidate[])[],
): EntityMention[] {
  const index = new EntityIndex();
  index.add(document, sentences, candidates);
  return index.mentionsIn(document.key);
}
