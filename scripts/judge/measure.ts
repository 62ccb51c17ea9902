import { FEATURES } from "../../server/src/analysis/conflicts/align.js";
import { judge } from "../../server/src/analysis/conflicts/judge.js";
import type { Row } from "./rows.js";

/** Conflict and dispute figures of the judge with given weights on the rows of one set; with `show`, every miss and false alarm is printed. */
export function measure(
  set: { name: string; rows: readonly Row[]; unfound: readonly unknown[] },
  weights: readonly number[],
  show: boolean,
): string {
  const table = Object.fromEntries(FEATURES.map((name, i) => [name, weights[i]!]));
  const n = {
    expected: set.unfound.length,
    hit: 0,
    raised: 0,
    right: 0,
    disputed: 0,
    disputedHit: 0,
    disputedRaised: 0,
    silent: 0,
    alarmed: new Set<string>(),
  };
  const silentCases = new Set<string>();
  for (const row of set.rows) {
    const verdict = judge(
      row.claim,
      row.candidates.map(({ candidate }) => candidate),
      row.cited,
      table,
    );
    const wanted = row.expected?.code.endsWith("-conflict")
      ? "conflict"
      : row.expected?.code.endsWith("-disputed")
        ? "disputed"
        : undefined;
    if (row.case.expect.length === 0) silentCases.add(row.case.id);
    if (wanted === "conflict") n.expected++;
    if (wanted === "disputed") n.disputed++;
    if (verdict.kind === "conflict") {
      n.raised++;
      if (wanted === "conflict") n.hit++;
      if (row.case.expect.length === 0) n.alarmed.add(row.case.id);
    }
    if (verdict.kind === "disputed") {
      n.disputedRaised++;
      if (wanted === "disputed") n.disputedHit++;
    }
    const found = verdict.kind === "conflict" || verdict.kind === "disputed" ? verdict.kind : undefined;
    if (show && wanted !== found) {
      const top = row.candidates
        .map(({ candidate, gold }) => ({ candidate, gold, score: judge(row.claim, [candidate], row.cited, table).top }))
        .sort((a, b) => b.score - a.score);
      console.log(
        `${wanted ? (found ? "WRONG" : "MISS ") : "FALSE"} ${row.case.id} ${row.case.kind} "${row.text}" wants ${wanted} got ${found}: ${row.case.draft}\n      ${row.case.why}`,
      );
      for (const { candidate, gold, score } of [...top.filter(({ gold }) => gold).slice(0, 1), ...top.slice(0, 3)]) {
        const { document, claim } = candidate.source;
        const sentence = document.text
          .slice(Math.max(0, claim.value.start - 90), claim.value.end + 60)
          .replace(/\s+/g, " ");
        console.log(
          `      ${gold ? "GOLD " : ""}${score.toFixed(2)} ${candidate.relation} [${document.text.slice(claim.value.start, claim.value.end)}] ${candidate.source.key}: …${sentence}…\n          ${FEATURES.map(
            (name, i) => `${name}=${candidate.alignment.features[i]!.toFixed(2)}`,
          )
            .slice(1)
            .join(" ")}\n          ${candidate.alignment.pairs.map(([a, b, s]) => `${a}~${b}:${s}`).join(" ")}`,
        );
      }
    }
  }
  const rate = (a: number, b: number) => (b ? (a / b).toFixed(3) : "-");
  return `conflict recall ${rate(n.hit, n.expected)} precision ${rate(n.hit, n.raised)} (expected ${n.expected}, raised ${n.raised}); silent alarmRate ${rate(n.alarmed.size, silentCases.size)}; disputed recall ${rate(n.disputedHit, n.disputed)} precision ${rate(n.disputedHit, n.disputedRaised)}`;
}
