import { calendarDate, type Day, dayOf } from "../day.js";
import type { Granularity } from "../mentions.js";
import type { Part } from "./lexicon.js";
import type { Parts, WrittenValue } from "./written.js";

/** A stretch of days, both ends inclusive, and how fine it is. */
export interface Stretch {
  readonly earliest: Day;
  readonly latest: Day;
  readonly granularity: Granularity;
  readonly fuzzy?: boolean;
}

export const UNKNOWN: Stretch = { earliest: -Infinity, latest: Infinity, granularity: "day" };

/** The granularity of a date by the parts that are known. */
export function granularityOf(parts: Parts): Granularity {
  if (parts.day !== undefined || parts.weekday !== undefined) return "day";
  return parts.month === undefined ? "year" : "month";
}

/** The days of a date whose year is known; undefined where there is no such day ("31 June"). */
export function stretchOf(parts: Parts & { readonly year: number }): Stretch | undefined {
  const { year, month, day } = parts;
  if (month === undefined) return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31), granularity: "year" };
  const last = dayOf(year, month + 1, 0);
  if (day === undefined) return { earliest: dayOf(year, month, 1), latest: last, granularity: "month" };
  const exact = dayOf(year, month, day);
  return exact > last ? undefined : { earliest: exact, latest: exact, granularity: "day" };
}

/** From the first day of one to the last of the other. */
export function spanning(from: Stretch, to: Stretch): Stretch {
  return { earliest: from.earliest, latest: to.latest, granularity: "range" };
}

/** A quarter, half, season or fiscal year of a known year. */
export function periodOf(value: Extract<WrittenValue, { form: "period" }>, year: number): Stretch {
  const { unit, index } = value;
  switch (unit) {
    case "quarter":
      return { earliest: dayOf(year, index * 3 - 2, 1), latest: dayOf(year, index * 3 + 1, 0), granularity: "quarter" };
    case "half":
      return { earliest: dayOf(year, index * 6 - 5, 1), latest: dayOf(year, index * 6 + 1, 0), granularity: "half" };
    case "season": {
      // "Winter 2022" may be at either end of that year, "winter 2022-23" only between.
      if (index === 12 && value.toYear === undefined) {
        return { earliest: dayOf(year, 1, 1), latest: dayOf(year + 1, 3, 20), granularity: "season", fuzzy: true };
      }
      return {
        earliest: dayOf(year, index, 1),
        latest: dayOf(year, index + 3, 22),
        granularity: "season",
        fuzzy: true,
      };
    }
    case "fiscal": {
      // States and companies begin their fiscal years at different times; only the outer bounds are sure.
      const last = value.toYear ?? year;
      const first = value.toYear === undefined ? dayOf(year - 1, 4, 1) : dayOf(year, 1, 1);
      return {
        earliest: first,
        latest: dayOf(last + (value.toYear === undefined ? 1 : 0), value.toYear === undefined ? 6 : 12, 30),
        granularity: "year",
        fuzzy: true,
      };
    }
  }
}

/** The week (Monday to Sunday), month, quarter, year ... that holds a day, moved by a number of such units. */
export function unitAround(day: Day, unit: Extract<WrittenValue, { form: "shift" }>["unit"], count: number): Stretch {
  const { year, month } = calendarDate(day);
  switch (unit) {
    case "day":
      return { earliest: day + count, latest: day + count, granularity: "day" };
    case "weekend": {
      const saturday = startOfWeek(day) + 5 + count * 7;
      return { earliest: saturday, latest: saturday + 1, granularity: "week" };
    }
    case "week": {
      const monday = startOfWeek(day) + count * 7;
      return { earliest: monday, latest: monday + 6, granularity: "week" };
    }
    case "fortnight":
      return { ...unitAround(day, "week", count * 2) };
    case "month":
      return {
        earliest: dayOf(year, month + count, 1),
        latest: dayOf(year, month + count + 1, 0),
        granularity: "month",
      };
    case "quarter": {
      const first = month - ((month - 1) % 3) + count * 3;
      return { earliest: dayOf(year, first, 1), latest: dayOf(year, first + 3, 0), granularity: "quarter" };
    }
    case "year":
      return { earliest: dayOf(year + count, 1, 1), latest: dayOf(year + count, 12, 31), granularity: "year" };
    case "decade": {
      const first = Math.floor(year / 10 + count) * 10;
      return { earliest: dayOf(first, 1, 1), latest: dayOf(first + 9, 12, 31), granularity: "decade" };
    }
    case "century": {
      const first = Math.floor(year / 100 + count) * 100;
      return { earliest: dayOf(first, 1, 1), latest: dayOf(first + 99, 12, 31), granularity: "century" };
    }
  }
}

