// From case sets to rows that the judge learns from: one row a claim of a draft, with all its candidates.

import { appendFileSync, closeSync, openSync, readFileSync, renameSync } from "node:fs";
import { analyze } from "../../server/src/analysis/claims/analysis.js";
import type { Claim } from "../../server/src/analysis/claims/claim.js";
import { claimsOf } from "../../server/src/analysis/claims/frame.js";
import { type Candidate, findCandidates, findRivals } from "../../server/src/analysis/conflicts/candidates.js";
import { citationsOf, isCheckable } from "../../server/src/analysis/conflicts/check.js";
import { compareClaims } from "../../server/src/analysis/conflicts/compatible.js";
import type { RivalsOf } from "../../server/src/analysis/conflicts/judge.js";
import type { SourceClaim } from "../../server/src/analysis/corpus/claimIndex.js";
import type { Corpus } from "../../server/src/analysis/corpus/corpus.js";
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
  /** What other sources hold against the closest candidates that agree, by index. */
  readonly rivals: Readonly<Record<number, readonly Candidate[]>>;
  readonly cited: ReadonlySet<string>;
  /** How much the row counts in learning, 1 unless said. */
  readonly weight?: number;
  /** The words around each candidate's value. */
  readonly passages: readonly string[];
}

/** The rows of a set, and the expectations that no claim of the draft answers to. */
export function rowsOf(set: CaseSet): { rows: Row[]; unfound: { case: Case; expected: Expectation }[] } {
  const rows: Row[] = [];
  const unfound: { case: Case; expected: Expectation }[] = [];
  const claimsIn = (text: string) => {
    const draft = parseDraft(text, "markdown");
    const analysis = analyze(set.corpus.analyzer, draft, {});
    return { draft, analysis, claims: claimsOf(analysis) };
  };
  for (const test of [...set.cases, ...(set.brief ? [set.brief] : [])]) {
    const { draft, analysis, claims } = claimsIn(`${test.draft}\n`);
    const spans = test.expect.map((expected) => ({
      expected,
      start: expected.start ?? test.draft.indexOf(expected.text),
      found: false,
    }));
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
      const says = hit?.expected.says
        ? [
            ...claimsIn(`${hit.expected.says}\n`).claims,
            ...claimsIn(`They counted ${hit.expected.says} items.\n`).claims,
          ]
        : [];
      const candidates = (isCheckable(claim) ? findCandidates(claim, siblings, set.corpus) : []).map((candidate) => ({
        candidate,
        gold:
          candidate.relation === "incompatible" &&
          hit !== undefined &&
          hit.expected.sources.includes(candidate.source.key) &&
          says.some((value) => isSaid(value, candidate.source.claim)),
      }));
      rows.push({
        set: set.name,
        case: test.kind === "brief" ? { ...test, draft: sentenceOf(test.draft, claim) } : test,
        claim,
        text: draft.text.slice(claim.value.start, claim.value.end),
        siblings,
        ...(hit ? { expected: hit.expected } : {}),
        candidates,
        rivals: rivalsOf(candidates, set.corpus),
        cited: new Set(citationsOf(analysis, claim.frame.sentence, draft.citations).map((citation) => citation.key)),
        passages: candidates.map(({ candidate: { source } }) => passage(source)),
      });
    }
    for (const span of spans)
      if (!span.found && /^(?:date|figure)/.test(span.expected.code))
        unfound.push({ case: test, expected: span.expected });
  }
  return { rows, unfound };
}

// A judge in training may rank the candidates otherwise; beyond these it finds no rivals.
const ASKED = 3;

function rivalsOf(candidates: Row["candidates"], corpus: Corpus): Record<number, readonly Candidate[]> {
  const agreeing = [...candidates.keys()].filter((i) => candidates[i]!.candidate.relation !== "incompatible");
  return Object.fromEntries(
    agreeing.slice(0, ASKED).map((i) => [i, findRivals(candidates[i]!.candidate.source, corpus)]),
  );
}

