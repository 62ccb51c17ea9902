// The last three rows of the table; longer words are cut, which changes nothing within the limits that are asked for.
const LONGEST = 64;
let current = new Uint8Array(LONGEST + 2);
let last = new Uint8Array(LONGEST + 2);
let before = new Uint8Array(LONGEST + 2);

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make a query a word or the
 * beginning of one (optimal string alignment). Stops at `limit` and answers `limit + 1`. Only the first 64 letters
 * of the query count. Costs the query's length times the limit: letters further apart cannot meet.
 */
export function prefixDistance(query: string, word: string, limit: number): number {
  const rows = Math.min(query.length, LONGEST);
  const columns = Math.min(word.length, rows + limit, LONGEST);
  const far = limit + 1;
  if (columns < rows - limit) return far;
  for (let column = 0; column <= columns; column++) last[column] = Math.min(column, far);
  for (let row = 1; row <= rows; row++) {
    const from = Math.max(1, row - limit);
    const to = Math.min(columns, row + limit);
    const letter = query.charCodeAt(row - 1);
    const letterBefore = row > 1 ? query.charCodeAt(row - 2) : -1;
    current[from - 1] = from === 1 ? Math.min(row, far) : far;
    let least = current[from - 1]!;
    for (let column = from; column <= to; column++) {
      const other = word.charCodeAt(column - 1);
      let value = last[column - 1]! + (letter === other ? 0 : 1);
      // What lies outside the band is too far.
      if (column < row + limit) value = Math.min(value, last[column]! + 1);
      value = Math.min(value, current[column - 1]! + 1);
      if (column > 1 && letterBefore === other && letter === word.charCodeAt(column - 2))
        value = Math.min(value, before[column - 2]! + 1);
      current[column] = Math.min(value, far);
      if (value < least) least = value;
    }
    if (least > limit) return far;
    const spare = before;
    before = last;
    last = current;
    current = spare;
  }
  let distance = far;
  for (let column = Math.max(0, rows - limit); column <= columns; column++)
    distance = Math.min(distance, last[column]!);
  return distance;
}
