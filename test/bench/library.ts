// A library of invented works, the same with every run.

const SYLLABLES = [..."bcdfghklmnprstvwz"].flatMap((first) =>
  [..."aeiou"].flatMap((vowel) => ["", "l", "n", "r", "s"].map((last) => first + vowel + last)),
);

/** Whole numbers below a limit, the same sequence for the same seed (a linear congruential generator). */
export function numbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** A bibliography in BibTeX with so many entries: some 9,000 words in titles, 4,000 family names, 60 years. */
export function bibtexLibrary(entries: number): string {
  const next = numbers(7);
  const word = (least: number) =>
    Array.from({ length: least + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]!).join("");
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  const words = Array.from({ length: 9_000 }, () => word(1));
  const families = Array.from({ length: 4_000 }, () => capital(word(2)));
  const given = Array.from({ length: 300 }, () => capital(word(1)));
  const pick = (list: readonly string[]) => list[next(list.length)]!;
  const text: string[] = [];
  for (let i = 0; i < entries; i++) {
    const family = pick(families);
    const year = 1965 + next(60);
    const title = Array.from({ length: 5 + next(7) }, () => pick(words)).join(" ");
    text.push(
      `@article{${family.toLowerCase()}${year}${pick(words)}${i},`,
      `  author = {${family}, ${pick(given)} and ${pick(families)}, ${pick(given)}},`,
      `  title = {${capital(title)}},`,
      `  journaltitle = {Journal of ${capital(words[next(400)]!)}},`,
      `  date = {${year}-0${1 + next(9)}}, volume = {${1 + next(90)}}, pages = {${1 + next(400)}--${401 + next(200)}},`,
      `  doi = {10.1000/${i}}`,
      "}",
      "",
    );
  }
  return text.join("\n");
}

/** Three letters that begin a family name or a word of a title. */
export function typedLetters(library: string, count: number): string[] {
  const next = numbers(11);
  const words = [...library.matchAll(/(?:author|title) = \{(?<text>[^}]+)/g)].flatMap(
    ({ groups }) => groups!.text!.match(/[A-Za-z]{4,}/g)!,
  );
  return Array.from({ length: count }, () => words[next(words.length)]!.slice(0, 3).toLowerCase());
}

/** The value below which so large a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
