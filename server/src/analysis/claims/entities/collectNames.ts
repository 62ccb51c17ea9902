import type { Document } from "../../documents/document.js";
import type { EntityKind } from "../../extraction/mentions.js";
import { findState } from "../../extraction/names/gazetteer.js";
import { GIVEN_NAMES } from "../../extraction/names/givenNames.js";
import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import { ORGANISATION_HEADS, PLACE_HEADS } from "../../extraction/names/nameHeads.js";
import { nameKey } from "../../extraction/names/nameKey.js";
import { type NameWord, nameWords } from "../../extraction/names/nameWords.js";
import type { Sentence } from "../../extraction/sentence.js";
import { fold } from "../../text/fold.js";
import { groupBy } from "../../text/groupBy.js";
import { antecedentOf, type NamedSentence } from "./antecedent.js";
import { describeNames } from "./describeNames.js";
import { PLACE_NOUNS } from "./descriptionWords.js";
import type { DocumentNames, NameAlias, NameDescription, NameMention } from "./documentNames.js";
import { findAliases } from "./findAliases.js";
import { isRole } from "./nounPhrases.js";

type Prose = Pick<Document, "key" | "prose">;

/** Gathers what one document says about names. `candidates` is parallel to `sentences`, with offsets relative to each. Never throws. */
export function collectNames(
  document: Prose,
  sentences: readonly Sentence[],
  candidates: readonly (readonly NameCandidate[])[],
): DocumentNames {
  const mentions: NameMention[] = [];
  const descriptions: NameDescription[] = [];
  const aliases: NameAlias[] = [];
  const plainWords = new Map<string, number>();
  const strong = new Set(
    candidates
      .flat()
      .filter((candidate) => !candidate.weak)
      .map((candidate) => candidate.key),
  );
  const wordsOf = sentences.map((sentence) => nameWords(document.prose.slice(sentence.start, sentence.end)));
  for (const words of wordsOf)
    for (const word of words)
      if (word.shape === "lower") plainWords.set(word.lower, (plainWords.get(word.lower) ?? 0) + 1);
  let previous: readonly NameCandidate[] = [];
  /** The sentences of the block so far, the last one first. */
  let before: NamedSentence[] = [];
  sentences.forEach((sentence, index) => {
    const text = document.prose.slice(sentence.start, sentence.end);
    const words = wordsOf[index]!;
    const names = (candidates[index] ?? []).flatMap((candidate) => divide(candidate, strong, text));
    const heading = sentence.block.kind === "heading";
    for (const name of names) {
      // With a second capital behind it, only a word that the text also has in small letters is a mere sentence opener.
      const opener = name.name.split(" ")[0]!.toLowerCase();
      const weak =
        name.weak && (!name.name.includes(" ") || (plainWords.has(opener) && !GIVEN_NAMES.has(fold(opener))));
      mentions.push({
        start: sentence.start + name.start,
        end: sentence.start + name.end,
        key: name.key,
        name: name.name,
        sentence: index,
        evidence: name.evidence,
        weak: weak || name.demonym || heading,
        running: !heading && !name.demonym,
        acronym: name.acronym,
      });
    }
    if (!heading) {
      for (const found of describeNames(words, names)) {
        const description = toDescription(text, sentence, index, names[found.candidate]!.key, found);
        const pronoun = /^\p{L}+/u.exec(description.text)?.[0] ?? "";
        const whose = antecedentOf(pronoun, found.start, { words, names }, before);
        descriptions.push(whose === undefined ? description : { ...description, whose });
      }
      const referred = describeReferred(text, words, previous);
      if (referred)
        descriptions.push(toDescription(text, sentence, index, referred.key, { ...referred, form: "relative" }));
      aliases.push(...findAliases(text, names));
    }
    previous = names;
    const next = sentences[index + 1];
    before = next && next.block === sentence.block ? [{ words, names }, ...before.slice(0, 2)] : [];
  });
  const bySentence = groupBy(mentions, (mention) => mention.sentence);
  return { document: document.key, sentences, mentions, bySentence, descriptions, aliases, plainWords };
}

