import { parseDocument } from "yaml";
import type { BibliographicItem } from "../../analysis/documents/bibliography.js";
import { cslItem } from "../../analysis/documents/cslItem.js";
import { scalarOf } from "../../analysis/documents/frontMatter.js";

const KEPT = ["id", "title", "author", "publisher", "issued", "URL", "type"];

/** The bibliographic item in a file's front matter. YAML that does not parse still gives its plain fields, with `error`. */
export function readYamlItem(yaml: string): { item: Partial<BibliographicItem>; error?: string } {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
    const error = document.errors[0]?.message.split("\n")[0];
    const value: unknown = error === undefined ? document.toJS({ maxAliasCount: 100 }) : undefined;
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return { item: fields(value as Record<string, unknown>) };
    return { item: scalars(yaml), error: error ?? "it is no list of fields" };
  } catch (error) {
    return { item: scalars(yaml), error: error instanceof Error ? error.message : String(error) };
  }
}

function fields(raw: Record<string, unknown>): Partial<BibliographicItem> {
  const { id, key, ...rest } = raw;
  const name = id ?? key;
  const item = cslItem(rest);
  return typeof name === "string" || typeof name === "number" ? { ...item, id: String(name).trim() } : item;
}

function scalars(yaml: string): Partial<BibliographicItem> {
  const raw: Record<string, unknown> = {};
  for (const name of KEPT) {
    const value = scalarOf(yaml, [name]);
    if (value) raw[name] = value;
  }
  return fields(raw);
}
