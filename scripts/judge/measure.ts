import { FEATURES } from "../../server/src/analysis/conflicts/features.js";
import { type JudgeModel, judge, THRESHOLDS } from "../../server/src/analysis/conflicts/judge.js";
import { rankCandidates } from "../../server/src/analysis/conflicts/rank.js";
import { isConflict, isDisputed } from "./learn.js";
import { type Row, rivalsIn } from "./rows.js";

/** One row with what the judge, trained without its subject, makes of it. */
export interface Judged {
  readonly row: Row;
  readonly conflict: number;
  readonly disputed: number;
}

export function judgeRows(rows: readonly Row[], model: JudgeModel): Judged[] {
  return rows.map((row) => {
    const { conflict, disputed } = judge(
      row.claim,
      row.candidates.map(({ candidate }) => candidate),
      row.cited,
      rivalsIn(row),
      model,
    );
    return { row, conflict, disputed };
  });
}

/** Recall, precision and false alarms at given thresholds, on one line. */
export function summary(
  judged: readonly Judged[],
  thresholds: { conflict: number; disputed: number } = THRESHOLDS,
): string {
  const n = { expected: 0, hit: 0, raised: 0, disputed: 0, disputedHit: 0, disputedRaised: 0 };
  const silent = new Set<string>();
  const alarmed = new Set<string>();
  for (const { row, conflict, disputed } of judged) {
    if (row.case.expect.length === 0) silent.add(row.case.id);
    if (isConflict(row)) n.expected++;
    if (isDisputed(row)) n.disputed++;
    if (conflict >= thresholds.conflict) {
      n.raised++;
      if (isConflict(row)) n.hit++;
      if (row.case.expect.length === 0) alarmed.add(row.case.id);
    } else if (disputed >= thresholds.disputed) {
      n.disputedRaised++;
      if (isDisputed(row)) n.disputedHit++;
    }
  }
  const rate = (a: number, b: number) => (b ? (a / b).toFixed(3) : "-");
  return `conflict recall ${rate(n.hit, n.expected)} precision ${rate(n.hit, n.raised)} (${n.raised} raised, ${n.expected} expected)  silent alarmRate ${rate(alarmed.size, silent.size)}  disputed recall ${rate(n.disputedHit, n.disputed)} precision ${rate(n.disputedHit, n.disputedRaised)} (${n.disputedRaised})`;
}

/** Every miss and false alarm with the candidates that decided it. */
export function errors(judged: readonly Judged[], model: JudgeModel): string {
  const lines: string[] = [];
  for (const { row, conflict, disputed } of judged) {
    const wanted = isConflict(row) ? "conflict" : isDisputed(row) ? "disputed" : "silent";
    const got = conflict >= THRESHOLDS.conflict ? "conflict" : disputed >= THRESHOLDS.disputed ? "disputed" : "silent";
    if (wanted === got) continue;
    lines.push(
      `${wanted} GOT ${got} ${conflict.toFixed(2)}/${disputed.toFixed(2)} ${row.case.id} ${row.case.kind} "${row.text}": ${row.case.draft}`,
      `      why: ${row.case.why}`,
    );
    const ranked = rankCandidates(
      row.claim,
      row.candidates.map(({ candidate }) => candidate),
      model,
    );
    const gold = row.candidates.find((item) => item.gold)?.candidate.source;
    const shown = [
      ranked.find(({ relation }) => relation === "incompatible"),
      ranked.find(({ relation }) => relation !== "incompatible"),
      ranked.find(({ source }) => source === gold),
    ];
    for (const item of new Set(shown)) {
      if (!item) continue;
      lines.push(
        `      ${item.relation === "incompatible" ? "against" : "for    "}${item.source === gold ? "*" : " "} ${item.rank.toFixed(2)} ${item.source.key}: ${row.passages[ranked.length ? row.candidates.findIndex(({ candidate }) => candidate.source === item.source) : 0]}`,
      );
      lines.push(
        `          ${FEATURES.map((name, i) => [name, item.alignment[i]!] as const)
          .filter(([, value]) => value !== 0)
          .map(([name, value]) => `${name} ${value.toFixed(2)}`)
          .join(", ")}`,
      );
    }
  }
  return lines.join("\n");
}
