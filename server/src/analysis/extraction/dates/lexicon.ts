/** The words of dates in English. Lower case throughout; the readers of forms decide where capitals are asked for. */

/** Month names and their abbreviations, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan"],
    ["february", "feb", "febr"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sep", "sept"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Months that are also verbs, adjectives or frequent first and family names: alone they need a word of time before them. */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set([
  "may",
  "march",
  "mar",
  "jan",
  "dec",
  "sep",
  "jun",
  "jul",
]);

/** Weekdays, 1 (Monday) to 7. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ["monday", "mon"],
    ["tuesday", "tue", "tues"],
    ["wednesday", "wed", "weds"],
    ["thursday", "thu", "thur", "thurs"],
    ["friday", "fri"],
    ["saturday", "sat"],
    ["sunday", "sun"],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** Seasons of the northern half of the earth by their first month. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
    "sixteenth seventeenth eighteenth nineteenth twentieth"
  )
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
);

/** Small cardinals that count units of time. */
export const CARDINALS: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["an", 1],
  ...(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty"
  )
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
]);

/** Decades by name: "the nineties". */
export const DECADES: ReadonlyMap<string, number> = new Map([
  ["twenties", 1920],
  ["thirties", 1930],
  ["forties", 1940],
  ["fifties", 1950],
  ["sixties", 1960],
  ["seventies", 1970],
  ["eighties", 1980],
  ["nineties", 1990],
]);

export type TimeUnit = "day" | "week" | "fortnight" | "month" | "quarter" | "year" | "decade" | "century";

export const TIME_UNITS: ReadonlyMap<string, TimeUnit> = new Map([
  ["day", "day"],
  ["days", "day"],
  ["week", "week"],
  ["weeks", "week"],
  ["fortnight", "fortnight"],
  ["month", "month"],
  ["months", "month"],
  ["quarter", "quarter"],
  ["quarters", "quarter"],
  ["year", "year"],
  ["years", "year"],
  ["decade", "decade"],
  ["decades", "decade"],
  ["century", "century"],
  ["centuries", "century"],
]);

/** Parts of the day in minutes after midnight. */
export const DAY_PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["morning", [300, 720]],
  ["afternoon", [720, 1080]],
  ["evening", [1020, 1439]],
  ["night", [1080, 1439]],
  ["dawn", [240, 480]],
  ["noon", [720, 720]],
  ["midday", [720, 720]],
  ["midnight", [0, 0]],
]);

export type Part =
  | "early"
  | "mid"
  | "late"
  | "start"
  | "end"
  | "firstHalf"
  | "secondHalf"
  | "firstWeek"
  | "secondWeek"
  | "thirdWeek"
  | "fourthWeek"
  | "lastWeek";

/** Adjectives before a date: "early 2023", "mid-September". */
export const PART_ADJECTIVES: ReadonlyMap<string, Part> = new Map([
  ["early", "early"],
  ["earlier", "early"],
  ["mid", "mid"],
  ["middle", "mid"],
  ["late", "late"],
  ["later", "late"],
  ["end", "end"],
]);

/** Nouns with "of" before a date: "the end of May". */
export const PART_NOUNS: ReadonlyMap<string, Part> = new Map([
  ["start", "start"],
  ["beginning", "start"],
  ["outset", "start"],
  ["opening", "start"],
  ["middle", "mid"],
  ["end", "end"],
  ["close", "end"],
]);

export type DateModifier = "about" | "by" | "before" | "after" | "since" | "until";

/** One word before a date that limits it. */
export const MODIFIERS: ReadonlyMap<string, DateModifier> = new Map([
  ["about", "about"],
  ["around", "about"],
  ["circa", "about"],
  ["roughly", "about"],
  ["approximately", "about"],
  ["by", "by"],
  ["before", "before"],
  ["pre", "before"],
  ["after", "after"],
  ["post", "after"],
  ["following", "after"],
  ["since", "since"],
  ["from", "since"],
  ["until", "until"],
  ["till", "until"],
  ["til", "until"],
  ["through", "until"],
]);

/** Words after which a month, season or number is read as a date rather than as a verb, name or count. */
export const BEFORE_DATES: ReadonlySet<string> = new Set(
  (
    "in on of since until till by from during before after between through throughout to around about circa last next this " +
    "past early mid late every each following previous and or for late pre post as at"
  ).split(" "),
);

/** Words that show that a date is still to come where the text is written. */
export const FUTURE_CUES: ReadonlySet<string> = new Set(
  "will shall would due scheduled expect expects expected plan plans planned planning next upcoming forthcoming set ahead expires hope hopes hoped aim aims intend intends want wants must tomorrow".split(
    " ",
  ),
);

/** Frequent verbs whose past tense does not end in "ed". */
export const PAST_VERBS: ReadonlySet<string> = new Set(
  (
    "was were had did said told went came took made gave got became began fell rose grew held led left lost met won sent sold " +
    "spoke stood struck brought bought built broke found fought kept knew paid ran saw hit put spent wrote chose flew sank drew"
  ).split(" "),
);

/** Nouns after which a number of four digits is a document's, page's or thing's number, or belongs to a programme's name. */
export const NUMBERED: ReadonlySet<string> = new Set(
  (
    "resolution resolutions regulation directive decree article articles section chapter paragraph para page pages p pp no nos " +
    "number numbers nr order decision document protocol bill case file room flight bus train route highway road model type " +
    "version ver volume vol issue line level grade class clause rule annex figure fig table tel phone fax code box suite " +
    "horizon agenda vision convention recommendation opinion communication statute law item ref id"
  ).split(" "),
);

/** Words before a number that make it a count: "over 2000". */
export const COUNTING: ReadonlySet<string> = new Set(
  "over than some nearly almost least most exactly only roughly approximately another additional further fewer total".split(
    " ",
  ),
);

/** Nouns that a number counts or measures, whatever stands before it. */
export const COUNTED: ReadonlySet<string> = new Set(
  (
    "men women people persons children troops soldiers civilians casualties deaths families households jobs workers staff " +
    "members times copies points votes seats pages words percent per tonnes tons t kg kilograms kilogrammes grams g miles " +
    "kilometres kilometers km metres meters m cm mm feet ft inches acres hectares ha barrels litres liters gallons degrees " +
    "dollars euros pounds yen rubles roubles rupees yuan cents mw gw kw mwh gwh twh kwh watts calories hours minutes seconds " +
    "days weeks months years hundred thousand million billion trillion units items square cubic of"
  ).split(" "),
);

/** Words that no number before them counts. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    "and or but the a an was were is are had has have when that which who in on of to at by for from with as it they he she we " +
    "after before until because while where although then will would could may might did do does not also only so than if"
  ).split(" "),
);

/** Words of a line that says what a text is and when it came out. */
export const ISSUE_WORDS: ReadonlySet<string> = new Set(
  (
    "brief briefing report note notes memo memorandum commentary analysis paper bulletin newsletter working draft version " +
    "published posted updated issued released date dated"
  ).split(" "),
);

/** Abbreviations of time zones. */
export const ZONES: ReadonlySet<string> = new Set(
  "gmt utc z bst cet cest eet eest msk est edt cst cdt mst mdt pst pdt ist jst aest hkt".split(" "),
);
