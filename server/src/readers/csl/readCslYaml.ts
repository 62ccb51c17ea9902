import { parseDocument } from "yaml";
import type { BibliographyEntry } from "../../analysis/documents/bibliography.js";
import type { Problem } from "../../analysis/documents/problem.js";
import { indexLines } from "../../analysis/text/lines.js";
import { isObject, keySpans, toEntries } from "./entries.js";

const KEY_FIELD = /^[ \t]*(?:-[ \t]+)?["']?id["']?[ \t]*:[ \t]+["']?(?<key>[^\s"'#,{}]{1,300})/gm;

/** Reads CSL YAML: a list, or an object with `references`; a document's front matter may hold them too. Undefined where the YAML holds none. */
export function readCslYaml(
  yaml: string,
  uri: string,
  name: string,
): { entries: BibliographyEntry[]; problems: Problem[] } | undefined {
  if (!/^[ \t]*(?:-[ \t]+)?["']?id["']?[ \t]*:/m.test(yaml)) return undefined;
  let value: unknown;
  let reason: string | undefined;
  try {
    const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false });
    reason = document.errors[0]?.message.split("\n")[0];
    value = reason === undefined ? document.toJS({ maxAliasCount: 100 }) : undefined;
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error);
  }
  if (reason !== undefined)
    return {
      entries: [],
      problems: [
        {
          uri,
          code: "bibliography-entry",
          message: `The bibliography ${name} could not be read (${reason}): correct the YAML or export it again.`,
        },
      ],
    };
  const list = Array.isArray(value) ? value : isObject(value) ? value.references : undefined;
  if (!Array.isArray(list)) return undefined;
  return toEntries(list, uri, name, indexLines(yaml), keySpans(yaml, KEY_FIELD));
}
