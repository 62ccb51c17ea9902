import type { Diagnostic } from "vscode-languageserver";
import { diagnose } from "../analysis/features/diagnostics.js";
import { lacksBibliography } from "../storage/lacksBibliography.js";
import type { ServerContext } from "./context.js";
import type { OpenDraft } from "./drafts.js";
import type { Project } from "./project.js";
import { problemLevel, toDiagnostic, toProblemDiagnostic } from "./toProtocol.js";

interface Checked {
  readonly project: Project;
  readonly revision: number;
  readonly diagnostics: readonly Diagnostic[];
}

// One result a version of a draft: diagnostics and the quick fixes on them are asked for one after the other.
const checked = new WeakMap<OpenDraft, Checked>();

/** The diagnostics of an open draft once the corpus is read; for a source itself, what is wrong with its file; undefined where it is not open. */
export async function checkOpenDraft(context: ServerContext, uri: string): Promise<readonly Diagnostic[] | undefined> {
  const { drafts, workspace, bibliographies, environment } = context;
  const project = await workspace.ready(uri);
  const open = drafts.get(uri);
  if (!open) return undefined;
  if (project.covers(uri)) return project.problemsOf(uri, open.draft.text);
  const known = checked.get(open);
  if (known?.project === project && known.revision === project.revision) return known.diagnostics;
  const ownProblems = bibliographies.problemsOf(uri);
  const found = diagnose(project.corpus, open.draft, {
    levels: project.settings.rules,
    incomplete: project.isIncomplete || lacksBibliography(ownProblems, { anyFile: true }),
  }).map((diagnostic) =>
    toDiagnostic(open.lines, diagnostic, {
      documentOf: (key) => project.corpus.source(key)?.document,
      ...(environment.rulePages ? { rulePages: environment.rulePages } : {}),
    }),
  );
  const unread = ownProblems.flatMap((problem) => {
    const level = problemLevel(problem, project.settings.rules);
    return level === "off" ? [] : [toProblemDiagnostic(problem, level, open.draft.text)];
  });
  const diagnostics = [...unread, ...found];
  checked.set(open, { project, revision: project.revision, diagnostics });
  return diagnostics;
}
