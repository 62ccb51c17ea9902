import { isDash, isHyphen, type Lexeme } from "./lexeme.js";
import {
  CARDINALS,
  COLLECTIVES,
  DENOMINATORS,
  FRACTION_SIGNS,
  MAGNITUDES,
  SCALE_LETTERS,
  SCALE_SIGNS,
  SCALES,
} from "./numberLexicon.js";

/** A number as written, without unit; `start` and `end` are indices of lexemes, `[start, end)`. */
export interface Amount {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** The value of the last digit that counts. */
  readonly precision: number;
  /** How far the true value may lie from the written one, by rounding alone. */
  readonly slack: number;
  readonly form: "digits" | "words" | "fraction" | "magnitude";
  /** The scale word's value, 1 without one. */
  readonly scale: number;
  /** What a magnitude word may mean. */
  readonly stretch?: readonly [min: number, max: number];
  /** "a pair of", "a dozen": the noun may follow after "of". */
  readonly collective?: boolean;
}

/** The amount that begins at a lexeme: digits or number words with their scale, a fraction, a magnitude. */
export function amountAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const lexeme = lexemes[index];
  if (!lexeme || lexeme.taken) return undefined;
  if (lexeme.kind === "number") return digitsAt(lexemes, index);
  if (lexeme.kind === "mark") return fractionSignAt(lexemes, index);
  return (
    magnitudeAt(lexemes, index) ?? halfScaleAt(lexemes, index) ?? fractionAt(lexemes, index) ?? wordsAt(lexemes, index)
  );
}

/** The value of digits with separators of thousands: "32,900,000", "1.200.000", "23.4"; undefined for other forms ("4.2.1"). */
export function digitsValue(text: string): { value: number; decimals: number } | undefined {
  if (text.length > 24) return undefined;
  if (/^\d+$/.test(text)) return { value: Number(text), decimals: 0 };
  if (
    /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ||
    /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(text) ||
    /^\d*\.\d+$/.test(text)
  ) {
    const plain = text.replaceAll(",", "");
    const point = plain.indexOf(".");
    return { value: Number(plain), decimals: point < 0 ? 0 : plain.length - point - 1 };
  }
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return { value: Number(text.replaceAll(".", "")), decimals: 0 };
  if (/^\d{1,3},\d{1,2}$/.test(text))
    return { value: Number(text.replace(",", ".")), decimals: text.length - text.indexOf(",") - 1 };
  return undefined;
}

function digitsAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  let digits = lexemes[index]!.text;
  let end = index + 1;
  // "725 000": groups of three, each one space apart.
  if (/^\d{1,3}$/.test(digits) && digits !== "0") {
    while (end < lexemes.length && end - index < 5 && isGroup(lexemes[end - 1]!, lexemes[end]!))
      digits += lexemes[end++]!.text;
  }
  const number = digitsValue(digits);
  if (!number) return undefined;
  const divided = dividedBy(lexemes, end, number.value);
  if (divided) return { ...divided, start: index };
  let { value } = number;
  let slack = number.decimals ? 0.5 * 10 ** -number.decimals : 0;
  let precision = number.decimals ? 10 ** -number.decimals : lastDigit(value);
  const fraction = lexemes[end];
  if (fraction?.glued && FRACTION_SIGNS[fraction.text] !== undefined) {
    value += FRACTION_SIGNS[fraction.text]!;
    precision = 0.5;
    end++;
  }
  const scale = scaleAt(lexemes, end);
  const half = scale ? undefined : andAHalf(lexemes, end);
  if (half)
    return {
      start: index,
      end: half.end,
      value: (value + half.value) * half.scale,
      precision: 0.5 * half.scale,
      slack: half.scale > 1 ? 0.05 * half.scale : 0,
      form: "digits",
      scale: half.scale,
    };
  if (scale) {
    value *= scale.value;
    precision = number.decimals ? 10 ** -number.decimals * scale.value : lastDigit(number.value) * scale.value;
    slack = 0.5 * 10 ** -number.decimals * scale.value;
    end = scale.end;
  }
  // 1.1 times a million is not quite 1100000 in binary.
  value = Number(value.toPrecision(15));
  return { start: index, end, value, precision, slack, form: "digits", scale: scale?.value ?? 1 };
}

/** "1/2 pound", "3⁄4 mile": only before a word, since "1/2" alone is many things. */
function dividedBy(lexemes: readonly Lexeme[], index: number, count: number): Amount | undefined {
  const slash = lexemes[index];
  const below = lexemes[index + 1];
  const next = lexemes[index + 2];
  if (!slash?.glued || !/^[/⁄]$/.test(slash.text) || !below?.glued || !/^(?:[2-8]|10|16|32|64|128)$/.test(below.text))
    return undefined;
  const value = count / Number(below.text);
  if (value >= 1 || next?.kind !== "word" || next.glued) return undefined;
  return { start: index, end: index + 2, value, precision: value, slack: 0, form: "digits", scale: 1 };
}

