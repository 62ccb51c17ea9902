import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "./analysis/language/language.js";
import { readLanguage } from "./analysis/language/readLanguage.js";

/**
 * The learned models beside the bundle, read once.
 *
 * @throws Where a model file is missing or damaged: nothing can be analysed without it.
 */
export function loadLanguage(directory: string = path.join(__dirname, "models")): Language {
  const read = (name: string) => readFileSync(path.join(directory, `${name}.bin`));
  return readLanguage({ syntax: read("syntax"), vectors: read("vectors"), thesaurus: read("thesaurus") });
}
