/** A Markdown table; what would end a cell is escaped. */
export function formatMarkdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]) => `| ${row.map(cell).join(" | ")} |`;
  return `${[line(header), `|${" --- |".repeat(header.length)}`, ...rows.map(line)].join("\n")}\n`;
}

function cell(text: string): string {
  return text
    .replace(/\\/g, "\\\\")
    .replace(/\|/g, "\\|")
    .replace(/\s*\n\s*/g, " ");
}
