// Sources and a draft of invented people, bodies and places, the same with every run.
import { numbers } from "./library.js";

const OFFICES = [
  "minister of transport",
  "governor",
  "director general",
  "spokesman",
  "ambassador",
  "mayor",
  "negotiator",
];
const BODIES = [
  "Harbour Authority",
  "Water Board",
  "Dredging Company",
  "Ferry Union",
  "Institute of Hydrology",
  "Front",
];
const GIVEN = [
  "Ines",
  "Tobias",
  "Maria",
  "Jonas",
  "Aino",
  "Pavel",
  "Lucía",
  "Henrik",
  "Amira",
  "Daniel",
  "Olga",
  "Peter",
];
const TOPICS = ["dredging", "tolls", "pilots", "flood walls", "ferries", "wages", "silt", "locks", "permits", "fuel"];
const VERBS = ["opened", "closed", "inspected", "criticised", "financed", "visited", "surveyed", "sold"];

export interface Newsroom {
  /** Markdown files by name. */
  readonly sources: Readonly<Record<string, string>>;
  readonly draft: string;
  /** Offsets in the draft that lie in a name, and those that lie in an ordinary word. */
  readonly named: readonly number[];
  readonly plain: readonly number[];
}

/** So many sources of some 500 words each, and a draft of so many words about the same names. */
export function newsroom(documents: number, draftWords: number): Newsroom {
  const next = numbers(5);
  const pick = <T>(list: readonly T[]) => list[next(list.length)]!;
  const syllables = [..."bdfgklmnprstv"].flatMap((first) => [..."aeiou"].map((vowel) => first + vowel));
  const made = (ending: string) => {
    const word = Array.from({ length: 2 + next(2) }, () => pick(syllables)).join("") + ending;
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const places = Array.from({ length: 250 }, () => made(pick(["ord", "vik", "nes", "mar", "lund"])));
  const bodies = Array.from({ length: 160 }, () => {
    const name = `${pick(places)} ${pick(BODIES)}`;
    const letters = name.replace(/[^A-Z]/g, "");
    return { name, short: letters.length > 2 ? letters : name };
  });
  const persons = Array.from({ length: 600 }, () => {
    const surname = made(pick(["sen", "ez", "ic", "ova", "ard"]));
    return { full: `${pick(GIVEN)} ${surname}`, surname, office: pick(OFFICES), place: pick(places) };
  });
  // A few are named everywhere, most of them seldom, as in real texts.
  const often = <T>(list: readonly T[]) => list[Math.min(next(list.length), next(list.length), next(list.length))]!;
  const sentence = (introduce: boolean): string => {
    const person = often(persons);
    const body = often(bodies);
    const date = `${1 + next(28)} ${pick(["March", "June", "October"])} ${2015 + next(10)}`;
    const forms = [
      `${introduce ? `${person.full}, the ${person.office} of ${person.place},` : person.surname} said on ${date} that the ${body.name} had ${pick(VERBS)} ${20 + next(900)} berths in ${often(places)}.`,
      `The ${body.name} (${body.short}) ${pick(VERBS)} the ${pick(TOPICS)} of ${often(places)}, a port on the coast, for ${1 + next(90)} million crowns.`,
      `In ${often(places)} ${person.surname} met ${often(persons).full} to speak of ${pick(TOPICS)} and ${pick(TOPICS)}.`,
      `Some ${100 + next(9000)} people left ${often(places)} when the ${pick(TOPICS)} failed on ${date}.`,
      `Nobody had expected that the ${pick(TOPICS)} would cost so much, and the talks went on without a result for weeks.`,
    ];
    return pick(forms);
  };
  const paragraph = (introduce: boolean) => Array.from({ length: 5 }, () => sentence(introduce)).join(" ");
  const sources: Record<string, string> = {};
  for (let index = 0; index < documents; index++) {
    const head = `---\ntitle: Report ${index}\nissued: ${2015 + next(10)}-0${1 + next(9)}-1${next(9)}\n---\n\n`;
    sources[`corpus/report${index}.md`] =
      `${head}${Array.from({ length: 6 }, () => paragraph(next(3) > 0)).join("\n\n")}\n`;
  }
  const paragraphs: string[] = [];
  for (let words = 0; words < draftWords; ) {
    const text = paragraph(next(6) === 0);
    paragraphs.push(text);
    words += text.split(" ").length;
  }
  const draft = `# Draft\n\n${paragraphs.join("\n\n")}\n`;
  const at = (pattern: RegExp) => [...draft.matchAll(pattern)].map((match) => match.index + (match[0].length >> 1));
  return { sources, draft, named: at(/(?<=[a-z] )[A-Z][a-z]{4,}/g), plain: at(/(?<= )[a-z]{4,}/g) };
}
