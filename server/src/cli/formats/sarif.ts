import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Range } from "vscode-languageserver";
import { RULES } from "../../analysis/conflicts/codes.js";
import { type Checked, severityName } from "./checked.js";

const LEVELS = { error: "error", warning: "warning", information: "note", hint: "note", off: "none" } as const;

/** SARIF 2.1.0, which code hosts show beside the lines. */
export function formatSarif(checked: readonly Checked[], version: string): string {
  const rules = RULES.map(({ code, level, summary }) => ({
    id: code,
    shortDescription: { text: summary },
    defaultConfiguration: { level: LEVELS[level], enabled: (level as string) !== "off" },
  }));
  const results = checked.flatMap(({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => ({
      ruleId: String(diagnostic.code),
      ruleIndex: RULES.findIndex(({ code }) => code === diagnostic.code),
      level: LEVELS[severityName(diagnostic)],
      message: { text: diagnostic.message },
      locations: [location(relativeUri(file), diagnostic.range)],
      relatedLocations: (diagnostic.relatedInformation ?? []).map((related, id) => ({
        id,
        ...location(related.location.uri, related.location.range),
        message: { text: related.message },
      })),
    })),
  );
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "Sourcebook", version, rules } }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A path relative to the working directory stays relative: the host that shows the log has the files elsewhere. */
function relativeUri(file: string): string {
  return path.isAbsolute(file) ? pathToFileURL(file).href : file.split(path.sep).map(encodeURIComponent).join("/");
}

function location(uri: string, { start, end }: Range) {
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}
