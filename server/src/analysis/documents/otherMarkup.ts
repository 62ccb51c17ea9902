import { eachLine, trimSpan } from "../text/eachLine.js";
import { Mask } from "../text/mask.js";
import type { Span } from "../text/span.js";
import { type CitationSyntax, findCitations } from "./citations/findCitations.js";
import { Layout } from "./layout.js";
import { findAddresses } from "./markdownInline.js";
import type { Comment, Parsed } from "./parsed.js";

interface Markup {
  readonly citations: CitationSyntax;
  readonly heading: RegExp;
  readonly item: RegExp;
  /** Stretches that are no prose. */
  readonly hidden: readonly RegExp[];
  readonly comment: RegExp;
  readonly marks: RegExp;
  /** Lines that are instructions. */
  readonly command: RegExp;
}

const TYPST: Markup = {
  citations: "typst",
  heading: /^(?<marks>={1,6})[ \t]+/,
  item: /^[ \t]*(?:[-+]|\d{1,3}\.)[ \t]+/,
  hidden: [/```[^`]{0,5000}```/g, /`[^`\n]*`/g, /(?<!\\)\$[^$]{1,500}\$/g],
  comment: /(?<![:\\])\/\/(?<content>[^\r\n]*)/g,
  marks:
    /(?<![\p{L}\p{N}])[*_]+(?=\S)|(?<=\S)[*_]+(?![\p{L}\p{N}])|#[a-z][\w.-]*(?:\([^()\n]{0,300}\))?|<[\w.:-]{1,100}>|\\(?=[#$@*_])/gu,
  command: /^[ \t]*#(?:set|show|import|include|let|bibliography|pagebreak|outline|v|h)\b.*$/,
};

const ORG: Markup = {
  citations: "org",
  heading: /^(?<marks>\*{1,6})[ \t]+(?:(?:TODO|DONE)[ \t]+)?/,
  item: /^(?:[ \t]*(?:[-+]|\d{1,3}[.)])|[ \t]+\*)[ \t]+/,
  hidden: [
    /^[ \t]*#\+begin_(?:src|example|comment|export)\b[\s\S]{0,5000}?^[ \t]*#\+end_(?:src|example|comment|export)\b/gim,
    /(?<![\p{L}\p{N}])[=~][^=~\s][^=~\n]{0,200}[=~](?![\p{L}\p{N}])/gu,
  ],
  comment: /^[ \t]*#[ \t](?<content>[^\r\n]*)/gm,
  marks:
    /\[\[[^\]\n]{1,500}\]\[|\[fn:[^\]\n]{1,100}\]|\]\]|(?<![\p{L}\p{N}])[*/_+](?=[^\s*/_+])|(?<=[^\s*/_+])[*/_+](?![\p{L}\p{N}])/gu,
  command: /^[ \t]*(?:#\+|:[A-Z_]+:).*$/i,
};

/** Reads Typst. Never throws. */
export function parseTypst(text: string): Parsed {
  return parse(text, TYPST);
}

/** Reads Org. Never throws. */
export function parseOrg(text: string): Parsed {
  return parse(text, ORG);
}

function parse(text: string, markup: Markup): Parsed {
  const mask = new Mask(text);
  for (const pattern of markup.hidden)
    for (const match of text.matchAll(pattern)) mask.blank(match.index, match.index + match[0].length);
  const comments: Comment[] = [];
  for (const match of mask.toString().matchAll(markup.comment)) {
    comments.push({ start: match.index, end: match.index + match[0].length, content: match.groups!.content! });
    mask.blank(match.index, match.index + match[0].length);
  }
  for (const { start, end } of findAddresses(mask.toString())) mask.blank(start, end);
  const blocks = layOut(mask, markup);
  const clean = mask.toString();
  // Typst needs the whole text to tell its labels from keys.
  const citations = findCitations(clean, markup.citations, { start: 0, end: clean.length });
  for (const { cluster } of citations) mask.blank(cluster.start, cluster.end);
  for (const match of mask.toString().matchAll(markup.marks)) mask.blank(match.index, match.index + match[0].length);
  return { text, prose: mask.toString(), blocks, citations, comments };
}

function layOut(mask: Mask, markup: Markup): Layout["blocks"] {
  const text = mask.toString();
  const layout = new Layout();
  let open: { kind: "paragraph" | "listItem"; span: { start: number; end: number } } | undefined;
  let lead: number | undefined;
  const close = () => {
    if (!open) return;
    const { kind, span } = open;
    open = undefined;
    layout.add(kind, trimSpan(text, span), kind === "listItem" && lead !== undefined ? { lead } : {});
  };
  for (const line of eachLine(text)) {
    const content = text.slice(line.start, line.end);
    const heading = markup.heading.exec(content);
    const item = markup.item.exec(content);
    if (!content.trim()) close();
    else if (markup.command.test(content)) {
      close();
      mask.blank(line.start, line.end);
    } else if (heading) {
      close();
      mask.blank(line.start, line.start + heading[0].length);
      const span: Span = trimSpan(text, { start: line.start + heading[0].length, end: line.end });
      layout.add("heading", span, { level: heading.groups!.marks!.length });
    } else if (item) {
      close();
      const above = layout.last;
      if (above?.kind !== "listItem") lead = above && above.kind !== "heading" ? layout.next - 1 : undefined;
      mask.blank(line.start, line.start + item[0].length);
      open = { kind: "listItem", span: { start: line.start + item[0].length, end: line.end } };
    } else if (open) open.span.end = line.end;
    else open = { kind: "paragraph", span: { start: line.start, end: line.end } };
  }
  close();
  return layout.blocks;
}
