import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../server/src/analysis/language/language.js";
import { readLanguage } from "../server/src/analysis/language/readLanguage.js";

let loaded: Language | undefined;

/** The shipped models, read when first used. */
export const language: Language = {
  get syntax() {
    return load().syntax;
  },
  get vectors() {
    return load().vectors;
  },
  get thesaurus() {
    return load().thesaurus;
  },
  rarity: (word) => load().rarity(word),
};

function load(): Language {
  const file = (name: string) => readFileSync(join(__dirname, "..", "models", `${name}.bin`));
  loaded ??= readLanguage({ syntax: file("syntax"), vectors: file("vectors"), thesaurus: file("thesaurus") });
  return loaded;
}
