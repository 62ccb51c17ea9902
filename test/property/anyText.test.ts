// Whatever is written, reading and checking it takes time that grows with its length, and nothing throws.
import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";

type Library = typeof import("../../server/src/index.js");

const LANGUAGES = ["markdown", "plaintext", "latex", "typst", "org"];
const SOURCE = {
  id: "pilots2001",
  text: "On 3 May 1784 the pilots' guild met at Ostrel with 12 barges and 40 delegates. In September it moved 19 tonnes of salt.",
};

/** What hostile texts repeat: each takes some reader for a ride if that reader goes back over what it read. */
const UNITS = (
  "1|1,|1.|1-|1/|9:|(1) |2023-|May |May 1, |19 September |3 and |of |the |12 barges |per cent |$1 million |the end of |before |" +
  "-|–|—|(|)|[|]|{|}|<|>|\"|“|”|'|’|@|[@|[@a; |@a |@a[|[^1]|[](|![](|*|**|_|`|\\|\\\\|%|$|#|&|^|~|=|:|;|/|. |! |..|" +
  "- |1. |* |> |# |= |+ |---\n|```\n|\n|\n\n|\r\n|\t| |  |<a |<!--|\\cite{|\\begin{a}|\\section{|#cite(<|/* |// |#[|[cite:|#+begin_src\n|:a: |" +
  "http://a |a@b.c |Mr. |U.S. |United Nations |Ab |A|a|said |the minister of |, |é|\u0301|𝟏|٣|\0|\ufffd|\ud800"
)
  .split("|")
  .concat("|", "|a", "|a|\n|-|\n");

describe("any text", () => {
  const library = require(path.resolve(__dirname, "../../dist/index.js")) as Library;
  const readings: readonly (readonly [string, (text: string) => unknown])[] = [
    ["analyzeText", (text) => library.analyzeText(text, { issued: "2023-10-01" })],
    ...LANGUAGES.map((languageId) => [languageId, (text: string) => checked(text, languageId)] as const),
  ];
  /** A new corpus each time, because a corpus remembers the sentences that it saw. */
  const checked = (text: string, languageId: string) =>
    library.checkDraft(library.createCorpus([SOURCE]), { text, languageId });

  it("is read without an exception, and what is found lies in it", () => {
    const piece = fc.constantFrom(...UNITS);
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
      fc
        .array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 40 })
        .map((all) => all.join("")),
    );
    const corpus = library.createCorpus([SOURCE]);
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (draft, languageId) => {
        const found = [...library.analyzeText(draft), ...library.checkDraft(corpus, { text: draft, languageId })];
        for (const { start, end } of found) assert.ok(0 <= start && start <= end && end <= draft.length);
      }),
      { numRuns: 400 },
    );
  }).timeout(120_000);

  it("is a source without an exception, whatever its format", () => {
    const piece = fc.constantFrom(...UNITS, "<p>", "</p>", "<table>", "<td>", "&amp;", "<meta name=", "id: a\n");
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(text, fc.constantFrom("text", "markdown", "html"), (source, format) => {
        const corpus = library.createCorpus([{ id: "a", text: source, format }, SOURCE]);
        library.checkDraft(corpus, { text: "On 5 May 1784 the pilots' guild met at Ostrel with 14 barges." });
      }),
      { numRuns: 300 },
    );
  }).timeout(120_000);

  // Short enough for the whole list, and long enough to tell: what takes a page 10 ms takes this some seconds if it is quadratic.
  const LENGTH = 15_000;
  const QUICK = 200;
  const RATIO = 3.2;
  it("takes time in proportion to its length, whatever it repeats", () => {
    assert.deepEqual(slow(UNITS, LENGTH), []);
  }).timeout(300_000);

  it("takes time in proportion to its length at 100,000 characters of digits, dashes, brackets, months and spaces", () => {
    assert.deepEqual(slow(["1", "–", "[", "[@", "May ", " ", '"'], 100_000), []);
  }).timeout(300_000);

  /** The readings that take more than in proportion: twice the text, more than thrice the time, thrice measured. */
  function slow(units: readonly string[], length: number): string[] {
    const found: string[] = [];
    for (const unit of units) {
      const long = unit.repeat(Math.ceil(length / unit.length));
      const half = long.slice(0, long.length / 2);
      for (const [name, read] of readings) {
        if (processorTime(() => read(long)) < (QUICK * length) / LENGTH) continue;
        const times = (text: string) => median([1, 2, 3].map(() => processorTime(() => read(text))));
        // Once more before it is said: on a busy machine one ratio may be chance.
        const ratio = Math.min(...[1, 2].map(() => times(long) / times(half)));
        if (ratio > RATIO)
          found.push(`${name} of ${JSON.stringify(unit)}: ${ratio.toFixed(1)} times as long for twice the text`);
      }
    }
    return found;
  }
});

/** Milliseconds of processor time, because other programs may hold the machine. */
function processorTime(run: () => unknown): number {
  const begin = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
