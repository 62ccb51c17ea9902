import type { ClockTime } from "../mentions.js";
import { isGluedToNumber } from "./calendarParts.js";
import { CARDINALS, ZONES } from "./lexicon.js";
import { isCapital, type Word } from "./words.js";
import type { Form } from "./written.js";

/** Times of day that begin at a word: "9.17 a.m.", "14:30 GMT", "1 pm local time", "noon", "one in the afternoon", "the small hours". */
export function readClock(words: readonly Word[], at: number): Form | undefined {
  const found = readParted(words, at) ?? readNumbered(words, at) ?? readNamedTime(words, at);
  if (!found) return undefined;
  const zone = readZone(words, found.next);
  const led = /^(?:at|by|from|around|until|before|after|about|since|till)$/.test(words[at - 1]?.lower ?? "");
  if (found.needsProof && !zone && !led && words[found.next]?.lower !== "on") return undefined;
  const time: ClockTime = { earliest: found.earliest, latest: found.latest, ...(zone ? { zone: zone.name } : {}) };
  return { next: zone?.next ?? found.next, value: { form: "clock" }, time };
}

interface Reading {
  readonly earliest: number;
  readonly latest: number;
  readonly next: number;
  /** A score or ratio as well as a time, unless a zone or a preposition stands beside it. */
  readonly needsProof: boolean;
}

const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 30],
  ["quarter", 15],
  ["five", 5],
  ["ten", 10],
  ["twenty", 20],
]);

/** "half past nine in the morning", "a quarter to eight in the evening", "ten minutes past six o'clock". */
function readParted(words: readonly Word[], at: number): Reading | undefined {
  let next = words[at]?.lower === "a" ? at + 1 : at;
  const minutes = PARTS.get(words[next]?.lower ?? "");
  if (minutes === undefined) return undefined;
  next += words[next + 1]?.lower === "minutes" ? 2 : 1;
  const way = words[next]?.lower;
  if (way !== "past" && way !== "to") return undefined;
  const hour = readNumbered(words, next + 1) ?? bareHour(words, next + 1);
  if (!hour) return undefined;
  const shift = way === "past" ? minutes : -minutes;
  return {
    ...hour,
    earliest: hour.earliest + shift,
    latest: hour.latest + shift,
    needsProof: way === "to" && hour.needsProof,
  };
}

/** "half past nine", of either half of the day. */
function bareHour(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at];
  if (!word) return undefined;
  const hour = word.kind === "digits" ? word.number : (CARDINALS.get(word.lower) ?? -1);
  if (hour < 1 || hour > 12 || word.lower === "a" || word.lower === "an") return undefined;
  return { earliest: (hour % 12) * 60, latest: (hour % 12) * 60 + 720, next: at + 1, needsProof: true };
}

function readNumbered(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at];
  if (!word || isGluedToNumber(words, at)) return undefined;
  const hour = word.kind === "digits" ? word.number : (CARDINALS.get(word.lower) ?? -1);
  if (hour < 0 || word.lower === "a" || word.lower === "an") return undefined;
  let minute = 0;
  let next = at + 1;
  let withMinutes: string | undefined;
  const separator = words[next];
  const minutes = words[next + 1];
  if (
    word.kind === "digits" &&
    separator?.glued &&
    /^[:.]$/.test(separator.text) &&
    minutes?.glued &&
    minutes.text.length === 2
  ) {
    if (minutes.number < 0 || minutes.number > 59 || hour > 24) return undefined;
    minute = minutes.number;
    withMinutes = separator.text;
    next += 2;
    // Seconds do not matter to a brief.
    if (words[next]?.glued && words[next]?.text === ":" && words[next + 1]?.glued && words[next + 1]?.text.length === 2)
      next += 2;
    if (words[next]?.glued && words[next]?.kind === "digits") return undefined;
  }
  const half = readHalf(words, next);
  if (half && hour >= 1 && hour <= 12) {
    const value = ((hour % 12) + (half.afternoon ? 12 : 0)) * 60 + minute;
    return { earliest: value, latest: value, next: half.next, needsProof: false };
  }
  if (withMinutes && hour < 24) {
    const hours = /^(?:hrs|hours)$/.test(words[next]?.lower ?? "");
    if (hours) return { earliest: hour * 60 + minute, latest: hour * 60 + minute, next: next + 1, needsProof: false };
    if (withMinutes === "." && !readZone(words, next)) return undefined;
    return { earliest: hour * 60 + minute, latest: hour * 60 + minute, next, needsProof: true };
  }
  // "1430 GMT", "0600 hours".
  if (
    word.text.length === 4 &&
    hour < 2400 &&
    hour % 100 < 60 &&
    (readZone(words, next) || /^(?:hrs|hours)$/.test(words[next]?.lower ?? ""))
  ) {
    if (/^hours?$/.test(words[next]?.lower ?? "") && word.text[0] !== "0") return undefined;
    const value = Math.floor(hour / 100) * 60 + (hour % 100);
    return { earliest: value, latest: value, next: readZone(words, next) ? next : next + 1, needsProof: false };
  }
  // "Six o'clock" may be either half of the day.
  if (/^o$/.test(words[next]?.lower ?? "") && words[next + 2]?.lower === "clock" && hour >= 1 && hour <= 12) {
    return { earliest: (hour % 12) * 60, latest: (hour % 12) * 60 + 720, next: next + 3, needsProof: false };
  }
  return undefined;
}

