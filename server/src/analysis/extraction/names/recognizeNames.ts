import type { Tag } from "../../language/syntax.js";
import type { Token } from "../../text/tokens.js";
import { isDemonym } from "./gazetteer.js";
import { kindEvidence, type NameContext } from "./kindEvidence.js";
import { joinLongForms } from "./longForms.js";
import type { KindEvidence, NameCandidate } from "./nameCandidate.js";
import { BARE_NOUNS, OTHER_HEADS } from "./nameHeads.js";
import { nameKey } from "./nameKey.js";
import { runsOf } from "./nameRuns.js";
import { isPlaceName } from "./nameWordKinds.js";
import { type NameWord, nameWords } from "./nameWords.js";
import type { NameRun } from "./splitOffices.js";
import { typeName } from "./typer.js";

// A longer run of capitals, in characters, is a list or no prose; as one name it would cost each comparison of names dear.
const LONGEST = 200;

/**
 * The names in one sentence by its capitals, in order, not overlapping; spans are relative to the text. The answer
 * depends on the text alone, so it can be kept for the next time. Never throws; linear in the text's length.
 */
export function recognizeNames(
  text: string,
  _tokens: readonly Token[] = [],
  _tags?: () => readonly Tag[],
): readonly NameCandidate[] {
  const words = nameWords(text);
  // A line in capitals says nothing about which of its words are names.
  const shouted = !words.some((word) => word.shape === "lower" || word.shape === "capital");
  const candidates = runsOf(words)
    .filter((run) => words[run.last]!.end - words[run.first]!.start <= LONGEST)
    .map((run) => toCandidate(text, words, run, shouted));
  return joinLongForms(text, candidates);
}

export type { NameCandidate };

/** The contexts of a sentence's names, for training the typer. */
export function nameContexts(text: string): NameContext[] {
  const words = nameWords(text);
  return runsOf(words).map(({ first, last, title }) => ({ words, first, last, titled: title !== undefined }));
}

/** What the rules say, with what the typer learned; only the rules may call a name that of an event or thing. */
function evidenceOf(context: NameContext): KindEvidence {
  const rules = kindEvidence(context);
  const typed = typeName(context, rules);
  return {
    person: rules.person + typed.person,
    organisation: rules.organisation + typed.organisation,
    place: rules.place + typed.place,
    other: rules.other,
  };
}

function isBare(word: string): boolean {
  return BARE_NOUNS.has(word) || OTHER_HEADS.has(word) || OTHER_HEADS.has(word.replace(/s$/, ""));
}

function toCandidate(text: string, words: readonly NameWord[], run: NameRun, shouted: boolean): NameCandidate {
  const { first, last } = run;
  const start = words[first]!.start;
  const end = words[last]!.end;
  const name = text.slice(start, end).replace(/\s+/g, " ").replace(/[`´’]/g, "'");
  const people = name.split(/[-–‐‑]/).every((part) => isDemonym(part));
  const title = run.title === undefined ? undefined : { start: words[run.title]!.start, end: words[first - 1]!.end };
  const single = first === last;
  const bare = single && words[first]!.shape === "capital" && isBare(words[first]!.lower) && !title;
  return {
    start,
    end,
    name,
    key: nameKey(name),
    weak: (run.weak && !isPlaceName(name)) || shouted || bare,
    demonym: people && (isDemonym(name) || name.includes("-")),
    acronym: single && words[first]!.shape === "acronym",
    ...(title ? { title } : {}),
    evidence: evidenceOf({ words, first, last, titled: title !== undefined }),
  };
}
