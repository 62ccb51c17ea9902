import { isAcronymOf } from "../../claims/entities/findAliases.js";
import { findState, isDemonym, stateRelation } from "../../extraction/names/gazetteer.js";
import { nameKey } from "../../extraction/names/nameKey.js";
import { calledByFirst, personsAmid, personsNamed, personsOpenedBy, personVariant } from "./linkPersons.js";
import { isBroken, type NameForm } from "./nameForm.js";
import { isGreater, kindOfForm, only } from "./nameKind.js";
import type { NameTable } from "./nameTable.js";
import { editDistance } from "./soundKey.js";

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

/** The state whose name this is. Capitals and peoples are not the state. */
export function stateNamed(form: NameForm): string | undefined {
  for (const name of form.spellings.keys()) if (stateRelation(name) === "name") return findState(name)?.id;
  return undefined;
}

const STATE_WORDS =
  /^(?:(?:(?:islamic|federal|democratic|people's|autonomous|socialist|united|grand) )*(?:republic|kingdom|state|principality|commonwealth|federation|city|province|region|district|town|village|port|canton|duchy|emirate|sultanate|island|county|municipality|union|confederation) of (?:the )?|(?:river|lake|mt) )$/;

/** "Ragusa" and "Republic of Ragusa", "Tagus" and "River Tagus", "Safety Board" and "EMSA Safety Board", "Safety Board" and "Safety Board of Ragusa", "Holstein" and "Schleswig-Holstein". */
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
    return only(hyphened) ?? only(hyphenedFrom(form, table));
  }
  const whose = table.openedBy(form.words[0]!).filter((other) => {
    return (
      other.key.startsWith(`${form.key} of `) &&
      other.strong > 0 &&
      kindOfForm(other) === "organisation" &&
      introduces(other, form)
    );
  });
  if (whose.length > 0) return kindOfForm(form) === "person" ? undefined : only(whose);
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

/** Whether every source that has the shorter name has the longer one before it: another country's "Supreme Court" is another court. */
function introduces(longer: NameForm, shorter: NameForm): boolean {
  const documents = [...shorter.byDocument];
  return (
    documents.length > 0 &&
    documents.every(([document, { mentions }]) => {
      const first = longer.byDocument.get(document)?.mentions[0];
      return first !== undefined && first.start <= (mentions[0]?.start ?? 0);
    })
  );
}

/** "Breitau-am-See" of "Breitau": places whose hyphened names begin with this one. */
function hyphenedFrom(form: NameForm, table: NameTable): NameForm[] {
  if (form.words.length > 1 || kindOfForm(form) === "person") return [];
  return table.openedBy(form.key).filter((other) => {
    const spellings = [...other.spellings.keys()];
    if (other.strong <= 0 || kindOfForm(other) !== "place" || !introduces(other, form)) return false;
    return spellings.every((name) => /^[^ -]+-\p{Ll}/u.test(name));
  });
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
