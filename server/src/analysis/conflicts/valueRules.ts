import type { Analysis } from "../claims/analysis.js";
import type { Claim } from "../claims/claim.js";
import type { SourceClaim } from "../corpus/claimIndex.js";
import type { Corpus } from "../corpus/corpus.js";
import type { CitationKey } from "../documents/bibliography.js";
import type { Citation } from "../documents/citation.js";
import { writeKey } from "../documents/citations/writeCitation.js";
import type { Draft } from "../documents/draft.js";
import { slice } from "../text/span.js";
import { type CheckedClaim, isCheckable } from "./check.js";
import { citeEdit } from "./citeEdit.js";
import type { Code } from "./codes.js";
import { compareClaims } from "./compatible.js";
import type { DraftDiagnostic, Evidence, Fix } from "./diagnostic.js";
import { FEATURES } from "./features.js";
import type { Ranked } from "./rank.js";
import { restyleDate } from "./render.js";
import { oneLine, passage, renderCell, renderValue } from "./renderClaim.js";

/** The diagnostics on dates and figures: conflicts, disputes, and citations of a source that has no such value. Levels are not applied yet, but what is off is not worked out. */
export function valueDiagnostics(
  corpus: Corpus,
  draft: Draft,
  analysis: Analysis,
  checked: readonly CheckedClaim[],
  isOn: (code: Code) => boolean,
): DraftDiagnostic[] {
  return checked.flatMap((item) => {
    const diagnostic = conflictOrDispute(draft, analysis, item) ?? unsupported(corpus, draft, analysis, item);
    const missing = isOn("uncited-figure") ? uncited(draft, analysis, item) : undefined;
    return [diagnostic, missing].filter((found) => found !== undefined);
  });
}

function conflictOrDispute(
  draft: Draft,
  analysis: Analysis,
  { claim, verdict, citations }: CheckedClaim,
): DraftDiagnostic | undefined {
  const { against, agreeing, kind } = verdict;
  if (kind !== "conflict" && kind !== "disputed") return undefined;
  const own = oneLine(slice(draft.text, claim.value));
  const groups = groupByValue(against);
  const stated = groups.map(({ text, keys }) => `${text} (${keys.join(", ")})`).join(" or ");
  const message =
    kind === "conflict"
      ? `${against.length === 1 ? "A source gives" : "Sources give"} ${stated}, not ${own}${own.endsWith(".") ? "" : "."}`
      : `The sources disagree: ${own} (${keysOf(agreeing).join(", ")}), but ${stated}.`;
  const use = groups.flatMap(({ first, keys }): Fix[] => {
    const newText = replacement(claim, first, own);
    return newText && newText !== own
      ? [
          {
            title: `Use ${newText} (${keys.join(", ")})`,
            edits: [{ span: claim.value, newText }],
            preferred: kind === "conflict",
          },
        ]
      : [];
  });
  const sentence = analysis.sentences[claim.frame.sentence]!;
  const cite = keysOf(kind === "disputed" ? agreeing : [])
    .filter((key) => !citations.some((citation) => citation.key === key))
    .map((key): Fix => ({ title: `Cite ${key}`, edits: [citeEdit(draft, sentence, citations, key)] }));
  return {
    ...spanOf(claim),
    code: `${claim.value.kind === "date" ? "date" : "figure"}-${kind}`,
    severity: kind === "conflict" ? "warning" : "information",
    message,
    evidence: [...against, ...(kind === "disputed" ? agreeing : [])].map(evidenceOf),
    fixes: [...use, ...cite],
    data: explain(against[0] ?? agreeing[0]),
  };
}

/** A sentence that cites only sources without its value, while another source has it. */
function unsupported(
  corpus: Corpus,
  draft: Draft,
  analysis: Analysis,
  { claim, verdict, citations }: CheckedClaim,
): DraftDiagnostic | undefined {
  const cited = citations.flatMap(({ key }) => corpus.source(key) ?? []);
  if (cited.length === 0 || cited.some((source) => !source.document) || cited.length < citations.length)
    return undefined;
  const own = oneLine(slice(draft.text, claim.value));
  const least = isCommon(claim, own) ? SUPPORT.common : SUPPORT.telling;
  // "A year" is no figure that anybody would look up, and a source that could be read so does not say it.
  const support = /^an? \p{L}/u.test(own)
    ? []
    : verdict.agreeing.filter(({ rank, relation }) => rank >= least && (relation === "equal" || claim.value.modifier));
  if (support.length === 0 || support.some(({ source }) => cited.some(({ key }) => key === source.key)))
    return undefined;
  const has = cited.some(({ key }) =>
    corpus.claims
      .of(key)
      .some(
        (source) =>
          isAlike(claim, source.claim) && ["equal", "compatible"].includes(compareClaims(claim, source.claim)),
      ),
  );
  if (has) return undefined;
  const keys = keysOf(support);
  return {
    ...spanOf(claim),
    code: "unsupported-citation",
    severity: "information",
    message: `${cited.map(({ key }) => key).join(", ")} ${cited.length === 1 ? "has" : "have"} no ${own}; ${keys.join(", ")} ${keys.length === 1 ? "has" : "have"}.`,
    evidence: support.map(evidenceOf),
    fixes: keys.map((key): Fix => {
      const sentence = analysis.sentences[claim.frame.sentence]!;
      return citations.length === 1
        ? { title: `Cite ${key} instead`, edits: [insteadOf(draft, citations[0]!, key)] }
        : { title: `Cite ${key} too`, edits: [citeEdit(draft, sentence, citations, key)] };
    }),
    data: explain(support[0]),
  };
}

