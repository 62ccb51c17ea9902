import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  SymbolKind,
  type WorkspaceSymbol,
} from "vscode-languageserver";
import type { Corpus } from "../../analysis/corpus/corpus.js";
import { citationAt } from "../../analysis/documents/citations/citationAt.js";
import { type CitationDefinition, citationDefinition } from "../../analysis/features/citationDefinition.js";
import { definition } from "../../analysis/features/definition.js";
import { highlights } from "../../analysis/features/highlights.js";
import { references } from "../../analysis/features/references.js";
import { workspaceSymbols } from "../../analysis/features/workspaceSymbols.js";
import { closedDraftsWith } from "../closedDrafts.js";
import type { ServerContext } from "../context.js";
import { toOffset } from "../fromProtocol.js";
import { guarded } from "../guard.js";
import { toLocation, toRange } from "../toProtocol.js";

const MOST_SYMBOLS = 200;
const KINDS = { person: SymbolKind.Variable, organisation: SymbolKind.Class, place: SymbolKind.Namespace } as const;

/** From a name or a citation to what the sources say, and to all other places that have it. */
export function registerNavigation(context: ServerContext): void {
  const { connection, drafts, workspace, can } = context;
  connection.onDefinition(
    guarded(
      connection.console,
      "definition",
      null,
      async ({ textDocument, position }): Promise<LocationLink[] | Location[] | null> => {
        const { corpus } = await workspace.ready(textDocument.uri);
        const open = drafts.get(textDocument.uri);
        if (!open) return null;
        const offset = toOffset(open.lines, position);
        const cited = citationDefinition(corpus, open.draft, offset);
        const found = cited ?? definition(corpus, open.draft, offset);
        if (!found) return null;
        const locations =
          "source" in found ? placesOf(found) : found.targets.flatMap((target) => placeIn(corpus, target) ?? []);
        if (!can.definitionLinks) return locations;
        const originSelectionRange = toRange(open.lines, found.origin);
        return locations.map(({ uri, range }) => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: range,
          targetSelectionRange: range,
        }));
      },
    ),
  );

  connection.onReferences(
    guarded(connection.console, "references", null, async ({ textDocument, position }): Promise<Location[] | null> => {
      const project = await workspace.ready(textDocument.uri);
      const open = drafts.get(textDocument.uri);
      if (!open) return null;
      const offset = toOffset(open.lines, position);
      const key = citationAt(open.draft, offset)?.key;
      const all = [
        ...drafts.all.filter(({ uri }) => workspace.projectOf(uri) === project && !project.covers(uri)),
        ...(key === undefined ? [] : await closedDraftsWith(context, project, key)),
      ];
      const found = references(project.corpus, all, open.draft, offset);
      if (!found) return null;
      const inDrafts = found.inDrafts.flatMap(({ uri, spans }) => {
        const draft = all.find((one) => one.uri === uri);
        return draft ? spans.map((span) => ({ uri, range: toRange(draft.lines, span) })) : [];
      });
      return [...inDrafts, ...found.inSources.flatMap((place) => placeIn(project.corpus, place) ?? [])];
    }),
  );

  connection.onDocumentHighlight(
    guarded(
      connection.console,
      "highlights",
      null,
      async ({ textDocument, position }): Promise<DocumentHighlight[] | null> => {
        const { corpus } = await workspace.ready(textDocument.uri);
        const open = drafts.get(textDocument.uri);
        if (!open) return null;
        return highlights(corpus, open.draft, toOffset(open.lines, position)).map((span) => ({
          range: toRange(open.lines, span),
          kind: DocumentHighlightKind.Read,
        }));
      },
    ),
  );

  connection.onWorkspaceSymbol(
    guarded(connection.console, "workspaceSymbols", null, async ({ query }): Promise<WorkspaceSymbol[]> => {
      const found: WorkspaceSymbol[] = [];
      for (const project of workspace.projects) {
        await project.reading;
        for (const { name, kind, detail, at } of workspaceSymbols(project.corpus, query, { limit: MOST_SYMBOLS })) {
          const location = placeIn(project.corpus, at);
          if (location)
            found.push({ name, kind: KINDS[kind ?? "place"], location, ...(detail ? { containerName: detail } : {}) });
        }
      }
      return found;
    }),
  );
}

/** The passage in the source's text, and its entry in a bibliography. */
function placesOf({ source: { document, entry }, passage }: CitationDefinition): Location[] {
  const places: Location[] = [];
  if (document) places.push(toLocation(document, passage ?? { start: 0, end: 0 }));
  if (entry) places.push({ uri: entry.uri, range: toRange(entry.lines, entry.span) });
  return places;
}

function placeIn(
  corpus: Corpus,
  { document: key, start, end }: { document: string; start: number; end: number },
): Location | undefined {
  const document = corpus.source(key)?.document;
  return document && toLocation(document, { start, end });
}
