/** Words that say how a statement is meant. Lower-case lemmas. */

/** The statement is denied. */
export const NEGATING: ReadonlySet<string> = new Set([
  "not",
  "n't",
  "n’t",
  "never",
  "no",
  "neither",
  "nor",
  "nobody",
  "none",
]);

/** Behind "no" or "not", what bounds a statement and does not deny it: "no fewer than 40", "not until May". */
export const BOUNDING: ReadonlySet<string> = new Set(
  "more few fewer less late later early earlier soon sooner long longer only until before even just yet once all every".split(
    " ",
  ),
);

/** What is said in this clause is called untrue. */
export const REFUTING: ReadonlySet<string> = new Set(
  "deny refute false untrue baseless unfounded myth hoax contrary disprove debunk erroneous misreport".split(" "),
);

/** The statement is about what might be. */
export const HYPOTHETICAL: ReadonlySet<string> = new Set(
  "would could might may if unless should perhaps possibly suppose assume imagine scenario hypothetical".split(" "),
);

/** The statement is about what was still to come when it was made. */
export const EXPECTED: ReadonlySet<string> = new Set(
  "will shall plan intend expect forecast project predict target aim goal due schedule promise pledge hope want propose anticipate estimate".split(
    " ",
  ),
);

/** What they govern is foreseen, not counted. */
export const FORECASTING: ReadonlySet<string> = new Set(
  "expect forecast project predict foresee anticipate hope".split(" "),
);

/** The count goes on growing. */
export const CUMULATIVE: ReadonlySet<string> = new Set(
  "total toll overall altogether cumulative cumulatively since already date now until count tally".split(" "),
);
