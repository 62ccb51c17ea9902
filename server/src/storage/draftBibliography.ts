import { parseDocument } from "yaml";
import type { BibliographyEntry } from "../analysis/documents/bibliography.js";
import { findFrontMatter } from "../analysis/documents/frontMatter.js";
import type { Problem } from "../analysis/documents/problem.js";
import type { Span } from "../analysis/text/span.js";
import { readCslYaml } from "../readers/csl/readCslYaml.js";
import { extension } from "../readers/files/fileName.js";
import { BIBLIOGRAPHIES, readBibliography } from "../readers/readBibliography.js";
import type { Files } from "./files.js";

/** Where a draft says what it cites from. Equal declarations of one draft are read once. */
export interface Declaration {
  /** The part of the text that says it. */
  readonly text: string;
  readonly span: Span;
  readonly syntax: "yaml" | "latex" | "typst" | "org";
}

export interface DraftBibliography {
  readonly entries: readonly BibliographyEntry[];
  /** URIs of the files that it names, also of those that could not be read. */
  readonly files: readonly string[];
  /** On the draft: files that are missing or broken. */
  readonly problems: readonly Problem[];
}

const LATEX = /\\(?:bibliography|addbibresource|addglobalbib)(?:\[[^\]\n]{0,200}\])?\{(?<paths>[^{}\n]{1,500})\}/g;
const TYPST = /#bibliography\(\s*\(?(?<paths>(?:\s*"[^"\n]{1,300}"\s*,?){1,20})/g;
const ORG = /^#\+bibliography:[ \t]*(?<paths>\S.{0,300})$/gim;

/** Where a draft names its bibliography; undefined where it names none. */
export function declarationOf(text: string, languageId: string): Declaration | undefined {
  const whole = { text, span: { start: 0, end: text.length } };
  if (languageId === "latex" || languageId === "tex")
    return /\\(?:bibliography|addbibresource|addglobalbib)\b/.test(text)
      ? { ...only(text, LATEX, whole), syntax: "latex" }
      : undefined;
  if (languageId === "typst")
    return text.includes("#bibliography(") ? { ...only(text, TYPST, whole), syntax: "typst" } : undefined;
  if (languageId === "org")
    return /^#\+bibliography:/im.test(text) ? { ...only(text, ORG, whole), syntax: "org" } : undefined;
  const yaml = findFrontMatter(text)?.yaml;
  if (!yaml) return undefined;
  const said = text.slice(yaml.start, yaml.end);
  return /^(?:bibliography|references)[ \t]*:/m.test(said) ? { text: said, span: yaml, syntax: "yaml" } : undefined;
}

/** From the first to the last place that names files: edits elsewhere change nothing. */
function only(text: string, pattern: RegExp, whole: { text: string; span: Span }): { text: string; span: Span } {
  const matches = [...text.matchAll(pattern)];
  const last = matches.at(-1);
  if (!last) return whole;
  const span = { start: matches[0]!.index, end: last.index + last[0].length };
  return { text: text.slice(span.start, span.end), span };
}

/**
 * Reads what a draft's own bibliography holds: the `references` of its front matter and the files that it names,
 * relative to the draft. Never rejects.
 *
 * @param mayRead Whether a file may be read at all.
 */
export async function readDraftBibliography(
  files: Files,
  uri: string,
  declaration: Declaration,
  mayRead: (uri: string) => boolean = () => true,
): Promise<DraftBibliography> {
  const entries: BibliographyEntry[] = [];
  const named: string[] = [];
  const problems: Problem[] = [];
  if (declaration.syntax === "yaml") entries.push(...inlineReferences(uri, declaration));
  for (const path of pathsIn(declaration)) {
    // Addresses are left alone: nothing is fetched.
    const file = /^[a-z][a-z\d+.-]+:/i.test(path) ? undefined : resolve(uri, path);
    if (file === undefined || !mayRead(file)) continue;
    named.push(file);
    const at = declaration.text.indexOf(path);
    const span = { start: declaration.span.start + at, end: declaration.span.start + at + path.length };
    const failed = (reason: string) =>
      problems.push({
        uri,
        code: "unreadable-source",
        message: `The bibliography ${path} was not read because ${reason}: correct its path or put it there.`,
        span,
      });
    try {
      const read = readBibliography({ uri: file, name: path, bytes: await files.read(file) });
      if (!read) failed("it holds no entries");
      else {
        entries.push(...read.entries);
        for (const problem of read.problems) problems.push({ ...problem, uri, span });
      }
    } catch {
      failed("it cannot be found");
    }
  }
  return { entries, files: named, problems };
}

/** The items in the front matter itself, with their places in the draft. */
function inlineReferences(uri: string, { text, span }: Declaration): readonly BibliographyEntry[] {
  if (!/^references[ \t]*:/m.test(text)) return [];
  // The opening fence and what may stand before it are one line: blank, so that all places are the draft's.
  const before = `${" ".repeat(span.start - 1)}\n`;
  return readCslYaml(before + text, uri, "the front matter")?.entries ?? [];
}

function pathsIn({ text, syntax }: Declaration): string[] {
  switch (syntax) {
    case "latex":
      return matches(text, LATEX)
        .flatMap((paths) => paths.split(","))
        .map((path) => path.trim())
        .filter(Boolean)
        .map((path) => (BIBLIOGRAPHIES.has(extension(path)) ? path : `${path}.bib`));
    case "typst":
      return matches(text, TYPST)
        .flatMap((paths) => [...paths.matchAll(/"(?<path>[^"]+)"/g)].map((match) => match.groups!.path!))
        .filter((path) => BIBLIOGRAPHIES.has(extension(path)));
    case "org":
      return matches(text, ORG).map((path) => path.trim().replace(/^"(.*)"$/, "$1"));
    default:
      return yamlPaths(text);
  }
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match.groups!.paths!);
}

function yamlPaths(yaml: string): string[] {
  try {
    const value: unknown = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false }).toJS({ maxAliasCount: 100 });
    const named = typeof value === "object" && value !== null ? (value as Record<string, unknown>).bibliography : [];
    // Quarto and pandoc take one, a list, or a list by topic.
    const list =
      typeof named === "object" && named !== null && !Array.isArray(named)
        ? Object.values(named).flat()
        : [named].flat();
    return list.filter((path): path is string => typeof path === "string" && path.trim() !== "");
  } catch {
    return [];
  }
}

/** A path beside a draft, or an absolute one, as a URI. */
function resolve(draft: string, path: string): string | undefined {
  try {
    const encoded = path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
    return new URL(encoded.replace(/^([A-Za-z])%3A\//, "/$1:/"), draft).href;
  } catch {
    // Drafts that were never saved are nowhere.
    return undefined;
  }
}
