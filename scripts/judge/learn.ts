import { type JudgeModel, rankRivals } from "../../server/src/analysis/conflicts/judge.js";
import { type RankModel, rankCandidates, rankFeatures } from "../../server/src/analysis/conflicts/rank.js";
import { verdictFeatures } from "../../server/src/analysis/conflicts/verdictFeatures.js";
import { boost, type Example } from "./boost.js";
import { type Row, rivalsIn } from "./rows.js";

// Silent cases in which some source gives the draft's value.
const AGREEING = new Set([
  "paraphrase-agree",
  "approximate",
  "coarser",
  "finer-compatible",
  "words-digits",
  "unit-conversion",
  "subset",
  "later-toll",
]);

const FOLDS = 3;

export const isConflict = (row: Row) => row.expected?.code.endsWith("-conflict") ?? false;
export const isDisputed = (row: Row) => row.expected?.code.endsWith("-disputed") ?? false;

/**
 * Learns which candidates speak of the same thing, then the two verdicts. The verdicts are learned from ranks that were
 * given by a model which had not seen the row's subject (stacking, Wolpert 1992): else they would trust the ranks too much.
 */
export function learn(rows: readonly Row[]): JudgeModel {
  const sets = [...new Set(rows.map((row) => row.set))];
  const described = Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(sets.filter((_, i) => i % FOLDS === fold));
    const model = learnRank(rows.filter((row) => !held.has(row.set)));
    return rows.filter((row) => held.has(row.set)).flatMap((row) => describe(row, model));
  }).flat();
  const conflicts = described.map(
    ({ row, features, gold }): Example => ({
      features,
      label: isConflict(row) && gold ? 1 : 0,
      weight: row.weight ?? 1,
    }),
  );
  const disputes = described.map(
    ({ row, features }): Example => ({ features, label: isDisputed(row) ? 1 : 0, weight: row.weight ?? 1 }),
  );
  return {
    ...learnRank(rows),
    conflict: boost(conflicts, { trees: 900, depth: 6, rate: 0.02, minimum: 8, ridge: 5 }),
    disputed: boost(disputes, { trees: 600, depth: 5, rate: 0.03, minimum: 12, ridge: 5 }),
  };
}

/** What the verdict is learned from: the row's features, and whether the best other value is the right one. */
function describe(row: Row, model: RankModel) {
  const ranked = rankCandidates(
    row.claim,
    row.candidates.map(({ candidate }) => candidate),
    model,
  );
  const features = verdictFeatures(row.claim, ranked, row.cited, rankRivals(ranked, rivalsIn(row), model));
  if (!features) return [];
  const best = ranked.find(({ relation }) => relation === "incompatible");
  const gold = row.candidates.some(({ candidate, gold }) => gold && candidate.source === best?.source);
  return [{ row, features, gold }];
}

function learnRank(rows: readonly Row[]): RankModel {
  const against: Example[] = [];
  const agreeing: Example[] = [];
  for (const row of rows) {
    const other = row.candidates.filter(({ candidate }) => candidate.relation === "incompatible");
    // A conflict whose source was not found has no right candidate, and teaches nothing.
    if (!isConflict(row) || other.some(({ gold }) => gold)) {
      for (const { candidate, gold } of other)
        against.push({ features: rankFeatures(row.claim, candidate), label: gold ? 1 : 0, weight: row.weight ?? 1 });
    }
    // The closest come first.
    const fits = row.candidates.map(({ candidate }) => candidate).filter(({ relation }) => relation !== "incompatible");
    const agrees = saysAgreement(row);
    if (agrees === undefined) continue;
    fits.forEach((candidate, i) => {
      // One or two sources say it; the rest of what agrees may be anything.
      const weight = (row.weight ?? 1) * (agrees ? ([1, 0.4][i] ?? 0) : 1 / Math.sqrt(fits.length));
      if (weight > 0) agreeing.push({ features: rankFeatures(row.claim, candidate), label: agrees ? 1 : 0, weight });
    });
  }
  const options = { trees: 140, depth: 4, rate: 0.06, minimum: 20, ridge: 5 };
  return { against: boost(against, options), agreeing: boost(agreeing, { ...options, trees: 110, depth: 3 }) };
}

/** Whether a source gives the draft's value, as far as the case says; undefined where that is open. */
function saysAgreement(row: Row): boolean | undefined {
  if (row.expected) return isDisputed(row);
  // Most statements of a brief are right; which source has them nobody wrote down.
  if (row.case.kind === "brief")
    return row.candidates.some(({ candidate }) => candidate.relation === "equal") || undefined;
  return AGREEING.has(row.case.kind) || row.case.expect.length > 0;
}
