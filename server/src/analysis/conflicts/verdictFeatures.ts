import type { Claim } from "../claims/claim.js";
import type { CitationKey } from "../documents/bibliography.js";
import { FEATURES } from "./align.js";
import type { Ranked } from "./rank.js";

const OWN = [
  "best", // how well the best claim with another value is aligned
  "agreeing", // and the best with the same
  "gap",
  "share", // of the candidates' likelihood, what falls to the best other value
  "shareAgreeing",
  "second", // distance to the next other value
  "support", // sources that give the best other value
  "terms",
  "isDate",
  "negated",
  "hypothetical",
  "expected",
  "cumulative",
  "subset",
  "hasAgreeing",
  "equal",
  "citedBest",
  "citedAgreeing",
  "digits", // how exact the draft's value is
  "relative",
  "modified",
  "vagueSource",
] as const;

/** The names of the features by which a verdict is reached, in order. */
export const VERDICT_FEATURES: readonly string[] = [
  ...OWN,
  ...FEATURES.map((name) => `against.${name}`),
  ...FEATURES.map((name) => `for.${name}`),
];

// Where nothing agrees: as far off as the worst candidates.
const NOTHING = -3;

/** What is known about a draft's claim and its candidates, best first; undefined where no candidate has another value. */
export function verdictFeatures(
  claim: Claim,
  ranked: readonly Ranked[],
  cited: ReadonlySet<CitationKey>,
): number[] | undefined {
  const against = ranked.filter(({ relation }) => relation === "incompatible");
  const agreeing = ranked.filter(({ relation }) => relation !== "incompatible");
  const best = against[0];
  if (!best) return undefined;
  const fit = agreeing[0];
  const top = ranked[0]!.rank;
  const likelihood = (items: readonly Ranked[]) => items.reduce((sum, { rank }) => sum + Math.exp(rank - top), 0);
  const all = likelihood(ranked);
  const same = against.filter((item) => valueKey(item.source.claim) === valueKey(best.source.claim));
  const other = against.find((item) => valueKey(item.source.claim) !== valueKey(best.source.claim));
  const agreeingRank = fit?.rank ?? NOTHING;
  const { frame, value } = claim;
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const own: Record<(typeof OWN)[number], number> = {
    best: best.rank,
    agreeing: agreeingRank,
    gap: best.rank - agreeingRank,
    share: likelihood(same) / all,
    shareAgreeing: likelihood(agreeing) / all,
    second: best.rank - (other?.rank ?? NOTHING),
    support: new Set(same.filter(({ rank }) => rank > best.rank - 2).map(({ source }) => source.key)).size,
    terms: Math.min(12, frame.terms.length),
    isDate: flag(value.kind === "date"),
    negated: flag(frame.negated),
    hypothetical: flag(frame.hypothetical),
    expected: flag(frame.expected),
    cumulative: flag(frame.cumulative),
    subset: flag(frame.subset),
    hasAgreeing: flag(fit !== undefined),
    equal: flag(agreeing.some(({ relation }) => relation === "equal")),
    citedBest: flag(cited.has(best.source.key)),
    citedAgreeing: flag(fit !== undefined && cited.has(fit.source.key)),
    digits: digitsOf(claim),
    relative: flag(value.kind === "date" && value.relative === true),
    modified: flag(value.modifier !== undefined),
    vagueSource: flag(
      best.source.claim.value.kind === "quantity"
        ? best.source.claim.value.vague === true
        : best.source.claim.value.relative === true,
    ),
  };
  return [
    ...OWN.map((name) => own[name]),
    ...best.alignment.features,
    ...(fit?.alignment.features ?? FEATURES.map(() => 0)),
  ];
}

/** Equal for claims with the same value. */
export function valueKey({ value }: Claim): string {
  return value.kind === "date"
    ? `${value.earliest}:${value.latest}:${value.time?.earliest ?? ""}`
    : `${value.value * value.unit.factor}:${value.upper ?? ""}`;
}

function digitsOf({ value }: Claim): number {
  if (value.kind === "date")
    return value.granularity === "time" ? 4 : value.granularity === "day" ? 3 : value.granularity === "month" ? 2 : 1;
  return Math.min(4, Math.max(0, Math.log10(Math.abs(value.value) / (value.precision || 1) + 1)));
}
