/**
 * How the offsets of a repaired or extracted text lead back to the original file's text.
 * Piecewise linear: behind each anchor both sides advance together until the next anchor.
 */
export interface OffsetMap {
  /** Ascending pairs [offset in the clean text, offset in the original]. Empty: both are the same. */
  readonly anchors: readonly (readonly [clean: number, original: number])[];
}

export const identityMap: OffsetMap = { anchors: [] };

/** The offset in the original text for an offset in the clean text (both UTF-16 code units). */
export function toOriginal(map: OffsetMap, clean: number): number {
  const { anchors } = map;
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (anchors[middle]![0] <= clean) low = middle + 1;
    else high = middle;
  }
  const anchor = anchors[low - 1];
  if (!anchor) return clean;
  const original = anchor[1] + (clean - anchor[0]);
  const next = anchors[low];
  return next ? Math.min(original, next[1]) : original;
}
