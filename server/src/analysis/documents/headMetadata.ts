import { authorNames } from "./authorName.js";
import type { CslName } from "./bibliography.js";
import type { Structure } from "./document.js";
import { writtenDate } from "./writtenDate.js";

export interface HeadMetadata {
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly issued?: string;
}

const BYLINE = /^(?:by|authors?|written by|compiled by|prepared by|reported by)\b[ \t]*:?[ \t]*(?<name>\S.*)$/i;
const FIELD = /^(?:\p{L}+ ){0,2}\p{L}+:\s/u;
/** Where the first full paragraph of a text begins, its head has ended. */
const PARAGRAPH = 160;

/** Title, author and date as the head of a text gives them: the short lines above its first full paragraph. */
export function headMetadata({ prose, blocks }: Structure): HeadMetadata {
  const lines: string[] = [];
  let heading: string | undefined;
  for (const block of blocks.slice(0, 12)) {
    const line = prose.slice(block.start, block.end).replace(/\s+/g, " ").trim();
    if (block.end - block.start >= PARAGRAPH || block.kind === "cell" || block.kind === "listItem") break;
    if (line) lines.push(line);
    if (block.kind === "heading" && block.level === 1) heading ??= line;
  }
  let author: CslName[] | undefined;
  let issued: string | undefined;
  const titles: string[] = [];
  for (const line of lines) {
    const byline = BYLINE.exec(line)?.groups?.name;
    const date = writtenDate(line);
    const dates = date && (line.length - (date.end - date.start) <= 40 || byline) && !/^["“]/.test(line);
    if (dates) issued ??= date.issued;
    if (byline) {
      const names = (date ? byline.replace(line.slice(date.start, date.end), "") : byline)
        .replace(/^the\s+/i, "")
        .replace(/[\s,.·|]+$/, "");
      if (names) author ??= authorNames(names);
    } else if (!dates && !/^[("“]/.test(line) && (!FIELD.test(line) || line === lines[0]) && line.length <= 150)
      titles.push(line);
  }
  const title = chooseTitle(titles, heading);
  return { ...(title && { title }), ...(author && { author }), ...(issued && { issued }) };
}

/** A line that stands twice (once in a path, once as heading) is the title; else the longest, since a series or site has a short name. */
function chooseTitle(lines: readonly string[], heading: string | undefined): string | undefined {
  const twice = lines.findLast((line, i) =>
    lines.some((other, j) => i !== j && other.toLowerCase() === line.toLowerCase()),
  );
  if (twice) return twice;
  const top = lines.slice(0, 4);
  if (heading && heading.split(" ").length > 3) return heading;
  return top.reduce<string | undefined>((best, line) => (!best || line.length > best.length ? line : best), undefined);
}
