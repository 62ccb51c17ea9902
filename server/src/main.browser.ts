// The language server as a web worker. The first message brings the models and the address of the bundle for PDFs; from then on the protocol is spoken.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../package.json";
import { type LanguageFiles, readLanguage } from "./analysis/language/readLanguage.js";
import { createClientFiles } from "./lsp/clientFiles.js";
import { serve } from "./lsp/server.js";
import type { ReadPdf } from "./storage/corpusFiles.js";

interface WorkerScope {
  importScripts(address: string): void;
  /** What the bundle for PDFs defines. */
  sourcebookPdf?: { readonly readPdf: ReadPdf };
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data }) => {
  scope.onmessage = null;
  const { models, pdf } = data as { models: LanguageFiles; pdf?: string };
  const connection = createConnection(
    new BrowserMessageReader(scope as never),
    new BrowserMessageWriter(scope as never),
  );
  serve(connection, {
    version,
    language: readLanguage(models),
    files: createClientFiles(connection),
    async readPdf(bytes) {
      // The bundle is large: it is loaded with the first PDF.
      if (!scope.sourcebookPdf && pdf !== undefined) scope.importScripts(pdf);
      if (!scope.sourcebookPdf) throw new Error("the part that reads PDFs could not be loaded");
      return scope.sourcebookPdf.readPdf(bytes);
    },
    resolveFolder(folder, root) {
      if (/^[a-z][\w+.-]+:/i.test(folder)) return folder;
      if (root === undefined) return undefined;
      const base = new URL(root.endsWith("/") ? root : `${root}/`);
      return new URL(folder.split("/").map(encodeURIComponent).join("/"), base).href.replace(/\/$/, "");
    },
  });
};
