// How abbreviations that end in a full stop behave. All keys are in lower case, without the final stop.

/** Always followed by what they belong to: a sentence never ends behind them. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof rev fr st ste mt ft gen lt col maj capt cpt cmdr cdr adm sgt cpl pvt brig gov sen rep reps sens " +
    "pres amb hon messrs mme mlle supt insp dir asst assoc comdr vice-adm maj-gen lt-gen lt-col vs cf viz e.g i.e eg ie ca approx esp incl resp"
  ).split(" "),
);

/** Followed by a number ("No. 4", "Art. 5"); elsewhere the word is an ordinary one and the stop ends the sentence. */
export const NUMBERING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  "no nos nr art arts sec secs fig figs vol vols p pp par para paras ch chap chaps eq eqs ex reg res ser pt pts bk cl app doc ref c circa d b r fl".split(
    " ",
  ),
);

/** Months and weekdays: abbreviations before a number or a comma, and some of them words ("Mar", "Sun") elsewhere. */
export const CALENDAR_ABBREVIATIONS: ReadonlySet<string> = new Set(
  "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split(" "),
);

/** May end a sentence or not: it ends where a word follows that sentences begin with. */
export const CLOSING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "inc ltd co corp llc plc bros jr sr esq etc al ibid op cit et dept div univ inst assn intl natl govt ave blvd rd hwy bldg apt " +
    "ed eds trans est min mins hr hrs yr yrs wk mo km kg lb lbs oz cm mm ml sq cu mi tel fax ext bn mn tn mln bln trn conf"
  ).split(" "),
);

/** Words that mostly begin a sentence when they have a capital: the sign that a stop behind an abbreviation ends one. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    "the a an this that these those there it its he she they we i you his her their our my your one some many most several few " +
    "all both each every no none another other others in on at by for from with without within under over after before during since " +
    "until while when where whereas although though because if as to of into about between among despite following according " +
    "and but or nor yet so however moreover meanwhile nevertheless nonetheless thus therefore hence then also still even only " +
    "what who why how which whose is are was were do does did has have had can could may might must should will would not " +
    "today yesterday tomorrow now later earlier once here instead finally first second third"
  ).split(" "),
);