function isGroup(before: Lexeme, lexeme: Lexeme): boolean {
  return lexeme.kind === "number" && !lexeme.taken && /^\d{3}$/.test(lexeme.text) && lexeme.start === before.end + 1;
}

function lastDigit(value: number): number {
  let precision = 1;
  if (value === 0 || !Number.isInteger(value)) return precision;
  while (value % (precision * 10) === 0 && precision < 1e15) precision *= 10;
  return precision;
}

/** A scale behind digits: "million", "-million", "bn", "m". Several multiply: "hundred thousand". */
function scaleAt(lexemes: readonly Lexeme[], index: number): { value: number; end: number } | undefined {
  const glued = lexemes[index];
  if (glued?.glued && glued.kind === "word") {
    const value = SCALE_SIGNS[glued.lower] ?? scaleOf(glued.lower) ?? letterScale(lexemes, index);
    return value === undefined ? undefined : { value, end: index + 1 };
  }
  let end = index;
  let value = 1;
  for (let steps = 0; steps < 2; steps++) {
    const at = isHyphen(lexemes, end) ? end + 1 : end;
    const word = lexemes[at];
    const scale = word && !word.taken ? (scaleOf(word.lower) ?? SCALE_SIGNS[word.lower]) : undefined;
    if (scale === undefined) break;
    value *= scale;
    end = at + 1;
  }
  return value > 1 ? { value, end } : undefined;
}

/** "million", and "millions" behind a number. */
function scaleOf(word: string): number | undefined {
  const singular = /^(?:m|b|tr)illions$/.test(word) ? word.slice(0, -1) : word;
  return Object.hasOwn(SCALES, singular) ? SCALES[singular] : undefined;
}

// "20m high" measures, "nearly 3m tonnes" counts millions.
const LENGTH_CONTEXT = new Set([
  "high",
  "long",
  "wide",
  "tall",
  "deep",
  "above",
  "below",
  "away",
  "from",
  "thick",
  "apart",
  "sprint",
  "race",
  "tower",
  "of",
  "x",
  "by",
]);

function letterScale(lexemes: readonly Lexeme[], index: number): number | undefined {
  const letter = lexemes[index]!;
  const value = SCALE_LETTERS[letter.text];
  if (value === undefined || letter.text !== "m") return value;
  const before = lexemes[index - 2];
  const paid = before?.kind === "mark" && /\p{Sc}/u.test(before.text);
  const next = lexemes[index + 1];
  // "35m of its devices" counts, "20m of rope" measures; "37m (121ft)" says itself what it is.
  if (next?.lower === "of" && /^(?:the|its|their|his|her|them|these|those|our)$/.test(lexemes[index + 2]?.lower ?? ""))
    return value;
  if (next?.text === "(" && /^(?:ft|feet|foot)$/.test(lexemes[index + 3]?.lower ?? "")) return undefined;
  if (!paid && next && (LENGTH_CONTEXT.has(next.lower) || /^[²³23]$/.test(next.text))) return undefined;
  return value;
}

function fractionSignAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const value = FRACTION_SIGNS[lexemes[index]!.text];
  if (value === undefined) return undefined;
  // A letter next to it is a character that was read in the wrong encoding.
  if ((lexemes[index]!.glued && lexemes[index - 1]?.kind === "word") || lexemes[index + 1]?.glued) return undefined;
  return { start: index, end: index + 1, value: value * 100, precision: 1, slack: 1, form: "fraction", scale: 1 };
}

/** "dozens", "tens of thousands", "hundreds of thousands". */
function magnitudeAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const { lower } = lexemes[index]!;
  const following = lexemes[index + 1]?.lower === "of" ? lexemes[index + 2]?.lower : undefined;
  const outer = lower === "tens" ? ([10, 100] as const) : MAGNITUDES[lower];
  if (!outer) return undefined;
  const inner = following && lower !== "dozens" && lower !== "scores" ? MAGNITUDES[following] : undefined;
  if (!inner && lower === "tens") return undefined;
  const factor = inner ? inner[0] : 1;
  const stretch = [outer[0] * factor, outer[1] * factor] as const;
  return {
    start: index,
    end: index + (inner ? 3 : 1),
    value: stretch[0],
    precision: stretch[0],
    slack: 0,
    form: "magnitude",
    scale: 1,
    stretch,
  };
}

