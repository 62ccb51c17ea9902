import { findCandidates, findRivals } from "../conflicts/candidates.js";
import { judge } from "../conflicts/judge.js";
import { oneLine, renderValue } from "../conflicts/renderClaim.js";
import type { SourceClaim } from "../corpus/claimIndex.js";
import type { Corpus } from "../corpus/corpus.js";
import type { CitationKey } from "../documents/bibliography.js";
import type { Span } from "../text/span.js";

/** One side of a dispute: a source and what it says. */
export interface Statement {
  readonly key: CitationKey;
  readonly uri: string;
  /** The value for people. */
  readonly value: string;
  /** The sentence, on one line. */
  readonly text: string;
  /** The value's place in the document's clean text. */
  readonly span: Span;
}

/** Two sources that give different values for the same thing. */
export interface Dispute {
  readonly kind: "date" | "figure";
  readonly sides: readonly [Statement, Statement];
  /** The judge's probability that both speak of the same thing. */
  readonly score: number;
}

// Surer than for a draft: nobody is at hand here who could tell at a glance that two sentences speak of different things.
const SURE = 0.75;

/** Where the sources disagree among themselves, surest first; each pair of statements once. */
export function findDisputes(corpus: Corpus): Dispute[] {
  const disputes = new Map<string, Dispute>();
  for (const source of corpus.claims.all) {
    const { claim } = source;
    if (claim.value.kind === "quantity" && claim.value.vague) continue;
    const siblings = source.sentenceClaims.map((other) => other.claim);
    const others = findCandidates(claim, siblings, corpus).filter((candidate) => candidate.source.key !== source.key);
    const verdict = judge(claim, others, new Set(), (other) =>
      findRivals(other, corpus).filter((rival) => rival.source.key !== source.key),
    );
    // A third source may agree with this one.
    const probability = Math.max(verdict.conflict, verdict.disputed);
    if (probability < SURE) continue;
    for (const candidate of verdict.against) {
      const sides = [source, candidate.source].toSorted((a, b) => (a.key < b.key ? -1 : 1)) as [
        SourceClaim,
        SourceClaim,
      ];
      const id = sides.map((side) => `${side.key}:${side.claim.value.start}`).join("|");
      if ((disputes.get(id)?.score ?? 0) >= probability) continue;
      disputes.set(id, {
        kind: claim.value.kind === "date" ? "date" : "figure",
        sides: [statement(sides[0]), statement(sides[1])],
        score: probability,
      });
    }
  }
  return [...disputes.values()].sort((a, b) => b.score - a.score);
}

function statement(source: SourceClaim): Statement {
  const { claim, document, key } = source;
  const { span } = claim.frame;
  return {
    key,
    uri: document.uri,
    value: renderValue(source),
    text: oneLine(document.text.slice(span.start, span.end)),
    span: { start: claim.value.start, end: claim.value.end },
  };
}