/** A value whose sentence cites nothing; off unless asked for. */
function uncited(
  draft: Draft,
  analysis: Analysis,
  { claim, verdict, citations }: CheckedClaim,
): DraftDiagnostic | undefined {
  if (citations.length > 0 || !isCheckable(claim)) return undefined;
  const sentence = analysis.sentences[claim.frame.sentence]!;
  const keys = verdict.kind === "agreed" ? keysOf(verdict.agreeing) : [];
  return {
    ...spanOf(claim),
    code: "uncited-figure",
    severity: "hint",
    message: `No source is cited for ${oneLine(slice(draft.text, claim.value))}.`,
    evidence: [],
    fixes: keys.map((key): Fix => ({ title: `Cite ${key}`, edits: [citeEdit(draft, sentence, [], key)] })),
  };
}

/** The edit that puts another key in a citation's place; its locator goes with the source that it belonged to. */
function insteadOf(draft: Draft, { keySpan, locator }: Citation, key: CitationKey): Fix["edits"][number] {
  const braced = draft.text[keySpan.start - 1] === "{";
  const newText = braced ? key : writeKey(draft, key);
  // Behind the key of a Markdown bracket and nowhere else the locator follows at once.
  const between = locator ? draft.text.slice(keySpan.end, locator.span.start) : undefined;
  const end = locator && between !== undefined && /^,? ?$/.test(between) ? locator.span.end : keySpan.end;
  return { span: { start: keySpan.start, end }, newText };
}

/**
 * How surely, in log-odds, another source must speak of it before a citation is called unsupported. That it has the value
 * and the cited one has not says most already, but "half" and "three" are everywhere. Set by measuring on the case sets.
 */
const SUPPORT = { telling: -1, common: 2 } as const;

/** A bare number may be read in any unit where two claims lie side by side, and a year holds each of its days; somewhere in a source they support nothing. */
function isAlike({ value: a }: Claim, { value: b }: Claim): boolean {
  if (a.kind === "date" && b.kind === "date") return a.granularity !== "day" || b.latest - b.earliest <= 31;
  return a.kind !== "quantity" || b.kind !== "quantity" || a.unit.dimension === b.unit.dimension;
}

/** A small number or a fraction in words. */
function isCommon({ value }: Claim, written: string): boolean {
  return value.kind === "quantity" && !/\d/.test(written) && Math.abs(value.value * value.unit.factor) <= 12;
}

function spanOf({ value }: Claim) {
  return { start: value.start, end: value.end };
}

function evidenceOf({ source }: Ranked): Evidence {
  const { claim, document } = source;
  return { key: source.key, uri: document.uri, span: spanOf(claim), message: `${source.key}: ${passage(source)}` };
}

const explained = new WeakMap<Ranked, object>();

/** Why a claim was taken for one about the same thing: worked out once, a verdict outlives many edits. */
function explain(ranked: Ranked | undefined) {
  if (!ranked) return undefined;
  let known = explained.get(ranked);
  if (!known) {
    known = {
      rank: Number(ranked.rank.toFixed(3)),
      aligned: ranked.words(),
      features: Object.fromEntries(FEATURES.map((name, i) => [name, Number(ranked.alignment[i]!.toFixed(3))])),
    };
    explained.set(ranked, known);
  }
  return known;
}

function groupByValue(scored: readonly Ranked[]): { text: string; keys: CitationKey[]; first: SourceClaim }[] {
  const groups = new Map<string, { text: string; keys: CitationKey[]; first: SourceClaim }>();
  for (const { source } of scored) {
    const { value } = source.claim;
    const same =
      value.kind === "date"
        ? `${value.earliest}-${value.latest} ${value.time?.earliest}`
        : `${value.value * value.unit.factor}-${value.upper}`;
    const group = groups.get(same) ?? { text: renderValue(source), keys: [], first: source };
    group.keys.push(source.key);
    groups.set(same, group);
  }
  return [...groups.values()];
}

function keysOf(scored: readonly Ranked[]): CitationKey[] {
  return [...new Set(scored.map(({ source }) => source.key))];
}

/** What may stand in the draft in place of its value: the source's date in the draft's style, the source's number in the draft's phrase. */
function replacement(claim: Claim, source: SourceClaim, own: string): string | undefined {
  const { value } = source.claim;
  const draft = claim.value;
  const text = oneLine(slice(source.document.text, value));
  if (value.kind === "date") return value.granularity === "time" ? text : restyleDate(value, own);
  if (draft.kind !== "quantity" || (draft.unit.per !== undefined && value.unit.per === undefined)) return undefined;
  const inCell = source.claim.frame.inCell;
  const number = inCell ? value.value.toLocaleString("en") : oneLine(slice(source.document.text, value.numberSpan));
  const bare = draft.unit.dimension === "count" && value.unit.dimension === "count";
  if (bare || (draft.compound && value.compound && value.unit.name === draft.unit.name)) {
    const head = own.slice(0, draft.numberSpan.start - draft.start);
    const tail = own.slice(draft.numberSpan.end - draft.start);
    return `${head}${head || /^\p{Lu}/u.test(own) ? number : lowerFirst(number)}${tail}`;
  }
  if (inCell) return draft.unit.name === value.unit.name ? renderCell(value, text) : undefined;
  // What is measured is taken over whole, with its unit: one says "94 percent", the other "49%". A source that leaves the unit
  // to the reader has nothing to take over.
  const hasUnit =
    text !== number || /[^\d.,\s]/u.test(number.replace(/\b(?:million|billion|trillion|thousand)\b/g, ""));
  return hasUnit && !draft.compound && !value.compound ? lowerFirst(text) : undefined;
}

/** "Twelve people" at the start of the source's sentence is "twelve" in the draft's. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
