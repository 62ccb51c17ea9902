import type { Span } from "../text/span.js";
import type { Block, BlockKind, Cell } from "./document.js";

/** Collects the blocks of a text in order and keeps track of the headings they stand under. */
export class Layout {
  readonly #blocks: { -readonly [K in keyof Block]: Block[K] }[] = [];
  #headings: { level: number; index: number }[] = [];
  #tables = 0;

  /** The index that the next block will get. */
  get next(): number {
    return this.#blocks.length;
  }

  get last(): Block | undefined {
    return this.#blocks.at(-1);
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** Adds a block and answers its index; an empty span is left out and answers undefined. */
  add(kind: BlockKind, span: Span, more: { level?: number; lead?: number; page?: number } = {}): number | undefined {
    if (span.end <= span.start) return undefined;
    const index = this.#blocks.length;
    if (kind === "heading") {
      const level = more.level ?? 1;
      this.#headings = this.#headings.filter((heading) => heading.level < level);
      this.#push(kind, span, more);
      this.#headings.push({ level, index });
    } else this.#push(kind, span, more);
    return index;
  }

  /** Adds the cells of a table, rows first. Empty cells are left out but count as columns. The first row is the header where `hasHeader`. */
  addTable(rows: readonly (readonly Span[])[], hasHeader: boolean, caption?: Span): void {
    const table = this.#tables++;
    const header = hasHeader ? rows[0] : undefined;
    for (const [row, cells] of rows.entries())
      for (const [column, span] of cells.entries()) {
        if (span.end <= span.start) continue;
        const columnHeader = row > 0 ? header?.[column] : undefined;
        const rowHeader = column > 0 ? cells[0] : undefined;
        const cell: Cell = {
          table,
          row,
          column,
          ...(columnHeader && columnHeader.end > columnHeader.start && { columnHeader }),
          ...(rowHeader && rowHeader.end > rowHeader.start && { rowHeader }),
          ...(caption && { caption }),
        };
        this.#push("cell", span, {}, cell);
      }
  }

  /** Gives the latest table a caption that stands below it. */
  captionBelow(caption: Span): void {
    const table = this.#tables - 1;
    for (const block of this.#blocks)
      if (block.cell?.table === table && !block.cell.caption) block.cell = { ...block.cell, caption };
  }

  #push(kind: BlockKind, span: Span, more: { level?: number; lead?: number; page?: number }, cell?: Cell): void {
    this.#blocks.push({
      kind,
      start: span.start,
      end: span.end,
      headings: this.#headings.map((heading) => heading.index),
      ...(kind === "heading" && { level: more.level ?? 1 }),
      ...(more.lead !== undefined && { lead: more.lead }),
      ...(more.page !== undefined && { page: more.page }),
      ...(cell && { cell }),
    });
  }
}
