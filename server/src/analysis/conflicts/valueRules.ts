import type { Claim } from "../claims/claim.js";
import type { SourceClaim } from "../corpus/claimIndex.js";
import type { CitationKey } from "../documents/bibliography.js";
import type { Structure } from "../documents/document.js";
import { slice } from "../text/span.js";
import type { Code } from "./codes.js";
import type { Scored, Verdict } from "./judge.js";
import { renderDate, renderQuantity, restyleDate } from "./render.js";

/** A finding about one value of a draft, before the levels are applied. */
export interface Finding {
  readonly code: Code;
  readonly claim: Claim;
  readonly message: string;
  readonly evidence: readonly Scored[];
  /** Text that may stand in the value's place, with the sources that give it. */
  readonly replacements: readonly { readonly text: string; readonly keys: readonly CitationKey[] }[];
  /** Sources that could be cited for the value. */
  readonly cite: readonly CitationKey[];
}

/** What to tell about a verdict; undefined where there is nothing to tell. */
export function findingOf(verdict: Verdict, draft: Structure): Finding | undefined {
  const { claim, against, agreeing } = verdict;
  if (verdict.kind !== "conflict" && verdict.kind !== "disputed") return undefined;
  const isDate = claim.value.kind === "date";
  const own = slice(draft.text, claim.value).replace(/\s+/g, " ");
  const groups = groupByValue(against);
  const stated = groups.map(({ text, keys }) => `${text} (${keys.join(", ")})`).join(" or ");
  const message =
    verdict.kind === "conflict"
      ? `${against.length === 1 && groups.length === 1 ? `The source gives ${stated}` : `Sources give ${stated}`}, not ${own}.`
      : `The sources disagree: ${own} (${keysOf(agreeing).join(", ")}) against ${stated}.`;
  return {
    code: `${isDate ? "date" : "figure"}-${verdict.kind === "conflict" ? "conflict" : "disputed"}`,
    claim,
    message,
    evidence: [...against, ...agreeing],
    replacements: groups.flatMap(({ first, keys }) => {
      const text = replacement(claim, first, own);
      return text && text !== own ? [{ text, keys }] : [];
    }),
    cite: verdict.kind === "disputed" ? keysOf(agreeing) : [],
  };
}

/** A source's value for people. */
export function renderValue({ claim, document }: SourceClaim): string {
  const written = slice(document.text, claim.value).replace(/\s+/g, " ");
  return claim.value.kind === "date" ? renderDate(claim.value, written) : renderQuantity(claim.value, written);
}

function groupByValue(scored: readonly Scored[]): { text: string; keys: CitationKey[]; first: SourceClaim }[] {
  const groups = new Map<string, { text: string; keys: CitationKey[]; first: SourceClaim }>();
  for (const { source } of scored) {
    const { value } = source.claim;
    const same = value.kind === "date" ? `${value.earliest}-${value.latest}` : `${value.value * value.unit.factor}`;
    const group = groups.get(same) ?? { text: renderValue(source), keys: [], first: source };
    group.keys.push(source.key);
    groups.set(same, group);
  }
  return [...groups.values()];
}

function keysOf(scored: readonly Scored[]): CitationKey[] {
  return [...new Set(scored.map(({ source }) => source.key))];
}

function replacement(claim: Claim, source: SourceClaim, own: string): string | undefined {
  const { value } = source.claim;
  if (value.kind === "date") return restyleDate(value, own);
  if (claim.value.kind !== "quantity") return undefined;
  const written = slice(source.document.text, value).replace(/\s+/g, " ");
  // With the same unit and noun on both sides the source's number fits into the draft's phrase.
  const number = slice(source.document.text, value.numberSpan).replace(/\s+/g, " ");
  const head = own.slice(0, claim.value.numberSpan.start - claim.value.start);
  const tail = own.slice(claim.value.numberSpan.end - claim.value.start);
  return value.unit.name === claim.value.unit.name ? `${head}${number}${tail}` : written;
}