function toDescription(
  text: string,
  sentence: Sentence,
  index: number,
  key: string,
  found: { start: number; end: number; form: NameDescription["form"] },
): NameDescription {
  const written = text.slice(found.start, found.end).replace(/\s+/g, " ").replace(/[`´]/g, "'");
  const former = /\b(?:former|formerly|ex-|previous|then|late|outgoing|was|were|until)\b/i.test(written.split(/,/)[0]!);
  return {
    key,
    form: found.form,
    text: written,
    sentence: index,
    former,
    start: sentence.start + found.start,
    end: sentence.start + found.end,
  };
}

/** "This corridor, which serves as a link ..." after a sentence that named a corridor. */
function describeReferred(
  text: string,
  words: readonly NameWord[],
  previous: readonly NameCandidate[],
): { key: string; start: number; end: number } | undefined {
  const [first, noun, comma, pronoun] = words;
  if (!first || !/^(?:this|the)$/.test(first.lower) || noun?.shape !== "lower" || comma?.text !== ",") return undefined;
  if (!pronoun || !/^(?:which|who)$/.test(pronoun.lower)) return undefined;
  const named = previous.findLast((name) => name.key.endsWith(` ${noun.lower}`));
  const end = text.indexOf(",", pronoun.end);
  return named && end > 0 ? { key: named.key, start: pronoun.start, end } : undefined;
}

/** "Moravia Pavel Dvorak": a place or an office's owner that ran into a person's name, where the text has the first alone elsewhere. */
function divide(candidate: NameCandidate, strong: ReadonlySet<string>, text: string): NameCandidate[] {
  const parts = candidate.name.split(" ");
  if (parts.length < 3 || candidate.title || text.slice(candidate.start, candidate.end) !== candidate.name)
    return [candidate];
  for (let at = 1; at <= parts.length - 2; at++) {
    const lead = parts.slice(0, at).join(" ");
    if (
      !GIVEN_NAMES.has(fold(parts[at]!)) ||
      GIVEN_NAMES.has(fold(lead)) ||
      /^(?:of|for|and|de|da|al|el)$/.test(parts[at - 1]!)
    )
      continue;
    if (!strong.has(nameKey(lead)) && !findState(lead)) continue;
    const start = candidate.start + lead.length + 1;
    const name = parts.slice(at).join(" ");
    const none = { organisation: 0, place: 0, other: 0 };
    return [
      {
        ...candidate,
        end: candidate.start + lead.length,
        name: lead,
        key: nameKey(lead),
        acronym: /^\p{Lu}+$/u.test(lead),
        evidence: { ...none, person: 0 },
      },
      { ...candidate, start, name, key: nameKey(name), weak: false, acronym: false, evidence: { ...none, person: 3 } },
    ];
  }
  return [candidate];
}

/** Of which kind something is that is described so; undefined where the words do not tell. */
export function describedKind({ form, text }: NameDescription): EntityKind | undefined {
  if (form === "location") return "place";
  if (/ who /.test(text) || /^an? \p{Lu}[\p{L}-]+$/u.test(text)) return "person";
  if (form === "relative") return /^who\b/.test(text) ? "person" : undefined;
  const words = nameWords(text).slice(0, 9);
  if (form === "office") return "person";
  // The head of "the head of the port authority" stands before the first preposition.
  const end = words.findIndex(
    (word, at) => at > 0 && /^(?:of|for|to|on|in|at|under|from|with|which|who|that|led)$/.test(word.lower),
  );
  const phrase = end > 0 ? words.slice(0, end) : words;
  const head = phrase.findLast((word) => word.shape === "lower" || word.shape === "capital");
  if (phrase.some((word) => word.shape !== "mark" && isRole(word))) return "person";
  if (head && (PLACE_NOUNS.has(head.lower) || PLACE_HEADS.has(head.lower) || head.lower === "capital")) return "place";
  return head && ORGANISATION_HEADS.has(head.lower) ? "organisation" : undefined;
}
