import { eachLine, trimSpan } from "../text/eachLine.js";
import { Mask } from "../text/mask.js";
import type { Span } from "../text/span.js";
import type { Structure } from "./document.js";
import { Layout } from "./layout.js";
import { findAddresses } from "./markdownInline.js";
import { writtenDate } from "./writtenDate.js";

const ITEM = /^[ \t]*(?<marker>[-*•–·▪◦]|\d{1,3}[.)]|\(\d{1,3}\)|\(?[a-z]\)|[ivx]{1,5}[.)])[ \t]+(?=\S)/;
const RULE = /^[ \t]*(?:[-=_*~#][ \t]*){4,}$/;
const FIELD =
  /^(?:by|author|authors|source|image source|photo|published|posted|updated|date|title|keywords|contact)\b[ \t]*:?/i;
/** The longest line of a text that was wrapped by hand or by a program. */
const WRAPPED = 120;

/**
 * Reads the layout of plain text: blank lines or long lines make paragraphs, short lines without a stop make
 * headings, numbers and bullets make lists, tabs make tables, form feeds make pages. Never throws.
 */
export function parsePlain(text: string): Structure {
  const mask = new Mask(text);
  for (const { start, end } of findAddresses(text)) mask.blank(start, end);
  const layout = new Layout();
  const pages = text.includes("\f");
  let page = 1;
  let counted = 0;
  let lead: number | undefined;
  for (const group of groups(text)) {
    const content = trimSpan(text, group);
    // Programs put the form feed before a page's first line, behind its last one, or on a line of its own.
    page += text.slice(counted, content.start).split("\f").length - 1;
    counted = content.start;
    const more = pages ? { page } : {};
    const line = text.slice(content.start, content.end);
    if (RULE.test(line)) mask.blank(content.start, content.end);
    else if (group.rows) {
      layout.addTable(group.rows, true);
      for (let i = content.start; i < content.end; i++) if (text[i] === "\t") mask.blank(i, i + 1);
    } else if (group.item) {
      const marker = ITEM.exec(line)![0].length;
      mask.blank(content.start, content.start + marker);
      if (layout.last?.kind !== "listItem")
        lead = layout.last && layout.last.kind !== "heading" ? layout.next - 1 : undefined;
      layout.add(
        "listItem",
        { start: content.start + marker, end: content.end },
        { ...more, ...(lead !== undefined && { lead }) },
      );
    } else if (group.heading) layout.add("heading", content, { ...more, level: layout.next === 0 ? 1 : 2 });
    else layout.add("paragraph", content, more);
  }
  return { text, prose: mask.toString(), blocks: layout.blocks };
}

interface Group {
  start: number;
  end: number;
  item?: boolean;
  heading?: boolean;
  rows?: Span[][];
}

/** Lines that are read in one go. */
function groups(text: string): Group[] {
  const found: Group[] = [];
  const lines = eachLine(text);
  for (let i = 0; i < lines.length; ) {
    if (isBlank(text, lines[i]!)) {
      i++;
      continue;
    }
    let end = i;
    while (end < lines.length && !isBlank(text, lines[end]!)) end++;
    const chunk = lines.slice(i, end);
    const rows = tableRows(text, chunk);
    if (rows) found.push({ start: chunk[0]!.start, end: chunk.at(-1)!.end, rows });
    else splitChunk(text, chunk, found);
    i = end;
  }
  for (const [index, group] of found.entries()) {
    const next = found[index + 1];
    if (next && !group.item && !group.rows && isHeading(text.slice(group.start, group.end).trim(), index))
      group.heading = true;
  }
  return found;
}

/** A run of lines without an empty one: one wrapped paragraph, a list, or a paragraph a line. */
function splitChunk(text: string, chunk: readonly Span[], into: Group[]): void {
  const longest = Math.max(...chunk.slice(0, 4000).map((line) => line.end - line.start));
  for (const [index, line] of chunk.entries()) {
    const content = text.slice(line.start, line.end);
    const item = ITEM.test(content.slice(0, 40));
    const before = index > 0 ? chunk[index - 1]! : undefined;
    const previous = into.at(-1);
    // A line goes on where the one above is full: the next word would not have fitted.
    const wraps =
      before &&
      previous &&
      !item &&
      longest <= WRAPPED &&
      longest >= 50 &&
      before.end - before.start + 1 + firstWordLength(content) >= longest - 12;
    if (wraps) previous.end = line.end;
    else into.push({ start: line.start, end: line.end, ...(item && { item }) });
  }
}

function firstWordLength(line: string): number {
  return line.trimStart().search(/\s|$/);
}

function isHeading(line: string, index: number): boolean {
  if (line.length > 100 || line.includes("\n") || /[.!?…;:,]["”’)]?$/.test(line) || !/\p{L}/u.test(line)) return false;
  if (line.split(/\s+/).length > 14 || FIELD.test(line) || /^["“(]/.test(line)) return false;
  const date = writtenDate(line);
  // A line that is hardly more than a date dates the text; it heads nothing.
  if (date && index < 8 && line.length - (date.end - date.start) < 24) return false;
  return /^[\p{Lu}\p{N}]/u.test(line) || line === line.toUpperCase();
}

function tableRows(text: string, chunk: readonly Span[]): Span[][] | undefined {
  if (chunk.length < 2) return undefined;
  const rows = chunk.map((line) => cells(text, line));
  const columns = rows[0]!.length;
  return columns > 1 && rows.every((row) => row.length === columns) ? rows : undefined;
}

function cells(text: string, line: Span): Span[] {
  const found: Span[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i++) {
    if (i < line.end && text[i] !== "\t") continue;
    found.push(trimSpan(text, { start, end: i }));
    start = i + 1;
  }
  return found;
}

function isBlank(text: string, line: Span): boolean {
  return !text.slice(line.start, line.end).trim();
}
