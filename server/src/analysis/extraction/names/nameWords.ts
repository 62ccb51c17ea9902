import type { Span } from "../../text/span.js";

/** A word as names are made of them; coarser than a token: "Schleswig-Holstein", "O'Brien" and "U.S." are one. */
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
  let end = -1;
  for (let at = 0; at < text.length; ) {
    const plain = plainWordEnd(text, at);
    if (plain > at) {
      const word = text.slice(at, plain);
      words.push({
        start: at,
        end: plain,
        text: word,
        lower: word,
        shape: "lower",
        possessive: false,
        joined: at === end,
      });
      end = at = plain;
      continue;
    }
    if (text.charCodeAt(at) === 32) {
      at++;
      continue;
    }
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (!match) break;
    divide(match[0], match.index, end, words);
    end = at = match.index + match[0].length;
  }
  return words;
}

/** The end of a word of small ASCII letters that nothing else continues, which most words are; `at` where there is none. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  let code = text.charCodeAt(end);
  while (code >= 97 && code <= 122) code = text.charCodeAt(++end);
  const ends =
    end >= text.length || code === 32 || code === 44 || code === 46 || code === 59 || code === 58 || code === 41;
  return ends ? end : at;
}

/** "US-brokered" is a name and an ordinary word; "al-Bashir" and "Schleswig-Holstein" are names. `before` is where the word before ended. */
function divide(raw: string, start: number, before: number, words: NameWord[]): void {
  const hyphened = raw.length > 2 && /[-‐‑]/.test(raw);
  const hyphen = hyphened ? raw.search(/[-‐‑]\p{Ll}/u) : -1;
  if (hyphen > 0 && /^\p{Lu}/u.test(raw) && !LOWER_TAIL.test(raw) && !isGivenPair(raw, words.at(-1))) {
    words.push(part(raw.slice(0, hyphen), start, start === before));
    words.push(part(raw.slice(hyphen), start + hyphen, true, "lower"));
    return;
  }
  // "pro-Russian", "anti-American": the prefix is no part of the name.
  const prefix = hyphened ? /^(?<prefix>\p{Ll}{2,}[-‐‑])\p{Lu}/u.exec(raw)?.groups?.prefix : undefined;
  if (prefix && !ARTICLE.test(prefix)) {
    words.push(part(prefix, start, start === before, "lower"));
    divide(raw.slice(prefix.length), start + prefix.length, start + prefix.length, words);
    return;
  }
  words.push(part(raw, start, start === before));
}

// Towns and given names go on in lower case: "Stratford-upon-Avon", "Secretary-general", "Jean-marie".
const LOWER_TAIL =
  /[-‐‑](?:upon|sur|on|le|la|les|de|du|in|am|under|over|by|an|der|general|elect|ur|al|el)(?:[-‐‑]|['’`´]?s?$)/u;
// Korean and Chinese given names, "Park Geun-hye" and "Sun Yat-sen", and what is otherwise put behind a name's hyphen.
const SYLLABLES = /^\p{Lu}\p{Ll}{1,5}[-‐‑](?<second>\p{Ll}{1,6})(?:['’`´]s?)?$/u;
const NO_SYLLABLE =
  /^(?:led|run|born|wide|made|based|held|only|era|type|style|like|owned|built|backed|bound|old|long|day|class|free|prone|rich|to|up|off|out|by|for|area|born|bred|fed|funded|style|speak|facing|linked|trade|themed|first|plus|size|sized|ruled|aided|armed|allied|loyal|zone|ready|ese|ian|ish|s)$/;

function isGivenPair(raw: string, before: NameWord | undefined): boolean {
  if (before?.shape !== "capital" || before.possessive || before.text.length > 7) return false;
  const second = SYLLABLES.exec(raw)?.groups?.second;
  return second !== undefined && !NO_SYLLABLE.test(second) && !/(?:ed|ing)$/.test(second);
}
const ARTICLE = /^(?:al|el|ad|as|an|ar|ash|at|az|ul)[-‐‑]$/;

function part(raw: string, start: number, joined: boolean, shape?: NameWord["shape"]): NameWord {
  const bare = /['’`´]/.test(raw) ? raw.replace(/(?:['’`´]s|(?<=s)['’`´])$/i, "").replace(/['’`´]$/, "") : raw;
  const text = bare || raw;
  const possessive = text.length < raw.length;
  const lower = text.toLowerCase();
  return { start, end: start + text.length, text, lower, shape: shape ?? shapeOf(text), possessive, joined };
}

function shapeOf(text: string): NameWord["shape"] {
  const first = text.charCodeAt(0);
  if (first < 128 && !(first >= 65 && first <= 90) && !(first >= 97 && first <= 122)) {
    if (first < 48 || first > 57) return "mark";
    return /^\d+\p{Lu}/u.test(text) ? "capital" : "number";
  }
  if (/^[A-Z][a-z]+$/.test(text)) return "capital";
  if (/^\p{Lu}\.$/u.test(text)) return "initial";
  if (/^(?:\p{Lu}\.[ ]){1,}\p{Lu}\.$/u.test(text)) return "initial";
  if (/^(?:\p{Lu}\.[ ]?){2,}$/u.test(text)) return "acronym";
  if (/^\p{N}/u.test(text)) return /\p{Lu}/u.test(text) && /^\p{N}+\p{Lu}/u.test(text) ? "capital" : "number";
  if (!/^[\p{L}\uFFFD]/u.test(text)) return "mark";
  if (/^(?:al|el|ad|as|an|ar|ash|at|az|ul|d|l)[-‐‑'’]\p{Lu}/u.test(text)) return "capital";
  if (/^\p{Lu}{2,}(?:[-/&]?\p{Lu}+|\p{N}+)*$/u.test(text)) return "acronym";
  if (/^\p{Lu}$/u.test(text)) return "initial";
  if (/^\uFFFD?\p{Lu}/u.test(text)) return "capital";
  // "iPhone", "eBay", "aeroGUARD": a capital inside is no accident. "mRNA" is no name, and "theMinistry" two words that ran together.
  if (/^\p{Ll}(?:\p{Lu}\p{Ll}|\p{Ll}{2,}\p{Lu}{2,}$)/u.test(text)) return "capital";
  return "lower";
}
