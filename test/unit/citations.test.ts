// Sixty forms of citation in five syntaxes and forty texts that cite nothing.
import assert from "node:assert/strict";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";

/** Each citation is written "key", "key|label value" or "key|label value|prefix"; "-" before the key suppresses the author. */
type Row = readonly [language: string, text: string, ...citations: string[]];

const FORMS: readonly Row[] = [
  ["markdown", "Tides rose [@moss2019].", "moss2019"],
  ["markdown", "Tides rose [see @moss2019].", "moss2019||see"],
  ["markdown", "Tides rose [@moss2019, p. 3].", "moss2019|page 3"],
  ["markdown", "Tides rose [@moss2019, pp. 3-5].", "moss2019|page 3-5"],
  ["markdown", "Tides rose [@moss2019, pp. 3–5, 9].", "moss2019|page 3-5, 9"],
  ["markdown", "Tides rose [@moss2019, 33].", "moss2019|page 33"],
  ["markdown", "Tides rose [@moss2019 p. 3].", "moss2019|page 3"],
  ["markdown", "Tides rose [@moss2019, chap. 2].", "moss2019|chapter 2"],
  ["markdown", "Tides rose [@moss2019, sec. 4.2].", "moss2019|section 4.2"],
  ["markdown", "Tides rose [@moss2019, § 7].", "moss2019|section 7"],
  ["markdown", "Tides rose [@moss2019, para. 12].", "moss2019|paragraph 12"],
  ["markdown", "Tides rose [@moss2019, vol. IV].", "moss2019|volume IV"],
  ["markdown", "Tides rose [@moss2019, fig. 3 and elsewhere].", "moss2019|figure 3"],
  ["markdown", "Tides rose [@moss2019, pp. iv-ix].", "moss2019|page iv-ix"],
  ["markdown", "Tides rose [@moss2019, and elsewhere].", "moss2019"],
  ["markdown", "Tides rose [-@moss2019].", "-moss2019"],
  ["markdown", "Tides rose [-@moss2019, p. 8].", "-moss2019|page 8"],
  ["markdown", "[see @moss2019, pp. 3-5; @fern, chap. 2]", "moss2019|page 3-5|see", "fern|chapter 2"],
  ["markdown", "[@a1; @b2; also @c3]", "a1", "b2", "c3||also"],
  ["markdown", "@moss2019 says so.", "moss2019"],
  ["markdown", "@moss2019 [p. 3] says so.", "moss2019|page 3"],
  ["markdown", "As @moss2019, they say.", "moss2019"],
  ["markdown", "So says @moss2019.", "moss2019"],
  ["markdown", "(@moss2019)", "moss2019"],
  ["markdown", "-@moss2019 says so.", "-moss2019"],
  ["markdown", "[@{reeds/x}]", "reeds/x"],
  ["markdown", "@{https://x.example/y} holds.", "https://x.example/y"],
  ["markdown", "[@reeds:marsh_1-2.b/c]", "reeds:marsh_1-2.b/c"],
  ["markdown", "[@müller2020]", "müller2020"],
  ["markdown", "[@海洋2021]", "海洋2021"],
  ["markdown", "[@_private]", "_private"],
  ["markdown", "[@2021report]", "2021report"],
  ["markdown", "Ebb.^[See @moss2019, more there.]", "moss2019"],
  ["markdown", "Ebb.[^1]\n\n[^1]: Says @moss2019.", "moss2019"],
  ["markdown", "> Ebb [@moss2019]", "moss2019"],
  ["markdown", "- Ebb [@moss2019]", "moss2019"],
  ["markdown", "# Ebb [@moss2019]", "moss2019"],
  ["markdown", "| Tide | By |\n|---|---|\n| ebb | [@moss2019] |", "moss2019"],
  ["markdown", "*Ebb [@moss2019]*", "moss2019"],
  ["rmd", "Ebb \\cite{moss2019}.", "moss2019"],
  ["quarto", "Ebb [@moss2019, p. 3].", "moss2019|page 3"],
  ["plaintext", "Ebb [@moss2019, p. 3].", "moss2019|page 3"],
  ["latex", "Ebb \\cite{moss2019}.", "moss2019"],
  ["latex", "Ebb \\cite{moss2019,fern}.", "moss2019", "fern"],
  ["latex", "Ebb \\cite[3]{moss2019}.", "moss2019|page 3"],
  ["latex", "Ebb \\parencite[see][p.~3]{moss2019}.", "moss2019|page 3|see"],
  ["latex", "\\textcite{moss2019} says.", "moss2019"],
  ["latex", "Ebb\\footcite[chap. 2]{moss2019}.", "moss2019|chapter 2"],
  ["latex", "\\citet*{moss2019} and \\citep{ fern }.", "moss2019", "fern"],
  ["latex", "\\autocites[see][4]{moss2019}[5]{fern}", "moss2019|page 4|see", "fern|page 5"],
  ["latex", "\\nocite{moss2019}", "moss2019"],
  ["latex", "\\citeauthor{moss2019} in \\citeyear{moss2019}", "moss2019", "moss2019"],
  ["latex", "\\cite{moss2019,\n  fern}", "moss2019", "fern"],
  ["typst", "Ebb @moss2019.", "moss2019"],
  ["typst", "Ebb @moss2019[p. 3].", "moss2019|page 3"],
  ["typst", "Ebb #cite(<moss2019>).", "moss2019"],
  ["typst", "Ebb #cite(<moss2019>, supplement: [p. 3]).", "moss2019|page 3"],
  ["org", "Ebb [cite:@moss2019].", "moss2019"],
  ["org", "Ebb [cite/t:see @moss2019 p. 3;@fern].", "moss2019|page 3|see", "fern"],
  ["org", "Ebb [cite/text/c:@moss2019 chap. 2].", "moss2019|chapter 2"],
];

