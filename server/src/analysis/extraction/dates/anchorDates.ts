import type { Structure } from "../../documents/document.js";
import type { Span } from "../../text/span.js";
import type { DateExpression } from "../mentions.js";
import type { Sentence } from "../sentence.js";
import { anchorValue } from "./anchorValue.js";
import { type Anchored, type Context, type Issue, isExact, issueOf, type Known, type YearsGiven } from "./context.js";
import { ISSUE_WORDS } from "./lexicon.js";
import { partOf, spanning, stretchOf, UNKNOWN } from "./resolve.js";
import type { WrittenDate } from "./written.js";

/** A sentence with the dates that `recognizeDates` found in it. */
export interface DatedSentence {
  readonly sentence: Sentence;
  readonly dates: readonly WrittenDate[];
}

/** What a text's own head may hold before its body begins. */
const HEAD_BLOCKS = 8;
const HEAD_LINE = 240;

/**
 * Resolves the dates of one document, in document order: explicit year, then heading or dateline, the story's last date, the same
 * month dated elsewhere, the day of writing; else the interval stays open and only `written` can be compared.
 *
 * @param issued An EDTF date: a day, or only a month or year.
 * @returns In the order of the text, with absolute spans in UTF-16 code units.
 */
export function anchorDates(
  sentences: readonly DatedSentence[],
  structure: Structure,
  options: { readonly issued?: string } = {},
): DateExpression[] {
  const given = issueOf(options.issued);
  const head = isExact(given) ? undefined : issueFromHead(sentences, structure, given);
  const issue = head ?? given;
  const yearsGiven = collectYears(sentences);
  const order = orderOf(sentences);
  const headings = new Map<number, Known>();
  const results: DateExpression[] = [];
  const title = structure.blocks.findIndex((block) => block.kind === "heading");
  let pseudo: { block: number; known: Known } | undefined;
  let last: Known | undefined;
  let narrative: Known | undefined;
  let lasting: Known | undefined;
  let block = -1;

  for (const [index, { sentence, dates }] of sentences.entries()) {
    if (sentence.blockIndex !== block) {
      block = sentence.blockIndex;
      lasting = undefined;
      if (sentence.block.kind === "heading") pseudo = undefined;
    }
    // "Since 23 February" and "until May" reach out of the story; they are where it stands only within their sentence.
    narrative = lasting;
    const over = sentence.block.headings
      .map((at) => (at === title ? undefined : headings.get(at)))
      .findLast((known) => known);
    // "The legacy of 1945" says what a section is about, and dates its events only where nothing better is known.
    const above = over && (over.governs || !isExact(issue)) ? over : undefined;
    const context = (start: number): Context => ({
      issue,
      yearsGiven,
      order,
      heading: pseudo && !isOwnLine(sentence, dates) ? pseudo.known : above,
      title: headings.get(title),
      // Dates that stand alone as headings follow one another ("SATURDAY", "SUNDAY").
      narrative: narrative ?? (pseudo && !isExact(issue) && isOwnLine(sentence, dates) ? pseudo.known : undefined),
      last,
      sentence: index,
      start,
    });
    const resolved: { date: WrittenDate; anchored: Anchored }[] = [];
    for (const date of dates) {
      const anchored = date.value.form === "clock" ? undefined : anchorValue(date, context(date.start));
      if (!anchored) continue;
      const stretch = date.part ? partOf(anchored.stretch, date.part) : anchored.stretch;
      resolved.push({ date, anchored: { ...anchored, stretch } });
      if (!Number.isFinite(stretch.earliest)) continue;
      const known: Known = {
        stretch,
        anchoredBy: anchored.anchoredBy,
        attributive: date.attributive,
        block,
        sentence: index,
        end: date.end,
        leads: leads(date),
        closes: closes(sentence, date, structure.prose),
      };
      if (tellsStory(date, isExact(issue)) && carriesStory(known, narrative)) {
        narrative = known;
        if (date.modifier !== "since" && date.modifier !== "until") lasting = known;
        // A bare year carries over to the next paragraph only as a heading.
        if (stretch.granularity !== "year") last = known;
      }
      const first = headings.get(block);
      if (sentence.block.kind === "heading" && (!date.modifier || (first && date.modifier === "until"))) {
        // "2020 to 2022" heads three years.
        if (first?.stretch.granularity === "year" && stretch.granularity === "year")
          headings.set(block, { ...first, stretch: spanning(first.stretch, stretch) });
        if (!first)
          headings.set(block, {
            ...known,
            governs: date.alone || (known.leads && sentence.start === sentence.block.start),
          });
      } else if (isOwnLine(sentence, dates) && !isHeadDate(sentence, anchored, issue)) pseudo = { block, known };
    }
    for (const date of dates) {
      if (date.value.form !== "clock") continue;
      resolved.push({ date, anchored: anchorClock(date, resolved, context(date.start)) });
    }
    resolved.sort((a, b) => a.date.start - b.date.start);
    for (const { date, anchored } of resolved) results.push(expression(sentence, date, anchored));
  }
  return results;
}

