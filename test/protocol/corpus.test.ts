// The sources change while the server runs, and some of them are broken.
import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver";
import { Client, codesOf } from "./client.js";
import { Folder, SOURCES, WRONG } from "./workspace.js";

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;

describe("the server over stdio, while its sources change", () => {
  let folder: Folder;
  let client: Client;
  let draft: string;

  beforeEach(async () => {
    folder = new Folder();
    // A client that watches files tells of them itself.
    ({ client } = await Client.start(folder.path, {
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    }));
    draft = folder.uri("draft.md");
  });
  afterEach(() => {
    client.kill();
    folder.remove();
  });

  const touched = (name: string, type: number) =>
    client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: folder.uri(name), type }] });

  async function open(text: string): Promise<Diagnostic[]> {
    const pushed = client.pushed(draft);
    client.open(draft, text);
    return pushed;
  }

  it("asks the client to watch the folders", async () => {
    // The server asks once it knows its settings, which may be after the first answer.
    for (let i = 0; i < 100 && !client.asked.includes("client/registerCapability"); i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.ok(client.asked.includes("client/registerCapability"));
  });

  it("checks by the new text of a source that changed", async () => {
    assert.deepEqual(codesOf(await open(WRONG)), ["date-conflict"]);
    const clean = client.pushed(draft, (diagnostics) => diagnostics.length === 0);
    for (const [name, text] of Object.entries(SOURCES)) {
      folder.write(name, text.replaceAll("12 June", "17 June"));
      touched(name, CHANGED);
    }
    await clean;
  });

  it("knows a source that was added", async () => {
    assert.deepEqual(codesOf(await open("A light shone [@moreau2020].")), ["unknown-citation"]);
    const clean = client.pushed(draft, (diagnostics) => diagnostics.length === 0);
    folder.write("corpus/moreau2020.md", "---\ntitle: Lamps\nauthor: Elise Moreau\n---\n\nLamps need oil.\n");
    touched("corpus/moreau2020.md", CREATED);
    await clean;
  });

  it("forgets a source that was removed", async () => {
    assert.deepEqual(await open("A light shone [@tanaka2019]."), []);
    const unknown = client.pushed(draft, (diagnostics) => diagnostics.length > 0);
    folder.delete("corpus/tanaka2019.md");
    touched("corpus/tanaka2019.md", DELETED);
    assert.deepEqual(codesOf(await unknown), ["unknown-citation"]);
  });

  it("obeys settings that changed", async () => {
    assert.deepEqual(codesOf(await open(WRONG)), ["date-conflict"]);
    const clean = client.pushed(draft, (diagnostics) => diagnostics.length === 0);
    folder.write("sourcebook.json", '{ "corpus": { "folders": ["corpus"] }, "rules": { "date-conflict": "off" } }');
    touched("sourcebook.json", CHANGED);
    await clean;
  });
});

describe("the server over stdio, where the client watches no files", () => {
  it("watches them itself", async () => {
    const folder = new Folder();
    const { client } = await Client.start(folder.path);
    try {
      const draft = folder.uri("draft.md");
      const unknown = client.pushed(draft);
      client.open(draft, "A light shone [@moreau2020].");
      assert.deepEqual(codesOf(await unknown), ["unknown-citation"]);
      const clean = client.pushed(draft, (diagnostics) => diagnostics.length === 0);
      folder.write("corpus/moreau2020.md", "---\ntitle: Lamps\nauthor: Elise Moreau\n---\n\nLamps need oil.\n");
      await clean;
    } finally {
      client.kill();
      folder.remove();
    }
  });
});

describe("the server over stdio, with sources of any kind", () => {
  it("names a broken file, its reason and goes on with the others", async () => {
    const folder = new Folder({
      ...SOURCES,
      "corpus/picture.txt": Uint8Array.from({ length: 2048 }, (_, index) => (index * 37) % 256),
      "corpus/empty.md": "",
    });
    const { client } = await Client.start(folder.path);
    try {
      const { problems } = await client.request<{ problems: { uri: string; code: string; message: string }[] }>(
        "sourcebook/sources",
        null,
      );
      const problem = problems.find(({ uri }) => uri === folder.uri("corpus/picture.txt"));
      assert.equal(problem?.code, "unreadable-source");
      assert.match(problem.message, /picture\.txt/);
      const draft = folder.uri("draft.md");
      const pushed = client.pushed(draft);
      client.open(draft, WRONG);
      assert.deepEqual(codesOf(await pushed), ["date-conflict"]);
    } finally {
      client.kill();
      folder.remove();
    }
  });

  it("says that a folder of the settings does not exist, and still answers", async () => {
    const folder = new Folder({ "sourcebook.json": '{ "corpus": { "folders": ["no-such-folder"] } }' });
    const { client } = await Client.start(folder.path);
    try {
      const { sources, problems } = await client.request<{ sources: unknown[]; problems: { message: string }[] }>(
        "sourcebook/sources",
        null,
      );
      assert.deepEqual(sources, []);
      assert.match(problems.map(({ message }) => message).join("\n"), /no-such-folder/);
      assert.equal(await client.stop(), 0);
    } finally {
      client.kill();
      folder.remove();
    }
  });
});
