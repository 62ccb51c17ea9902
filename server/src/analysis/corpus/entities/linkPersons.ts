import { findState, stateWithCapital } from "../../extraction/names/gazetteer.js";
import { GIVEN_NAMES } from "../../extraction/names/givenNames.js";
import { BARE_NOUNS } from "../../extraction/names/nameHeads.js";
import { REGIONS } from "../../extraction/names/regions.js";
import { isBroken, type NameForm } from "./nameForm.js";
import { isGreater, kindOfForm, only } from "./nameKind.js";
import type { NameTable } from "./nameTable.js";
import { editDistance, soundKey } from "./soundKey.js";

/** The persons whose full names end with a name: García -> Luis García, Ana García. Spellings of one person count once. */
export function personsNamed(key: string, table: NameTable, form?: NameForm): NameForm[] {
  if (form && (form.words.length > 3 || isKnownPlace(form))) return [];
  const broken: NameForm[] = [];
  if (!key.includes(" ")) {
    for (const near of table.keysLike(key)) {
      if (near === key || near.includes(" ") || Math.abs(near.length - key.length) > 2) continue;
      const other = table.form(near);
      if (other && isBroken(other) && editDistance(near, key, 2) <= 2) broken.push(other);
    }
  }
  const full = [key, ...broken.map((other) => other.key)]
    .flatMap((name) => table.longer(name))
    .filter((longer) => isFullName(longer, key) && longer.strong > 0);
  const groups: NameForm[] = [];
  for (const one of full.sort((a, b) => (isGreater(a, b) ? -1 : 1))) {
    if (!groups.some((other) => isVariant(one, other))) groups.push(one);
  }
  return form && groups.length > 0 && isSomethingElse(form, full) ? [] : groups;
}

/** Whether a name is shown to be a body or place, in documents that do not speak of the person whose surname it could be. */
function isSomethingElse(form: NameForm, full: readonly NameForm[]): boolean {
  const kind = kindOfForm(form);
  if (kind === undefined || kind === "person") return false;
  if (form.evidence[kind] < 2 * form.evidence.person) return false;
  const documents = [...form.byDocument.keys()];
  return documents.filter((key) => full.some((other) => other.byDocument.has(key))).length * 2 < documents.length;
}

/** A person by what is said, or two to four capitalised words of which nothing says otherwise. */
function mayBePerson(form: NameForm): boolean {
  const kind = kindOfForm(form);
  if (kind !== undefined) return kind === "person";
  return form.words.length > 1 && form.words.length < 5 && form.evidence.person > 0;
}

function isFullName(longer: NameForm, surname: string): boolean {
  if (!mayBePerson(longer)) return false;
  const given = longer.words.slice(0, longer.words.length - surname.split(" ").length);
  return given.length > 0 && given.length <= 4;
}

/**
 * "Abiola" for "Abiola Mensah", "Corvane" for "Corvane Shipyards": the first word alone, where one name has it. A common given
 * name leads to nobody unless the corpus itself uses it so.
 */
export function calledByFirst(form: NameForm, table: NameTable): string | undefined {
  const word = form.words[0]!;
  if (form.words.length > 1 || form.acronym || findState(word) || BARE_NOUNS.has(word)) return undefined;
  // "Xi" and "Lai" come first in their names; as short a word of a draft alone must be met with in the sources.
  if (word.length < (form.strong > 0 ? 2 : 3)) return undefined;
  if (form.strong === 0 && (table.plainCount(word) > 0 || (GIVEN_NAMES.has(word) && form.mentions === 0)))
    return undefined;
  if (kindOfForm(form) === "place" && form.evidence.place > 2) return undefined;
  const short = word.length < 4;
  const own = kindOfForm(form);
  if (short && own !== undefined && own !== "person") return undefined;
  const opened = table.openedBy(word).filter((other) => {
    const kind = kindOfForm(other);
    if (short && (kind !== "person" || other.evidence.person < SURE || other.words.length > 3)) return false;
    return (
      other.strong > 0 &&
      (mayBePerson(other) || (kind === "organisation" && other.words.length < 4)) &&
      kind !== "other"
    );
  });
  const groups: NameForm[] = [];
  for (const one of opened) if (!groups.some((other) => isVariant(one, other))) groups.push(one);
  return only(groups);
}

