import { type Amount, lastDigit, MOST_SLACK } from "./amount.js";
import type { Lexeme } from "./lexeme.js";
import { FRACTION_SIGNS } from "./numberLexicon.js";
import { andAHalf, scaleAt } from "./scales.js";

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

/** The number in digits at a lexeme, with its scale: "725 000", "1.2bn", "2½", "1/2" before a unit. */
export function digitsAt(lexemes: readonly Lexeme[], index: number): Amount | undefined {
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
    slack = Math.min(0.5 * 10 ** -number.decimals * scale.value, MOST_SLACK * value);
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
