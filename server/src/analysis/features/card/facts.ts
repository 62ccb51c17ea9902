import type { Entity, SourceSpan } from "../../claims/entities/entity.js";
import type { Corpus } from "../../corpus/corpus.js";
import type { Cell, Document } from "../../documents/document.js";
import { OFFICES, ROLE_NOUNS } from "../../extraction/names/titleWords.js";
import { contains, slice } from "../../text/span.js";

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
  const met = new Set<string>();
  const facts: { fact: Fact; score: number }[] = [];
  for (const mention of corpus.entities.mentionsOf(entity.id, MOST_MENTIONS)) {
    const at = corpus.entities.sentenceAt(mention);
    const document = corpus.source(mention.document)?.document;
    if (!at || !document) continue;
    const whole = slice(document.prose, at).replace(/\s+/g, " ").trim();
    if (seen.has(whole) || (whole.length < 12 && !inCell(document, at))) continue;
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
    const near = whole.slice(Math.max(0, mention.start - at.start - 60), mention.end - at.start + 60);
    if (near.split(/[^\p{L}-]+/u).some((word) => ROLE_NOUNS.has(word.toLowerCase()) || OFFICES.has(word.toLowerCase())))
      score += 1.2;
    // Where a text names somebody in full or for the first time it says who that is.
    if (mention.end - mention.start >= entity.name.length && entity.name.includes(" ")) score += 0.8;
    if (!met.has(mention.document)) score += 0.6;
    met.add(mention.document);
    if (whole.length > 320 || whole.length < 25) score -= 1;
    if (isHeading(document, at)) score -= 4;
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
    chosen.push(withContext(corpus, best.fact));
    used.set(best.fact.at.document, (used.get(best.fact.at.document) ?? 0) + 1);
  }
  return chosen;
}

const SHORT = 95;

function isHeading(document: Document, at: SourceSpan): boolean {
  return document.blocks.some((block) => block.kind === "heading" && contains(block, at));
}

function inCell(document: Document, at: SourceSpan): boolean {
  return document.blocks.some((block) => block.cell && contains(block, at));
}

/** A table's cell with its row; a short sentence, or one that leans on the one before ("its commander"), with that one. */
function withContext(corpus: Corpus, fact: Fact): Fact {
  const document = corpus.source(fact.at.document)?.document;
  if (!document) return fact;
  const block = document.blocks.find((span) => contains(span, fact.at));
  if (block?.cell) return { ...fact, text: around(rowOf(document, block.cell), 0) };
  const leans = /\b(?:its|their|his|her|this|these|that|it|they|he|she|the company|the group)\b/i.test(
    fact.text.slice(0, 90),
  );
  if (!block || (!leans && fact.text.length > SHORT) || fact.text.length > 190) return fact;
  const { before, after } = corpus.entities.sentencesBeside(fact.at);
  const beside = (leans || !after || !contains(block, after)) && before && contains(block, before) ? before : after;
  if (!beside || !contains(block, beside)) return fact;
  const other = around(slice(document.prose, beside).replace(/\s+/g, " ").trim(), 0);
  return { ...fact, text: beside === before ? `${other} ${fact.text}` : `${fact.text} ${other}` };
}

/** "Country: Poland; Company: ...": a row with the heads of its columns. */
function rowOf(document: Document, { table, row }: Cell): string {
  const cells = document.blocks.filter((block) => block.cell?.table === table && block.cell.row === row);
  return cells
    .map((block) => {
      const header = block.cell?.columnHeader ? slice(document.prose, block.cell.columnHeader).trim() : "";
      const value = slice(document.prose, block).trim();
      return header && header !== value ? `${header}: ${value}` : value;
    })
    .join("; ");
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
