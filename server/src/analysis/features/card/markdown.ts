import type { Document } from "../../documents/document.js";
import { positionAt } from "../../text/lines.js";
import { toOriginal } from "../../text/offsetMap.js";

/** Makes a source's words harmless in Markdown: no markup, no HTML, no links of their own. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>|~]/g, "\\$&")
    .replace(/&(?=[#\w])/g, "&amp;")
    .replace(/^(?<mark>[#+-]|\d+[.)])/, "\\$<mark>")
    .replace(/(?<scheme>\w):(?=\/\/|[^\s\d])/g, "$<scheme>\\:");
}

/** A link to a stretch of a source, shown as its key; the bare key where the address is not one to follow. */
export function sourceLink(document: Document, offset: number): string {
  const label = escapeMarkdown(document.key).replace(/\\_/g, "_");
  if (/^(?:command|javascript|data|vbscript):/i.test(document.uri) || !/^[a-z][\w+.-]*:/i.test(document.uri))
    return label;
  const address = document.uri.replace(/[()<>\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  const line = lineOf(document, offset) + 1;
  return `[${label}](${address}${address.includes("#") ? "" : `#L${line}`})`;
}

function lineOf(document: Document, offset: number): number {
  const original = toOriginal(document.offsets, offset);
  if (document.originalLines) return positionAt(document.originalLines, original).line;
  let line = 0;
  for (let at = document.text.indexOf("\n"); at >= 0 && at < original; at = document.text.indexOf("\n", at + 1)) line++;
  return line;
}
