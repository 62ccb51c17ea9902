/** The blocks of a book. */
export const MOST_BLOCKS = 5_000;

/**
 * A pure function of a text that remembers its last results: after an edit most stretches of a draft are as they were before.
 *
 * @param limit How many texts are remembered; beyond that the oldest go.
 */
export function rememberByText<T>(compute: (text: string) => T, limit: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    // A slice keeps alive the whole draft that it was cut from; a text put together anew does not.
    const own = text.split("").join("");
    const result = compute(own);
    known.set(own, result);
    if (known.size > limit) known.delete(known.keys().next().value!);
    return result;
  };
}
