import { strict as assert } from "node:assert";
import type { Block, Structure } from "../../server/src/analysis/documents/document.js";
import { anchorDates } from "../../server/src/analysis/extraction/dates/anchorDates.js";
import { recognizeDates } from "../../server/src/analysis/extraction/dates/recognizeDates.js";
import { toIsoDay } from "../../server/src/analysis/extraction/day.js";
import type { DateExpression } from "../../server/src/analysis/extraction/mentions.js";
import type { Sentence } from "../../server/src/analysis/extraction/sentence.js";

/** Dates of a text: blocks are lines, "#" begins a heading, "- " a list item, "|" divides sentences. */
function datesOf(text: string, issued?: string): { text: string; date: DateExpression }[] {
  const prose = text.replace(/[#|*]/g, " ");
  const blocks: Block[] = [];
  const open: number[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const mark = /^(#+ |- )?/.exec(line[0])![0];
    const level = mark.startsWith("#") ? mark.length - 1 : undefined;
    if (level) while (open.length && blocks[open.at(-1)!]!.level! >= level) open.pop();
    const start = line.index + mark.length;
    const end = line.index + line[0].length;
    const kind = level ? "heading" : mark ? "listItem" : "paragraph";
    blocks.push({ start, end, kind, headings: [...open], ...(level ? { level } : {}) });
    if (level) open.push(blocks.length - 1);
  }
  const structure: Structure = { text, prose, blocks };
  const sentences: Sentence[] = blocks.flatMap((block, blockIndex) =>
    [...text.slice(block.start, block.end).matchAll(/[^|]+/g)].map((part) => {
      const start = block.start + part.index;
      return { start, end: start + part[0].length, block, blockIndex };
    }),
  );
  const dated = sentences.map((sentence) => ({
    sentence,
    dates: recognizeDates(prose.slice(sentence.start, sentence.end)),
  }));
  return anchorDates(dated, structure, issued === undefined ? {} : { issued }).map((date) => ({
    text: text.slice(date.start, date.end),
    date,
  }));
}

function interval(date: DateExpression): string {
  if (!Number.isFinite(date.earliest)) return "?";
  const [from, to] = [toIsoDay(date.earliest), toIsoDay(date.latest)];
  return from === to ? from : `${from}/${to}`;
}

/** "text = interval" for every date of a text. */
function read(text: string, issued?: string): string[] {
  return datesOf(text, issued).map(({ text: written, date }) => `${written} = ${interval(date)}`);
}

describe("dates as they are written", () => {
  const forms: readonly (readonly [string, string])[] = [
    ["The dam was opened on 19 September 2023.", "19 September 2023 = 2023-09-19"],
    ["The dam was opened on September 19, 2023.", "September 19, 2023 = 2023-09-19"],
    ["The dam was opened on Sept. 19, 2023.", "Sept. 19, 2023 = 2023-09-19"],
    ["The dam was opened on the 19th of September 2023.", "19th of September 2023 = 2023-09-19"],
    ["The dam was opened on Tuesday, 19 September 2023.", "Tuesday, 19 September 2023 = 2023-09-19"],
    ["Opened 2023-09-19.", "2023-09-19 = 2023-09-19"],
    ["Opened 19.09.2023.", "19.09.2023 = 2023-09-19"],
    ["Opened 9/19/2023.", "9/19/2023 = 2023-09-19"],
    ["Opened 19/9/2023.", "19/9/2023 = 2023-09-19"],
    ["Work ran from September 11–20, 2023.", "September 11–20, 2023 = 2023-09-11/2023-09-20"],
    ["Work ran from 11-20 September 2023.", "11-20 September 2023 = 2023-09-11/2023-09-20"],
    ["They met on 25 and 26 July 2023.", "25 and 26 July 2023 = 2023-07-25/2023-07-26"],
    ["They met between 1 and 4 June 2021.", "1 and 4 June 2021 = 2021-06-01/2021-06-04"],
    ["They met from 3 to 5 May 2021.", "3 to 5 May 2021 = 2021-05-03/2021-05-05"],
    ["The strike of 28 July – 3 August 2023 ended.", "28 July – 3 August 2023 = 2023-07-28/2023-08-03"],
    ["In September 2023 it rained.", "September 2023 = 2023-09-01/2023-09-30"],
    ["Output fell in the third quarter of 2021.", "third quarter of 2021 = 2021-07-01/2021-09-30"],
    ["Output fell in Q3 2021.", "Q3 2021 = 2021-07-01/2021-09-30"],
    ["Output fell in the first half of 2021.", "first half of 2021 = 2021-01-01/2021-06-30"],
    ["Output fell in the second half of September 2021.", "second half of September 2021 = 2021-09-16/2021-09-30"],
    ["Output fell in the 1990s.", "1990s = 1990-01-01/1999-12-31"],
    ["Output fell in the nineties.", "nineties = 1990-01-01/1999-12-31"],
    ["Canals of the 19th century silted up.", "19th century = 1800-01-01/1899-12-31"],
    ["Output fell in the first nine months of 2020.", "first nine months of 2020 = 2020-01-01/2020-09-30"],
    ["Output fell in the second week of May 2015.", "second week of May 2015 = 2015-05-06/2015-05-16"],
    ["Output fell in April, May and June 2015.", "April, May and June 2015 = 2015-04-01/2015-06-30"],
    ["The vote of Thursday 12 and Friday 13 May 2011.", "Thursday 12 and Friday 13 May 2011 = 2011-05-12/2011-05-13"],
    ["Opened 14-Aug-2014.", "14-Aug-2014 = 2014-08-14"],
    ["Opened 12/11/2019, closed 13/11/2019.", "12/11/2019 = 2019-11-12"],
    ["Opened 12/11/2019.", "12/11/2019 = 2019-01-01/2019-12-31"],
    ["The winter of 2010/11 was long.", "winter of 2010/11 = 2010-12-01/2011-03-22"],
    ["The 2015-16 season was poor.", "2015-16 = 2015-01-01/2016-12-31"],
    ["It ran 2015 -- 2016.", "2015 -- 2016 = 2015-01-01/2016-12-31"],
    ["It was signed on June 9 , 2015 -LRB- a Tuesday -RRB- .", "June 9 , 2015 = 2015-06-09"],
    ["The 2018 revolution changed little.", "2018 = 2018-01-01/2018-12-31"],
  ];
  for (const [text, expected] of forms) it(text, () => assert.equal(read(text)[0], expected));

  it("reads a weekday with a day of the month", () => {
    assert.deepEqual(read("On Monday the 12th they dug trenches.", "2022-11-16"), ["Monday the 12th = 2022-09-12"]);
  });

  it("takes no count behind a part of a month for a day", () => {
    assert.deepEqual(read("By mid-November 26 countries had joined.", "2024-12-20"), [
      "mid-November = 2024-11-09/2024-11-23",
    ]);
  });

  it("lets a month's heading stand over what came after it", () => {
    const text = "# Two coups in 2022\n## January\nHe was sworn in on 16 February.";
    assert.deepEqual(read(text, "2022-10-28").slice(-1), ["16 February = 2022-02-16"]);
  });

  it("takes the year from its own list item rather than from a heading of several years", () => {
    const text = "## 2020 to 2022\n- 5 June 2022.| They disappear.| They are found on 15 June.";
    assert.deepEqual(read(text, "2024-12-01").slice(-1), ["15 June = 2022-06-15"]);
  });

  it("counts days from the story, not from a date that only says which thing is meant", () => {
    const text =
      "The file was opened on 24 April 2021, his first journey since the coup of 1 February.| Two days later he left.";
    assert.deepEqual(read(text, "2024-12-01").slice(-1), ["Two days later = 2021-04-26"]);
  });

  it("reads lists of days one by one", () => {
    assert.deepEqual(read("Votes were held on 3, 7 and 12 May 2021."), [
      "3 = 2021-05-03",
      "7 = 2021-05-07",
      "12 May 2021 = 2021-05-12",
    ]);
  });

  it("keeps fuzzy ends fuzzy", () => {
    for (const text of [
      "mid-September 2023",
      "early 2023",
      "late May 2023",
      "the end of May 2023",
      "the beginning of 2023",
    ]) {
      const [found] = datesOf(`It closed in ${text}.`);
      assert.equal(found?.date.fuzzy, true, text);
    }
    const [end] = datesOf("It closed by the end of May 2023.");
    assert.equal(end?.date.modifier, "by");
    assert.equal(toIsoDay(end!.date.latest), "2023-05-31");
  });

  it("reads the year of a range's end for both ends, and goes forward where the start has it", () => {
    assert.deepEqual(read("It ran from 28 December to 3 January 2022."), [
      "28 December = 2021-12-28",
      "3 January 2022 = 2022-01-03",
    ]);
    assert.deepEqual(read("She led it from November 2022 until February."), [
      "November 2022 = 2022-11-01/2022-11-30",
      "February = 2023-02-01/2023-02-28",
    ]);
  });

  it("reads modifiers", () => {
    const modifiers = "by before after since until around".split(" ").map((word) => {
      const [found] = datesOf(`The bridge was shut ${word} 2 May 2021.`);
      return found?.date.modifier;
    });
    assert.deepEqual(modifiers, ["by", "before", "after", "since", "until", "about"]);
  });
});

describe("what is no date", () => {
  const none = [
    "Resolution 1973 was adopted.",
    "Horizon 2020 and Agenda 2030 are programmes.",
    "The G20 met the G7 and COVID-19 spread.",
    "Article 51 of the treaty applies, see pages 1980 to 1999 and p. 2010.",
    "The firm hired 2000 men and sold 1,200 cars for $2015.",
    "Some 2000 people came; over 1900 stayed.",
    "Call 555-2010 or +44 20 1999 2000.",
    "Regulation (EU) 2016/679, Directive 2003/87/EC, Law No. 2016-1547 and A/RES/1970/1 apply.",
    "See Smith, Journal 12, pp. 1850-1862, and doi:10.1000/2015.1234.",
    "ISO 9001:2015 is a norm; section 10.10.10 is short.",
    'He read "1984" in prison.',
    "Half a year later it was over.",
    "The day after the vote, prices fell.",
    "They may march, and May I march too?",
    "On Black Friday shops are full; every Friday they are closed.",
    "It took 44 days and then three months.",
    "She came second and won the first half.",
    "The Sunday Times said so.",
    "The A330-2000 and the Boeing 1900 are aircraft.",
  ];
  for (const text of none) it(text, () => assert.deepEqual(read(text), []));
});

describe("times of day", () => {
  const times: readonly (readonly [string, number, number, string?])[] = [
    ["It sailed at 9.17 a.m. on 4 June 2021.", 557, 557],
    ["It sailed at 1 pm local time on 4 June 2021.", 780, 780, "local"],
    ["It sailed at 14:30 GMT on 4 June 2021.", 870, 870, "GMT"],
    ["It sailed on 4 June 2021 at noon.", 720, 720],
    ["It sailed at one in the afternoon on 4 June 2021.", 780, 780],
    ["It sailed in the small hours of 4 June 2021.", 0, 300],
    ["It sailed from midnight Lisbon time on 4 June 2021.", 0, 0, "Lisbon"],
    ["It sailed on the morning of 4 June 2021.", 300, 720],
  ];
  for (const [text, earliest, latest, zone] of times) {
    it(text, () => {
      const found = datesOf(text).find(({ date }) => date.time);
      assert.deepEqual(found?.date.time, { earliest, latest, ...(zone ? { zone } : {}) });
      assert.equal(interval(found!.date), "2021-06-04");
    });
  }

  it("reads no time out of a score or a ratio", () => {
    assert.deepEqual(read("They won 14:30 at a ratio of 2.15 in 3:10."), []);
  });
});

describe("anchors", () => {
  const anchors: readonly (readonly [string, string, string | undefined, string[]])[] = [
    [
      "an issue date gives the nearest past year",
      "The port reopened on 9 November.",
      "2021-02-01",
      ["9 November = 2020-11-09"],
    ],
    ["looking ahead turns it", "The port will reopen on 9 November.", "2021-02-01", ["9 November = 2021-11-09"]],
    [
      "a date just ahead is not a year old",
      "The port may reopen on 9 February.",
      "2021-02-01",
      ["9 February = 2021-02-09"],
    ],
    ["a year of issue alone decides nothing", "The port reopened on 9 November.", "2021", ["9 November = ?"]],
    ["no issue date, no year: unknown", "The port reopened on 9 November.", undefined, ["9 November = ?"]],
    ["a weekday is the last one", "The port reopened on Tuesday.", "2021-02-01", ["Tuesday = 2021-01-26"]],
    ["a weekday fits the year", "The port reopened on Friday 6 May.", "2023-02-01", ["Friday 6 May = 2022-05-06"]],
    [
      "a heading's year governs",
      "# Floods\n## 2012\n- 3 March. Rain.\n## 2013\n- 4 March. Rain.",
      "2020-01-01",
      ["2012 = 2012-01-01/2012-12-31", "3 March = 2012-03-03", "2013 = 2013-01-01/2013-12-31", "4 March = 2013-03-04"],
    ],
    [
      "weekdays as headings follow one another",
      "Press review\nLisbon, 5 November 2021\nMONDAY\nRain. |The next day it stopped.\nTUESDAY\nSun.",
      undefined,
      ["5 November 2021 = 2021-11-05", "MONDAY = 2021-11-01", "next day = 2021-11-02", "TUESDAY = 2021-11-02"],
    ],
    [
      "the story gives the year",
      "The strike began on 3 March 1998. |It ended on 9 May.",
      "2020-07-01",
      ["3 March 1998 = 1998-03-03", "9 May = 1998-05-09"],
    ],
    [
      "a modifier of a noun does not",
      "The 2011 census was late. |It was counted again on 3 March.",
      "2020-07-01",
      ["2011 = 2011-01-01/2011-12-31", "3 March = 2020-03-03"],
    ],
    [
      "the same day dated elsewhere",
      "The pact of 8 June failed.\nIt was signed on 8 June 2014.",
      "2020-07-01",
      ["8 June = 2014-06-08", "8 June 2014 = 2014-06-08"],
    ],
    [
      "relative dates count from the story",
      "It rained on 3 March 1998. |A day later it stopped. |Two weeks later came snow. |The following month was dry.",
      "2020-07-01",
      [
        "3 March 1998 = 1998-03-03",
        "A day later = 1998-03-04",
        "Two weeks later = 1998-03-15/1998-03-21",
        "following month = 1998-04-01/1998-04-30",
      ],
    ],
    [
      "or from the day of writing",
      "It rained yesterday, last month and this year.",
      "2020-07-01",
      ["yesterday = 2020-06-30", "last month = 2020-06-01/2020-06-30", "this year = 2020-01-01/2020-12-31"],
    ],
    [
      "a target is counted from",
      "It rained two days before 19 May 2010.",
      undefined,
      ["two days before 19 May 2010 = 2010-05-17"],
    ],
    [
      "an explicit date wins over its description",
      "It rained three days after the vote had failed, on 18 May 2010.",
      undefined,
      ["18 May 2010 = 2010-05-18"],
    ],
    [
      "a date with another year's name",
      "It rained in May of last year and on 6 June this year.",
      "2020-07-01",
      ["May of last year = 2019-05-01/2019-05-31", "6 June this year = 2020-06-06"],
    ],
    [
      "the same month in another year",
      "Sales rose in May 2019, after a fall in the same month a year earlier.",
      "2020-07-01",
      ["May 2019 = 2019-05-01/2019-05-31", "same month a year earlier = 2018-05-01/2018-05-31"],
    ],
  ];
  for (const [name, text, issued, expected] of anchors) it(name, () => assert.deepEqual(read(text, issued), expected));

  it("says why", () => {
    const reasons = (text: string, issued?: string) => datesOf(text, issued).map(({ date }) => date.anchoredBy);
    assert.deepEqual(reasons("It fell on 2 May 2010 and rose on 4 May."), ["explicit", "context"]);
    assert.deepEqual(reasons("It fell on 2 May.", "2010-06-01"), ["issued"]);
    assert.deepEqual(reasons("It fell on 2 May."), ["unknown"]);
    assert.deepEqual(reasons("## 2010\nIt fell on 2 May.").slice(1), ["context"]);
    assert.deepEqual(reasons("# Prices\n## 2010\nIt fell on 2 May.").slice(1), ["dateline"]);
  });

  it("keeps what the text itself says", () => {
    const [found] = datesOf("It fell on Monday 3 May.", "2010-06-01");
    assert.deepEqual(found?.date.written, { month: 5, day: 3, weekday: 1 });
    const [unknown] = datesOf("It fell in October.");
    assert.deepEqual(unknown?.date.written, { month: 10 });
    assert.equal(unknown?.date.granularity, "month");
  });
});
