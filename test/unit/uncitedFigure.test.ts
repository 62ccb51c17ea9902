import assert from "node:assert/strict";
import { Corpus } from "../../server/src/analysis/corpus/corpus.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { diagnose } from "../../server/src/analysis/features/diagnostics.js";
import { language } from "../language.js";

describe("uncited-figure", () => {
  const uncited = (text: string, level: "hint" | "off") =>
    diagnose(new Corpus(language), parseDraft(text, "markdown"), { levels: { "uncited-figure": level } })
      .filter(({ code }) => code === "uncited-figure")
      .map(({ start, end }) => text.slice(start, end));

  it("marks a value whose sentence cites nothing", () => {
    assert.deepEqual(uncited("The lighthouse was rebuilt on 3 May 1784 by 40 masons.\n", "hint"), ["3 May 1784", "40"]);
  });

  it("is content with a citation in the sentence", () => {
    assert.deepEqual(uncited("The lighthouse was rebuilt on 3 May 1784 [@ledger].\n", "hint"), []);
  });

  it("keeps silent unless asked for", () => {
    assert.deepEqual(uncited("The lighthouse was rebuilt on 3 May 1784.\n", "off"), []);
  });
});
