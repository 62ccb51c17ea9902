import { ownSources } from "../corpus/citableSources.js";
import type { Corpus } from "../corpus/corpus.js";
import type { BibliographyEntry, CitationKey } from "../documents/bibliography.js";
import { citationAt } from "../documents/citations/citationAt.js";
import { isPlainKey } from "../documents/citations/key.js";
import type { Draft } from "../documents/draft.js";
import { findFrontMatter } from "../documents/frontMatter.js";
import type { Lines } from "../text/lines.js";
import { toOriginal } from "../text/offsetMap.js";
import type { Span } from "../text/span.js";

export interface FileEdit {
  readonly uri: string;
  /** In the file's own text. */
  readonly span: Span;
  readonly newText: string;
  /** Of the file, where it is a bibliography. */
  readonly lines?: Lines;
}

/** The key that a rename at an offset would change, with its span; undefined where none stands. */
export function prepareRename(draft: Draft, offset: number): { span: Span; key: CitationKey } | undefined {
  const citation = citationAt(draft, offset);
  return citation && { span: citation.keySpan, key: citation.key };
}

/**
 * The edits that rename a key in all drafts, in its bibliography entry and in its source's front matter; a reason
 * where it cannot be: another source has the key, or no syntax could write it. A key that comes from a file's name
 * alone needs the file renamed, which is said too.
 */
export function rename(
  corpus: Corpus,
  drafts: readonly { readonly uri: string; readonly draft: Draft }[],
  key: CitationKey,
  newKey: CitationKey,
): { readonly edits: readonly FileEdit[] } | { readonly reason: string } {
  if (!/^[^\s{},;@[\]\\%#~"]+$/.test(newKey))
    return {
      reason: `"${newKey}" cannot be a citation key: it may not hold spaces or any of { } , ; @ [ ] \\ % # ~ ".`,
    };
  if (newKey !== key && (corpus.source(newKey) || drafts.some(({ draft }) => ownSources(draft).has(newKey))))
    return { reason: `Another source has the key "${newKey}" already.` };
  const edits: FileEdit[] = [];
  for (const { uri, draft } of drafts)
    for (const citation of draft.citations)
      if (citation.key === key) edits.push({ uri, ...written(draft, citation, newKey) });
  const source = corpus.source(key);
  for (const entry of ownEntries(drafts, key)) edits.push(inEntry(entry, newKey));
  if (source?.entry) edits.push(inEntry(source.entry, newKey));
  else if (source?.document) {
    const { document } = source;
    const frontMatter = findFrontMatter(document.text);
    const yaml = frontMatter ? document.text.slice(frontMatter.yaml.start, frontMatter.yaml.end) : "";
    const id = /^(?:id|key)[ \t]*:[ \t]*["']?(?<key>[^\s"'#]+)/m.exec(yaml);
    if (!id || id.groups!.key !== key)
      return {
        reason: `The key "${key}" is the name of its file: rename the file, or give it an "id" in its front matter or an entry in a bibliography.`,
      };
    const start = frontMatter!.yaml.start + id.index + id[0].length - key.length;
    edits.push({
      uri: document.uri,
      span: { start: toOriginal(document.offsets, start), end: toOriginal(document.offsets, start + key.length) },
      newText: newKey,
    });
  }
  // A draft may name a bibliography that the corpus has too.
  return { edits: [...new Map(edits.map((edit) => [`${edit.uri} ${edit.span.start}`, edit])).values()] };
}

function inEntry({ uri, keySpan, lines }: BibliographyEntry, newKey: CitationKey): FileEdit {
  return { uri, span: keySpan, newText: newKey, lines };
}

/** The entries of a key in the drafts' own bibliographies. */
function ownEntries(drafts: readonly { readonly draft: Draft }[], key: CitationKey): readonly BibliographyEntry[] {
  return drafts.flatMap(({ draft }) => draft.bibliography?.filter(({ item }) => item.id === key) ?? []);
}

/** A key that Pandoc would not read to its end gets braces, one that it would loses none. */
function written(
  draft: Draft,
  citation: Draft["citations"][number],
  newKey: CitationKey,
): { span: Span; newText: string } {
  const plain =
    ["latex", "tex", "typst"].includes(draft.languageId) ||
    isPlainKey(newKey) ||
    draft.text[citation.keySpan.start - 1] !== "@";
  return { span: citation.keySpan, newText: plain ? newKey : `{${newKey}}` };
}
