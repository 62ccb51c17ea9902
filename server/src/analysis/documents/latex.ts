import { eachLine, trimSpan } from "../text/eachLine.js";
import { Mask } from "../text/mask.js";
import type { Span } from "../text/span.js";
import { findCitations } from "./citations/findCitations.js";
import { CHARACTERS, DROPPED_ARGUMENTS, HIDDEN_ENVIRONMENTS, SECTIONS } from "./latexCommands.js";
import { Layout } from "./layout.js";
import { findAddresses } from "./markdownInline.js";
import type { Comment, Parsed } from "./parsed.js";

type Event =
  | { readonly at: Span; readonly kind: "heading"; readonly content: Span; readonly level: number }
  | { readonly at: Span; readonly kind: "caption"; readonly content: Span; readonly level: number }
  | { readonly at: Span; readonly kind: "item" }
  | { readonly at: Span; readonly kind: "begin"; readonly name: string }
  | { readonly at: Span; readonly kind: "end"; readonly name: string };

const TABLE = /^(?:tabular|longtable|tabularx)/;
const COMMAND = /\\(?:(?<name>[A-Za-z@]+)\*?|(?<symbol>[^A-Za-z]))/gs;

/** Reads LaTeX: prose without commands, sections, paragraphs, lists, quotations, tables and captions. Never throws. */
export function parseLatex(text: string): Parsed {
  const mask = new Mask(text);
  const comments = blankComments(text, mask);
  blankHidden(mask);
  const clean = mask.toString();
  for (const { start, end } of findAddresses(clean)) {
    const length = clean.slice(start, end).search(/[{}\\]|$/);
    mask.blank(start, start + length);
  }
  const body = clean.indexOf("\\begin{document}");
  if (body >= 0) mask.blank(0, body);
  const citations = findCitations(clean, "latex", { start: 0, end: text.length });
  for (const { cluster } of citations) mask.blank(cluster.start, cluster.end);
  const events = blankCommands(mask);
  const layout = layOut(mask, events);
  blankMarks(mask);
  return { text, prose: mask.toString(), blocks: layout.blocks, citations, comments };
}

function blankComments(text: string, mask: Mask): Comment[] {
  const comments: Comment[] = [];
  for (const match of text.matchAll(/(?<!\\)%(?<content>[^\r\n]*)/g)) {
    const end = match.index + match[0].length;
    comments.push({ start: match.index, end, content: match.groups!.content! });
    mask.blank(match.index, end);
  }
  return comments;
}

/** Environments whose content is no prose: code, displayed formulas, drawings. */
function blankHidden(mask: Mask): void {
  const text = mask.toString();
  let done = 0;
  for (const match of text.matchAll(/\\begin\{(?<name>[A-Za-z]+\*?)\}/g)) {
    if (match.index < done || !HIDDEN_ENVIRONMENTS.has(match.groups!.name!.replace("*", ""))) continue;
    const close = `\\end{${match.groups!.name}}`;
    const end = text.indexOf(close, match.index);
    // While it is being written an environment has no end yet; then it hides its own line only.
    done = end < 0 ? match.index + match[0].length : end + close.length;
    mask.blank(match.index, done);
  }
  for (const match of text.matchAll(
    /\\\[[^\]]{0,2000}\\\]|\$\$[^$]{0,2000}\$\$|\\\([^)]{0,500}\\\)|\\verb\*?(?<mark>[|!+])[^|!+\n]*\k<mark>/g,
  ))
    mask.blank(match.index, match.index + match[0].length);
  // "$2{,}000$" is a figure, "$x_i$" is none.
  for (const match of text.matchAll(/(?<!\\)\$(?<content>[^$\n]{1,300})(?<!\\)\$/g))
    if (/[A-Za-z\\^_=]/.test(match.groups!.content!)) mask.blank(match.index, match.index + match[0].length);
    else for (const at of [match.index, match.index + match[0].length - 1]) mask.blank(at, at + 1);
}

function blankCommands(mask: Mask): Event[] {
  const text = mask.toString();
  const events: Event[] = [];
  for (const match of text.matchAll(COMMAND)) {
    const { name, symbol } = match.groups!;
    const start = match.index;
    const end = start + match[0].length;
    if (name === undefined) {
      mask.write({ start, end }, symbol === "\\" ? "  " : ` ${CHARACTERS[symbol!] ?? " "}`);
      continue;
    }
    mask.blank(start, end);
    if (name === "item") events.push({ kind: "item", at: { start, end: optional(text, end, mask) } });
    else if (name === "begin" || name === "end") {
      const argument = braces(text, end);
      if (!argument) continue;
      const environment = text.slice(argument.start, argument.end).replace("*", "");
      let behind = argument.end + 1;
      if (name === "begin") {
        behind = optional(text, behind, mask);
        const columns = /^(?:tabular|longtable|array|tabularx|minipage|multicols)/.test(environment)
          ? braces(text, behind)
          : undefined;
        if (columns) behind = columns.end + 1;
        const second = columns && environment === "tabularx" ? braces(text, behind) : undefined;
        if (second) behind = second.end + 1;
      }
      mask.blank(start, behind);
      events.push({ kind: name as "begin", name: environment, at: { start, end: behind } });
    } else if (SECTIONS[name] || name === "caption") {
      const content = braces(text, optional(text, end, mask));
      if (!content) continue;
      events.push({
        kind: (name === "caption" ? "caption" : "heading") as "caption",
        level: SECTIONS[name] ?? 0,
        content,
        at: { start, end: content.end + 1 },
      });
    } else {
      let at = end;
      for (let left = DROPPED_ARGUMENTS[name] ?? 0; left > 0; left--) {
        at = optional(text, at, mask);
        const argument = braces(text, at);
        if (!argument) break;
        at = argument.end + 1;
        mask.blank(end, at);
      }
      if (text[at] === "[") optional(text, at, mask);
    }
  }
  return events;
}

