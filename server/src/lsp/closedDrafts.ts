import { languageOf } from "../analysis/documents/languageOf.js";
import { parseDraft } from "../analysis/documents/parseDraft.js";
import { indexLines } from "../analysis/text/lines.js";
import type { ServerContext } from "./context.js";
import type { OpenDraft } from "./drafts.js";
import type { Project } from "./project.js";

const LARGEST = 2_000_000;
/** Folders with more files than this hold other things than briefs. */
const MOST_FILES = 3_000;

/**
 * The briefs of a project's folder that are not open and hold a key, parsed: what is asked of all drafts must not stop
 * at those that somebody happens to edit. Never rejects.
 */
export async function closedDraftsWith(
  { environment, drafts }: ServerContext,
  project: Project,
  key: string,
): Promise<OpenDraft[]> {
  if (project.root === undefined) return [];
  const listed = await environment.files.list(project.root).catch(() => []);
  const candidates = listed.filter(
    ({ uri, path, size = 0 }) =>
      languageOf(path) !== undefined && size <= LARGEST && !project.covers(uri) && !drafts.get(uri),
  );
  const found: OpenDraft[] = [];
  for (const { uri, path } of candidates.slice(0, MOST_FILES)) {
    const bytes = await environment.files.read(uri).catch(() => undefined);
    const text = bytes && new TextDecoder().decode(bytes);
    if (!text?.includes(key)) continue;
    const draft = parseDraft(text, languageOf(path)!);
    if (draft.citations.some((citation) => citation.key === key))
      found.push({ uri, version: 0, draft, lines: indexLines(text) });
  }
  return found;
}
