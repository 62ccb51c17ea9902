// What leads from a citation on and what is wrong with one: navigation, rules and commands on a small corpus of our own.
import assert from "node:assert/strict";
import { Corpus } from "../../server/src/analysis/corpus/corpus.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { bibliographyOf } from "../../server/src/analysis/features/bibliographyOf.js";
import { citationDefinition } from "../../server/src/analysis/features/citationDefinition.js";
import { citationHover } from "../../server/src/analysis/features/citationHover.js";
import { codeLenses } from "../../server/src/analysis/features/codeLens.js";
import { convertReferences } from "../../server/src/analysis/features/convertReferences.js";
import { diagnose } from "../../server/src/analysis/features/diagnostics.js";
import { documentLinks } from "../../server/src/analysis/features/documentLinks.js";
import { documentSymbols } from "../../server/src/analysis/features/documentSymbols.js";
import { citationPicks } from "../../server/src/analysis/features/insertCitation.js";
import { references } from "../../server/src/analysis/features/references.js";
import { rename } from "../../server/src/analysis/features/rename.js";
import { indexLines } from "../../server/src/analysis/text/lines.js";
import { toDiagnostic } from "../../server/src/lsp/toProtocol.js";
import { loadCorpus } from "../../server/src/storage/corpusFiles.js";
import { MemoryFiles } from "../../server/src/storage/memoryFiles.js";
import { language } from "../language.js";

const BIB = `@report{okoro2019, author={Okoro, Ngozi}, title={The wells of Tamin}, date={2019-04-02}, file={okoro.md}}
@article{lund2018, author={Lund, Per and Sato, Mei}, title={Dry years}, journaltitle={Water}, date={2018}, pages={101--120}, doi={10.1000/dry}}
@book{lund2018b, author={Lund, Per}, title={Pumps}, date={2018}, pagetotal={90}}
@online{well-board, author={{Well Board}}, title={Wells by year}, url={https://wells.example/year}, date={2017-05}}
`;
const FILES = {
  "file:///corpus/refs.bib": BIB,
  "file:///corpus/okoro.md": `# The wells of Tamin

The survey of Tamin began in January.

The Water Corps dug 340 wells in Tamin between 2016 and 2018. Half of them were dry by March 2019.
`,
  "file:///corpus/corps.md": `---
id: corps2020
title: A year of the Water Corps
author: Water Corps
issued: 2020-02-01
---

The Water Corps trained 57 pump mechanics in Tamin in 2019.
`,
};

const edited = (text: string, edits: readonly { span: { start: number; end: number }; newText: string }[]) =>
  [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end), text);

