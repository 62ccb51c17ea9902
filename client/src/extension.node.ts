import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { startClient, stopClient } from "./startClient.js";

/** VS Code on a computer: the server is a process of its own. */
export function activate(context: ExtensionContext) {
  const module = context.asAbsolutePath("dist/server.js");
  return startClient(context, (options) => {
    const run = { module, transport: TransportKind.ipc };
    const debug = { ...run, options: { execArgv: ["--nolazy", "--inspect=6019"] } };
    return new LanguageClient("sourcebook", "Sourcebook", { run, debug }, options);
  });
}

export const deactivate = stopClient;
