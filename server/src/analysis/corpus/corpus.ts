import type { BibliographicItem, CitationKey } from "../documents/bibliography.js";
import type { Document } from "../documents/document.js";
import type { Language } from "../language/language.js";

/** A citable source: a bibliographic item, with its text where there is one. */
export interface Source {
  readonly key: CitationKey;
  readonly item: BibliographicItem;
  /** Where the entry or file is. */
  readonly uri: string;
  readonly document?: Document;
}

/** What the sources say. Adding or removing one source costs that source, not the corpus. */
export class Corpus {
  readonly #sources = new Map<CitationKey, Source>();

  constructor(readonly language: Language) {}

  /** Adds a source or replaces the one with the same key. */
  set(source: Source): void {
    this.#sources.set(source.key, source);
  }

  remove(key: CitationKey): void {
    this.#sources.delete(key);
  }

  source(key: CitationKey): Source | undefined {
    return this.#sources.get(key);
  }

  get sources(): readonly Source[] {
    return [...this.#sources.values()];
  }
}
