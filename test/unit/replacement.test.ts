import assert from "node:assert/strict";
import { Corpus } from "../../server/src/analysis/corpus/corpus.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { diagnose } from "../../server/src/analysis/features/diagnostics.js";
import { readText } from "../../server/src/readers/readSource.js";
import { language } from "../language.js";

/** The draft after its first preferred fix on a date or figure. */
function fixed(source: string, draft: string): string | undefined {
  const corpus = new Corpus(language);
  const item = { id: "ledger", type: "report" };
  const { document } = readText({ uri: "ledger", name: "ledger.txt", text: source }, item);
  corpus.set({ key: "ledger", item, uri: "ledger", document: document! });
  const fix = diagnose(corpus, parseDraft(draft, "markdown"))
    .filter(({ code }) => code.endsWith("-conflict"))
    .flatMap(({ fixes }) => fixes ?? [])[0];
  const edit = fix?.edits[0];
  return edit && draft.slice(0, edit.span.start) + edit.newText + draft.slice(edit.span.end);
}

describe("the source's value in the draft's place", () => {
  for (const [name, source, draft, expected] of [
    [
      "a percentage with its own sign",
      "In 2014 coverage reached 94 percent of the children of Melda.",
      "In 2014 coverage reached 49% of the children of Melda.",
      "In 2014 coverage reached 94 percent of the children of Melda.",
    ],
    [
      "an amount with its own currency",
      "The port of Ostrel cost 3.2 million euros.",
      "The port of Ostrel cost €2.3 million.",
      "The port of Ostrel cost 3.2 million euros.",
    ],
    [
      "a time of day, and no date",
      "The night bus to Melda leaves Ostrel at 8.45 pm.",
      "The night bus to Melda leaves Ostrel at 8.15 pm.",
      "The night bus to Melda leaves Ostrel at 8.45 pm.",
    ],
    [
      "a number word in lower case",
      "Twelve people died when the dam at Ostrel broke.",
      "When the dam at Ostrel broke, 21 people died.",
      "When the dam at Ostrel broke, twelve people died.",
    ],
    [
      "a day as the draft writes days",
      "The dam at Ostrel broke on 3 May 2014.",
      "The dam at Ostrel broke on the 8th of May 2014.",
      "The dam at Ostrel broke on the 3rd of May 2014.",
    ],
  ] as const)
    it(`is ${name}`, () => assert.equal(fixed(source, draft), expected));
});

describe("a bare key behind a full stop", () => {
  it("belongs to the sentence that it opens", () => {
    const corpus = new Corpus(language);
    for (const [key, text] of [
      ["a", "The ferry Star sank off Tarnby with the loss of 312 passengers."],
      ["b", "The crew of the ferry Star was to blame."],
    ] as const) {
      const item = { id: key, type: "report" };
      const { document } = readText({ uri: key, name: `${key}.txt`, text }, item);
      corpus.set({ key, item, uri: key, document: document! });
    }
    const draft =
      "The ferry Star sank off Tarnby with the loss of 312 passengers. @b says that the crew was to blame.\n";
    assert.deepEqual(diagnose(corpus, parseDraft(draft, "markdown")), []);
  });
});
