import { strict as assert } from "node:assert";
import { analyze } from "../../server/src/analysis/claims/analysis.js";
import type { Claim } from "../../server/src/analysis/claims/claim.js";
import { claimsOf } from "../../server/src/analysis/claims/frame.js";
import { SentenceAnalyzer } from "../../server/src/analysis/claims/sentenceAnalysis.js";
import { isDerived } from "../../server/src/analysis/conflicts/compareQuantities.js";
import { compareClaims } from "../../server/src/analysis/conflicts/compatible.js";
import { renderCell } from "../../server/src/analysis/conflicts/renderClaim.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import type { Quantity } from "../../server/src/analysis/extraction/mentions.js";
import { language } from "../language.js";

const analyzer = new SentenceAnalyzer(language);

function claimsIn(text: string, issued?: string): Claim[] {
  return claimsOf(analyze(analyzer, parseDraft(`${text}\n`, "markdown"), issued ? { issued } : {}));
}

/** How the last value of the draft relates to the last of the source. */
function relation(draft: string, source: string, issued?: string): string {
  return compareClaims(claimsIn(draft).at(-1)!, claimsIn(source, issued).at(-1)!);
}

describe("comparing values", () => {
  const cases: readonly (readonly [name: string, draft: string, source: string, relation: string])[] = [
    ["a bare number is read in the draft's unit", "Turnout was 43 per cent.", "In the south it was 43.", "equal"],
    ["and contradicts as well", "Turnout was 48 per cent.", "In the south it was 43.", "incompatible"],
    ["a bare number may leave out its scale", "It rose to 4.38 million pupils.", "It rose to 4.38.", "equal"],
    ["also where both are bare", "It rose to 4.38 million.", "It rose to 4.38.", "equal"],
    ["not where the digits are whole", "It rose to 40,000.", "It rose to 40.", "incompatible"],
    ["miles of two kinds", "It lies 310 nautical miles off.", "It lies 310 miles off.", "equal"],
    ["close to a figure from either side", "Close to 36 million came.", "36.3 million came.", "compatible"],
    ["a figure with fewer digits", "Sales fell by 35 per cent.", "Sales fell by 35.2 per cent.", "compatible"],
    ["and one that is no rounding", "Sales fell by 36 per cent.", "Sales fell by 35.2 per cent.", "incompatible"],
    ["per head and per person", "It cost €32 per head.", "It cost €32 per person.", "equal"],
    ["a clock time given loosely", "It left shortly before 5 a.m.", "It left at 4.52 a.m.", "compatible"],
    ["a duration takes no bare number", "It lasted 43 days.", "It was 43.", "unknown"],
    ["a rate by another time", "It burns 40 tonnes a day.", "It burns 40 tonnes a week.", "incompatible"],
    ["rates that only differ", "It burns 40 tonnes a day.", "It burns 300 tonnes a week.", "unknown"],
    ["francs of nobody in particular", "It cost 900 francs.", "It cost 900 CFA francs.", "equal"],
    ["dollars of two states", "It cost C$12 billion.", "It cost A$12 billion.", "incompatible"],
    ["and of two states", "It cost 900 Swiss francs.", "It cost 900 euros.", "incompatible"],
    ["millions behind a currency's code", "It earned CHF 200 million.", "It got CHF 200m of this sum.", "equal"],
    ["one number in two units", "The canal is 310 miles long.", "The canal is 310 kilometres long.", "incompatible"],
    ["one number in two currencies", "The loan was €245m.", "The loan was $245m.", "incompatible"],
    ["other sums in other currencies", "The loan was €230m.", "The loan was $245m.", "unknown"],
    ["ranges with other ends", "From 58 to 90 per cent voted.", "From 85 to 90 per cent voted.", "incompatible"],
    [
      "a million is not half as much again",
      "It holds a million litres.",
      "It holds 1.4 million litres.",
      "incompatible",
    ],
    ["a fall by so much", "Sales fell by 28.3 per cent.", "Sales were at minus 28.3 per cent.", "equal"],
    ["stress on a figure that is not round", "No fewer than 313 voted.", "In the end 331 voted.", "incompatible"],
    ["a bound on one that is", "No fewer than 300 voted.", "In the end 331 voted.", "compatible"],
    ["clock times", "It fell at 5.17 p.m.", "It fell at 8.45 that evening.", "incompatible"],
    ["a month in a cell", "It came in May 1921.", "| Month | Ships |\n|---|---|\n| May | n/a |", "compatible"],
  ];
  for (const [name, draft, source, expected] of cases) it(name, () => assert.equal(relation(draft, source), expected));

  it("does not hold a guessed year against a written one", () => {
    assert.equal(relation("It burnt on 9 July 1921.", "It burnt on 9 July.", "1923-11-02"), "compatible");
    assert.equal(relation("It burnt on 6 July 1921.", "It burnt on 9 July.", "1923-11-02"), "incompatible");
    assert.equal(
      relation("It burnt on 9 July 1921.", "# Fires\n\n## 1922\n\nIt burnt on 9 July.", "1923-11-02"),
      "incompatible",
    );
  });

  it("finds figures that follow from two others", () => {
    const [figure, x, y] = ["1,500 gourdes", "1,900 gourdes", "3,400 gourdes"].map(
      (text) => claimsIn(`It cost ${text}.`)[0]!.value as Quantity,
    );
    assert.equal(isDerived(figure!, x!, y!), true);
    assert.equal(isDerived(x!, figure!, figure!), false);
    const [share, part, whole] = ["37 per cent", "37 ships", "100 ships"].map(
      (text) => claimsIn(`They lost ${text}.`)[0]!.value as Quantity,
    );
    assert.equal(isDerived(share!, part!, whole!), true);
  });
});

