import type { Hover } from "vscode-languageserver";
import { citationAt } from "../../analysis/documents/citations/citationAt.js";
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
      if (!open) return null;
      const offset = toOffset(open.lines, position);
      // A style costs a moment to load: names need none.
      const isCited = citationAt(open.draft, offset) !== undefined;
      const style = isCited ? await project.style : undefined;
      const found = hover(project.corpus, open.draft, offset, style, { commands: workspace.cardCommands });
      return found ? toHover(open.lines, found) : null;
    }),
  );
}
