import type { BibliographyEntry } from "../analysis/documents/bibliography.js";
import type { Problem } from "../analysis/documents/problem.js";
import { repairMojibake } from "../analysis/text/mojibake.js";
import { readBibtex } from "./bibtex/readBibtex.js";
import { readCslJson } from "./csl/readCslJson.js";
import { readCslYaml } from "./csl/readCslYaml.js";
import { decode, LARGEST } from "./files/decode.js";
import { extension } from "./files/fileName.js";
import { readRis } from "./ris.js";

/** Files with these extensions may be bibliographies. */
export const BIBLIOGRAPHIES: ReadonlySet<string> = new Set([".bib", ".bibtex", ".json", ".yaml", ".yml", ".ris"]);

/** Reads a bibliography by the extension of its name; undefined where a JSON or YAML file holds none. Never throws. */
export function readBibliography(file: {
  uri: string;
  name: string;
  bytes: Uint8Array;
}): { entries: readonly BibliographyEntry[]; problems: readonly Problem[] } | undefined {
  const kind = extension(file.name);
  const sure = kind === ".bib" || kind === ".bibtex" || kind === ".ris";
  const failed = (reason: string) => ({
    entries: [],
    problems: [
      {
        uri: file.uri,
        code: "unreadable-source" as const,
        message: `The bibliography ${file.name} was not read because ${reason}: export it again.`,
      },
    ],
  });
  if (file.bytes.length > LARGEST * 4) return sure ? failed("it is too large") : undefined;
  const decoded = decode(file.bytes);
  if ("reason" in decoded) return sure ? failed(decoded.reason) : undefined;
  const text = decoded.text;
  if (kind === ".json") return readCslJson(text, file.uri, file.name);
  if (kind === ".yaml" || kind === ".yml") return readCslYaml(text, file.uri, file.name);
  const read = kind === ".ris" ? readRis(text, file.uri, file.name) : readBibtex(text, file.uri, file.name);
  if (!read.entries.length && !read.problems.length && text.trim()) return failed("it holds no entries");
  return { ...read, entries: read.entries.map(repaired) };
}

/** Titles and names in the wrong encoding are put right; positions in the file stay. */
function repaired(entry: BibliographyEntry): BibliographyEntry {
  if (!/[\u00c2-\u00f4]/.test(JSON.stringify(entry.item))) return entry;
  const mend = (value: unknown): unknown =>
    typeof value === "string"
      ? repairMojibake(value).text
      : Array.isArray(value)
        ? value.map(mend)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, mend(part)]))
          : value;
  return { ...entry, item: { ...(mend(entry.item) as BibliographyEntry["item"]), id: entry.item.id } };
}