describe("figures in tables", () => {
  const figures = (text: string) =>
    claimsIn(text)
      .map(({ value }) => value)
      .filter((value): value is Quantity => value.kind === "quantity");

  it("reads a number that stands alone in what its headers measure or count", () => {
    const text =
      "| Port | Ships | Grain (million tonnes) | Houses lost (thousands) |\n|---|---|---|---|\n| Arden | 1,083 | 4.5 | 718 |";
    assert.deepEqual(
      figures(text).map(({ value, unit, noun }) => [value, unit.name, noun]),
      [
        [1083, "", "ship"],
        [4_500_000, "tonne", undefined],
        [718_000, "", "house"],
      ],
    );
  });

  it("reads a number in the unit and scale of its row's header, the sign first or last", () => {
    const text = "| Option | A |\n|---|---|\n| Cost ($ billion) | 15.8 |\n| Grant (EUR million) | 3 |";
    assert.deepEqual(
      figures(text).map(({ value, unit }) => [value, unit.name]),
      [
        [15_800_000_000, "USD"],
        [3_000_000, "EUR"],
      ],
    );
  });

  it("reads a sum in the scale of its header", () => {
    const [sum] = figures("| Line | Cost (billion) |\n|---|---|\n| Arden | €5.97 |");
    assert.deepEqual([sum?.value, sum?.unit.name], [5_970_000_000, "EUR"]);
  });

  it("aligns a cell by the words of its row and column", () => {
    const cell = claimsIn("| Port | Ships |\n|---|---|\n| Arden | 1,083 |").at(-1)!;
    assert.deepEqual(cell.frame.terms.map(({ lemma }) => lemma).sort(), ["arden", "ship"]);
  });

  it("takes no number for a figure that only counts paragraphs or pages", () => {
    assert.deepEqual(figures("12\n\nThe port was closed."), []);
  });
});

describe("what a draft itself calls untrue", () => {
  for (const [text, refuted] of [
    ["It is not true that thirty ships sank.", true],
    ["Contrary to reports, thirty ships sank.", true],
    ["The claim that thirty ships sank is false.", true],
    ["Nobody believes that thirty ships sank.", true],
    ["If thirty ships had sunk, the harbour would be closed.", true],
    ["Thirty ships sank, as nobody had foreseen.", false],
    ["Thirty ships sank.", false],
  ] as const)
    it(text, () => assert.equal(claimsIn(text)[0]!.frame.refuted, refuted));
});

describe("a table's figure for people", () => {
  for (const [written, header, expected] of [
    ["904", "Riders (thousand)", "904 thousand"],
    ["84", "Length (metres)", "84 metres"],
    ["35.2", "Share (per cent)", "35.2 percent"],
    ["€5.97", "Cost (billion)", "€5.97 billion"],
    ["1,083", "Ships", "1,083"],
  ] as const)
    it(`${written} under "${header}"`, () => {
      const claim = claimsIn(`| Line | ${header} |\n|---|---|\n| Arden | ${written} |`).at(-1)!;
      assert.equal(renderCell(claim.value as Quantity, written), expected);
    });
});
