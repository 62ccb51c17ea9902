// Scores the check on pairs of a document and a sentence of which somebody decided whether they contradict each other.
export interface Pair {
  readonly id: string;
  readonly doc: string;
  readonly draft: string;
  readonly expected: "warn" | "none";
  readonly kind: string;
}

export interface PairScore {
  readonly warn: number;
  readonly warned: number;
  readonly none: number;
  readonly alarmed: number;
  readonly notes: readonly string[];
}

/** @param find The messages of the conflicts that it raises. */
export function scorePairs(pairs: readonly Pair[], find: (pair: Pair) => readonly string[]): PairScore {
  const score = { warn: 0, warned: 0, none: 0, alarmed: 0 };
  const notes: string[] = [];
  for (const pair of pairs) {
    const messages = find(pair);
    const shown = `${pair.id} [${pair.kind}]\n      draft:  ${pair.draft}\n      source: ${pair.doc}`;
    if (pair.expected === "warn") {
      score.warn++;
      if (messages.length) score.warned++;
      else notes.push(`MISS  ${shown}`);
    } else {
      score.none++;
      if (!messages.length) continue;
      score.alarmed++;
      notes.push(`FALSE ${shown}\n      says:   ${messages.join(" | ")}`);
    }
  }
  return { ...score, notes };
}
