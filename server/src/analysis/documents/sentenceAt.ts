import { splitSentences } from "../text/sentences.js";
import type { Draft } from "./draft.js";

/**
 * The prose of the sentence that a citation at an offset belongs to: the one it stands in, or the one before where
 * it stands behind a full stop. What is being typed as a citation is left out. "" where there is none.
 */
export function sentenceAt(draft: Draft, offset: number): string {
  const block = draft.blocks.findLast(({ start }) => start <= offset);
  // A citation at a block's end is blank, so that the block may end before it.
  if (!block || /\S|\n[ \t]*\n/.test(draft.prose.slice(block.end, Math.max(block.end, offset - 1)))) return "";
  const before = draft.prose.slice(block.start, offset).replace(/[\s[({]*(?:-?@\{?|\\[a-zA-Z]*\{?)?$/, "");
  const rest = draft.prose.slice(offset, block.end);
  const sentences = splitSentences(before, { start: 0, end: before.length });
  const last = sentences.at(-1);
  const said = last ? before.slice(last.start, last.end) : "";
  // The rest of the sentence counts where it is not over: "As [@| shows, the levy doubled."
  const isOver = /[.!?]["”’)]*$/.test(said);
  const after = isOver ? "" : (/^[^\n]*?[.!?](?=\s|$)/.exec(rest)?.[0] ?? rest).replace(/^\S*/, "");
  const own = `${said} ${after}`.replace(/\s+/g, " ").trim();
  if (!block.cell) return own;
  const around = [block.cell.rowHeader, block.cell.columnHeader, block.cell.caption];
  return [own, ...around.map((span) => (span ? draft.prose.slice(span.start, span.end) : ""))].join(" ").trim();
}
