import type { BibliographicItem } from "../../analysis/documents/bibliography.js";
import { oneOf, parseArguments, UsageError } from "../arguments.js";
import { formatBibtex } from "../formats/bibtex.js";
import { formatCslJson } from "../formats/cslJson.js";
import { formatTable } from "../formats/table.js";
import { openCorpus, type Session } from "../openCorpus.js";

export const SOURCES_USAGE = "sourcebook sources [--corpus DIR]... [--format table|json|bibtex|csl-json]";

const HEADER = ["key", "words", "issued", "author", "title"];

/** Prints what was read. Files that are no sources are named on standard error. Problems stand on standard error, and in the JSON too. 2: something could not be read. */
export async function sources(session: Session, argv: readonly string[]): Promise<number> {
  const { terminal } = session;
  const { lists, values, operands } = parseArguments(argv, { values: ["format"], lists: ["corpus"] });
  const format = oneOf("format", values.format, ["table", "json", "bibtex", "csl-json"]);
  if (operands.length) throw new UsageError(`sources takes no "${operands[0]}".`);
  const { corpus, folders, problems, leftOut } = await openCorpus(session, lists.corpus!, terminal.directory);
  const found = corpus.sources.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const items = found.map(({ item }) => item);
  const words = (text: string | undefined) => text?.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0;
  for (const { path, reason } of leftOut) terminal.writeError(`sourcebook: ${path} was left out because ${reason}.\n`);
  switch (format) {
    case "json": {
      const list = found.map(({ key, uri, item, document }) => ({ key, uri, words: words(document?.prose), item }));
      terminal.write(`${JSON.stringify({ folders, sources: list, problems, leftOut }, null, 2)}\n`);
      break;
    }
    case "bibtex":
      terminal.write(formatBibtex(items));
      break;
    case "csl-json":
      terminal.write(formatCslJson(items));
      break;
    default: {
      const rows = found.map(({ key, item, document }) => [
        key,
        document ? String(words(document.prose)) : "no text",
        item.issued ?? "",
        authors(item),
        item.title ?? "",
      ]);
      terminal.write(formatTable(HEADER, rows));
    }
  }
  return problems.some(({ code }) => code === "unreadable-source") ? 2 : 0;
}

function authors({ author }: BibliographicItem): string {
  const names = (author ?? []).map((name) => name.literal ?? name.family ?? name.given ?? "");
  return names.length > 2 ? `${names[0]} et al.` : names.join(", ");
}
