import { citableSource, ownSources } from "../../corpus/citableSources.js";
import type { Corpus } from "../../corpus/corpus.js";
import { prefixDistance } from "../../corpus/editDistance.js";
import { sourceIndex } from "../../corpus/sourceIndex.js";
import type { CitationKey } from "../../documents/bibliography.js";
import { isPlainKey } from "../../documents/citations/key.js";
import type { Draft } from "../../documents/draft.js";
import { findFrontMatter } from "../../documents/frontMatter.js";
import { fold } from "../../text/fold.js";
import type { DraftDiagnostic, Fix } from "../diagnostic.js";

const MOST_SUGGESTIONS = 3;

/**
 * Keys that neither the corpus nor the draft itself has, with "did you mean" fixes.
 *
 * @param options.incomplete A bibliography failed to load, so that nobody can say what is unknown: nothing is reported.
 */
export function unknownCitations(
  corpus: Corpus,
  draft: Draft,
  options: { incomplete?: boolean } = {},
): DraftDiagnostic[] {
  if (options.incomplete || !draft.citations.length) return [];
  const own = ownKeys(draft);
  const suggestions = new Map<CitationKey, readonly CitationKey[]>();
  return draft.citations.flatMap((citation): DraftDiagnostic[] => {
    const { key, keySpan, start, end } = citation;
    if (citableSource(corpus, draft, key) || own.has(key)) return [];
    let near = suggestions.get(key);
    if (!near) suggestions.set(key, (near = nearKeys(corpus, draft, key)));
    const braced = draft.text[keySpan.start - 1] === "{" || ["latex", "tex", "typst"].includes(draft.languageId);
    const fixes = near.map(
      (other): Fix => ({
        title: `Change to ${other}`,
        edits: [{ span: keySpan, newText: braced || isPlainKey(other) ? other : `{${other}}` }],
        ...(near.length === 1 && { preferred: true }),
      }),
    );
    const hint = near.length ? ` Did you mean ${near.join(", ").replace(/, (?=[^,]*$)/, " or ")}?` : "";
    return [
      {
        start,
        end,
        code: "unknown-citation",
        severity: "warning",
        message: `No source has the key ${key}.${hint}`,
        evidence: [],
        fixes,
        data: { key },
      },
    ];
  });
}

/** Keys that the draft defines: `references` of its front matter, `\bibitem`. */
function ownKeys({ text, languageId }: Draft): ReadonlySet<CitationKey> {
  if (languageId === "latex" || languageId === "tex")
    return new Set(
      [...text.matchAll(/\\bibitem(?:\[[^\]]{0,300}\])?\{(?<key>[^{}]{1,300})\}/g)].map((match) =>
        match.groups!.key!.trim(),
      ),
    );
  const span = findFrontMatter(text)?.yaml;
  const yaml = span ? text.slice(span.start, span.end) : "";
  const references = /^references[ \t]*:/m.exec(yaml);
  if (!references) return new Set();
  return new Set(
    [
      ...yaml.slice(references.index).matchAll(/^[ \t-]*["']?id["']?[ \t]*:[ \t]*["']?(?<key>[^\s"'#,{}]{1,300})/gm),
    ].map((match) => match.groups!.key!),
  );
}

/** Keys a few letters away, then sources that a search for the key's words finds. */
function nearKeys(corpus: Corpus, draft: Draft, key: CitationKey): CitationKey[] {
  const sought = fold(key);
  const limit = Math.min(3, Math.max(1, Math.floor(sought.length / 4)));
  const near: { key: CitationKey; distance: number }[] = [];
  for (const other of [...sourceIndex(corpus).keys, ...ownSources(draft).keys()]) {
    if (Math.abs(other.length - sought.length) > limit + 2) continue;
    const folded = fold(other);
    if (Math.abs(folded.length - sought.length) > limit) continue;
    const distance = Math.max(prefixDistance(sought, folded, limit), prefixDistance(folded, sought, limit));
    if (distance <= limit) near.push({ key: other, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1));
  if (near.length) return near.slice(0, MOST_SUGGESTIONS).map((one) => one.key);
  const words = (key.match(/\p{L}{3,}|\d{4}/gu) ?? []).join(" ");
  const hits = sourceIndex(corpus).items.search(words);
  const best = hits[0]?.score ?? 0;
  return hits.filter((hit) => hit.score >= best * 0.9).length <= MOST_SUGGESTIONS
    ? hits.filter((hit) => hit.score >= best * 0.9).map((hit) => hit.key)
    : [];
}
