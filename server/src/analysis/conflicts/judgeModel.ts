/** Weights of the alignment's features (`FEATURES` in align.ts), learned by scripts/train-judge.ts; do not edit by hand. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  bias: -6,
  coverageNear: 5,
  coverageSentence: 1,
  coverageReverse: 2,
  nameCoverage: 1,
  nameMissing: -0.7,
  governor: 1,
  noun: 1,
  timeAgrees: 0.7,
  timeDiffers: -2,
  mass: 0.5,
};
