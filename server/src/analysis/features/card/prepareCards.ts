import type { Corpus } from "../../corpus/corpus.js";
import { renderCard } from "./renderCard.js";

// A card of whoever is named less often is made while the user waits, and nobody notices.
const MANY_MENTIONS = 6;
const MOST_CARDS = 2_000;

/** Makes the cards of names that the sources use often, which take longest, one a step, so that whoever first points at one need not wait. */
export function* prepareCards(corpus: Corpus): Generator<undefined> {
  let left = MOST_CARDS;
  for (const entity of corpus.entities.muchNamed(MANY_MENTIONS)) {
    if (left-- <= 0) return;
    renderCard(corpus, entity);
    yield;
  }
}
