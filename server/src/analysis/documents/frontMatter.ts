import type { Span } from "../text/span.js";

export interface FrontMatter {
  /** The whole block with its fences and the line break behind it. */
  readonly span: Span;
  /** The YAML between the fences. */
  readonly yaml: Span;
}

const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;

/** The YAML block that begins a Markdown text; undefined where there is none or it is never closed. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(start, start + 100));
  if (!opening) return undefined;
  CLOSING.lastIndex = start + opening[0].length;
  const closing = CLOSING.exec(text);
  if (!closing) return undefined;
  return {
    span: { start, end: closing.index + closing[0].length },
    yaml: { start: start + opening[0].length, end: closing.index },
  };
}

/** The plain value of a key at the top level of a YAML text, unquoted; undefined where it is missing or no scalar. Reads without a YAML parser, so that a half-written block still gives what it has. */
export function scalarOf(yaml: string, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const line = new RegExp(`^${key}[ \\t]*:[ \\t]+(?<value>\\S.*)$`, "mi").exec(yaml)?.groups?.value;
    const value = line?.replace(/\s+#.*$/, "").trim();
    if (!value || /^[|>[{&*]/.test(value)) continue;
    return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
  }
  return undefined;
}
