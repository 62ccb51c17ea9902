import { checkOpenDraft } from "../check.js";
import type { ServerContext } from "../context.js";
import { guarded } from "../guard.js";
import { CHECK_REQUEST, type DocumentParams, SOURCES_REQUEST, type SourcesResult } from "../requests.js";

/** The requests of our own that stand behind the client's commands. */
export function registerRequests(context: ServerContext): void {
  const { connection, workspace } = context;
  connection.onRequest(
    SOURCES_REQUEST,
    guarded(connection.console, "sources", NOTHING, async (): Promise<SourcesResult> => {
      await Promise.all(workspace.projects.map((project) => project.reading));
      return {
        folders: workspace.projects.flatMap((project) => project.folders),
        sources: [],
        problems: workspace.projects.flatMap((project) => project.problems),
      };
    }),
  );
  connection.onRequest(
    CHECK_REQUEST,
    guarded(connection.console, "check", 0, async ({ textDocument }: DocumentParams) => {
      await workspace.reload();
      return (await checkOpenDraft(context, textDocument.uri))?.length ?? 0;
    }),
  );
}

const NOTHING: SourcesResult = { folders: [], sources: [], problems: [] };
