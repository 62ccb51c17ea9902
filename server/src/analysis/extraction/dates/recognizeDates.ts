import { readDate } from "./readDate.js";
import { isAlone, isAttributive, isBeforeNoun, modifierBefore, tenseAround } from "./surroundings.js";
import { mayHoldDate } from "./triggers.js";
import { type Word, wordsOf } from "./words.js";
import type { Form, WrittenDate } from "./written.js";

export type { WrittenDate } from "./written.js";

// Further than this from its date, "two days before the ... of" has lost its target.
const TARGET_REACH = 16;

/**
 * All date expressions in one sentence's prose, in order and without overlap; what they mean in a document is for `anchorDates`.
 * Depends on nothing but the text, so that a sentence's dates can be cached. Linear in the text's length; never throws.
 *
 * @returns Spans in UTF-16 code units relative to `text`.
 */
export function recognizeDates(text: string): readonly WrittenDate[] {
  if (!mayHoldDate(text)) return [];
  const words = wordsOf(text);
  const found: { form: Form; first: number }[] = [];
  let at = 0;
  while (at < words.length) {
    const forms = readDate(words, at);
    if (forms) {
      for (const form of forms) found.push({ form, first: form.first ?? at });
      at = Math.max(at + 1, forms[forms.length - 1]!.next);
    } else at++;
  }
  return finish(words, aim(words, found));
}

/**
 * Settles "two days before" and "three days after": with a date as their target they count from it; with a date later in the
 * sentence that date is what the writer says; with some other event they say nothing that can be known.
 */
function aim(words: readonly Word[], found: readonly { form: Form; first: number }[]): { form: Form; first: number }[] {
  const kept: { form: Form; first: number }[] = [];
  for (let i = 0; i < found.length; i++) {
    const { form, first } = found[i]!;
    const last = words[form.next - 1]?.lower;
    if (form.value.form !== "shift" || form.value.origin !== "previous" || (last !== "before" && last !== "after")) {
      kept.push(found[i]!);
      continue;
    }
    const target = found[i + 1];
    const gap = target ? words.slice(form.next, Math.min(target.first, form.next + 3)) : [];
    if (target && target.first - form.next <= 2 && gap.every((word) => /^(?:on|the|,)$/.test(word.lower))) {
      if (
        target.form.value.form === "calendar" &&
        !target.form.value.inYear &&
        !gap.some((word) => word.text === ",")
      ) {
        kept.push({
          first,
          form: { next: target.form.next, value: { ...form.value, target: target.form.value.from } },
        });
        i++;
        continue;
      }
    }
    const after = words[form.next];
    // "The day before." ends here and counts from the story; "the day before the vote" does not.
    const ends = !after || after.kind === "mark" || /^(?:and|but)$/.test(after.lower);
    const explicit = target !== undefined && target.first - form.next <= TARGET_REACH && isOnDate(words, target.first);
    if (ends && !explicit) kept.push(found[i]!);
  }
  return kept;
}

function isOnDate(words: readonly Word[], at: number): boolean {
  return /^(?:on|in|,)$/.test(words[at - 1]?.text ?? "");
}

function finish(words: readonly Word[], found: readonly { form: Form; first: number }[]): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (const [i, { form, first }] of found.entries()) {
    const start = words[first]!.start;
    const end = words[form.next - 1]!.end;
    const previous = found[i - 1];
    const modifier = form.modifier ?? modifierBefore(words, first, previous?.form.next);
    const next = words[form.next];
    // "Two tonnes until October": without a verb, an end lies ahead.
    const around = tenseAround(words, first, form.next) ?? (modifier === "until" ? "future" : undefined);
    // "Minister since 6 May, she wants to ...": whatever comes after, that has begun. "Since 6 May is a holiday" gives a reason.
    const since =
      words[first - 1]?.lower === "since" && !/^(?:is|was|are|were|has|had|will|would)$/.test(next?.lower ?? "");
    const tense = since ? "past" : around;
    dates.push({
      start,
      end,
      value: borrow(words, form, found[i + 1]),
      ...(form.part ? { part: form.part } : {}),
      ...(modifier ? { modifier } : {}),
      ...(form.time ? { time: form.time } : {}),
      opens: modifier === "since" && /^(?:from|between)$/.test(words[first - 1]?.lower ?? ""),
      ...(tense ? { tense } : {}),
      attributive: isAttributive(words, first, next),
      beforeNoun: isBeforeNoun(words, first, next),
      asOf: words[first - 1]?.lower === "of" && words[first - 2]?.lower === "as",
      alone: found.length === 1 && isAlone(words, first, form.next),
    });
  }
  return dates;
}

/** "from 28 July to 3 August 2023": the year at the end is the year of both. */
function borrow(words: readonly Word[], form: Form, next: { form: Form; first: number } | undefined): Form["value"] {
  const value = form.value;
  if (!next || value.form !== "calendar" || next.form.value.form !== "calendar") return value;
  const to = next.form.value.from;
  if (value.to || value.from.year !== undefined || value.from.month === undefined) return value;
  if (to.year === undefined || to.month === undefined || next.first - form.next !== 1) return value;
  const joined = /^(?:to|until|till|through|and|or)$/.test(words[form.next]?.lower ?? "");
  if (!joined) return value;
  return { ...value, from: { ...value.from, year: value.from.month > to.month ? to.year - 1 : to.year } };
}
