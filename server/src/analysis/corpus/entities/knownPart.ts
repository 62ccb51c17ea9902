import { findState, isDemonym } from "../../extraction/names/gazetteer.js";
import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import { BARE_NOUNS, ORGANISATION_HEADS, PLACE_HEADS } from "../../extraction/names/nameHeads.js";
import { type NameWord, nameWords } from "../../extraction/names/nameWords.js";
import { REGIONS } from "../../extraction/names/regions.js";
import { OFFICE_MODIFIERS, OFFICES } from "../../extraction/names/titleWords.js";
import { fold } from "../../text/fold.js";
import type { Span } from "../../text/span.js";

/**
 * The longest part of a written name that is known and holds the offset, where the rest names nobody else: "Reni Port" has
 * "Reni", a sentence that opens "Yesterday's Geneva" has "Geneva", but "Paul Lagarde" does not have "Lagarde".
 */
export function knownPart(
  text: string,
  candidate: NameCandidate,
  offset: number,
  known: (name: string, certain?: boolean) => boolean,
): Span | undefined {
  const words = nameWords(text.slice(candidate.start, candidate.end)).filter((word) => word.shape !== "mark");
  // In "In the Highlands Ferrer said" the first name is a place, whether the sources have it or not.
  const placed = /^(?:in|at|from|near|to|on)(?: the)?$/i.test(text.slice(0, candidate.start).trim());
  for (let length = words.length - 1; length > 0; length--) {
    for (let first = 0; first + length <= words.length; first++) {
      const span = {
        start: candidate.start + words[first]!.start,
        end: candidate.start + words[first + length - 1]!.end,
      };
      if (offset < span.start || offset > span.end) continue;
      const before = words.slice(0, first);
      const after = words.slice(first + length);
      if (placed && after.length === 0 && known(text.slice(span.start, span.end), !candidate.weak)) return span;
      if (![before, after].every((rest) => rest.every((word) => isIncidental(word, known)) || names(rest, known)))
        continue;
      if (known(text.slice(span.start, span.end))) return span;
    }
  }
  return undefined;
}

/** Whether words together name something else: "New York" in "In New York Ferrer said". */
function names(words: readonly NameWord[], known: (name: string) => boolean): boolean {
  const written = words.map((word) => word.text).join(" ");
  return REGIONS.has(fold(written)) || findState(written) !== undefined || known(written);
}

function isIncidental(word: NameWord, known: (name: string) => boolean): boolean {
  if (word.shape === "lower" || isDemonym(word.text)) return true;
  const listed = OFFICES.has(word.lower) || OFFICE_MODIFIERS.has(word.lower) || BARE_NOUNS.has(word.lower);
  return listed || ORGANISATION_HEADS.has(word.lower) || PLACE_HEADS.has(word.lower) || known(word.text);
}
