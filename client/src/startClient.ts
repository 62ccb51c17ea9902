import { type ExtensionContext, Uri, window, workspace } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  FIND_IN_SOURCES_COMMAND,
  LIST_REQUEST,
  OPEN_SOURCE_COMMAND,
  READ_REQUEST,
  STATUS_NOTIFICATION,
  type Status,
} from "../../server/src/lsp/requests.js";
import { registerCommands } from "./commands/registerCommands.js";
import { statedSettings } from "./configuration.js";
import { restart } from "./restart.js";
import { restartWithMessage } from "./restartWithMessage.js";
import { createStatusItem } from "./statusItem.js";
import { listFiles, readBase64 } from "./workspaceFiles.js";

/** The languages a brief may be written in. */
export const LANGUAGES = ["markdown", "plaintext", "latex", "tex", "quarto", "rmd", "rmarkdown", "typst", "org"];

export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient | Promise<BaseLanguageClient>;

/** What `activate` gives: tests and other extensions ask it. */
export interface Sourcebook {
  readonly client: BaseLanguageClient;
  /** The last status that the server sent. */
  readonly status: () => Status | undefined;
}

let current: BaseLanguageClient | undefined;

/** Starts the client and all that the editor shows of it. A server that cannot start is told once, and nothing else breaks. */
export async function startClient(context: ExtensionContext, create: CreateClient): Promise<Sourcebook> {
  const output = window.createOutputChannel("Sourcebook", { log: true });
  const client = await create({
    documentSelector: LANGUAGES.map((language) => ({ language })).flatMap((filter) => [
      { ...filter, scheme: "file" },
      { ...filter, scheme: "untitled" },
      { ...filter, scheme: "vscode-vfs" },
      { ...filter, scheme: "vscode-remote" },
    ]),
    outputChannel: output,
    initializationOptions: { restricted: !workspace.isTrusted, cardCommands: true },
    // Cards quote sources. Whatever these hold, no other command can be linked to, and these two only show something.
    markdown: { isTrusted: { enabledCommands: [OPEN_SOURCE_COMMAND, FIND_IN_SOURCES_COMMAND] }, supportHtml: false },
    errorHandler: restartWithMessage(output),
    middleware: {
      workspace: { configuration: ({ items }) => items.map((item) => statedSettings(item.section, item.scopeUri)) },
    },
  });
  current = client;
  const status = createStatusItem();
  let last: Status | undefined;
  context.subscriptions.push(
    output,
    status,
    client.onNotification(STATUS_NOTIFICATION, (told: Status) => {
      last = told;
      status.show(told);
    }),
    client.onRequest(LIST_REQUEST, ({ uri }: { uri: string }) => listFiles(Uri.parse(uri))),
    client.onRequest(READ_REQUEST, ({ uri }: { uri: string }) => readBase64(Uri.parse(uri))),
    workspace.onDidGrantWorkspaceTrust(() => restart(client)),
    ...registerCommands(client),
  );
  try {
    await client.start();
  } catch (error) {
    output.error(error instanceof Error ? error : String(error));
    void window.showErrorMessage("Sourcebook's server did not start. The output channel Sourcebook says why.");
  }
  return { client, status: () => last };
}

export function stopClient(): Thenable<void> | undefined {
  return current?.stop();
}
