/** Plurals that do not end in "s", with their singular; words that are their own plural lead to themselves. */
export const PLURALS: Readonly<Record<string, string>> = {
  men: "man",
  women: "woman",
  children: "child",
  people: "people",
  persons: "person",
  feet: "foot",
  teeth: "tooth",
  geese: "goose",
  mice: "mouse",
  oxen: "ox",
  lives: "life",
  wives: "wife",
  knives: "knife",
  halves: "half",
  leaves: "leaf",
  loaves: "loaf",
  thieves: "thief",
  wolves: "wolf",
  shelves: "shelf",
  calves: "calf",
  criteria: "criterion",
  phenomena: "phenomenon",
  media: "medium",
  data: "data",
  bases: "base",
  crises: "crisis",
  analyses: "analysis",
  indices: "index",
  memoranda: "memorandum",
  referenda: "referendum",
  alumni: "alumnus",
  nuclei: "nucleus",
  buses: "bus",
  gases: "gas",
  viruses: "virus",
  heroes: "hero",
  potatoes: "potato",
  tomatoes: "tomato",
  vetoes: "veto",
  torpedoes: "torpedo",
  embargoes: "embargo",
  cargoes: "cargo",
  shoes: "shoe",
  movies: "movie",
  cookies: "cookie",
  aircraft: "aircraft",
  spacecraft: "spacecraft",
  hovercraft: "hovercraft",
  personnel: "personnel",
  staff: "staff",
  police: "police",
  troops: "troop",
  cattle: "cattle",
  livestock: "livestock",
  sheep: "sheep",
  pigs: "pig",
  fish: "fish",
  salmon: "salmon",
  series: "series",
  goods: "goods",
  arms: "arms",
  clothes: "clothes",
  customs: "customs",
  remains: "remains",
  savings: "savings",
  earnings: "earnings",
  proceeds: "proceeds",
  premises: "premises",
  belongings: "belongings",
  outskirts: "outskirts",
  means: "means",
  works: "works",
  species: "species",
  headquarters: "headquarters",
  barracks: "barracks",
  infantry: "infantry",
  cavalry: "cavalry",
  crew: "crew",
  dead: "dead",
  wounded: "wounded",
  injured: "injured",
  missing: "missing",
  accused: "accused",
  deceased: "deceased",
  displaced: "displaced",
  disabled: "disabled",
  elderly: "elderly",
  homeless: "homeless",
  unemployed: "unemployed",
  staffers: "staffer",
};

/** Words that end in "s" and are no plural nouns. */
export const NOT_PLURAL: ReadonlySet<string> = new Set(
  "is|was|has|does|as|this|thus|plus|minus|versus|across|always|perhaps|besides|towards|afterwards|sometimes|yes|us|his|hers|its|ours|theirs|less|unless|nevertheless|nonetheless|regardless|previous|various|serious|religious|famous|dangerous|numerous|precious|consecutive|continuous|indigenous|courageous|ambitious|suspicious|mysterious|nuclear-powered|business|news|gas|bus|class|mass|glass|access|press|process|success|congress|crisis|basis|analysis|status|virus|campus|census|consensus|bonus|focus|wireless|homeless|countless|endless|overseas|express|cross|gross|loss|boss|address|fortress|princess|actress|witness|illness|politics|economics|physics|mathematics|ethics|athletics|logistics|logistic|says|goes|includes|remains|seems|becomes|means|needs|makes|takes|gives|gets|wants|comes|leaves|involves|requires|afloat|whereas|upwards|downwards|onwards|indoors|outdoors|abroad|enormous|generous|victorious|glorious|infectious|religious|contentious|monotonous|autonomous|anonymous|unanimous|perilous|hazardous|disastrous|tremendous|obvious|curious|furious|vicious".split(
    "|",
  ),
);

