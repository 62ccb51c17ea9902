import { eachLine, trimSpan } from "../text/eachLine.js";
import { Mask } from "../text/mask.js";
import type { Span } from "../text/span.js";
import { findFrontMatter } from "./frontMatter.js";
import { Layout } from "./layout.js";
import { blankInline } from "./markdownInline.js";
import type { Comment, Parsed } from "./parsed.js";

const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})(?<info>.*)$/;
const HEADING = /^ {0,3}(?<marks>#{1,6})(?:[ \t]+|$)/;
const SETEXT = /^ {0,3}(?<mark>=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^(?<indent>[ \t]*)(?<marker>[-*+•]|\d{1,3}[.)]|\([0-9a-z]{1,4}\)|[a-zA-Z]\)|#\.)(?<gap>[ \t]+|$)/;
const DELIMITER = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;
const CAPTION = /^[ \t]*(?<label>(?:Table|Figure|Fig\.)[ \t]*(?:\d+(?:\.\d+)*)?[.:]|:(?=[ \t]))[ \t]+/i;
const DEFINITION = /^ {0,3}\[(?<label>[^\]\n]{1,200})\]:[ \t]*/;
const DIV = /^ {0,3}:{3,}.*$/;
const HEADING_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)])[ \t]+(?=\p{L})/u;

interface Open {
  readonly kind: "paragraph" | "listItem" | "quote" | "caption";
  readonly start: number;
  end: number;
  readonly lead?: number;
}

interface List {
  readonly markerIndent: number;
  readonly contentIndent: number;
  readonly lead: number | undefined;
  item: number | undefined;
}

/** Reads Markdown as Pandoc, Quarto, R Markdown and GitHub write it. Never throws; linear in the length of the text but for deep nesting. */
export function parseMarkdown(text: string): Parsed {
  const mask = new Mask(text);
  const frontMatter = findFrontMatter(text);
  if (text.charCodeAt(0) === 0xfeff) mask.blank(0, 1);
  if (frontMatter) mask.blank(frontMatter.span.start, frontMatter.span.end);
  const comments = blankCodeAndComments(text, frontMatter?.span.end ?? 0, mask);
  const blocks = layOut(mask.toString(), frontMatter?.span.end ?? 0, mask);
  const citations = blankInline(text, mask, blocks);
  return {
    text,
    prose: mask.toString(),
    blocks: blocks.map((block) => block),
    citations,
    comments,
    ...(frontMatter && { frontMatter: frontMatter.yaml }),
  };
}

/** Fenced code and HTML comments hide everything within, so they go first. */
function blankCodeAndComments(text: string, from: number, mask: Mask): Comment[] {
  const comments: Comment[] = [];
  let fence: string | undefined;
  let commentEnd = from;
  for (const line of eachLine(text, from)) {
    if (line.end <= commentEnd && line.start < commentEnd) continue;
    const content = text
      .slice(line.start, line.end)
      .replace(/^(?:[ \t]{0,3}>[ \t]?)+/, "")
      .replace(/^[ \t]+/, "");
    const match = FENCE.exec(content);
    if (fence !== undefined) {
      if (match && match.groups!.fence!.startsWith(fence) && !match.groups!.info!.trim()) fence = undefined;
      mask.blank(line.start, line.end);
      continue;
    }
    if (match && !(match.groups!.fence!.startsWith("`") && match.groups!.info!.includes("`"))) {
      fence = match.groups!.fence!;
      mask.blank(line.start, line.end);
      continue;
    }
    let at = text.indexOf("<!--", Math.max(line.start, commentEnd));
    while (at >= 0 && at < line.end) {
      const close = text.indexOf("-->", at + 4);
      const end = close < 0 ? line.end : close + 3;
      mask.blank(at, end);
      comments.push({ start: at, end, content: text.slice(at + 4, close < 0 ? end : close) });
      commentEnd = end;
      at = text.indexOf("<!--", end);
    }
  }
  return comments;
}

