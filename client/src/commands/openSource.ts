import { commands, Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SOURCES_REQUEST, type SourcesResult } from "../../../server/src/lsp/requests.js";

/** Opens a source by its key. Whatever else a link may pass is no key and opens nothing. */
export async function openSource(client: BaseLanguageClient, key: unknown): Promise<void> {
  const { sources } = await client.sendRequest<SourcesResult>(SOURCES_REQUEST);
  const source = sources.find((other) => other.key === key);
  if (source) await commands.executeCommand("vscode.open", Uri.parse(source.uri));
  else void window.showInformationMessage("This source is no longer there.");
}
