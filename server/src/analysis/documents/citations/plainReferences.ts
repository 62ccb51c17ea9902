import { MOST_BLOCKS, rememberByText } from "../../text/rememberByText.js";
import { type Span, shift } from "../../text/span.js";
import type { Citation } from "../citation.js";
import { parseLocator } from "./locator.js";

/** An author-date reference in plain words: "(Smith and Jones 2021, 44)". */
export interface PlainReference extends Span {
  readonly authors: readonly string[];
  readonly year: string;
  readonly locator?: Citation["locator"];
}

const NAME =
  "(?:(?:van|von|de|der|den|del|della|di|da|al|el|la|le|bin|ibn)[ -])?\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}(?: \\p{Lu}[\\p{L}\\p{M}'’-]{1,40}){0,2}";
const ONE = `(?:see |cf\\. |e\\.g\\.,? )?(?<authors>${NAME}(?:(?:, ${NAME}){0,4},? (?:and|&) ${NAME}|(?:,? et al\\.?))?),? (?<year>\\d{4})[a-z]?`;
const REFERENCE = new RegExp(
  `\\(${ONE}(?:[:,] ?(?<locator>(?:pp?\\. ?|[a-z]{1,6}\\. ?)?\\d{1,5}(?:[-–]\\d{1,5})?))?\\)`,
  "gu",
);
// "(May 2021)" dates something.
const CALENDAR =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|mid|early|late|since|until|from|in|by|est|founded|circa|ca)(?![\p{L}])|^(?:january|february|march|april|june|july|august|september|october|november|december|easter|christmas)\b/iu;

/** The author-date references in brackets of a stretch of prose, one source each. */
export function plainReferences(prose: string, within: Span): PlainReference[] {
  return referencesIn(prose.slice(within.start, within.end)).map((reference) => ({
    ...reference,
    ...shift(reference, within.start),
    ...(reference.locator && {
      locator: { ...reference.locator, span: shift(reference.locator.span, within.start) },
    }),
  }));
}

const referencesIn = rememberByText((prose): readonly PlainReference[] => {
  const found: PlainReference[] = [];
  for (const match of prose.matchAll(REFERENCE)) {
    const { authors, year, locator } = match.groups!;
    if (CALENDAR.test(authors!)) continue;
    const start = match.index;
    const end = start + match[0].length;
    const place = locator ? parseLocator(prose, { start: end - 1 - locator.length, end: end - 1 }) : undefined;
    found.push({
      start,
      end,
      authors: authors!.replace(/,? et al\.?$/, "").split(/,? (?:and|&) |, /),
      year: year!,
      ...(place && { locator: place }),
    });
  }
  return found;
}, MOST_BLOCKS);
