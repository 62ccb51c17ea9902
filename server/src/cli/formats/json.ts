import type { Checked } from "./checked.js";

/** `[{ "file", "diagnostics" }]` with LSP's diagnostics. */
export function formatJson(checked: readonly Checked[]): string {
  return `${JSON.stringify(checked, null, 2)}\n`;
}
