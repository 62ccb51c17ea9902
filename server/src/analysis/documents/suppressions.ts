import type { Block } from "./document.js";
import type { Suppression } from "./draft.js";
import type { Comment } from "./parsed.js";

const INSTRUCTION = /^\s*sourcebook-ignore(?<file>-file)?(?![\w-])(?<codes>(?:[\s,]+[a-z]+(?:-[a-z]+)+(?![\w-]))*)/;

/** The comments that tell Sourcebook to be silent, with what they cover: the block on their line or the next one (all of a table), or the whole text. */
export function findSuppressions(text: string, comments: readonly Comment[], blocks: readonly Block[]): Suppression[] {
  const found: Suppression[] = [];
  for (const comment of comments) {
    const match = INSTRUCTION.exec(comment.content);
    if (!match) continue;
    const codes = match.groups!.codes!.split(/[\s,]+/).filter(Boolean);
    const scope = match.groups!.file ? { start: 0, end: text.length } : covered(text, comment, blocks);
    if (scope) found.push({ span: { start: comment.start, end: comment.end }, scope, codes });
  }
  return found;
}

function covered(text: string, comment: Comment, blocks: readonly Block[]) {
  const lineStart = Math.max(text.lastIndexOf("\n", comment.start - 1), text.lastIndexOf("\r", comment.start - 1)) + 1;
  // The block that ends on the comment's line, or holds it.
  const same = blocks.findLast((block) => block.start < comment.start && block.end > lineStart);
  const block = same ?? blocks.find((candidate) => candidate.start >= comment.end);
  if (!block?.cell || same) return block && { start: block.start, end: block.end };
  const table = blocks.filter((candidate) => candidate.cell?.table === block.cell!.table);
  return { start: block.start, end: table.at(-1)!.end };
}
