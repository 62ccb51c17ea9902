import assert from "node:assert/strict";
import path from "node:path";
import { GAZETTE, LEDGER, WRONG } from "./sources.js";

type Library = typeof import("../../server/src/index.js");

describe("the library", () => {
  const { createCorpus, checkDraft, analyzeText }: Library = require(path.resolve(__dirname, "../../dist/index.js"));

  it("checks a draft against texts, with evidence that points into them", () => {
    const corpus = createCorpus([
      { id: "ledger", text: LEDGER, format: "markdown" },
      { id: "gazette", text: GAZETTE, format: "markdown" },
    ]);
    const [found] = checkDraft(corpus, { text: WRONG });
    assert.equal(found?.code, "date-conflict");
    assert.equal(WRONG.slice(found!.start, found!.end), "5 May 1784");
    const evidence = found!.evidence.find(({ id }) => id === "ledger");
    assert.match(LEDGER.slice(evidence!.start, evidence!.end), /3 May 1784/);
  });

  it("takes names, dates and quantities out of a text", () => {
    const text = "On 3 May 1784 the council counted forty delegates in two days.";
    const mentions = analyzeText(text);
    const date = mentions.find(({ kind }) => kind === "date");
    assert.deepEqual(date?.value, { earliest: "1784-05-03", latest: "1784-05-03" });
    const figure = mentions.find(({ kind }) => kind === "quantity");
    assert.deepEqual(figure?.value, { min: 40, max: 40, unit: "", noun: "delegate" });
    assert.ok(mentions.some(({ kind, start, end }) => kind === "duration" && text.slice(start, end) === "two days"));
  });

  it("anchors dates without a year by the issue date", () => {
    const [date] = analyzeText("The council met on 3 May.", { issued: "1784-06-01" });
    assert.deepEqual(date?.value, { earliest: "1784-05-03", latest: "1784-05-03" });
  });

  it("refuses a corpus that it did not make", () => {
    assert.throws(() => checkDraft({ ids: [] }, { text: "" }), TypeError);
  });
});
