import assert from "node:assert/strict";
import { Corpus, type Source } from "../../server/src/analysis/corpus/corpus.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import { complete } from "../../server/src/analysis/features/completion.js";
import { readSource } from "../../server/src/readers/readSource.js";
import { language } from "../language.js";

function source(name: string, title: string, author: string, text: string): Source {
  const bytes = new TextEncoder().encode(`---\ntitle: "${title}"\nauthor: ${author}\nissued: 2019\n---\n\n${text}\n`);
  const document = readSource({ uri: `file:///${name}.md`, name: `${name}.md`, bytes }).document!;
  return { key: name, item: document.item, uri: document.uri, document };
}

function corpusOf(sources: readonly Source[]): Corpus {
  const corpus = new Corpus(language);
  for (const one of sources) corpus.set(one);
  return corpus;
}

const corpus = corpusOf([
  source("alder2019", "Weirs of the north", "Ada Lindqvist", "The weir at Holm was rebuilt with oak in spring."),
  source("birch2019", "Lighthouse keepers", "Tom Ærø", "The lamp at Skerry burned whale oil."),
]);

function at(marked: string, language = "markdown") {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  return complete(corpus, parseDraft(text, language), offset, { limit: 10 });
}
const first = (marked: string, language?: string) => at(marked, language)?.items[0];
function applied(marked: string, language?: string): string {
  const item = first(marked, language)!;
  const text = marked.replace("|", "");
  return text.slice(0, item.replace.start) + item.newText + text.slice(item.replace.end);
}

describe("completion", () => {
  it("offers the source that supports the sentence first", () => {
    assert.equal(first("Skerry once lit its lamp with oil [@|")?.key, "birch2019");
    assert.equal(first("Oak went into the weir at Holm [@|]")?.key, "alder2019");
  });
  it("searches author and title in any order, misspelt, without diacritics", () => {
    for (const typed of ["lindqvist", "weirs lind", "lnidqvist", "nort weir"])
      assert.equal(first(`Text [@${typed}|`)?.key, "alder2019", typed);
    for (const typed of ["aero", "keepers", "lihgthouse"])
      assert.equal(first(`Text [@${typed}|`)?.key, "birch2019", typed);
  });
  it("covers what was typed, so that an editor drops nothing", () => {
    const item = first("Text [@lnidq|")!;
    assert.equal(item.filterText, "lnidq");
  });
  it("adds brackets only where there are none", () => {
    assert.equal(applied("Text [@weirs|"), "Text [@alder2019]");
    assert.equal(applied("Text [@weirs|]"), "Text [@alder2019]");
    assert.equal(applied("Text @weirs|"), "Text [@alder2019]");
    assert.equal(applied("@weirs|"), "@alder2019");
    assert.equal(applied("Text \\cite{weirs|", "latex"), "Text \\cite{alder2019}");
    assert.equal(applied("Text \\cite{birch2019,weirs|}", "latex"), "Text \\cite{birch2019,alder2019}");
    assert.equal(applied("Text [cite:@weirs|", "org"), "Text [cite:@alder2019]");
    assert.equal(applied("Text #cite(<weirs|", "typst"), "Text #cite(<alder2019>)");
  });
  it("leaves out what the same bracket cites", () => {
    assert.deepEqual(
      at("Text [@alder2019; @|]")?.items.map(({ key }) => key),
      ["birch2019"],
    );
  });
  it("stays away from code, addresses and locators", () => {
    for (const marked of ["`[@|`", "```\n[@|\n```", "tern@|", "Text [@alder2019 |p. 3]", "Plain |text"])
      assert.equal(at(marked), undefined, marked);
  });
  it("offers the place of the passage as a locator behind the key", () => {
    const item = first("Skerry once lit its lamp with oil [@|]")!;
    assert.deepEqual(item.locator, { at: "birch2019".length, text: "para. 1" });
  });
  it("offers evidence first, then what this draft cites, then what was cited lately, then the alphabet", () => {
    const more = ["ash", "beech", "cedar", "elm"].map((name) =>
      source(name, `On ${name}`, "Ann Ley", `${name} grows.`),
    );
    const wider = corpusOf([...corpus.sources, ...more]);
    const text = "Elm stands there [@elm]. Skerry once lit its lamp with oil [@";
    const list = complete(wider, parseDraft(text, "markdown"), text.length, { limit: 10, recent: ["cedar"] })!;
    assert.deepEqual(
      list.items.map(({ key }) => key),
      ["birch2019", "elm", "cedar", "alder2019", "ash", "beech"],
    );
  });
  it("finds a key by letters from its middle, and a title's word before the same word elsewhere", () => {
    const more = [
      source("nmarsh2001", "Reeds", "Ann Ley", "Reeds grow."),
      source("other", "Marshes of the coast", "Reed Board", "Nothing."),
    ];
    const wider = corpusOf(more);
    const keys = (typed: string) => {
      const text = `Text [@${typed}`;
      return complete(wider, parseDraft(text, "markdown"), text.length, { limit: 10 })!.items.map(({ key }) => key);
    };
    assert.deepEqual(keys("marsh"), ["other", "nmarsh2001"]);
    assert.equal(keys("nmar")[0], "nmarsh2001");
  });
});
