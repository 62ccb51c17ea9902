import { nameCard } from "../../analysis/features/entityHover.js";
import { parseArguments, UsageError } from "../arguments.js";
import { plainMarkdown } from "../formats/plainMarkdown.js";
import { openCorpus, type Session } from "../openCorpus.js";

export const CARD_USAGE = "sourcebook card [--corpus DIR]... NAME";

/** Prints the card of an actor or place. 1: the sources do not know the name. */
export async function card(session: Session, argv: readonly string[]): Promise<number> {
  const { lists, operands } = parseArguments(argv, { lists: ["corpus"] });
  const name = operands.join(" ").trim();
  if (!name) throw new UsageError("Give a name.");
  const { corpus } = await openCorpus(session, lists.corpus!, session.terminal.directory);
  const found = nameCard(corpus, name);
  if (found === undefined) {
    session.terminal.writeError(`sourcebook: the sources do not name "${name}".\n`);
    return 1;
  }
  session.terminal.write(`${plainMarkdown(found)}\n`);
  return 0;
}
