// How fast a card comes in a long draft over many sources, in the built server, beside a hover that finds nothing.
//
//   npm run build && npx tsx test/bench/hovers.mts [--documents 1000] [--words 20000] [--hovers 2000] [--server FILE] [--profile DIR]
//
// Prints milliseconds from request to answer, the two kinds in turn. --profile writes a CPU profile of the server.
import path from "node:path";
import { parseArgs } from "node:util";
import { Client } from "../protocol/client.js";
import { Folder } from "../protocol/workspace.js";
import { numbers, quantile } from "./library.js";
import { newsroom } from "./newsroom.js";

const { values } = parseArgs({
  options: {
    documents: { type: "string", default: "1000" },
    words: { type: "string", default: "20000" },
    hovers: { type: "string", default: "2000" },
    profile: { type: "string" },
  },
});
const room = newsroom(Number(values.documents), Number(values.words));
const folder = new Folder(room.sources);
if (values.profile) process.env.NODE_OPTIONS = `--cpu-prof --cpu-prof-dir=${path.resolve(values.profile)}`;
const started = performance.now();
const client = new Client();
const uri = folder.uri(".").replace(/\/\.?$/, "");
await client.request("initialize", {
  processId: process.pid,
  rootUri: uri,
  workspaceFolders: [{ uri, name: "bench" }],
  // Diagnostics are pulled, and here never asked for, so that nothing else is measured.
  capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ["markdown"] } } },
});
client.notify("initialized", {});
const isReady = () =>
  client.notifications.some(
    ({ method, params }) => method === "sourcebook/status" && (params as { state: string }).state === "ready",
  );
while (!isReady()) await new Promise((resolve) => setTimeout(resolve, 100));
console.log(`read ${values.documents} sources in ${Math.round(performance.now() - started)} ms`);

const draft = folder.uri("draft.md");
client.open(draft, room.draft);
const lineStarts = [0];
for (let at = room.draft.indexOf("\n"); at >= 0; at = room.draft.indexOf("\n", at + 1)) lineStarts.push(at + 1);
const next = numbers(3);
const times = { card: [] as number[], empty: [] as number[], missing: [] as number[] };
const ask = async (offset: number): Promise<{ ms: number; found: boolean }> => {
  const line = lineStarts.findLastIndex((start) => start <= offset);
  const position = { line, character: offset - lineStarts[line]! };
  const before = performance.now();
  const answer = await client.request("textDocument/hover", { textDocument: { uri: draft }, position });
  return { ms: performance.now() - before, found: answer !== null };
};
// The first one links the names of all sources and parses the draft.
const first = await ask(room.named[0]!);
for (let index = 0; index < Number(values.hovers); index++) {
  const named = await ask(room.named[next(room.named.length)]!);
  times[named.found ? "card" : "missing"].push(named.ms);
  const plain = await ask(room.plain[next(room.plain.length)]!);
  if (!plain.found) times.empty.push(plain.ms);
}
console.log(`first hover ${first.ms.toFixed(1)} ms; ${times.missing.length} names without a card`);
for (const kind of ["card", "empty"] as const) {
  const all = times[kind];
  const at = (share: number) => `${quantile(all, share).toFixed(2)} ms`;
  console.log(
    `${kind.padEnd(5)} ${all.length}  p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  worst ${Math.max(...all).toFixed(2)} ms`,
  );
}
await client.stop();
folder.remove();
