import type { Structure } from "../../analysis/documents/document.js";
import { Layout } from "../../analysis/documents/layout.js";
import { findAddresses } from "../../analysis/documents/markdownInline.js";
import { Mask } from "../../analysis/text/mask.js";
import type { OffsetMap } from "../../analysis/text/offsetMap.js";
import type { Span } from "../../analysis/text/span.js";
import type { Element, Text } from "./tree.js";

const BLOCK = new Set(
  "address article blockquote body center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 header hgroup hr li main ol p pre section summary table ul".split(
    " ",
  ),
);

interface Context {
  readonly quote: boolean;
  readonly list?: { readonly lead: number | undefined };
}

/** The clean text of a page's content with its blocks, and the way back into the file. */
export function renderHtml(
  content: Element,
  isNoise: (element: Element) => boolean,
): Structure & { offsets: OffsetMap } {
  // Finished blocks; `text` is the block in the making, which begins at `base`.
  const chunks: string[] = [];
  let base = 0;
  let text = "";
  const anchors: [number, number][] = [];
  const layout = new Layout();

  const append = (node: Text): void => {
    // Where white space is collapsed the two sides part, so that each word run gets its anchor.
    const pieces = node.value.length === node.length ? node.value.matchAll(/\s+|\S+/g) : [{ 0: node.value, index: 0 }];
    for (const piece of pieces) {
      let value = piece[0];
      if (/^\s/.test(value)) {
        if (!text || endsInSpace(text)) continue;
        value = value.includes("\u00a0") ? "\u00a0" : " ";
      }
      const last = anchors.at(-1);
      const original = node.at + piece.index;
      const here = base + text.length;
      if (!last || last[1] + (here - last[0]) !== original) anchors.push([here, original]);
      text += value;
    }
  };
  const endBlock = (): Span => {
    const trimmed = text.trimEnd();
    const span = { start: base, end: base + trimmed.length };
    if (trimmed) chunks.push(trimmed, "\n\n");
    base = trimmed ? span.end + 2 : base;
    text = "";
    while (anchors.length && anchors.at(-1)![0] > base) anchors.pop();
    return span;
  };
  const flush = (
    kind: "paragraph" | "listItem" | "quote" | "heading" | "caption",
    context: Context,
    level = 1,
  ): number | undefined => {
    const lead = kind === "listItem" ? context.list?.lead : undefined;
    return layout.add(kind, endBlock(), { level, ...(lead !== undefined && { lead }) });
  };

  const inline = (element: Element): void => {
    for (const child of element.children) {
      if (child.kind === "text") append(child);
      else if (child.tag === "br") text += text && !endsInSpace(text) ? " " : "";
      else if (child.tag !== "sup" || !/^\s*\[?\d{1,3}\]?\s*$/.test(plain(child))) if (!isNoise(child)) inline(child);
    }
  };

  /** `kind` is what text directly in this element is; it falls back to a paragraph once a list item has its first block. */
  const block = (element: Element, context: Context, kind: "paragraph" | "listItem" | "quote"): void => {
    let current = kind;
    let item: number | undefined;
    const end = (): void => {
      const index = flush(current, context);
      if (index !== undefined && current === "listItem") {
        item = index;
        current = "paragraph";
      }
    };
    for (const child of element.children) {
      if (child.kind === "text") append(child);
      else if (isNoise(child)) continue;
      else if (child.tag === "br") {
        if (isBreak(child, element)) end();
        else text += text && !endsInSpace(text) ? " " : "";
      } else if (/^h[1-6]$/.test(child.tag)) {
        end();
        inline(child);
        flush("heading", context, Number(child.tag[1]));
      } else if (child.tag === "ul" || child.tag === "ol") {
        end();
        const above = layout.last;
        const lead = item ?? (above && above.kind !== "heading" && above.kind !== "cell" ? layout.next - 1 : undefined);
        for (const entry of child.children)
          if (entry.kind === "element" && !isNoise(entry)) block(entry, { ...context, list: { lead } }, "listItem");
      } else if (child.tag === "table") {
        end();
        table(child);
      } else if (child.tag === "blockquote") {
        end();
        block(child, { ...context, quote: true }, "quote");
      } else if (child.tag === "figcaption") {
        end();
        inline(child);
        flush("caption", context);
      } else if (BLOCK.has(child.tag) || hasBlock(child)) {
        end();
        const before = layout.next;
        block(child, context, current);
        if (current === "listItem" && layout.next > before) {
          item = before;
          current = "paragraph";
        }
      } else if (child.tag !== "sup" || !/^\s*\[?\d{1,3}\]?\s*$/.test(plain(child))) inline(child);
    }
    end();
  };

  const table = (element: Element): void => {
    const rows: { cells: Span[]; header: boolean }[] = [];
    let caption: Span | undefined;
    let first = "";
    const visit = (node: Element): void => {
      for (const child of node.children) {
        if (child.kind !== "element") continue;
        if (child.tag === "caption") {
          inline(child);
          caption = endBlock();
          layout.add("caption", caption);
        } else if (child.tag === "tr") {
          const cells = child.children.filter(
            (cell): cell is Element => cell.kind === "element" && /^t[dh]$/.test(cell.tag),
          );
          const spans = cells.map((cell) => {
            inline(cell);
            if (!rows.length) first += ` ${text}`;
            return endBlock();
          });
          rows.push({
            cells: spans,
            header: node.tag === "thead" || (cells.length > 0 && cells.every((cell) => cell.tag === "th")),
          });
        } else if (!isNoise(child)) visit(child);
      }
    };
    const columns = Math.max(
      0,
      ...rowsOf(element).map((row) => row.children.filter((cell) => cell.kind === "element").length),
    );
    // A table of one column lays out a page.
    if (columns < 2) {
      block(element, { quote: false }, "paragraph");
      return;
    }
    visit(element);
    layout.addTable(
      rows.map((row) => row.cells),
      rows[0]?.header || !/\d{3}|\d[.,%]/.test(first),
      caption,
    );
  };

  block(content, { quote: false }, "paragraph");
  const clean = chunks.slice(0, -1).join("");
  const mask = new Mask(clean);
  for (const { start, end } of findAddresses(clean)) mask.blank(start, end);
  return { text: clean, prose: mask.toString(), blocks: layout.blocks, offsets: { anchors } };
}

function plain(element: Element): string {
  return element.children.map((child) => (child.kind === "text" ? child.value : plain(child))).join("");
}

/** Two line breaks in a row part paragraphs on pages that know no `p`. */
function isBreak(child: Element, parent: Element): boolean {
  const rest = parent.children.slice(parent.children.indexOf(child) + 1);
  const next = rest.find((sibling) => sibling.kind === "element" || sibling.value.trim() !== "");
  return next?.kind === "element" && next.tag === "br";
}

function hasBlock(element: Element): boolean {
  return element.children.some((child) => child.kind === "element" && (BLOCK.has(child.tag) || hasBlock(child)));
}

function rowsOf(element: Element): Element[] {
  return element.children.flatMap((child) =>
    child.kind !== "element" ? [] : child.tag === "tr" ? [child] : child.tag === "table" ? [] : rowsOf(child),
  );
}

function endsInSpace(text: string): boolean {
  return /\s/.test(text.charAt(text.length - 1));
}
