import type { Line } from "./pageLines.js";

interface Paragraph {
  text: string;
  readonly size: number;
}

const ENDS = /[.!?:;]["'”’)\]]*(?:\[\d+\])?$/;
const ITEM = /^(?:[•●▪◦‣–*-]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/;
/** How many lines at the top and bottom of a page may be its head and foot. */
const MARGIN_LINES = 2;
/** On how many pages a line must stand there to be one; the heads of chapters stand on few. */
const REPEATED = 3;

/**
 * The text of all pages: each paragraph on one line, with an empty line between, and a form feed before each page after
 * the first. Words parted at the end of a line are joined; heads, feet and page numbers are left out. A paragraph that goes
 * on over a page's end belongs to the page on which it begins.
 */
export function pagesText(pages: readonly (readonly Line[])[]): string {
  const repeated = repeatedMargins(pages);
  const read = pages.map((lines) => paragraphs(withoutMargins(lines, repeated)));
  for (let page = 1, last = 0; page < read.length; page++) {
    const open = read[last]?.at(-1);
    const next = read[page]![0];
    if (!next) continue;
    if (open && !ENDS.test(open.text) && /^\p{Ll}/u.test(next.text) && Math.abs(open.size - next.size) < 0.5) {
      open.text = joined(open.text, next.text);
      read[page]!.shift();
    }
    if (read[page]!.length) last = page;
  }
  return read.map((page) => page.map(({ text }) => text).join("\n\n")).join("\n\n\f");
}

function paragraphs(lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = [];
  const leading = usualLeading(lines);
  const rights = columnEdges(lines);
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const open = found.at(-1);
    if (before && open && goesOn(before, line, leading, rights.get(columnOf(before)) ?? 0))
      open.text = joined(open.text, line.text);
    else found.push({ text: line.text, size: line.size });
  }
  return found;
}

function goesOn(before: Line, line: Line, leading: number, right: number): boolean {
  if (Math.abs(before.size - line.size) > 0.1 * before.size || ITEM.test(line.text)) return false;
  const gap = before.y - line.y;
  const ended = ENDS.test(before.text);
  // A line that does not stand below the one before is the top of the next column.
  if (gap <= 0) return !ended;
  if (leading > 0 && gap > 1.45 * leading) return false;
  if (!ended) return true;
  const width = Math.max(1, right - Math.min(before.left, line.left));
  const isShort = before.right < right - 0.15 * width;
  const isIndented = line.left - before.left > 0.8 * line.size;
  return !isShort && !isIndented;
}

function joined(first: string, second: string): string {
  if (/\p{L}\u00ad$/u.test(first)) return first.slice(0, -1) + second;
  // "re-" and "opened" are one word; "mid-" and "2021" keep their dash.
  if (/\p{L}[-‐]$/u.test(first) && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second;
  return /[-–—/]$/.test(first) ? first + second : `${first} ${second}`;
}

/** Lines that begin within this distance stand in one column, in points. */
const COLUMN = 48;

function columnOf(line: Line): number {
  return Math.round(line.left / COLUMN);
}

/** By column, how far to the right its lines reach; an indented line's column is its neighbour's. */
function columnEdges(lines: readonly Line[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const line of lines)
    for (const column of [columnOf(line), columnOf(line) + 1, columnOf(line) - 1])
      edges.set(column, Math.max(edges.get(column) ?? 0, line.right));
  return edges;
}

/** The distance between most lines, in points; 0 where there are too few. */
function usualLeading(lines: readonly Line[]): number {
  const gaps = lines
    .map((line, i) => (i > 0 ? lines[i - 1]!.y - line.y : 0))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.4)] ?? 0;
}

/** Lines that stand at the top or bottom of many pages, numbers aside. */
function repeatedMargins(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const text of new Set(margins(lines).map((line) => pattern(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, count]) => (count >= REPEATED && /\p{L}/u.test(text) ? [text] : [])));
}

function withoutMargins(lines: readonly Line[], repeated: ReadonlySet<string>): readonly Line[] {
  const at = new Set(margins(lines));
  return lines.filter((line) => !at.has(line) || !(repeated.has(pattern(line.text)) || isPageNumber(line.text)));
}

/** By height, because some writers put the head of a page last. */
function margins(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return sorted.length <= 2 * MARGIN_LINES
    ? sorted.filter((_, i) => i === 0 || i === sorted.length - 1)
    : [...sorted.slice(0, MARGIN_LINES), ...sorted.slice(-MARGIN_LINES)];
}

function isPageNumber(text: string): boolean {
  return /^(?:page\s*)?[-–|]?\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i.test(text);
}

function pattern(text: string): string {
  return text.replace(/\d+/g, "#").toLowerCase();
}
