import type { Span } from "../../text/span.js";
import type { Citation } from "../citation.js";
import { AT_KEY, isCrossReference } from "./key.js";
import { parseLocator } from "./locator.js";

/** The citations of a stretch of Pandoc's Markdown: `[see @a, p. 3; -@b]`, `@a [p. 3]`, `@{a/b}`. */
export function findPandocCitations(text: string, within: Span): Citation[] {
  const part = text.slice(within.start, within.end);
  if (!part.includes("@")) return [];
  const brackets = pairBrackets(part);
  const hits = [...part.matchAll(AT_KEY)].filter((hit) => hit.groups!.braced ?? !isCrossReference(hit.groups!.key!));
  const citations: Citation[] = [];
  const open: Span[] = [];
  let nextBracket = 0;
  for (const [index, hit] of hits.entries()) {
    for (; nextBracket < brackets.length && brackets[nextBracket]!.start < hit.index; nextBracket++) {
      while (open.length && open.at(-1)!.end <= brackets[nextBracket]!.start) open.pop();
      open.push(brackets[nextBracket]!);
    }
    while (open.length && open.at(-1)!.end <= hit.index) open.pop();
    const bracket = open.findLast((candidate) => isCluster(part, candidate));
    const following = hits[index + 1]?.index ?? part.length;
    citations.push(bracket ? inBracket(part, hit, bracket, following) : inText(part, hit, brackets));
  }
  return citations.map((citation) => shift(citation, within.start));
}

/** A bracket that is no link, no note and no span with attributes. */
function isCluster(part: string, bracket: Span): boolean {
  const before = part[bracket.start - 1];
  const behind = part[bracket.end];
  return before !== "^" && before !== "!" && before !== "\\" && behind !== "(" && behind !== "{" && behind !== ":";
}

function inBracket(part: string, hit: RegExpExecArray, bracket: Span, following: number): Citation {
  const { key, keySpan, start, end, suppressAuthor } = parts(part, hit);
  const before = Math.max(bracket.start + 1, start - 300);
  const first = Math.max(before, before + part.slice(before, start).lastIndexOf(";") + 1);
  const semicolon = part.slice(end, end + 300).indexOf(";");
  const last = Math.min(bracket.end - 1, semicolon < 0 ? part.length : end + semicolon, Math.max(end, following));
  const prefix = part.slice(first, suppressAuthor ? start - 1 : start).trim();
  const locator = parseLocator(part, { start: end, end: last });
  return {
    key,
    keySpan,
    start,
    end,
    cluster: { start: bracket.start, end: bracket.end },
    ...(locator && { locator }),
    ...(prefix && !prefix.includes("@") && { prefix }),
    ...(suppressAuthor && { suppressAuthor }),
  };
}

function inText(part: string, hit: RegExpExecArray, brackets: readonly Span[]): Citation {
  const { key, keySpan, start, end, suppressAuthor } = parts(part, hit);
  const open = part[end] === " " ? end + 1 : end;
  const bracket = part[open] === "[" ? bracketAt(brackets, open) : undefined;
  const suffix =
    bracket && isCluster(part, bracket) && !part.slice(bracket.start, bracket.end).includes("@") ? bracket : undefined;
  const locator = suffix && parseLocator(part, { start: suffix.start + 1, end: suffix.end - 1 });
  return {
    key,
    keySpan,
    start,
    end,
    cluster: { start: suppressAuthor ? start - 1 : start, end: suffix?.end ?? end },
    ...(locator && { locator }),
    ...(suppressAuthor && { suppressAuthor }),
  };
}

function parts(part: string, hit: RegExpExecArray) {
  const { braced, key } = hit.groups!;
  const start = hit.index;
  const end = start + hit[0].length;
  const keySpan = braced === undefined ? { start: start + 1, end } : { start: start + 2, end: end - 1 };
  const suppressAuthor = part[start - 1] === "-" && /^$|[\s[(;]/.test(part[start - 2] ?? "");
  return { key: (braced ?? key)!, keySpan, start, end, suppressAuthor };
}

/** Matching square brackets of a text, by their start. */
function pairBrackets(text: string): Span[] {
  const stack: number[] = [];
  const pairs: Span[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 91) stack.push(i);
    else if (unit === 93) {
      const start = stack.pop();
      if (start !== undefined) pairs.push({ start, end: i + 1 });
    }
  }
  return pairs.sort((a, b) => a.start - b.start);
}

function bracketAt(brackets: readonly Span[], start: number): Span | undefined {
  let low = 0;
  let high = brackets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (brackets[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return brackets[low]?.start === start ? brackets[low] : undefined;
}

function shift(citation: Citation, by: number): Citation {
  const move = (span: Span) => ({ start: span.start + by, end: span.end + by });
  return {
    ...citation,
    ...move(citation),
    keySpan: move(citation.keySpan),
    cluster: move(citation.cluster),
    ...(citation.locator && { locator: { ...citation.locator, span: move(citation.locator.span) } }),
  };
}
