import { window, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import { CONVERT_REQUEST } from "../../../server/src/lsp/requests.js";

/** Turns "(Hirose 2023, 4)" into a citation wherever one source alone is meant. */
export async function convertReferences(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const answer = await client.sendRequest<WorkspaceEdit | null>(CONVERT_REQUEST, {
    textDocument: { uri: document.uri.toString() },
  });
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
  if (!edit?.size) void window.showInformationMessage("Sourcebook: no plain reference that only one source fits.");
  else await workspace.applyEdit(edit);
}
