import { describedKind } from "../../claims/entities/collectNames.js";
import type { DescriptionForm, NameDescription, NameMention } from "../../claims/entities/documentNames.js";
import type { Entity, EntityDescription, SourceSpan } from "../../claims/entities/entity.js";
import type { CitationKey } from "../../documents/bibliography.js";
import type { EntityKind } from "../../extraction/mentions.js";
import { isDemonym } from "../../extraction/names/gazetteer.js";
import { fold } from "../../text/fold.js";
import { emptyForm, isBrokenName, type NameForm } from "./nameForm.js";
import { kindOfForm } from "./nameKind.js";
import { editDistance } from "./soundKey.js";

/** A name's place in one document, as an entity owns it. */
export interface OwnedPart {
  readonly document: CitationKey;
  readonly mentions: readonly NameMention[];
  readonly descriptions: readonly NameDescription[];
}

/**
 * Puts an entity together from the forms that lead to it, the root first. `issued` gives a source's date as EDTF. What only a
 * card needs is worked out when it is first asked for: most entities are met in passing.
 */
export function describeEntity(
  forms: readonly NameForm[],
  parts: readonly OwnedPart[],
  issued: (document: CitationKey) => string | undefined,
): Entity {
  return new DescribedEntity(forms, parts, issued);
}

class DescribedEntity implements Entity {
  readonly id: string;
  readonly kind?: EntityKind;
  readonly name: string;
  #aliases: readonly string[] | undefined;
  #descriptions: readonly EntityDescription[] | undefined;
  #sources: readonly CitationKey[] | undefined;
  #mentions = -1;

  constructor(
    private readonly forms: readonly NameForm[],
    private readonly parts: readonly OwnedPart[],
    private readonly issued: (document: CitationKey) => string | undefined,
  ) {
    const root = forms[0]!;
    const kind = kindOfForms(forms);
    this.id = root.key;
    if (kind) this.kind = kind;
    this.name = bestName(root, forms);
  }

