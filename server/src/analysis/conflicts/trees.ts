/** A regression tree: a leaf's value, or a question to one feature. Without names, since a model has tens of thousands of them. */
export type Tree = number | readonly [feature: number, below: number, yes: Tree, no: Tree];

/** A sum of trees on the log-odds scale (gradient boosting, Friedman 2001). */
export interface Forest {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** The log-odds that a forest gives to a feature vector. */
export function logOdds(forest: Forest, features: ArrayLike<number>): number {
  let sum = forest.base;
  for (let tree of forest.trees) {
    while (typeof tree !== "number") tree = features[tree[0]]! < tree[1] ? tree[2] : tree[3];
    sum += tree;
  }
  return sum;
}

/** The probability that a forest gives to a feature vector. */
export function probability(forest: Forest, features: ArrayLike<number>): number {
  return logistic(logOdds(forest, features));
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
