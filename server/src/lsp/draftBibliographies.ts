import type { BibliographyEntry } from "../analysis/documents/bibliography.js";
import type { Problem } from "../analysis/documents/problem.js";
import { type DraftBibliography, declarationOf, readDraftBibliography } from "../storage/draftBibliography.js";
import type { Files } from "../storage/files.js";

interface Known {
  /** What the draft said when it was read. */
  readonly declared: string;
  readonly read: Promise<DraftBibliography>;
  bibliography?: DraftBibliography;
}

const NONE: DraftBibliography = { entries: [], files: [], problems: [] };

/** The bibliographies that open drafts name themselves; read again when what a draft says of them changes, or one of the files. */
export class DraftBibliographies {
  readonly #known = new Map<string, Known>();
  #listeners: (() => void)[] = [];

  constructor(private readonly files: Files) {}

  /** Calls back when other files are to be watched. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Settles when what a document names is read. */
  async follow(
    document: { readonly uri: string; readonly languageId: string; getText(): string },
    mayRead: (uri: string) => boolean,
  ): Promise<void> {
    const { uri } = document;
    const declaration = declarationOf(document.getText(), document.languageId);
    if (!declaration) {
      this.#known.delete(uri);
      return;
    }
    const declared = `${declaration.syntax} ${declaration.text}`;
    let known = this.#known.get(uri);
    if (known?.declared !== declared) {
      const read = readDraftBibliography(this.files, uri, declaration, mayRead).catch(() => NONE);
      const before = known?.bibliography;
      // What was read before holds until the new is there.
      known = { declared, read, ...(before && { bibliography: before }) };
      this.#known.set(uri, known);
      known.bibliography = await read;
      if (JSON.stringify(known.bibliography.files) !== JSON.stringify(before?.files ?? []))
        for (const listener of this.#listeners) listener();
    }
    await known.read;
  }

  /** What a draft's own bibliography holds; the same list as long as nothing changes. */
  entriesOf(uri: string): readonly BibliographyEntry[] | undefined {
    const entries = this.#known.get(uri)?.bibliography?.entries;
    return entries?.length ? entries : undefined;
  }

  problemsOf(uri: string): readonly Problem[] {
    return this.#known.get(uri)?.bibliography?.problems ?? [];
  }

  /** URIs of the files that drafts name. */
  get named(): readonly string[] {
    return [...new Set([...this.#known.values()].flatMap(({ bibliography }) => bibliography?.files ?? []))];
  }

  /** Reads the drafts' bibliographies anew that are among files that changed; false where none is. */
  forget(uris: readonly string[]): boolean {
    let found = false;
    for (const [draft, { bibliography }] of this.#known) {
      if (!bibliography?.files.some((file) => uris.includes(file))) continue;
      this.#known.delete(draft);
      found = true;
    }
    return found;
  }
}