/** Words that end a noun phrase: prepositions, conjunctions, pronouns, auxiliaries, adverbs. */
export const BOUNDARIES: ReadonlySet<string> = new Set(
  "of|in|on|at|by|to|for|from|with|without|within|into|onto|over|under|above|below|between|among|amongst|through|throughout|during|before|after|since|until|till|about|around|against|across|along|behind|beyond|near|off|out|up|down|per|via|toward|towards|upon|amid|despite|except|like|unlike|worth|and|or|but|nor|yet|so|because|although|though|while|whereas|if|when|where|that|which|who|whom|whose|what|how|why|than|as|is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|shall|should|can|could|may|might|must|not|n't|he|she|it|they|we|you|i|him|them|us|me|this|these|those|there|here|then|now|also|only|just|even|still|already|again|ever|never|always|often|sometimes|too|very|quite|rather|almost|nearly|ago|later|earlier|apart|away|together|respectively|apiece|each|every|both|either|neither|altogether|overall|annually|daily|weekly|monthly|yearly|once|twice|the|a|an|his|her|its|their|our|my|your|some|any|no|all|none|someone|anyone|everyone|according|including|compared|due|instead|everything|anything|something|nothing|everybody|whatever|elsewhere|today|yesterday|tomorrow|tonight|however|therefore|meanwhile|died|said|says|told|went|came|left|took|got|gave|made|found|saw|fell|rose|began|became|sank|fled|flew|met|led|won|lost|held|brought|sent|put|set|paid|sold|bought|built|drew|struck|killed|whether|else|more|further|less|lower|higher|fewer|long|high|wide|tall|deep|old|away|plus|minus|versus|vs|himself|herself|itself|themselves|currently|recently|previously|eventually|finally|mostly|mainly|reportedly|allegedly|approximately|roughly".split(
    "|",
  ),
);

/** Adjectives that only say that there are more or others; no part of what is counted. */
export const LIGHT_ADJECTIVES: ReadonlySet<string> = new Set(
  "more|other|others|further|additional|extra|such|different|new|fresh|separate|distinct|so-called|total|whole|full|straight|consecutive|successive|respective|remaining|main|major|key|possible|alleged|suspected|similar|individual|single|entire|mere|odd|estimated|latest|last|first|recent|own|same|particular|certain".split(
    "|",
  ),
);

/** Plurals that stand before another noun: "arms dealers", "sales agents". */
export const PLURAL_MODIFIERS: ReadonlySet<string> = new Set(
  "arms|sales|sports|goods|savings|customs|systems|operations|communications|veterans|women|men|clothes|works|drugs|weapons|services|rights|news|police|troops|personnel|staff|aircraft|cattle|crew|earnings|bonds|securities|logistics|facilities|affairs|parks|savings|species|series|fish".split(
    "|",
  ),
);

/** What became of people: a noun of its own ("six dead"), but no part of one ("six miners dead"). */
export const STATES: ReadonlySet<string> = new Set(
  "dead|wounded|injured|missing|homeless|unemployed|displaced|accused|disabled".split("|"),
);

/** Nouns that make a fixed phrase with "in" and are not what money is for: "in the end", "in front". */
export const IN_PHRASES: ReadonlySet<string> = new Set(
  "front|end|total|fact|return|exchange|addition|part|case|line|question|doubt|term|all|place|advance|effect|order|time|response|view|need|favour|favor|turn|sum|detail|full|principle|practice|future|past|meantime|meanwhile|process|world|country|region|area|way|hand|mind|year|month|week|day|quarter|half".split(
    "|",
  ),
);

/** Pronouns after "of" that stand for what was counted before. */
export const BACK_REFERENCES: ReadonlySet<string> = new Set("them|whom|which|these|those|us|you|it".split("|"));

/** Determiners that may open the noun phrase after "of". */
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the|a|an|its|his|her|their|our|my|your|these|those|this|that|all|some|any|such|every|each|both".split("|"),
);

/** Nouns that a number follows after "of": "a population of 2.8 million", "a toll of 200". */
export const MEASURED: ReadonlySet<string> = new Set(
  "population|toll|total|force|contingent|crew|garrison|workforce|staff|membership|audience|crowd|convoy|fleet|group|team|rate|average|capacity|price|cost|budget|fine|loan|majority|deficit|surplus|turnout|quota|ratio|size|length|height|depth|width|area|weight|speed|temperature|distance|range|sum|amount|number|value|loss|profit|debt|share|stake|margin|target|limit|ceiling|maximum|minimum|record|low|high|peak|output|harvest|yield|revenue|income|salary|wage|score|index|level|volume|tonnage|payload|term|period|sentence|delay|increase|decrease|decline|rise|fall|drop|growth|cut|gain|reduction".split(
    "|",
  ),
);
