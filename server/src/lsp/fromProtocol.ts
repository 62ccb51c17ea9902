import type { Position, Range } from "vscode-languageserver";
import { type Lines, offsetAt } from "../analysis/text/lines.js";
import type { Span } from "../analysis/text/span.js";

/** A position as an offset, kept inside the text: clients may be a keystroke ahead. */
export function toOffset(lines: Lines, position: Position): number {
  return Math.max(0, offsetAt(lines, position));
}

export function toSpan(lines: Lines, range: Range): Span {
  const start = toOffset(lines, range.start);
  return { start, end: Math.max(start, toOffset(lines, range.end)) };
}
