import { type Amount, lastDigit, MOST_SLACK } from "./amount.js";
import { isHyphen, type Lexeme } from "./lexeme.js";
import { CARDINALS, COLLECTIVES, MAGNITUDES, SCALES } from "./numberLexicon.js";
import { andAHalf, scaleOf } from "./scales.js";

/** "dozens", "tens of thousands", "hundreds of thousands". */
export function magnitudeAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
  const { lower } = lexemes[index]!;
  const following = lexemes[index + 1]?.lower === "of" ? lexemes[index + 2]?.lower : undefined;
  const outer = lower === "tens" ? ([10, 100] as const) : MAGNITUDES[lower];
  if (!outer) return undefined;
  // Scores may be music or results; only "scores of" counts.
  if (lower === "scores" && !following) return undefined;
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
export function halfScaleAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
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

/** Cardinal words: "sixty-two", "seven hundred and twenty-five thousand", "a hundred", "a dozen", "a million and a half". */
export function wordsAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
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
      // "three million and five million" are two numbers.
      if (lexeme.lower === "and" && scaleAhead(lexemes, at + 1) >= lastScale) break;
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
    slack: rounded
      ? Math.min(scale / 2, MOST_SLACK * value)
      : collective && value === 2 && lexemes[end - 1]!.lower === "couple"
        ? 1
        : 0,
    form: "words",
    scale,
    ...(collective ? { collective } : {}),
  };
}

/** The largest scale among the number words that follow. */
function scaleAhead(lexemes: readonly Lexeme[], index: number): number {
  let largest = 1;
  for (let at = index; at < index + 8 && at < lexemes.length; at++) {
    const { lower } = lexemes[at]!;
    const scale = scaleOf(lower);
    if (scale !== undefined) largest = Math.max(largest, scale);
    else if (CARDINALS[lower] === undefined && !isHyphen(lexemes, at)) break;
  }
  return largest;
}
