import { env, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { BIBLIOGRAPHY_REQUEST, type BibliographyResult } from "../../../server/src/lsp/requests.js";

/** Copies the formatted list of the works that the brief cites. */
export async function copyBibliography(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const { text, cited, unknown } = await client.sendRequest<BibliographyResult>(BIBLIOGRAPHY_REQUEST, {
    textDocument: { uri: document.uri.toString() },
  });
  if (cited) await env.clipboard.writeText(text);
  const count = cited === 1 ? "1 reference was copied" : `${cited} references were copied`;
  const missing = unknown.length ? ` No source has ${unknown.join(", ")}.` : "";
  void window.showInformationMessage(
    cited ? `Sourcebook: ${count}.${missing}` : `Sourcebook: this brief cites nothing.${missing}`,
  );
}
