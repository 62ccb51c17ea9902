import { type CompletionItem, CompletionItemKind, type CompletionList, InsertTextFormat } from "vscode-languageserver";
import { citableSource } from "../../analysis/corpus/citableSources.js";
import { describeSource } from "../../analysis/features/citing/describeSource.js";
import { type CompletionItem as Citable, complete } from "../../analysis/features/completion.js";
import { completeName } from "../../analysis/features/nameCompletion.js";
import type { Span } from "../../analysis/text/span.js";
import type { ServerContext } from "../context.js";
import type { OpenDraft } from "../drafts.js";
import { toOffset } from "../fromProtocol.js";
import { guarded } from "../guard.js";
import type { Project } from "../project.js";
import { toCompletionItem, toRange } from "../toProtocol.js";

/** More than anybody reads; the list is marked incomplete and asked for anew with each letter. */
const LIMIT = 50;
const NAME_KINDS = {
  person: CompletionItemKind.Constant,
  organisation: CompletionItemKind.Class,
  place: CompletionItemKind.Module,
};

/** What `resolve` needs to find the source and its passage again. */
interface ResolveData {
  readonly uri: string;
  readonly key: string;
  readonly passage?: Span;
}

export function registerCompletion({ connection, drafts, workspace, can }: ServerContext): void {
  connection.onCompletion(
    guarded(
      connection.console,
      "completion",
      null,
      async ({ textDocument, position }): Promise<CompletionList | null> => {
        const project = await workspace.ready(textDocument.uri);
        const open = drafts.get(textDocument.uri);
        if (!open || project.covers(textDocument.uri)) return null;
        const offset = toOffset(open.lines, position);
        const list = complete(project.corpus, open.draft, offset, { limit: LIMIT, recent: drafts.recent });
        if (!list) return project.settings.completion.names ? names(project, open, offset) : null;
        const items = list.items.map((item): CompletionItem => {
          const data: ResolveData = {
            uri: open.uri,
            key: item.key,
            ...(item.passage ? { passage: item.passage } : {}),
          };
          return { ...toCompletionItem(open.lines, item, can.snippets && takesLocator(open, item)), data };
        });
        return { isIncomplete: list.incomplete, items };
      },
    ),
  );
  connection.onCompletionResolve(async (item): Promise<CompletionItem> => {
    const data = item.data as ResolveData | undefined;
    try {
      if (!data) return item;
      const project = await workspace.ready(data.uri);
      const source = citableSource(project.corpus, drafts.get(data.uri)?.draft ?? {}, data.key);
      if (!source) return item;
      return {
        ...item,
        documentation: { kind: "markdown", value: describeSource(source, data.passage, await project.style) },
      };
    } catch (error) {
      connection.console.error(`resolve: ${String(error)}`);
      return item;
    }
  });
}

/** Pandoc's brackets take a locator right behind the key; elsewhere it stands before the key or nowhere. */
function takesLocator({ draft }: OpenDraft, { newText, replace }: Citable): boolean {
  if (["latex", "tex", "typst", "org"].includes(draft.languageId)) return false;
  return newText.endsWith("]") || draft.text[replace.end] === "]";
}

/** Names as the sources spell them, while one is being typed. */
function names({ corpus }: Project, open: OpenDraft, offset: number): CompletionList | null {
  const found = completeName(corpus, open.draft, offset, { limit: LIMIT });
  if (!found.length) return null;
  const items = found.map(
    ({ name, kind, detail, replace, sortText }): CompletionItem => ({
      label: name,
      kind: kind ? NAME_KINDS[kind] : CompletionItemKind.Text,
      ...(detail ? { detail } : {}),
      sortText,
      insertTextFormat: InsertTextFormat.PlainText,
      textEdit: { range: toRange(open.lines, replace), newText: name },
    }),
  );
  return { isIncomplete: true, items };
}