/** A number of units from a day, as people mean it: days to the day, weeks within three days, the rest within its unit. */
export function unitsFrom(day: Day, unit: Extract<WrittenValue, { form: "shift" }>["unit"], count: number): Stretch {
  if (unit !== "week" && unit !== "fortnight") return unitAround(day, unit, count);
  const around = day + count * (unit === "week" ? 7 : 14);
  return { earliest: around - 3, latest: around + 3, granularity: "week", fuzzy: true };
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function startOfWeek(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** A part of a stretch. "Early" and its like are fuzzy; halves are not. */
export function partOf(stretch: Stretch, part: Part): Stretch {
  const { earliest, latest, granularity } = stretch;
  if (granularity === "day" || granularity === "time" || !Number.isFinite(earliest)) return stretch;
  const length = latest - earliest + 1;
  const cut = (from: number, to: number, fuzzy: boolean): Stretch => ({
    earliest: earliest + Math.round(length * from),
    latest: Math.min(latest, earliest + Math.max(Math.round(length * to) - 1, 0)),
    granularity,
    ...(fuzzy ? { fuzzy } : {}),
  });
  switch (part) {
    case "early":
      return cut(0, 0.4, true);
    case "start":
      return cut(0, 0.3, true);
    case "mid":
      return cut(0.25, 0.75, true);
    case "late":
      return cut(0.6, 1, true);
    case "end":
      return cut(0.75, 1, true);
    case "firstWeek":
    case "secondWeek":
    case "thirdWeek":
    case "fourthWeek":
    case "lastWeek":
      return weekOf(stretch, part);
    case "firstHalf":
      return { ...halfOf(stretch, 0), granularity: granularity === "year" ? "half" : granularity };
    case "secondHalf":
      return { ...halfOf(stretch, 1), granularity: granularity === "year" ? "half" : granularity };
  }
}

/** A week of a month, give or take the days by which people count its weeks differently. */
function weekOf(stretch: Stretch, part: Part): Stretch {
  const { earliest, latest, granularity } = stretch;
  if (granularity !== "month") return stretch;
  const index = ["firstWeek", "secondWeek", "thirdWeek", "fourthWeek"].indexOf(part);
  const first = index < 0 ? latest - 6 : earliest + index * 7;
  return {
    earliest: Math.max(earliest, first - 2),
    latest: Math.min(latest, first + 8),
    granularity: "week",
    fuzzy: true,
  };
}

function halfOf(stretch: Stretch, which: 0 | 1): Stretch {
  const { earliest, latest, granularity } = stretch;
  if (granularity === "year") {
    const { year } = calendarDate(earliest);
    return which === 0
      ? { earliest, latest: dayOf(year, 6, 30), granularity }
      : { earliest: dayOf(year, 7, 1), latest, granularity };
  }
  const middle = granularity === "month" ? earliest + 14 : earliest + Math.floor((latest - earliest) / 2);
  return which === 0 ? { earliest, latest: middle, granularity } : { earliest: middle + 1, latest, granularity };
}

export function onDay(day: Day): Stretch {
  return { earliest: day, latest: day, granularity: "day" };
}

/** The last such weekday, the day itself included. */
export function onOrBefore(day: Day, weekday: number): Day {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** The next such weekday, the day itself included. */
export function onOrAfter(day: Day, weekday: number): Day {
  return day + ((weekday - weekdayOf(day) + 7) % 7);
}
