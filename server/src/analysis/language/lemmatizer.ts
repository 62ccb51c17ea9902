import { type Lexicon, lexiconKey } from "./lexicon.js";
import type { Tag } from "./syntax.js";

/** What the rules cannot know. */
export interface LemmaData {
  /** `form|TAG` -> lemma, where the rules go wrong; forms in lower case. */
  readonly exceptions: ReadonlyMap<string, string>;
  /** The candidate of a rule that is a known word is the right one. */
  readonly lexicon: Lexicon;
}

/**
 * The dictionary form of a word, in lower case but for proper names, which keep their case. The Penn tag, where it is
 * known, says whether a noun is plural and an adjective compared.
 */
export function lemmatize(data: LemmaData, written: string, tag: Tag, finer?: string): string {
  const word = written.replaceAll("’", "'");
  const lower = word.toLowerCase();
  if (tag === "PROPN") {
    if (finer !== "NNPS" || word === word.toUpperCase()) return word;
    const base = data.exceptions.get(`${lower}|NOUN`) ?? pluralBase(data, lower);
    return word.startsWith(lower.charAt(0)) ? base : base.charAt(0).toUpperCase() + base.slice(1);
  }
  const exception = data.exceptions.get(`${lower}|${tag}`);
  if (exception !== undefined) return exception;
  switch (tag) {
    case "NOUN":
      return finer === "NN" ? lower : pluralBase(data, lower);
    case "VERB":
    case "AUX":
      return verbBase(data, lower, finer);
    case "ADJ":
    case "ADV":
      if (finer !== undefined && !/^(?:JJ|RB)[RS]$/.test(finer)) return lower;
      return comparisonBase(data, lower, finer !== undefined);
    case "NUM":
      return /^\d/.test(lower) ? lower.replaceAll(",", "") : lower;
    default:
      return lower;
  }
}

function pluralBase(data: LemmaData, word: string): string {
  if (word.length < 4 && !/^[^s]{2}s$/.test(word)) return word;
  // "1990s" and "20s" name decades.
  if (/\d/.test(word)) return word;
  const known = (base: string) => data.lexicon.nouns.has(lexiconKey(base));
  if (word.endsWith("men")) return `${word.slice(0, -2)}an`;
  if (!word.endsWith("s"))
    return pick([change(word, "i", "us"), change(word, "a", "um"), change(word, "a", "on")], known) ?? word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  const found = pick(
    [
      change(word, "ies", "y"),
      change(word, "s", ""),
      change(word, "es", ""),
      change(word, "ves", "f"),
      change(word, "ves", "fe"),
      change(word, "es", "is"),
      change(word, "ices", "ix"),
      change(word, "ices", "ex"),
      change(word, "sses", "s"),
    ],
    known,
  );
  if (found !== undefined) return found;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[sx]|ch|sh|zz)es$/.test(word) && !/[aeiou]ses$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function verbBase(data: LemmaData, word: string, finer: string | undefined): string {
  if (finer === "VB" || finer === "VBP") return word;
  const known = (base: string) => data.lexicon.verbs.has(lexiconKey(base));
  if (finer === undefined && known(word) && !/(?:ed|ing)$/.test(word)) return word;
  const ending = /(?:ies|ied|ying|ing|ed|es|s)$/.exec(word)?.[0];
  if (ending === undefined || word.length - ending.length < 2) return word;
  if (ending === "s" || ending === "es" || ending === "ies") {
    if (/(?:ss|us|is)$/.test(word)) return word;
    const found = pick([change(word, "ies", "y"), change(word, "s", ""), change(word, "es", "")], known);
    if (found !== undefined) return found;
    if (ending === "ies") return `${word.slice(0, -3)}y`;
    return /(?:[sxz]|ch|sh|o)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  }
  if (ending === "ied") return `${word.slice(0, -3)}y`;
  const stem = word.replace(/(?:ing|ed)$/, "");
  const doubled = /(?<last>[^aeiou])\k<last>$/.test(stem);
  const found = pick(
    [
      doubled && !/(?:ll|ss|zz|ff)$/.test(stem) ? stem.slice(0, -1) : undefined,
      // "hop" and "hope" are both verbs: "hoping" cannot be the short one, which doubles its consonant.
      /[^aeiou][aeiou][^aeiouwxy]$/.test(stem) && stem.length < 5 ? `${stem}e` : undefined,
      stem,
      `${stem}e`,
      doubled ? stem.slice(0, -1) : undefined,
      `${stem.replace(/y$/, "")}ie`,
    ],
    known,
  );
  if (found !== undefined) return found;
  if (doubled && !/(?:ll|ss|zz|ff)$/.test(stem)) return stem.slice(0, -1);
  return /(?:[vuzcg]|[aeiou]s|at|[^aeiou]l|in[gc]|ur|ir|[^e]ut)$/.test(stem) ? `${stem}e` : stem;
}

function comparisonBase(data: LemmaData, word: string, compared: boolean): string {
  const stem = /^(?<stem>.{3,})(?:er|est)$/.exec(word)?.groups?.stem;
  if (stem === undefined) return word;
  const known = (base: string) => isKnownAdjective(data.lexicon, base);
  const found = pick(
    [stem, `${stem}e`, change(stem, "i", "y"), /(?<last>.)\k<last>$/.test(stem) ? stem.slice(0, -1) : undefined],
    known,
  );
  return found ?? (compared ? (change(stem, "i", "y") ?? stem) : word);
}

function isKnownAdjective({ adjectives, adverbs }: Lexicon, base: string): boolean {
  return adjectives.has(lexiconKey(base)) || adverbs.has(lexiconKey(base));
}

function change(word: string, ending: string, by: string): string | undefined {
  return word.endsWith(ending) ? word.slice(0, word.length - ending.length) + by : undefined;
}

function pick(candidates: readonly (string | undefined)[], known: (base: string) => boolean): string | undefined {
  return candidates.find((candidate): candidate is string => candidate !== undefined && known(candidate));
}
