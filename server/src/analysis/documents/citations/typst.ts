import type { Span } from "../../text/span.js";
import type { Citation } from "../citation.js";
import { parseLocator } from "./locator.js";

const REFERENCE =
  /(?<![\p{L}\p{N}_@/\\.])@(?<key>[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]|[.:](?=[\p{L}\p{N}_]))*)(?<supplement>\[[^[\]]{0,300}\])?/gu;
const CITE = /\bcite\(\s*(?:<(?<key>[^<>\s]{1,300})>|label\("(?<quoted>[^"\n]{1,300})"\))(?<rest>[^()]{0,300})\)/gu;
const LABEL = /(?<!cite\(\s{0,5})<(?<key>[\p{L}\p{N}_][\p{L}\p{N}_.:-]{0,200})>/gu;

/** The citations of a stretch of Typst: `@key[p. 3]`, `#cite(<key>, supplement: [p. 3])`. A reference to a label of the document is none. */
export function findTypstCitations(text: string, within: Span): Citation[] {
  const own = new Set([...text.matchAll(LABEL)].map((match) => match.groups!.key!));
  const part = text.slice(within.start, within.end);
  const citations: Citation[] = [];
  for (const match of part.matchAll(REFERENCE)) {
    const { key, supplement } = match.groups!;
    if (own.has(key!)) continue;
    const start = within.start + match.index;
    const end = start + 1 + key!.length;
    const locator = supplement && parseLocator(text, { start: end + 1, end: end + supplement.length - 1 });
    citations.push({
      key: key!,
      keySpan: { start: start + 1, end },
      start,
      end,
      cluster: { start, end: end + (supplement?.length ?? 0) },
      ...(locator && { locator }),
    });
  }
  for (const match of part.matchAll(CITE)) {
    const key = match.groups!.key ?? match.groups!.quoted!;
    const command = within.start + match.index;
    const start = command + match[0].indexOf(key);
    const end = start + key.length;
    const supplement = /supplement:\s*\[/.exec(match.groups!.rest!);
    const begin = end + 1 + (supplement ? supplement.index + supplement[0].length : 0);
    const locator = supplement && parseLocator(text, { start: begin, end: command + match[0].length });
    const hash = text[command - 1] === "#" ? 1 : 0;
    citations.push({
      key,
      keySpan: { start, end },
      start,
      end,
      cluster: { start: command - hash, end: command + match[0].length },
      ...(locator && { locator }),
    });
  }
  return citations.sort((a, b) => a.start - b.start);
}
