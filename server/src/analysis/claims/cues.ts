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
  "without",
  "nobody",
  "none",
]);

/** What is said in this clause is called untrue. */
export const REFUTING: ReadonlySet<string> = new Set(
  "deny refute false untrue wrong baseless unfounded rumour rumor myth hoax contrary disprove debunk fabricate erroneous mistaken misreport".split(
    " ",
  ),
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

/** The count goes on growing. */
export const CUMULATIVE: ReadonlySet<string> = new Set(
  "total toll overall altogether cumulative cumulatively since already date now until count tally".split(" "),
);
