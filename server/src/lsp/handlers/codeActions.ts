import { type CodeAction, CodeActionKind, type Diagnostic, type Range, type TextEdit } from "vscode-languageserver";
import type { Code } from "../../analysis/conflicts/codes.js";
import { RULES } from "../../analysis/conflicts/codes.js";
import { suppressionFixes } from "../../analysis/features/codeActions.js";
import { checkOpenDraft } from "../check.js";
import type { ServerContext } from "../context.js";
import type { OpenDraft } from "../drafts.js";
import { toSpan } from "../fromProtocol.js";
import { guarded } from "../guard.js";
import { type DiagnosticData, SOURCE, toTextEdits } from "../toProtocol.js";

/** Rules whose preferred fix may be applied everywhere at once: it changes a citation and never what the brief states. */
const SAFE: ReadonlySet<string> = new Set<Code>(["unknown-citation"]);

export function registerCodeActions(context: ServerContext): void {
  const { connection, drafts } = context;
  connection.onCodeAction(
    guarded(
      connection.console,
      "codeActions",
      null,
      async ({ textDocument, range, context: wanted }): Promise<CodeAction[] | null> => {
        const diagnostics = await checkOpenDraft(context, textDocument.uri);
        const open = drafts.get(textDocument.uri);
        if (!open || !diagnostics) return null;
        const wants = (kind: string) =>
          !wanted.only || wanted.only.some((only) => kind === only || kind.startsWith(`${only}.`));
        const actions: CodeAction[] = [];
        if (wants(CodeActionKind.QuickFix)) {
          for (const diagnostic of diagnostics) {
            if (meet(diagnostic.range, range)) actions.push(...quickFixes(open, diagnostic));
          }
        }
        // Asked for by name (a save action or the command), or a quick fix away where there is more than one.
        const edits = safeEdits(diagnostics);
        if (edits.length && wants(CodeActionKind.SourceFixAll)) {
          actions.push({
            title: "Fix all citations that can only be meant in one way",
            kind: CodeActionKind.SourceFixAll,
            edit: { changes: { [open.uri]: edits } },
          });
        }
        return actions;
      },
    ),
  );
}

function quickFixes(open: OpenDraft, diagnostic: Diagnostic): CodeAction[] {
  const { fixes } = diagnostic.data as DiagnosticData;
  const own = fixes.map((fix) => action(open, diagnostic, fix.title, fix.edits, fix.preferred));
  const code = RULES.find((rule) => rule.code === diagnostic.code)?.code;
  if (!code) return own;
  const quiet = suppressionFixes(open.draft, { ...toSpan(open.lines, diagnostic.range), code });
  return [...own, ...quiet.map((fix) => action(open, diagnostic, fix.title, toTextEdits(open.lines, fix.edits)))];
}

function action(
  open: OpenDraft,
  diagnostic: Diagnostic,
  title: string,
  edits: readonly TextEdit[],
  preferred = false,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(preferred ? { isPreferred: true } : {}),
    edit: { changes: { [open.uri]: [...edits] } },
  };
}

function safeEdits(diagnostics: readonly Diagnostic[]): TextEdit[] {
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.source !== SOURCE || !SAFE.has(String(diagnostic.code))) return [];
    const preferred = (diagnostic.data as DiagnosticData).fixes.filter((fix) => fix.preferred);
    return preferred.length === 1 ? preferred[0]!.edits : [];
  });
}

function meet(a: Range, b: Range): boolean {
  const before = (x: Range["start"], y: Range["start"]) =>
    x.line < y.line || (x.line === y.line && x.character <= y.character);
  return before(a.start, b.end) && before(b.start, a.end);
}
