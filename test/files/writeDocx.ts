import { strToU8, zipSync } from "fflate";

/** A Word file of which the caller writes the body: what stands in `w:body`. */
export function writeDocx(
  body: string,
  more: { readonly styles?: string; readonly core?: string; readonly footnotes?: string } = {},
): Uint8Array {
  const xml = (root: string, content: string) => strToU8(`<?xml version="1.0"?><${root}>${content}</${root}>`);
  return zipSync({
    "[Content_Types].xml": xml("Types", ""),
    "word/document.xml": xml("w:document", `<w:body>${body}</w:body>`),
    ...(more.styles ? { "word/styles.xml": xml("w:styles", more.styles) } : {}),
    ...(more.footnotes ? { "word/footnotes.xml": xml("w:footnotes", more.footnotes) } : {}),
    ...(more.core ? { "docProps/core.xml": xml("cp:coreProperties", more.core) } : {}),
  });
}

/** A paragraph of one run; `properties` stands in `w:pPr`. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}
