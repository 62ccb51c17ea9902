import type { Entity, SourceSpan } from "../../claims/entities/entity.js";
import type { Corpus } from "../../corpus/corpus.js";
import type { Block, Cell, Document } from "../../documents/document.js";
import { OFFICES, ROLE_NOUNS } from "../../extraction/names/titleWords.js";
import { contains, slice } from "../../text/span.js";

/** A sentence of a source that tells something of an entity. */
export interface Fact {
  readonly text: string;
  readonly at: SourceSpan;
}

interface Candidate extends Fact {
  /** Of the mention in the text. */
  readonly offset: number;
  readonly block: Block;
}

// A state may be named thousands of times; the first few dozen hold enough to choose from.
const MOST_MENTIONS = 60;
const LONGEST = 230;
const DATED =
  /\b(?:1[5-9]|20)\d{2}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;
const COUNTED = /\d[\d.,]*\s?(?:%|per cent|percent|million|billion|thousand|bn|m|[a-z]{3,})/;

/** The sentences that tell most of an entity, those with dates and figures first, each from another source where it can be. */
export function keyFacts(corpus: Corpus, entity: Entity, limit: number, shown: readonly SourceSpan[] = []): Fact[] {
  const seen = new Set<string>();
  const met = new Set<string>();
  const facts: { fact: Candidate; score: number }[] = [];
  for (const { at, block, mention } of corpus.entities.sentencesNaming(entity.id, MOST_MENTIONS)) {
    const prose = corpus.source(at.document)?.document?.prose;
    if (prose === undefined) continue;
    const raw = prose.slice(at.start, at.end);
    const whole = /\s\s|[^\S ]/.test(raw) ? raw.replace(/\s+/g, " ").trim() : raw;
    if (seen.has(whole) || (whole.length < 12 && !block.cell)) continue;
    seen.add(whole);
    let score = 0;
    if (DATED.test(whole)) score += 2;
    if (COUNTED.test(whole)) score += 1.5;
    score += 1.2 * (1 - (mention.start - at.start) / Math.max(1, whole.length));
    const near = whole.slice(Math.max(0, mention.start - at.start - 60), mention.end - at.start + 60).toLowerCase();
    for (const [word] of near.matchAll(/[\p{L}-]+/gu)) {
      if (!ROLE_NOUNS.has(word) && !OFFICES.has(word)) continue;
      score += 1.2;
      break;
    }
    // Where a text names somebody in full or for the first time it says who that is.
    if (mention.end - mention.start >= entity.name.length && entity.name.includes(" ")) score += 0.8;
    if (!met.has(mention.document)) score += 0.6;
    met.add(mention.document);
    if (whole.length > 320 || whole.length < 25) score -= 1;
    if (block.kind === "heading") score -= 4;
    if (shown.some((span) => span.document === at.document && at.start <= span.start && span.end <= at.end))
      score -= 1.5;
    facts.push({ fact: { text: whole, offset: mention.start - at.start, at, block }, score });
  }
  const chosen: Fact[] = [];
  const used = new Map<string, number>();
  while (chosen.length < limit && facts.length > 0) {
    // Another source's sentence is worth more than a second one of the same.
    const rank = ({ fact, score }: (typeof facts)[number]) => score - 1.5 * (used.get(fact.at.document) ?? 0);
    const best = facts.reduce((a, b) => (rank(b) > rank(a) ? b : a));
    facts.splice(facts.indexOf(best), 1);
    chosen.push(withContext(corpus, { ...best.fact, text: around(best.fact.text, best.fact.offset) }));
    used.set(best.fact.at.document, (used.get(best.fact.at.document) ?? 0) + 1);
  }
  return chosen;
}

const SHORT = 95;

/** A table's cell with its row; a short sentence, or one that leans on the one before ("its commander"), with that one. */
function withContext(corpus: Corpus, { block, offset: _, ...fact }: Candidate): Fact {
  const document = corpus.source(fact.at.document)?.document;
  if (!document) return fact;
  if (block.cell) return { ...fact, text: around(rowOf(document, block.cell), 0) };
  const leans = /\b(?:its|their|his|her|this|these|that|it|they|he|she|the company|the group)\b/i.test(
    fact.text.slice(0, 90),
  );
  if ((!leans && fact.text.length > SHORT) || fact.text.length > 190) return fact;
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
