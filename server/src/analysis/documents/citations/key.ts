/**
 * A citation key as Pandoc reads it: a letter, digit or underscore, then more of them in any script with single
 * marks of punctuation between. What ends a sentence is no part of it.
 */
export const KEY = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_]|[:.#$%&+?~/-](?=[\\p{L}\\p{N}_]))*";

/** `@key` or `@{any key}`; never inside a word, an address or another mark. */
export const AT_KEY = new RegExp(
  `(?<![\\p{L}\\p{N}_@/\\\\])@(?:\\{(?<braced>[^{}\\s]{1,300})\\}|(?<key>${KEY}))`,
  "gu",
);

// Figures, tables, sections and theorems of Quarto ("@fig-map") and pandoc-crossref ("@fig:map").
const CROSS_REFERENCE = /^(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau)[-:]/i;

/** Whether a key names a figure, table or section of the document itself. */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

/** Whether a key can be written without braces. */
export function isPlainKey(key: string): boolean {
  return new RegExp(`^${KEY}$`, "u").test(key);
}
