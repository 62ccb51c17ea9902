import type { Span } from "../../text/span.js";

/** A word as names are made of them; coarser than a token: "Nagorno-Karabakh", "O'Brien" and "U.S." are one. */
export interface NameWord extends Span {
  /** As written, without a possessive ending. */
  readonly text: string;
  readonly lower: string;
  readonly shape: "capital" | "acronym" | "initial" | "lower" | "number" | "mark";
  /** "Armenia's", "the Serbs'": the span leaves the ending out. */
  readonly possessive: boolean;
  /** No white space stands between this word and the one before. */
  readonly joined: boolean;
}

const WORD =
  /\p{Lu}\.(?:[ ]?\p{Lu}\.)*(?!\p{L})|(?:[\p{L}\uFFFD][\p{L}\p{M}\uFFFD\p{N}]*(?:(?:['’`´]|[-‐‑])[\p{L}\p{M}\uFFFD\p{N}]+)*|\p{N}[\p{N}\p{L}]*(?:[.,:/]\p{N}+)*(?:-[\p{L}\p{N}]+)*)(?:['’`´](?![\p{L}\p{N}]))?|\S/gu;

/** The words and marks of a sentence, in order; spans are relative to the text. Linear in its length. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    for (const part of divide(match[0], match.index)) {
      words.push({ ...part, joined: part.start === end && words.length > 0 });
      end = part.start + part.raw;
    }
  }
  return words.map(({ start, end, text, lower, shape, possessive, joined }) => ({
    start,
    end,
    text,
    lower,
    shape,
    possessive,
    joined,
  }));
}

type Part = Omit<NameWord, "joined"> & { readonly raw: number };

/** "US-brokered" is a name and an ordinary word; "al-Bashir" and "Nagorno-Karabakh" are names. */
function divide(raw: string, start: number): Part[] {
  const hyphen = raw.search(/[-‐‑]\p{Ll}/u);
  const name = hyphen > 0 ? raw.slice(0, hyphen) : undefined;
  if (name && /^\p{Lu}/u.test(name) && !LOWER_TAIL.test(raw)) {
    const first = part(name, start);
    return [
      { ...first, raw: name.length },
      { ...part(raw.slice(name.length), start + name.length), shape: "lower" },
    ];
  }
  // "pro-Russian", "anti-American": the prefix is no part of the name.
  const prefix = /^(?<prefix>\p{Ll}{2,}[-‐‑])(?<name>\p{Lu}.*)$/u.exec(raw)?.groups;
  if (prefix?.prefix && prefix.name && !ARTICLE.test(prefix.prefix)) {
    const lead = { ...part(prefix.prefix, start), shape: "lower" as const };
    return [lead, ...divide(prefix.name, start + prefix.prefix.length)];
  }
  return [part(raw, start)];
}

// Towns and given names go on in lower case: "Stratford-upon-Avon", "Secretary-general", "Jean-marie".
const LOWER_TAIL =
  /[-‐‑](?:upon|sur|on|le|la|les|de|du|in|am|under|over|by|an|der|general|elect|ur|al|el)(?:[-‐‑]|['’`´]?s?$)/u;
const ARTICLE = /^(?:al|el|ad|as|an|ar|ash|at|az|ul)[-‐‑]$/;

function part(raw: string, start: number): Part {
  const bare = raw.replace(/(?:['’`´]s|(?<=s)['’`´])$/i, "").replace(/['’`´]$/, "");
  const text = bare || raw;
  return {
    start,
    end: start + text.length,
    raw: raw.length,
    text,
    lower: text.toLowerCase(),
    shape: shapeOf(text),
    possessive: text.length < raw.length,
  };
}

function shapeOf(text: string): NameWord["shape"] {
  if (/^\p{Lu}\.$/u.test(text)) return "initial";
  if (/^(?:\p{Lu}\.[ ]){1,}\p{Lu}\.$/u.test(text)) return "initial";
  if (/^(?:\p{Lu}\.[ ]?){2,}$/u.test(text)) return "acronym";
  if (/^\p{N}/u.test(text)) return /\p{Lu}/u.test(text) && /^\p{N}+\p{Lu}/u.test(text) ? "capital" : "number";
  if (!/^[\p{L}\uFFFD]/u.test(text)) return "mark";
  if (/^(?:al|el|ad|as|an|ar|ash|at|az|ul|d|l)[-‐‑'’]\p{Lu}/u.test(text)) return "capital";
  if (/^\p{Lu}{2,}(?:[-/&]?\p{Lu}+|\p{N}+)*$/u.test(text)) return "acronym";
  if (/^\p{Lu}$/u.test(text)) return "initial";
  if (/^\uFFFD?\p{Lu}/u.test(text)) return "capital";
  // "iPhone", "eBay", "mBank": a capital inside is no accident.
  if (/^\p{Ll}\p{Lu}\p{Ll}/u.test(text)) return "capital";
  return "lower";
}