function layOut(text: string, from: number, mask: Mask): Layout["blocks"] {
  const layout = new Layout();
  const lines = eachLine(text, from);
  let open: Open | undefined;
  let lists: List[] = [];
  let afterBlank = true;
  let caption: Span | undefined;
  let tableJustAbove = false;

  const close = () => {
    if (!open) return;
    const { kind, lead } = open;
    const span = trimSpan(text, open);
    open = undefined;
    const pseudo = kind === "paragraph" && isBoldLine(text.slice(span.start, span.end));
    layout.add(pseudo ? "heading" : kind, span, pseudo ? { level: 6 } : lead !== undefined ? { lead } : {});
    if (kind === "caption" && tableJustAbove) layout.captionBelow(span);
    else if (kind === "caption") caption = span;
    tableJustAbove = false;
  };

  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const quote = /^(?:[ \t]{0,3}>[ \t]?)+/.exec(text.slice(line.start, line.end))?.[0] ?? "";
    const start = line.start + quote.length;
    const content = text.slice(start, line.end);
    if (quote) mask.blank(line.start, start);
    if (!content.trim()) {
      close();
      afterBlank = true;
      continue;
    }
    const indent = content.length - content.trimStart().length;

    const heading = HEADING.exec(content);
    if (heading) {
      close();
      lists = [];
      const marks = heading.groups!.marks!;
      mask.blank(start, start + heading[0].length);
      const tail = /(?:[ \t]+#+)?[ \t]*$/.exec(content.slice(heading[0].length))!;
      const span = trimSpan(text, { start: start + heading[0].length, end: line.end - tail[0].length });
      if (tail[0]) mask.blank(line.end - tail[0].length, line.end);
      addHeading(layout, text, mask, span, marks.length);
      afterBlank = true;
      continue;
    }
    const setext = open?.kind === "paragraph" && !afterBlank && SETEXT.exec(content);
    if (setext && open) {
      const span = trimSpan(text, open);
      open = undefined;
      mask.blank(start, line.end);
      addHeading(layout, text, mask, span, setext.groups!.mark!.startsWith("=") ? 1 : 2);
      afterBlank = true;
      continue;
    }
    if (RULE.test(content) || DIV.test(content)) {
      close();
      mask.blank(start, line.end);
      if (RULE.test(content)) lists = [];
      afterBlank = true;
      continue;
    }
    const next = lines[i + 1];
    const below = next ? text.slice(next.start + (quote && text[next.start] === ">" ? quote.length : 0), next.end) : "";
    if (content.includes("|") && below.includes("|") && DELIMITER.test(below)) {
      close();
      lists = [];
      const rows: Span[][] = [];
      let last = i;
      for (let row = i; row < lines.length; row++) {
        const span = lines[row]!;
        const rowText = text.slice(span.start, span.end);
        if (!rowText.includes("|") || !rowText.trim()) break;
        last = row;
        if (row === i + 1) mask.blank(span.start, span.end);
        else rows.push(splitRow(text, { start: row === i ? start : span.start, end: span.end }, mask));
      }
      layout.addTable(rows, true, caption);
      caption = undefined;
      tableJustAbove = true;
      i = last;
      afterBlank = true;
      continue;
    }
    const label = (afterBlank || tableJustAbove) && CAPTION.exec(content);
    if (label && (label.groups!.label !== ":" || tableJustAbove || tableFollows(text, lines, i))) {
      const wasAbove: boolean = tableJustAbove;
      close();
      tableJustAbove = wasAbove && !tableFollows(text, lines, i);
      mask.blank(start, start + label[0].length);
      open = { kind: "caption", start: start + label[0].length, end: line.end };
      afterBlank = false;
      continue;
    }
    const item = ITEM.exec(content);
    if (item && (afterBlank || !open || open.kind === "listItem" || /^(?:[-*+•]|1[.)])$/.test(item.groups!.marker!))) {
      close();
      const markerIndent = width(item.groups!.indent!);
      const contentIndent = markerIndent + item.groups!.marker!.length + Math.max(1, item.groups!.gap!.length);
      while (lists.length && lists.at(-1)!.markerIndent > markerIndent) lists.pop();
      let list = lists.at(-1);
      if (!list || markerIndent >= list.contentIndent) {
        const above = layout.last;
        const lead = list
          ? list.item
          : above && above.kind !== "heading" && above.kind !== "cell"
            ? layout.next - 1
            : undefined;
        list = { markerIndent, contentIndent, lead, item: undefined };
        lists.push(list);
      }
      mask.blank(start, start + item[0].length);
      const box = /^\[[ xX]\][ \t]+/.exec(content.slice(item[0].length));
      if (box) mask.blank(start + item[0].length, start + item[0].length + box[0].length);
      list.item = layout.next;
      open = {
        kind: "listItem",
        start: start + item[0].length,
        end: line.end,
        ...(list.lead !== undefined && { lead: list.lead }),
      };
      afterBlank = false;
      continue;
    }
    const list = lists.at(-1);
    if (afterBlank && list && indent < list.contentIndent)
      lists = indent === 0 ? [] : lists.filter((l) => l.contentIndent <= indent);
    if (afterBlank && indent >= 4 && !lists.length && !quote) {
      mask.blank(start, line.end);
      // Indented code goes on behind its empty lines.
      continue;
    }
    const definition = (afterBlank || !open) && DEFINITION.exec(content);
    if (definition) {
      close();
      if (!definition.groups!.label!.startsWith("^")) {
        mask.blank(start, line.end);
        continue;
      }
      mask.blank(start, start + definition[0].length);
      open = { kind: "paragraph", start: start + definition[0].length, end: line.end };
      afterBlank = false;
      continue;
    }
    if (open && !afterBlank) open.end = line.end;
    else {
      close();
      if (tableJustAbove) tableJustAbove = false;
      caption = undefined;
      open = { kind: quote ? "quote" : "paragraph", start: start + indent, end: line.end };
    }
    afterBlank = false;
  }
  close();
  return layout.blocks;
}

