import type { Connection } from "vscode-languageserver";
import type { ClientCan } from "./capabilities.js";
import type { DraftBibliographies } from "./draftBibliographies.js";
import type { Drafts } from "./drafts.js";
import type { Environment } from "./environment.js";
import type { Workspace } from "./workspace.js";

/** What every handler works with. */
export interface ServerContext {
  readonly connection: Connection;
  readonly environment: Environment;
  readonly can: ClientCan;
  readonly drafts: Drafts;
  readonly bibliographies: DraftBibliographies;
  readonly workspace: Workspace;
}
