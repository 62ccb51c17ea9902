import { recognizeDates, type WrittenDate } from "../extraction/dates/recognizeDates.js";
import type { Quantity } from "../extraction/mentions.js";
import { type NameCandidate, recognizeNames } from "../extraction/names/recognizeNames.js";
import { recognizeQuantities } from "../extraction/quantities/recognizeQuantities.js";
import type { Language } from "../language/language.js";
import type { Parse, Tag } from "../language/syntax.js";
import { type Token, tokenize } from "../text/tokens.js";

/** What one sentence says by itself. All offsets are relative to its start, so that it is found again wherever the sentence moves. */
export interface SentenceAnalysis {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly dates: readonly WrittenDate[];
  readonly quantities: readonly Quantity[];
  readonly names: readonly NameCandidate[];
  /** The dependency tree, made when it is first asked for: most sentences hold no value and need none. */
  readonly parse: () => Parse;
}

// A book's worth of sentences; beyond that the oldest go.
const CACHE_SIZE = 20_000;

/** Analyses sentences and remembers them by their text: an edit costs the sentences that it changes. */
export class SentenceAnalyzer {
  readonly #cache = new Map<string, SentenceAnalysis>();

  constructor(readonly language: Language) {}

  analyze(text: string): SentenceAnalysis {
    const known = this.#cache.get(text);
    if (known) return known;
    const analysis = analyzeSentence(text, this.language);
    this.#cache.set(text, analysis);
    if (this.#cache.size > CACHE_SIZE) this.#cache.delete(this.#cache.keys().next().value!);
    return analysis;
  }
}

function analyzeSentence(text: string, language: Language): SentenceAnalysis {
  const tokens = tokenize(text, { start: 0, end: text.length });
  const words = tokens.map((token) => token.text);
  const dates = recognizeDates(text);
  const quantities = /\d|\p{L}/u.test(text) ? recognizeQuantities(text, dates, language.syntax) : [];
  let tags: readonly Tag[] | undefined;
  let parse: Parse | undefined;
  return {
    text,
    tokens,
    dates,
    quantities,
    names: recognizeNames(text, tokens, () => (tags ??= language.syntax.tag(words).tags)),
    parse: () => (parse ??= language.syntax.parse(words)),
  };
}
