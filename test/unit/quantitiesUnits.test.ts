import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Quantity } from "../../server/src/analysis/extraction/mentions.js";
import { recognizeQuantities } from "../../server/src/analysis/extraction/quantities/recognizeQuantities.js";
import { inBaseUnits, mayAgree, sameDimension } from "../../server/src/analysis/extraction/quantities/units.js";

function only(text: string): Quantity {
  const [first, ...others] = recognizeQuantities(text, []);
  assert.ok(first && others.length === 0, `one quantity in "${text}"`);
  return first;
}

describe("units", () => {
  it("converts to the base unit of a dimension", () => {
    assert.equal(inBaseUnits(only("310 nautical miles")).value, 310 * 1852);
    assert.equal(inBaseUnits(only("40 cents")).value, 0.4);
    assert.equal(Math.round(inBaseUnits(only("50 degrees Fahrenheit")).value), 10);
  });

  it("gives months and years their honest length", () => {
    const { min, max } = inBaseUnits(only("two months"));
    assert.equal(min / 86_400, 56);
    assert.equal(max / 86_400, 62);
  });

  const agreeing: readonly (readonly [string, string])[] = [
    ["60 days", "two months"],
    ["120 days", "four months"],
    ["24 hours", "one day or more"],
    ["5 miles", "8 kilometres"],
    ["2,204 lb", "1 tonne"],
    ["nearly 3 million people", "2.8 million people"],
    ["more than 40,000 people", "44,000 people"],
    ["33 million tonnes", "32.9 million tonnes"],
    ["two thirds", "67 percent"],
    ["a quarter of it", "25%"],
  ];
  for (const [a, b] of agreeing) it(`${a} may be ${b}`, () => assert.ok(mayAgree(only(a), only(b))));

  const differing: readonly (readonly [string, string])[] = [
    ["44 days", "54 days"],
    ["90 days", "four months"],
    ["310 kilometres", "310 nautical miles"],
    ["2,470 miles", "2,470 kilometres"],
    ["28 million people", "2.8 million people"],
    ["75 per cent", "57 per cent"],
    ["10 to 15 per cent", "20 to 25 per cent"],
  ];
  for (const [a, b] of differing) it(`${a} is not ${b}`, () => assert.ok(!mayAgree(only(a), only(b))));

  it("never compares currencies, rates of different kinds, or percent with points", () => {
    assert.ok(!sameDimension(only("$40"), only("€40")));
    assert.ok(!sameDimension(only("$40 a day"), only("$40 a week")));
    assert.ok(!sameDimension(only("5 percent"), only("5 percentage points")));
    assert.ok(sameDimension(only("3 days"), only("3 weeks")));
  });
});
