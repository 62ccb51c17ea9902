import type { BibliographicItem } from "../../analysis/documents/bibliography.js";
import type { Structure } from "../../analysis/documents/document.js";
import type { OffsetMap } from "../../analysis/text/offsetMap.js";
import { findContent } from "./content.js";
import { htmlMetadata } from "./metadata.js";
import { renderHtml } from "./render.js";
import { parseHtml } from "./tree.js";

/** Reads a saved web page: its article without what stands around it, and what its meta tags say. */
export function readHtml(html: string): { structure: Structure; offsets: OffsetMap; item: Partial<BibliographicItem> } {
  const root = parseHtml(html);
  const { content, isNoise } = findContent(root);
  const { offsets, ...structure } = renderHtml(content, isNoise);
  return { structure, offsets, item: htmlMetadata(root) };
}
