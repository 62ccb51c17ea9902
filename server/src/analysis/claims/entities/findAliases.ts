import type { NameCandidate } from "../../extraction/names/nameCandidate.js";
import { nameKey } from "../../extraction/names/nameKey.js";
import type { NameAlias } from "./documentNames.js";

/**
 * The names that a sentence says are one: an acronym in brackets behind its long form, and "also known as", "alias",
 * "formerly", "which X call". Linear in the sentence's length.
 */
export function findAliases(text: string, candidates: readonly NameCandidate[]): NameAlias[] {
  const aliases: NameAlias[] = [];
  for (let index = 0; index + 1 < candidates.length; index++) {
    const one = candidates[index]!;
    for (const two of candidates.slice(index + 1, index + 4)) {
      if (one.key === two.key || one.demonym || two.demonym) continue;
      const between = text.slice(one.end, two.title?.start ?? two.start);
      if (between.length > 60) break;
      const after = text.slice(two.end, two.end + 2);
      const bracketed =
        /^['’]?s?\s*[([]\s*(?:or |the |abbreviated |hereafter |now |formerly |also (?:known as )?)?["“'‘]?$/i.test(
          between,
        ) && /^["”'’]?[)\];,]/.test(after);
      if (
        bracketed &&
        (two.acronym || one.acronym || isPartlyShort(one.name, two.name) || /formerly|now|also/i.test(between)) &&
        matches(one, two, between)
      ) {
        aliases.push(one.acronym && !two.acronym ? { of: two.key, key: one.key } : { of: one.key, key: two.key });
      } else if (
        ALSO.test(between) ||
        BORN.test(between) ||
        (CALLED.test(between) && /^["”'’]?\s*(?:[,.;)]|$)/.test(text.slice(two.end, two.end + 4)))
      ) {
        aliases.push({ of: one.key, key: two.key });
      }
    }
  }
  return aliases;
}

const ALSO =
  /^,?\s*\(?(?:(?:who (?:is|was) |which (?:is|was) |or )?(?:also|better|formerly|previously|commonly|otherwise|once|locally|popularly|widely|sometimes|often|usually|simply|universally|generally|then) (?:known|called|spelled|spelt|written|named)(?: as| by)?|(?:who (?:is|was) )?known (?:as|to \p{L}+ as)|alias|a\.k\.a\.|aka|n[ée]e|nom de guerre|whose (?:(?:nom de guerre|alias|pseudonym|nickname)|(?:\p{L}+ )?name) (?:is|was)|nicknamed|renamed|now called)\s+(?:the )?["“'‘„]?$/iu;
// "Ines Okafor, born Ines Fenn": behind a comma only, for "the mayor called the council".
const BORN = /^(?:,|\s*\()\s*(?:called|born|dubbed)\s+(?:the )?["“'‘„]?$/i;
const CALLED =
  /^,\s*(?:which|whom|who)\s(?:[\p{L}'’]+\s){1,5}(?:calls?|called|knows? as|refers? to as|names?|spells?)\s+(?:it )?["“'‘„]?$/u;

/** "Nordic Centre for Disease Control" and "Nordic CDC": the same beginning, then the other words' letters. */
function isPartlyShort(long: string, short: string): boolean {
  const [whole, part] = [long.split(" "), short.split(" ")];
  const letters = part.at(-1)!;
  if (part.length < 2 || part[0] !== whole[0] || !/^\p{Lu}{2,}$/u.test(letters)) return false;
  return isAcronymOf(letters, whole.slice(part.length - 1).join(" "));
}

/** Whether what stands in brackets can be the short form: its letters come in the long form in this order, and begin it. */
function matches(one: NameCandidate, two: NameCandidate, between: string): boolean {
  if (/formerly|now|also/i.test(between) || isPartlyShort(one.name, two.name)) return true;
  const [long, short] = one.acronym && !two.acronym ? [two, one] : [one, two];
  // Of a name from another language the letters are its own: it must be a body's name for the bracket to be its short form.
  const body = long.evidence.organisation >= 3 && long.evidence.organisation > long.evidence.person && !long.title;
  if (body && long === one && long.name.includes(" ") && /^['’]?s?\s*\($/.test(between)) return true;
  return isAcronymOf(short.name, long.name);
}

/** Whether an acronym's letters are found in a name in order, the first at its beginning. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = nameKey(acronym).replace(/[^\p{L}]/gu, "");
  const key = nameKey(name);
  if (letters.length < 2 || key.length <= letters.length || key[0] !== letters[0] || !key.includes(" ")) return false;
  let at = 0;
  for (const letter of letters) {
    at = key.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
