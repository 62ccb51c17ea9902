// Scores the check on a case set's single sentences (cases.jsonl) and on its whole brief (brief.md, brief.expected.jsonl).
import type { Span } from "../../server/src/analysis/text/span.js";
import type { Case, Expectation } from "../judge/caseSets.js";
import type { Raised } from "./naiveRule.js";

/** A finding with the passages of the sources that it names. */
export interface Finding extends Raised {
  readonly passages: readonly string[];
}

interface Tally {
  expected: number;
  hit: number;
  raised: number;
  right: number;
}

export interface CaseScore {
  readonly conflict: Tally;
  readonly disputed: Tally;
  readonly citation: Tally;
  readonly silent: number;
  readonly alarmed: number;
  readonly notes: readonly string[];
}

const GROUPS: Readonly<Record<string, "conflict" | "disputed" | "citation">> = {
  "date-conflict": "conflict",
  "figure-conflict": "conflict",
  "date-disputed": "disputed",
  "figure-disputed": "disputed",
  "unknown-citation": "citation",
  "unsupported-citation": "citation",
};

export function scoreCases(cases: readonly Case[], find: (draft: string) => readonly Finding[]): CaseScore {
  const none = (): Tally => ({ expected: 0, hit: 0, raised: 0, right: 0 });
  const tallies = { conflict: none(), disputed: none(), citation: none() };
  const notes: string[] = [];
  let silent = 0;
  let alarmed = 0;
  for (const test of cases) {
    const findings = find(test.draft).filter(({ code }) => code in GROUPS);
    if (test.expect.length === 0) {
      silent++;
      if (findings.some(({ code }) => GROUPS[code] === "conflict")) alarmed++;
    }
    const used = new Set<Finding>();
    for (const wanted of test.expect) {
      const tally = tallies[GROUPS[wanted.code]!];
      tally.expected++;
      const start = test.draft.indexOf(wanted.text);
      const match = findings.find(
        (finding) => accepts(wanted, test, finding.code) && meets(finding, { start, end: start + wanted.text.length }),
      );
      if (match) {
        tally.hit++;
        used.add(match);
      } else
        notes.push(
          `MISS  ${test.id} ${wanted.code} "${wanted.text}"\n      draft:  ${test.draft}\n      source: ${wanted.says} (${wanted.sources.join(", ")}); ${test.why}`,
        );
    }
    for (const finding of findings) {
      const tally = tallies[GROUPS[finding.code]!];
      tally.raised++;
      if (used.has(finding)) tally.right++;
      else
        notes.push(
          `FALSE ${test.id} ${finding.code} "${test.draft.slice(finding.start, finding.end)}"\n      draft:  ${test.draft}\n${sourceLines(finding)}\n      (${test.kind}: ${test.why})`,
        );
    }
  }
  return { ...tallies, silent, alarmed, notes };
}

export interface BriefExpectation extends Expectation {
  /** Counted from 1. */
  readonly line: number;
}

export interface BriefScore {
  readonly expected: number;
  readonly hit: number;
  readonly falseConflicts: number;
  readonly falseOther: number;
  readonly notes: readonly string[];
}

export function scoreBrief(
  brief: string,
  expected: readonly BriefExpectation[],
  find: (draft: string) => readonly Finding[],
): BriefScore {
  const lines = brief.split("\n");
  const startOf = (line: number) => lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
  const findings = find(brief).filter(({ code }) => code in GROUPS);
  const used = new Set<Finding>();
  const notes: string[] = [];
  for (const wanted of expected) {
    const begin = startOf(wanted.line - 1);
    const start = begin + lines[wanted.line - 1]!.indexOf(wanted.text);
    const match = findings.find(
      (finding) =>
        !used.has(finding) &&
        finding.code === wanted.code &&
        finding.start >= begin &&
        meets(finding, { start, end: start + wanted.text.length }),
    );
    if (match) used.add(match);
    else
      notes.push(
        `MISS  brief line ${wanted.line} ${wanted.code} "${wanted.text}"\n      draft:  ${lines[wanted.line - 1]}\n      source: ${wanted.says} (${wanted.sources.join(", ")})`,
      );
  }
  const wrong = findings.filter((finding) => !used.has(finding));
  for (const finding of wrong) {
    const line = brief.slice(0, finding.start).split("\n").length;
    notes.push(
      `FALSE brief line ${line} ${finding.code} "${brief.slice(finding.start, finding.end)}"\n      draft:  ${lines[line - 1]}\n${sourceLines(finding)}`,
    );
  }
  const falseConflicts = wrong.filter(({ code }) => GROUPS[code] === "conflict").length;
  return {
    expected: expected.length,
    hit: used.size,
    falseConflicts,
    falseOther: wrong.length - falseConflicts,
    notes,
  };
}

function sourceLines({ message, passages }: Finding): string {
  return [`      says:   ${message}`, ...passages.map((passage) => `      source: ${passage}`)].join("\n");
}

/** A clock time may be called a date or a figure; for the rest the code must be the expected one. */
function accepts(wanted: Expectation, test: Case, code: string): boolean {
  if (code === wanted.code) return true;
  return test.kind === "time-of-day" && GROUPS[code] === "conflict" && GROUPS[wanted.code] === "conflict";
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
