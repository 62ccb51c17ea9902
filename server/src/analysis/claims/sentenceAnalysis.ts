import { recognizeDates, type WrittenDate } from "../extraction/dates/recognizeDates.js";
import type { Quantity } from "../extraction/mentions.js";
import { type NameCandidate, recognizeNames } from "../extraction/names/recognizeNames.js";
import { recognizeQuantities } from "../extraction/quantities/recognizeQuantities.js";
import type { Language } from "../language/language.js";
import type { Parse, Tag } from "../language/syntax.js";
import { MOST_BLOCKS, rememberByText } from "../text/rememberByText.js";
import { splitSentences } from "../text/sentences.js";
import type { Span } from "../text/span.js";
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

/** A block taken apart; spans are relative to its start, and `parts` is parallel to them. */
export interface BlockAnalysis {
  readonly spans: readonly Span[];
  readonly parts: readonly SentenceAnalysis[];
}

// A book's worth of sentences.
const MOST_SENTENCES = 20_000;

/** Analyses sentences and remembers them by their text: an edit costs the sentences that it changes. */
export class SentenceAnalyzer {
  readonly analyze: (text: string) => SentenceAnalysis;
  /** The sentences of a block's prose. */
  readonly analyzeBlock: (prose: string) => BlockAnalysis;

  constructor(readonly language: Language) {
    this.analyze = rememberByText((text) => analyzeSentence(text, language), MOST_SENTENCES);
    this.analyzeBlock = rememberByText((prose) => {
      const spans = splitSentences(prose, { start: 0, end: prose.length });
      return { spans, parts: spans.map((span) => this.analyze(prose.slice(span.start, span.end))) };
    }, MOST_BLOCKS);
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
