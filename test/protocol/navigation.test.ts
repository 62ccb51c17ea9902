// From a name or a key to all its places, the requests behind the client's commands, and settings.
import assert from "node:assert/strict";
import path from "node:path";
import type { Diagnostic, Location, WorkspaceEdit } from "vscode-languageserver";
import { applied, Client, codesOf, positionOf } from "./client.js";
import { CORPUS, WRONG } from "./sources.js";
import { Folder } from "./workspace.js";

describe("the server over stdio, leading on", () => {
  let folder: Folder;
  let client: Client;
  let serial = 0;

  before(async () => {
    folder = new Folder(CORPUS);
    ({ client } = await Client.start(folder.path));
  });
  after(() => {
    client.kill();
    folder.remove();
  });

  const open = (text: string) => {
    const uri = folder.uri(`draft-${++serial}.md`);
    client.open(uri, text);
    return uri;
  };

  it("leads from a citation to its source", async () => {
    const text = "Tomas Verel spoke for the harbour [@brandt1990].\n";
    const uri = open(text);
    const at = { textDocument: { uri }, position: positionOf(text, "brandt1990", 3) };
    const places = await client.request<Location[]>("textDocument/definition", at);
    assert.equal(places[0]?.uri, folder.uri("corpus/brandt1990.md"));
    const links = await client.request<{ target: string }[]>("textDocument/documentLink", { textDocument: { uri } });
    assert.equal(links[0]?.target, folder.uri("corpus/brandt1990.md"));
  });

  it("finds all places of a name, in the draft and in the sources", async () => {
    const text = "Tomas Verel spoke for the harbour. Verel was heard.\n";
    const uri = open(text);
    const at = { textDocument: { uri }, position: positionOf(text, "Verel", 2) };
    const all = { ...at, context: { includeDeclaration: true } };
    const references = await client.request<Location[]>("textDocument/references", all);
    assert.equal(references.filter((place) => place.uri === uri).length, 2);
    assert.ok(references.some((place) => place.uri === folder.uri("corpus/anselm1991.md")));
    assert.equal((await client.request<unknown[]>("textDocument/documentHighlight", at)).length, 2);
    const symbols = await client.request<{ name: string }[]>("workspace/symbol", { query: "verel" });
    assert.ok(symbols.some((symbol) => symbol.name === "Tomas Verel"));
  });

  it("refuses to rename a key that is a file's name, and says why", async () => {
    const text = "As told [@brandt1990].\n";
    const at = { textDocument: { uri: open(text) }, position: positionOf(text, "brandt", 2) };
    const { placeholder } = await client.request<{ placeholder: string }>("textDocument/prepareRename", at);
    assert.equal(placeholder, "brandt1990");
    await assert.rejects(client.request("textDocument/rename", { ...at, newName: "other" }), /rename the file/);
  });

  it("outlines a draft by headings and citations", async () => {
    const uri = open("# First\n\nAs told [@brandt1990].\n\n## Second\n\nMore.\n");
    const [first] = await client.request<{ name: string; children: { name: string }[] }[]>(
      "textDocument/documentSymbol",
      { textDocument: { uri } },
    );
    assert.equal(first?.name, "First");
    assert.ok(first?.children.some(({ name }) => name === "Second"));
  });

  it("answers the requests behind the commands", async () => {
    const text = "The council met (Brandt 1990, 4). More is told [@anselm1991].\n";
    const textDocument = { uri: open(text) };
    const { sources } = await client.request<{ sources: { key: string; words: number }[] }>("sourcebook/sources");
    assert.deepEqual(sources.map(({ key }) => key).sort(), ["anselm1991", "brandt1990"]);
    assert.ok(sources.every(({ words }) => words > 10));
    const list = await client.request<{ text: string; cited: number }>("sourcebook/bibliography", { textDocument });
    assert.equal(list.cited, 1);
    assert.match(list.text, /Anselm/);
    const edit = await client.request<WorkspaceEdit>("sourcebook/convertReferences", { textDocument });
    assert.match(applied(text, edit.changes![textDocument.uri]!), /\[@brandt1990, p\. 4\]/);
    const search = { textDocument, position: { line: 0, character: 0 }, query: "anslem" };
    const hits = await client.request<{ key: string }[]>("sourcebook/search", search);
    assert.equal(hits[0]?.key, "anselm1991");
  });
});

describe("the server over stdio, and its settings", () => {
  let folder: Folder;
  let client: Client;

  beforeEach(() => {
    folder = new Folder(CORPUS);
  });
  afterEach(() => {
    client.kill();
    folder.remove();
  });

  async function findings(text: string): Promise<Diagnostic[]> {
    const uri = folder.uri("draft.md");
    const pushed = client.pushed(uri);
    client.open(uri, text);
    return pushed;
  }

  it("obeys sourcebook.json, and the editor above it", async () => {
    folder.write("sourcebook.json", '{ "rules": { "date-conflict": "error", "unknown-citation": "off" } }');
    const initializationOptions = { rules: { "unknown-citation": "hint" } };
    ({ client } = await Client.start(folder.path, { initializationOptions }));
    const found = await findings(`${WRONG}As told [@nobody1800].\n`);
    assert.equal(found.find(({ code }) => code === "date-conflict")?.severity, 1);
    assert.equal(found.find(({ code }) => code === "unknown-citation")?.severity, 4);
  });

  it("takes absolute folders where no folder is open", async () => {
    client = new Client();
    const initializationOptions = { corpus: { folders: [path.join(folder.path, "corpus")] } };
    await client.request("initialize", { processId: null, rootUri: null, capabilities: {}, initializationOptions });
    client.notify("initialized", {});
    assert.deepEqual(codesOf(await findings(WRONG)), ["date-conflict"]);
  });

  it("names unknown settings in one message and goes on", async () => {
    const initializationOptions = { corpus: { depth: 3 }, colour: "red", rules: { "date-conflict": "loud" } };
    ({ client } = await Client.start(folder.path, { initializationOptions }));
    assert.deepEqual(codesOf(await findings(WRONG)), ["date-conflict"]);
    const told = client.notifications.filter(({ method }) => method === "window/showMessage");
    assert.equal(told.length, 1);
    const { message } = told[0]!.params as { message: string };
    for (const name of ["corpus.depth", "colour", "rules.date-conflict"]) assert.ok(message.includes(name), name);
  });
});
