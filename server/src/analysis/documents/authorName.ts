import type { CslName } from "./bibliography.js";

// Words that only the names of institutions have.
const INSTITUTION =
  /\b(?:academy|administration|agency|alliance|archives?|association|authority|bank|board|bureau|cent(?:er|re)s?|coalition|college|commission|committee|company|consortium|corporation|council|court|department|desk|directorate|federation|forum|foundation|fund|gazette|government|group|herald|house|inc|initiative|institut\w*|journal|laboratory|league|library|ltd|media|ministry|mission|monitor|museum|network|news|observatory|office|organi[sz]ation|panel|parliament|policy|post|press|programme|program|project|radio|research|review|school|secretariat|service|society|staff|survey|team|think|times|tribune|trust|union|unit|university|wire|watch)\b/i;
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*)(?:\s+(?:\p{Lu}[\p{L}\p{M}'’.-]*|van|von|de|der|den|del|della|di|da|al|el|la|bin|ibn|ter|ten)){1,4}$/u;
const PARTICLE = /\s(?<family>(?:(?:van|von|de|der|den|del|della|di|da|al|el|bin|ibn|ter|ten|la)\s+)+\S+)$/;

/** One name as CSL's parts: "Family, Given", "Given Family", or an institution as `literal`. */
export function authorName(text: string): CslName {
  const name = text.replace(/\s+/g, " ").trim();
  if (INSTITUTION.test(name)) return { literal: name };
  const comma = /^(?<family>[^,]{1,60}), (?<given>[^,]{1,60})$/.exec(name)?.groups;
  if (comma) return { family: comma.family!, given: comma.given! };
  if (!PERSON.test(name)) return { literal: name };
  const particle = PARTICLE.exec(name)?.groups?.family;
  const space = particle ? name.length - particle.length - 1 : name.lastIndexOf(" ");
  return { family: name.slice(space + 1), given: name.slice(0, space) };
}

/** The names in a line ("A. Smith and B. Jones", "Smith, A.; Jones, B."). */
export function authorNames(line: string): CslName[] {
  const parts = line.split(/\s*;\s*|\s+(?:and|&)\s+/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => PERSON.test(part.trim()) || /^[^,]+, [^,]+$/.test(part)))
    return parts.map(authorName);
  const commas = line.split(/,\s+(?:and\s+)?|\s+and\s+/);
  if (commas.length > 1 && commas.every((part) => PERSON.test(part.trim()) && !INSTITUTION.test(part)))
    return commas.map(authorName);
  return line.trim() ? [authorName(line)] : [];
}

/** The name that a short reference uses: "Smith", "Harbour Board". */
export function shortName(name: CslName): string {
  if (name.literal) return name.literal;
  const particle = name["non-dropping-particle"];
  return [particle, name.family ?? name.given].filter(Boolean).join(" ");
}
