// The part of the package `citeproc` that is used. It comes without types, and it stays a file of its own that is
// loaded when a reference is first asked for: it is large, and its licence is another.

export interface CslSystem {
  retrieveLocale(language: string): string;
  retrieveItem(id: string): unknown;
}

export interface CslEngine {
  setOutputFormat(format: "html"): void;
  updateItems(ids: readonly string[]): void;
  /** False where the style has no bibliography. */
  makeBibliography(): readonly [unknown, readonly string[]] | false;
}

export interface Citeproc {
  /** Where it writes what it repairs and misses; by itself to the console, which may be a channel of the protocol. */
  debug: (message: string) => void;
  readonly Engine: new (system: CslSystem, style: string, language?: string) => CslEngine;
}
