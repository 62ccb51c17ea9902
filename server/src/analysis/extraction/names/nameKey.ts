import { fold } from "../../text/fold.js";

/**
 * The form by which names are compared: folded, without article, possessive, dots and hyphens, with one of the spellings
 * that British and American English divide on. Two names with one key are written variants of each other.
 */
export function nameKey(name: string): string {
  const cached = CACHE.get(name);
  if (cached !== undefined) return cached;
  const key = fold(name)
    .replace(/['"]s\b(?=\s|$)/g, "")
    .replace(/[.'"]/g, "")
    .replace(/[-\s]+/g, " ")
    .replace(/^the /, "")
    .replace(/(?<=\S \S+),? (?:jr|sr)$/, "")
    .trim()
    .split(" ")
    .map((word) => SPELLINGS.get(word) ?? word.replace(/isation(s?)$/, "ization$1"))
    .join(" ");
  if (CACHE.size > 20_000) CACHE.clear();
  CACHE.set(name, key);
  return key;
}

const CACHE = new Map<string, string>();

const SPELLINGS = new Map([
  ["defence", "defense"],
  ["centre", "center"],
  ["programme", "program"],
  ["labour", "labor"],
  ["harbour", "harbor"],
  ["theatre", "theater"],
  ["cooperation", "co operation"],
  ["saint", "st"],
  ["mount", "mt"],
  ["&", "and"],
]);
