/** A run of characters as a PDF places it. Lengths are in points; `y` grows upward. */
export interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly endsLine: boolean;
}

export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** The lines of a page in the order in which they were written, which keeps columns apart. Raised numbers, which lead to notes, are left out. */
export function pageLines(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let text = "";
  let first: TextItem | undefined;
  let right = 0;
  let size = 0;
  let ended = false;
  const end = () => {
    const trimmed = text.replace(/\s+/g, " ").trim();
    if (first && trimmed) lines.push({ text: trimmed, left: first.x, right, y: first.y, size });
    text = "";
    first = undefined;
    right = size = 0;
    ended = false;
  };
  for (const item of items) {
    if (first && item.text.trim()) {
      const isBeside = Math.abs(item.y - first.y) <= 0.6 * Math.max(item.size, size);
      // A raised or lowered run ends no line, though it is marked so.
      if (!isBeside || (ended && item.x < right - 1)) end();
    }
    const isNote = first && /^\s*\d{1,3}\s*$/.test(item.text) && item.size < 0.8 * size && item.y > first.y;
    if (item.text && !isNote) {
      if (item.text.trim()) {
        first ??= item;
        // Some writers leave out the space between runs and only move on.
        if (text && !/\s$/.test(text) && item.x - right > 0.2 * item.size) text += " ";
        right = Math.max(right, item.x + item.width);
        size = Math.max(size, item.size);
      }
      text += item.text;
    }
    ended ||= item.endsLine;
  }
  end();
  return lines;
}
