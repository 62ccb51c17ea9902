import assert from "node:assert/strict";
import { Corpus } from "../../server/src/analysis/corpus/corpus.js";
import { sourceIndex } from "../../server/src/analysis/corpus/sourceIndex.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { complete } from "../../server/src/analysis/features/completion.js";
import { readBibliography } from "../../server/src/readers/readBibliography.js";
import { matchEntries } from "../../server/src/storage/matchEntries.js";
import { bibtexLibrary, quantile, typedLetters } from "../bench/library.js";
import { language } from "../language.js";

// test/bench/citations.mts measures the same in the built server; here the limit only catches what is slow by design.
const LIMIT_MS = 60;

describe("a library of 20,000 entries", () => {
  const corpus = new Corpus(language);
  const text = bibtexLibrary(20_000);
  const offered = (typed: string, limit = 50) => {
    const draft = `More is told here [@${typed}`;
    return complete(corpus, parseDraft(draft, "markdown"), draft.length, { limit })!;
  };

  before(() => {
    const bytes = new TextEncoder().encode(text);
    const { entries } = readBibliography({ uri: "file:///l.bib", name: "l.bib", bytes })!;
    for (const source of matchEntries([], entries).sources) corpus.set(source);
    sourceIndex(corpus);
  });

  it("completes quickly, capped and marked incomplete", () => {
    const times = typedLetters(text, 100).map((letters) => {
      const started = process.cpuUsage();
      const { items, incomplete } = offered(letters);
      assert.ok(items.length <= 50 && incomplete);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    });
    assert.ok(quantile(times, 0.95) < LIMIT_MS, `p95 ${quantile(times, 0.95).toFixed(1)} ms`);
  });

  it("finds one among them by two misspelt words", () => {
    const entry = /author = \{(?<family>\p{L}+), .*\n {2}title = \{(?<title>[^}]+)/u.exec(text)!.groups!;
    const word = entry.title!.split(" ").sort((a, b) => b.length - a.length)[0]!;
    const swapped = (letters: string) => letters[0]! + letters[2]! + letters[1]! + letters.slice(3);
    const found = offered(`${swapped(entry.family!.toLowerCase())} ${swapped(word.toLowerCase())}`).items[0]!;
    assert.equal(found.key, /@article\{(?<key>[^,]+)/.exec(text)!.groups!.key);
  });
});
