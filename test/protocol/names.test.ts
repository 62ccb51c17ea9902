// Names in the editor: completion in the sources' spelling, cards with commands, spelling.
import assert from "node:assert/strict";
import type { CompletionList, Hover, MarkupContent } from "vscode-languageserver";
import { Client, codesOf, positionOf } from "./client.js";
import { Folder } from "./workspace.js";

const NAMES = {
  "corpus/ferry2019.md": `On 3 May 2019 Prime Minister Ingrid Solvær opened the tunnel of Havnsund, a port on the Skagerrak.
Henrik Dahlqvist, the director of the Coastal Traffic Agency (CTA), was there. Dahlqvist and Solvær agreed.
`,
};

async function started(initializationOptions: object): Promise<{ client: Client; folder: Folder }> {
  const folder = new Folder(NAMES);
  const { client } = await Client.start(folder.path, {
    initializationOptions,
    capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] } } },
  });
  return { client, folder };
}

describe("the server over stdio, with names", () => {
  let client: Client;
  let folder: Folder;
  let serial = 0;
  const stop = () => {
    client.kill();
    folder.remove();
  };
  const open = (text: string) => {
    const uri = folder.uri(`draft-${++serial}.md`);
    client.open(uri, text);
    return uri;
  };
  const completed = async (text: string) => {
    const uri = open(text);
    const position = { line: 0, character: text.length };
    const list = await client.request<CompletionList | null>("textDocument/completion", {
      textDocument: { uri },
      position,
    });
    return (list?.items ?? []).map(({ label, textEdit }) => [label, textEdit?.newText]);
  };
  const card = async (text: string, name: string) => {
    const uri = open(text);
    const found = await client.request<Hover | null>("textDocument/hover", {
      textDocument: { uri },
      position: positionOf(text, name, 2),
    });
    return found && { range: found.range, markdown: (found.contents as MarkupContent).value };
  };

  describe("as the settings are", () => {
    before(async () => {
      ({ client, folder } = await started({}));
    });
    after(stop);

    it("offers no names, and cards without commands", async () => {
      assert.deepEqual(await completed("They asked Hav"), []);
      const shown = await card("Later Solvær resigned.", "Solvær");
      assert.deepEqual(shown?.range, { start: { line: 0, character: 6 }, end: { line: 0, character: 12 } });
      assert.match(shown!.markdown, /\*\*Ingrid Solvær\*\*/);
      assert.doesNotMatch(shown!.markdown, /command:/);
      assert.equal(await card("Later it rained.", "rained"), null);
    });
  });

  describe("with completion, spelling and a client that runs the card's commands", () => {
    before(async () => {
      ({ client, folder } = await started({
        completion: { names: true },
        rules: { "name-spelling": "information" },
        cardCommands: true,
      }));
    });
    after(stop);

    it("offers names as the sources spell them, whatever the accents typed", async () => {
      assert.deepEqual(await completed("They asked Hav"), [["Havnsund", "Havnsund"]]);
      const typed = await completed("They asked Ingrid Solvae");
      assert.deepEqual(typed, [["Ingrid Solvær", "Ingrid Solvær"]]);
      assert.deepEqual(await completed("They asked hav"), []);
      assert.deepEqual(await completed("They asked Xyl"), []);
    });

    it("links to the two commands with a key and a name", async () => {
      const shown = await card("Later Solvær resigned.", "Solvær");
      const commands = [...shown!.markdown.matchAll(/\(command:(?<id>[\w.]+)\?(?<argument>[^)]*)\)/g)].map(
        ({ groups }) => [groups!.id, ...JSON.parse(decodeURIComponent(groups!.argument!))],
      );
      assert.deepEqual(commands, [
        ["sourcebook.openSource", "ferry2019"],
        ["sourcebook.findInSources", "Ingrid Solvær"],
      ]);
    });

    it("notes a name that is a letter away from the sources', and none that is right", async () => {
      assert.deepEqual(codesOf(await client.pulled(open("Henrik Dahlqvust spoke."))), ["name-spelling"]);
      assert.deepEqual(codesOf(await client.pulled(open("Henrik Dahlqvist and Gunnar Vestheim spoke."))), []);
    });
  });
});
