// Writes the settings of package.json and the schema of sourcebook.json from the tables in the code, so that each fact stands once.
//
//   npx tsx scripts/manifest.ts [--check]
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../server/src/analysis/conflicts/codes.js";
import { DEFAULTS, LEVELS } from "../server/src/settings/settings.js";

interface Schema {
  readonly [key: string]: unknown;
}

/** The settings as JSON schema, nested as in `sourcebook.json`. */
const SECTIONS: Readonly<Record<string, Readonly<Record<string, Schema>>>> = {
  corpus: {
    folders: {
      type: "array",
      items: { type: "string" },
      default: DEFAULTS.corpus.folders,
      markdownDescription:
        "Folders whose files are the sources: `.md`, `.txt`, `.html`, `.pdf`, `.docx`, and bibliographies (`.bib`, CSL `.json`, `.ris`). Relative folders are relative to the workspace folder.",
    },
  },
  completion: {
    names: {
      type: "boolean",
      default: DEFAULTS.completion.names,
      markdownDescription: "Offer the names of persons, organisations and places as the sources spell them.",
    },
  },
  citation: {
    style: {
      type: "string",
      default: DEFAULTS.citation.style,
      markdownDescription:
        "How references are written: `chicago-author-date`, or the path of a CSL style (`.csl`), relative to the workspace folder. In VS Code for the Web references are always written in the built-in author-date form.",
    },
  },
  codeLens: {
    enabled: {
      type: "boolean",
      default: DEFAULTS.codeLens.enabled,
      markdownDescription: "Show above each entry of a bibliography how often the open briefs cite it.",
    },
  },
};

const RULES_SCHEMA: Schema = {
  type: "object",
  additionalProperties: false,
  default: {},
  markdownDescription: "The level of each rule.",
  properties: Object.fromEntries(
    RULES.map(({ code, level, summary }) => [code, { enum: LEVELS, default: level, description: summary }]),
  ),
};

/** `contributes.configuration` of the manifest. */
export function manifestConfiguration(): Schema {
  const properties: Record<string, Schema> = {};
  for (const [section, members] of Object.entries(SECTIONS)) {
    for (const [name, schema] of Object.entries(members)) {
      properties[`sourcebook.${section}.${name}`] = { ...schema, scope: "resource" };
    }
  }
  properties["sourcebook.rules"] = { ...RULES_SCHEMA, scope: "resource" };
  properties["sourcebook.trace.server"] = {
    type: "string",
    enum: ["off", "messages", "verbose"],
    default: "off",
    scope: "window",
    description: "Log what the editor and the server say to each other.",
  };
  return { title: "Sourcebook", properties };
}

/** The schema of `sourcebook.json`. */
export function fileSchema(): Schema {
  const sections = Object.entries(SECTIONS).map(([section, properties]) => [
    section,
    { type: "object", additionalProperties: false, properties },
  ]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Settings of Sourcebook for a folder",
    type: "object",
    additionalProperties: false,
    properties: { $schema: { type: "string" }, ...Object.fromEntries(sections), rules: RULES_SCHEMA },
  };
}

function write(check: boolean): void {
  const root = path.resolve(__dirname, "..");
  const manifestFile = path.join(root, "package.json");
  const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  manifest.contributes.configuration = manifestConfiguration();
  const files = [
    [manifestFile, manifest],
    [path.join(root, "schemas/sourcebook.schema.json"), fileSchema()],
  ] as const;
  for (const [file, content] of files) {
    const text = `${JSON.stringify(content, null, 2)}\n`;
    if (!check) writeFileSync(file, text);
    else if (JSON.stringify(JSON.parse(readFileSync(file, "utf8"))) !== JSON.stringify(content)) {
      throw new Error(`${file} is not what the tables say: run npx tsx scripts/manifest.ts`);
    }
  }
}

if (require.main === module) write(process.argv.includes("--check"));
