export const FEATURES = [
  "coverageNear", // draft's terms by closeness to the value, found in the source's sentence and its context
  "coverageSentence", // the same without regard to closeness
  "coverageWindow", // the same, and words far from the source's value count in full
  "coverageReverse", // source's terms near its value, found in the draft
  "coverageBoth", // draft's terms near its value, found near the source's value
  "owned", // draft's terms that belong to its value, found among those that belong to the source's
  "lost", // and among those that belong to another value of the source's sentence
  "mass", // how much weighty text near the value is shared at all
  "massMissing", // and how much of the draft's is not
  "reverseMissing", // and how much of the source's is not
  "nameCoverage",
  "nameNear", // names by closeness to the value
  "nameWindow",
  "nameMissing", // names of the draft that the source's sentence and context lack
  "nameReverseMissing",
  "noNames",
  "nearestName", // the name nearest to the draft's value, by how near it stands to the source's
  "verbCoverage",
  "nounCoverage",
  "governor", // the words that govern the values
  "firstGovernor",
  "noun", // what is counted
  "nounSame",
  "nounDiffers",
  "nounMissing",
  "sameUnit",
  "meaning", // cosine of the sentences
  "meaningNear", // of the words near the values
  "meaningWindow", // of the draft's sentence and the source's with its surroundings
  "timeAgrees",
  "timeDiffers",
  "timeDistance", // and by how much, where both times are days
  "polarityDiffers",
  "hypotheticalDiffers",
  "expectedDiffers",
  "subsetDiffers",
  "cumulativeDiffers",
  "otherValuesShared",
  "sameRelation",
  "compoundDiffers",
  "tightness", // how near the best shared word stands to both values
  "modifierDiffers", // "since" against "until"
  "implied", // the source's date stands above its sentence
  "cell", // the source's value stands in a table
  "distance", // how far the values lie apart
  "oneField",
  "yearOnly",
  "yearInferred", // the source's year is not written
  "digitSlip",
  "scaleSlip",
  "finenessDiffers", // a day against a year
  "coarser", // the source's date is the coarser one
  "answered", // another value of the draft's sentence answers to the source's
  "answers", // another value of the source's sentence answers to the draft's
  "numberThere", // the draft's number stands in the source's sentence, whatever it measures there
  "numberAround", // or in a sentence beside it
  "occurs", // in how many places of the corpus the draft's number or date stands, whatever is said of it there
  "behindMass", // how much less than the best candidate
  "behindBoth",
  "behindMeaning",
  "behindWindow",
  "behindNames",
  "behindSibling", // than the best claim of the same sentence of the source
] as const;

export type Feature = (typeof FEATURES)[number];

/** A source's claim laid beside a draft's: what speaks for their being about the same thing, in the order of `FEATURES`. */
export type Alignment = Float64Array;

/** The place of each feature in an alignment. */
export const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<Feature, number>;

/** Where the features stand that compare the values themselves. */
export const VALUE_FEATURES: readonly number[] = (
  ["distance", "oneField", "yearOnly", "digitSlip", "scaleSlip"] as const
).map((name) => AT[name]);

// How much each counts when the candidates worth a closer look are chosen. Set by hand.
const CLOSENESS: readonly (readonly [Feature, number])[] = [
  ["coverageBoth", 3],
  ["coverageNear", 2],
  ["nameNear", 2],
  ["meaning", 2],
  ["mass", 1],
  ["nounSame", 0.5],
  ["behindSibling", 1],
  ["coverageWindow", 1],
  ["oneField", 1.5],
  ["digitSlip", 2],
  ["scaleSlip", 1.5],
];

/** A rough measure of how well two claims are aligned, by which candidates for the learned one are chosen. */
export function roughCloseness(alignment: Alignment): number {
  let sum = 0;
  for (const [name, weight] of CLOSENESS) sum += weight * alignment[AT[name]]!;
  return sum;
}

/** Fills in how far each alignment lies behind the best of all and behind the best of its own sentence (`groups`, parallel). */
export function compareAlignments(alignments: readonly Alignment[], groups: readonly unknown[]): void {
  const behind = (to: Feature, from: Feature) => {
    const best = Math.max(...alignments.map((f) => f[AT[from]]!));
    for (const f of alignments) f[AT[to]] = f[AT[from]]! - best;
  };
  behind("behindMass", "mass");
  behind("behindBoth", "coverageBoth");
  behind("behindMeaning", "meaning");
  behind("behindWindow", "coverageWindow");
  behind("behindNames", "nameNear");
  const bests = new Map<unknown, number>();
  alignments.forEach((f, i) => {
    bests.set(groups[i], Math.max(bests.get(groups[i]) ?? 0, f[AT.coverageBoth]!));
  });
  alignments.forEach((f, i) => {
    f[AT.behindSibling] = f[AT.coverageBoth]! - bests.get(groups[i])!;
  });
}
