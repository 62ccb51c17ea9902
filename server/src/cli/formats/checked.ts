import type { PlainDiagnostic } from "../../lsp/toProtocol.js";

/** A file that was checked, as every format of `check` gets it. */
export interface Checked {
  /** As named on the command line; "-" for standard input. */
  readonly file: string;
  readonly diagnostics: readonly PlainDiagnostic[];
}

/** "error", "warning", ... for LSP's numbers. */
export const SEVERITY_NAMES = ["", "error", "warning", "information", "hint"] as const;

export function severityName(diagnostic: PlainDiagnostic): Exclude<(typeof SEVERITY_NAMES)[number], ""> {
  return SEVERITY_NAMES[diagnostic.severity ?? 2] || "warning";
}