const NONE: readonly (readonly [language: string, text: string])[] = [
  ["markdown", "Write to tern@marsh.example today."],
  ["markdown", "Write to <tern@marsh.example>."],
  ["markdown", "[Tern](mailto:tern@marsh.example)"],
  ["markdown", "See https://marsh.example/@tern/12."],
  ["markdown", "See <https://marsh.example/@tern>."],
  ["markdown", "[profile](/users/@tern)"],
  ["markdown", "![map](img/@tern.png)"],
  ["markdown", "Use `@tern` here."],
  ["markdown", "Use ``a ` @tern`` here."],
  ["markdown", "```\n@tern\n```"],
  ["markdown", "~~~css\n@media print {}\n~~~"],
  ["markdown", "Code:\n\n    @tern = 1"],
  ["markdown", "```{r}\nx@slot\n```"],
  ["markdown", "<!-- [@tern] -->"],
  ["markdown", '<a title="@tern">x</a>'],
  ["markdown", '---\nauthor: "@tern"\n---\n\nText.'],
  ["markdown", "Escaped \\@tern here."],
  ["markdown", "Two a@b signs."],
  ["markdown", "At @ the sea."],
  ["markdown", "At @, the sea."],
  ["markdown", "Empty [@]."],
  ["markdown", "Empty [@{}]."],
  ["markdown", "Twice @@tern."],
  ["quarto", "See @fig-map."],
  ["quarto", "See [@tbl-tides]."],
  ["markdown", "See @fig:map."],
  ["markdown", "See @sec:intro."],
  ["markdown", "Price 5 @ 3 each."],
  ["rmd", "See \\@ref(fig:map)."],
  ["rmd", "Inline `r x@y` code."],
  ["latex", "% \\cite{tern}"],
  ["latex", "\\begin{verbatim}\\cite{tern}\\end{verbatim}"],
  ["latex", "\\citestyle{tern}"],
  ["latex", "\\nocite{*}"],
  ["latex", "\\newcommand{\\x}[1]{\\cite{#1}}"],
  ["latex", "Mail tern@marsh.example"],
  ["typst", "// @tern"],
  ["typst", "#figure(x) <tern> and @tern"],
  ["org", "#+begin_src\n[cite:@tern]\n#+end_src"],
  ["org", "Plain @tern is a handle."],
];

describe("citations", () => {
  it("is a table of sixty forms and forty that are none", () => {
    assert.ok(FORMS.length >= 60, String(FORMS.length));
    assert.equal(NONE.length, 40);
  });
  for (const [language, text, ...expected] of FORMS)
    it(`${language}: ${text}`, () => {
      const draft = parseDraft(text, language);
      const found = draft.citations.map((citation) => {
        assert.equal(text.slice(citation.keySpan.start, citation.keySpan.end), citation.key);
        assert.ok(citation.cluster.start <= citation.start && citation.end <= citation.cluster.end);
        if (citation.locator) assert.ok(text.slice(citation.locator.span.start, citation.locator.span.end).length > 0);
        const locator = citation.locator ? `${citation.locator.label} ${citation.locator.value}` : "";
        const parts = [(citation.suppressAuthor ? "-" : "") + citation.key, locator, citation.prefix ?? ""];
        return parts.join("|").replace(/\|+$/, "");
      });
      assert.deepEqual(found, expected);
      for (const { cluster } of draft.citations) assert.equal(draft.prose.slice(cluster.start, cluster.end).trim(), "");
    });
  for (const [language, text] of NONE)
    it(`${language}, none: ${text}`, () => {
      assert.deepEqual(parseDraft(text, language).citations, []);
    });
});