function addHeading(layout: Layout, text: string, mask: Mask, span: Span, level: number): void {
  const number = HEADING_NUMBER.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  mask.blank(span.start, span.start + number);
  const attributes = /[ \t]*\{[#.:-][^{}]{0,300}\}$/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  mask.blank(span.end - attributes, span.end);
  layout.add("heading", trimSpan(text, { start: span.start + number, end: span.end - attributes }), { level });
}

function tableFollows(text: string, lines: readonly Span[], index: number): boolean {
  for (let i = index + 1; i < Math.min(lines.length, index + 6); i++) {
    const line = text.slice(lines[i]!.start, lines[i]!.end);
    if (line.includes("|") && DELIMITER.test(line)) return true;
  }
  return false;
}

/** The cells of a row between unescaped bars, trimmed. */
function splitRow(text: string, line: Span, mask: Mask): Span[] {
  const cells: Span[] = [];
  const trimmed = trimSpan(text, line);
  let begin = trimmed.start;
  if (text[begin] === "|") mask.blank(begin, ++begin);
  for (let i = begin; i <= trimmed.end; i++) {
    if (i < trimmed.end && (text[i] !== "|" || text[i - 1] === "\\")) continue;
    if (i === trimmed.end && begin === trimmed.end && text[i - 1] === "|") break;
    cells.push(trimSpan(text, { start: begin, end: i }));
    mask.blank(i, i + 1);
    begin = i + 1;
  }
  return cells;
}

function isBoldLine(text: string): boolean {
  return text.length < 100 && /^(?<mark>\*\*|__)[^*_\n]+\k<mark>$/.test(text) && !/[.!?][*_]+$/.test(text);
}

function width(indent: string): number {
  return indent.replaceAll("\t", "    ").length;
}
