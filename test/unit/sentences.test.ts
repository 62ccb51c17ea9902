import assert from "node:assert/strict";
import { splitSentences } from "../../server/src/analysis/text/sentences.js";

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map((s) => text.slice(s.start, s.end));

describe("splitSentences", () => {
  for (const parts of [
    ["The dam broke.", "It was rebuilt in 1911."],
    ["Mr. Adler met Gen. Ruiz at St. Ives on Sept. 19 at 9.17 a.m. local time."],
    ["The U.S. President and J. R. Okafor signed Act No. 4."],
    ["It was built in the U.S.", "The owners left."],
    ["They closed at 5 p.m.", "The guards stayed."],
    ["Output was 2.8 million tonnes (Fig. 3).", "Prices fell."],
    ["“We will stay.”", "He sat down."],
    ['"Will you stay?" she asked.'],
    ["He waited ... and left.", "She stayed…", "Nobody came."],
    ["1. Withdraw the fleet.", "2. Open the port."],
    ["They fled the valley.12", "The next year they returned."],
    ["The harbour was\nclosed in 1902.", "It reopened."],
    ["Heading without a stop", "The text begins."],
    ["Was it so?", "No."],
    ["The valley was lost.The council met."],
    ["(They voted.)", "The bill passed."],
    ["Acme Inc. Chairman Lee resigned."],
    ["It paid 3.5 per cent.", "In May it paid more."],
  ]) {
    const text = parts[0] === "Heading without a stop" ? parts.join("\n\n") : parts.join(" ");
    const expected = parts.flatMap((part) => part.split(/(?<=lost\.)(?=The)/));
    it(text.slice(0, 60), () => assert.deepEqual(split(text), expected));
  }

  it("keeps the offsets of a block inside a text", () => {
    const text = "# Head\n\nOne. Two.";
    assert.deepEqual(splitSentences(text, { start: 8, end: 17 }), [
      { start: 8, end: 12 },
      { start: 13, end: 17 },
    ]);
  });

  for (const piece of [".", ". ", "a. ", "?", "\n", "\n ", '"', '."', "No. ", ".1", "A.", "… "])
    it(`is linear on ${JSON.stringify(piece)}`, () => {
      const text = piece.repeat(100_000 / piece.length);
      const began = performance.now();
      splitSentences(text, { start: 0, end: text.length });
      assert.ok(performance.now() - began < 1000, `${performance.now() - began} ms`);
    });
});
