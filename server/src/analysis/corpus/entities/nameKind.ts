import type { EntityKind } from "../../extraction/mentions.js";
import { findState } from "../../extraction/names/gazetteer.js";
import { BARE_NOUNS } from "../../extraction/names/nameHeads.js";
import { isBroken, type NameForm } from "./nameForm.js";
import type { NameTable } from "./nameTable.js";

/** What a name's own mentions show its bearer to be. "other" is an event, a text or a thing. */
export function kindOfForm(form: NameForm): EntityKind | "other" | undefined {
  const { person, organisation, place, other } = form.evidence;
  const best = Math.max(person, organisation, place, other);
  if (best < 0.75) return undefined;
  if (best === other) return "other";
  return best === place ? "place" : best === organisation ? "organisation" : "person";
}

/**
 * Whether a form is a name and not an ordinary word that happened to have a capital.
 *
 * @param lenient A form that only opens sentences will do, for a text that has it elsewhere.
 */
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

/** A strict order, so that links between equals never run in a circle. */
export function isGreater(a: NameForm, b: NameForm, first: "words" | "mentions" = "words"): boolean {
  const [p, q] = [isBroken(a) ? 1 : 0, isBroken(b) ? 1 : 0];
  if (p !== q) return p < q;
  if (first === "words" && a.words.length !== b.words.length) return a.words.length > b.words.length;
  if (a.mentions !== b.mentions) return a.mentions > b.mentions;
  return a.key < b.key;
}

/** The key of the only form there is. */
export function only(forms: readonly NameForm[]): string | undefined {
  return forms.length === 1 ? forms[0]!.key : undefined;
}
