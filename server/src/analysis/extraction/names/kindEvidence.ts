import { fold } from "../../text/fold.js";
import { findState, isDemonym, stateRelation, stateWithCapital } from "./gazetteer.js";
import { GIVEN_NAMES } from "./givenNames.js";
import type { KindEvidence } from "./nameCandidate.js";
import { ORGANISATION_HEADS, ORGANISATION_OPENERS, OTHER_HEADS, PLACE_HEADS, PLACE_OPENERS } from "./nameHeads.js";
import type { NameWord } from "./nameWords.js";
import { PLACE_PREPOSITIONS } from "./plainWords.js";
import { REGIONS } from "./regions.js";
import { ROLE_NOUNS, SPEECH_VERBS } from "./titleWords.js";

export interface NameContext {
  readonly words: readonly NameWord[];
  /** Indices of the name's first and last word. */
  readonly first: number;
  readonly last: number;
  readonly titled: boolean;
}

const COMPANY_ENDINGS = new Set([
  "inc",
  "ltd",
  "llc",
  "plc",
  "gmbh",
  "corp",
  "co",
  "ag",
  "sa",
  "nv",
  "corporation",
  "company",
  "holdings",
]);
const PLACE_OF = new Set([
  "city",
  "town",
  "village",
  "port",
  "region",
  "province",
  "district",
  "county",
  "state",
  "island",
  "river",
  "republic",
  "capital",
  "outskirts",
  "suburb",
  "municipality",
  "hamlet",
  "enclave",
  "exclave",
  "settlement",
  "north",
  "south",
  "east",
  "west",
  "coast",
  "shores",
  "people",
  "port-city",
  "valley",
  "banks",
  "streets",
  "north-east",
  "north-west",
  "south-east",
  "south-west",
  "northeast",
  "northwest",
  "southeast",
  "southwest",
]);
const PLACE_AFTER = new Set([
  "region",
  "district",
  "province",
  "city",
  "river",
  "valley",
  "county",
  "peninsula",
  "island",
  "islands",
  "enclave",
  "corridor",
  "basin",
  "coast",
  "border",
  "strait",
  "canal",
  "village",
  "town",
  "port",
  "area",
  "airport",
  "road",
  "mountains",
  "desert",
  "oblast",
]);
const ORGANISATION_AFTER = new Set([
  "group",
  "party",
  "company",
  "airline",
  "bank",
  "shares",
  "shareholders",
  "executives",
  "spokesman",
  "spokeswoman",
  "spokesperson",
  "officials",
  "employees",
  "workers",
  "members",
  "fighters",
  "troops",
  "forces",
  "militants",
  "rebels",
  "headquarters",
  "chairman",
  "ceo",
  "lawmakers",
  "subsidiary",
  "board",
  "brand",
  "stock",
  "plants",
  "factory",
  "factories",
  "dealers",
  "dealerships",
  "models",
  "products",
  "customers",
  "stores",
  "staff",
  "sales",
  "profits",
  "executive",
  "management",
  "owners",
  "owner",
  "engineers",
  "supporters",
  "deputies",
  "mps",
  "senators",
  "candidate",
  "candidates",
  "voters",
  "leadership",
  "newspaper",
  "correspondent",
  "commanders",
  "positions",
  "ceo",
]);
const ORGANISATION_BEFORE = new Set([
  "company",
  "group",
  "firm",
  "airline",
  "bank",
  "broker",
  "insurer",
  "underwriter",
  "newspaper",
  "magazine",
  "agency",
  "party",
  "band",
  "club",
  "team",
  "retailer",
  "manufacturer",
  "maker",
  "giant",
  "carrier",
  "operator",
  "publisher",
  "label",
  "network",
  "charity",
  "think-tank",
  "university",
  "subsidiary",
  "joined",
  "organisation",
  "organization",
  "daily",
  "weekly",
  "startup",
  "start-up",
  "lender",
  "utility",
  "automaker",
  "carmaker",
]);

