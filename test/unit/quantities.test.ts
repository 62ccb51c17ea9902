import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Quantity } from "../../server/src/analysis/extraction/mentions.js";
import { recognizeQuantities } from "../../server/src/analysis/extraction/quantities/recognizeQuantities.js";

/** "text = min..max unit/per (noun) flags", one for each quantity; the shortest form that says all. */
function read(text: string): string[] {
  return recognizeQuantities(text, []).map((quantity) => show(text, quantity));
}

function show(text: string, quantity: Quantity): string {
  const { min, max, unit, noun } = quantity;
  const name = unit.dimension === "count" ? "" : unit.dimension === "ordinal" ? " ordinal" : ` ${unit.name}`;
  const flags = (["vague", "compound", "subset"] as const).filter((flag) => quantity[flag]);
  return [
    `${text.slice(quantity.start, quantity.end)} = ${min === max ? min : `${min}..${max}`}${name}${unit.per ? `/${unit.per}` : ""}`,
    ...(noun === undefined ? [] : [`(${noun})`]),
    ...flags,
  ].join(" ");
}

function reads(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) {
    it(text || "(empty)", () => assert.deepEqual(read(text), expected));
  }
}

describe("quantities", () => {
  describe("numbers", () =>
    reads({
      "The mill ground 2,470 sacks.": ["2,470 = 2470 (sack)"],
      "The mill ground 725 000 sacks.": ["725 000 = 725000 (sack)"],
      "The mill ground 32,900,000 sacks.": ["32,900,000 = 32900000 (sack)"],
      "Sixty-two weavers came.": ["Sixty-two = 62 (weaver)"],
      "Two thousand weavers came.": ["Two thousand = 2000 (weaver)"],
      "It cost seven hundred and twenty-five thousand sacks.": [
        "seven hundred and twenty-five thousand = 725000 (sack)",
      ],
      "A dozen weavers came.": ["A dozen = 12 (weaver)"],
      "Half a million weavers came.": ["Half a million = 450000..550000 (weaver)"],
      "A hundred weavers came.": ["A hundred = 100 (weaver)"],
      "About 2.8 million weavers.": ["2.8 million = 2520000..3080000 (weaver)"],
      "It holds 32.9 million tonnes of salt.": ["32.9 million tonnes = 32850000..32950000 tonne (salt)"],
      "It holds 1.2bn litres.": ["1.2bn litres = 1150000000..1250000000 litre"],
      "Dozens of weavers came.": ["Dozens = 12..120 (weaver) vague"],
      "Tens of thousands of weavers came.": ["Tens of thousands = 10000..100000 (weaver) vague"],
    }));

  describe("units", () =>
    reads({
      "The levy was $1.2bn.": ["$1.2bn = 1150000000..1250000000 USD"],
      "The levy was €56.3 million.": ["€56.3 million = 56250000..56350000 EUR"],
      "The levy was 15 million euros.": ["15 million euros = 14500000..15500000 EUR"],
      "A $40 billion contract.": ["$40 billion = 39500000000..40500000000 USD (contract)"],
      "It cost 40 pence.": ["40 pence = 40 GBP"],
      "They held hands for a minute and 21 seconds.": ["a minute and 21 seconds = 81 second"],
      "It held 1.7 micrograms.": ["1.7 micrograms = 1.65..1.75 microgram"],
      "Three quarters were lost.": ["Three quarters = 74..76 percent"],
      "A strike of 44 days.": ["44 days = 44 day"],
      "A 44-day strike.": ["44-day = 44 day (strike) compound"],
      "It took an hour and a half.": ["an hour and a half = 1.5 hour"],
      "It took six straight days.": ["six straight days = 6 day"],
      "It lay 310 nautical miles off.": ["310 nautical miles = 310 nautical mile"],
      "It rose 8.5 per cent.": ["8.5 per cent = 8.45..8.55 percent"],
      "It rose 5 percentage points.": ["5 percentage points = 5 percentage point"],
      "It fell to -4 °C.": ["-4 °C = -4 degree Celsius"],
      "It burns 5 km2 of heath.": ["5 km2 = 5 square kilometre (heath)"],
      "They weave ten a day.": ["ten a day = 10/day"],
      "They paid $40 a tonne.": ["$40 a tonne = 40 USD/tonne"],
      "It rose 3 per cent a year.": ["3 per cent a year = 3 percent/year"],
      "The 15-year-old won.": ["15-year-old = 15 year of age compound"],
    }));

  describe("shares", () =>
    reads({
      "Two thirds of the harvest rotted.": ["Two thirds = 65.6667..67.6667 percent (harvest)"],
      "A quarter of the sheep died.": ["A quarter = 24..26 percent (sheep)"],
      "Half the choir was ill.": ["Half = 49..51 percent (choir)"],
      "One barge in ten sank.": ["One barge in ten = 9..11 percent (barge)"],
      "Nine out of ten weavers agreed.": ["Nine out of ten = 89..91 percent (weaver)"],
      "It closed in the first half of the season.": [],
    }));

  describe("modifiers", () =>
    reads({
      "Nearly 3 million weavers.": ["3 million = 2700000..3000000 (weaver)"],
      "More than 40,000 weavers.": ["40,000 = 40000..Infinity (weaver)"],
      "Up to 60 looms.": ["60 = 0..60 (loom)"],
      "No fewer than 12 looms.": ["12 = 12..Infinity (loom)"],
      "Fewer than 12 looms.": ["12 = 0..12 (loom)"],
      "Some 200 looms.": ["200 = 180..220 (loom)"],
      "They own 20 looms or more.": ["20 = 20..Infinity (loom)"],
      "Just over 20 looms.": ["20 = 20..22 (loom)"],
      "She spoke over 20 years.": ["20 years = 20 year"],
      "It lasted over 20 years.": ["20 years = 20..Infinity year"],
      "They own 20-odd looms.": ["20 = 18..22 (loom)"],
      "He leads over a five-member board.": ["five-member = 5 (member) compound"],
      "Exactly 3 million looms.": ["3 million = 3000000 (loom)"],
    }));

  describe("ranges", () =>
    reads({
      "Between 100 and 120 looms.": ["Between 100 and 120 = 100..120 (loom)"],
      "From 25,000 to 50,000 looms burned.": ["25,000 to 50,000 = 25000..50000 (loom)"],
      "A cut of 10-15 percent.": ["10-15 percent = 10..15 percent (cut)"],
      "Two to four million looms.": ["Two to four million = 1500000..4500000 (loom)"],
      "It cost between $15,000 and $20,000 a day.": ["between $15,000 and $20,000 a day = 15000..20000 USD/day"],
      "They own 20 or 30 looms.": ["20 or 30 = 20..30 (loom)"],
      "Between four and six months.": ["Between four and six months = 4..6 month"],
      "Sales rose from 2.4 to 3.9 million.": ["2.4 = 2350000..2450000", "3.9 million = 3850000..3950000"],
      "Loans of £3,000-£5,000.": ["£3,000-£5,000 = 3000..5000 GBP (loan)"],
      "It sold 8 million tonnes, ahead of Chad (6 million).": [
        "8 million tonnes = 7500000..8500000 tonne",
        "6 million = 5500000..6500000 tonne",
      ],
      "A five-to-ten-year lease.": ["five-to-ten-year = 5..10 year (lease) compound"],
    }));

  describe("what is counted", () =>
    reads({
      "Six bus drivers slept.": ["Six = 6 (bus driver)"],
      "2,000 Portuguese miners slept.": ["2,000 = 2000 (miner)"],
      "22 were hurt.": ["22 = 22"],
      "A crew of some 2,000 men.": ["2,000 = 1800..2200 (man)"],
      "A population of around 2.8 million.": ["2.8 million = 2520000..3080000 (population)"],
      "Four of the dead were miners.": ["Four = 4 (dead) subset"],
      "The guild has 46 members, of whom 12 voted.": ["46 = 46 (member)", "12 = 12 (member) subset"],
      "A nine-point plan.": ["nine-point = 9 (point) compound"],
      "A 600-strong choir.": ["600 = 600 (choir) compound"],
      "Two of the three bridges fell.": ["Two = 2 (bridge) subset", "three = 3 (bridge)"],
      "The choir met for the third time.": ["third = 3 ordinal (time)"],
      "They met twice.": ["twice = 2 (time)"],
      "They met five times.": ["five = 5 (time)"],
      "It grew to three times the size.": ["three = 3 fold (time)"],
      "Of 63 boats, 37 sank and 20 fled.": ["63 = 63 (boat)", "37 = 37 (boat) subset", "20 = 20 (boat) subset"],
      "The number of boats fell to 12.": ["12 = 12 (boat)"],
      "The fleet grew from 20 to 30 boats.": ["20 = 20 (boat)", "30 = 30 (boat)"],
      "It left nine fishermen dead.": ["nine = 9 (fisherman)"],
      "Five doctors per 100,000 inhabitants.": ["Five = 5/100000 inhabitant (doctor)"],
      "One mason and two weavers left.": ["One = 1 (mason)", "two = 2 (weaver)"],
    }));

  describe("what is no quantity", () =>
    reads({
      "": [],
      "Resolution 1244 and Article 5 of the charter.": [],
      "See Table 2, section 4.2 and page 9.": [],
      "The G20, an A320, COVID-19 and a Boeing 737.": [],
      "The 15th Brigade came.": [],
      "3. The harvest": [],
      "Call 555-123-4567.": [],
      "As shown elsewhere [41].": [],
      "No one saw one another, at one point or one day.": [],
      "One of the weavers left.": [],
      "On second thoughts, first of all, they stayed.": [],
      "It opened in 1998.": [],
      "They won 2-0.": [],
      "The Thirty Years' War was read of in A Tail of Two Kitties.": [],
      "They live at 172 Tillary Street.": [],
      "In 833 AD the abbey burned.": [],
      "One analyst doubts it.": [],
      "The orchestra plays film scores.": [],
    }));

  it("leaves the numbers of dates and citations alone", () => {
    const text = "On 3 May 40 weavers came.";
    const found = recognizeQuantities(text, [{ start: 3, end: 8 }]);
    assert.deepEqual(
      found.map((quantity) => [text.slice(quantity.start, quantity.end), quantity.noun]),
      [["40", "weaver"]],
    );
  });

  it("keeps what was written beside what it may mean", () => {
    const text = "More than $40,000 was spent on 1,204 looms.";
    const [spent, looms] = recognizeQuantities(text, []);
    assert.equal(spent?.modifier, "over");
    assert.equal(spent?.value, 40_000);
    assert.equal(spent?.precision, 10_000);
    assert.equal(text.slice(spent?.numberSpan.start, spent?.numberSpan.end), "$40,000");
    assert.equal(looms?.precision, 1);
    assert.equal(text.slice(looms?.nounSpan?.start, looms?.nounSpan?.end), "looms");
  });
});
