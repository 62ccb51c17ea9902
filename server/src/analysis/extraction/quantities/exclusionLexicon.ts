export type LabelKind = "always" | "bare" | "capital";

/**
 * Words before a number that make it a name. "always": whatever follows; "bare": unless a unit follows; "capital": only
 * with a capital letter.
 */
export const LABELS: ReadonlyMap<string, LabelKind> = new Map([
  ...each(
    "always",
    "resolution|article|articles|section|sections|paragraph|paragraphs|chapter|chapters|clause|clauses|annex|appendix|page|pages|pp|footnote|footnotes|subsection|regulation|directive|isbn|issn|doi|vol|fig|art|para|sec|ch|p|no|nos|nr|№",
  ),
  ...each(
    "bare",
    "table|tables|figure|figures|note|notes|number|numbers|line|item|protocol|phase|route|highway|motorway|road|room|channel|version|grade|lot|rule|law|act|decree|convention|verse|volume|issue|gate|platform|step|box|exhibit|flight|flights|bus|model|type|category|tier|stage|level|track|episode|season|lesson|question|scenario|option|sector|zone|district|ward|precinct|bed|building|block|apartment|exercise|proposition|amendment|amendments|pillar|windows|radio|studio|area|unit|tranche|basket|scene|row|seat|seats|week|day|game|match|series|part|class|player|aisle|desk",
  ),
  ...each(
    "capital",
    "case|order|bill|group|division|brigade|regiment|battalion|corps|squadron|pier|berth|hall|camp|checkpoint|post|hill|point|mission|cycle|round|formula|apollo|world|war|big|top|core|agenda|horizon|vision|target|goal|title|schedule|form|list|opinion|communication|document|decision|treaty|report|mark|plan|project|operation|summit|league|euro|cop|mig|sukhoi|boeing|airbus",
  ),
]);

/** Capital words that are no name before a number: they open a sentence or are never part of one. */
export const NAME_BREAKERS: ReadonlySet<string> = new Set(
  "the|a|an|in|on|at|of|for|from|to|by|with|some|about|around|nearly|almost|over|under|only|just|and|or|but|all|these|those|its|their|his|her|our|another|other|more|less|up|between|within|after|before|during|since|when|where|while|as|if|than|that|today|yesterday|then|there|here|killing|killed|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december".split(
    "|",
  ),
);

/** The last word of a street's name. */
export const STREETS: ReadonlySet<string> = new Set(
  "street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|way|place|terrace|court".split("|"),
);

function each(kind: LabelKind, words: string): [string, LabelKind][] {
  return words.split("|").map((word) => [word, kind]);
}
