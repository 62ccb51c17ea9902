import type { Structure } from "../documents/document.js";
import { anchorDates } from "../extraction/dates/anchorDates.js";
import type { DateExpression, Quantity } from "../extraction/mentions.js";
import type { Sentence } from "../extraction/sentence.js";
import { groupBy } from "../text/groupBy.js";
import { shift } from "../text/span.js";
import { cellFigures } from "./cellFigure.js";
import type { SentenceAnalysis, SentenceAnalyzer } from "./sentenceAnalysis.js";

/** A text taken apart: its sentences, and the dates and quantities in them with offsets into the text. */
export interface Analysis {
  readonly structure: Structure;
  readonly sentences: readonly Sentence[];
  /** Parallel to `sentences`. */
  readonly parts: readonly SentenceAnalysis[];
  /** Dates by sentence, resolved by the document's own evidence. */
  readonly dates: readonly (readonly DateExpression[])[];
  readonly quantities: readonly (readonly Quantity[])[];
  /** Indices of the sentences of each block. */
  readonly byBlock: ReadonlyMap<number, readonly number[]>;
}

/** Analyses one text alone: nothing of the corpus goes in, so the result holds as long as the text does. */
export function analyze(analyzer: SentenceAnalyzer, structure: Structure, options: { issued?: string }): Analysis {
  const sentences: Sentence[] = [];
  const parts: SentenceAnalysis[] = [];
  structure.blocks.forEach((block, blockIndex) => {
    const known = analyzer.analyzeBlock(structure.prose.slice(block.start, block.end));
    for (const span of known.spans) sentences.push({ ...shift(span, block.start), block, blockIndex });
    for (const part of known.parts) parts.push(part);
  });
  const anchored = anchorDates(
    sentences.map((sentence, i) => ({ sentence, dates: parts[i]!.dates })),
    structure,
    options,
  );
  const dates: DateExpression[][] = sentences.map(() => []);
  let at = 0;
  for (const date of anchored) {
    while (at < sentences.length - 1 && date.start >= sentences[at]!.end) at++;
    dates[at]?.push(date);
  }
  const quantities = sentences.map((sentence, i) => {
    const { block } = sentence;
    const figures = block.cell
      ? cellFigures(parts[i]!, block.cell, headersOf(structure, sentence))
      : parts[i]!.quantities;
    return figures.map((quantity) => moved(quantity, sentence.start));
  });
  return {
    structure,
    sentences,
    parts,
    dates,
    quantities,
    byBlock: groupBy(sentences.keys(), (i) => sentences[i]!.blockIndex),
  };
}

function headersOf({ prose }: Structure, { block: { cell } }: Sentence): string[] {
  return [cell?.columnHeader, cell?.rowHeader].flatMap((span) => (span ? [prose.slice(span.start, span.end)] : []));
}

function moved(quantity: Quantity, by: number): Quantity {
  return {
    ...quantity,
    ...shift(quantity, by),
    numberSpan: shift(quantity.numberSpan, by),
    ...(quantity.nounSpan ? { nounSpan: shift(quantity.nounSpan, by) } : {}),
  };
}
