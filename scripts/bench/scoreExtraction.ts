// Scores names, dates and quantities found in annotated texts. A mention is found where one of its kind overlaps it; a date's
// value is right where it begins and ends on the gold ISO date, a quantity's where its interval holds the gold number.

import type { Span } from "../../server/src/analysis/text/span.js";
import type { Mention } from "../../server/src/index.js";

export interface AnnotatedText {
  readonly id: string;
  readonly issued: string | null;
  readonly kinds: readonly string[];
  readonly text: string;
  readonly mentions: readonly (Span & { readonly kind: string; readonly value: unknown })[];
  /** Annotated, but neither right nor wrong to find. */
  readonly other?: readonly Span[];
}

export interface KindScore {
  gold: number;
  found: number;
  raised: number;
  right: number;
  /** Those whose gold value can be compared, and those of them that were found. */
  withValue: number;
  foundWithValue: number;
  valueRight: number;
}

export function scoreExtraction(
  texts: readonly AnnotatedText[],
  find: (text: string, options: { issued?: string }) => readonly Mention[],
): { readonly kinds: ReadonlyMap<string, KindScore>; readonly notes: readonly string[] } {
  const kinds = new Map<string, KindScore>();
  const notes: string[] = [];
  const of = (kind: string): KindScore => {
    let score = kinds.get(kind);
    if (!score)
      kinds.set(
        kind,
        (score = { gold: 0, found: 0, raised: 0, right: 0, withValue: 0, foundWithValue: 0, valueRight: 0 }),
      );
    return score;
  };
  for (const row of texts) {
    const mentions = find(row.text, row.issued ? { issued: row.issued } : {});
    const quoted = ({ start, end }: Span) =>
      `"${row.text.slice(start, end)}" in: …${row.text.slice(Math.max(0, start - 60), end + 40).replace(/\s+/g, " ")}…`;
    for (const gold of row.mentions) {
      const score = of(gold.kind);
      const near = mentions.filter((mention) => mention.kind === gold.kind && meets(mention, gold));
      score.gold++;
      if (near.length) score.found++;
      else notes.push(`MISS  ${row.id} ${gold.kind} ${quoted(gold)}`);
      const value = goldValue(gold);
      if (value === undefined) continue;
      score.withValue++;
      if (near.length) score.foundWithValue++;
      if (near.some((mention) => hasValue(mention, value))) score.valueRight++;
      else if (near.length)
        notes.push(
          `VALUE ${row.id} ${gold.kind} is ${JSON.stringify(gold.value)}, got ${JSON.stringify(near[0]!.value)}: ${quoted(gold)}`,
        );
    }
    for (const mention of mentions) {
      if (!row.kinds.includes(mention.kind)) continue;
      const near = row.mentions.filter((gold) => meets(mention, gold));
      if (!near.length && row.other?.some((other) => meets(mention, other))) continue;
      const score = of(mention.kind);
      score.raised++;
      if (near.some(({ kind }) => kind === mention.kind)) score.right++;
      else notes.push(`FALSE ${row.id} ${mention.kind} ${quoted(mention)}`);
    }
  }
  return { kinds, notes };
}

function goldValue({ kind, value }: { readonly kind: string; readonly value: unknown }): string | number | undefined {
  if (kind === "date")
    return typeof value === "string" && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) ? value : undefined;
  const number = (value as { value?: unknown } | null)?.value;
  return kind === "quantity" && typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function hasValue(mention: Mention, value: string | number): boolean {
  if (mention.kind === "date" && typeof value === "string")
    return Boolean(mention.value?.earliest.startsWith(value) && mention.value.latest.startsWith(value));
  if (mention.kind !== "quantity" || typeof value !== "number") return false;
  return mention.value.min <= value * 1.0001 && mention.value.max >= value * 0.9999;
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
