// A draft and sources of any length on an invented subject: a river authority that rebuilds its locks. Seeded, so that every run is the same.

/** An endless supply of numbers below `below`; the same seed gives the same ones. */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const BODIES = [
  "the Ostrel Navigation Board",
  "the Ministry of Inland Waterways",
  "the Varn Valley Council",
  "Harrow & Quill Engineering",
  "the Lockkeepers' Union",
  "the Tessaly Port Authority",
  "the Public Works Inspectorate",
  "the Merrin Development Bank",
  "the Bargemen's Association",
  "the Upper House committee on transport",
];
const PEOPLE = [
  "Director Ilsa Brandeth",
  "Minister Corin Vale",
  "Chief Engineer Tobias Renn",
  "Commissioner Adela Moss",
  "Professor Jorun Hale",
  "Harbour Master Piet Lanning",
];
const PLACES = [
  "Ostrel",
  "Varn",
  "Tessaly",
  "Merrin Bridge",
  "Lower Quay",
  "Hallowmere",
  "Stone Weir",
  "Kettle Lock",
  "Brack Island",
  "North Basin",
  "Ferrow",
  "Dunmarsh",
];
const THINGS = [
  "lock gates",
  "barges",
  "pumps",
  "sluices",
  "dredgers",
  "ferries",
  "warehouses",
  "mooring posts",
  "culverts",
  "tugs",
];
const PEOPLE_COUNTED = [
  "workers",
  "residents",
  "passengers",
  "farmers",
  "lockkeepers",
  "households",
  "engineers",
  "traders",
];
const CARGO = ["timber", "gravel", "cement", "barley", "coal", "fertiliser", "scrap metal", "salt"];
const CAUSES = [
  "after a spring flood",
  "because the old masonry had cracked",
  "under a contract that the auditors later questioned",
  "despite protests by the shippers",
  "as part of the second rebuilding programme",
  "when the level of the reservoir fell",
  "following a complaint from the downstream towns",
  "in spite of two failed inspections",
];
const ADVERBS = ["again", "jointly", "formally", "quietly", "finally", "reluctantly", "publicly", "provisionally"];
const PRAISE = [
  "The decision was welcomed by shippers and criticised by the fishing villages, who said that nobody had asked them",
  "Neither side has published the minutes, and the account that follows rests on interviews and on the press",
  "What this means for the smaller harbours depends on how the tariff is set and on who pays for dredging",
  "The board has the powers that it needs, but it has rarely used them against an operator of its own",
  "Most of the delay goes back to disputes over land, which the courts have been slow to settle",
];

type Template = (say: Speaker) => string;

interface Speaker {
  readonly roll: Dice;
  one(list: readonly string[]): string;
  day(): string;
  month(): string;
  year(): string;
  count(from: number, to: number): string;
}

const TEMPLATES: readonly Template[] = [
  (s) =>
    `On ${s.day()}, ${s.one(BODIES)} ${s.one(ADVERBS)} reopened the basin at ${s.one(PLACES)}, where ${s.count(20, 900)} ${s.one(THINGS)} had been replaced`,
  (s) =>
    `${cap(s.one(BODIES))} spent ${s.count(2, 90)} million crowns on ${s.one(THINGS)} at ${s.one(PLACES)} in ${s.year()} ${s.one(CAUSES)}`,
  (s) =>
    `About ${s.count(1100, 48000)} ${s.one(PEOPLE_COUNTED)} were moved from ${s.one(PLACES)} to ${s.one(PLACES)} between ${s.month()} and ${s.month()} ${s.one(CAUSES)}`,
  (s) =>
    `${s.one(PEOPLE)} told ${s.one(BODIES)} on ${s.day()} that ${s.count(3, 80)} per cent of the ${s.one(THINGS)} at ${s.one(PLACES)} were unsafe`,
  (s) =>
    `Traffic through ${s.one(PLACES)} fell from ${s.count(400, 900)},000 tonnes of ${s.one(CARGO)} in ${s.year()} to ${s.count(100, 390)},000 tonnes a year later`,
  (s) =>
    `The tunnel between ${s.one(PLACES)} and ${s.one(PLACES)}, ${s.count(2, 60)} kilometres long, was closed in ${s.month()} ${s.one(CAUSES)}`,
  (s) =>
    `${cap(s.one(BODIES))} hired ${s.count(30, 700)} ${s.one(PEOPLE_COUNTED)} and dismissed ${s.count(5, 29)} others before the end of ${s.year()}`,
  (s) =>
    `A fire on ${s.day()} at ${s.one(PLACES)} killed ${s.count(3, 40)} ${s.one(PEOPLE_COUNTED)} and destroyed ${s.count(2, 25)} ${s.one(THINGS)}`,
  (s) =>
    `In ${s.month()}, ${s.one(BODIES)} and ${s.one(BODIES)} signed an agreement on ${s.one(CARGO)} worth $${s.count(2, 80)}.${s.roll(10)} billion over ${s.count(3, 20)} years`,
  (s) =>
    `By ${s.day()} at least ${s.count(200, 9000)} ${s.one(PEOPLE_COUNTED)} from ${s.one(PLACES)} had signed the petition against the toll, ${s.one(PEOPLE)} said`,
  (s) =>
    `The strike at ${s.one(PLACES)} lasted ${s.count(4, 90)} days and ended on ${s.day()}, when ${s.one(BODIES)} ${s.one(ADVERBS)} raised wages by ${s.count(2, 19)}.${s.roll(10)}%`,
  (s) =>
    `${cap(s.one(BODIES))} expects ${s.count(50, 950)} ${s.one(THINGS)} to be delivered to ${s.one(PLACES)} by ${s.month()}, ${s.one(PEOPLE)} announced`,
  (s) =>
    `Of the ${s.count(100, 900)} ${s.one(THINGS)} inspected at ${s.one(PLACES)} in early ${s.year()}, ${s.count(10, 99)} failed, according to ${s.one(BODIES)}`,
  (s) => `${s.one(PRAISE)} (${s.one(PLACES)}, ${s.one(PEOPLE)})`,
];

