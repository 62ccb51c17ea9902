import { commands, type QuickPickItem, QuickPickItemKind, Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SOURCES_REQUEST, type SourcesResult } from "../../../server/src/lsp/requests.js";

/** The list of what was read, with every problem; choosing one opens its file. */
export async function showSources(client: BaseLanguageClient): Promise<void> {
  const { folders, sources, problems } = await client.sendRequest<SourcesResult>(SOURCES_REQUEST);
  const items: (QuickPickItem & { uri?: string })[] = [];
  if (problems.length) {
    items.push({ label: "Problems", kind: QuickPickItemKind.Separator });
    for (const { uri, message } of problems) items.push({ label: `$(warning) ${nameOf(uri)}`, detail: message, uri });
  }
  items.push({ label: "Sources", kind: QuickPickItemKind.Separator });
  for (const source of sources) {
    items.push({
      label: `${source.hasText ? "$(book)" : "$(bookmark)"} ${source.key}`,
      description: source.by,
      detail: source.hasText
        ? `${source.title} (${source.words.toLocaleString("en")} words)`
        : `${source.title} (no text)`,
      uri: source.uri,
    });
  }
  const count = sources.length === 1 ? "1 source" : `${sources.length} sources`;
  const where = folders.map((folder) => Uri.parse(folder).fsPath).join(", ");
  const chosen = await window.showQuickPick(items, {
    title: `Sourcebook: ${count}${where ? ` in ${where}` : ""}`,
    placeHolder: sources.length
      ? "Open a source"
      : "No source was read. The setting Corpus: Folders says where sources are.",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.uri) await commands.executeCommand("vscode.open", Uri.parse(chosen.uri));
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.split("/").pop() ?? uri);
}
