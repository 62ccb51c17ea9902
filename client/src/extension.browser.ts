import { type ExtensionContext, Uri, workspace } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { startClient, stopClient } from "./startClient.js";

// The host is a web worker, whose types would clash with Node's in the rest of the client.
declare const Worker: new (script: string) => ServerWorker;

interface ServerWorker {
  postMessage(message: unknown): void;
  terminate(): void;
}

const MODELS = ["syntax", "vectors", "thesaurus"] as const;
const STYLES = ["chicago-author-date.csl", "locales-en-US.xml"] as const;

/** VS Code in a browser: the server is a worker, which gets its models and citation style from us and its files through us. */
export async function activate(context: ExtensionContext) {
  const inDist = (file: string) => Uri.joinPath(context.extensionUri, "dist", file);
  const readAll = async (names: readonly string[], fileOf: (name: string) => string) =>
    Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await workspace.fs.readFile(inDist(fileOf(name)))] as const)),
    );
  const models = await readAll(MODELS, (name) => `models/${name}.bin`);
  const styles = await readAll(STYLES, (name) => `styles/${name}`);
  const script = inDist("browser/server.js").toString(true);
  const pdf = inDist("browser/pdf.js").toString(true);
  const citeproc = inDist("citeproc.js").toString(true);
  let running: ServerWorker | undefined;
  // The editor's host has workers of a class of its own, which the client library does not know for workers: it gets the
  // two ends of the talk instead.
  const startWorker = async () => {
    running?.terminate();
    const worker = new Worker(script);
    running = worker;
    // The models go first: the worker begins to speak the protocol once it has them.
    worker.postMessage({ models, pdf, styles, citeproc });
    return { reader: new BrowserMessageReader(worker as never), writer: new BrowserMessageWriter(worker as never) };
  };
  return startClient(context, (options) => new LanguageClient("sourcebook", "Sourcebook", startWorker, options));
}

export const deactivate = stopClient;
