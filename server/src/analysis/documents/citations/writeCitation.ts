import type { CitationKey } from "../bibliography.js";
import type { Citation } from "../citation.js";
import type { Draft } from "../draft.js";
import { isPlainKey } from "./key.js";
import { writeLocator } from "./locator.js";

/** A key as a draft's syntax writes it where a citation calls for one: Pandoc needs braces around some. */
export function writeKey({ languageId }: Pick<Draft, "languageId">, key: CitationKey): string {
  return isLatex(languageId) || languageId === "typst" || languageId === "org" || isPlainKey(key) ? key : `{${key}}`;
}

/** A citation of one source in a draft's syntax, for the end of a sentence. */
export function writeCitation(
  draft: Pick<Draft, "languageId">,
  key: CitationKey,
  locator?: Pick<NonNullable<Citation["locator"]>, "label" | "value">,
): string {
  const { languageId } = draft;
  const place = locator ? writeLocator(locator.label, locator.value) : "";
  if (isLatex(languageId)) {
    // LaTeX takes a bare number for a page.
    const note = locator?.label === "page" ? locator.value : place;
    return `\\autocite${note ? `[${note}]` : ""}{${key}}`;
  }
  if (languageId === "typst") return `@${key}${place ? `[${place}]` : ""}`;
  if (languageId === "org") return `[cite:@${key}${place ? ` ${place}` : ""}]`;
  return `[@${writeKey(draft, key)}${place ? `, ${place}` : ""}]`;
}

/** What adds a key to a citation that is there, and where; undefined where its form has no room for one. */
export function addKey(
  draft: Pick<Draft, "text" | "languageId">,
  { cluster }: Pick<Citation, "cluster">,
  key: CitationKey,
): { readonly at: number; readonly newText: string } | undefined {
  const closing = draft.text[cluster.end - 1];
  const at = cluster.end - 1;
  if (isLatex(draft.languageId)) return closing === "}" ? { at, newText: `,${key}` } : undefined;
  if (draft.languageId === "typst") return { at: cluster.end, newText: ` ${writeCitation(draft, key)}` };
  if (draft.languageId === "org") return closing === "]" ? { at, newText: `;@${key}` } : undefined;
  // Raw LaTeX in Markdown.
  if (closing === "}" && draft.text[cluster.start] === "\\") return { at, newText: `,${key}` };
  // "@key [p. 3]" ends with a bracket too, which holds no keys.
  return closing === "]" && draft.text[cluster.start] === "["
    ? { at, newText: `; @${writeKey(draft, key)}` }
    : undefined;
}

export function isLatex(languageId: string): boolean {
  return languageId === "latex" || languageId === "tex";
}
