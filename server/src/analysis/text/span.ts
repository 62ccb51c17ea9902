/** A stretch of a text: UTF-16 code units, `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether an offset lies in a span or at its very end, as a cursor behind a word does. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The part of a text that a span covers. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** A span counted from another offset. */
export function relative({ start, end }: Span, from: number): Span {
  return { start: start - from, end: end - from };
}

/** A span moved by so many code units. */
export function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
