import type { NameContext } from "./kindEvidence.js";
import type { KindEvidence } from "./nameCandidate.js";
import { typerFeatures } from "./typerFeatures.js";
import model from "./typerModel.json" with { type: "json" };

/** The classes of the model, in the order of its weights. "other" is what has no kind of ours. */
export const TYPER_CLASSES = ["person", "organisation", "place", "other"] as const;
export const TYPER_BITS = 16;

/** How likely each kind is, from 0 to 1 together: multinomial logistic regression over hashed features (scripts/train-names.ts). */
export function typeName(context: NameContext, rules: KindEvidence): KindEvidence {
  const sums = [0, 0, 0, 0];
  for (const feature of typerFeatures(context, rules)) {
    const at = typerSlot(feature) * 4;
    for (let index = 0; index < 4; index++) sums[index]! += weight(at + index);
  }
  const [person, organisation, place, other] = softmax(sums.map((sum) => sum * model.scale));
  return { person: person!, organisation: organisation!, place: place!, other: other! };
}

/** The place of a feature's weights: FNV-1a over its UTF-16 units. */
export function typerSlot(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index++) hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) & ((1 << TYPER_BITS) - 1);
}

// Each weight is one printable character; "P" is zero.
function weight(index: number): number {
  return model.weights.charCodeAt(index) - 80;
}

export function softmax(sums: readonly number[]): number[] {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
