import { UsageError } from "./arguments.js";
import { CARD_USAGE, card } from "./commands/card.js";
import { CHECK_USAGE, check } from "./commands/check.js";
import { DISPUTES_USAGE, disputes } from "./commands/disputes.js";
import { SOURCES_USAGE, sources } from "./commands/sources.js";
import { TIMELINE_USAGE, timeline } from "./commands/timeline.js";
import type { Session } from "./openCorpus.js";

interface Command {
  readonly run: (session: Session, argv: readonly string[]) => Promise<number>;
  readonly usage: string;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  check: { run: check, usage: CHECK_USAGE },
  sources: { run: sources, usage: SOURCES_USAGE },
  card: { run: card, usage: CARD_USAGE },
  disputes: { run: disputes, usage: DISPUTES_USAGE },
  timeline: { run: timeline, usage: TIMELINE_USAGE },
};
const WRONG_USAGE = 2;

/** Runs a command line; resolves with the exit status. What goes wrong is told in one line on standard error. */
export async function run(argv: readonly string[], start: () => Session): Promise<number> {
  const [name, ...rest] = argv;
  if (name === "--version" || name === "-v") {
    const { terminal, version } = start();
    terminal.write(`${version}\n`);
    return 0;
  }
  const session = start();
  if (name === "--help" || name === "-h" || name === "help" || rest.includes("--help") || rest.includes("-h")) {
    session.terminal.write(usage(name));
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    session.terminal.writeError(
      `${name === undefined ? "" : `sourcebook: there is no command "${name}".\n`}${usage()}`,
    );
    return WRONG_USAGE;
  }
  try {
    return await command.run(session, rest);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    const reason = error instanceof Error ? (isUsage ? error.message : (error.stack ?? error.message)) : String(error);
    session.terminal.writeError(`sourcebook: ${reason}\n${isUsage ? `Usage: ${command.usage}\n` : ""}`);
    return WRONG_USAGE;
  }
}

function usage(name?: string): string {
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return `Usage: ${command.usage}\n`;
  return `Usage:\n${Object.values(COMMANDS)
    .map((known) => `  ${known.usage}\n`)
    .join("")}
Checks a brief against the sources it rests on. Without --corpus the folders of the nearest sourcebook.json count.
check ends with 0 where nothing at warning level or above was found, 1 where something was, 2 where it could not do its work.
`;
}
