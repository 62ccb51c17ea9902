import { check } from "../conflicts/check.js";
import { type Code, RULES } from "../conflicts/codes.js";
import type { DraftDiagnostic, Levels } from "../conflicts/diagnostic.js";
import { locatorsOutOfRange } from "../conflicts/rules/locatorRange.js";
import { uncitedSources } from "../conflicts/rules/uncitedSource.js";
import { unknownCitations } from "../conflicts/rules/unknownCitation.js";
import { valueDiagnostics } from "../conflicts/valueRules.js";
import type { Corpus } from "../corpus/corpus.js";
import type { Draft } from "../documents/draft.js";
import { overlaps } from "../text/span.js";
import { nameSpelling } from "./nameSpelling.js";

/** `incomplete`: a bibliography failed to load, so that unknown keys are no finding. */
export interface DiagnoseOptions {
  readonly levels?: Levels;
  readonly incomplete?: boolean;
}

/** All diagnostics of a draft against a corpus, in the order of the text; suppressed ones are left out. Never throws. */
export function diagnose(corpus: Corpus, draft: Draft, options: DiagnoseOptions = {}): DraftDiagnostic[] {
  const levelOf = (code: Code) => options.levels?.[code] ?? defaultLevel(code);
  const { analysis, checked } = check(corpus, draft);
  const found = [
    ...valueDiagnostics(corpus, draft, analysis, checked, (code) => levelOf(code) !== "off"),
    ...unknownCitations(corpus, draft, { incomplete: options.incomplete ?? false }),
    ...locatorsOutOfRange(corpus, draft),
    ...uncitedSources(corpus, draft),
    ...nameSpelling(corpus, analysis),
  ];
  return found
    .flatMap((diagnostic) => {
      const severity = levelOf(diagnostic.code);
      return severity === "off" || isSuppressed(draft, diagnostic) ? [] : [{ ...diagnostic, severity }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function defaultLevel(code: Code) {
  return RULES.find((rule) => rule.code === code)!.level;
}

function isSuppressed(draft: Draft, diagnostic: DraftDiagnostic): boolean {
  return draft.suppressions.some(
    ({ scope, codes }) => overlaps(scope, diagnostic) && (codes.length === 0 || codes.includes(diagnostic.code)),
  );
}
