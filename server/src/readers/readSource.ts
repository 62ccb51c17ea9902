import type { BibliographicItem } from "../analysis/documents/bibliography.js";
import { OTHERS_WRITE, PAGE_LINE, RELATED_HEADING } from "../analysis/documents/boilerplate.js";
import type { Document, Structure } from "../analysis/documents/document.js";
import { headMetadata } from "../analysis/documents/headMetadata.js";
import { parseMarkdown } from "../analysis/documents/markdown.js";
import { parsePlain } from "../analysis/documents/plain.js";
import type { Problem } from "../analysis/documents/problem.js";
import { indexLines } from "../analysis/text/lines.js";
import { repairMojibake } from "../analysis/text/mojibake.js";
import { identityMap, type OffsetMap, toOriginal } from "../analysis/text/offsetMap.js";
import { slice } from "../analysis/text/span.js";
import { readYamlItem } from "./csl/readYamlItem.js";
import { readDocx } from "./docx/readDocx.js";
import { type Extracted, isUnreadable } from "./extracted.js";
import { decode, LARGEST, LARGEST_WITH_PICTURES } from "./files/decode.js";
import { extension, stem } from "./files/fileName.js";
import { readHtml } from "./html/readHtml.js";

/** A file's bytes with where they come from. */
export interface SourceFile {
  readonly uri: string;
  /** The file's name with its extension; a path is fine. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Read {
  readonly document?: Document;
  readonly problems: readonly Problem[];
}

/** Files with these extensions are sources that can be read. */
export const READABLE: ReadonlySet<string> = new Set([".md", ".markdown", ".txt", ".html", ".htm", ".pdf", ".docx"]);

/** The most bytes that a file may have to be read. */
export function largest(name: string): number {
  return [".pdf", ".docx"].includes(extension(name)) ? LARGEST_WITH_PICTURES : LARGEST;
}

/**
 * Reads one source; a PDF comes to `readPages` instead. `entry` is its entry in a bibliography, whose fields come first; then front matter or meta
 * tags, then the text's own head, then the file's name. A file that cannot be read gives one problem and no document.
 */
export function readSource(file: SourceFile, entry?: BibliographicItem): Read {
  const failed = (reason: string, remedy: string): Read => unreadable(file, reason, remedy);
  const limit = largest(file.name);
  if (file.bytes.length > limit)
    return failed(
      `it is ${Math.round(file.bytes.length / 1_000_000)} MB long and the limit is ${limit / 1_000_000} MB`,
      "split it or keep the part you cite",
    );
  if (file.bytes.length === 0) return failed("it is empty", "save the text of the source in it or remove it");
  if (extension(file.name) === ".docx") {
    try {
      const { structure, item } = readDocx(file.bytes);
      return fromExtracted(file, structure, item, entry);
    } catch (error) {
      return failed(...reasonOf(error));
    }
  }
  const decoded = decode(file.bytes);
  if ("reason" in decoded)
    return failed(decoded.reason, "save it as plain text in UTF-8 or give it the extension it needs");
  return readText({ uri: file.uri, name: file.name, text: decoded.text }, entry);
}

/** A source of which another program took out the text; `extract` rejects where that cannot be done. */
export async function readPages(
  file: { readonly uri: string; readonly name: string },
  extract: () => Promise<Extracted>,
): Promise<Read> {
  try {
    const { text, item } = await extract();
    return fromExtracted(file, withoutPageLines(parsePlain(text)), item);
  } catch (error) {
    return unreadable(file, ...reasonOf(error));
  }
}

function unreadable({ uri, name }: { uri: string; name: string }, reason: string, remedy: string): Read {
  return {
    problems: [{ uri, code: "unreadable-source", message: `${name} was not read because ${reason}: ${remedy}.` }],
  };
}

function reasonOf(error: unknown): [reason: string, remedy: string] {
  if (isUnreadable(error)) return [error.reason, error.remedy];
  return [`it is broken (${error instanceof Error ? error.message : String(error)})`, "save it again or as text"];
}

/** Places in such a file cannot be named by lines: all lead to its beginning. */
function fromExtracted(
  { uri, name }: { uri: string; name: string },
  structure: Structure,
  own: Partial<BibliographicItem>,
  entry?: BibliographicItem,
): Read {
  if (!structure.prose.trim())
    return unreadable({ uri, name }, "it holds no text", "save the text of the source in it or remove it");
  const key = entry?.id ?? stem(name);
  // A file's date is that of its saving; a date in the text is better evidence of when it was published.
  const item: BibliographicItem = {
    type: "document",
    ...(own.issued && { issued: own.issued }),
    ...headMetadata(structure),
    ...(own.title && { title: own.title }),
    ...(own.author && { author: own.author }),
    ...entry,
    id: key,
  };
  const document = { key, uri, item, ...structure, offsets: identityMap, originalLines: indexLines("") };
  return { document, problems: [] };
}

/** Reads a source whose text is known, by the extension of its name. */
export function readText(file: { uri: string; name: string; text: string }, entry?: BibliographicItem): Read {
  const problems: Problem[] = [];
  const kind = extension(file.name);
  let structure: Structure;
  let offsets: OffsetMap;
  let own: Partial<BibliographicItem> = {};
  if (kind === ".html" || kind === ".htm") {
    const page = readHtml(file.text);
    const repaired = repairMojibake(page.structure.text);
    // A page whose encoding was wrong is repaired in its source, where one repair mends text and meta tags alike.
    const mended = repaired.offsets.anchors.length ? repairMojibake(file.text) : undefined;
    const again = mended ? readHtml(mended.text) : page;
    ({ structure, item: own } = again);
    offsets = mended ? compose(again.offsets, mended.offsets) : again.offsets;
  } else {
    const repaired = repairMojibake(file.text);
    offsets = repaired.offsets;
    if (kind === ".txt") structure = withoutPageLines(parsePlain(repaired.text));
    else {
      const parsed = parseMarkdown(repaired.text);
      structure = { text: parsed.text, prose: parsed.prose, blocks: parsed.blocks };
      if (parsed.frontMatter) {
        const yaml = readYamlItem(parsed.text.slice(parsed.frontMatter.start, parsed.frontMatter.end));
        own = yaml.item;
        if (yaml.error)
          problems.push({
            uri: file.uri,
            code: "metadata",
            message: `The front matter of ${file.name} could not be read whole (${yaml.error}): correct the YAML between the lines of dashes.`,
            span: {
              start: toOriginal(offsets, parsed.frontMatter.start),
              end: toOriginal(offsets, parsed.frontMatter.end),
            },
          });
      }
    }
  }
  if (!structure.prose.trim()) {
    problems.push({
      uri: file.uri,
      code: "unreadable-source",
      message: `${file.name} holds no text that could be read: save the text of the source in it or remove it.`,
    });
    return { problems };
  }
  const key = entry?.id ?? own.id ?? stem(file.name);
  const head = headMetadata(structure);
  const item: BibliographicItem = { type: "document", ...head, ...own, ...entry, id: key };
  const same = offsets.anchors.length === 0;
  return {
    document: {
      key,
      uri: file.uri,
      item,
      ...structure,
      offsets,
      ...(!same && { originalLines: indexLines(file.text) }),
    },
    problems,
  };
}

function isProse(text: string): boolean {
  return text.length > 40 && /[.!?]["”’)]?\s*$/.test(text);
}

/** What a page pasted to a text file brings along: "Related articles" with what follows at its end, lines about the page. */
function withoutPageLines(structure: Structure): Structure {
  const { prose, blocks } = structure;
  const line = (index: number) =>
    prose.slice(blocks[index]!.start, Math.min(blocks[index]!.end, blocks[index]!.start + 150)).trim();
  const related = blocks.findIndex(
    (block, i) =>
      block.start > prose.length * 0.5 &&
      block.end - block.start < 60 &&
      RELATED_HEADING.test(line(i)) &&
      // A digest has a section "Topics" or "Also on Friday" too: titles end without a stop, what a source says does not.
      (OTHERS_WRITE.test(line(i)) || !blocks.slice(i + 1).some((behind) => isProse(slice(prose, behind)))),
  );
  // Behind the comments of others what stands under the next heading is the source's own again.
  const behind = blocks.findIndex(
    ({ kind }, i) =>
      i > related &&
      related >= 0 &&
      OTHERS_WRITE.test(line(related)) &&
      kind === "heading" &&
      blocks[i + 1] !== undefined &&
      isProse(slice(prose, blocks[i + 1]!)),
  );
  const isRelated = (i: number) => related >= 0 && i >= related && (behind < 0 || i < behind);
  const kept = blocks.filter(
    (block, i) => !isRelated(i) && !(block.end - block.start < 140 && PAGE_LINE.test(line(i))),
  );
  if (kept.length === blocks.length) return structure;
  const index = new Map(kept.map((block, i) => [blocks.indexOf(block), i]));
  return {
    ...structure,
    blocks: kept.map((block) => {
      const { lead, ...rest } = block;
      const moved = lead === undefined ? undefined : index.get(lead);
      return {
        ...rest,
        headings: block.headings.flatMap((h) => index.get(h) ?? []),
        ...(moved !== undefined && { lead: moved }),
      };
    }),
  };
}

/** First through `inner`, then through `outer`. */
function compose(inner: OffsetMap, outer: OffsetMap): OffsetMap {
  const anchors: (readonly [number, number])[] = [];
  let next = 0;
  for (const [index, [clean, middle]] of inner.anchors.entries()) {
    while (next < outer.anchors.length && outer.anchors[next]![0] <= middle) next++;
    anchors.push([clean, toOriginal(outer, middle)]);
    const end = inner.anchors[index + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    for (; next < outer.anchors.length; next++) {
      const [at, original] = outer.anchors[next]!;
      if (clean + (at - middle) >= end) break;
      anchors.push([clean + (at - middle), original]);
    }
  }
  return { anchors };
}