/** What `judge` asks for, from a row. */
export function rivalsIn({ candidates, rivals }: Row): RivalsOf {
  return (source) => rivals[candidates.findIndex(({ candidate }) => candidate.source === source)] ?? [];
}

/** Whether a source's claim gives what a case says that it gives; a case often leaves out the unit, or the year. */
function isSaid(said: Claim, claim: Claim): boolean {
  if (["equal", "compatible"].includes(compareClaims(said, claim))) return true;
  const [a, b] = [said.value, claim.value];
  if (a.kind === "quantity" && b.kind === "quantity") {
    const bare = a.unit.dimension === "count" || b.unit.dimension === "count";
    const near = (x: number, y: number) => Math.abs(x - y) <= 1e-6 * Math.abs(y);
    return bare && a.upper === b.upper && (near(a.value, b.value) || near(a.value, b.value * b.unit.factor));
  }
  return false;
}

function sentenceOf(text: string, { frame: { span } }: Claim): string {
  return text.slice(span.start, span.end);
}

function passage({ document, claim: { value } }: SourceClaim): string {
  const text = document.text.slice(Math.max(0, value.start - 110), value.end + 70).replace(/\s+/g, " ");
  return `[${document.text.slice(value.start, value.end)}] …${text}…`;
}

/** Writes the rows as JSON lines, without the documents behind them. */
export function saveRows(rows: readonly Row[], file: string): void {
  const slim = (claim: Claim) => ({
    value: claim.value,
    frame: {
      ...claim.frame,
      terms: claim.frame.terms.map(() => 0),
      context: undefined,
      surroundings: [],
      distances: [],
      owned: undefined,
      inClause: [],
    },
  });
  // What the ranking asks of a source's claim when it stands in the draft's place.
  const sketch = ({ value, frame }: Claim) => {
    const { sentence, negated, hypothetical, expected, beside } = frame;
    return { value, frame: { sentence, negated, hypothetical, expected, beside, terms: frame.terms.map(() => 0) } };
  };
  const bare = ({ source, relation, alignment }: Candidate) => ({
    relation,
    alignment: Array.from(alignment, (value) => Number(value.toFixed(4))),
    source: { key: source.key, claim: sketch(source.claim) },
  });
  // Under another name until all is there: half a file would be taken for the whole the next time.
  const part = `${file}.part`;
  const out = openSync(part, "w");
  for (const row of rows) {
    const line = JSON.stringify({
      ...row,
      claim: slim(row.claim),
      siblings: [],
      cited: [...row.cited],
      candidates: row.candidates.map(({ candidate, gold }) => ({ gold, candidate: bare(candidate) })),
      rivals: Object.fromEntries(Object.entries(row.rivals).map(([i, rivals]) => [i, rivals.map(bare)])),
    });
    appendFileSync(out, `${line}\n`);
  }
  closeSync(out);
  renameSync(part, file);
}

/** Reads what `saveRows` wrote, line by line: together the lines may be longer than a string can be. */
export function loadRows(file: string): Row[] {
  const rows: Row[] = [];
  const bytes = readFileSync(file);
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const line = bytes.toString("utf8", start, end < 0 ? bytes.length : end);
    if (line) rows.push(loadRow(line));
    start = end < 0 ? bytes.length : end + 1;
  }
  return rows;
}

function loadRow(line: string): Row {
  const row = JSON.parse(line, (_, value: unknown) => (value === null ? Number.POSITIVE_INFINITY : value)) as Row & {
    cited: readonly string[];
  };
  // A rival may be one of the candidates.
  const sources = new Map<string, SourceClaim>();
  const once = (candidate: Candidate): Candidate => {
    const { source } = candidate;
    const id = `${source.key}:${source.claim.value.start}:${source.claim.frame.sentence}`;
    if (!sources.has(id)) sources.set(id, source);
    return { ...candidate, source: sources.get(id)! };
  };
  return {
    ...row,
    cited: new Set(row.cited),
    candidates: row.candidates.map(({ candidate, gold }) => ({ gold, candidate: once(candidate) })),
    rivals: Object.fromEntries(Object.entries(row.rivals).map(([i, rivals]) => [i, rivals.map(once)])),
  };
}
