import type { Span } from "../../text/span.js";
import type { Citation } from "../citation.js";
import { findPandocCitations } from "./pandoc.js";

const CLUSTER = /\[cite(?:\/[\p{L}\p{N}/_-]{1,60})?:(?<content>[^[\]]{1,2000})\]/gu;

/** The citations of a stretch of Org: `[cite:see @a p. 3;@b]`, `[cite/t:@a]`. */
export function findOrgCitations(text: string, within: Span): Citation[] {
  const citations: Citation[] = [];
  for (const match of text.slice(within.start, within.end).matchAll(CLUSTER)) {
    const cluster = { start: within.start + match.index, end: within.start + match.index + match[0].length };
    for (const citation of findPandocCitations(text, cluster)) {
      const { prefix: _, ...rest } = citation;
      const prefix = citation.prefix?.replace(/^cite[^:]*:\s*/, "");
      citations.push({ ...rest, cluster, ...(prefix && { prefix }) });
    }
  }
  return citations;
}