/** "half a million", "half a dozen", "a quarter of a million", "three quarters of a million". */
function halfScaleAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const first = lexemes[index]!.lower;
  let at = index;
  let part: number | undefined;
  if (first === "half") {
    part = 0.5;
    at = index + 1;
  } else {
    const count = first === "a" ? 1 : first === "three" ? 3 : undefined;
    const gap = isHyphen(lexemes, index + 1) ? 2 : 1;
    if (
      count !== undefined &&
      /^quarters?$/.test(lexemes[index + gap]?.lower ?? "") &&
      lexemes[index + gap + 1]?.lower === "of"
    ) {
      part = count / 4;
      at = index + gap + 2;
    }
  }
  if (part === undefined) return undefined;
  if (lexemes[at]?.lower === "a") at++;
  else if (isHyphen(lexemes, at)) at++;
  const word = lexemes[at]?.lower ?? "";
  const scale = SCALES[word] ?? (word === "dozen" ? 12 : undefined);
  if (scale === undefined || scale === 100) return undefined;
  const value = part * scale;
  const exact = word === "dozen";
  return {
    start: index,
    end: at + 1,
    value,
    precision: exact ? 1 : scale / 10,
    slack: exact ? 0 : scale / 20,
    form: "words",
    scale,
  };
}

const PART_CONTEXT = new Set([
  "by",
  "about",
  "nearly",
  "almost",
  "over",
  "than",
  "some",
  "around",
  "roughly",
  "approximately",
  "only",
  "just",
  "least",
  "most",
  "to",
  "another",
  "under",
  "up",
  "cut",
  "down",
  "estimated",
  "exactly",
]);
// "the last three quarters", "a third summit": no parts of anything.
const NO_PART_BEFORE = new Set([
  "last",
  "first",
  "second",
  "third",
  "fourth",
  "next",
  "previous",
  "past",
  "every",
  "each",
  "latest",
  "other",
  "consecutive",
  "straight",
]);

/** "two thirds", "a quarter of", "half the", "one-fifth", "half". The value is a percentage. */
function fractionAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const lexeme = lexemes[index]!;
  const before = lexemes[index - 1];
  if (before && NO_PART_BEFORE.has(before.lower)) return undefined;
  if (lexeme.lower === "half") return halfAt(lexemes, index);
  const count = lexeme.lower === "a" || lexeme.lower === "an" ? 1 : CARDINALS[lexeme.lower];
  if (count === undefined || count < 1 || count > 20) return undefined;
  const hyphenated = isHyphen(lexemes, index + 1);
  const at = index + (hyphenated ? 2 : 1);
  const word = lexemes[at];
  const denominator = word ? DENOMINATORS[word.lower] : undefined;
  if (!word || denominator === undefined || count >= denominator || word.lower === "half") return undefined;
  const plural = word.lower.endsWith("s");
  if (plural !== count > 1) return undefined;
  const next = lexemes[at + 1];
  const spoken = hyphenated || next?.lower === "of" || (before !== undefined && PART_CONTEXT.has(before.lower));
  const quarters = denominator === 4 && word.lower.startsWith("q");
  // "A third summit" counts summits; "three quarters" may be nine months.
  if (!spoken && (count === 1 || quarters)) return undefined;
  if (!hyphenated && count === 1 && next?.kind === "word" && !next.taken && next.lower !== "of" && !isLight(next.lower))
    return undefined;
  const value = Number(((count / denominator) * 100).toPrecision(6));
  return { start: index, end: at + 1, value, precision: 1, slack: 1, form: "fraction", scale: 1 };
}

function isLight(word: string): boolean {
  return /^(?:the|in|on|at|by|to|for|since|from|and|or|but|as|more|less|higher|lower|over|during|after|with|between|this|that|last|its|their|his|her|our|are|is|was|were|have|has|had|fewer|while|who|which)$/.test(
    word,
  );
}

const HALF_FOLLOWERS = new Set([
  "of",
  "the",
  "its",
  "their",
  "his",
  "her",
  "our",
  "those",
  "these",
  "all",
  "that",
  "this",
  "as",
  "in",
  "from",
  "since",
]);

function halfAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const before = lexemes[index - 1];
  const next = lexemes[index + 1];
  if (isHyphen(lexemes, index + 1) || (isDash(before) && before?.glued)) return undefined;
  const led = before !== undefined && PART_CONTEXT.has(before.lower);
  const followed = next !== undefined && HALF_FOLLOWERS.has(next.lower);
  if (!led && !followed) return undefined;
  if (before && /^(?:a|the|and|this|one)$/.test(before.lower)) return undefined;
  return { start: index, end: index + 1, value: 50, precision: 1, slack: 1, form: "fraction", scale: 1 };
}

