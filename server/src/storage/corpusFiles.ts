import type { Source } from "../analysis/corpus/corpus.js";
import type { BibliographyEntry } from "../analysis/documents/bibliography.js";
import type { Document } from "../analysis/documents/document.js";
import type { Problem } from "../analysis/documents/problem.js";
import type { ReadPdf } from "../readers/extracted.js";
import { extension } from "../readers/files/fileName.js";
import { BIBLIOGRAPHIES, readBibliography } from "../readers/readBibliography.js";
import { largest, READABLE, readPages, readSource } from "../readers/readSource.js";
import { type FileInfo, type Files, FolderError } from "./files.js";
import { matchEntries } from "./matchEntries.js";

export type { ReadPdf };

export interface Loaded {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  /** Files that are no sources, by their paths in their folders, and why. */
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}

/** What is known of one file. */
interface Kept {
  readonly document?: Document;
  readonly entries?: readonly BibliographyEntry[];
  readonly problems: readonly Problem[];
}

/** Sources whose format cannot be read. */
const UNREAD: Readonly<Record<string, string>> = {
  ".doc": "old Word",
  ".odt": "OpenDocument",
  ".rtf": "RTF",
  ".epub": "EPUB",
};
const PAUSE_AFTER = 12;

/** The files of the corpus folders as they were read last; a change costs the files that changed. */
export class CorpusFiles {
  readonly #kept = new Map<string, Kept>();
  #folders: readonly string[] = [];
  #folderProblems: Problem[] = [];
  #leftOut: { path: string; reason: string }[] = [];

  /** @param readPdf Reads PDFs, where there is something that can. */
  constructor(
    private readonly files: Files,
    private readonly readPdf?: ReadPdf,
  ) {}

