import type { BibliographyEntry } from "../../analysis/documents/bibliography.js";
import type { Problem } from "../../analysis/documents/problem.js";
import { indexLines } from "../../analysis/text/lines.js";
import { isObject, keySpans, toEntries } from "./entries.js";

const KEY_FIELD = /"(?:id|citation-key|citationKey)"\s*:\s*"(?<key>(?:[^"\\]|\\.){1,300})"/g;
/**
 * Reads CSL JSON (a list, or an object with `items` or `references`), also as Better BibTeX's JSON with attachments.
 * Undefined where the file is some other JSON: a corpus folder may hold any.
 */
export function readCslJson(
  text: string,
  uri: string,
  name: string,
): { entries: BibliographyEntry[]; problems: Problem[] } | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (!/"(?:title|author|issued)"/.test(text)) return undefined;
    const reason = error instanceof Error ? error.message.split("\n")[0]! : "no JSON";
    return {
      entries: [],
      problems: [
        {
          uri,
          code: "bibliography-entry",
          message: `The bibliography ${name} could not be read (${reason}): correct the JSON or export it again.`,
        },
      ],
    };
  }
  const list = Array.isArray(parsed) ? parsed : isObject(parsed) ? (parsed.items ?? parsed.references) : undefined;
  if (
    !Array.isArray(list) ||
    !list.some((one) => isObject(one) && ("title" in one || "author" in one || "itemType" in one))
  )
    return undefined;
  return toEntries(list, uri, name, indexLines(text), keySpans(text, KEY_FIELD));
}
