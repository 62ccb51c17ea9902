// All that Sourcebook says of the sample brief, in one text that is kept: a change of the analysis shows here what it changes.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Corpus } from "../../server/src/analysis/corpus/corpus.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { diagnose } from "../../server/src/analysis/features/diagnostics.js";
import { hover } from "../../server/src/analysis/features/hover.js";
import { indexLines, positionAt } from "../../server/src/analysis/text/lines.js";
import { loadCorpus } from "../../server/src/storage/corpusFiles.js";
import { nodeFiles } from "../../server/src/storage/nodeFiles.js";
import { language } from "../language.js";

const ROOT = path.resolve(__dirname, "../..");
const GOLDEN = path.join(__dirname, "example.golden.txt");
/** Of each kind; more would show nothing else. */
const MOST_CARDS = 4;

describe("the sample brief", () => {
  it("gets the diagnostics and cards that are kept in example.golden.txt", async () => {
    const told = await tell();
    if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, told);
    assert.ok(existsSync(GOLDEN), "There is no golden text yet: npm run golden.");
    assert.equal(
      told,
      readFileSync(GOLDEN, "utf8"),
      "Where the change is meant: npm run golden, and look at the diff.",
    );
  }).timeout(60_000);
});

async function tell(): Promise<string> {
  const corpus = new Corpus(language);
  const { sources } = await loadCorpus([pathToFileURL(path.join(ROOT, "corpus")).href], nodeFiles);
  for (const source of sources) corpus.set(source);
  const text = readFileSync(path.join(ROOT, "examples/brief.md"), "utf8");
  const draft = parseDraft(text, "markdown");
  const lines = indexLines(text);
  const place = (offset: number) => {
    const { line, character } = positionAt(lines, offset);
    return `${line + 1}:${character + 1}`;
  };
  const diagnostics = diagnose(corpus, draft).map(({ start, end, code, severity, message, evidence }) => {
    const passages = evidence.map(({ key, span }) => {
      const quoted = corpus.source(key)?.document?.text.slice(span.start, span.end).replace(/\s+/g, " ");
      return `    ${key}: ${quoted ?? "(no text)"}`;
    });
    return [`${place(start)} ${severity} ${code} "${text.slice(start, end)}"`, `  ${message}`, ...passages].join("\n");
  });
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const cards: string[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{Lu}@][\p{L}\p{M}\d'’-]+/gu)) {
    const card = hover(corpus, draft, index + 1);
    if (!card || seen.has(card.markdown)) continue;
    seen.add(card.markdown);
    const kind = /^\*\*.*\*\* · (?<kind>\w+)\s*$/m.exec(card.markdown)?.groups?.kind ?? "citation";
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    if (count > MOST_CARDS) continue;
    // Links name files of this machine.
    const shown = card.markdown.replaceAll(pathToFileURL(ROOT).href, "file:///sourcebook");
    cards.push(`--- ${place(index)} ${word}\n${shown.trim()}`);
  }
  return `DIAGNOSTICS\n\n${diagnostics.join("\n\n")}\n\nCARDS\n\n${cards.join("\n\n")}\n`;
}