/** What the words of a name and those around it say about its bearer. Linear in the name's length. */
export function kindEvidence({ words, first, last, titled }: NameContext): KindEvidence {
  let person = 0;
  let organisation = 0;
  let place = 0;
  let other = 0;
  const length = last - first + 1;
  const name = words.slice(first, last + 1);
  const written = name.map((word) => word.text).join(" ");
  const opener = name[0]!.lower;
  const connector = name.findIndex((word) => word.shape === "lower" && /^(?:of|for|on|and|in)$/.test(word.lower));
  const ending = name.at(-1)!.lower.replace(/\.$/, "");
  const head = connector > 0 && name[connector]!.lower !== "and" ? name[connector - 1]!.lower : ending;
  const before = words[first - 1];
  const after = words[last + 1];

  const state = findState(written);
  if (state) {
    if (!isDemonym(written)) place += stateRelation(written) === "seat" ? 0 : 4;
    if (stateRelation(written) === "seat") organisation += 3;
  } else if (stateWithCapital(written) && length <= 3) place += 2;
  if (REGIONS.has(fold(written))) place += 4;

  if (ORGANISATION_HEADS.has(head) && length > 1) organisation += 3;
  else if (PLACE_HEADS.has(head) && length > 1) place += 3;
  else if (OTHER_HEADS.has(head) && length > 1) other += 3;
  if (length > 1 && !PLACE_HEADS.has(head) && !OTHER_HEADS.has(head) && ORGANISATION_OPENERS.has(fold(opener)))
    organisation += 2;
  if (COMPANY_ENDINGS.has(ending) && length > 1) organisation += 3;
  if (length > 1 && PLACE_OPENERS.has(opener) && !ORGANISATION_HEADS.has(head)) place += 1.5;
  if (name.some((word) => word.text === "&")) organisation += 2;

  if (titled) person += 5;
  const plain = name.every((word) => word.shape !== "lower" || !/^(?:of|for|on|and|in)$/.test(word.lower));
  const headed = ORGANISATION_HEADS.has(head) || PLACE_HEADS.has(head) || OTHER_HEADS.has(head);
  if (plain && length > 1 && length <= 5 && !(headed && length > 1)) {
    if (GIVEN_NAMES.has(fold(opener)) && name[0]!.shape === "capital") person += 3;
    else if (length <= 4 && name[0]!.shape === "capital") person += 0.4;
    if (name.slice(0, -1).some((word) => word.shape === "initial")) person += 2.5;
  } else if (length === 1 && GIVEN_NAMES.has(fold(opener))) person += 1;
  if (/^(?:jr|sr)$/.test(ending)) person += 2;
  if (name[0]!.shape === "acronym" && length === 1) organisation += 1.2;
  if (
    name.some(
      (word) => /\p{Ll}\p{Lu}/u.test(word.text) && !/^(?:Mc|Mac|De|O')/.test(word.text) && !word.text.includes("-"),
    )
  )
    organisation += 1.2;
  if (/(?:ov|ova|enko|sky|ski|yan|ian|shvili|dze|oglu|sson|opoulos|icz|vic)$/.test(fold(ending)) && !state)
    person += 0.8;
  if (/(?:stan|burg|grad|ville|ton|shire|pur|abad|ham|polis|land|sk|iv)$/.test(fold(ending)) && !state) place += 0.5;

  if (before) {
    const two = words[first - 2];
    if (before.lower === "of" && two && PLACE_OF.has(two.lower)) place += 2.5;
    else if (
      before.lower === "of" &&
      two &&
      /^(?:battle|siege|treaty|massacre|peace|fall|capture|bombing|shelling|recapture)$/.test(two.lower)
    )
      place += 1.5;
    else if (before.lower === "in") place += 1.2;
    else if (PLACE_PREPOSITIONS.has(before.lower)) place += 0.8;
    else if (/^(?:from|to|via)$/.test(before.lower)) place += 0.3;
    if (before.lower === "the" && !state) {
      person -= 1;
      organisation += 0.4;
    }
    if (ORGANISATION_BEFORE.has(before.lower)) organisation += 2;
    if (ROLE_NOUNS.has(before.lower)) person += 2.5;
    if (PLACE_OF.has(before.lower)) place += 2;
  }
  if (after) {
    const two = words[last + 2];
    if (SPEECH_VERBS.has(after.lower)) person += 1;
    if (after.lower === "who" || (after.text === "," && two?.lower === "who")) person += 2.5;
    if (after.text === "," && two?.shape === "number" && /^\d{2}$/.test(two.text) && words[last + 3]?.text === ",")
      person += 2;
    if (after.text === "," && two && findState(two.text) && stateRelation(two.text) === "name" && length <= 3)
      place += 1.5;
    if (PLACE_AFTER.has(after.lower)) place += 1.5;
    if (ORGANISATION_AFTER.has(after.lower)) organisation += 1;
    if (/^-?based$/.test(after.lower)) place += 2;
    if (after.text === "(" && two?.shape === "acronym" && length > 1) organisation += 1.5;
    if (after.text === "(" && two?.shape === "number" && /^1\d{3}/.test(two.text)) person += 1;
  }
  return { person: Math.max(0, person), organisation, place, other };
}