/** Two full names of one person: one spelled otherwise, with initials, with a name more or in the other order. */
export function isVariant(a: NameForm, b: NameForm): boolean {
  if (a.key === b.key) return true;
  const [x, y] = a.words.length >= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (x.length === y.length && x.length > 1 && x.every((word) => y.includes(word))) return true;
  const near = (one: string, two: string) => {
    if (one === two || soundKey(one) === soundKey(two)) return true;
    if (one.length === 1 || two.length === 1) return one[0] === two[0];
    return one[0] === two[0] && one.length > 4 && editDistance(one, two, 1) <= 1;
  };
  if (!near(x.at(-1)!, y.at(-1)!) || y.length < 2) return false;
  return near(x[0]!, y[0]!) && y.slice(1, -1).every((word) => x.some((other) => near(word, other)));
}

/** The persons whose fuller names begin with a name of two words or more: "Ana María" and "Ana María Duarte". Variants count once. */
export function personsOpenedBy(form: NameForm, table: NameTable): NameForm[] {
  const kind = kindOfForm(form);
  if (form.words.length < 2 || (kind !== undefined && kind !== "person")) return [];
  const fuller = table
    .openedBy(form.words[0]!)
    .filter((other) => other.key.startsWith(`${form.key} `) && other.strong > 0 && kindOfForm(other) === "person")
    .sort((a, b) => (isGreater(a, b) ? -1 : 1));
  const groups: NameForm[] = [];
  for (const one of fuller) if (!groups.some((other) => isVariant(one, other))) groups.push(one);
  return groups;
}

// An office, a given name or several turns of speech speak for a person.
const SURE = 3;

/** "Noor" for "Amina Noor de Graaf": a word amid the name of one person, and of no other name. */
export function personsAmid(form: NameForm, table: NameTable): NameForm[] {
  const word = form.words[0]!;
  if (form.words.length > 1 || form.acronym || word.length < 4 || findState(word)) return [];
  if (GIVEN_NAMES.has(word) && form.mentions === 0) return [];
  const kind = kindOfForm(form);
  const other = kind !== undefined && kind !== "person" && (form.strong > 0 || kind === "place");
  if (other || table.plainCount(word) > 0) return [];
  const holders = table.withWord(word).filter((holder) => holder !== form && holder.strong > 0);
  const amid = holders.every(
    (holder) =>
      kindOfForm(holder) === "person" &&
      holder.evidence.person >= SURE &&
      holder.words.indexOf(word) > 0 &&
      holder.words.at(-1) !== word,
  );
  if (!amid) return [];
  const groups: NameForm[] = [];
  for (const one of holders.sort((a, b) => (isGreater(a, b) ? -1 : 1)))
    if (!groups.some((other) => isVariant(one, other))) groups.push(one);
  return groups;
}

export function personVariant(form: NameForm, table: NameTable): string | undefined {
  if (form.words.length < 2 || kindOfForm(form) !== "person") return undefined;
  const surname = form.words.at(-1)!;
  const others = [...table.longer(surname), ...table.bySound(form.key)].slice(0, 60);
  let best = form;
  for (const other of others)
    if (
      other !== form &&
      kindOfForm(other) === "person" &&
      other.words.length > 1 &&
      isVariant(form, other) &&
      isGreater(other, best)
    )
      best = other;
  return best === form ? undefined : best.key;
}

/** A place that the world knows, or one that nearly every mention shows to be one. */
function isKnownPlace(form: NameForm): boolean {
  if (kindOfForm(form) !== "place") return false;
  const { person, place } = form.evidence;
  if (REGIONS.has(form.key) || findState(form.key) || stateWithCapital(form.key)) return true;
  return place > 3 * person && place > 2.4 * form.mentions;
}
