import type { Claim } from "../claims/claim.js";
import type { Term } from "../claims/terms.js";
import type { CitationKey } from "../documents/bibliography.js";
import type { Document } from "../documents/document.js";
import { groupBy } from "../text/groupBy.js";

/** A claim of a source, where it can be found. */
export interface SourceClaim {
  readonly claim: Claim;
  readonly key: CitationKey;
  readonly document: Document;
  /** All claims of the same sentence, this one included. */
  readonly sentenceClaims: readonly SourceClaim[];
}

// So many claims can all be looked at closely.
const FEW = 2_000;

/** The claims of all sources by the words of their sentences. Adding or removing a source costs that source. */
export class ClaimIndex {
  readonly #byKey = new Map<CitationKey, SourceClaim[]>();
  readonly #postings = new Map<string, Set<SourceClaim>>();
  readonly #sentencesWith = new Map<string, number>();
  #all: { readonly version: number; readonly claims: readonly SourceClaim[] } | undefined;
  #sentences = 0;
  #size = 0;
  /** Changes with every source added or removed. */
  version = 0;

  add(document: Document, claims: readonly Claim[]): void {
    this.remove(document.key);
    this.version++;
    const bySentence = new Map<number, SourceClaim[]>();
    // A date from above its sentence stands among the sentence's other claims.
    const ordered = claims.toSorted((a, b) => a.frame.sentence - b.frame.sentence);
    const indexed = ordered.map((claim): SourceClaim => {
      const sentenceClaims = bySentence.get(claim.frame.sentence) ?? [];
      bySentence.set(claim.frame.sentence, sentenceClaims);
      const source = { claim, key: document.key, document, sentenceClaims };
      sentenceClaims.push(source);
      return source;
    });
    this.#byKey.set(document.key, indexed);
    for (const source of indexed) for (const form of formsOf(source.claim)) getOrMake(this.#postings, form).add(source);
    this.#size += claims.length;
    this.#count(claims, 1);
  }

  remove(key: CitationKey): void {
    const indexed = this.#byKey.get(key);
    if (!indexed) return;
    this.#byKey.delete(key);
    this.#size -= indexed.length;
    this.version++;
    for (const source of indexed) {
      for (const form of formsOf(source.claim)) {
        const posting = this.#postings.get(form);
        posting?.delete(source);
        if (posting?.size === 0) this.#postings.delete(form);
      }
    }
    this.#count(
      indexed.map((source) => source.claim),
      -1,
    );
  }

  of(key: CitationKey): readonly SourceClaim[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The claims of the sentences up to `reach` before and behind a claim's, its own sentence included. */
  around({ claim, key }: SourceClaim, reach: number): readonly SourceClaim[] {
    const claims = this.of(key);
    const at = claim.frame.sentence;
    let from = 0;
    let to = claims.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (claims[middle]!.claim.frame.sentence < at - reach) from = middle + 1;
      else to = middle;
    }
    while (to < claims.length && claims[to]!.claim.frame.sentence <= at + reach) to++;
    return claims.slice(from, to);
  }

  get all(): readonly SourceClaim[] {
    if (this.#all?.version !== this.version) {
      this.#all = { version: this.version, claims: [...this.#byKey.values()].flat() };
    }
    return this.#all.claims;
  }

  /** How much a form narrows the search: high where few sentences have it, 0 where all do. */
  weight(form: string): number {
    return Math.log((this.#sentences + 1) / ((this.#sentencesWith.get(form) ?? 0) + 0.5));
  }

  /** All forms that the claims can be found by. */
  get vocabulary(): Iterable<string> {
    return this.#postings.keys();
  }

  /**
   * The claims that share the most weighty words with a query, best first. Of a small corpus, those that share none come last.
   *
   * @param query Forms with how much each counts.
   * @param accepts Whether a claim's value can be compared at all.
   */
  search(query: ReadonlyMap<string, number>, accepts: (claim: Claim) => boolean, limit: number): SourceClaim[] {
    const scores = new Map<SourceClaim, number>();
    for (const [form, weight] of query) {
      const gain = weight * Math.max(0, this.weight(form));
      for (const source of this.#postings.get(form) ?? []) {
        if (accepts(source.claim)) scores.set(source, (scores.get(source) ?? 0) + gain);
      }
    }
    if (scores.size < limit && this.#size <= FEW) {
      for (const source of this.all) {
        if (scores.size >= limit) break;
        if (!scores.has(source) && accepts(source.claim)) scores.set(source, 0);
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([source]) => source);
  }

  #count(claims: readonly Claim[], by: number): void {
    for (const [, [first]] of groupBy(claims, (claim) => claim.frame.sentence)) {
      this.#sentences += by;
      for (const form of new Set(first!.frame.terms.flatMap(termForms))) {
        this.#sentencesWith.set(form, (this.#sentencesWith.get(form) ?? 0) + by);
      }
    }
  }
}

/** All strings that a term may be found by. */
export function termForms(term: Term): string[] {
  const forms = [term.lemma];
  if (term.words) forms.push(...term.words);
  if (term.state) forms.push(term.state);
  return forms;
}

function formsOf(claim: Claim): Set<string> {
  const { terms, context } = claim.frame;
  return new Set([...terms, ...context().map(({ term }) => term)].flatMap(termForms));
}

function getOrMake<K, V>(map: Map<K, Set<V>>, key: K): Set<V> {
  const known = map.get(key) ?? new Set<V>();
  map.set(key, known);
  return known;
}
