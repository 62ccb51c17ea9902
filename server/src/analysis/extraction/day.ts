/** A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar. Whole numbers; may be negative. */
export type Day = number;

/** The day for a year, month (1 to 12) and day of month (1 to 31). Days beyond the month's end roll over. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / 86_400_000);
}

export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarDate(day: Day): CalendarDate {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** "2023-09-19". */
export function toIsoDay(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** The first and last day that an EDTF level 0 date ("2023-09-19", "2023-09", "2023") may mean; undefined for anything else. */
export function parseIsoInterval(text: string): { earliest: Day; latest: Day } | undefined {
  const match = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?(?:T.*)?$/.exec(text.trim());
  if (!match?.groups) return undefined;
  const year = Number(match.groups.year);
  const month = Number(match.groups.month ?? 0);
  const day = Number(match.groups.day ?? 0);
  if (month > 12 || day > 31) return undefined;
  if (!month) return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31) };
  if (!day) return { earliest: dayOf(year, month, 1), latest: dayOf(year, month + 1, 0) };
  return { earliest: dayOf(year, month, day), latest: dayOf(year, month, day) };
}