/** "and a half", "and a half million", "and three quarters" behind a number. */
function andAHalf(
  lexemes: readonly Lexeme[],
  index: number,
): { value: number; scale: number; end: number } | undefined {
  let at = index;
  const hyphens = isHyphen(lexemes, at) ? 1 : 0;
  at += hyphens;
  if (lexemes[at]?.lower !== "and") return undefined;
  at += 1 + hyphens;
  const count = lexemes[at]?.lower === "a" ? 1 : CARDINALS[lexemes[at]?.lower ?? ""];
  if (count === undefined) return undefined;
  at += 1 + hyphens;
  const denominator = DENOMINATORS[lexemes[at]?.lower ?? ""];
  if (denominator === undefined || denominator > 5 || count >= denominator) return undefined;
  at++;
  const scale = lexemes[at] ? SCALES[lexemes[at]!.lower] : undefined;
  return { value: count / denominator, scale: scale ?? 1, end: scale ? at + 1 : at };
}

/** Cardinal words: "sixty-two", "seven hundred and twenty-five thousand", "a hundred", "a dozen", "a million and a half". */
function wordsAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  let total = 0;
  let current: number | undefined;
  let lastScale = Infinity;
  let scale = 1;
  let end = index;
  let room = 0; // what a following unit must stay below
  let at = index;
  let collective = false;
  const article = /^an?$/.test(lexemes[index]!.lower);
  if (article) {
    const next = lexemes[index + 1]?.lower ?? "";
    const counts =
      SCALES[next] !== undefined ||
      next === "dozen" ||
      (COLLECTIVES[next] !== undefined &&
        lexemes[index + 2]?.lower === "of" &&
        lexemes[index + 3]?.kind === "word" &&
        CARDINALS[lexemes[index + 3]!.lower] === undefined);
    if (!counts) return undefined;
    current = 1;
    at = index + 1;
  }
  for (; at < lexemes.length && at - index < 24; at++) {
    const lexeme = lexemes[at]!;
    if (lexeme.taken) break;
    const cardinal = CARDINALS[lexeme.lower];
    const multiple = scaleOf(lexeme.lower);
    if (cardinal !== undefined && Object.hasOwn(CARDINALS, lexeme.lower)) {
      if (current === undefined) current = cardinal;
      else if (cardinal > 0 && cardinal < room) current += cardinal;
      else break;
      room = cardinal >= 20 ? 10 : 0;
    } else if (multiple === 100 && current !== undefined && current > 0 && current < 100) {
      current *= 100;
      room = 100;
    } else if (
      multiple !== undefined &&
      multiple > 100 &&
      current !== undefined &&
      current > 0 &&
      multiple < lastScale
    ) {
      total += current * multiple;
      lastScale = multiple;
      scale = Math.max(scale, multiple);
      current = undefined;
      room = 0;
    } else if (
      COLLECTIVES[lexeme.lower] !== undefined &&
      current !== undefined &&
      current > 0 &&
      (article || lexeme.lower === "dozen")
    ) {
      current *= COLLECTIVES[lexeme.lower]!;
      collective = true;
      end = at + 1;
      break;
    } else {
      // A hyphen or "and" goes on only if a number follows that still has room; "a hundred and a half" does not.
      const follower = lexemes[at + 1];
      const value = follower ? CARDINALS[follower.lower] : undefined;
      const roomy = current === undefined ? lastScale < Infinity && lastScale > 1 : value !== undefined && value < room;
      const joins =
        lexeme.lower === "and" ? (room === 100 || current === undefined) && end > index : isHyphen(lexemes, at);
      const scaled = isHyphen(lexemes, at) && follower !== undefined && SCALES[follower.lower] !== undefined;
      if (!(joins && value !== undefined && roomy) && !scaled) break;
      continue;
    }
    end = at + 1;
  }
  if (end === index) return undefined;
  let value = total + (current ?? 0);
  const half = andAHalf(lexemes, end);
  if (half) {
    const unit = half.scale > 1 ? half.scale : scale > 1 && current === undefined ? scale : 1;
    value = half.scale > 1 ? (value + half.value) * half.scale : value + half.value * unit;
    return {
      start: index,
      end: half.end,
      value,
      precision: unit / 2,
      slack: unit > 1 ? unit / 20 : 0,
      form: "words",
      scale: unit,
    };
  }
  if (article && end === index + 1) return undefined;
  const rounded = scale >= 1e6 && current === undefined;
  return {
    start: index,
    end,
    value,
    precision: collective ? 1 : lastDigit(value),
    // "a couple" may be three.
    slack: rounded ? scale / 2 : collective && value === 2 && lexemes[end - 1]!.lower === "couple" ? 1 : 0,
    form: "words",
    scale,
    ...(collective ? { collective } : {}),
  };
}
