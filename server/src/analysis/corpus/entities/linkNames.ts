import { isAcronymOf } from "../../claims/entities/findAliases.js";
import type { EntityKind } from "../../extraction/mentions.js";
import { findState, isDemonym, stateRelation, stateWithCapital } from "../../extraction/names/gazetteer.js";
import { GIVEN_NAMES } from "../../extraction/names/givenNames.js";
import { BARE_NOUNS } from "../../extraction/names/nameHeads.js";
import { nameKey } from "../../extraction/names/nameKey.js";
import { REGIONS } from "../../extraction/names/regions.js";
import { isBroken, type NameForm } from "./nameForm.js";
import type { NameTable } from "./nameTable.js";
import { editDistance, soundKey } from "./soundKey.js";

/** What a name's own mentions show its bearer to be. "other" is an event, a text or a thing. */
export function kindOfForm(form: NameForm): EntityKind | "other" | undefined {
  const { person, organisation, place, other } = form.evidence;
  const best = Math.max(person, organisation, place, other);
  if (best < 0.75) return undefined;
  if (best === other) return "other";
  return best === place ? "place" : best === organisation ? "organisation" : "person";
}

/** `lenient`: a form that only opens sentences will do, for a text that has it elsewhere. Whether a form is a name and not an ordinary word that happened to have a capital. */
export function isName(form: NameForm, table: NameTable, lenient = false): boolean {
  if (form.strong <= 0 && !(lenient && form.running > 0 && form.words.every((word) => table.plainCount(word) === 0)))
    return false;
  const word = form.words.length === 1 ? form.words[0]! : undefined;
  if (word === undefined)
    return (
      !form.words.every((part) => table.plainCount(part) > 0) ||
      form.evidence.person >= 5 ||
      form.strong > 1 ||
      form.evidence.organisation >= 3 ||
      form.evidence.place >= 3
    );
  if (findState(form.key)) return true;
  if (BARE_NOUNS.has(word)) return false;
  if (form.acronym) return true;
  return table.plainCount(word) < Math.max(form.strong, lenient ? 1 : 0) || form.evidence.person >= 5;
}

/** The state whose name this is. Capitals and peoples are not the state. */
export function stateNamed(form: NameForm): string | undefined {
  for (const name of form.spellings.keys()) if (stateRelation(name) === "name") return findState(name)?.id;
  return undefined;
}

/**
 * The fuller or better name of the same bearer that a name leads to, its parent; undefined where it leads to none or to
 * more than one. Following parents ends at the name that stands for the entity.
 */
export function parentOf(form: NameForm, table: NameTable): string | undefined {
  return (
    statedAlias(form, table) ??
    stateParent(form, table) ??
    longForm(form, table) ??
    only(personsNamed(form.key, table, form)) ??
    personVariant(form, table) ??
    only(personsOpenedBy(form, table)) ??
    calledByFirst(form, table) ??
    only(personsAmid(form, table)) ??
    containing(form, table) ??
    expanded(form, table) ??
    spelledAlike(form, table)
  );
}

function statedAlias(form: NameForm, table: NameTable): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [key, count] of table.aliasesOf(form.key)) {
    if (count > most && key !== form.key && table.form(key)) [best, most] = [key, count];
  }
  return best;
}

function stateParent(form: NameForm, table: NameTable): string | undefined {
  const state = stateNamed(form);
  if (!state) return undefined;
  let best = form;
  for (const name of findState(state)?.names ?? []) {
    const other = table.form(nameKey(name));
    if (other && other !== form && stateNamed(other) === state && isGreater(other, best, "mentions")) best = other;
  }
  return best === form ? undefined : best.key;
}

/** An acronym's long form by its letters. */
function longForm(form: NameForm, table: NameTable): string | undefined {
  if (!form.acronym || form.words.length > 1) return undefined;
  const letters = form.key.replace(/\d/g, "");
  const fitting = table
    .byInitials(letters)
    .filter((long) => long.strong > 0 && kindOfForm(long) !== "person" && isAcronymOf(letters, long.key));
  return only(fitting);
}

