import { commands, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SOURCES_REQUEST, type SourcesResult } from "../../../server/src/lsp/requests.js";

/** Searches the corpus folders for a name, in the editor's search view. */
export async function findInSources(client: BaseLanguageClient, name: unknown): Promise<void> {
  if (typeof name !== "string") return;
  const { folders } = await client.sendRequest<SourcesResult>(SOURCES_REQUEST);
  const filesToInclude = folders.map((folder) => workspace.asRelativePath(Uri.parse(folder))).join(", ");
  await commands.executeCommand("workbench.action.findInFiles", {
    query: name,
    filesToInclude,
    triggerSearch: true,
    isRegex: false,
    isCaseSensitive: true,
  });
}
