import type { Parse, Tag } from "../language/syntax.js";
import { fold } from "../text/fold.js";
import type { Token } from "../text/tokens.js";

/** A content word or a name of a sentence, as claims are aligned by. */
export interface Term {
  /** Index of its (last) token in the sentence. */
  readonly token: number;
  /** Folded lemma; for a name the folded name, for a state the state's id ("state:Türkiye"). */
  readonly lemma: string;
  readonly kind: "name" | "verb" | "noun" | "adjective" | "adverb";
  /** For a name of several words, its words, folded; matched one by one where the whole does not match. */
  readonly words?: readonly string[];
  /** The state that a name stands for: the state itself, its people, its capital. */
  readonly state?: string;
}

/** A name found in the sentence, in token indices, `last` inclusive. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
}

const KIND: Partial<Record<Tag, Term["kind"]>> = {
  NOUN: "noun",
  PROPN: "noun",
  VERB: "verb",
  ADJ: "adjective",
  ADV: "adverb",
};

/**
 * The terms of one sentence in order. Function words, numbers and the tokens in `skip` (dates, quantities' numbers) are none.
 *
 * @param stateOf The state that a name stands for, by a general gazetteer.
 */
export function termsOf(
  tokens: readonly Token[],
  parse: Parse,
  names: readonly NameSpan[],
  skip: ReadonlySet<number>,
  stateOf: (name: string) => string | undefined,
): Term[] {
  const terms: Term[] = [];
  const inName = new Map<number, NameSpan>();
  for (const name of names) for (let i = name.first; i <= name.last; i++) inName.set(i, name);
  for (let i = 0; i < tokens.length; i++) {
    if (skip.has(i)) continue;
    const name = inName.get(i);
    if (name) {
      if (i !== name.last) continue;
      const words = tokens.slice(name.first, name.last + 1).map((token) => token.text);
      terms.push(nameTerm(words, i, stateOf));
      continue;
    }
    const tag = parse.tags[i]!;
    const kind = KIND[tag];
    if (!kind) continue;
    const text = tokens[i]!.text;
    if (!/\p{L}{2}/u.test(text)) continue;
    const lemma = fold(parse.lemmas[i] ?? text);
    if (EMPTY.has(lemma)) continue;
    // A capitalised adjective ("Turkish") and a proper noun may name a state.
    const state = /^\p{Lu}/u.test(text) ? stateId(stateOf(text)) : undefined;
    if (state || tag === "PROPN")
      terms.push({ token: i, lemma: fold(text), kind: "name", ...(state ? { state } : {}) });
    else terms.push({ token: i, lemma, kind });
  }
  return terms;
}

// The prefix keeps the state apart from a word of the same letters.
function stateId(state: string | undefined): string | undefined {
  return state === undefined ? undefined : `state:${state}`;
}

function nameTerm(words: readonly string[], token: number, stateOf: (name: string) => string | undefined): Term {
  const folded = words.map(fold).filter((word) => /\p{L}|\d/u.test(word) && !PARTICLES.has(word));
  const whole = folded.join(" ");
  const state = stateId(stateOf(words.join(" ")) ?? (words.length > 1 ? stateOf(words.slice(1).join(" ")) : undefined));
  return {
    token,
    lemma: whole,
    kind: "name",
    ...(folded.length > 1 ? { words: folded } : {}),
    ...(state ? { state } : {}),
  };
}

// Verbs and adverbs that say nothing about which event is meant.
const EMPTY = new Set(
  "be have do get make take give go come say tell ask put let seem also then there here not very still already even only just again now too however more most less least much many other such own same".split(
    " ",
  ),
);
const PARTICLES = new Set(["the", "of", "and", "de", "la", "al", "el", "van", "von", "for", "'s", "’s"]);
