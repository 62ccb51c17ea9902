import { findDisputes } from "../../analysis/features/disputes.js";
import { oneOf, parseArguments, UsageError } from "../arguments.js";
import { formatMarkdownTable } from "../formats/markdownTable.js";
import { formatTable } from "../formats/table.js";
import { openCorpus, type Session } from "../openCorpus.js";

export const DISPUTES_USAGE = "sourcebook disputes [--corpus DIR]... [--format table|json|markdown]";

const HEADER = ["what", "source", "says", "source", "says", "where"];

/** Prints where the sources disagree among themselves. */
export async function disputes(session: Session, argv: readonly string[]): Promise<number> {
  const { lists, values, operands } = parseArguments(argv, { values: ["format"], lists: ["corpus"] });
  const format = oneOf("format", values.format, ["table", "json", "markdown"]);
  if (operands.length) throw new UsageError(`disputes takes no "${operands[0]}".`);
  const { corpus } = await openCorpus(session, lists.corpus!, session.terminal.directory);
  const found = findDisputes(corpus);
  if (format === "json") session.terminal.write(`${JSON.stringify(found, null, 2)}\n`);
  else {
    const rows = found.map(({ kind, sides: [a, b] }) => [kind, a.key, a.value, b.key, b.value, a.text]);
    session.terminal.write(format === "table" ? formatTable(HEADER, rows) : formatMarkdownTable(HEADER, rows));
  }
  return 0;
}