  /** Reads all files below the folders (URIs). Never rejects: what cannot be read is a problem. */
  async load(
    folders: readonly string[],
    progress: (done: number, total: number, name: string) => void = () => {},
  ): Promise<Loaded> {
    this.#folders = folders;
    this.#folderProblems = [];
    this.#leftOut = [];
    this.#kept.clear();
    const found: { uri: string; path: string; size?: number }[] = [];
    for (const folder of folders) {
      try {
        const all: FileInfo[] = [];
        for (const file of await this.files.list(folder)) {
          if (file.unreadable === undefined) all.push(file);
          else
            this.#fail(
              file.uri,
              `${file.path} was not read because ${file.unreadable}: mend it, or remove it from the corpus folder.`,
            );
        }
        const listed = all.filter((file) => isOfInterest(file.path));
        this.#leftOut.push(
          ...all.flatMap(({ path }) => (isOfInterest(path) ? [] : [{ path, reason: reasonToLeaveOut(path) }])),
        );
        if (!listed.length)
          this.#reportFolder(folder, "it holds no sources", "put the texts that the brief rests on in it");
        found.push(...listed);
      } catch (error) {
        const { reason, remedy } =
          error instanceof FolderError ? error : { reason: messageOf(error), remedy: "check the folder" };
        this.#reportFolder(folder, reason, remedy);
      }
    }
    let paused = performance.now();
    for (const [index, file] of found.entries()) {
      progress(index, found.length, file.path);
      if (!this.#kept.has(file.uri)) await this.#read(file.uri, file.path, file.size ?? 0, true);
      if (!this.#kept.has(file.uri)) this.#leftOut.push({ path: file.path, reason: "it holds no bibliography" });
      // Others want to be served while a large corpus is read.
      if (performance.now() - paused > PAUSE_AFTER) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        paused = performance.now();
      }
    }
    progress(found.length, found.length, "");
    return this.#loaded();
  }

  /** Reads the files that changed, came or went; a folder that went takes its files along. */
  async update(uris: readonly string[]): Promise<Loaded> {
    for (const uri of uris) {
      const folder = this.#folders.find((one) => uri.startsWith(one.endsWith("/") ? one : `${one}/`));
      if (folder === undefined) continue;
      const path = uri.slice(folder.length).replace(/^\//, "");
      if (isOfInterest(path)) await this.#read(uri, decode(path));
      else
        for (const known of [...this.#kept.keys()])
          if (known.startsWith(`${uri}/`)) await this.#read(known, decode(known.slice(folder.length + 1)));
    }
    const gone = this.#folderProblems.filter(({ uri }) =>
      [...this.#kept.keys()].some((known) => known.startsWith(uri)),
    );
    this.#folderProblems = this.#folderProblems.filter((problem) => !gone.includes(problem));
    return this.#loaded();
  }

  #loaded(): Loaded {
    const kept = [...this.#kept.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, file]) => file);
    const entries = kept.flatMap((file) => file.entries ?? []);
    const matched = matchEntries(
      kept.flatMap((file) => file.document ?? []),
      entries,
    );
    return {
      sources: matched.sources,
      problems: [...this.#folderProblems, ...kept.flatMap((file) => file.problems), ...matched.problems],
      leftOut: this.#leftOut,
    };
  }

  #fail(uri: string, message: string): void {
    this.#kept.set(uri, { problems: [{ uri, code: "unreadable-source", message }] });
  }

  /** @param isListed Whether it is known to be there; else it may be gone. */
  async #read(uri: string, path: string, size = 0, isListed = false): Promise<void> {
    const kind = extension(path);
    const failed = (message: string): void => this.#fail(uri, message);
    if (UNREAD[kind]) {
      failed(
        `${path} was not read because ${UNREAD[kind]} files cannot be read yet: save it as text, Markdown or a web page.`,
      );
      return;
    }
    if (READABLE.has(kind) && size > largest(path)) {
      this.#kept.set(uri, readSource({ uri, name: path, bytes: { length: size } as Uint8Array }));
      return;
    }
    let bytes: Uint8Array;
    try {
      bytes = await this.files.read(uri);
    } catch (error) {
      if (!isListed) this.#kept.delete(uri);
      else failed(`${path} was not read because ${messageOf(error)}: check the file.`);
      return;
    }
    const file = { uri, name: path, bytes };
    if (kind === ".pdf" && bytes.length > 0 && bytes.length <= largest(path)) {
      const { readPdf } = this;
      if (readPdf) this.#kept.set(uri, await readPages(file, () => readPdf(bytes)));
      else
        failed(`${path} was not read because PDF files cannot be read here: save it as text, Markdown or a web page.`);
      return;
    }
    if (BIBLIOGRAPHIES.has(kind)) {
      const read = readBibliography(file);
      if (read) this.#kept.set(uri, read);
      else this.#kept.delete(uri);
    } else this.#kept.set(uri, readSource(file));
  }

  #reportFolder(folder: string, reason: string, remedy: string): void {
    this.#folderProblems.push({
      uri: folder,
      code: "unreadable-source",
      message: `The corpus folder ${decode(folder).replace(/^file:\/\//, "")} was not read because ${reason}: ${remedy}.`,
    });
  }
}

/** Reads corpus folders once. */
export function loadCorpus(
  folders: readonly string[],
  files: Files,
  progress?: (done: number, total: number, name: string) => void,
  readPdf?: ReadPdf,
): Promise<Loaded> {
  return new CorpusFiles(files, readPdf).load(folders, progress);
}

// A README tells of the folder, as it does everywhere else; as a source it would speak for itself against the others.
const README = /(?:^|\/)README\.md$/i;
const SETTINGS = /(?:^|\/)(?:sourcebook|package|package-lock|tsconfig)\.json$/i;

function reasonToLeaveOut(path: string): string {
  if (README.test(path)) return "it describes the folder";
  if (SETTINGS.test(path)) return "it holds settings";
  return "its name is that of no text or bibliography";
}

function isOfInterest(path: string): boolean {
  const kind = extension(path);
  if (README.test(path) || SETTINGS.test(path)) return false;
  return READABLE.has(kind) || BIBLIOGRAPHIES.has(kind) || kind in UNREAD;
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
