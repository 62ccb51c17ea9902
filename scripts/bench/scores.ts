/** A share with three decimals; "-" where there is nothing to share. */
export function share(part: number, whole: number): string {
  return whole ? (part / whole).toFixed(3) : "-";
}

/** The harmonic mean of precision and recall, each given as part and whole. */
export function f1(right: number, raised: number, found: number, gold: number): string {
  const precision = raised ? right / raised : 0;
  const recall = gold ? found / gold : 0;
  return precision + recall ? ((2 * precision * recall) / (precision + recall)).toFixed(3) : "-";
}

/** Lines of JSON. */
export function readLines<T>(text: string): T[] {
  return text
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
