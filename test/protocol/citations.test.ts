// What a brief cites, from the outside: its own bibliography, files that change, what was cited lately.
import assert from "node:assert/strict";
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  Location,
  MarkupContent,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver";
import { applied, Client, codesOf, positionOf } from "./client.js";
import { CORPUS } from "./sources.js";
import { Folder } from "./workspace.js";

const OWN = "@book{quill1888, author={Quill, Ada}, title={Of inks}, publisher={Vellum Press}, date={1888}}\n";

describe("the server over stdio, citing", () => {
  let folder: Folder;
  let client: Client;

  before(async () => {
    folder = new Folder({ ...CORPUS, "briefs/own.bib": OWN });
    ({ client } = await Client.start(folder.path));
  });
  after(() => {
    client.kill();
    folder.remove();
  });

  const findings = (name: string, text: string, languageId = "markdown"): Promise<Diagnostic[]> => {
    const uri = folder.uri(name);
    const pushed = client.pushed(uri);
    client.open(uri, text, languageId);
    return pushed;
  };
  const labels = async (uri: string, text: string, word: string): Promise<string[]> => {
    const at = { textDocument: { uri }, position: positionOf(text, word, word.length) };
    return (await client.request<CompletionList>("textDocument/completion", at)).items.map(({ label }) => label);
  };

  it("takes the files of a brief's own bibliography, relative to the brief", async () => {
    const text = "---\nbibliography: own.bib\n---\n\nInk was dear [@quill1888]. See [@quil\n";
    const uri = folder.uri("briefs/a.md");
    assert.deepEqual(codesOf(await findings("briefs/a.md", text)), ["unknown-citation"]);
    const at = { textDocument: { uri }, position: positionOf(text, "quill1888", 3) };
    const { contents } = await client.request<{ contents: MarkupContent }>("textDocument/hover", at);
    assert.match(contents.value, /Quill, Ada\. 1888\. \*Of inks\*/);
    const [entry] = await client.request<Location[]>("textDocument/definition", at);
    assert.equal(entry?.uri, folder.uri("briefs/own.bib"));
    assert.ok((await labels(uri, text, "[@quil\n".trimEnd())).includes("quill1888"));
    // Another brief does not know it.
    assert.deepEqual(codesOf(await findings("briefs/b.md", "Ink was dear [@quill1888].\n")), ["unknown-citation"]);
  });

  it("takes the references in a brief's front matter, and renames them there", async () => {
    const text =
      "---\nreferences:\n- id: reed1777\n  type: book\n  title: Of quills\n  author: [{family: Reed, given: Tom}]\n  issued: 1777\n---\n\nQuills broke [@reed1777].\n";
    const uri = folder.uri("briefs/c.md");
    assert.deepEqual(await findings("briefs/c.md", text), []);
    const at = { textDocument: { uri }, position: positionOf(text, "[@reed1777", 4) };
    const { contents } = await client.request<{ contents: MarkupContent }>("textDocument/hover", at);
    assert.match(contents.value, /Reed, Tom\. 1777/);
    const { changes } = await client.request<WorkspaceEdit>("textDocument/rename", { ...at, newName: "reed1778" });
    const renamed = applied(text, changes![uri] as TextEdit[]);
    assert.match(renamed, /^- id: reed1778$/m);
    assert.match(renamed, /\[@reed1778\]/);
  });

  it("reads what LaTeX, Typst and Org name as bibliographies", async () => {
    for (const [name, languageId, text] of [
      ["briefs/d.tex", "latex", "\\addbibresource{own.bib}\n\nInk was dear \\cite{quill1888}.\n"],
      ["briefs/e.tex", "latex", "Ink was dear \\cite{quill1888}.\n\n\\bibliography{own}\n"],
      ["briefs/f.typ", "typst", 'Ink was dear @quill1888.\n\n#bibliography("own.bib")\n'],
      ["briefs/g.org", "org", "#+bibliography: own.bib\n\nInk was dear [cite:@quill1888].\n"],
    ] as const)
      assert.deepEqual(codesOf(await findings(name, text, languageId)), [], name);
  });

  it("says where a bibliography is missing, and then calls no key unknown", async () => {
    const text = "---\nbibliography: [own.bib, lost.bib]\n---\n\nInk was dear [@nobody1888].\n";
    const [finding, ...more] = await findings("briefs/h.md", text);
    assert.deepEqual(more, []);
    assert.equal(finding?.code, "unreadable-source");
    assert.match(String(finding?.message), /lost\.bib was not read/);
    assert.deepEqual(finding?.range.start, positionOf(text, "lost.bib"));
  });

  it("reads a bibliography again when it changes", async () => {
    const uri = folder.uri("briefs/i.md");
    folder.write("briefs/more.bib", OWN);
    const text = "---\nbibliography: more.bib\n---\n\nInk was dear [@quill1888; @late1890].\n";
    assert.deepEqual(codesOf(await findings("briefs/i.md", text)), ["unknown-citation"]);
    const quiet = client.pushed(uri, (diagnostics) => diagnostics.length === 0);
    folder.write("briefs/more.bib", `${OWN}@book{late1890, title={Late}}\n`);
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: folder.uri("briefs/more.bib"), type: 2 }] });
    assert.deepEqual(await quiet, []);
  });

  it("finds and renames a key in briefs that are not open, too", async () => {
    folder.write("briefs/closed/other.tex", "Ink \\cite{quill1888}. Told \\cite{brandt1990}.\n");
    folder.write("briefs/closed/code.md", "Not cited: `brandt1990`.\n");
    const text = "---\nbibliography: own.bib\n---\n\nInk was dear [@quill1888].\n";
    await findings("briefs/open.md", text);
    const at = {
      textDocument: { uri: folder.uri("briefs/open.md") },
      position: positionOf(text, "quill1888", 3),
    };
    const all = await client.request<Location[]>("textDocument/references", { ...at, context: {} });
    assert.ok(all.some(({ uri }) => uri === folder.uri("briefs/closed/other.tex")));
    const { changes } = await client.request<WorkspaceEdit>("textDocument/rename", { ...at, newName: "quill88" });
    assert.deepEqual(changes![folder.uri("briefs/closed/other.tex")]!.length, 1);
    assert.equal(changes![folder.uri("briefs/own.bib")]!.length, 1);
    assert.equal(changes![folder.uri("briefs/closed/code.md")], undefined);
  });

  it("fixes all keys at once that can only be meant in one way", async () => {
    const text = "Told [@brandt1909]. Told again [@brandt1909; @anslem1991]. Who [@nobody]?\n";
    const textDocument = { uri: folder.uri("briefs/all.md") };
    await findings("briefs/all.md", text);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const only = { diagnostics: [], only: ["source.fixAll"] };
    const [all] = await client.request<CodeAction[]>("textDocument/codeAction", { textDocument, range, context: only });
    assert.equal(
      applied(text, all!.edit!.changes![textDocument.uri]!),
      "Told [@brandt1990]. Told again [@brandt1990; @anselm1991]. Who [@nobody]?\n",
    );
  });

  it("offers what was cited lately in another brief before the rest of the alphabet", async () => {
    const other = folder.uri("briefs/j.md");
    client.open(other, "Nothing yet.\n");
    await client.request("textDocument/documentSymbol", { textDocument: { uri: other } });
    client.edit(other, { newText: "Nothing yet [@brandt1990].\n" });
    await client.request("textDocument/documentSymbol", { textDocument: { uri: other } });
    const text = "Zithers [@";
    client.open(folder.uri("briefs/k.md"), text);
    assert.equal((await labels(folder.uri("briefs/k.md"), text, "[@"))[0], "brandt1990");
  });

  it("writes references in the style that is set, and says where it cannot", async () => {
    const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout><names variable="author"><name form="short"/></names><text variable="title" font-weight="bold" prefix=" wrote "/></layout></bibliography></style>`;
    const styled = new Folder({ ...CORPUS, "short.csl": style });
    styled.write("sourcebook.json", '{ "citation": { "style": "short.csl" } }');
    const { client: other } = await Client.start(styled.path);
    try {
      const text = "As told [@brandt1990].\n";
      const textDocument = { uri: styled.uri("a.md") };
      other.open(textDocument.uri, text);
      const at = { textDocument, position: positionOf(text, "brandt1990", 2) };
      const { contents } = await other.request<{ contents: MarkupContent }>("textDocument/hover", at);
      assert.match(contents.value, /^Brandt wrote \*\*The council at Orvane\*\*/);
      const list = await other.request<{ text: string }>("sourcebook/bibliography", { textDocument });
      assert.equal(list.text, "Brandt wrote **The council at Orvane**");
      styled.write("sourcebook.json", '{ "citation": { "style": "lost.csl" } }');
      await other.request("sourcebook/check", { textDocument });
      const { problems } = await other.request<{ problems: { message: string }[] }>("sourcebook/sources");
      assert.match(problems.map(({ message }) => message).join(), /lost\.csl is not used because it cannot be found/);
      const again = await other.request<{ contents: MarkupContent }>("textDocument/hover", at);
      assert.match(again.contents.value, /^Brandt, Ilse\. 1990\./);
    } finally {
      other.kill();
      styled.remove();
    }
  });
});
