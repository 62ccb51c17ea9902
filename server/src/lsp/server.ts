import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocuments,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { capabilitiesOf, clientCan } from "./capabilities.js";
import type { ServerContext } from "./context.js";
import { DraftBibliographies } from "./draftBibliographies.js";
import { Drafts } from "./drafts.js";
import type { Environment } from "./environment.js";
import { registerCitations } from "./handlers/citations.js";
import { registerCodeActions } from "./handlers/codeActions.js";
import { registerCompletion } from "./handlers/completion.js";
import { registerDiagnostics } from "./handlers/diagnostics.js";
import { registerHover } from "./handlers/hover.js";
import { registerNavigation } from "./handlers/navigation.js";
import { registerRequests } from "./handlers/requests.js";
import { registerWatching } from "./watching.js";
import { Workspace } from "./workspace.js";

/** Serves one client. What differs between a process and a worker is in the environment. */
export function serve(connection: Connection, environment: Environment): void {
  const documents = new TextDocuments(TextDocument);
  const bibliographies = new DraftBibliographies(environment.files);
  const drafts = new Drafts({ get: (uri) => documents.get(uri), all: () => documents.all() }, (uri) =>
    bibliographies.entriesOf(uri),
  );
  let context: ServerContext | undefined;

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const can = clientCan(params.capabilities);
    const workspace = new Workspace(connection, environment, can, params);
    workspace.onReady(
      async (uri) => {
        const document = documents.get(uri);
        if (document) await bibliographies.follow(document, (file) => workspace.readsFor(uri, file));
      },
      (uris) => bibliographies.forget(uris),
    );
    context = { connection, environment, can, drafts, bibliographies, workspace };
    register(context, documents);
    return { capabilities: capabilitiesOf(can), serverInfo: { name: "sourcebook", version: environment.version } };
  });
  connection.onInitialized(() => {
    if (!context) return;
    if (context.can.configurationChanges) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: "sourcebook" });
    }
    const { workspace, can } = context;
    if (can.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        workspace.changeFolders(added, removed).catch((error) => connection.console.error(`folders: ${error}`));
      });
    }
    workspace.start().catch((error) => connection.console.error(`start: ${error}`));
  });
  documents.listen(connection);
  connection.listen();
}

function register(context: ServerContext, documents: TextDocuments<TextDocument>): void {
  registerDiagnostics(context, documents);
  registerHover(context);
  registerCompletion(context);
  registerCodeActions(context);
  registerCitations(context);
  registerNavigation(context);
  registerRequests(context);
  registerWatching(context);
}
