// From case sets to rows that the judge learns from: one row a claim of a draft, with all its candidates.

import { analyze } from "../../server/src/analysis/claims/analysis.js";
import type { Claim } from "../../server/src/analysis/claims/claim.js";
import { claimsOf } from "../../server/src/analysis/claims/frame.js";
import { compareValues } from "../../server/src/analysis/conflicts/align.js";
import { type Candidate, findCandidates } from "../../server/src/analysis/conflicts/candidates.js";
import { alignContext } from "../../server/src/analysis/conflicts/context.js";
import { parseDraft } from "../../server/src/analysis/documents/parseDraft.js";
import type { Case, CaseSet, Expectation } from "./caseSets.js";

export interface Row {
  readonly set: string;
  readonly case: Case;
  readonly claim: Claim;
  readonly text: string;
  readonly siblings: readonly Claim[];
  /** What the case expects of this value. */
  readonly expected?: Expectation;
  readonly candidates: readonly { readonly candidate: Candidate; readonly gold: boolean }[];
  readonly cited: ReadonlySet<string>;
}

/** The rows of a set, and the expectations that no claim of the draft answers to. */
export function rowsOf(set: CaseSet): { rows: Row[]; unfound: { case: Case; expected: Expectation }[] } {
  const rows: Row[] = [];
  const unfound: { case: Case; expected: Expectation }[] = [];
  const context = alignContext(set.corpus);
  const claimsIn = (text: string) => {
    const draft = parseDraft(text, "markdown");
    return { draft, claims: claimsOf(analyze(set.corpus.analyzer, draft, {})) };
  };
  for (const test of set.cases) {
    const { draft, claims } = claimsIn(`${test.draft}\n`);
    const spans = test.expect.map((expected) => ({ expected, start: test.draft.indexOf(expected.text), found: false }));
    for (const claim of claims) {
      const kind = claim.value.kind === "date" ? "date" : "figure";
      const hit = spans.find(
        ({ expected, start }) =>
          claim.value.start < start + expected.text.length &&
          claim.value.end > start &&
          (expected.code.startsWith(kind) || test.kind === "time-of-day" || expected.code === "unsupported-citation"),
      );
      if (hit) hit.found = true;
      const siblings = claims.filter((other) => other.frame.sentence === claim.frame.sentence);
      const says = hit?.expected.says ? claimsIn(`${hit.expected.says}\n`).claims : [];
      const candidates = findCandidates(claim, siblings, set.corpus.claims, context).map((candidate) => ({
        candidate,
        gold:
          candidate.relation === "incompatible" &&
          hit !== undefined &&
          hit.expected.sources.includes(candidate.source.key) &&
          says.some((value) => ["equal", "compatible"].includes(compareValues(value, candidate.source.claim))),
      }));
      rows.push({
        set: set.name,
        case: test,
        claim,
        text: draft.text.slice(claim.value.start, claim.value.end),
        siblings,
        ...(hit ? { expected: hit.expected } : {}),
        candidates,
        cited: new Set(draft.citations.map((citation) => citation.key)),
      });
    }
    for (const span of spans)
      if (!span.found && /^(?:date|figure)/.test(span.expected.code))
        unfound.push({ case: test, expected: span.expected });
  }
  return { rows, unfound };
}
