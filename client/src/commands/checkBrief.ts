import { languages, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CHECK_REQUEST } from "../../../server/src/lsp/requests.js";

/** Reads the sources anew, checks the brief and says what was found. */
export async function checkBrief(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage("Sourcebook: open a brief first.");
    return;
  }
  const found = await client.sendRequest<number>(CHECK_REQUEST, { textDocument: { uri: document.uri.toString() } });
  void languages;
  void window.showInformationMessage(
    found
      ? `Sourcebook: ${found === 1 ? "1 finding" : `${found} findings`} in this brief.`
      : "Sourcebook: nothing to report in this brief.",
  );
}
