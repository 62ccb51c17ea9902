// The server as an editor meets it: `node dist/server.js --stdio`, from the first request to the exit.
import assert from "node:assert/strict";
import type { CodeAction, CompletionList, Hover, InitializeResult, MarkupContent } from "vscode-languageserver";
import { applied, Client, codesOf, positionOf } from "./client.js";
import { Folder, RIGHT, WRONG } from "./workspace.js";

describe("the server over stdio, with pushed diagnostics", () => {
  let folder: Folder;
  let client: Client;
  let result: InitializeResult;
  let count = 0;
  const newDraft = () => folder.uri(`draft${++count}.md`);

  before(async () => {
    folder = new Folder();
    ({ client, result } = await Client.start(folder.path));
  });
  after(() => {
    client?.kill();
    folder?.remove();
  });

  it("says what it can", () => {
    assert.equal(result.serverInfo?.name, "sourcebook");
    assert.equal(result.capabilities.hoverProvider, true);
    assert.ok(result.capabilities.completionProvider?.triggerCharacters?.includes("@"));
    assert.equal(result.capabilities.diagnosticProvider, undefined, "a client that cannot pull is not told to");
  });

  it("tells how many sources were read", () => {
    const states = client.notifications.filter(({ method }) => method === "sourcebook/status");
    assert.deepEqual(states.at(-1)?.params, { state: "ready", sources: 2, problems: 0 });
  });

  it("pushes a conflict with the passages that contradict", async () => {
    const uri = newDraft();
    const pushed = client.pushed(uri);
    client.open(uri, `# Lights\n\n${WRONG}\n`);
    const [conflict, ...others] = await pushed;
    assert.deepEqual(others, []);
    assert.equal(conflict?.code, "date-conflict");
    assert.equal(conflict?.source, "sourcebook");
    assert.match(String(conflict?.message), /12 June 2019.*not 17 June 2019/);
    assert.deepEqual(conflict?.range.start, { line: 2, character: WRONG.indexOf("17 June") });
    const files = conflict?.relatedInformation?.map(({ location }) => location.uri).sort();
    assert.deepEqual(files, [folder.uri("corpus/adeyemi2019.md"), folder.uri("corpus/tanaka2019.md")]);
  });

  it("says nothing of what the sources say too", async () => {
    const uri = newDraft();
    const pushed = client.pushed(uri);
    client.open(uri, `${RIGHT}\n`);
    assert.deepEqual(await pushed, []);
  });

  it("follows edits of ranges, also several at once and after an emoji", async () => {
    const uri = newDraft();
    const first = client.pushed(uri);
    client.open(uri, `🗼 ${RIGHT}\nA second line.\n`);
    assert.deepEqual(await first, []);
    const day = 3 + RIGHT.indexOf("12 June");
    const second = client.pushed(uri, (diagnostics) => diagnostics.length > 0);
    client.edit(
      uri,
      { range: { start: { line: 0, character: day }, end: { line: 0, character: day + 2 } }, newText: "17" },
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 14 } }, newText: "" },
    );
    const [conflict] = await second;
    assert.equal(conflict?.code, "date-conflict");
    assert.equal(conflict?.range.start.character, day);
    const third = client.pushed(uri, (diagnostics) => diagnostics.length === 0);
    client.edit(uri, {
      range: { start: { line: 0, character: day }, end: { line: 0, character: day + 2 } },
      newText: "12",
    });
    await third;
  });

  it("takes back what it said of a file that is closed", async () => {
    const uri = newDraft();
    const conflict = client.pushed(uri, (diagnostics) => diagnostics.length > 0);
    client.open(uri, WRONG);
    await conflict;
    const gone = client.pushed(uri, (diagnostics) => diagnostics.length === 0);
    client.notify("textDocument/didClose", { textDocument: { uri } });
    await gone;
  });

  it("shows the card of a person, the reference of a key, and nothing on common words", async () => {
    const uri = newDraft();
    const text = `${RIGHT} It was a mild day [@adeyemi2019].`;
    client.open(uri, text);
    const hover = (word: string) =>
      client.request<Hover | null>("textDocument/hover", {
        textDocument: { uri },
        position: positionOf(text, word, 2),
      });
    const person = (await hover("Halvorsen"))?.contents as MarkupContent;
    assert.equal(person.kind, "markdown");
    assert.match(person.value, /Ingrid Halvorsen/);
    assert.match(person.value, /harbour minister/);
    const key = (await hover("adeyemi2019"))?.contents as MarkupContent;
    assert.match(key.value, /The relighting of the Skarvo lighthouse/);
    assert.equal(await hover("mild"), null);
  });

  it("completes a citation after [@, closes it, and narrows with each letter", async () => {
    const uri = newDraft();
    const text = `The restoration cost 7 million euros [@`;
    client.open(uri, text);
    const complete = () =>
      client.request<CompletionList | null>("textDocument/completion", {
        textDocument: { uri },
        position: { line: 0, character },
      });
    let character = text.length;
    const all = await complete();
    assert.deepEqual(all?.items.map(({ data }) => data.key).sort(), ["adeyemi2019", "tanaka2019"]);
    const first = [...all!.items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))[0]!;
    assert.equal(first.data.key, "adeyemi2019", "the source that speaks of the sentence comes first");
    const edit = first.textEdit;
    assert.ok(edit && "range" in edit);
    assert.match(applied(text, [edit]), /\[@adeyemi2019\]$/);
    const end = { line: 0, character };
    client.edit(uri, { range: { start: end, end }, newText: "tan" });
    character += 3;
    const narrowed = await complete();
    assert.equal(narrowed?.items[0]?.data.key, "tanaka2019");
  });

  it("offers nothing where no citation is being written", async () => {
    const uri = newDraft();
    client.open(uri, RIGHT);
    const position = { line: 0, character: 10 };
    assert.equal(await client.request("textDocument/completion", { textDocument: { uri }, position }), null);
  });

  it("puts the sources' date in by a quick fix, after which nothing is left to say", async () => {
    const uri = newDraft();
    const pushed = client.pushed(uri, (diagnostics) => diagnostics.length > 0);
    client.open(uri, `${WRONG}\n`);
    const [conflict] = await pushed;
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: conflict!.range,
      context: { diagnostics: [conflict] },
    });
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    const edits = preferred?.edit?.changes?.[uri];
    assert.ok(edits, `one of ${actions.map(({ title }) => title).join(", ")} is preferred`);
    assert.equal(applied(WRONG, edits), RIGHT);
    const clean = client.pushed(uri, (diagnostics) => diagnostics.length === 0);
    client.edit(uri, ...edits);
    await clean;
  });

  it("obeys each fix that quiets a rule", async () => {
    const uri = newDraft();
    const text = `# Lights\n\n${WRONG}\n`;
    const pushed = client.pushed(uri, (diagnostics) => diagnostics.length > 0);
    client.open(uri, text);
    const [conflict] = await pushed;
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: conflict!.range,
      context: { diagnostics: [conflict], only: ["quickfix"] },
    });
    const quiet = actions.filter(({ edit }) =>
      edit?.changes?.[uri]?.some(({ newText }) => newText.includes("sourcebook")),
    );
    assert.ok(quiet.length >= 2, actions.map(({ title }) => title).join(", "));
    for (const { title, edit } of quiet) {
      const clean = client.pushed(uri, (diagnostics) => diagnostics.length === 0);
      client.edit(uri, { newText: applied(text, edit!.changes![uri]!) });
      await clean.catch((error: Error) => assert.fail(`${title}: ${error.message}`));
      const again = client.pushed(uri, (diagnostics) => diagnostics.length > 0);
      client.edit(uri, { newText: text });
      await again;
    }
  });

  it("reports a key that no source has, and finds the one that was meant", async () => {
    const uri = newDraft();
    const pushed = client.pushed(uri);
    client.open(uri, "A light shone [@adeyemi2018].");
    const [unknown] = await pushed;
    assert.equal(unknown?.code, "unknown-citation");
    assert.match(String(unknown?.message), /adeyemi2019/);
  });

  it("checks files that were never saved", async () => {
    const uri = "untitled:Untitled-1";
    const pushed = client.pushed(uri);
    client.open(uri, WRONG, "plaintext");
    assert.deepEqual(codesOf(await pushed), ["date-conflict"]);
  });

  it("answers a method that it does not know with an error", async () => {
    await assert.rejects(client.request("textDocument/noSuchThing", {}), /-32601/);
  });

  it("survives any bytes and positions outside the text", async () => {
    const strange = [
      "\0\u0001\uffff\ud800 lone \udc00",
      "[@".repeat(2000),
      `---\n: : [\n---\n${"1".repeat(5000)}`,
      "\r\r\n\n\r[@\\cite{",
      "- ".repeat(3000),
      "",
    ];
    for (const [index, text] of strange.entries()) {
      const uri = newDraft();
      client.open(uri, text, ["markdown", "latex", "plaintext"][index % 3]);
      const textDocument = { uri };
      const position = { line: 99, character: 9999 };
      await client.request("textDocument/hover", { textDocument, position });
      await client.request("textDocument/completion", { textDocument, position });
      const range = { start: { line: 0, character: 0 }, end: position };
      await client.request("textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } });
    }
    const uri = newDraft();
    const pushed = client.pushed(uri);
    client.open(uri, WRONG);
    assert.deepEqual(codesOf(await pushed), ["date-conflict"]);
  });

  it("shuts down in order", async () => {
    assert.equal(await client.stop(), 0);
  });
});

describe("the server over stdio, with pulled diagnostics", () => {
  let folder: Folder;
  let client: Client;

  before(async () => {
    folder = new Folder();
    let result: InitializeResult;
    ({ client, result } = await Client.start(folder.path, { capabilities: { textDocument: { diagnostic: {} } } }));
    assert.ok(result.capabilities.diagnosticProvider);
  });
  after(() => {
    client?.kill();
    folder?.remove();
  });

  it("answers with the conflicts of the version that was sent last", async () => {
    const uri = folder.uri("draft.md");
    client.open(uri, WRONG);
    assert.deepEqual(codesOf(await client.pulled(uri)), ["date-conflict"]);
    client.edit(uri, { newText: RIGHT });
    assert.deepEqual(await client.pulled(uri), []);
  });

  it("pushes nothing for drafts, and knows nothing of files that are not open", async () => {
    assert.deepEqual(await client.pulled(folder.uri("never-opened.md")), []);
    const pushed = client.notifications.filter(({ method }) => method === "textDocument/publishDiagnostics");
    assert.deepEqual(pushed, []);
  });
});
