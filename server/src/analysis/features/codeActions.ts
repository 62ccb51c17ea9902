import type { DraftDiagnostic, Fix } from "../conflicts/diagnostic.js";
import type { Block } from "../documents/document.js";
import type { Draft } from "../documents/draft.js";
import { findFrontMatter } from "../documents/frontMatter.js";

/** How an instruction is written as a comment: behind a block's text where the syntax allows it, else on a line before it. */
interface CommentForm {
  readonly write: (content: string) => string;
  readonly place: "behind" | "before";
}

const HTML: CommentForm = { write: (content) => `<!-- ${content} -->`, place: "behind" };
const FORMS: Readonly<Record<string, CommentForm>> = {
  latex: { write: (content) => `% ${content}`, place: "behind" },
  tex: { write: (content) => `% ${content}`, place: "behind" },
  typst: { write: (content) => `// ${content}`, place: "behind" },
  org: { write: (content) => `# ${content}`, place: "before" },
};

/** "Ignore here" and "turn the rule off in this file": comments that the parser of drafts obeys. */
export function suppressionFixes(draft: Draft, diagnostic: Pick<DraftDiagnostic, "start" | "end" | "code">): Fix[] {
  const form = FORMS[draft.languageId] ?? HTML;
  const fixes: Fix[] = [];
  const block = draft.blocks.find(({ start, end }) => start <= diagnostic.start && diagnostic.start < end);
  if (block) {
    const edit = ignoreEdit(draft, block, form, diagnostic.code);
    fixes.push({ title: `Ignore ${diagnostic.code} here`, edits: [edit] });
  }
  const top = findFrontMatter(draft.text)?.span.end ?? (draft.text.charCodeAt(0) === 0xfeff ? 1 : 0);
  fixes.push({
    title: `Turn ${diagnostic.code} off in this file`,
    edits: [
      {
        span: { start: top, end: top },
        newText: `${form.write(`sourcebook-ignore-file ${diagnostic.code}`)}${lineBreak(draft.text)}`,
      },
    ],
  });
  return fixes;
}

function ignoreEdit({ text }: Draft, block: Block, form: CommentForm, code: string): Fix["edits"][number] {
  const comment = form.write(`sourcebook-ignore ${code}`);
  if (form.place === "before") {
    const start = Math.max(text.lastIndexOf("\n", block.start - 1), text.lastIndexOf("\r", block.start - 1)) + 1;
    return { span: { start, end: start }, newText: `${comment}${lineBreak(text)}` };
  }
  // A comment that runs to the line's end must stand at it.
  let end = block.start + text.slice(block.start, block.end).trimEnd().length;
  if (form !== HTML) while (end < text.length && !/[\r\n]/.test(text[end]!)) end++;
  return { span: { start: end, end }, newText: ` ${comment}` };
}

function lineBreak(text: string): string {
  return /\r\n|\r|\n/.exec(text.slice(0, 10_000))?.[0] ?? "\n";
}