describe("citing", () => {
  const corpus = new Corpus(language);
  const draftOf = (text: string, languageId = "markdown") => parseDraft(text, languageId);
  const found = (text: string, languageId?: string, levels: Parameters<typeof diagnose>[2] = {}) =>
    diagnose(corpus, draftOf(text, languageId), levels);

  before(async () => {
    const { sources, problems } = await loadCorpus(["file:///corpus"], new MemoryFiles(FILES));
    assert.deepEqual(problems, []);
    for (const source of sources) corpus.set(source);
  });

  describe("definition", () => {
    it("leads to the passage that supports the sentence, and to the entry", () => {
      const draft = draftOf("By 2018 Tamin had 340 new wells [@okoro2019].");
      const definition = citationDefinition(corpus, draft, draft.text.indexOf("okoro") + 2)!;
      const { document, entry } = definition.source;
      assert.match(
        document!.text.slice(definition.passage!.start, definition.passage!.end),
        /^The Water Corps dug 340/,
      );
      assert.equal(BIB.slice(entry!.keySpan.start, entry!.keySpan.end), "okoro2019");
    });
    it("is none for an unknown key", () => {
      assert.equal(citationDefinition(corpus, draftOf("Dry [@nobody]."), 7), undefined);
    });
  });

  it("hover: shows the reference, what the source says of the sentence, and where it leads", () => {
    const draft = draftOf("By 2018 Tamin had 340 new wells [@okoro2019].");
    const { markdown } = citationHover(corpus, draft, draft.text.indexOf("okoro"))!;
    assert.match(markdown, /^Okoro, Ngozi\. 2019\. \*The wells of Tamin\*\./);
    assert.match(markdown, /> The Water Corps dug 340 wells .* \(para\. 2\)/);
    assert.match(markdown, /\[okoro\.md\]\(file:\/\/\/corpus\/okoro\.md#L5\)/);
    assert.match(citationHover(corpus, draftOf("[@well-board]"), 4)!.markdown, /\(https:\/\/wells\.example\/year\)/);
  });

  it("references: finds a key in all drafts", () => {
    const here = { uri: "file:///a.md", draft: draftOf("Dry [@lund2018; @okoro2019]. Dry @lund2018 [p. 102].") };
    const there = { uri: "file:///b.tex", draft: draftOf("Dry \\cite{okoro2019,lund2018}.", "latex") };
    const all = references(corpus, [here, there], here.draft, here.draft.text.indexOf("lund"))!;
    assert.deepEqual(
      all.inDrafts.map(({ uri, spans }) => [uri, spans.length]),
      [
        ["file:///a.md", 2],
        ["file:///b.tex", 1],
      ],
    );
  });

  describe("rename", () => {
    const drafts = [
      { uri: "file:///a.md", draft: draftOf("Dry [@lund2018, p. 102] and @{lund2018}.") },
      { uri: "file:///b.tex", draft: draftOf("Dry \\cite{okoro2019,lund2018}.", "latex") },
      { uri: "file:///c.typ", draft: draftOf("Dry @lund2018 or #cite(<lund2018>).", "typst") },
    ];
    const renamed = (key: string, to: string) => {
      const result = rename(corpus, drafts, key, to);
      assert.ok("edits" in result, JSON.stringify(result));
      return result.edits;
    };
    it("changes drafts in every syntax and the entry", () => {
      const edits = renamed("lund2018", "lund:dry");
      const of = (uri: string, text: string) =>
        edited(
          text,
          edits.filter((edit) => edit.uri === uri),
        );
      assert.equal(of("file:///a.md", drafts[0]!.draft.text), "Dry [@lund:dry, p. 102] and @{lund:dry}.");
      assert.equal(of("file:///b.tex", drafts[1]!.draft.text), "Dry \\cite{okoro2019,lund:dry}.");
      assert.equal(of("file:///c.typ", drafts[2]!.draft.text), "Dry @lund:dry or #cite(<lund:dry>).");
      assert.match(of("file:///corpus/refs.bib", BIB), /^@article\{lund:dry,/m);
    });
    it("puts braces around a key that needs them", () => {
      const edits = renamed("lund2018", "lund//dry");
      assert.match(
        edited(
          drafts[0]!.draft.text,
          edits.filter(({ uri }) => uri === "file:///a.md"),
        ),
        /\[@\{lund\/\/dry\}, p/,
      );
    });
    it("changes the id in front matter", () => {
      const [edit] = renamed("corps2020", "corps");
      assert.match(edited(FILES["file:///corpus/corps.md"], [edit!]), /^id: corps$/m);
    });
    it("refuses a key that is taken, and one that no syntax can write", () => {
      for (const key of ["okoro2019", "a b", "a,b", "a}"])
        assert.ok("reason" in rename(corpus, drafts, "lund2018", key), key);
    });
  });

  it("links: leads each key to its file, its address or its entry", () => {
    const draft = draftOf("[@okoro2019; @well-board; @lund2018; @lund2018b; @nobody]");
    assert.deepEqual(
      documentLinks(corpus, draft).map(({ target }) => target),
      [
        "file:///corpus/okoro.md",
        "https://wells.example/year",
        "https://doi.org/10.1000/dry",
        "file:///corpus/refs.bib",
      ],
    );
  });

  it("lens: says above an entry how often drafts cite it", () => {
    const drafts = [{ uri: "file:///a.md", draft: draftOf("[@lund2018] [@lund2018] [@okoro2019]") }];
    assert.deepEqual(
      codeLenses(corpus, "file:///corpus/refs.bib", drafts).map(({ key, title }) => `${key}: ${title}`),
      ["okoro2019: Cited once", "lund2018: Cited 2 times", "lund2018b: Not cited", "well-board: Not cited"],
    );
  });

  it("symbols: lists citations below their headings", () => {
    const [heading] = documentSymbols(draftOf("# Wells\n\nDry [@lund2018].\n\n## Pumps\n\nMore [@okoro2019].\n"));
    const flat = (symbol: typeof heading): string[] => [symbol!.name, ...symbol!.children.flatMap(flat)];
    assert.deepEqual(flat(heading), ["Wells", "@lund2018", "Pumps", "@okoro2019"]);
  });

  describe("rules", () => {
    it("unknown-citation: suggests what was meant", () => {
      const [finding] = found("Dry [@okoro2091].");
      assert.equal(finding?.code, "unknown-citation");
      assert.match(finding!.message, /Did you mean okoro2019\?/);
      assert.equal(edited("Dry [@okoro2091].", finding!.fixes[0]!.edits), "Dry [@okoro2019].");
      assert.deepEqual(found("Dry [@okoro2091].", "markdown", { incomplete: true }), []);
    });
    const LOCATORS: readonly (readonly [cite: string, outside: boolean])[] = [
      ["[@lund2018, p. 105]", false],
      ["[@lund2018, pp. 105-120]", false],
      ["[@lund2018, p. 7]", false],
      ["[@lund2018, p. 121]", true],
      ["[@lund2018b, p. 90]", false],
      ["[@lund2018b, p. 91]", true],
      ["[@lund2018b, pp. 88-92]", true],
      ["[@lund2018b, p. iv]", false],
      ["[@okoro2019, para. 2]", false],
      ["[@okoro2019, para. 9]", true],
      ["[@okoro2019, chap. 9]", false],
      ["[@well-board, p. 900]", false],
      ["[@nobody2000, p. 900]", false],
    ];
    for (const [cite, outside] of LOCATORS)
      it(`locator-out-of-range: ${outside ? "raised" : "silent"} on ${cite}`, () => {
        assert.equal(
          found(`Dry ${cite}.`).some(({ code }) => code === "locator-out-of-range"),
          outside,
        );
      });
    it("uncited-source: off by default, else one faded hint a source", () => {
      const text = "Dry [@okoro2019; @lund2018; @lund2018b].";
      assert.deepEqual(found(text), []);
      const hints = found(text, "markdown", { levels: { "uncited-source": "hint" } });
      assert.deepEqual(
        hints.map(({ message }) => /source (\S+)/.exec(message)?.[1]),
        ["well-board", "corps2020"],
      );
      const shown = toDiagnostic(indexLines(text), hints[0]!, { documentOf: () => undefined });
      assert.deepEqual([shown.severity, shown.tags], [4, [1]]);
    });
    const INSTEAD: readonly (readonly [languageId: string, text: string, fixed: string])[] = [
      ["markdown", "The Water Corps dug 340 wells in Tamin between 2016 and 2018 [@corps2020].", "[@okoro2019]."],
      [
        "markdown",
        "The Water Corps dug 340 wells in Tamin between 2016 and 2018 [@corps2020, para. 1].",
        "[@okoro2019].",
      ],
      [
        "latex",
        "The Water Corps dug 340 wells in Tamin between 2016 and 2018 \\cite{corps2020}.",
        "\\cite{okoro2019}.",
      ],
    ];
    for (const [languageId, text, fixed] of INSTEAD)
      it(`unsupported-citation: cites instead what supports it: ${text.slice(text.indexOf("2018 ") + 5)}`, () => {
        const finding = found(text, languageId).find(({ code }) => code === "unsupported-citation");
        assert.match(finding?.message ?? "", /okoro2019 has/);
        const fix = finding!.fixes.find(({ title }) => title === "Cite okoro2019 instead");
        assert.ok(edited(text, fix!.edits).endsWith(fixed), edited(text, fix!.edits));
      });
    it("unsupported-citation: silent where the cited source has it, or no other has", () => {
      for (const text of [
        "The Water Corps dug 340 wells in Tamin between 2016 and 2018 [@okoro2019].",
        "The Water Corps dug 340 wells in Tamin between 2016 and 2018 [@okoro2019; @corps2020].",
        "The Water Corps sold 812 pumps in Tamin in 2014 [@corps2020].",
      ])
        assert.ok(!found(text).some(({ code }) => code === "unsupported-citation"), text);
    });
    it("duplicate-key: says which two have it", async () => {
      const files = new MemoryFiles({ ...FILES, "file:///corpus/more.bib": "@book{okoro2019, title={Another}}\n" });
      const { problems } = await loadCorpus(["file:///corpus"], files);
      assert.deepEqual(
        problems.map(({ code }) => code),
        ["duplicate-key"],
      );
      assert.match(problems[0]!.message, /okoro2019.*(?:more\.bib|refs\.bib|okoro\.md)/);
    });
  });

  describe("commands", () => {
    const CONVERTED: readonly (readonly [languageId: string, text: string, converted: string])[] = [
      ["markdown", "Dry (Okoro 2019, 4).", "Dry [@okoro2019, p. 4]."],
      ["markdown", "Dry (Okoro 2019).", "Dry [@okoro2019]."],
      ["markdown", "Dry (see Okoro, 2019: 4-6).", "Dry [@okoro2019, pp. 4-6]."],
      ["markdown", "Dry (Lund and Sato 2018).", "Dry [@lund2018]."],
      ["markdown", "Dry (Well Board 2017).", "Dry [@well-board]."],
      ["latex", "Dry (Okoro 2019, 4).", "Dry \\autocite[4]{okoro2019}."],
      ["org", "Dry (Okoro 2019, 4).", "Dry [cite:@okoro2019 p. 4]."],
      ["typst", "Dry (Okoro 2019, 4).", "Dry @okoro2019[p. 4]."],
      // Two works fit, nobody is named, a date is dated, code stays.
      ["markdown", "Dry (Lund 2018).", "Dry (Lund 2018)."],
      ["markdown", "Dry (Berg 2019).", "Dry (Berg 2019)."],
      ["markdown", "Dry (May 2019).", "Dry (May 2019)."],
      ["markdown", "Dry `(Okoro 2019)`.", "Dry `(Okoro 2019)`."],
    ];
    for (const [languageId, text, converted] of CONVERTED)
      it(`convert plain references: ${text} (${languageId})`, () => {
        assert.equal(edited(text, convertReferences(corpus, draftOf(text, languageId))), converted);
      });

    const INSERTED: readonly (readonly [languageId: string, text: string, inserted: string])[] = [
      ["markdown", "Dry|.", "Dry [@okoro2019]."],
      ["markdown", "Dry [@lund2018|].", "Dry [@lund2018; @okoro2019]."],
      ["markdown", "Dry @lund2018 [p. 102|].", "Dry @lund2018 [p. 102 [@okoro2019]]."],
      ["latex", "Dry|.", "Dry~\\autocite{okoro2019}."],
      ["latex", "Dry \\cite{lund2018|}.", "Dry \\cite{lund2018,okoro2019}."],
      ["org", "Dry [cite:@lund2018|].", "Dry [cite:@lund2018;@okoro2019]."],
      ["typst", "Dry @lund2018|.", "Dry @lund2018 @okoro2019."],
    ];
    for (const [languageId, marked, inserted] of INSERTED)
      it(`insert citation: ${marked} (${languageId})`, () => {
        const text = marked.replace("|", "");
        const [pick] = citationPicks(corpus, draftOf(text, languageId), marked.indexOf("|"), "okoro", { limit: 5 });
        assert.equal(edited(text, [pick!.edit]), inserted);
      });

    it("copy bibliography: lists the cited works once, by author", () => {
      assert.deepEqual(
        bibliographyOf(corpus, draftOf("[@okoro2019; @lund2018; @nobody] [@lund2018]")).map((text) =>
          text.slice(0, 24),
        ),
        ["Lund, Per, and Mei Sato.", "Okoro, Ngozi. 2019. *The"],
      );
    });
  });
});
