import type { Block, Locator, Structure } from "./document.js";

/** Where an offset stands in a text, for people: page where there are pages, paragraph, heading. */
export function locate({ blocks, prose }: Pick<Structure, "blocks" | "prose">, offset: number): Locator {
  let paragraph = 0;
  let found: Block | undefined;
  for (const block of blocks) {
    if (block.start > offset) break;
    if (isCounted(block)) paragraph++;
    found = block;
  }
  if (!found) return {};
  const heading = blocks[found.headings.at(-1) ?? -1];
  return {
    ...(found.page !== undefined && { page: found.page }),
    ...(paragraph > 0 && isCounted(found) && { paragraph }),
    ...(heading && { heading: prose.slice(heading.start, heading.end).replace(/\s+/g, " ").trim() }),
  };
}

/** How many paragraphs a text has in the sense of a locator. */
export function countParagraphs({ blocks }: Pick<Structure, "blocks">): number {
  return blocks.filter(isCounted).length;
}

function isCounted(block: Block): boolean {
  return block.kind === "paragraph" || block.kind === "listItem" || block.kind === "quote";
}
