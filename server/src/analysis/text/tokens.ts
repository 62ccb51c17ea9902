import {
  CALENDAR_ABBREVIATIONS,
  CLOSING_ABBREVIATIONS,
  LEADING_ABBREVIATIONS,
  NUMBERING_ABBREVIATIONS,
} from "./abbreviations.js";
import type { Span } from "./span.js";

/** A word, number or punctuation mark, divided as the Universal Dependencies treebanks for English divide them. */
export interface Token extends Span {
  readonly text: string;
}

// Alternatives in the order in which they are tried. Each is bounded or deterministic, so that the whole is linear.
const FORMS = [
  String.raw`(?<address>(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8})`,
  // Dates and telephone numbers in figures.
  String.raw`(?<figures>(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}|\d{3}-\d{3}-\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}\/\d{1,2})(?![\d\p{L}/-]))`,
  String.raw`(?<decade>['’]\d\ds?(?![\d\p{L}]))`,
  String.raw`(?<number>(?:\d+(?:[.,:]\d+)*|\.\d+(?![\d.]))\p{L}{0,8})`,
  // "U.S.", "p.m.", "e.g.", "Ph.D.".
  String.raw`(?<dotted>(?:Ph\.D|\p{L}(?:\.\p{L})+(?!\p{L}))\.?)`,
  String.raw`(?<site>[\p{L}\d]{1,40}\.(?:com|org|net|gov|edu)(?!\p{L}))`,
  String.raw`(?<joined>\p{Lu}{1,6}(?:&\p{Lu}{1,6})+(?!\p{Ll}))`,
  String.raw`(?<currency>(?:US|U)\$)`,
  String.raw`(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*)`,
  String.raw`(?<run>[.…]{2,}|[!?]+|-{2,}|={2,}|_{2,}|\*{2,}|~{2,}|'{2}|’{2}|\x60{2}|<<|>>)`,
  String.raw`(?<sign>\S)`,
];
const TOKEN = new RegExp(FORMS.join("|"), "gu");

const CLITIC = /^(?<host>.+?)(?<clitic>n['’]t|['’](?:s|m|d|re|ve|ll))$/iu;
const FUSED: ReadonlyMap<string, number> = new Map([
  ["cannot", 3],
  ["gonna", 3],
  ["wanna", 3],
  ["gotta", 3],
]);

// Word beginnings that the treebanks leave joined to what follows their hyphen.
const PREFIXES: ReadonlySet<string> = new Set(
  (
    "non e mid anti re co pre pro cross post over semi multi ex sub counter mini socio psycho inter intra micro macro " +
    "ultra trans extra hyper bi tri geo bio un under super pseudo meta proto neo afro para"
  ).split(" "),
);

// What stands directly behind a figure and is a word of its own there ("25km", "5am"); "4th", "1990s" and "3D" are one word.
const UNIT =
  /^(?:[mck]m|[mk]?g|lbs?|oz|m[lw]|[gtmk]wh?|bpd|[bmt]n|bln|mln|mt|[ap]m|hrs?|mins?|secs?|ft|mph|kph|kts?|h[az]|[kmg]hz|[kmgt]b|billion|million|trillion|ppm|pct|pp|m|bcm|bcf)$/i;
const ORDINAL = /^(?:st|nd|rd|th|s)$/i;

/** The tokens of a stretch of prose, in order. Linear in its length. */
export function tokenize(prose: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const text = prose.slice(span.start, span.end);
  const push = (start: number, end: number) => {
    if (end > start) tokens.push({ start: span.start + start, end: span.start + end, text: text.slice(start, end) });
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    const groups = match.groups!;
    if (groups.word !== undefined) {
      end = wordEnd(text, start, end);
      splitWord(text, start, end, push);
    } else if (groups.number !== undefined) {
      const figures = start + match[0].search(/\p{L}|$/u);
      const letters = text.slice(figures, end);
      if (!letters || ORDINAL.test(letters)) push(start, end);
      else if (UNIT.test(letters) || letters.length > 3) {
        end = figures;
        push(start, end);
      } else {
        end += restOfCode(text, end);
        push(start, end);
      }
    } else if (groups.address !== undefined) {
      end = start + match[0].search(/[.,;:!?)\]'’]*$/);
      push(start, end);
    } else push(start, end);
    TOKEN.lastIndex = Math.max(end, start + 1);
  }
  return tokens;
}

const CODE = /[\p{L}\p{N}]*/uy;

function restOfCode(text: string, end: number): number {
  CODE.lastIndex = end;
  return CODE.exec(text)![0].length;
}

const HYPHENATED = /-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/uy;

/** Where a word really ends: behind the stop of an abbreviation, or behind what a prefix is joined to. */
function wordEnd(text: string, start: number, end: number): number {
  const next = text.charCodeAt(end);
  if (next === 46) return isAbbreviation(text, start, end) ? end + 1 : end;
  if (next !== 45 || end - start > 7) return end;
  // A prefix begins its word: "pro" in "quid-pro-quo" does not.
  if (text.charCodeAt(start - 1) === 45 || !PREFIXES.has(text.slice(start, end).toLowerCase())) return end;
  HYPHENATED.lastIndex = end;
  return end + (HYPHENATED.exec(text)?.[0].length ?? 0);
}

const BEFORE_NAME = /\.[ \t\n\r\u00a0]?\p{Lu}/uy;
const BEFORE_FIGURE = /\.\s{0,3}\d/y;
const BEFORE_MORE = /\.(?=\s{0,3}[\d,;)\p{Ll}])/uy;

function isAbbreviation(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  if (LEADING_ABBREVIATIONS.has(lower) || CLOSING_ABBREVIATIONS.has(lower)) {
    // "min" and "co" are abbreviations in any case, but a stop directly before a letter is none of theirs.
    return !/\p{L}/u.test(text.charAt(end + 1));
  }
  if (CALENDAR_ABBREVIATIONS.has(lower)) return at(BEFORE_MORE, text, end);
  if (NUMBERING_ABBREVIATIONS.has(lower) && at(BEFORE_FIGURE, text, end)) return true;
  return word.length === 1 && word !== lower && at(BEFORE_NAME, text, end);
}

function at(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}

function splitWord(text: string, start: number, end: number, push: (start: number, end: number) => void): void {
  const word = text.slice(start, end);
  let cut = FUSED.get(word.toLowerCase());
  if (cut === undefined && /['’]/.test(word)) cut = CLITIC.exec(word)?.groups?.host?.length;
  if (cut === undefined) push(start, end);
  else {
    push(start, start + cut);
    push(start + cut, end);
  }
}
