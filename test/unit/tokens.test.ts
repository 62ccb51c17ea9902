import assert from "node:assert/strict";
import { tokenize } from "../../server/src/analysis/text/tokens.js";

const words = (text: string) => tokenize(text, { start: 0, end: text.length }).map((token) => token.text);

describe("tokenize", () => {
  for (const expected of [
    "They do|n't| think it|'s| ready",
    "The mayor|’s| and the bakers|'| guild can|not| meet",
    "O'Neill and Côte d'Ivoire",
    "2,000 lanterns, 2.8 %| of 9.17 ,| 1,204,500",
    "$|4.50 a pound| ,| US$|3 or €|5",
    "The U.S. envoy left at 9 a.m. on Sept. 19",
    "the 1st| ,| 2nd and 1990s bridges",
    "the 12/03/1987 fair on 1987-03-12",
    "a 12|-|day| ,| four|-|member non-profit| ,| mid-April",
    "1991|-|94 and 1991|–|94",
    "25|km at 5|am in 3D",
    "No. 4 but no|.",
    "J. Smith of AT&T| ,| Ltd. met Dr. Weiss",
    "see https://example.org/a?b=1 |.",
    "he said |...| |“|go|”|!?",
    "one|/|two |(|and|)|",
    "the 😀 sign",
    "a U.S.|-|led fleet",
  ]) {
    const text = expected.replaceAll("|", "");
    it(expected, () =>
      assert.deepEqual(
        words(text),
        expected
          .split(/[\s|]+/)
          .flatMap(punctuation)
          .filter(Boolean),
      ),
    );
  }

  it("keeps offsets", () => {
    const text = "abc  The bakers' 40 loaves.";
    for (const token of tokenize(text, { start: 5, end: text.length }))
      assert.equal(text.slice(token.start, token.end), token.text);
  });

  for (const [name, text] of [
    ["digits", "1".repeat(100_000)],
    ["dashes", "-".repeat(100_000)],
    ["letters and dots", "a.".repeat(50_000)],
    ["apostrophes", "a'".repeat(50_000)],
    ["address characters", "a-+.".repeat(25_000)],
    ["figures with commas", "1,".repeat(50_000)],
    ["ampersands", "A&".repeat(50_000)],
    ["spaces", " ".repeat(100_000)],
    ["hyphens", "non-".repeat(25_000)],
  ] as const)
    it(`is linear on ${name}`, () => {
      const began = performance.now();
      tokenize(text, { start: 0, end: text.length });
      assert.ok(performance.now() - began < 1000);
    });
});

/** "ready," in an expectation stands for two tokens. */
function punctuation(word: string): string[] {
  const match = /^(?<word>.*[^,])(?<comma>,)$/.exec(word);
  return match?.groups ? [match.groups.word!, ","] : [word];
}
