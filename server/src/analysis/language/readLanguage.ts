import type { Language } from "./language.js";
import { readSyntax } from "./readSyntax.js";
import { readThesaurus } from "./readThesaurus.js";
import { readVectors } from "./readVectors.js";

/** The contents of `models/syntax.bin`, `models/vectors.bin` and `models/thesaurus.bin`. */
export interface LanguageFiles {
  readonly syntax: Uint8Array;
  readonly vectors: Uint8Array;
  readonly thesaurus: Uint8Array;
}

/** Everything that was learned from data outside. Throws an error that names the model where a file is damaged. */
export function readLanguage(files: LanguageFiles): Language {
  const vectors = named("vectors", () => readVectors(files.vectors));
  return {
    syntax: named("syntax", () => readSyntax(files.syntax)),
    vectors,
    thesaurus: named("thesaurus", () => readThesaurus(files.thesaurus)),
    rarity: (word) => vectors.rarity(word),
  };
}

function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`models/${name}.bin: ${error instanceof Error ? error.message : String(error)}`);
  }
}
