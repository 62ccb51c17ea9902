// The language server as a process: `sourcebook-language-server --stdio`, or --node-ipc below VS Code.
import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { version } from "../../package.json";
import type { Citeproc } from "./citationStyles/citeproc.js";
import type { Environment } from "./lsp/environment.js";
import { serve } from "./lsp/server.js";
import { loadLanguage } from "./models.node.js";
import { readPdf } from "./pdf.node.js";
import { nodeFiles } from "./storage/nodeFiles.js";

const USAGE = `Usage: sourcebook-language-server --stdio
The language server of Sourcebook ${version}; it speaks the Language Server Protocol.`;

if (process.argv.includes("--version")) {
  console.log(version);
} else if (!process.argv.some((word) => /^--(stdio|node-ipc|socket|pipe)/.test(word))) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const connection = createConnection(ProposedFeatures.all);
  // One bad file or a client that went away must not take the briefs' checks with it.
  process.on("uncaughtException", (error) => connection.console.error(`uncaught: ${error.stack ?? error.message}`));
  process.on("unhandledRejection", (reason) => connection.console.error(`unhandled: ${String(reason)}`));
  serve(connection, environment());
}

function environment(): Environment {
  return {
    version,
    language: loadLanguage(),
    rulePages: pathToFileURL(path.join(__dirname, "../docs/rules.md")).href,
    files: nodeFiles,
    styles: {
      // A file of its own beside this one, which a bundler must not take in.
      processor: () => createRequire(__filename)("./citeproc.js") as Citeproc,
      read: (name) => readFile(path.join(__dirname, "styles", name), "utf8"),
    },
    readPdf,
    resolveFolder(folder, root) {
      const expanded = folder.replace(/^~(?=$|[/\\])/, homedir());
      if (path.isAbsolute(expanded)) return pathToFileURL(path.resolve(expanded)).href;
      return root?.startsWith("file:") ? pathToFileURL(path.resolve(fileURLToPath(root), expanded)).href : undefined;
    },
    watch(folders, changed) {
      const watchers = folders.flatMap((folder) => {
        try {
          const directory = fileURLToPath(folder);
          const watcher = watch(directory, { recursive: true }, (_event, name) => {
            if (name) changed(pathToFileURL(path.join(directory, name)).href);
          });
          watcher.on("error", () => {});
          return [watcher];
        } catch {
          return [];
        }
      });
      return () => {
        for (const watcher of watchers) watcher.close();
      };
    },
  };
}
