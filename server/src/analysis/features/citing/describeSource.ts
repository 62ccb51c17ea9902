import type { Source } from "../../corpus/corpus.js";
import { BUILT_IN_STYLE, type CitationStyle } from "../../documents/citationStyle.js";
import { escapeMarkdown } from "../../documents/formatReference.js";
import { locate } from "../../documents/locate.js";
import { indexLines, positionAt } from "../../text/lines.js";
import { toOriginal } from "../../text/offsetMap.js";
import type { Span } from "../../text/span.js";

const LONGEST_QUOTE = 400;

/** A source in Markdown: its reference, the passage that supports a sentence, and links to file, page and address. */
export function describeSource(source: Source, passage?: Span, style: CitationStyle = BUILT_IN_STYLE): string {
  const parts = [style.reference(source.item)];
  if (passage && source.document) parts.push(quote(source, passage));
  const links = linksOf(source, passage);
  if (links.length) parts.push(links.join(" · "));
  return parts.join("\n\n");
}

function quote(source: Source, passage: Span): string {
  const { document } = source;
  let said = document!.text.slice(passage.start, passage.end).replace(/\s+/g, " ").trim();
  if (said.length > LONGEST_QUOTE) said = `${said.slice(0, said.lastIndexOf(" ", LONGEST_QUOTE))} …`;
  const { page, paragraph } = locate(document!, passage.start);
  const place = page !== undefined ? `p. ${page}` : paragraph !== undefined ? `para. ${paragraph}` : "";
  return `> ${escapeMarkdown(said)}${place ? ` (${place})` : ""}`;
}

function linksOf(source: Source, passage: Span | undefined): string[] {
  const { document, entry, item } = source;
  const links: string[] = [];
  if (document && /^(?:file|vscode-remote|vscode-vfs):/.test(document.uri))
    links.push(`[${escapeMarkdown(nameOf(document.uri))}](${document.uri}#L${lineOf(source, passage?.start ?? 0)})`);
  if (entry && /^(?:file|vscode-remote|vscode-vfs):/.test(entry.uri))
    links.push(
      `[${escapeMarkdown(nameOf(entry.uri))}](${entry.uri}#L${positionAt(entry.lines, entry.span.start).line + 1})`,
    );
  if (item.URL && /^https?:\/\/[^\s()<>]+$/.test(item.URL))
    links.push(`[${escapeMarkdown(hostOf(item.URL))}](${item.URL})`);
  return links;
}

function lineOf({ document }: Source, offset: number): number {
  const lines = document!.originalLines ?? indexLines(document!.text);
  return positionAt(lines, toOriginal(document!.offsets, offset)).line + 1;
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function hostOf(url: string): string {
  return /^https?:\/\/(?:www\.)?(?<host>[^/?#]+)/.exec(url)?.groups?.host ?? url;
}
