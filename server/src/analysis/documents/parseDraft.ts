import { Mask } from "../text/mask.js";
import type { Span } from "../text/span.js";
import type { BibliographyEntry } from "./bibliography.js";
import { findCitations } from "./citations/findCitations.js";
import { plainReferences } from "./citations/plainReferences.js";
import type { Draft } from "./draft.js";
import { scalarOf } from "./frontMatter.js";
import { parseLatex } from "./latex.js";
import { parseMarkdown } from "./markdown.js";
import { parseOrg, parseTypst } from "./otherMarkup.js";
import type { Comment, Parsed } from "./parsed.js";
import { parsePlain } from "./plain.js";
import { findSuppressions } from "./suppressions.js";
import { writtenDate } from "./writtenDate.js";

/**
 * Reads a brief in the syntax of its language id: "latex" and "tex", "typst", "org", "plaintext"; everything else
 * as Markdown. `options.issued` is the draft's date as EDTF where the text itself gives none, `options.bibliography`
 * what the draft's own bibliography was found to hold. Never throws.
 */
export function parseDraft(
  text: string,
  languageId: string,
  options: { issued?: string; bibliography?: readonly BibliographyEntry[] } = {},
): Draft {
  const parsed = parse(text, languageId);
  const references = parsed.blocks.flatMap((block) => plainReferences(parsed.prose, block));
  const issued = issuedOf(parsed) ?? options.issued;
  return {
    text,
    prose: references.length > 0 ? without(parsed.prose, references) : parsed.prose,
    blocks: parsed.blocks,
    languageId,
    citations: parsed.citations,
    plainReferences: references,
    suppressions: findSuppressions(text, parsed.comments, parsed.blocks),
    ...(issued && { issued }),
    ...(options.bibliography?.length && { bibliography: options.bibliography }),
  };
}

function without(prose: string, spans: readonly Span[]): string {
  const mask = new Mask(prose);
  for (const { start, end } of spans) mask.blank(start, end);
  return mask.toString();
}

/** The date in the front matter, else one that stands nearly alone among the first blocks ("Policy brief, October 2023"). */
function issuedOf({ text, prose, blocks, frontMatter }: Parsed): string | undefined {
  const yaml = frontMatter ? text.slice(frontMatter.start, frontMatter.end) : "";
  const said = scalarOf(yaml, ["issued", "date"]);
  if (said) return writtenDate(said)?.issued ?? (/^\d{4}$/.test(said) ? said : undefined);
  for (const block of blocks.slice(0, 6)) {
    const line = prose.slice(block.start, Math.min(block.end, block.start + 121)).trim();
    const date = line.length <= 80 && block.kind !== "cell" ? writtenDate(line) : undefined;
    if (date && line.length - (date.end - date.start) <= 40 && !/[.!?]$/.test(line)) return date.issued;
  }
  return undefined;
}

function parse(text: string, languageId: string): Parsed {
  switch (languageId) {
    case "latex":
    case "tex":
      return parseLatex(text);
    case "typst":
      return parseTypst(text);
    case "org":
      return parseOrg(text);
    case "plaintext":
      return parsePlainDraft(text);
    default:
      return parseMarkdown(text);
  }
}

const COMMENT = /<!--(?<content>(?:[^-]|-(?!->)){0,1000})-->/g;

/** Plain text has no comments and citations of its own, so that it borrows those of Markdown. */
function parsePlainDraft(text: string): Parsed {
  const hidden = new Mask(text);
  const comments: Comment[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const span: Span = { start: match.index, end: match.index + match[0].length };
    comments.push({ ...span, content: match.groups!.content! });
    hidden.blank(span.start, span.end);
  }
  const structure = parsePlain(hidden.toString());
  const citations = structure.blocks.flatMap((block) => findCitations(structure.prose, "markdown", block));
  const mask = new Mask(structure.prose);
  for (const { cluster } of citations) mask.blank(cluster.start, cluster.end);
  return { text, prose: mask.toString(), blocks: structure.blocks, citations, comments };
}
