import type { DateExpression, Quantity } from "../extraction/mentions.js";
import { relative, type Span } from "../text/span.js";
import type { Analysis } from "./analysis.js";
import { valueSyntax } from "./valueSyntax.js";

// A date that stands further back in its paragraph dates nothing here any more.
const MOST_BEFORE = 20;

/** The date that a figure holds for, and whether the sentence itself says it. */
export function timeOf(
  analysis: Analysis,
  i: number,
  value: Quantity,
  clause: number,
  dateline: DateExpression | undefined,
): { date: DateExpression; stated: boolean } | undefined {
  const sentence = analysis.sentences[i]!;
  const dates = analysis.dates[i]!;
  const part = analysis.parts[i]!;
  const own = dates.filter((date) => valueSyntax(part, relative(date, sentence.start)).clause === clause);
  const nearest = (own.length ? own : dates).toSorted(
    (a, b) => Math.abs(a.start - value.start) - Math.abs(b.start - value.start),
  )[0];
  if (nearest) return { date: nearest, stated: true };
  if (dateline) return { date: dateline, stated: true };
  const { block } = sentence;
  const headers = [block.cell?.rowHeader, block.cell?.columnHeader];
  const above = block.headings.toReversed().map((heading) => analysis.structure.blocks[heading]);
  for (const span of [...headers, block.cell?.caption, ...above]) {
    for (const at of span ? sentencesIn(analysis, span) : []) {
      const date = analysis.dates[at]![0];
      if (date) return { date, stated: headers.includes(span) };
    }
  }
  for (
    let at = i - 1;
    at >= i - MOST_BEFORE && at >= 0 && analysis.sentences[at]!.blockIndex === sentence.blockIndex;
    at--
  ) {
    const last = analysis.dates[at]!.at(-1);
    if (last) return { date: last, stated: false };
  }
  return undefined;
}

/** Indices of the sentences that a span touches. */
export function sentencesIn(analysis: Analysis, span: Span): number[] {
  const { sentences } = analysis;
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let at = low; at < sentences.length && sentences[at]!.start < span.end; at++) found.push(at);
  return found;
}