/** Whether a sentence is a block of its own that holds nothing but a date. */
function isOwnLine(sentence: Sentence, dates: readonly WrittenDate[]): boolean {
  return dates.length === 1 && dates[0]!.alone && isWholeBlock(sentence);
}

/** Whether a sentence or heading begins with its date, a number or preposition aside: "In 2020, ...", "3. July 2022: the end". */
function leads(date: WrittenDate): boolean {
  return date.start <= 8;
}

/** Whether a sentence ends in "in 2020": not in "the battles of 1945" or "more than in 1945", which only name or compare. */
function closes(sentence: Sentence, date: WrittenDate, prose: string): boolean {
  const start = sentence.start + date.start;
  return (
    sentence.end - sentence.start - date.end <= 3 &&
    /(?<!than )\bin\s$/i.test(prose.slice(Math.max(0, start - 9), start))
  );
}

/** "The 2018 revolution" and "since 1921" say when something else was, not how far the story has come. */
function tellsStory(date: WrittenDate, exact: boolean): boolean {
  if (date.attributive || date.value.form === "sameIn") return false;
  const { value } = date;
  const bareYear = value.form === "calendar" && value.from.month === undefined && value.from.year !== undefined;
  if (bareYear) return date.modifier !== "since" || date.opens;
  // "More than last year" compares; "Last year, ..." tells; without a day of writing, either is better than nothing.
  if (value.form !== "shift" || value.unit !== "year" || leads(date)) return true;
  return value.origin === "issue" ? !exact : value.count >= 0;
}

/** Whether a date moves the story on: a bare year does not push out a day of that same year. */
function carriesStory(known: Known, narrative: Known | undefined): boolean {
  const { granularity, earliest, latest } = known.stretch;
  if (granularity === "decade" || granularity === "century") return false;
  if (!narrative || granularity !== "year") return true;
  return narrative.stretch.earliest < earliest || narrative.stretch.latest > latest;
}

function expression(sentence: Sentence, date: WrittenDate, anchored: Anchored): DateExpression {
  const { stretch, anchoredBy, written, relative, otherYears } = anchored;
  return {
    kind: "date",
    start: sentence.start + date.start,
    end: sentence.start + date.end,
    earliest: stretch.earliest,
    latest: stretch.latest,
    granularity: date.value.form === "clock" ? "time" : stretch.granularity,
    anchoredBy,
    written,
    ...(date.modifier ? { modifier: date.modifier } : {}),
    ...(stretch.fuzzy ? { fuzzy: true } : {}),
    ...(relative ? { relative: true } : {}),
    ...(date.asOf ? { asOf: true } : {}),
    ...(date.beforeNoun && stretch.granularity === "year" ? { edition: true } : {}),
    ...(otherYears ? { otherYears } : {}),
    ...(date.time ? { time: date.time } : {}),
  };
}

/** A time of day belongs to the nearest day of its sentence, else to the story's day or the heading's. */
function anchorClock(
  date: WrittenDate,
  resolved: readonly { date: WrittenDate; anchored: Anchored }[],
  context: Context,
): Anchored {
  let nearest: Anchored | undefined;
  let distance = Infinity;
  for (const other of resolved) {
    if (other.date.value.form === "clock" || other.anchored.stretch.granularity !== "day") continue;
    const gap = Math.max(other.date.start - date.end, date.start - other.date.end);
    if (gap < distance) {
      distance = gap;
      nearest = other.anchored;
    }
  }
  if (nearest) return nearest;
  const known = [context.narrative, context.heading].find((k) => k && k.stretch.latest - k.stretch.earliest <= 2);
  if (known)
    return { stretch: known.stretch, anchoredBy: known === context.heading ? "dateline" : "context", written: {} };
  return { stretch: UNKNOWN, anchoredBy: "unknown", written: {} };
}

