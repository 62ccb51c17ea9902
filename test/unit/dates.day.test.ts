import { strict as assert } from "node:assert";
import { calendarDate, dayOf, parseIsoInterval, toIsoDay } from "../../server/src/analysis/extraction/day.js";

describe("days", () => {
  it("agree with the language's own calendar, a long way back and forth", () => {
    for (let day = -1_000_000; day <= 1_000_000; day += 997) {
      const date = new Date(day * 86_400_000);
      const { year, month, day: dayOfMonth } = calendarDate(day);
      assert.deepEqual([year, month, dayOfMonth], [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]);
      assert.equal(dayOf(year, month, dayOfMonth), day);
      assert.equal(toIsoDay(day), date.toISOString().slice(0, date.toISOString().indexOf("T")));
    }
  });

  it("roll over month and year ends", () => {
    assert.equal(dayOf(2024, 3, 0), dayOf(2024, 2, 29));
    assert.equal(dayOf(2023, 13, 1), dayOf(2024, 1, 1));
    assert.equal(dayOf(2023, 0, 1), dayOf(2022, 12, 1));
    assert.equal(dayOf(2023, -11, 1), dayOf(2022, 1, 1));
  });

  it("have no name where they are not known", () => assert.equal(toIsoDay(Infinity), ""));

  it("are read from EDTF", () => {
    const read = (text: string) => {
      const found = parseIsoInterval(text);
      return found && `${toIsoDay(found.earliest)}/${toIsoDay(found.latest)}`;
    };
    assert.equal(read("2023-09-19"), "2023-09-19/2023-09-19");
    assert.equal(read("2023-09-19T08:30:00+03:00"), "2023-09-19/2023-09-19");
    assert.equal(read("2024-02"), "2024-02-01/2024-02-29");
    assert.equal(read("2023"), "2023-01-01/2023-12-31");
    assert.equal(read("2023~"), "2023-01-01/2023-12-31");
    assert.equal(read("2023-05/2023-06"), "2023-05-01/2023-06-30");
    for (const wrong of ["", "May 2023", "2023-13", "2023-02-30", "2023-00", "2023/2022", "2023/2024/2025"]) {
      assert.equal(read(wrong), undefined, wrong);
    }
  });
});
