import { Parser } from "htmlparser2";

/** A paragraph or a table, in the order of the file. */
export type Piece =
  | { readonly kind: "paragraph" | "listItem" | "quote" | "caption"; readonly text: string }
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

interface Open {
  text: string;
  style: string;
  level?: number;
  isItem: boolean;
}

/** What is written twice for older programs, or was struck out, or is an instruction. */
const SKIPPED = new Set(["mc:Fallback", "w:del", "w:moveFrom", "w:instrText", "w:delText"]);

/** The pieces of a part of a Word file. Takes any text. */
export function readBody(xml: string, styles: string): Piece[] {
  const names = styleNames(styles);
  const pieces: Piece[] = [];
  // Paragraphs nest in text boxes, tables in cells.
  const open: Open[] = [];
  const tables: { rows: string[][] }[] = [];
  let skipped = 0;
  let inText = false;
  const finish = ({ text, style, level, isItem }: Open): void => {
    const trimmed = text.replace(/[ \t\u00a0]+/g, " ").trim();
    const cell = tables.at(-1)?.rows.at(-1);
    if (cell) {
      if (trimmed) cell.push(`${cell.pop() ?? ""} ${trimmed}`.trim());
      return;
    }
    if (!trimmed) return;
    const name = names.get(style) ?? style.toLowerCase();
    const heading = level ?? headingLevel(name);
    if (heading !== undefined) pieces.push({ kind: "heading", level: heading, text: trimmed });
    else pieces.push({ kind: kindOf(name, isItem), text: trimmed });
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (skipped || SKIPPED.has(tag)) {
          skipped++;
          return;
        }
        const paragraph = open.at(-1);
        if (tag === "w:p") open.push({ text: "", style: "", isItem: false });
        else if (tag === "w:tbl") tables.push({ rows: [] });
        else if (tag === "w:tr") tables.at(-1)?.rows.push([]);
        else if (tag === "w:tc") tables.at(-1)?.rows.at(-1)?.push("");
        else if (tag === "w:t") inText = true;
        else if (!paragraph) return;
        else if (tag === "w:tab" || tag === "w:br" || tag === "w:cr") paragraph.text += " ";
        else if (tag === "w:noBreakHyphen") paragraph.text += "-";
        else if (tag === "w:pStyle") paragraph.style = attributes["w:val"] ?? "";
        else if (tag === "w:numPr") paragraph.isItem = true;
        else if (tag === "w:outlineLvl" && /^[0-5]$/.test(attributes["w:val"] ?? ""))
          paragraph.level = Number(attributes["w:val"]) + 1;
      },
      ontext(text) {
        if (inText && !skipped && open.length) open.at(-1)!.text += text;
      },
      onclosetag(tag) {
        if (skipped) skipped--;
        else if (tag === "w:t") inText = false;
        else if (tag === "w:p") {
          const done = open.pop();
          if (done) finish(done);
        } else if (tag === "w:tbl") {
          const done = tables.pop();
          // A table in a cell is read as that cell's text.
          const outer = tables.at(-1)?.rows.at(-1);
          if (outer && done) outer.push(`${outer.pop() ?? ""} ${done.rows.flat().join(" ")}`.trim());
          else if (done) pieces.push({ kind: "table", rows: done.rows });
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return pieces;
}

function kindOf(style: string, isItem: boolean): "paragraph" | "listItem" | "quote" | "caption" {
  if (isItem || style.startsWith("list")) return "listItem";
  if (/quote/.test(style)) return "quote";
  return style === "caption" ? "caption" : "paragraph";
}

function headingLevel(style: string): number | undefined {
  if (style === "title") return 1;
  const level = /^heading ?(?<level>[1-6])$/.exec(style)?.groups?.level;
  return level === undefined ? undefined : Number(level);
}

/** The built-in names of the styles, which are English in every language of Word, by their identifiers, which are not. */
function styleNames(styles: string): Map<string, string> {
  const names = new Map<string, string>();
  let id: string | undefined;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag === "w:style") id = attributes["w:styleId"];
        else if (tag === "w:name" && id !== undefined) names.set(id, (attributes["w:val"] ?? "").toLowerCase());
      },
    },
    { xmlMode: true },
  );
  parser.end(styles);
  return names;
}
