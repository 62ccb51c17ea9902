/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make a query a word or the
 * beginning of one (optimal string alignment). Stops at `limit` and answers `limit + 1`.
 */
export function prefixDistance(query: string, word: string, limit: number): number {
  const columns = Math.min(word.length, query.length + limit);
  let before: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, i) => i);
  for (let row = 1; row <= query.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= columns; column++) {
      const same = query[row - 1] === word[column - 1];
      let value = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && query[row - 1] === word[column - 2] && query[row - 2] === word[column - 1])
        value = Math.min(value, before[column - 2]! + 1);
      current.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = current;
  }
  return Math.min(limit + 1, ...last);
}
