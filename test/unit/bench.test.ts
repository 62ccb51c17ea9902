// The scorers of `npm run bench:quality` on findings whose score is known.
import assert from "node:assert/strict";
import { inventedDraft, wordsIn } from "../../scripts/bench/inventedDraft.js";
import { naiveRule } from "../../scripts/bench/naiveRule.js";
import { type Finding, scoreBrief, scoreCases } from "../../scripts/bench/scoreCases.js";
import { scoreExtraction } from "../../scripts/bench/scoreExtraction.js";
import { scorePairs } from "../../scripts/bench/scorePairs.js";
import type { Case } from "../../scripts/judge/caseSets.js";

const finding = (text: string, draft: string, code: string): Finding => ({
  start: draft.indexOf(text),
  end: draft.indexOf(text) + text.length,
  code,
  message: "",
  passages: [],
});

describe("the scorers", () => {
  const wrong: Case = {
    id: "a",
    draft: "The weir was built in 1912.",
    expect: [{ text: "1912", code: "date-conflict", sources: ["b"], says: "1921" }],
    kind: "year-swap",
    why: "b: 1921",
  };
  const right: Case = { id: "c", draft: "The weir has 12 gates.", expect: [], kind: "paraphrase-agree", why: "b: 12" };

  it("count what is found, missed and raised in error in single sentences", () => {
    const all = scoreCases([wrong, right], (draft) => [
      finding(
        draft.includes("1912") ? "1912" : "12",
        draft,
        draft.includes("1912") ? "date-conflict" : "figure-conflict",
      ),
    ]);
    assert.deepEqual(all.conflict, { expected: 1, hit: 1, raised: 2, right: 1 });
    assert.deepEqual([all.silent, all.alarmed, all.notes.length], [1, 1, 1]);
    const none = scoreCases([wrong, right], () => []);
    assert.deepEqual(none.conflict, { expected: 1, hit: 0, raised: 0, right: 0 });
    assert.match(none.notes[0]!, /^MISS {2}a date-conflict "1912"\n {6}draft: .*\n {6}source: 1921 \(b\)/);
    const other = scoreCases([wrong], (draft) => [finding("1912", draft, "figure-conflict")]);
    assert.equal(other.conflict.hit, 0, "another code is no hit");
  });

  it("find the lines of a brief", () => {
    const brief = "# Weirs\n\nThe weir was built in 1912.\n\nIt was built in 1912.\n";
    const expected = [{ line: 5, text: "1912", code: "date-conflict", sources: ["b"], says: "1921" }];
    const at = brief.lastIndexOf("1912");
    const hit = { start: at, end: at + 4, code: "date-conflict", message: "", passages: [] };
    assert.equal(scoreBrief(brief, expected, () => [hit]).hit, 1);
    const first = scoreBrief(brief, expected, () => [finding("1912", brief, "date-conflict")]);
    assert.deepEqual([first.hit, first.falseConflicts], [0, 1]);
  });

  it("count pairs", () => {
    const pair = { id: "1", doc: "", draft: "", kind: "date" };
    const score = scorePairs(
      [
        { ...pair, expected: "warn" },
        { ...pair, expected: "none" },
      ],
      () => ["x"],
    );
    assert.deepEqual([score.warned, score.alarmed, score.notes.length], [1, 1, 1]);
  });

  it("compare values of mentions", () => {
    const text = "In 1912 it had 12 gates.";
    const mentions = [
      { start: 3, end: 7, kind: "date", value: "1912" },
      { start: 15, end: 17, kind: "quantity", value: { value: 12 } },
    ];
    const { kinds } = scoreExtraction([{ id: "1", issued: null, kinds: ["date", "quantity"], text, mentions }], () => [
      { start: 3, end: 7, kind: "date", value: { earliest: "1912-01-01", latest: "1912-12-31" } },
      { start: 15, end: 23, kind: "quantity", value: { min: 13, max: 13, unit: "count" } },
    ]);
    assert.equal(kinds.get("date")!.valueRight, 1);
    assert.deepEqual(kinds.get("quantity"), {
      gold: 1,
      found: 1,
      raised: 1,
      right: 1,
      withValue: 1,
      foundWithValue: 1,
      valueRight: 0,
    });
  });

  it("know the naive rule", () => {
    const options = { dates: true, wholeNumbers: false, functionWords: false };
    const sources = ["The weir of Brack was built in March 1921 with 14 gates."];
    assert.deepEqual(
      naiveRule(sources, "The weir was built in March 1912 with 14 gates.", options).map(({ code }) => code),
      ["date-conflict"],
    );
    assert.deepEqual(naiveRule(sources, "A bridge fell in March 1912.", options), []);
  });

  it("have a long draft in which no sentence stands twice", () => {
    const draft = inventedDraft(3000, ["a"]);
    assert.ok(wordsIn(draft) >= 3000 && wordsIn(draft) < 3600);
    const sentences = draft.split(/(?<=\.)\s+/).filter((sentence) => sentence.length > 40);
    assert.ok(new Set(sentences).size > sentences.length * 0.99);
  });
});
