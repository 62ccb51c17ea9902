import { type Position, type QuickPickItem, Range, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { SEARCH_REQUEST, type SearchHit, type SearchParams } from "../../../server/src/lsp/requests.js";

/** A quick pick with the search and the ranking of completion; inserts the chosen citation at the cursor. */
export async function insertCitation(client: BaseLanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const position = editor.selection.active;
  const hit = await pick(client, editor.document.uri.toString(), position);
  if (!hit) return;
  const { start, end } = hit.edit.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  await editor.edit((edit) => edit.replace(range, hit.edit.newText));
}

function pick(client: BaseLanguageClient, uri: string, position: Position): Promise<SearchHit | undefined> {
  const box = window.createQuickPick<QuickPickItem & { hit: SearchHit }>();
  box.title = "Sourcebook: Insert Citation";
  box.placeholder = "Author, title, year or key; the sources that support the sentence come first";
  let asked = 0;
  const search = async (query: string) => {
    const turn = ++asked;
    const params: SearchParams = { textDocument: { uri }, position, query };
    box.busy = true;
    const hits = await client.sendRequest<SearchHit[]>(SEARCH_REQUEST, params);
    if (turn !== asked) return;
    box.busy = false;
    // The server matched already, typos included: the editor's own filter must drop none.
    box.items = hits.map((hit) => ({
      label: hit.label,
      description: hit.description,
      detail: hit.detail,
      alwaysShow: true,
      hit,
    }));
  };
  box.onDidChangeValue(search);
  void search("");
  box.show();
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      resolve(box.selectedItems[0]?.hit);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
  });
}