/** A place that the world knows, or one that nearly every mention shows to be one. */
function isKnownPlace(form: NameForm): boolean {
  if (kindOfForm(form) !== "place") return false;
  const { person, place } = form.evidence;
  if (REGIONS.has(form.key) || findState(form.key) || stateWithCapital(form.key)) return true;
  return place > 3 * person && place > 2.4 * form.mentions;
}

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
function calledByFirst(form: NameForm, table: NameTable): string | undefined {
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
function personsAmid(form: NameForm, table: NameTable): NameForm[] {
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

function personVariant(form: NameForm, table: NameTable): string | undefined {
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

const STATE_WORDS =
  /^(?:(?:(?:islamic|federal|democratic|people's|autonomous|socialist|united|grand) )*(?:republic|kingdom|state|principality|commonwealth|federation|city|province|region|district|town|village|port|canton|duchy|emirate|sultanate|island|county|municipality|union|confederation) of (?:the )?|(?:river|lake|mt) )$/;

/** "Ragusa" and "Republic of Ragusa", "Tagus" and "River Tagus", "Safety Board" and "EMSA Safety Board", "Holstein" and "Schleswig-Holstein". */
function containing(form: NameForm, table: NameTable): string | undefined {
  const longer = table.longer(form.key).filter((other) => other.strong > 0);
  for (const other of longer) {
    const lead = other.key.slice(0, other.key.length - form.key.length);
    if (STATE_WORDS.test(lead) && kindOfForm(form) !== "person") return other.key;
  }
  if (form.words.length === 1) {
    const hyphened = longer.filter(
      (other) =>
        other.words.length === 2 &&
        [...other.spellings.keys()].some((name) => name.includes("-")) &&
        kindOfForm(other) === "place" &&
        kindOfForm(form) === "place",
    );
    return only(hyphened);
  }
  const owned = longer.filter((other) => {
    const lead = other.key.slice(0, other.key.length - form.key.length).trim();
    const owner = table.form(lead);
    return (
      kindOfForm(other) === "organisation" &&
      (owner?.acronym === true ||
        kindOfForm(owner ?? form) === "organisation" ||
        isDemonym(lead) ||
        findState(lead) !== undefined)
    );
  });
  const roots = new Map(owned.map((other) => [expanded(other, table) ?? other.key, other]));
  return roots.size === 1 ? [...roots.values()][0]!.key : undefined;
}

/** "UN Security Council" -> "United Nations Security Council". */
function expanded(form: NameForm, table: NameTable): string | undefined {
  if (form.words.length < 2) return undefined;
  for (let at = 0; at < form.words.length; at++) {
    const short = table.form(form.words[at]!);
    if (!short?.acronym) continue;
    const long = statedAlias(short, table) ?? longForm(short, table);
    if (!long) continue;
    const key = [...form.words.slice(0, at), long, ...form.words.slice(at + 1)].join(" ");
    if (table.form(key)) return key;
  }
  return undefined;
}

/** Another spelling of the same name that the corpus has more often. */
function spelledAlike(form: NameForm, table: NameTable): string | undefined {
  if (form.acronym || form.key.length < 5 || findState(form.key)) return undefined;
  let best = form;
  for (const other of table.bySound(form.key)) {
    if (other.strong > 0 && !findState(other.key) && agree(form, other) && isGreater(other, best, "mentions"))
      best = other;
  }
  if (best === form && isBroken(form)) {
    for (const other of table.byPrefix(form.key)) {
      if (!isBroken(other) && other.words.length === form.words.length && editDistance(form.key, other.key, 2) <= 2)
        best = other;
    }
  }
  return best === form ? undefined : best.key;
}

function agree(a: NameForm, b: NameForm): boolean {
  const [one, two] = [kindOfForm(a), kindOfForm(b)];
  return one === undefined || two === undefined || one === two;
}

function only(forms: readonly NameForm[]): string | undefined {
  return forms.length === 1 ? forms[0]!.key : undefined;
}

/** A strict order, so that links between equals never run in a circle. */
function isGreater(a: NameForm, b: NameForm, first: "words" | "mentions" = "words"): boolean {
  const [p, q] = [isBroken(a) ? 1 : 0, isBroken(b) ? 1 : 0];
  if (p !== q) return p < q;
  if (first === "words" && a.words.length !== b.words.length) return a.words.length > b.words.length;
  if (a.mentions !== b.mentions) return a.mentions > b.mentions;
  return a.key < b.key;
}