function layOut(mask: Mask, events: readonly Event[]): Layout {
  const layout = new Layout();
  const text = mask.toString();
  const lists: { lead: number | undefined; item: number | undefined }[] = [];
  let quotes = 0;
  let firstOfItem = false;
  let at = 0;
  let table: { start: number } | undefined;
  let caption: Span | undefined;
  const prose = (to: number) => {
    for (const span of paragraphs(text, at, to)) {
      const list = lists.at(-1);
      if (firstOfItem && list) {
        list.item = layout.add("listItem", span, list.lead === undefined ? {} : { lead: list.lead });
        firstOfItem = false;
      } else layout.add(quotes ? "quote" : "paragraph", span);
    }
    at = to;
  };
  for (const event of events) {
    if (event.at.start < at && event.kind !== "end") continue;
    if (table && !(event.kind === "end" && TABLE.test(event.name))) continue;
    if (!table) prose(event.at.start);
    at = event.at.end;
    if (event.kind === "heading" || event.kind === "caption") {
      const span = trimSpan(text, event.content);
      layout.add(event.kind, span, { level: event.level });
      if (event.kind === "caption") caption = span;
    } else if (event.kind === "item") firstOfItem = true;
    else if (/^(?:itemize|enumerate|description)$/.test(event.name)) {
      if (event.kind === "end") lists.pop();
      else {
        const above = layout.last;
        const lead = lists.length
          ? lists.at(-1)!.item
          : above && above.kind !== "heading"
            ? layout.next - 1
            : undefined;
        lists.push({ lead, item: undefined });
      }
    } else if (/^(?:quote|quotation|displayquote)$/.test(event.name))
      quotes = Math.max(0, quotes + (event.kind === "begin" ? 1 : -1));
    else if (/^(?:tabular|longtable|tabularx)/.test(event.name)) {
      if (event.kind === "begin") table = { start: event.at.end };
      else if (table) {
        layout.addTable(tableRows(mask, { start: table.start, end: event.at.start }), true, caption);
        table = caption = undefined;
      }
    } else if (/^(?:table|figure)$/.test(event.name)) caption = undefined;
  }
  if (!table) prose(text.length);
  return layout;
}

/** Rows end with a double backslash, which is blank by now: two spaces that stood as `\\`. */
function tableRows(mask: Mask, span: Span): Span[][] {
  const text = mask.toString();
  const rows: Span[][] = [];
  for (const line of eachLine(text, span.start, span.end)) {
    if (!text.slice(line.start, line.end).trim()) continue;
    const cells: Span[] = [];
    let start = line.start;
    for (let i = line.start; i <= line.end; i++) {
      if (i < line.end && text[i] !== "&") continue;
      cells.push(trimSpan(text, { start, end: i }));
      mask.blank(i, i + 1);
      start = i + 1;
    }
    rows.push(cells);
  }
  return rows;
}

function blankMarks(mask: Mask): void {
  for (const match of mask.toString().matchAll(/[{}~]|``|''|-{2,3}/g)) {
    const at = { start: match.index, end: match.index + match[0].length };
    mask.write(at, { "``": "“", "''": "”", "--": "–", "---": "—" }[match[0]] ?? " ");
  }
}

function paragraphs(text: string, from: number, to: number): Span[] {
  const found: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of eachLine(text, from, to)) {
    if (!text.slice(line.start, line.end).replace(/[{}~]/g, "").trim()) open = undefined;
    else if (open) open.end = line.end;
    else found.push((open = { start: line.start, end: line.end }));
  }
  return found.map((span) => trimSpan(text, span)).filter((span) => span.end > span.start);
}

/** The content of the braces that begin at an offset, blanks before them skipped. */
function braces(text: string, from: number): Span | undefined {
  let at = from;
  while (at < from + 3 && (text[at] === " " || text[at] === "\n")) at++;
  if (text[at] !== "{") return undefined;
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + 5000); i++) {
    if (text[i] === "{") depth++;
    else if (text[i] === "}" && --depth === 0) return { start: at + 1, end: i };
  }
  return undefined;
}

/** The offset behind an optional argument in square brackets, which is blanked. */
function optional(text: string, from: number, mask: Mask): number {
  if (text[from] !== "[") return from;
  const length = text.slice(from, from + 1000).indexOf("]");
  if (length < 0) return from;
  mask.blank(from, from + length + 1);
  return from + length + 1;
}
