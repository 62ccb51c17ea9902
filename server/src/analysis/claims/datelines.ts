import type { DateExpression } from "../extraction/mentions.js";
import { overlaps, relative } from "../text/span.js";
import type { Analysis } from "./analysis.js";

/** A date that holds for a sentence from outside; `own` where the sentence is nothing but that date. */
export interface Dateline {
  readonly date: DateExpression;
  readonly own: boolean;
}

/** By sentence, the date that stands alone before it in its block, or in the innermost heading above. */
export function datelines(analysis: Analysis): Map<number, Dateline> {
  const lines = new Map<number, Dateline>();
  const byHeading = new Map<number, DateExpression>();
  let block = -1;
  let current: DateExpression | undefined;
  for (let i = 0; i < analysis.sentences.length; i++) {
    const sentence = analysis.sentences[i]!;
    if (sentence.blockIndex !== block) {
      block = sentence.blockIndex;
      const heading = sentence.block.headings.at(-1);
      current = heading === undefined ? undefined : byHeading.get(heading);
    }
    const alone = standsAlone(analysis, i);
    if (alone) {
      current = alone;
      if (sentence.block.kind === "heading") byHeading.set(block, alone);
    }
    if (current) lines.set(i, { date: current, own: alone !== undefined });
  }
  return lines;
}

/** The date of a sentence that says nothing else; not a year, which is a heading for many dates. */
function standsAlone(analysis: Analysis, i: number): DateExpression | undefined {
  const { start, block } = analysis.sentences[i]!;
  const [date, more] = analysis.dates[i]!;
  if (!date || more || block.kind === "cell" || !["day", "range", "week", "month"].includes(date.granularity))
    return undefined;
  const span = relative(date, start);
  const { tokens } = analysis.parts[i]!;
  return tokens.every((token) => overlaps(token, span) || !/[\p{L}\d]/u.test(token.text)) ? date : undefined;
}
