import type { Span } from "../../text/span.js";
import type { Draft } from "../draft.js";

/** A citation that is being written at a cursor. */
export interface CitationContext {
  /** What was typed of the key or of words to search by. */
  readonly query: string;
  /** From the first letter of the query to the end of the word at the cursor. */
  readonly replace: Span;
  /** How a key is written here: what stands before and behind it. */
  readonly before: string;
  readonly behind: string;
}

const BRACKETED = /(?:^|[[;])(?<prefix>[^[\];@]{0,80}?)(?<mark>-?@\{?)(?<query>[^[\]@;,{}\r\n]{0,80})$/u;
const BARE = /(?<![\p{L}\p{N}_@/\\.])(?<mark>-?@\{?)(?<query>[\p{L}\p{M}\p{N}_:.#$%&+?<>~/-]{0,80})$/u;
const COMMAND =
  /\\[A-Za-z]*[Cc]ite[A-Za-z]*\*?(?:\[[^[\]]{0,100}\]|\([^()]{0,100}\)|\{[^{}]{0,300}\}){0,4}\{(?<done>(?:[^{}\\]{0,300},)?)\s*(?<query>[^{},\r\n]{0,80})$/u;
const TYPST_CITE = /\bcite\(\s*<(?<query>[^<>\s()]{0,80})$/u;
const ORG = /\[cite(?:\/[\p{L}/-]{1,40})?:(?:[^[\]]{0,300};)?[^[\];@]{0,80}@(?<query>[^[\]@;,\r\n]{0,80})$/u;

/** The citation that is being written at an offset of a draft; undefined where there is none. Looks back 500 units at most. */
export function citationContext(
  draft: Pick<Draft, "text" | "languageId">,
  offset: number,
): CitationContext | undefined {
  const { text, languageId } = draft;
  const lineStart = Math.max(text.lastIndexOf("\n", offset - 1) + 1, offset - 500);
  const line = text.slice(lineStart, offset);
  const at = (query: string, before = "", behind = ""): CitationContext => ({
    query,
    replace: { start: offset - query.length, end: wordEnd(text, offset, languageId) },
    before,
    behind,
  });

  if (languageId === "typst") {
    const call = TYPST_CITE.exec(line)?.groups;
    if (call) return at(call.query!, "", text[wordEnd(text, offset, languageId)] === ">" ? "" : ">)");
    const bare = BARE.exec(line)?.groups;
    return bare && at(bare.query!);
  }
  if (languageId === "org") {
    const cluster = ORG.exec(line)?.groups;
    return cluster && at(cluster.query!, "", closes(text, offset, "]") ? "" : "]");
  }
  const command = COMMAND.exec(line)?.groups;
  if (command) return at(command.query!, "", closes(text, offset, "}") ? "" : "}");
  if (languageId === "latex" || languageId === "tex") return undefined;

  const open = openBracket(line);
  if (open >= 0) {
    const found = BRACKETED.exec(line.slice(open))?.groups;
    if (!found) return undefined;
    const brace = found.mark!.endsWith("{") && text[wordEnd(text, offset, languageId)] !== "}" ? "}" : "";
    return at(found.query!, "", brace + (closes(text, offset, "]") ? "" : "]"));
  }
  const bare = BARE.exec(line)?.groups;
  if (!bare) return undefined;
  const brace = bare.mark!.endsWith("{");
  const context = at(bare.query!, "", brace && text[offset] !== "}" ? "}" : "");
  const start = context.replace.start - bare.mark!.length;
  // An author who is the subject of the sentence stands without brackets, all others get them.
  if (brace || bare.mark!.startsWith("-") || beginsSentence(text.slice(Math.max(0, start - 40), start))) return context;
  return { ...context, replace: { start, end: context.replace.end }, before: "[@", behind: "]" };
}

/** Where the innermost bracket that is still open begins; -1 without one. */
function openBracket(line: string): number {
  let depth = 0;
  for (let i = line.length - 1; i >= 0; i--) {
    if (line[i] === "]") depth++;
    else if (line[i] === "[" && depth-- === 0) return i;
  }
  return -1;
}

/** Whether a closing mark stands on the rest of the line before another one opens. */
function closes(text: string, offset: number, mark: "]" | "}"): boolean {
  const opening = mark === "]" ? "[" : "{";
  for (let i = offset; i < Math.min(text.length, offset + 300); i++) {
    if (text[i] === mark) return true;
    if (text[i] === opening || text[i] === "\n" || text[i] === "\r") return false;
  }
  return false;
}

function wordEnd(text: string, offset: number, languageId: string): number {
  const rest = text.slice(offset, offset + 200);
  const pattern =
    languageId === "latex" || languageId === "tex"
      ? /^[^\s{},%]*/u
      : /^(?:[\p{L}\p{M}\p{N}_]|[:.#$%&+?~/-](?=[\p{L}\p{N}_]))*/u;
  return offset + pattern.exec(rest)![0].length;
}

function beginsSentence(before: string): boolean {
  return /(?:^|[.!?:]["”’)]?\s+|\n\s*(?:[-*>]\s+|\d+[.)]\s+)*)$/.test(before);
}
