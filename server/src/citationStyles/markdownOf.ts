import { escapeMarkdown } from "../analysis/documents/formatReference.js";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };
const PIECE =
  /<(?<close>\/)?(?<tag>[a-z]+)[^<>]{0,500}>|&(?:#(?<code>\d{1,7})|(?<entity>[a-z]{2,6}));|(?<text>[^<&]+|[<&])/gi;

/** A reference in the little HTML that styles make, as Markdown on one line: italics and bold stay, all else becomes text. */
export function markdownOf(html: string): string {
  let markdown = "";
  let plain = "";
  let last = "";
  const flush = (): void => {
    if (plain) last = "";
    markdown += escapeMarkdown(plain);
    plain = "";
  };
  const mark = (sign: string): void => {
    flush();
    // Two signs in a row mark nothing.
    markdown = last === sign ? markdown.slice(0, -sign.length) : markdown + sign;
    last = last === sign ? "" : sign;
  };
  for (const { groups } of html.matchAll(PIECE)) {
    const { close, tag, code, entity, text } = groups!;
    const name = tag?.toLowerCase();
    if (name === "i" || name === "em") mark("*");
    else if (name === "b" || name === "strong") mark("**");
    else if (name === "div" && !close) plain += " ";
    else if (code) plain += String.fromCodePoint(Math.min(Number(code), 0x10ffff));
    else if (entity) plain += ENTITIES[entity] ?? "";
    else if (text) plain += text;
  }
  flush();
  return markdown.replace(/\s+/g, " ").trim();
}
