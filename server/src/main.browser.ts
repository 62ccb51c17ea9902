// The language server as a web worker. The first message brings the models; from then on the protocol is spoken.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../package.json";
import { type LanguageFiles, readLanguage } from "./analysis/language/readLanguage.js";
import { createClientFiles } from "./lsp/clientFiles.js";
import { serve } from "./lsp/server.js";

interface WorkerScope {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  scope.onmessage = null;
  const { models } = data as { models: LanguageFiles };
  const connection = createConnection(
    new BrowserMessageReader(scope as never),
    new BrowserMessageWriter(scope as never),
  );
  serve(connection, {
    version,
    language: readLanguage(models),
    files: createClientFiles(connection),
    resolveFolder(folder, root) {
      if (/^[a-z][\w+.-]+:/i.test(folder)) return folder;
      if (root === undefined) return undefined;
      const base = new URL(root.endsWith("/") ? root : `${root}/`);
      return new URL(folder.split("/").map(encodeURIComponent).join("/"), base).href.replace(/\/$/, "");
    },
  });
};