/** "a.m.", "pm", "in the afternoon", "o'clock in the morning". */
function readHalf(words: readonly Word[], at: number): { afternoon: boolean; next: number } | undefined {
  let next = at;
  if (words[next]?.lower === "o" && words[next + 2]?.lower === "clock") next += 3;
  const word = words[next];
  if (!word) return undefined;
  if (word.lower === "am" || word.lower === "pm") {
    if (word.lower === "am" && !word.glued && words[at - 1]?.kind === "letters") return undefined;
    return { afternoon: word.lower === "pm", next: next + 1 };
  }
  if ((word.lower === "a" || word.lower === "p") && words[next + 1]?.text === "." && words[next + 2]?.lower === "m") {
    return {
      afternoon: word.lower === "p",
      next: words[next + 3]?.text === "." && words[next + 3]?.glued ? next + 4 : next + 3,
    };
  }
  if ((word.lower === "in" || word.lower === "on") && words[next + 1]?.lower === "the") {
    const part = words[next + 2]?.lower;
    if (part === "morning") return { afternoon: false, next: next + 3 };
    if (part === "afternoon" || part === "evening") return { afternoon: true, next: next + 3 };
  }
  // "At 8.45 that evening", "11.15 at night".
  const part = words[next + 1]?.lower;
  if (/^(?:that|this)$/.test(word.lower) && part && /^(?:morning|afternoon|evening|night)$/.test(part))
    return { afternoon: part !== "morning", next: next + 2 };
  if (word.lower === "at" && part === "night") return { afternoon: true, next: next + 2 };
  return undefined;
}

function readNamedTime(words: readonly Word[], at: number): Reading | undefined {
  const word = words[at]!;
  const before = words[at - 1]?.lower ?? "";
  switch (word.lower) {
    case "noon":
    case "midday":
      return { earliest: 720, latest: 720, next: at + 1, needsProof: false };
    case "midnight":
      return /^(?:at|by|from|around|until|before|after|about|since|till|of|local|and)$/.test(before)
        ? { earliest: 0, latest: 0, next: at + 1, needsProof: false }
        : undefined;
    case "small":
    case "early":
      if (words[at + 1]?.lower !== "hours") return undefined;
      return { earliest: 0, latest: word.lower === "small" ? 300 : 420, next: at + 2, needsProof: false };
    case "dawn":
      return /^(?:at|before|after|until|since)$/.test(before)
        ? { earliest: 180, latest: 480, next: at + 1, needsProof: false }
        : undefined;
    default:
      return undefined;
  }
}

/** "GMT", "GMT+8", "local time", "Moscow time", "(UTC)". */
function readZone(words: readonly Word[], at: number): { name: string; next: number } | undefined {
  const open = words[at]?.text === "(" || words[at]?.text === "," ? at + 1 : at;
  const word = words[open];
  if (word?.kind !== "letters") return undefined;
  if (ZONES.has(word.lower) && word.text === word.text.toUpperCase() && (word.text.length > 1 || word.glued)) {
    let next = open + 1;
    let name = word.text;
    if (
      /^[+−-]$/.test(words[next]?.text ?? "") &&
      words[next + 1]?.glued &&
      words[next + 1]!.number >= 0 &&
      words[next + 1]!.number <= 14
    ) {
      name += words[next]!.text + words[next + 1]!.text;
      next += 2;
    }
    return { name, next: words[at]?.text === "(" && words[next]?.text === ")" ? next + 1 : next };
  }
  if (word.lower === "local" && words[open + 1]?.lower === "time") return { name: "local", next: open + 2 };
  if (isCapital(word)) {
    const last =
      words[open + 1]?.lower === "time"
        ? open
        : isCapital(words[open + 1]) && words[open + 2]?.lower === "time"
          ? open + 1
          : -1;
    if (last >= 0) {
      return { name: last === open ? word.text : `${word.text} ${words[last]!.text}`, next: last + 2 };
    }
  }
  return undefined;
}