  get aliases(): readonly string[] {
    return (this.#aliases ??= aliasesOf(this.name, this.forms));
  }

  get descriptions(): readonly EntityDescription[] {
    return (this.#descriptions ??= descriptionsOf(this.parts, this.kind, this.name, this.issued));
  }

  get sources(): readonly CitationKey[] {
    return (this.#sources ??= sourcesOf(this.parts));
  }

  get mentions(): number {
    if (this.#mentions < 0) this.#mentions = this.parts.reduce((sum, part) => sum + part.mentions.length, 0);
    return this.#mentions;
  }
}

function sourcesOf(parts: readonly OwnedPart[]): CitationKey[] {
  const counts = new Map<CitationKey, number>();
  for (const { document, mentions } of parts)
    if (mentions.length > 0) counts.set(document, (counts.get(document) ?? 0) + mentions.length);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
}

/** What the forms show together. An event or thing has no kind of ours. */
export function kindOfForms(forms: readonly NameForm[]): EntityKind | undefined {
  const kind = mixedKind(forms);
  return kind === "other" ? undefined : kind;
}

// An office before a name weighs as much as this.
const ONE_OFFICE = 4.5;

/** Like `kindOfForms`, with events and things told apart from what is unknown. */
export function mixedKind(forms: readonly NameForm[]): EntityKind | "other" | undefined {
  const sum = emptyForm("");
  for (const form of forms)
    for (const kind of ["person", "organisation", "place", "other"] as const) sum.evidence[kind] += form.evidence[kind];
  // "Ferrer" after "Ana Ferrer" is a surname; of bodies the last word alone is seldom used.
  const root = forms[0];
  if (root && root.words.length > 1 && forms.some((form) => form.key === root.words.at(-1))) sum.evidence.person += 2;
  // Whoever a text never calls by a full name or an office is seldom a person.
  if (forms.every((form) => form.words.length === 1)) {
    if (sum.evidence.person < ONE_OFFICE) sum.evidence.person *= 0.35;
    sum.evidence.organisation += 0.33 * forms.reduce((total, form) => total + form.mentions, 0);
  }
  return kindOfForm(sum);
}

/** The spelling with most of the letters that people leave out, never a broken one where there is a whole one. */
function bestSpelling(form: NameForm): string {
  let best = "";
  let most = -Infinity;
  for (const [name, count] of form.spellings) {
    const shouted = name.length > 5 && name === name.toUpperCase() && name.includes(" ");
    const score = count + 1000 * richness(name) - (isBrokenName(name) ? 1e6 : 0) - (shouted ? 1e5 : 0);
    if (score > most) [best, most] = [name, score];
  }
  return best || form.key;
}

function richness(name: string): number {
  return name.replace(/[\p{ASCII}\uFFFD]/gu, "").length;
}

function bestName(root: NameForm, forms: readonly NameForm[]): string {
  const name = bestSpelling(root);
  const known = forms.flatMap((form) => bestSpelling(form).split(" ")).filter((word) => !isBrokenName(word));
  return name
    .split(" ")
    .map((word) => {
      const better = known.filter((other) =>
        isBrokenName(word)
          ? other[0] === word[0] && editDistance(fold(other), fold(word), 2) <= 2 && other.length > 4
          : fold(other) === fold(word),
      );
      return better.reduce(
        (best, other) => (isBrokenName(best) || richness(other) > richness(best) ? other : best),
        word,
      );
    })
    .join(" ");
}

function aliasesOf(name: string, forms: readonly NameForm[]): string[] {
  const seen = new Set([name]);
  const aliases: string[] = [];
  for (const form of [...forms].sort((a, b) => b.mentions - a.mentions)) {
    const spelling = bestSpelling(form);
    if (
      seen.has(spelling) ||
      isBrokenName(spelling) ||
      (spelling.length > 5 && spelling === spelling.toUpperCase() && !form.acronym)
    )
      continue;
    seen.add(spelling);
    aliases.push(spelling);
  }
  return aliases;
}

// What the newest sources say; a state of which thousands of phrases speak needs no more.
const MOST_DESCRIPTIONS = 120;

const WEIGHT: Readonly<Record<DescriptionForm, number>> = {
  apposition: 4,
  office: 3.6,
  copula: 3,
  location: 2.6,
  relative: 2.2,
};

function descriptionsOf(
  parts: readonly OwnedPart[],
  kind: EntityKind | undefined,
  name: string,
  issued: (document: CitationKey) => string | undefined,
): EntityDescription[] {
  const own = new Set(fold(name).split(" "));
  const groups = new Map<
    string,
    { words: string; said: { at: SourceSpan; issued: string; description: NameDescription }[] }
  >();
  let left = MOST_DESCRIPTIONS;
  const dated = parts
    .filter((part) => part.descriptions.length > 0)
    .map((part) => ({ part, date: issued(part.document) ?? "" }))
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
  for (const { part, date } of dated) {
    for (const description of part.descriptions) {
      if (left-- <= 0) break;
      const words = gist(description.text);
      if (!words || /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|mister|herr|frau|monsieur|madame)$/.test(words)) continue;
      if (words.split(" ").every((word) => own.has(word))) continue;
      if (
        kind !== undefined &&
        kind !== "person" &&
        describedKind(description) === "person" &&
        description.form !== "relative"
      )
        continue;
      if (kind === "person" && isOfThing(description)) continue;
      const group = groups.get(words) ?? { words, said: [] };
      groups.set(words, group);
      group.said.push({
        at: { document: part.document, start: description.start, end: description.end },
        issued: date,
        description,
      });
    }
  }
  // "President" adds nothing to "Turkish President".
  const all = [...groups.values()].sort((a, b) => b.words.length - a.words.length);
  const kept: typeof all = [];
  for (const group of all) {
    const fuller = kept.find(
      (other) => other.said[0]!.description.form !== "relative" && ` ${other.words} `.includes(` ${group.words} `),
    );
    if (fuller) fuller.said.push(...group.said);
    else kept.push(group);
  }
  return kept
    .map((group) => {
      const said = group.said.sort((a, b) => (a.issued === b.issued ? 0 : a.issued < b.issued ? 1 : -1));
      const first = said.find((one) => gist(one.description.text) === group.words) ?? said[0]!;
      const asOf = said[0]!.issued;
      const described: EntityDescription = {
        text: first.description.text,
        form: first.description.form,
        former: first.description.former,
        ...(first.description.whose ? { whose: first.description.whose } : {}),
        ...(asOf ? { asOf } : {}),
        said: said.map((one) => one.at),
      };
      return { described, score: scoreOf(described, said.length, group.words, kind, first.description) };
    })
    .sort((a, b) => b.score - a.score || ((a.described.asOf ?? "") < (b.described.asOf ?? "") ? 1 : -1))
    .map(({ described }) => described);
}

/** Where somebody was, or what stands beside, is no description of a person. */
function isOfThing(description: NameDescription): boolean {
  if (description.form === "location") return true;
  const described = describedKind(description);
  return description.form === "apposition" && described !== undefined && described !== "person";
}

function scoreOf(
  described: EntityDescription,
  count: number,
  words: string,
  kind: EntityKind | undefined,
  description: NameDescription,
): number {
  const length = words.split(" ").length;
  let score = WEIGHT[described.form] + Math.log2(1 + count) + (length === 1 ? -1.2 : length > 16 ? -0.8 : 0);
  if (kind === "person") score += describedKind(description) === "person" ? 1 : -2;
  if (words.split(" ").some((word) => isDemonym(word))) score += 0.4;
  if (described.former) score -= 0.8;
  // "Its president" tells little where nobody knows whose.
  if (!described.whose && isLeaning(described.text)) score -= 4;
  return score;
}

/** Whether a description opens with a pronoun. */
export function isLeaning(text: string): boolean {
  return /^(?:its|his|her|their)\b/i.test(text);
}

/** A description's words without article and accents, to tell when two say the same. */
function gist(text: string): string {
  return fold(text)
    .replace(/^(?:the|a|an|his|her|its|their) /, "")
    .replace(/defence/g, "defense")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
