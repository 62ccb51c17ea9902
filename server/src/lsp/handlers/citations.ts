import {
  type CodeLens,
  type DocumentLink,
  type DocumentSymbol,
  ErrorCodes,
  type Range,
  ResponseError,
  SymbolKind,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Source } from "../../analysis/corpus/corpus.js";
import { codeLenses } from "../../analysis/features/codeLens.js";
import { documentLinks } from "../../analysis/features/documentLinks.js";
import { documentSymbols, type DocumentSymbol as Outline } from "../../analysis/features/documentSymbols.js";
import { prepareRename, rename } from "../../analysis/features/rename.js";
import type { Lines } from "../../analysis/text/lines.js";
import { closedDraftsWith } from "../closedDrafts.js";
import type { ServerContext } from "../context.js";
import { toOffset } from "../fromProtocol.js";
import { guarded } from "../guard.js";
import { linesOf, toRange } from "../toProtocol.js";

/** What belongs to the keys of a draft: renaming, links, the outline, how often an entry is cited. */
export function registerCitations(context: ServerContext): void {
  const { connection, drafts, workspace } = context;

  connection.onPrepareRename(
    guarded(
      connection.console,
      "prepareRename",
      null,
      ({ textDocument, position }): { range: Range; placeholder: string } | null => {
        const open = drafts.get(textDocument.uri);
        const found = open && prepareRename(open.draft, toOffset(open.lines, position));
        return found ? { range: toRange(open.lines, found.span), placeholder: found.key } : null;
      },
    ),
  );

  connection.onRenameRequest(
    async ({ textDocument, position, newName }): Promise<WorkspaceEdit | ResponseError | null> => {
      const project = await workspace.ready(textDocument.uri);
      const open = drafts.get(textDocument.uri);
      const named = open && prepareRename(open.draft, toOffset(open.lines, position));
      if (!named) return null;
      const closed = await closedDraftsWith(context, project, named.key);
      const all = [...draftsOf(context, textDocument.uri), ...closed];
      const result = rename(project.corpus, all, named.key, newName.replace(/^@/, ""));
      // The editor shows the reason where the user typed the new key.
      if ("reason" in result) return new ResponseError(ErrorCodes.InvalidParams, result.reason);
      const source = project.corpus.source(named.key);
      const changes: NonNullable<WorkspaceEdit["changes"]> = {};
      for (const { uri, span, newText, lines: ofEntry } of result.edits) {
        const lines =
          all.find((draft) => draft.uri === uri)?.lines ??
          ofEntry ??
          sourceLines(source, uri) ??
          drafts.get(uri)?.lines;
        if (lines) (changes[uri] ??= []).push({ range: toRange(lines, span), newText });
      }
      return { changes };
    },
  );

  connection.onDocumentLinks(
    guarded(connection.console, "documentLinks", null, async ({ textDocument }): Promise<DocumentLink[] | null> => {
      const { corpus } = await workspace.ready(textDocument.uri);
      const open = drafts.get(textDocument.uri);
      if (!open) return null;
      return documentLinks(corpus, open.draft).map(({ span, ...link }) => ({
        range: toRange(open.lines, span),
        ...link,
      }));
    }),
  );

  connection.onDocumentSymbol(
    guarded(connection.console, "documentSymbols", null, ({ textDocument }): DocumentSymbol[] | null => {
      const open = drafts.get(textDocument.uri);
      return open ? documentSymbols(open.draft).map((symbol) => toSymbol(open.lines, symbol)) : null;
    }),
  );

  connection.onCodeLens(
    guarded(connection.console, "codeLens", null, async ({ textDocument }): Promise<CodeLens[] | null> => {
      const { corpus, settings } = await workspace.ready(textDocument.uri);
      if (!settings.codeLens.enabled) return null;
      const entry = corpus.sources.find((source) => source.entry?.uri === textDocument.uri)?.entry;
      if (!entry) return null;
      return codeLenses(corpus, textDocument.uri, draftsOf(context, textDocument.uri)).map(({ span, title }) => ({
        range: toRange(entry.lines, span),
        command: { title, command: "" },
      }));
    }),
  );
}

/** The open briefs that share a document's corpus; open sources are no briefs. */
function draftsOf({ drafts, workspace }: ServerContext, uri: string) {
  const project = workspace.projectOf(uri);
  return drafts.all.filter((open) => workspace.projectOf(open.uri) === project && !project.covers(open.uri));
}

function sourceLines(source: Source | undefined, uri: string): Lines | undefined {
  if (source?.entry?.uri === uri) return source.entry.lines;
  return source?.document?.uri === uri ? linesOf(source.document) : undefined;
}

function toSymbol(lines: Lines, { kind, name, span, selection, children }: Outline): DocumentSymbol {
  return {
    name: name.trim() || "(untitled)",
    kind: kind === "heading" ? SymbolKind.String : SymbolKind.Key,
    range: toRange(lines, span),
    selectionRange: toRange(lines, selection),
    children: children.map((child) => toSymbol(lines, child)),
  };
}
