import type { Problem } from "../analysis/documents/problem.js";
import { extension } from "../readers/files/fileName.js";
import { BIBLIOGRAPHIES } from "../readers/readBibliography.js";

/** Whether a bibliography could not be read at all: then keys that no source has may well be right. */
export function lacksBibliography(problems: readonly Problem[]): boolean {
  return problems.some(({ code, uri }) => code === "unreadable-source" && BIBLIOGRAPHIES.has(extension(uri)));
}
