import {
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { checkOpenDraft } from "../check.js";
import type { ServerContext } from "../context.js";
import { guarded } from "../guard.js";

/** An edit is checked once the writer pauses; a check is cheap, but a squiggle that flickers while one types is not. */
const PAUSE_MS = 200;

/** Pull where the client has it, push otherwise. What is wrong with files of the corpus is always pushed, by the workspace. */
export function registerDiagnostics(context: ServerContext, documents: TextDocuments<TextDocument>): void {
  const { connection, drafts, workspace, can } = context;
  documents.onDidClose(({ document }) => {
    drafts.forget(document.uri);
    if (!can.pullDiagnostics) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  if (can.pullDiagnostics) {
    connection.languages.diagnostics.on(
      guarded(connection.console, "diagnostics", EMPTY, async ({ textDocument }) => {
        const items = await checkOpenDraft(context, textDocument.uri);
        return {
          kind: DocumentDiagnosticReportKind.Full,
          items: [...(items ?? [])],
        } satisfies DocumentDiagnosticReport;
      }),
    );
    workspace.onChange(() => {
      if (can.refreshDiagnostics) connection.languages.diagnostics.refresh();
    });
    return;
  }

  const timers = new Map<string, NodeJS.Timeout>();
  const push = async (uri: string): Promise<void> => {
    timers.delete(uri);
    try {
      const version = documents.get(uri)?.version;
      const diagnostics = await checkOpenDraft(context, uri);
      // An answer to a version that was edited meanwhile is left out: the next one is under way.
      if (version === undefined || !diagnostics || documents.get(uri)?.version !== version) return;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnostics as Diagnostic[] });
    } catch (error) {
      connection.console.error(`diagnostics: ${error instanceof Error ? error.stack : String(error)}`);
    }
  };
  const schedule = (uri: string, after: number): void => {
    clearTimeout(timers.get(uri));
    timers.set(uri, setTimeout(push, after, uri));
  };
  documents.onDidOpen(({ document }) => schedule(document.uri, 0));
  documents.onDidChangeContent(({ document }) => schedule(document.uri, document.version <= 1 ? 0 : PAUSE_MS));
  workspace.onChange(() => {
    for (const { uri } of documents.all()) schedule(uri, 0);
  });
}

const EMPTY: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
