import { describedKind } from "../../claims/entities/collectNames.js";
import type { DocumentNames, NameDescription, NameMention } from "../../claims/entities/documentNames.js";
import type { CitationKey } from "../../documents/bibliography.js";
import type { KindEvidence } from "../../extraction/names/nameCandidate.js";

/** What one document has of a name. */
export interface FormInDocument {
  readonly names: DocumentNames;
  readonly mentions: NameMention[];
  readonly descriptions: NameDescription[];
}

/** One name, whatever its spelling's accents and capitals, with all that documents say where they use it. */
export interface NameForm {
  readonly key: string;
  /** Words of the key. */
  readonly words: readonly string[];
  readonly byDocument: Map<CitationKey, FormInDocument>;
  /** Spellings with how often each was met. */
  readonly spellings: Map<string, number>;
  readonly evidence: { -readonly [kind in keyof KindEvidence]: number };
  mentions: number;
  /** Mentions whose capital only a name explains. */
  strong: number;
  /** Mentions in running text, those at a sentence's start included. */
  running: number;
  acronym: boolean;
}

export function emptyForm(key: string): NameForm {
  return {
    key,
    words: key.split(" "),
    byDocument: new Map(),
    spellings: new Map(),
    evidence: { person: 0, organisation: 0, place: 0, other: 0 },
    mentions: 0,
    strong: 0,
    running: 0,
    acronym: false,
  };
}

/** Adds (`sign` 1) or takes away (-1) what one document has of a name. */
export function countForm(form: NameForm, part: FormInDocument, sign: 1 | -1): void {
  for (const mention of part.mentions) {
    form.mentions += sign;
    if (!mention.weak) form.strong += sign;
    if (mention.running) form.running += sign;
    if (mention.acronym) form.acronym = true;
    const count = (form.spellings.get(mention.name) ?? 0) + sign;
    if (count > 0) form.spellings.set(mention.name, count);
    else form.spellings.delete(mention.name);
    form.evidence.person += sign * mention.evidence.person;
    form.evidence.organisation += sign * mention.evidence.organisation;
    form.evidence.place += sign * mention.evidence.place;
    form.evidence.other += sign * mention.evidence.other;
  }
  for (const description of part.descriptions) {
    const kind = describedKind(description);
    if (kind) form.evidence[kind] += sign * 2;
  }
}

/** Letters lost or swapped on the way: a replacement character, or a capital between small letters. */
export function isBroken(form: NameForm): boolean {
  return [...form.spellings.keys()].every((name) => isBrokenName(name));
}

export function isBrokenName(name: string): boolean {
  return /\uFFFD|\p{Ll}{2}[ÄÃÅÂA]\p{Ll}/u.test(name) && !/^(?:Mc|Mac|De|La)/.test(name);
}
