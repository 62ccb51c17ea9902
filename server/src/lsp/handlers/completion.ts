import type { CompletionItem, CompletionList } from "vscode-languageserver";
import { complete } from "../../analysis/features/completion.js";
import type { ServerContext } from "../context.js";
import { toOffset } from "../fromProtocol.js";
import { guarded } from "../guard.js";
import { toCompletionList } from "../toProtocol.js";

/** More than anybody reads; the list is marked incomplete and asked for anew with each letter. */
const LIMIT = 50;

export function registerCompletion({ connection, drafts, workspace }: ServerContext): void {
  connection.onCompletion(
    guarded(
      connection.console,
      "completion",
      null,
      async ({ textDocument, position }): Promise<CompletionList | null> => {
        const project = await workspace.ready(textDocument.uri);
        const open = drafts.get(textDocument.uri);
        const list = open && complete(project.corpus, open.draft, toOffset(open.lines, position), { limit: LIMIT });
        return list ? toCompletionList(open.lines, list) : null;
      },
    ),
  );
  connection.onCompletionResolve((item: CompletionItem) => item);
}
