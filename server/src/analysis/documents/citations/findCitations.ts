import { assertNever } from "../../text/assertNever.js";
import type { Span } from "../../text/span.js";
import type { Citation } from "../citation.js";
import { findLatexCitations } from "./latex.js";
import { findOrgCitations } from "./org.js";
import { findPandocCitations } from "./pandoc.js";
import { findTypstCitations } from "./typst.js";

/** How a draft writes its citations. */
export type CitationSyntax = "markdown" | "latex" | "typst" | "org";

/**
 * The citations of a stretch of a text, in order. The text must come without code, addresses and comments
 * (blanked, so that offsets stay): here an `@` is a citation unless its syntax says otherwise.
 */
export function findCitations(text: string, syntax: CitationSyntax, within: Span): Citation[] {
  switch (syntax) {
    case "markdown": {
      const latex = findLatexCitations(text, within);
      if (!latex.length) return findPandocCitations(text, within);
      // R Markdown and Pandoc let raw LaTeX through.
      const pandoc = findPandocCitations(text, within).filter(
        (citation) => !latex.some(({ cluster }) => cluster.start < citation.end && citation.start < cluster.end),
      );
      return [...latex, ...pandoc].sort((a, b) => a.start - b.start);
    }
    case "latex":
      return findLatexCitations(text, within);
    case "typst":
      return findTypstCitations(text, within);
    case "org":
      return findOrgCitations(text, within);
    default:
      return assertNever(syntax);
  }
}
