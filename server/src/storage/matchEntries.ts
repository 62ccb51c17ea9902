import type { Source } from "../analysis/corpus/corpus.js";
import type { BibliographicItem, BibliographyEntry } from "../analysis/documents/bibliography.js";
import type { Document } from "../analysis/documents/document.js";
import type { Problem } from "../analysis/documents/problem.js";
import { extension, stem } from "../readers/files/fileName.js";
import { READABLE } from "../readers/readSource.js";

const composed = new WeakMap<Document, { entry: BibliographyEntry; document: Document }>();

/**
 * Joins documents with their entries: by the entry's `file` field, else by key (the file's own or its name), URL or
 * DOI. Entries without a file and files without an entry are sources too. Two sources with one key give one problem
 * and the first of them counts.
 */
export function matchEntries(
  documents: readonly Document[],
  entries: readonly BibliographyEntry[],
): { sources: Source[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byUri = new Map(documents.map((document) => [plainUri(document.uri), document]));
  const byName = unique(documents, (document) => nameOf(document.uri).toLowerCase());
  const byKey = unique(documents, (document) => document.key);
  const byStem = unique(documents, (document) => stem(nameOf(document.uri)));
  const byUrl = unique(documents, (document) => address(document.item.URL));
  const byDoi = unique(documents, (document) => document.item.DOI?.toLowerCase());
  const taken = new Set<Document>();
  const sources = new Map<string, Source>();

  const add = (source: Source): void => {
    const first = sources.get(source.key);
    if (!first) {
      sources.set(source.key, source);
      return;
    }
    const places = [first, source].map((one) => one.document?.uri ?? one.uri);
    // Two files of one name in different folders are told apart by their folders.
    const depth = places[0] !== places[1] && nameOf(places[0]!) === nameOf(places[1]!) ? 2 : 1;
    const names = places.map((uri) => plainUri(uri).split("/").slice(-depth).join("/"));
    problems.push({
      uri: source.entry?.uri ?? source.uri,
      code: "duplicate-key",
      message:
        names[0] === names[1]
          ? `${names[0]} has two entries with the key "${source.key}", the first of which counts: give one of them another key.`
          : `${names[1]} has the key "${source.key}", which ${names[0]} has already: give it another key (the entry's, "id" in the front matter, or the file's name).`,
      ...(source.entry && { span: source.entry.keySpan }),
    });
  };

  for (const entry of entries) {
    const named = filesOf(entry, byUri, byName);
    const found = named.length
      ? named
      : [
          byKey.get(entry.item.id) ??
            byStem.get(entry.item.id) ??
            byUrl.get(address(entry.item.URL)) ??
            byDoi.get(entry.item.DOI?.toLowerCase()),
        ];
    const free = found.filter((document): document is Document => !!document && !taken.has(document));
    for (const document of free) taken.add(document);
    const missing = named.length
      ? undefined
      : entry.files.find((path) => isExpected(extension(path)) && !isAbsolute(path));
    if (missing)
      problems.push({
        uri: entry.uri,
        code: "metadata",
        message: `The entry "${entry.item.id}" names the file ${missing}, which is not in the corpus folder: put it there or correct the "file" field.`,
        span: entry.keySpan,
      });
    const document = free[0] && withEntry(free[0], entry);
    add({
      key: entry.item.id,
      item: document?.item ?? entry.item,
      uri: document?.uri ?? entry.uri,
      entry,
      ...(document && { document }),
    });
  }
  for (const document of documents)
    if (!taken.has(document)) add({ key: document.key, item: document.item, uri: document.uri, document });
  return { sources: [...sources.values()], problems };
}

/** The document under its entry's key and with its entry's fields first. The same two give the same object, so that nothing is analysed twice. */
function withEntry(document: Document, entry: BibliographyEntry): Document {
  const known = composed.get(document);
  if (known?.entry === entry) return known.document;
  const item: BibliographicItem = { ...document.item, ...entry.item };
  const joined = { ...document, key: entry.item.id, item };
  composed.set(document, { entry, document: joined });
  return joined;
}

function filesOf(
  entry: BibliographyEntry,
  byUri: ReadonlyMap<string, Document>,
  byName: ReadonlyMap<string | undefined, Document>,
): Document[] {
  const folder = entry.uri.slice(0, entry.uri.lastIndexOf("/") + 1);
  return entry.files.flatMap((path) => {
    const near = isAbsolute(path) ? undefined : byUri.get(plainUri(resolve(folder, path)));
    const found = near ?? byName.get(nameOf(path).toLowerCase());
    return found ? [found] : [];
  });
}

/** Documents by a property; where several share it, it names none of them. */
function unique(
  documents: readonly Document[],
  property: (document: Document) => string | undefined,
): Map<string | undefined, Document> {
  const found = new Map<string | undefined, Document>();
  const several = new Set<string>();
  for (const document of documents) {
    const value = property(document);
    if (!value) continue;
    if (found.has(value)) several.add(value);
    found.set(value, document);
  }
  for (const value of several) found.delete(value);
  return found;
}

function address(url: unknown): string | undefined {
  return typeof url === "string"
    ? url
        .replace(/^https?:\/\/(?:www\.)?/i, "")
        .replace(/[#?].*$|\/+$/g, "")
        .toLowerCase()
    : undefined;
}

/** Programs that manage references keep their PDFs in folders of their own: that one is not here says nothing. */
function isExpected(kind: string): boolean {
  return READABLE.has(kind) && kind !== ".pdf";
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|~)/.test(path);
}

function resolve(folder: string, path: string): string {
  const parts = folder.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part) parts.push(encodeURIComponent(part));
  }
  return parts.join("/");
}

/** One spelling of a URI: programs differ in what they escape. */
function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function nameOf(uri: string): string {
  const plain = plainUri(uri);
  return plain.slice(plain.lastIndexOf("/") + 1);
}
