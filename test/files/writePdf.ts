/** A line of text on a page: its place in points from the lower left, and the size of its letters. */
export interface PlacedText {
  readonly text: string;
  readonly y: number;
  readonly x?: number;
  readonly size?: number;
}

/** A PDF as small as the format allows, in Helvetica; `properties` are those of its information dictionary. */
export function writePdf(
  pages: readonly (readonly PlacedText[])[],
  properties: Readonly<Record<string, string>> = {},
): Uint8Array {
  const quoted = (text: string) => text.replace(/[\\()]/g, "\\$&");
  const pageNumber = (index: number) => 4 + 2 * index;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${pageNumber(i)} 0 R`).join(" ")}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((lines, i) => {
      const content = lines
        .map(({ text, y, x = 72, size = 11 }) => `BT /F1 ${size} Tf ${x} ${y} Td (${quoted(text)}) Tj ET`)
        .join("\n");
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${pageNumber(i) + 1} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    `<< ${Object.entries(properties)
      .map(([name, value]) => `/${name} (${quoted(value)})`)
      .join(" ")} >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((body, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}

/** Lines of one column from a height downward, with the space between the lines of a paragraph. */
export function column(
  texts: readonly string[],
  top = 700,
  more: { readonly x?: number; readonly size?: number } = {},
): PlacedText[] {
  return texts.map((text, i) => ({ text, y: top - 14 * i, ...more }));
}
