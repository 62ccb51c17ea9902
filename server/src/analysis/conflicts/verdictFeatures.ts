import type { Claim } from "../claims/claim.js";
import type { CitationKey } from "../documents/bibliography.js";
import { FEATURES, type Feature } from "./features.js";
import { exactness, type Ranked } from "./rank.js";
import { logistic } from "./trees.js";

const OWN = [
  "best", // how surely the best claim with another value speaks of the same thing
  "second", // and the best with a third value
  "agreeing", // and the best with the draft's value
  "gap",
  "any", // the probability that one of those that give the best other value does
  "anyAgreeing",
  "support", // sources that give the best other value
  "candidates", // how many agree
  "terms",
  "isDate",
  "negated",
  "hypothetical",
  "expected",
  "cumulative",
  "subset",
  "figuresBeside",
  "datesBeside",
  "equal", // how surely the best claim with the draft's very value speaks of the same thing
  "citedBest",
  "citedAgreeing",
  "exactness",
  "relative",
  "modified",
  "vagueSource",
  "sameSentence", // the best claims of both sides stand in one sentence
  "rival", // how surely another source contradicts the best that agrees, seen from that source's own sentence
  "rivalBest", // and how surely the same claim is the one that contradicts the draft
  "rivalSum",
] as const;

const RIVAL: readonly Feature[] = [
  "coverageBoth",
  "nameNear",
  "meaningWindow",
  "nounSame",
  "timeAgrees",
  "timeDiffers",
  "distance",
  "oneField",
  "digitSlip",
  "coarser",
  "cumulativeDiffers",
  "subsetDiffers",
];

const COMPARED: readonly Feature[] = [
  "coverageBoth",
  "coverageNear",
  "coverageWindow",
  "coverageReverse",
  "meaning",
  "nameNear",
  "nounSame",
  "governor",
  "owned",
  "lost",
];

/** The names of the features by which a verdict is reached, in order. */
export const VERDICT_FEATURES: readonly string[] = [
  ...OWN,
  ...FEATURES.map((name) => `against.${name}`),
  ...FEATURES.map((name) => `for.${name}`),
  ...COMPARED.map((name) => `lead.${name}`),
  ...RIVAL.map((name) => `rival.${name}`),
];

// Where there is no such claim: as far off as the worst candidates.
const NOTHING = -9;
const LEAD = 2;
// A rival that is not among the draft's own candidates was too far off to be looked at.
const UNSEEN = -5;

/**
 * What is known about a draft's claim and its candidates, best first; undefined where no candidate has another value.
 *
 * @param rivals What other sources hold against the best claim that agrees, best first.
 */
export function verdictFeatures(
  claim: Claim,
  ranked: readonly Ranked[],
  cited: ReadonlySet<CitationKey>,
  rivals: readonly Ranked[],
): number[] | undefined {
  const against = ranked.filter(({ relation }) => relation === "incompatible");
  const agreeing = ranked.filter(({ relation }) => relation !== "incompatible");
  const best = against[0];
  if (!best) return undefined;
  const fit = agreeing[0];
  const key = valueKey(best.source.claim);
  const same = against.filter((item) => valueKey(item.source.claim) === key);
  const other = against.find((item) => valueKey(item.source.claim) !== key);
  const any = (items: readonly Ranked[]) => 1 - items.reduce((none, { rank }) => none * (1 - logistic(rank)), 1);
  const rival = rivals[0];
  const seen = rival && against.find(({ source }) => source === rival.source);
  const { frame, value } = claim;
  const flag = (condition: boolean) => (condition ? 1 : 0);
  const own: Record<(typeof OWN)[number], number> = {
    best: best.rank,
    second: other?.rank ?? NOTHING,
    agreeing: fit?.rank ?? NOTHING,
    gap: best.rank - (fit?.rank ?? NOTHING),
    any: any(same),
    anyAgreeing: any(agreeing),
    support: new Set(same.filter(({ rank }) => rank > best.rank - 2).map(({ source }) => source.key)).size,
    candidates: agreeing.length,
    terms: Math.min(12, frame.terms.length),
    isDate: flag(value.kind === "date"),
    negated: flag(frame.negated),
    hypothetical: flag(frame.hypothetical),
    expected: flag(frame.expected),
    cumulative: flag(frame.cumulative),
    subset: flag(frame.subset),
    figuresBeside: Math.min(3, frame.beside.figures),
    datesBeside: Math.min(3, frame.beside.dates),
    equal: agreeing.find(({ relation }) => relation === "equal")?.rank ?? NOTHING,
    citedBest: flag(cited.has(best.source.key)),
    citedAgreeing: flag(fit !== undefined && cited.has(fit.source.key)),
    exactness: exactness(value),
    relative: flag(value.kind === "date" && value.relative === true),
    modified: flag(value.modifier !== undefined),
    vagueSource: flag(
      best.source.claim.value.kind === "quantity"
        ? best.source.claim.value.vague === true
        : best.source.claim.value.relative === true,
    ),
    sameSentence: flag(
      fit !== undefined &&
        fit.source.key === best.source.key &&
        fit.source.claim.frame.sentence === best.source.claim.frame.sentence,
    ),
    rival: rival?.rank ?? NOTHING,
    rivalBest: seen?.rank ?? NOTHING,
    rivalSum: rival ? rival.rank + (seen?.rank ?? UNSEEN) : 2 * NOTHING,
  };
  return [
    ...OWN.map((name) => own[name]),
    ...best.alignment,
    ...(fit?.alignment ?? FEATURES.map(() => 0)),
    ...COMPARED.map((name) => {
      const at = FEATURES.indexOf(name);
      return fit ? best.alignment[at]! - fit.alignment[at]! : LEAD;
    }),
    ...RIVAL.map((name) => rival?.alignment[FEATURES.indexOf(name)] ?? 0),
  ];
}

/** Equal for claims with the same value. */
export function valueKey({ value }: Claim): string {
  return value.kind === "date"
    ? `${value.earliest}:${value.latest}:${value.time?.earliest ?? ""}`
    : `${value.value * value.unit.factor}:${value.upper ?? ""}`;
}
