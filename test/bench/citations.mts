// How fast a citation is completed in a large library, in the built server, and how much memory that takes.
//
//   npm run build && npx tsx test/bench/citations.mts [--entries 20000]
//
// Prints milliseconds from the request to the answer, the edit of the letter before included, and the server's memory.
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import { Client } from "../protocol/client.js";
import { Folder, RIGHT, SOURCES } from "../protocol/workspace.js";
import { bibtexLibrary, quantile, typedLetters } from "./library.js";

const { values } = parseArgs({ options: { entries: { type: "string", default: "20000" } } });
const library = bibtexLibrary(Number(values.entries));
const folder = new Folder({ ...SOURCES, "corpus/library.bib": library });
const started = performance.now();
const { client } = await Client.start(folder.path);
console.log(`read ${values.entries} entries in ${Math.round(performance.now() - started)} ms`);

const uri = folder.uri("draft.md");
const text = `${RIGHT}\n\nMore of the light is told here [@`;
client.open(uri, text);
const position = { line: 2, character: text.length - text.lastIndexOf("\n") - 1 };
const times: Record<string, number[]> = { "[@": [], "[@ + 1 letter": [], "[@ + 2 letters": [], "[@ + 3 letters": [], "[@ + misspelt word": [] };
const ask = async (kind: string, letters: string): Promise<void> => {
  const before = performance.now();
  client.edit(uri, { newText: text + letters });
  const at = { ...position, character: position.character + letters.length };
  await client.request("textDocument/completion", { textDocument: { uri }, position: at });
  times[kind]!.push(performance.now() - before);
};
for (const letters of typedLetters(library, 200)) {
  await ask("[@", "");
  await ask("[@ + 1 letter", letters.slice(0, 1));
  await ask("[@ + 2 letters", letters.slice(0, 2));
  await ask("[@ + 3 letters", letters);
  await ask("[@ + misspelt word", `${letters}xosverd`.slice(0, 9));
}
for (const [kind, all] of Object.entries(times))
  console.log(
    `${kind.padEnd(18)} p50 ${quantile(all, 0.5).toFixed(1)} ms  p95 ${quantile(all, 0.95).toFixed(1)} ms  first ${all[0]!.toFixed(1)} ms`,
  );
const memory = () =>
  `${Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(client.pid)], { encoding: "utf8" })) / 1024)} MB`;
console.log(`memory after 1,000 requests in a row ${memory()}`);
await new Promise((resolve) => setTimeout(resolve, 12_000));
console.log(`memory after 12 seconds without any ${memory()}`);
await client.stop();
folder.remove();
