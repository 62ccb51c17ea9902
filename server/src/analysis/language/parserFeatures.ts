import type { ParserState } from "./arcEager.js";
import type { FeatureBuffer } from "./hash.js";
import type { WordFeatures } from "./word.js";

/** A tagged sentence as the parser sees it: numbers by word, counted from 1; 0 and length + 1 are "none" and the root. */
export interface ParserInput {
  readonly length: number;
  readonly forms: Int32Array;
  /** The universal tag and the pair of both tags. */
  readonly coarse: Int32Array;
  readonly tags: Int32Array;
  readonly clusters: Int32Array;
}

/** `tagClasses` are the tagger's, `coarseOf` gives the number of the universal tag of each. */
export function parserInput(
  words: readonly WordFeatures[],
  tagClasses: ArrayLike<number>,
  coarseOf: ArrayLike<number>,
): ParserInput {
  const length = words.length;
  const input = {
    length,
    forms: new Int32Array(length + 2),
    coarse: new Int32Array(length + 2),
    tags: new Int32Array(length + 2),
    clusters: new Int32Array(length + 2),
  };
  for (let i = 0; i < length; i++) {
    input.forms[i + 1] = words[i]!.form;
    input.coarse[i + 1] = coarseOf[tagClasses[i]!]! + 1;
    input.tags[i + 1] = tagClasses[i]! + 1;
    input.clusters[i + 1] = words[i]!.cluster;
  }
  input.forms[length + 1] = 101;
  input.coarse[length + 1] = 102;
  input.tags[length + 1] = 103;
  input.clusters[length + 1] = 104;
  return input;
}

/** What decides the next move: after Zhang and Nivre (2011), with word groups added. */
export function fillMoveFeatures(features: FeatureBuffer, state: ParserState, input: ParserInput): void {
  const { forms, coarse, tags, clusters } = input;
  const { relations, left1, left2, right1, right2 } = state;
  const b0 = state.next;
  const b1 = b0 + 1 <= state.root ? b0 + 1 : 0;
  const b2 = b1 && b1 + 1 <= state.root ? b1 + 1 : 0;
  const b3 = b2 && b2 + 1 <= state.root ? b2 + 1 : 0;
  const s0 = state.stack(0);
  const s1 = state.stack(1);
  const s2 = state.stack(2);
  const s0h = state.heads[s0]!;
  const s0hh = state.heads[s0h]!;
  const s0l = left1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r = right1[s0]!;
  const s0r2 = right2[s0]!;
  const b0l = left1[b0]!;
  const b0l2 = left2[b0]!;

  const s0w = forms[s0]!;
  const s0t = tags[s0]!;
  const b0w = forms[b0]!;
  const b0t = tags[b0]!;
  const b1w = forms[b1]!;
  const b1t = tags[b1]!;
  const b2w = forms[b2]!;
  const b2t = tags[b2]!;
  const s1t = tags[s1]!;
  const s0c = clusters[s0]!;
  const b0c = clusters[b0]!;
  const headed = s0h > 0 ? 1 : 0;
  const distance = s0 > 0 ? steps(b0 - s0) : 0;
  const leftward = Math.min(state.leftCount[s0]!, 2);
  const rightward = Math.min(state.rightCount[s0]!, 2);
  const behind = Math.min(state.leftCount[b0]!, 2);

  features.clear();
  features.one(headed);
  features.two(s0w, s0t);
  features.one(s0w);
  features.two(s0t, headed);
  features.two(b0w, b0t);
  features.one(b0w);
  features.one(b0t);
  features.two(b1w, b1t);
  features.one(b1w);
  features.one(b1t);
  features.two(b2w, b2t);
  features.one(b2w);
  features.one(b2t);

  features.four(s0w, s0t, b0w, b0t);
  features.three(s0w, s0t, b0w);
  features.three(s0w, b0w, b0t);
  features.three(s0w, s0t, b0t);
  features.three(s0t, b0w, b0t);
  features.two(s0w, b0w);
  features.three(s0t, b0t, headed);
  features.two(b0t, b1t);

  features.three(b0t, b1t, b2t);
  features.three(s0t, b0t, b1t);
  features.three(tags[s0h]!, s0t, b0t);
  features.three(s0t, tags[s0l]!, b0t);
  features.three(s0t, tags[s0r]!, b0t);
  features.three(s0t, b0t, tags[b0l]!);

  features.two(s0w, distance);
  features.two(s0t, distance);
  features.two(b0w, distance);
  features.two(b0t, distance);
  features.three(s0w, b0w, distance);
  features.three(s0t, b0t, distance);

  features.two(s0w, rightward);
  features.two(s0t, rightward);
  features.two(s0w, leftward);
  features.two(s0t, leftward);
  features.two(b0w, behind);
  features.two(b0t, behind);

  features.one(forms[s0h]!);
  features.one(tags[s0h]!);
  features.one(relations[s0]!);
  features.one(forms[s0l]!);
  features.one(tags[s0l]!);
  features.one(relations[s0l]!);
  features.one(forms[s0r]!);
  features.one(tags[s0r]!);
  features.one(relations[s0r]!);
  features.one(forms[b0l]!);
  features.one(tags[b0l]!);
  features.one(relations[b0l]!);

  features.one(forms[s0hh]!);
  features.one(tags[s0hh]!);
  features.one(relations[s0h]!);
  features.two(tags[s0l2]!, relations[s0l2]!);
  features.two(tags[s0r2]!, relations[s0r2]!);
  features.two(tags[b0l2]!, relations[b0l2]!);
  features.three(s0t, tags[s0l]!, tags[s0l2]!);
  features.three(s0t, tags[s0r]!, tags[s0r2]!);
  features.three(s0t, tags[s0h]!, tags[s0hh]!);
  features.three(b0t, tags[b0l]!, tags[b0l2]!);

  features.three(s0w, relations[s0r]!, relations[s0r2]!);
  features.three(s0t, relations[s0r]!, relations[s0r2]!);
  features.three(s0w, relations[s0l]!, relations[s0l2]!);
  features.three(s0t, relations[s0l]!, relations[s0l2]!);
  features.three(b0w, relations[b0l]!, relations[b0l2]!);
  features.three(b0t, relations[b0l]!, relations[b0l2]!);

  features.two(s1t, s0t);
  features.three(s1t, s0t, b0t);
  features.two(forms[s1]!, b0w);
  features.three(s1t, headed, b0t);
  features.two(forms[s1]!, b0t);
  features.three(tags[s2]!, s1t, s0t);
  features.two(s0w, b1w);
  features.three(s0w, b0t, b1t);
  features.three(s0t, b0w, b1t);
  features.four(s0t, b0t, b1t, b2t);
  features.three(s0w, relations[s0]!, b0t);
  features.three(relations[s0]!, s0t, b0t);
  features.three(coarse[s0]!, coarse[b0]!, s0 > 0 ? forms[b0 - 1]! : 0);
  features.four(s0t, b0t, b1t, tags[b3]!);
  features.three(s0t, relations[s0r]!, b0t);
  features.three(s0w, relations[s0r]!, b0w);
  features.three(b0t, tags[b0 - 1]!, s0t);
  features.two(forms[s0r]!, b0w);
  features.three(s0w, b0w, b1t);
  features.three(s0t, b0t, s0 > 0 ? tags[s0 + 1]! : 0);

  features.two(s0c, b0c);
  features.three(s0c, s0t, b0t);
  features.three(s0t, b0c, b0t);
  features.three(s0c, b0w, headed);
  features.three(s0w, b0c, headed);
  features.three(clusters[s0h]!, b0c, b0t);
  features.three(clusters[s0h]!, b0w, s0t);
  features.three(clusters[s1]!, b0c, s1t);
  features.three(clusters[b0l]!, b0c, s0c);
  features.three(s0c, clusters[s0r]!, b0c);
}

