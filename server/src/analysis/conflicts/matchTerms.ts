import type { Claim } from "../claims/claim.js";
import { type Alignment, AT } from "./features.js";
import type { Side } from "./side.js";
import type { TermSpace } from "./termSpace.js";

/** What of a draft's claim is the same for all claims that it is laid beside. */
export interface DraftSide {
  readonly claim: Claim;
  readonly side: Side;
  /** By the number of a source's term, which of the draft's terms it is like: [index, score, index, score, ...]. */
  readonly likes: ReadonlyMap<number, readonly number[]>;
}

export function draftSide(claim: Claim, side: Side, space: TermSpace): DraftSide {
  const likes = new Map<number, number[]>();
  side.terms.forEach((term, i) => {
    const { ids, scores } = space.like(term);
    for (let k = 0; k < ids.length; k++) {
      const list = likes.get(ids[k]!);
      if (list) list.push(i, scores[k]!);
      else likes.set(ids[k]!, [i, scores[k]!]);
    }
  });
  return { claim, side, likes };
}

/** The words that were aligned, for the explanation: [draft's, source's, how similar]. */
export function alignedWords(draft: DraftSide, there: Side): [string, string, number][] {
  const best = new Map<number, [string, string, number]>();
  there.terms.forEach((term, j) => {
    const list = draft.likes.get(there.ids[j]!) ?? [];
    for (let k = 0; k < list.length; k += 2) {
      const [i, score] = [list[k]!, list[k + 1]!];
      if (i >= draft.side.own || score < 0.4 || (best.get(i)?.[2] ?? 0) >= score) continue;
      best.set(i, [draft.side.terms[i]!.lemma, term.lemma, Math.round(score * 100) / 100]);
    }
  });
  return [...best.values()];
}

// A word that stands far from the value speaks less for it.
function damped(score: number, closeness: number): number {
  return score * (0.6 + 0.4 * Math.min(1, closeness));
}

/** Puts into an alignment what the words of two claims have in common. */
export function matchTerms(f: Alignment, draft: DraftSide, there: Side): void {
  const here = draft.side;
  const score = new Float64Array(here.own); // best match, damped by the distance from the source's value
  const place = new Float64Array(here.own); // and how near that stands to the source's value
  const raw = new Float64Array(here.own); // best match anywhere
  const both = new Float64Array(here.own); // best match by closeness there
  const kept = new Float64Array(here.own); // best match among the words of the source's value
  const lost = new Float64Array(here.own); // and among those of another value beside it
  let reverse = 0;
  let reverseAll = 0;
  let namesMissingThere = 0;
  for (let j = 0; j < there.ids.length; j++) {
    const closeness = there.closeness[j]!;
    const list = draft.likes.get(there.ids[j]!);
    let bestHere = 0;
    if (list) {
      for (let k = 0; k < list.length; k += 2) {
        const i = list[k]!;
        const like = list[k + 1]!;
        bestHere = Math.max(bestHere, damped(like, here.closeness[i]!));
        if (i >= here.own) continue;
        raw[i] = Math.max(raw[i]!, like);
        both[i] = Math.max(both[i]!, like * Math.min(1, closeness));
        if (j < there.own) {
          kept[i] = Math.max(kept[i]!, like * there.owned[j]!);
          lost[i] = Math.max(lost[i]!, like * (1 - there.owned[j]!));
        }
        const d = damped(like, closeness);
        if (d > score[i]!) {
          score[i] = d;
          place[i] = closeness;
        }
      }
    }
    if (j >= there.own) continue;
    const near = there.weights[j]! * closeness;
    reverse += near * bestHere;
    reverseAll += near;
    if (there.terms[j]!.kind === "name" && bestHere < 0.5) namesMissingThere++;
  }
  const all = sums();
  const names = sums();
  const verbs = sums();
  const nouns = sums();
  let nearestName = -1;
  let ownAll = 0;
  let ownKept = 0;
  let ownLost = 0;
  for (let i = 0; i < here.own; i++) {
    const { kind } = here.terms[i]!;
    const weight = here.weights[i]!;
    const near = weight * here.closeness[i]!;
    const own = weight * here.owned[i]!;
    ownAll += own;
    ownKept += own * kept[i]!;
    ownLost += own * lost[i]!;
    for (const total of kind === "name"
      ? [all, names]
      : kind === "verb"
        ? [all, verbs]
        : kind === "noun"
          ? [all, nouns]
          : [all]) {
      total.near += near * score[i]!;
      total.nearAll += near;
      total.whole += weight * score[i]!;
      total.wholeAll += weight;
      total.raw += weight * raw[i]!;
      total.both += near * both[i]!;
    }
    f[AT.tightness] = Math.max(f[AT.tightness]!, near * score[i]! * place[i]!);
    if (kind !== "name") continue;
    if (score[i]! < 0.5) f[AT.nameMissing]!++;
    if (nearestName < 0 || here.closeness[i]! > here.closeness[nearestName]!) nearestName = i;
  }
  f[AT.coverageNear] = ratio(all.near, all.nearAll);
  f[AT.coverageSentence] = ratio(all.whole, all.wholeAll);
  f[AT.coverageWindow] = ratio(all.raw, all.wholeAll);
  f[AT.coverageReverse] = ratio(reverse, reverseAll);
  f[AT.coverageBoth] = ratio(all.both, all.nearAll);
  f[AT.owned] = ratio(ownKept, ownAll);
  f[AT.lost] = ratio(ownLost, ownAll);
  f[AT.mass] = Math.log1p(all.near);
  f[AT.massMissing] = Math.log1p(all.nearAll - all.near);
  f[AT.reverseMissing] = Math.log1p(reverseAll - reverse);
  f[AT.nameCoverage] = ratio(names.whole, names.wholeAll);
  f[AT.nameNear] = ratio(names.near, names.nearAll);
  f[AT.nameWindow] = ratio(names.raw, names.wholeAll);
  f[AT.nameMissing] = Math.min(3, f[AT.nameMissing]!);
  f[AT.nameReverseMissing] = Math.min(3, namesMissingThere);
  f[AT.noNames] = nearestName < 0 ? 1 : 0;
  f[AT.nearestName] = nearestName < 0 ? 0 : both[nearestName]!;
  f[AT.verbCoverage] = ratio(verbs.near, verbs.nearAll);
  f[AT.nounCoverage] = ratio(nouns.near, nouns.nearAll);
}

function sums() {
  return { near: 0, nearAll: 0, whole: 0, wholeAll: 0, raw: 0, both: 0 };
}

function ratio(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
