import { fold } from "../../text/fold.js";
import { findState, isDemonym, stateRelation, stateWithCapital } from "./gazetteer.js";
import { GIVEN_NAMES } from "./givenNames.js";
import type { NameContext } from "./kindEvidence.js";
import type { KindEvidence } from "./nameCandidate.js";
import { ORGANISATION_HEADS, OTHER_HEADS, PLACE_HEADS } from "./nameHeads.js";
import type { NameWord } from "./nameWords.js";
import { REGIONS } from "./regions.js";

/** What the learned typer sees of a name: its words and shapes, the words around it, and what the rules say. */
export function typerFeatures({ words, first, last, titled }: NameContext, rules: KindEvidence): string[] {
  const name = words.slice(first, last + 1);
  const written = name.map((word) => word.text).join(" ");
  const one = name[0]!;
  const end = name.at(-1)!;
  const length = Math.min(name.length, 4);
  const features = [
    "bias",
    `length=${length}`,
    `shapes=${shapeOf(one)}${name.length > 1 ? shapeOf(end) : ""}`,
    ...(length > 1 && LISTED(end.lower) ? [`ending=${end.lower}`] : []),
  ];
  for (const kind of ["person", "organisation", "place", "other"] as const)
    features.push(`rule=${kind}${level(rules[kind])}`);
  const ranked = (["person", "organisation", "place", "other"] as const)
    .filter((kind) => rules[kind] > 0.3)
    .sort((a, b) => rules[b] - rules[a]);
  features.push(`best=${ranked[0] ?? ""}/${ranked[1] ?? ""}`);
  features.push(`suffix3=${end.lower.slice(-3)}`, `suffix2=${end.lower.slice(-2)}/${length}`);
  const before = words[first - 1];
  const after = words[last + 1];
  features.push(
    `before=${lowerOf(before)}`,
    `after=${lowerOf(after)}`,
    `length,before=${length}${lowerOf(before)}`,
    `length,after=${length}${lowerOf(after)}`,
    `possessive=${end.possessive}`,
  );
  if (after) features.push(`afterSuffix=${after.lower.slice(-2)}${after.shape}`);
  for (const word of name.slice(0, 6))
    if (word.shape !== "number") features.push(`word=${word.lower}/${length > 1 ? 2 : 1}`);
  features.push(
    `prefix=${one.lower.slice(0, 3)}/${length}`,
    `suffix4=${end.lower.slice(-4)}`,
    `before2=${lowerOf(words[first - 2])} ${lowerOf(before)}`,
    `after2=${lowerOf(after)} ${lowerOf(words[last + 2])}`,
  );
  if (titled) features.push("titled");
  if (isDemonym(written)) features.push("demonym");
  if (isDemonym(one.text) && name.length > 1) features.push("opensWithDemonym");
  if (GIVEN_NAMES.has(fold(one.text))) features.push(`given/${length}`);
  const state = findState(written);
  if (state) features.push(`state=${stateRelation(written)}`);
  if (stateWithCapital(written)) features.push("capital");
  if (REGIONS.has(fold(written))) features.push("region");
  return features;
}

const LISTED = (word: string) => ORGANISATION_HEADS.has(word) || PLACE_HEADS.has(word) || OTHER_HEADS.has(word);

function level(value: number): number {
  return value >= 4 ? 4 : value >= 2.4 ? 3 : value >= 1 ? 2 : value > 0.3 ? 1 : 0;
}

function lowerOf(word: NameWord | undefined): string {
  if (!word) return "#";
  if (word.shape === "number") return "0";
  return word.shape === "capital" ? `^` : word.lower;
}

function shapeOf(word: NameWord): string {
  return word.shape === "capital" && /\p{Ll}\p{Lu}/u.test(word.text) ? "m" : word.shape[0]!;
}