/** What decides an arc's relation. */
export function fillRelationFeatures(
  features: FeatureBuffer,
  state: ParserState,
  input: ParserInput,
  head: number,
  dependent: number,
): void {
  const { forms, coarse, tags, clusters } = input;
  const { relations, left1, left2, right1 } = state;
  const direction = dependent < head ? 1 : 2;
  const distance = steps(Math.abs(head - dependent));
  const dw = forms[dependent]!;
  const dt = tags[dependent]!;
  const hw = forms[head]!;
  const ht = tags[head]!;
  const dc = clusters[dependent]!;
  const hc = clusters[head]!;
  const dl = left1[dependent]!;
  const dl2 = left2[dependent]!;
  const dr = right1[dependent]!;
  const hl = left1[head]!;
  const hl2 = left2[head]!;
  const hr = right1[head]!;

  features.clear();
  features.one(direction);
  features.three(dt, ht, direction);
  features.two(dw, direction);
  features.two(hw, direction);
  features.three(dw, ht, direction);
  features.three(dt, hw, direction);
  features.three(dw, hw, direction);
  features.three(dt, direction, distance);
  features.four(dt, ht, direction, distance);
  features.three(dw, tags[dl]!, relations[dl]!);
  features.three(dt, tags[dl]!, relations[dl]!);
  features.three(dt, forms[dl]!, ht);
  features.three(dt, forms[dl]!, hw);
  features.three(dt, relations[dl]!, ht);
  features.three(ht, relations[hl]!, dt);
  features.three(ht, relations[hr]!, dt);
  features.three(hw, relations[hl]!, dt);
  features.three(hw, relations[hr]!, dt);
  features.three(dt, tags[dependent - 1]!, tags[dependent + 1] ?? 0);
  features.three(ht, tags[head - 1]!, tags[head + 1] ?? 0);
  features.two(dt, forms[dependent - 1]!);
  features.two(dt, forms[dependent + 1] ?? 0);
  features.three(dt, ht, tags[dependent - 1]!);
  features.three(dt, ht, tags[dependent + 1] ?? 0);
  features.four(dt, ht, tags[head - 1]!, tags[head + 1] ?? 0);
  features.three(dt, tags[dr]!, relations[dr]!);
  features.two(forms[dl]!, dw);
  features.three(relations[hl]!, relations[hr]!, dt);
  features.three(relations[hl2]!, relations[hl]!, dt);
  features.three(relations[head]!, ht, dt);
  features.three(coarse[dependent]!, direction, coarse[head]!);
  features.two(dw, tags[dependent + 1] ?? 0);
  features.two(dw, tags[dependent - 1]!);
  features.three(relations[dl2]!, relations[dl]!, dt);
  features.three(dt, ht, Math.min(state.leftCount[head]!, 2));
  features.three(forms[dl2]!, forms[dl]!, dt);
  features.three(dc, hc, direction);
  features.three(dc, ht, direction);
  features.three(dt, hc, direction);
  features.three(dc, hw, direction);
  features.three(forms[dl]!, hc, dt);
  features.three(forms[dl]!, dc, ht);
  features.four(forms[dl]!, dc, hc, direction);
}

/** A distance in words, coarser as it grows. */
function steps(distance: number): number {
  if (distance > 10) return 7;
  if (distance > 5) return 6;
  return distance;
}
