import type { Structure } from "../../analysis/documents/document.js";
import { Layout } from "../../analysis/documents/layout.js";
import { findAddresses } from "../../analysis/documents/markdownInline.js";
import { Mask } from "../../analysis/text/mask.js";
import type { Span } from "../../analysis/text/span.js";
import type { Piece } from "./readBody.js";

/** Pieces as one text with its blocks. */
export function layOut(pieces: readonly Piece[]): Structure {
  const layout = new Layout();
  const chunks: string[] = [];
  let at = 0;
  const write = (text: string, behind: string): Span => {
    const span = { start: at, end: at + text.length };
    chunks.push(text, behind);
    at = span.end + behind.length;
    return span;
  };
  let lead: number | undefined;
  for (const piece of pieces) {
    if (piece.kind === "table") {
      const rows = piece.rows.map((cells) => cells.map((cell) => write(cell, "\n")));
      const columns = Math.max(0, ...rows.map((row) => row.length));
      // A table of one column or row lays out a page.
      if (columns < 2 || rows.length < 2) for (const span of rows.flat()) layout.add("paragraph", span);
      else layout.addTable(rows, !/\d{3}|\d[.,%]/.test(piece.rows[0]!.join(" ")));
      continue;
    }
    if (piece.kind === "listItem" && layout.last?.kind !== "listItem")
      lead = layout.last && !["heading", "cell"].includes(layout.last.kind) ? layout.next - 1 : undefined;
    const span = write(piece.text, "\n\n");
    layout.add(piece.kind, span, {
      ...(piece.kind === "heading" && { level: piece.level }),
      ...(piece.kind === "listItem" && lead !== undefined && { lead }),
    });
  }
  const text = chunks.join("");
  const mask = new Mask(text);
  for (const { start, end } of findAddresses(text)) mask.blank(start, end);
  return { text, prose: mask.toString(), blocks: layout.blocks };
}
