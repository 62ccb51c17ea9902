import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Code, type Level, RULES } from "../../analysis/conflicts/codes.js";
import { languageOf } from "../../analysis/documents/languageOf.js";
import { parseDraft } from "../../analysis/documents/parseDraft.js";
import { diagnose } from "../../analysis/features/diagnostics.js";
import { indexLines } from "../../analysis/text/lines.js";
import { type PlainDiagnostic, toDiagnostic } from "../../lsp/toProtocol.js";
import { LEVELS } from "../../settings/settings.js";
import { type DraftBibliography, declarationOf, readDraftBibliography } from "../../storage/draftBibliography.js";
import { lacksBibliography } from "../../storage/lacksBibliography.js";
import { oneOf, parseArguments, UsageError } from "../arguments.js";
import type { Checked } from "../formats/checked.js";
import { formatGithub } from "../formats/github.js";
import { formatJson } from "../formats/json.js";
import { formatSarif } from "../formats/sarif.js";
import { formatStylish } from "../formats/stylish.js";
import { openCorpus, type Session } from "../openCorpus.js";
import { progressLine } from "../terminal.js";

export const CHECK_USAGE =
  "sourcebook check [--corpus DIR]... [--format stylish|json|sarif|github] [--level CODE=LEVEL]... FILE...   (- is standard input)";

const FORMATS = ["stylish", "json", "sarif", "github"] as const;
const WARNING = 2;

/** Checks briefs. 0: nothing at warning level or above; 1: something; 2: something could not be read. */
export async function check(session: Session, argv: readonly string[]): Promise<number> {
  const { terminal } = session;
  const { lists, values, operands } = parseArguments(argv, { values: ["format"], lists: ["corpus", "level"] });
  const format = oneOf("format", values.format, FORMATS);
  const rules = Object.fromEntries(lists.level!.map(parseLevel));
  if (!operands.length) throw new UsageError("Name at least one file to check, or - for standard input.");
  const first = operands.find((file) => file !== "-");
  const near = first === undefined ? terminal.directory : path.dirname(path.resolve(terminal.directory, first));
  const { corpus, settings, problems } = await openCorpus(session, lists.corpus!, near, { rules });
  const checked: Checked[] = [];
  let unread = problems.some(({ code }) => code === "unreadable-source");
  const line = progressLine(terminal);
  for (const [index, file] of operands.entries()) {
    line.show(`Checking ${index + 1}/${operands.length} ${file}`);
    let text: string;
    try {
      text =
        file === "-"
          ? await terminal.readStandardInput()
          : await readFile(path.resolve(terminal.directory, file), "utf8");
    } catch (error) {
      line.clear();
      terminal.writeError(`sourcebook: ${file} was not read: ${reasonOf(error)}\n`);
      unread = true;
      continue;
    }
    const languageId = languageOf(file) ?? "markdown";
    const own = await ownBibliography(session, file, text, languageId);
    for (const { message } of own.problems) terminal.writeError(`sourcebook: ${message}\n`);
    const draft = parseDraft(text, languageId, { bibliography: own.entries });
    const lines = indexLines(text);
    const diagnostics = diagnose(corpus, draft, {
      levels: settings.rules,
      incomplete: lacksBibliography(problems) || lacksBibliography(own.problems, { anyFile: true }),
    }).map((diagnostic) => toDiagnostic(lines, diagnostic, { documentOf: (key) => corpus.source(key)?.document }));
    checked.push({ file, diagnostics });
  }
  line.clear();
  switch (format) {
    case "json":
      terminal.write(formatJson(checked));
      break;
    case "sarif":
      terminal.write(formatSarif(checked, session.version));
      break;
    case "github":
      terminal.write(formatGithub(checked));
      break;
    default:
      terminal.write(formatStylish(checked, terminal));
  }
  if (unread) return 2;
  return checked.some(({ diagnostics }) => diagnostics.some(isGrave)) ? 1 : 0;
}

/** What a draft names as its bibliography; one from standard input is taken to lie in the working folder. */
async function ownBibliography(
  { terminal, files }: Session,
  file: string,
  text: string,
  languageId: string,
): Promise<DraftBibliography> {
  const declaration = declarationOf(text, languageId);
  if (!declaration) return { entries: [], files: [], problems: [] };
  const uri = pathToFileURL(path.resolve(terminal.directory, file)).href;
  return readDraftBibliography(files, uri, declaration);
}

function isGrave({ severity }: PlainDiagnostic): boolean {
  return (severity ?? WARNING) <= WARNING;
}

function parseLevel(word: string): [Code, Level] {
  const { code, level } = /^(?<code>[^=]*)=(?<level>.*)$/.exec(word)?.groups ?? {};
  const rule = RULES.find((known) => known.code === code);
  if (!rule)
    throw new UsageError(
      `--level names no rule: "${word}". The rules are ${RULES.map((known) => known.code).join(", ")}.`,
    );
  return [rule.code, oneOf(`level ${rule.code}`, level, LEVELS)];
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "it does not exist.";
  if (code === "EISDIR") return "it is a folder; name the files in it.";
  if (code === "EACCES") return "you have no right to read it.";
  return error instanceof Error ? error.message : String(error);
}
