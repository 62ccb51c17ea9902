import type { Hover } from "vscode-languageserver";
import { hover } from "../../analysis/features/hover.js";
import type { ServerContext } from "../context.js";
import { toOffset } from "../fromProtocol.js";
import { guarded } from "../guard.js";
import { toHover } from "../toProtocol.js";

export function registerHover({ connection, drafts, workspace }: ServerContext): void {
  connection.onHover(
    guarded(connection.console, "hover", null, async ({ textDocument, position }): Promise<Hover | null> => {
      const project = await workspace.ready(textDocument.uri);
      const open = drafts.get(textDocument.uri);
      const found = open && hover(project.corpus, open.draft, toOffset(open.lines, position));
      return found ? toHover(open.lines, found) : null;
    }),
  );
}
