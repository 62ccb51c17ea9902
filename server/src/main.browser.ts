// The language server as a web worker. The first message brings the models, the citation style and the addresses of what is loaded when it is needed; from then on the protocol is spoken.
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { version } from "../../package.json";
import { type LanguageFiles, readLanguage } from "./analysis/language/readLanguage.js";
import type { Citeproc } from "./citationStyles/citeproc.js";
import { createClientFiles } from "./lsp/clientFiles.js";
import type { Environment } from "./lsp/environment.js";
import { serve } from "./lsp/server.js";
import type { ReadPdf } from "./storage/corpusFiles.js";

interface WorkerScope {
  importScripts(address: string): void;
  /** What the bundle for PDFs defines. */
  sourcebookPdf?: { readonly readPdf: ReadPdf };
  /** What a script that was written for Node exports to. */
  module?: { exports: unknown } | undefined;
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;

interface FirstMessage {
  readonly models: LanguageFiles;
  readonly pdf?: string;
  /** The style and the locale that are shipped, by file name. */
  readonly styles?: Readonly<Record<string, Uint8Array>>;
  readonly citeproc?: string;
}

scope.onmessage = ({ data }) => {
  scope.onmessage = null;
  const { models, pdf, styles, citeproc } = data as FirstMessage;
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
    ...(styles && citeproc !== undefined && { styles: shippedStyles(styles, citeproc) }),
    resolveFolder(folder, root) {
      if (/^[a-z][\w+.-]+:/i.test(folder)) return folder;
      if (root === undefined) return undefined;
      const base = new URL(root.endsWith("/") ? root : `${root}/`);
      return new URL(folder.split("/").map(encodeURIComponent).join("/"), base).href.replace(/\/$/, "");
    },
  });
};

function shippedStyles(
  files: Readonly<Record<string, Uint8Array>>,
  citeproc: string,
): NonNullable<Environment["styles"]> {
  return {
    processor() {
      scope.module = { exports: undefined };
      scope.importScripts(citeproc);
      const { exports } = scope.module;
      scope.module = undefined;
      return exports as Citeproc;
    },
    async read(name) {
      const file = files[name];
      if (!file) throw new Error(`there is no style ${name}`);
      return new TextDecoder().decode(file);
    },
  };
}
