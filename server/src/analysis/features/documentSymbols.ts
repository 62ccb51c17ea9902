import type { Draft } from "../documents/draft.js";
import type { Span } from "../text/span.js";

/** A heading of a draft, or a citation below it. */
export interface DocumentSymbol {
  readonly kind: "heading" | "citation";
  readonly name: string;
  /** All that belongs to it; a heading reaches to the next one of its level. */
  readonly span: Span;
  /** The heading's text or the key. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

interface Open extends DocumentSymbol {
  readonly level: number;
  span: { start: number; end: number };
  readonly children: DocumentSymbol[];
}

/** The outline of a draft: its headings, nested, with the citations under each. */
export function documentSymbols(draft: Draft): DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: Open[] = [];
  const close = (level: number, at: number): void => {
    while (open.length && open.at(-1)!.level >= level) open.pop()!.span.end = at;
  };
  const end = draft.text.trimEnd().length;
  let next = 0;
  const citationsUntil = (offset: number): void => {
    for (; next < draft.citations.length && draft.citations[next]!.start < offset; next++) {
      const { key, keySpan, start, end: behind } = draft.citations[next]!;
      (open.at(-1)?.children ?? roots).push({
        kind: "citation",
        name: `@${key}`,
        span: { start, end: behind },
        selection: keySpan,
        children: [],
      });
    }
  };
  for (const block of draft.blocks) {
    if (block.kind !== "heading") continue;
    const level = block.level ?? 1;
    citationsUntil(block.start);
    close(level, block.start);
    const name = draft.prose.slice(block.start, block.end).replace(/\s+/g, " ").trim() || "(untitled)";
    const symbol: Open = {
      kind: "heading",
      name,
      level,
      span: { start: block.start, end: Math.max(end, block.end) },
      selection: { start: block.start, end: block.end },
      children: [],
    };
    (open.at(-1)?.children ?? roots).push(symbol);
    open.push(symbol);
  }
  citationsUntil(Number.POSITIVE_INFINITY);
  return roots;
}
