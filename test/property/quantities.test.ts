import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { recognizeQuantities } from "../../server/src/analysis/extraction/quantities/recognizeQuantities.js";

const LENGTH = 100_000;

const HOSTILE: readonly string[] = [
  "1",
  "1,",
  "1.",
  "1 ",
  "1-",
  "1/",
  "123 ",
  "1,234 ",
  "-",
  "– ",
  "$",
  "$1",
  "$ ",
  "%",
  "1%",
  " ",
  "\u00a0",
  "[",
  "[1]",
  "(",
  "(1) ",
  "1m",
  "1m ",
  "one ",
  "one-",
  "two hundred and ",
  "hundred ",
  "million ",
  "a ",
  "a half ",
  "and a half ",
  "half ",
  "one in ",
  "one in ten ",
  "between 1 and ",
  "from 1 to ",
  "1 to ",
  "1 or ",
  "more than ",
  "about 1 ",
  "some some 1 ",
  "third ",
  "the third ",
  "of whom 1 ",
  "1 of the ",
  "dozens of ",
  "tens of thousands of ",
  "1 ship ",
  "ships ",
  "square kilometre ",
  "a day ",
  "1 a day ",
  "January ",
  "½",
  "１",
  "²",
  "é",
  "e\u0301",
  "\ud800",
  "😀",
  "'s",
  "’",
  "a-b-",
];

describe("quantities on hostile text", function () {
  this.timeout(60_000);

  for (const piece of HOSTILE) {
    it(JSON.stringify(piece), () => {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
      const started = process.cpuUsage();
      const found = recognizeQuantities(text, []);
      const { user, system } = process.cpuUsage(started);
      for (const quantity of found.slice(0, 1000)) {
        assert.ok(quantity.start < quantity.end && quantity.end <= text.length);
        assert.ok(!Number.isNaN(quantity.min) && quantity.min <= quantity.max);
      }
      // Linear work takes about a second at most; quadratic work would take minutes.
      assert.ok(user + system < 10_000_000, `${Math.round((user + system) / 1000)} ms`);
    });
  }

  it("random mixtures", () => {
    let seed = 1;
    const next = (limit: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    for (let round = 0; round < 2000; round++) {
      let text = "";
      for (let pieces = 1 + next(12); pieces > 0; pieces--) text += HOSTILE[next(HOSTILE.length)]!;
      const taken = [{ start: next(10), end: 10 + next(10) }];
      let last = 0;
      for (const quantity of recognizeQuantities(text, taken)) {
        assert.ok(quantity.start >= last, `in order: ${JSON.stringify(text)}`);
        assert.ok(quantity.end <= text.length && quantity.min <= quantity.max, JSON.stringify(text));
        last = quantity.start;
      }
    }
  });
});
