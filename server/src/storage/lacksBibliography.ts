import type { Problem } from "../analysis/documents/problem.js";
import { extension } from "../readers/files/fileName.js";
import { BIBLIOGRAPHIES } from "../readers/readBibliography.js";

/**
 * Whether a bibliography could not be read at all: then keys that no source has may well be right.
 * `anyFile`: the problems are of bibliographies alone, though they stand on another file.
 */
export function lacksBibliography(problems: readonly Problem[], options: { anyFile?: boolean } = {}): boolean {
  return problems.some(
    ({ code, uri }) => code === "unreadable-source" && (options.anyFile || BIBLIOGRAPHIES.has(extension(uri))),
  );
}
