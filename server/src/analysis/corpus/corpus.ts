import { type Analysis, analyze } from "../claims/analysis.js";
import { claimsOf } from "../claims/frame.js";
import { SentenceAnalyzer } from "../claims/sentenceAnalysis.js";
import type { BibliographicItem, BibliographyEntry, CitationKey } from "../documents/bibliography.js";
import type { Document } from "../documents/document.js";
import type { Language } from "../language/language.js";
import { ClaimIndex } from "./claimIndex.js";
import { EntityIndex } from "./entities/entityIndex.js";

/** A citable source: a bibliographic item, with its text where there is one. */
export interface Source {
  readonly key: CitationKey;
  readonly item: BibliographicItem;
  /** Where the entry or file is. */
  readonly uri: string;
  readonly document?: Document;
  /** Where its entry stands in a bibliography file. */
  readonly entry?: BibliographyEntry;
}

/** What the sources say. Adding or removing one source costs that source, not the corpus. */
export class Corpus {
  readonly #sources = new Map<CitationKey, Source>();
  readonly analyzer: SentenceAnalyzer;
  readonly claims = new ClaimIndex();
  readonly entities = new EntityIndex();
  /** Changes with every source added, replaced or removed. */
  version = 0;

  constructor(readonly language: Language) {
    this.analyzer = new SentenceAnalyzer(language);
  }

  /** Adds a source or replaces the one with the same key. */
  set(source: Source): void {
    this.remove(source.key);
    this.version++;
    this.#sources.set(source.key, source);
    if (!source.document) return;
    const analysis = this.#analyze(source.document);
    this.claims.add(source.document, claimsOf(analysis));
    this.entities.add(
      source.document,
      analysis.sentences,
      analysis.parts.map((part) => part.names),
    );
  }

  remove(key: CitationKey): void {
    this.version++;
    this.#sources.delete(key);
    this.claims.remove(key);
    this.entities.remove(key);
  }

  source(key: CitationKey): Source | undefined {
    return this.#sources.get(key);
  }

  get sources(): readonly Source[] {
    return [...this.#sources.values()];
  }

  #analyze(document: Document): Analysis {
    return analyze(this.analyzer, document, document.item.issued ? { issued: document.item.issued } : {});
  }
}
