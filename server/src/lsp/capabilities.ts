import {
  type ClientCapabilities,
  CodeActionKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";

/** What the client can, as far as it makes a difference to us. */
export interface ClientCan {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly watchFiles: boolean;
  readonly relativePatterns: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  readonly refreshCodeLenses: boolean;
  readonly snippets: boolean;
  readonly definitionLinks: boolean;
}

export function clientCan({ textDocument, workspace, window }: ClientCapabilities): ClientCan {
  return {
    pullDiagnostics: Boolean(textDocument?.diagnostic),
    refreshDiagnostics: Boolean(workspace?.diagnostics?.refreshSupport),
    configuration: Boolean(workspace?.configuration),
    configurationChanges: Boolean(workspace?.didChangeConfiguration?.dynamicRegistration),
    watchFiles: Boolean(workspace?.didChangeWatchedFiles?.dynamicRegistration),
    relativePatterns: Boolean(workspace?.didChangeWatchedFiles?.relativePatternSupport),
    workspaceFolders: Boolean(workspace?.workspaceFolders),
    progress: Boolean(window?.workDoneProgress),
    refreshCodeLenses: Boolean(workspace?.codeLens?.refreshSupport),
    definitionLinks: Boolean(textDocument?.definition?.linkSupport),
    snippets: Boolean(textDocument?.completion?.completionItem?.snippetSupport),
  };
}

export function capabilitiesOf(can: ClientCan): ServerCapabilities {
  return {
    positionEncoding: "utf-16",
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    completionProvider: {
      // "[" alone opens nothing; it is "@" behind it that does. "{" and "," serve LaTeX, ";" a second key.
      triggerCharacters: ["@", "{", ",", ";", "<"],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.SourceFixAll] },
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    documentLinkProvider: { resolveProvider: false },
    documentSymbolProvider: true,
    codeLensProvider: { resolveProvider: false },
    workspaceSymbolProvider: true,
    ...(can.pullDiagnostics
      ? { diagnosticProvider: { identifier: "sourcebook", interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
