import { type Checked, severityName } from "./checked.js";

const COMMANDS = { error: "error", warning: "warning", information: "notice", hint: "notice" } as const;

/** Workflow commands of GitHub Actions, one a line: they become annotations of the pull request. */
export function formatGithub(checked: readonly Checked[]): string {
  const lines = checked.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => {
      const { start, end } = diagnostic.range;
      // Columns are only allowed where the annotation stays on one line.
      const columns = start.line === end.line ? `,col=${start.character + 1},endColumn=${end.character + 1}` : "";
      const place = `file=${property(file)},line=${start.line + 1},endLine=${end.line + 1}${columns}`;
      return `::${COMMANDS[severityName(diagnostic)]} ${place},title=${property(String(diagnostic.code))}::${data(diagnostic.message)}`;
    }),
  );
  return lines.map((line) => `${line}\n`).join("");
}

function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