/** The years that the text writes with a day or month anywhere, and the months that it writes with a day. */
function collectYears(sentences: readonly DatedSentence[]): YearsGiven {
  const years = new Map<string, Set<number>>();
  const add = (key: string, year: number) => {
    const set = years.get(key);
    if (set) set.add(year);
    else years.set(key, new Set([year]));
  };
  for (const { dates } of sentences) {
    for (const { value } of dates) {
      if (value.form !== "calendar" || value.from.month === undefined) continue;
      const { year, month, day } = value.from;
      if (day !== undefined) add(`day ${day}`, month);
      if (year === undefined) continue;
      add(String(month), year);
      if (day !== undefined) add(`${month}-${day}`, year);
    }
  }
  return years;
}

/** The one order that the text's plain dates in figures have. */
function orderOf(sentences: readonly DatedSentence[]): Context["order"] {
  const orders = new Set(
    sentences.flatMap(({ dates }) =>
      dates.flatMap(({ value }) => (value.form === "calendar" && value.order ? [value.order] : [])),
    ),
  );
  return orders.size === 1 ? [...orders][0] : undefined;
}

/** "Lisbon, Friday 4 November 2022", "Posted 24 August 2023": a short line with a full date before the body begins. */
function issueFromHead(
  sentences: readonly DatedSentence[],
  structure: Structure,
  given: Issue | undefined,
): Issue | undefined {
  for (const { sentence, dates } of sentences) {
    if (sentence.blockIndex >= HEAD_BLOCKS) break;
    const block = structure.blocks[sentence.blockIndex];
    if (!block || block.kind === "listItem" || block.kind === "cell" || block.end - block.start > HEAD_LINE) continue;
    for (const date of dates) {
      const from = date.value.form === "calendar" && !date.value.to && !date.modifier ? date.value.from : undefined;
      if (from?.year === undefined || from.month === undefined) continue;
      // "Policy brief, October 2023": a month will do where nobody gave a better date, but not out of a title.
      if (from.day === undefined && (given || block.kind === "heading" || !namesIssue(structure.prose, block)))
        continue;
      const stretch = stretchOf({ ...from, year: from.year });
      if (!stretch || (given && (stretch.latest < given.earliest || stretch.earliest > given.latest))) continue;
      if (!isDateline(structure.prose, block, sentence.start + date.start)) continue;
      return { earliest: stretch.earliest, latest: stretch.latest, anchor: "dateline" };
    }
  }
  return undefined;
}

/** Whether a short line says what kind of text this is or when it came out. */
function namesIssue(prose: string, block: Span): boolean {
  const words =
    prose
      .slice(block.start, block.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.length <= 8 && words.some((word) => ISSUE_WORDS.has(word));
}

/** A line of a head is no sentence: few words, and nothing of a story before the date. */
function isDateline(prose: string, block: Span, dateStart: number): boolean {
  const text = prose.slice(block.start, block.end);
  const at = dateStart - block.start;
  const start = text.lastIndexOf("\n", at) + 1;
  const end = text.indexOf("\n", at);
  const line = text.slice(start, end < 0 ? text.length : end);
  const lead = line
    .slice(0, at - start)
    .split(/\s+/)
    .filter(Boolean);
  return lead.length <= 5 && line.split(/\s+/).length <= 16;
}

function isWholeBlock(sentence: Sentence): boolean {
  return (
    sentence.block.end - sentence.block.start - (sentence.end - sentence.start) <= 6 &&
    sentence.block.kind !== "cell" &&
    sentence.block.kind !== "listItem"
  );
}

/** The line that dates the whole text is no heading of what follows. */
function isHeadDate(sentence: Sentence, anchored: Anchored, issue: Issue | undefined): boolean {
  return (
    anchored.anchoredBy === "explicit" &&
    sentence.blockIndex < HEAD_BLOCKS &&
    issue !== undefined &&
    anchored.stretch.earliest <= issue.latest &&
    anchored.stretch.latest >= issue.earliest
  );
}
