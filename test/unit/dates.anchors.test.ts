import { strict as assert } from "node:assert";
import { analyze } from "../../server/src/analysis/claims/analysis.js";
import { SentenceAnalyzer } from "../../server/src/analysis/claims/sentenceAnalysis.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { toIsoDay } from "../../server/src/analysis/extraction/day.js";
import { language } from "../language.js";

const analyzer = new SentenceAnalyzer(language);

/** The first days of the dates of a text, in order. */
function days(text: string, issued?: string): string[] {
  const analysis = analyze(analyzer, parseDraft(`${text}\n`, "markdown"), issued ? { issued } : {});
  return analysis.dates.flat().map(({ earliest }) => toIsoDay(earliest));
}

describe("which day a weekday with its number is", () => {
  it("is one of the month that the story has reached, ahead or behind", () => {
    const story = "On 5 February 2025 they met. On Thursday the 6th they went on.";
    assert.deepEqual(days(story), ["2025-02-05", "2025-02-06"]);
    const back = "The council met on 21 February 2025. The vote had been lost on Thursday the 6th.";
    assert.deepEqual(days(back), ["2025-02-21", "2025-02-06"]);
  });

  it("is the next one from the day of writing where the sentence looks ahead, else the last", () => {
    assert.deepEqual(days("The vote will be held on Thursday the 27th.", "2025-02-20"), ["2025-02-27"]);
    assert.deepEqual(days("The vote was held on Thursday the 6th.", "2025-02-20"), ["2025-02-06"]);
  });
});

describe("the year of a day behind since", () => {
  it("has begun, whatever the sentence looks forward to", () => {
    assert.deepEqual(days("The minister, in office since 6 May, will sign it.", "2025-05-24"), ["2025-05-06"]);
  });

  it("says nothing of that where it gives a reason", () => {
    const [holiday, vote] = days("Since 6 May is a holiday, the vote will take place on 7 May.", "2025-03-10");
    assert.deepEqual([holiday, vote], ["2025-05-06", "2025-05-07"]);
  });
});
