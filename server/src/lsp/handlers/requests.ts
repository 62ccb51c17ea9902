import type { WorkspaceEdit } from "vscode-languageserver";
import { citableSource } from "../../analysis/corpus/citableSources.js";
import type { Source } from "../../analysis/corpus/corpus.js";
import { formatReference } from "../../analysis/documents/formatReference.js";
import { shortReference } from "../../analysis/documents/shortReference.js";
import { bibliographyOf } from "../../analysis/features/bibliographyOf.js";
import { convertReferences } from "../../analysis/features/convertReferences.js";
import { citationPicks } from "../../analysis/features/insertCitation.js";
import { checkOpenDraft } from "../check.js";
import type { ServerContext } from "../context.js";
import { toOffset } from "../fromProtocol.js";
import { guarded } from "../guard.js";
import {
  BIBLIOGRAPHY_REQUEST,
  type BibliographyResult,
  CHECK_REQUEST,
  CONVERT_REQUEST,
  type DocumentParams,
  SEARCH_REQUEST,
  type SearchHit,
  type SearchParams,
  SOURCES_REQUEST,
  type SourceSummary,
  type SourcesResult,
} from "../requests.js";
import { toRange, toTextEdits } from "../toProtocol.js";

const MOST_HITS = 50;

/** The requests of our own that stand behind the client's commands. */
export function registerRequests(context: ServerContext): void {
  const { connection, drafts, workspace } = context;

  connection.onRequest(
    SOURCES_REQUEST,
    guarded(connection.console, "sources", NOTHING, async (): Promise<SourcesResult> => {
      await workspace.allRead();
      const { projects } = workspace;
      return {
        folders: projects.flatMap((project) => project.folders),
        sources: projects.flatMap((project) => project.corpus.sources.map(summary)),
        problems: projects.flatMap((project) =>
          project.problems.map(({ uri, code, message }) => ({ uri, code, message })),
        ),
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

  connection.onRequest(
    SEARCH_REQUEST,
    guarded(
      connection.console,
      "search",
      [],
      async ({ textDocument, position, query }: SearchParams): Promise<SearchHit[]> => {
        const { corpus } = await workspace.ready(textDocument.uri);
        const open = drafts.get(textDocument.uri);
        if (!open) return [];
        const options = { limit: MOST_HITS, recent: drafts.recent };
        const picks = citationPicks(corpus, open.draft, toOffset(open.lines, position), query, options);
        return picks.map(({ key, title, description, passage, edit }) => ({
          key,
          label: key,
          description,
          detail: passage ? `${title} · ${passage}` : title,
          edit: { range: toRange(open.lines, edit.span), newText: edit.newText },
        }));
      },
    ),
  );

  connection.onRequest(
    BIBLIOGRAPHY_REQUEST,
    guarded(
      connection.console,
      "bibliography",
      NO_WORKS,
      async ({ textDocument }: DocumentParams): Promise<BibliographyResult> => {
        const { corpus, style } = await workspace.ready(textDocument.uri);
        const open = drafts.get(textDocument.uri);
        if (!open) return NO_WORKS;
        const keys = new Set(open.draft.citations.map(({ key }) => key));
        const works = bibliographyOf(corpus, open.draft, await style);
        return {
          text: works.join("\n\n"),
          cited: works.length,
          unknown: [...keys].filter((key) => !citableSource(corpus, open.draft, key)),
        };
      },
    ),
  );

  connection.onRequest(
    CONVERT_REQUEST,
    guarded(
      connection.console,
      "convert",
      null,
      async ({ textDocument }: DocumentParams): Promise<WorkspaceEdit | null> => {
        const { corpus } = await workspace.ready(textDocument.uri);
        const open = drafts.get(textDocument.uri);
        const edits = open ? convertReferences(corpus, open.draft) : [];
        return open && edits.length ? { changes: { [open.uri]: toTextEdits(open.lines, edits) } } : null;
      },
    ),
  );
}

function summary({ key, item, uri, document }: Source): SourceSummary {
  return {
    key,
    title: item.title ?? key,
    by: shortReference(item),
    reference: formatReference(item),
    uri,
    hasText: document !== undefined,
    words: document?.prose.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0,
  };
}

const NOTHING: SourcesResult = { folders: [], sources: [], problems: [] };
const NO_WORKS: BibliographyResult = { text: "", cited: 0, unknown: [] };
