import path from "node:path";
import { fileURLToPath } from "node:url";
import { styled, type Terminal } from "../terminal.js";
import { type Checked, severityName } from "./checked.js";

const STYLES = { error: "red", warning: "yellow", information: "blue", hint: "dim" } as const;

/** For people at a terminal: file, place, level, message, rule, then the passages. */
export function formatStylish(checked: readonly Checked[], terminal: Terminal): string {
  const lines: string[] = [];
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { file, diagnostics } of checked) {
    if (!diagnostics.length) continue;
    lines.push(styled(terminal, "underline", file));
    const places = diagnostics.map(({ range }) => `${range.start.line + 1}:${range.start.character + 1}`);
    const width = Math.max(...places.map((place) => place.length));
    diagnostics.forEach((diagnostic, i) => {
      const name = severityName(diagnostic);
      counts[name]++;
      const level = styled(terminal, STYLES[name], name.padEnd(11));
      const code = styled(terminal, "dim", String(diagnostic.code));
      lines.push(`  ${places[i]!.padStart(width)}  ${level}  ${diagnostic.message}  ${code}`);
      for (const { location, message } of diagnostic.relatedInformation ?? []) {
        const place = `${shortPath(location.uri, terminal)}:${location.range.start.line + 1}`;
        lines.push(styled(terminal, "dim", `${" ".repeat(width + 4)}${place}  ${message}`));
      }
    });
    lines.push("");
  }
  const total = counts.error + counts.warning + counts.information + counts.hint;
  if (total) {
    const parts = Object.entries(counts).filter(([, n]) => n);
    const words = parts.map(([name, n]) => `${n} ${n === 1 || name === "information" ? name : `${name}s`}`);
    lines.push(styled(terminal, "bold", words.join(", ")), "");
  }
  return lines.join("\n");
}

function shortPath(uri: string, terminal: Terminal): string {
  if (!uri.startsWith("file:")) return uri;
  const relative = path.relative(terminal.directory, fileURLToPath(uri));
  return relative.startsWith(`..${path.sep}..`) ? fileURLToPath(uri) : relative;
}
