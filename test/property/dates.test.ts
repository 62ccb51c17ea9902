import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { Structure } from "../../server/src/analysis/documents/document.js";
import { anchorDates } from "../../server/src/analysis/extraction/dates/anchorDates.js";
import { recognizeDates } from "../../server/src/analysis/extraction/dates/recognizeDates.js";

function analyse(text: string, issued?: string) {
  const block = { start: 0, end: text.length, kind: "paragraph" as const, headings: [] };
  const structure: Structure = { text, prose: text, blocks: [block] };
  const sentence = { start: 0, end: text.length, block, blockIndex: 0 };
  const dates = recognizeDates(text);
  return { dates, anchored: anchorDates([{ sentence, dates }], structure, issued ? { issued } : {}) };
}

const WORDS = (
  "19 September 2023 May the first half of end mid - – — -- ( ) , . 1990s 9/19/2023 2023-09-19 Monday two weeks later before " +
  "yesterday last next year quarter third Q3 FY2023 at 9.17 a.m. GMT noon ' 98 and to until from between 31 February 0 00 99999 " +
  "the same month a year earlier small hours -LRB- winter 2022-23 of that week"
).split(" ");

describe("dates of any text", () => {
  it("lie in the text, in order, without overlap, and never throw", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" ")),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(undefined, "2023-10-01", "2023", "2023-02", "nonsense"), (prose, issued) => {
        const { dates, anchored } = analyse(prose, issued);
        let end = 0;
        for (const date of dates) {
          assert.ok(date.start >= end && date.end > date.start && date.end <= prose.length);
          end = date.end;
        }
        for (const date of anchored)
          assert.ok(date.earliest <= date.latest, `${prose}: ${date.earliest}/${date.latest}`);
      }),
      { numRuns: 1000 },
    );
  }).timeout(60_000);

  // In milliseconds; about five times what the slowest takes on an idle machine, a hundredth of what a quadratic reader takes.
  const LIMIT = 2000;
  const hostile = [
    "1",
    "-",
    "–",
    "(",
    ")",
    " ",
    "19",
    "19.",
    "19:",
    "1-",
    "2023-",
    "2023/",
    "May",
    "May ",
    "May 1, ",
    "3, ",
    "3 and ",
    "the ",
    "the first half of the ",
    "the end of ",
    "early ",
    "mid-",
    "19 September ",
    "September 11-",
    "two days before ",
    "before ",
    "a year ago ",
    "9.17 ",
    "'",
    "'98 ",
    "last ",
    "Monday ",
    "Monday of ",
    "2015-",
    "and ",
    "to ",
    "the same month ",
    "-LRB- ",
    "𝟏",
    "\u0301",
    "é",
    "to be ",
  ];
  it("take linear time", () => {
    for (const unit of hostile) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      // Processor time, because other programs may hold the machine; the better of two, because the first compiles.
      let best = Infinity;
      for (let tries = 0; tries < 2 && best > LIMIT / 10; tries++) {
        const begin = process.cpuUsage();
        analyse(text, "2023-10-01");
        const { user, system } = process.cpuUsage(begin);
        best = Math.min(best, (user + system) / 1000);
      }
      assert.ok(best <= LIMIT, `${JSON.stringify(unit)} took ${Math.round(best)} ms`);
    }
  }).timeout(60_000);
});
