import type { Span } from "../../text/span.js";
import type { Citation } from "../citation.js";
import { parseLocator } from "./locator.js";

const COMMAND = /\\(?<command>[A-Za-z]*[Cc]ite[A-Za-z]*)\*?/g;
// Commands that speak of citing and cite nothing.
const NO_CITATION =
  /^(?:set|def|new|renew|provide|declare|bib|if|ateverycite|mkbib|print)|cite(?:style|reset|setup|name|field|list|alias$|trackertrue|trackerfalse|counter|delim|index)|^citation$/i;
const CITES_BY_NAME = /^(?:[Cc]ite(?:author|title|year|date|url|p|t|alp|alt)?|no[Cc]ite)$/;

/** The citations of a stretch of LaTeX: `\cite[p. 3]{a,b}`, `\parencites[see][4]{a}[5]{b}` and their many siblings. */
export function findLatexCitations(text: string, within: Span): Citation[] {
  const citations: Citation[] = [];
  const part = text.slice(within.start, within.end);
  for (const match of part.matchAll(COMMAND)) {
    const command = match.groups!.command!;
    if (NO_CITATION.test(command) && !CITES_BY_NAME.test(command)) continue;
    readArguments(
      text,
      within.start + match.index,
      within.start + match.index + match[0].length,
      within.end,
      /cites$/i.test(command),
      citations,
    );
  }
  return citations;
}

function readArguments(
  text: string,
  start: number,
  from: number,
  limit: number,
  several: boolean,
  into: Citation[],
): void {
  let at = from;
  const found: Omit<Citation, "cluster">[] = [];
  if (several) for (let round = text[at]; round === "("; round = text[at]) at = closing(text, at, limit, ")") ?? limit;
  for (;;) {
    const notes: Span[] = [];
    at = skipSpace(text, at, limit);
    while (text[at] === "[" && notes.length < 2) {
      const end = closing(text, at, limit, "]");
      if (end === undefined) return;
      notes.push({ start: at + 1, end: end - 1 });
      at = skipSpace(text, end, limit);
    }
    const end = text[at] === "{" && at < limit ? closing(text, at, limit, "}") : undefined;
    if (end === undefined) break;
    const keys = readKeys(text, { start: at + 1, end: end - 1 });
    const prefix = notes.length === 2 ? text.slice(notes[0]!.start, notes[0]!.end).trim() : "";
    const post = notes.at(-1);
    const locator = post && parseLocator(text, post);
    for (const [index, keySpan] of keys.entries())
      found.push({
        ...keySpan,
        key: text.slice(keySpan.start, keySpan.end),
        keySpan,
        ...(index === 0 && prefix && { prefix }),
        ...(index === keys.length - 1 && locator && { locator }),
      });
    at = end;
    if (!several) break;
  }
  for (const citation of found) into.push({ ...citation, cluster: { start, end: at } });
}

function readKeys(text: string, braces: Span): Span[] {
  const keys: Span[] = [];
  let start = braces.start;
  for (let i = braces.start; i <= braces.end; i++) {
    if (i < braces.end && text[i] !== ",") continue;
    let end = i;
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    // `\nocite{*}` names no source, `#1` stands in a macro's definition.
    if (end > start && !/^\*$|[\\#{}%~]/.test(text.slice(start, end))) keys.push({ start, end });
    start = i + 1;
  }
  return keys;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /[ \t]/.test(text[at]!)) at++;
  if (text[at] === "\n" && /[[{]/.test(text[at + 1] ?? "")) at++;
  return at;
}

/** The offset behind the bracket that closes the one at `from`; braces within are balanced. Looks no further than 2,000 units. */
function closing(text: string, from: number, limit: number, close: ")" | "]" | "}"): number | undefined {
  let depth = 0;
  for (let i = from + 1; i < Math.min(limit, from + 2000); i++) {
    const unit = text[i];
    if (unit === close && depth === 0) return i + 1;
    if (unit === "{") depth++;
    else if (unit === "}") depth--;
    if (depth < 0) return undefined;
  }
  return undefined;
}
