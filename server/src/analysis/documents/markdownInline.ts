import { Mask } from "../text/mask.js";
import { MOST_BLOCKS, rememberByText } from "../text/rememberByText.js";
import type { Span } from "../text/span.js";
import { type Citation, shiftCitation } from "./citation.js";
import { findCitations } from "./citations/findCitations.js";

// Ranges stand for letters here: \p{L} with the flag u takes milliseconds to compile, and each draft pays.
const ADDRESS =
  /(?<![\w\u00c0-\u1fff.+-])(?<!@\{)(?:(?:[Hh]ttps?|HTTPS?|ftps?|file|mailto|doi):[^\s<>"”]+|www\.[^\s<>"”]+|10\.\d{4,9}\/[^\s<>"”]+|[\w\u00c0-\u1fff.+-]+@[\w\u00c0-\u1fff-]+(?:\.[\w\u00c0-\u1fff-]+)+)/g;
const MAY_BE_ADDRESS = /[:@]|www\.|10\.\d{4}/;
const LINK =
  /(?<bang>!?)\[(?<text>[^[\]]*)\](?:\((?<target>[ \t]*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?[ \t]*)\)|\[(?<ref>[^[\]@]*)\])/g;
const TAG = /<\/?[A-Za-z][^<>\n]{0,500}>/g;
const NOTE = /\[\^[^\]\s]{1,100}\]/g;
const ATTRIBUTES = /(?:\{[#.][^{}\n]{0,300}\}|\{\{<[^{}\n]{0,300}>\}\}|\{[a-z-]+="[^{}\n]{0,300}\})/g;
const MATH = /\$\$[^$]{1,2000}\$\$|(?<![\\$\w\u00c0-\u1fff])\$(?=\S)[^$\n]{1,200}(?<=\S)\$(?!\d)/g;
const ENTITY = /&(?<name>nbsp|amp|ndash|mdash|quot|lt|gt|hellip|rsquo|lsquo|rdquo|ldquo|euro|pound|thinsp|#\d{2,5});/g;
const ESCAPE = /\\(?=[!-/:-@[-`{-~\r\n])/g;
const EMPHASIS = /\*{1,3}|~~|(?<![\w\u00c0-\u1fff])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\w\u00c0-\u1fff])/g;
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: " ",
  thinsp: " ",
  amp: "&",
  ndash: "–",
  mdash: "—",
  quot: '"',
  lt: "<",
  gt: ">",
  hellip: "…",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  euro: "€",
  pound: "£",
};

/** The web, mail and DOI addresses of a text, without the punctuation behind them. */
export function findAddresses(text: string): Span[] {
  if (!MAY_BE_ADDRESS.test(text)) return [];
  return [...text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + addressLength(match[0]),
  }));
}

/** Blanks what is no prose inside the blocks and finds their citations, in order. A block that is as it was before costs a look-up. */
export function blankInline(text: string, mask: Mask, blocks: readonly Span[]): Citation[] {
  const laidOut = mask.toString();
  return blocks.flatMap(({ start, end }) => {
    const shown = laidOut.slice(start, end);
    const raw = text.slice(start, end);
    const { prose, citations } = raw === shown ? readInline(raw) : inline(raw, shown);
    if (prose !== shown) mask.replace(start, prose);
    return citations.length > 0 ? citations.map((citation) => shiftCitation(citation, start)) : [];
  });
}

interface Inline {
  readonly prose: string;
  readonly citations: readonly Citation[];
}

const readInline = rememberByText((text) => inline(text, text), MOST_BLOCKS);

/** One block: `text` as it is written, `shown` without its markers and comments. */
function inline(text: string, shown: string): Inline {
  const mask = new Mask(shown);
  blankCode(text, mask);
  each(mask, MATH, (match, start) => {
    if (match[0].startsWith("$$") || /[\\^_={}]/.test(match[0])) mask.blank(start, start + match[0].length);
  });
  each(mask, LINK, (match, start) => {
    const { bang, text: label, target, ref } = match.groups!;
    if (target === undefined && ref === undefined) return;
    const end = start + match[0].length;
    if (bang) mask.blank(start, end);
    else if (!label!.includes("@") || target?.includes("/")) {
      mask.blank(start, start + 1);
      mask.blank(start + 1 + label!.length, end);
    }
  });
  for (const { start, end } of findAddresses(mask.toString())) mask.blank(start, end);
  for (const pattern of [TAG, ATTRIBUTES])
    each(mask, pattern, (match, start) => mask.blank(start, start + match[0].length));
  const citations = findCitations(mask.toString(), "markdown", { start: 0, end: shown.length });
  for (const citation of citations) mask.blank(citation.cluster.start, citation.cluster.end);
  each(mask, NOTE, (match, start) => mask.blank(start, start + match[0].length));
  each(mask, ENTITY, (match, start) => {
    const name = match.groups!.name!;
    const plain = name.startsWith("#") ? String.fromCharCode(Number(name.slice(1))) : ENTITIES[name]!;
    mask.write({ start, end: start + match[0].length }, plain);
  });
  each(mask, ESCAPE, (_, start) => mask.blank(start, start + 1));
  each(mask, EMPHASIS, (match, start) => {
    // "5 * 3" is no emphasis.
    const spaced = /\s/.test(text[start - 1] ?? " ") && /\s/.test(text[start + match[0].length] ?? " ");
    if (!spaced && text[start - 1] !== "\\") mask.blank(start, start + match[0].length);
  });
  return { prose: mask.toString(), citations };
}

// Without the punctuation that ends the sentence behind it.
function addressLength(address: string): number {
  let closing = address.split(")").length - address.split("(").length;
  let length = address.length;
  for (; length > 0 && /[.,;:!?'’)\]*_]/.test(address[length - 1]!); length--)
    // A bracket that was opened within the address belongs to it.
    if (address[length - 1] === ")" && closing-- <= 0) break;
  return length;
}

/** Backtick runs pair with the next run of the same length. */
function blankCode(text: string, mask: Mask): void {
  const runs = [...text.matchAll(/`+/g)].map((run) => ({ start: run.index, length: run[0].length }));
  const byLength = new Map<number, number[]>();
  for (const [index, run] of runs.entries()) {
    const list = byLength.get(run.length);
    if (list) list.push(index);
    else byLength.set(run.length, [index]);
  }
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    const same = byLength.get(run.length)!;
    while (same.length && same[0]! <= i) same.shift();
    const closing = same[0];
    if (closing === undefined || text[run.start - 1] === "\\") continue;
    mask.blank(run.start, runs[closing]!.start + run.length);
    i = closing;
  }
}

function each(mask: Mask, pattern: RegExp, visit: (match: RegExpExecArray, start: number) => void): void {
  for (const match of mask.toString().matchAll(pattern)) visit(match, match.index);
}
