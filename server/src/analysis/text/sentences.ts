import {
  CALENDAR_ABBREVIATIONS,
  CLOSING_ABBREVIATIONS,
  LEADING_ABBREVIATIONS,
  NUMBERING_ABBREVIATIONS,
  SENTENCE_STARTERS,
} from "./abbreviations.js";
import type { Span } from "./span.js";

// A stop with the quotes and brackets that close behind it, or an empty line.
const STOP = /(?<stop>[.!?…。]+)(?<closers>["'”’»)\]]*)|(?<blank>\n[ \t\r]*\n)/gu;

/**
 * The sentences of one block of prose, in order, without the white space around them.
 * A line break is white space; an empty line always ends a sentence. Linear in the length of the block.
 */
export function splitSentences(prose: string, block: Span): Span[] {
  const sentences: Span[] = [];
  const text = prose.slice(block.start, block.end);
  let begin = 0;
  const end = (offset: number) => {
    while (begin < offset && isSpace(text.charCodeAt(begin))) begin++;
    let last = offset;
    while (last > begin && isSpace(text.charCodeAt(last - 1))) last--;
    if (last > begin) sentences.push({ start: block.start + begin, end: block.start + last });
    begin = offset;
  };
  STOP.lastIndex = 0;
  for (let match = STOP.exec(text); match; match = STOP.exec(text)) {
    const { stop, closers } = match.groups!;
    if (stop === undefined) {
      end(match.index);
      continue;
    }
    const behind = match.index + match[0].length;
    const note = footnote(text, match.index, behind);
    if (note > behind) {
      end(note);
      STOP.lastIndex = note;
    } else if (endsSentence(text, begin, match.index, stop, closers ?? "", behind)) end(behind);
  }
  end(text.length);
  return sentences;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0x3000
  );
}

const NOTE = /\d{1,3}(?=\s+["“‘'(]?\p{Lu})/uy;

/** The end of a footnote number that sticks to a stop, as texts from PDF have it ("the valley.12 The next"). */
function footnote(text: string, stop: number, behind: number): number {
  // Only one stop with at most one closing quote, and behind a word: "3.12 The" is a figure.
  if (behind - stop > 2 || !/[\p{Ll}"”’)]/u.test(text.charAt(stop - 1))) return behind;
  NOTE.lastIndex = behind;
  const match = NOTE.exec(text);
  return match ? behind + match[0].length : behind;
}

const LAST_WORD = /[^\s"“”‘([]{1,24}$/u;
const NEXT = /(?<space>\s*)(?<opening>["“‘'([«*–—-]*)\s*(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,30})?(?<rest>.)?/uy;

function endsSentence(
  text: string,
  begin: number,
  offset: number,
  stop: string,
  closers: string,
  behind: number,
): boolean {
  NEXT.lastIndex = behind;
  const { space, opening, word: next = "", rest } = NEXT.exec(text)!.groups!;
  const before = LAST_WORD.exec(text.slice(Math.max(begin, offset - 24), offset))?.[0] ?? "";
  if (!space) {
    // A lost space ("the valley.The council"): only between two plain words, so that no name or address is cut.
    const plain = stop === "." && !closers && !opening && rest !== ".";
    return plain && /^\p{Lu}\p{Ll}+$/u.test(next) && /^\p{Ll}{3,}$/u.test(before);
  }
  const lower = /^\p{Ll}/u.test(next);
  if (/[!?。]$/.test(stop)) return !lower || opening !== "";
  if (lower) return false;
  if (stop !== ".") return true;
  return !next || endsBehindWord(before, next, closers, isAlone(text, begin, offset - before.length));
}

function isAlone(text: string, begin: number, start: number): boolean {
  return start - begin < 8 && text.slice(begin, start).trim() === "";
}

/** Whether a single stop between two words ends a sentence; `next` does not begin with a small letter. */
function endsBehindWord(before: string, next: string, closers: string, alone: boolean): boolean {
  const word = before.toLowerCase();
  const figure = /^\p{N}/u.test(next);
  // Behind an abbreviation a capital alone is no sign ("U.S. President", "J. Smith").
  const starts = SENTENCE_STARTERS.has(next.toLowerCase());
  if (closers) return !LEADING_ABBREVIATIONS.has(word) || starts;
  // "3. Withdraw": the number of a list, not a sentence.
  if (alone && /^(?:\d{1,3}|[a-z]|[ivx]{1,5})$/.test(word)) return false;
  if (LEADING_ABBREVIATIONS.has(word)) return false;
  if (NUMBERING_ABBREVIATIONS.has(word) && figure) return false;
  if (CALENDAR_ABBREVIATIONS.has(word)) return !figure && starts;
  const initials = /^\p{Lu}$|^\p{L}(?:\.\p{L})+$|^Ph\.D$/u.test(before);
  if (initials || CLOSING_ABBREVIATIONS.has(word)) return starts;
  return true;
}
