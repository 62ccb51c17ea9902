import type { Entity, SourceSpan } from "../../claims/entities/entity.js";
import type { Corpus } from "../../corpus/corpus.js";
import { slice } from "../../text/span.js";

/** A sentence of a source that tells something of an entity. */
export interface Fact {
  readonly text: string;
  readonly at: SourceSpan;
}

// A state may be named thousands of times; the first few hundred hold enough to choose from.
const MOST_MENTIONS = 240;
const LONGEST = 230;

/** The sentences that tell most of an entity, those with dates and figures first, each from another source where it can be. */
export function keyFacts(corpus: Corpus, entity: Entity, limit: number, shown: readonly SourceSpan[] = []): Fact[] {
  const seen = new Set<string>();
  const facts: { fact: Fact; score: number }[] = [];
  for (const mention of corpus.entities.mentionsOf(entity.id, MOST_MENTIONS)) {
    const at = corpus.entities.sentenceAt(mention);
    const document = corpus.source(mention.document)?.document;
    if (!at || !document) continue;
    const whole = slice(document.prose, at).replace(/\s+/g, " ").trim();
    if (seen.has(whole) || whole.length < 25) continue;
    seen.add(whole);
    let score = 0;
    if (
      /\b(?:1[5-9]|20)\d{2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/.test(
        whole,
      )
    )
      score += 2;
    if (/\d[\d.,]*\s?(?:%|per cent|percent|million|billion|thousand|bn|m|[a-z]{3,})/.test(whole)) score += 1.5;
    score += 1.2 * (1 - (mention.start - at.start) / Math.max(1, whole.length));
    if (whole.length > 320) score -= 1;
    if (shown.some((span) => span.document === at.document && at.start <= span.start && span.end <= at.end))
      score -= 1.5;
    facts.push({ fact: { text: around(whole, mention.start - at.start), at }, score });
  }
  const chosen: Fact[] = [];
  const used = new Map<string, number>();
  while (chosen.length < limit && facts.length > 0) {
    // Another source's sentence is worth more than a second one of the same.
    const rank = ({ fact, score }: (typeof facts)[number]) => score - 1.5 * (used.get(fact.at.document) ?? 0);
    const best = facts.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    facts.splice(facts.indexOf(best), 1);
    chosen.push(best.fact);
    used.set(best.fact.at.document, (used.get(best.fact.at.document) ?? 0) + 1);
  }
  return chosen;
}

/** The part of a long sentence that stands around an offset, cut at words. */
function around(text: string, offset: number): string {
  if (text.length <= LONGEST) return text;
  let start = Math.max(0, Math.min(offset - 90, text.length - LONGEST));
  if (start > 0) start = text.indexOf(" ", start) + 1;
  let end = Math.min(text.length, start + LONGEST);
  if (end < text.length) end = text.lastIndexOf(" ", end);
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
}