/** A brief in Markdown of about so many words, with headings, lists, a table and citations; no sentence stands in it twice. */
export function inventedDraft(words: number, keys: readonly string[], seed = 11): string {
  const roll = dice(seed);
  const parts: string[] = ["# The rebuilding of the Ostrel waterway\n"];
  let written = 0;
  for (let section = 1; written < words; section++) {
    parts.push(`## ${section}. ${cap(THINGS[roll(THINGS.length)]!)} at ${PLACES[roll(PLACES.length)]!}\n`);
    for (let paragraph = 0; paragraph < 4 && written < words; paragraph++) {
      const sentences = sentencesOf(roll, 5).map((sentence, i) =>
        i % 3 === 0 && keys.length ? `${sentence.slice(0, -1)} [@${keys[roll(keys.length)]!}].` : sentence,
      );
      parts.push(`${sentences.join(" ")}\n`);
      written += wordsIn(sentences.join(" "));
    }
    const listed = section % 3 === 0 ? sentencesOf(roll, 4).map((sentence) => `- ${sentence}`) : [];
    if (listed.length) parts.push(`${listed.join("\n")}\n`);
    if (section % 5 === 0) parts.push(table(roll));
    written += wordsIn(listed.join(" "));
  }
  return parts.join("\n");
}

/** A source on the same subject of about so many words. */
export function inventedSource(words: number, seed: number): string {
  const roll = dice(seed);
  const parts: string[] = [];
  for (let written = 0; written < words; ) {
    const paragraph = sentencesOf(roll, 5).join(" ");
    parts.push(paragraph);
    written += wordsIn(paragraph);
  }
  return `${parts.join("\n\n")}\n`;
}

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu)?.length ?? 0;

function sentencesOf(roll: Dice, count: number): string[] {
  const year = () => String(2009 + roll(14));
  const month = () => `${MONTHS[roll(12)]!} ${year()}`;
  const say: Speaker = {
    roll,
    one: (list) => list[roll(list.length)]!,
    day: () =>
      roll(3) === 0
        ? `${MONTHS[roll(12)]!} ${1 + roll(28)}, ${year()}`
        : `${1 + roll(28)} ${MONTHS[roll(12)]!} ${year()}`,
    month,
    year,
    count: (from, to) => (from + roll(to - from)).toLocaleString("en-GB"),
  };
  return Array.from({ length: count }, () => `${cap(TEMPLATES[roll(TEMPLATES.length)]!(say))}.`);
}

function table(roll: Dice): string {
  const rows = Array.from(
    { length: 6 },
    () =>
      `| ${PLACES[roll(PLACES.length)]!} | ${2009 + roll(14)} | ${(100 + roll(9000)).toLocaleString("en-GB")} | ${roll(100)}% |`,
  );
  return `| Place | Year | Tonnes of ${CARGO[roll(CARGO.length)]!} | Share of traffic |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

function cap(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
