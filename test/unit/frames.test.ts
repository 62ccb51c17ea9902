import { strict as assert } from "node:assert";
import { analyze } from "../../server/src/analysis/claims/analysis.js";
import type { Claim } from "../../server/src/analysis/claims/claim.js";
import { claimsOf } from "../../server/src/analysis/claims/frame.js";
import { SentenceAnalyzer } from "../../server/src/analysis/claims/sentenceAnalysis.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { rememberByText } from "../../server/src/analysis/text/rememberByText.js";
import { language } from "../language.js";

const analyzer = new SentenceAnalyzer(language);

function claimsIn(text: string): Claim[] {
  return claimsOf(analyze(analyzer, parseDraft(text, "markdown"), {}));
}

describe("the terms of a claim", () => {
  const kinds = (text: string) =>
    Object.fromEntries(
      claimsIn(text)
        .at(-1)!
        .frame.terms.map(({ lemma, kind }) => [lemma, kind]),
    );

  it("hold a word that only opens the sentence as the word that it is", () => {
    assert.equal(kinds("Wages rose by 3 per cent.").wage, "noun");
    assert.equal(kinds("Nurses left 30 hospitals.").nurse, "noun");
    assert.equal(kinds("Developing countries took 3 per cent.").develop, "verb");
  });

  it("and a name there as a name", () => {
    assert.equal(kinds("Melvarra paid 5 euros.").melvarra, "name");
    assert.equal(kinds("Cairo paid 5 euros.").cairo, "name");
  });
});

describe("which value of a sentence a term belongs to", () => {
  /** The terms that belong to each value of the sentence more than to the others. */
  const owned = (text: string) =>
    claimsIn(text).map(({ frame }) => {
      const shares = frame.owned();
      return frame.terms.flatMap(({ lemma }, i) => (shares[i] === 1 ? [lemma] : []));
    });

  it("is told by what stands between them", () => {
    const [first, second] = owned("The owner was fined 150,000 crowns and the captain 30,000.");
    assert.ok(first!.includes("owner") && !first!.includes("captain"));
    assert.ok(second!.includes("captain") && !second!.includes("owner"));
  });

  it("is no question where there is one", () => {
    const [only] = owned("The owner and the captain were fined 150,000 crowns.");
    assert.ok(only!.includes("owner") && only!.includes("captain"));
  });

  it("parts dates from dates and figures from figures", () => {
    const [, figure] = owned("On 3 May 2019 the harbour took in 40 ships.");
    assert.ok(figure!.includes("harbour"));
  });
});

describe("remembering by text", () => {
  it("works each text out once, and the oldest anew beyond the limit", () => {
    const seen: string[] = [];
    const shout = rememberByText((text) => {
      seen.push(text);
      return text.toUpperCase();
    }, 2);
    assert.deepEqual(["a", "b", "a", "c", "b", "a"].map(shout), ["A", "B", "A", "C", "B", "A"]);
    assert.deepEqual(seen, ["a", "b", "c", "a"]);
  });

  it("reads a draft after an edit as if it were new", () => {
    const text =
      "One *bold* claim [@key, p. 3]. <!-- aside -->\n\n> Two, (Smith 2021, 4) of `code`\n> and more.\n\n- three";
    const edited = text.replace("Two", "Twenty-two");
    parseDraft(text, "markdown");
    const draft = parseDraft(edited, "markdown");
    assert.equal(draft.prose.length, edited.length);
    const at = draft.citations[0]!;
    assert.equal(edited.slice(at.keySpan.start, at.keySpan.end), "key");
    assert.equal(edited.slice(at.locator!.span.start, at.locator!.span.end), "p. 3");
    const [reference] = draft.plainReferences;
    assert.equal(edited.slice(reference!.start, reference!.end), "(Smith 2021, 4)");
    assert.doesNotMatch(draft.prose, /bold\*|aside|code|>|Smith/);
  });
});
