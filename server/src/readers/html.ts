import type { BibliographicItem } from "../analysis/documents/bibliography.js";
import type { Structure } from "../analysis/documents/document.js";
import type { OffsetMap } from "../analysis/text/offsetMap.js";
import { findContent } from "./htmlContent.js";
import { htmlMetadata } from "./htmlMetadata.js";
import { renderHtml } from "./htmlRender.js";
import { parseHtml } from "./htmlTree.js";

/** Reads a saved web page: its article without what stands around it, and what its meta tags say. */
export function readHtml(html: string): { structure: Structure; offsets: OffsetMap; item: Partial<BibliographicItem> } {
  const root = parseHtml(html);
  const { content, isNoise } = findContent(root);
  const { offsets, ...structure } = renderHtml(content, isNoise);
  return { structure, offsets, item: htmlMetadata(root) };
}
