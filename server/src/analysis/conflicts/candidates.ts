import type { Claim } from "../claims/claim.js";
import type { Term } from "../claims/terms.js";
import { type ClaimIndex, type SourceClaim, termForms } from "../corpus/claimIndex.js";
import { type AlignContext, type Alignment, align, compareValues, termWeight } from "./align.js";
import type { Relation } from "./compatible.js";
import { sameMeasure } from "./compatible.js";

/** A source's claim beside a draft's: how the values relate, and how sure it is that both speak of the same thing. */
export interface Candidate {
  readonly source: SourceClaim;
  readonly relation: Exclude<Relation, "unknown">;
  readonly alignment: Alignment;
}

// How many claims of the sources are looked at closely for one claim of the draft.
const LIMIT = 60;

/**
 * The claims of the sources that may speak of the same thing as a draft's claim, aligned.
 * A claim whose value another value of the draft's sentence already answers to is none: "six killed and nine hurt" is not checked crosswise.
 *
 * @param siblings All claims of the draft's sentence.
 */
export function findCandidates(
  claim: Claim,
  siblings: readonly Claim[],
  index: ClaimIndex,
  context: AlignContext,
): Candidate[] {
  const { terms, distances, context: around } = claim.frame;
  const query = new Map<string, number>();
  const ask = (term: Term, weight: number) => {
    const forms = [...termForms(term).map((form) => ({ form, likeness: 1 })), ...context.likeForms(term)];
    for (const { form, likeness } of forms) query.set(form, Math.max(query.get(form) ?? 0, weight * likeness));
  };
  terms.forEach((term, i) => {
    ask(term, termWeight(term, context) / (1 + 0.1 * distances[i]!));
  });
  for (const { term, weight } of around) ask(term, 0.4 * weight * termWeight(term, context));
  const found = index.search(query, (other) => comparable(claim, other), LIMIT);
  const candidates: Candidate[] = [];
  for (const source of found) {
    const relation = compareValues(claim, source.claim);
    if (relation === "unknown") continue;
    const others = siblings.filter((sibling) => sibling !== claim);
    if (relation === "incompatible" && others.some((sibling) => answers(sibling, source.claim))) continue;
    const shared = source.sentenceClaims.filter(
      (other) => other !== source && others.some((sibling) => answers(sibling, other.claim)),
    ).length;
    candidates.push({ source, relation, alignment: align(claim, source.claim, context, shared) });
  }
  return candidates.filter(
    (candidate) =>
      candidate.relation !== "incompatible" ||
      !candidate.source.sentenceClaims.some((other) => other !== candidate.source && answers(claim, other.claim)),
  );
}

function comparable(a: Claim, b: Claim): boolean {
  if (a.value.kind === "date") return b.value.kind === "date";
  return b.value.kind === "quantity" && sameMeasure(a.value, b.value);
}

function answers(draft: Claim, source: Claim): boolean {
  if (!comparable(draft, source)) return false;
  const relation = compareValues(draft, source);
  return relation === "equal" || relation === "compatible";
}
