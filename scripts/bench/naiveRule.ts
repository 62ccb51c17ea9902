// What a reader without any understanding does: the bar that every figure of ours stands beside.
import type { Span } from "../../server/src/analysis/text/span.js";

export interface Raised extends Span {
  readonly code: string;
  readonly message: string;
}

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const DATE = new RegExp(
  `\\b(?:\\d{1,2} (?:${MONTHS})(?: \\d{4})?|(?:${MONTHS}) \\d{1,2}(?:, \\d{4})?|(?:${MONTHS}) \\d{4})\\b`,
  "g",
);
const NUMBER = /\d[\d.,]*\d|\d/g;
const FUNCTION_WORDS = new Set(
  "the and for that with from were was had has have this they their which who whom its his her them been are but not would will than then into after before when while about over under more less least most some said says".split(
    " ",
  ),
);

/**
 * Warns of each number or date of a draft that no source has, where a sentence of a source that has a number shares two words of
 * four letters with the draft.
 *
 * @param wholeNumbers Whether a number must stand in the source by itself ("20" is not in "2020").
 */
export function naiveRule(
  sources: readonly string[],
  draft: string,
  options: { readonly dates: boolean; readonly wholeNumbers: boolean; readonly functionWords: boolean },
): Raised[] {
  const all = sources.join(" ").toLowerCase();
  const words = (text: string) =>
    new Set(
      (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
        (word) => options.functionWords || !FUNCTION_WORDS.has(word),
      ),
    );
  const own = words(draft);
  const near = sources
    .flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/))
    .some((sentence) => /\d/.test(sentence) && [...words(sentence)].filter((word) => own.has(word)).length >= 2);
  if (!near) return [];
  const dates = options.dates ? spansOf(draft, DATE) : [];
  const numbers = spansOf(draft, NUMBER).filter(
    ({ start }) => !dates.some((date) => start >= date.start && start < date.end),
  );
  const stands = (text: string) =>
    options.wholeNumbers
      ? new RegExp(`(?:^|[^\\d])${text.replace(/\./g, "\\.")}(?:$|[^\\d])`).test(all)
      : all.includes(text.toLowerCase());
  const absent = ({ start, end }: Span) => !stands(draft.slice(start, end));
  const message = "stands in no source";
  return [
    ...dates.filter(absent).map((span) => ({ ...span, code: "date-conflict", message })),
    ...numbers.filter(absent).map((span) => ({ ...span, code: "figure-conflict", message })),
  ];
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
