import { toIsoDay } from "../../analysis/extraction/day.js";
import { timeline as findTimeline } from "../../analysis/features/timeline.js";
import { oneOf, parseArguments, UsageError } from "../arguments.js";
import { formatMarkdownTable } from "../formats/markdownTable.js";
import { formatTable } from "../formats/table.js";
import { openCorpus, type Session } from "../openCorpus.js";

export const TIMELINE_USAGE = "sourcebook timeline [--corpus DIR]... [--format table|json|markdown]";

const HEADER = ["date", "source", "what"];

/** Prints the dated statements of the sources in the order of time. */
export async function timeline(session: Session, argv: readonly string[]): Promise<number> {
  const { lists, values, operands } = parseArguments(argv, { values: ["format"], lists: ["corpus"] });
  const format = oneOf("format", values.format, ["table", "json", "markdown"]);
  if (operands.length) throw new UsageError(`timeline takes no "${operands[0]}".`);
  const { corpus } = await openCorpus(session, lists.corpus!, session.terminal.directory);
  const entries = findTimeline(corpus);
  if (format === "json") {
    const readable = entries.map(({ earliest, latest, ...entry }) => ({
      earliest: toIsoDay(earliest),
      latest: toIsoDay(latest),
      ...entry,
    }));
    session.terminal.write(`${JSON.stringify(readable, null, 2)}\n`);
  } else {
    const rows = entries.map(({ date, key, text }) => [date, key, text]);
    session.terminal.write(format === "table" ? formatTable(HEADER, rows) : formatMarkdownTable(HEADER, rows));
  }
  return 0;
}
