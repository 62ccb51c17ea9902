/** Splits a table written as running text into its words. */
function words(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/));
}

/** Nouns that, before a name, say what office its bearer holds. Lower case; several words are joined with "_" elsewhere. */
export const OFFICES = words(`
  president vice-president minister premier chancellor king queen prince princess emperor empress tsar czar sultan shah emir
  sheikh sheik duke duchess count countess baron baroness lord lady sir dame general major colonel lieutenant captain
  commander admiral marshal brigadier sergeant corporal private commodore generalissimo dr doctor prof professor mr mrs ms miss mister
  monsieur madame señor don doña herr frau senator congressman congresswoman representative deputy mp secretary secretary-general
  under-secretary undersecretary ambassador envoy governor lieutenant-governor mayor judge justice pope archbishop bishop cardinal
  patriarch rabbi imam ayatollah mullah reverend rev father chairman chairwoman chair chairperson director
  director-general ceo cfo commissioner spokesman spokeswoman spokesperson speaker chief inspector superintendent
  constable sheriff attorney prosecutor coach manager editor comrade consul vizier mahatma gen col lt maj capt sgt adm
  gov sen hon attorney-general major-general lieutenant-general lieutenant-colonel rear-admiral vice-admiral field-marshal co-chair regent
  dean provost rector principal
`);

/** Words that stand before an office and belong to it: "Deputy Prime Minister", "Foreign Minister", "Rear Admiral". */
export const OFFICE_MODIFIERS = words(`
  prime foreign defence defense deputy vice rear first second acting interim former ex then-president finance interior justice
  health agriculture trade energy environment education economy economic transport infrastructure labour labor culture home
  internal external cabinet chief senior junior special permanent executive managing general assistant associate state
  federal national regional press crown grand lord field major brigadier lieutenant wing squadron attorney solicitor
  house senate parliamentary opposition party majority minority security development social digital industry industrial
  commerce commercial planning science technology tourism housing water fisheries mining immigration migration
  principal honorary
`);

/** Further nouns for what a person is, as used in appositions: "a businessman", "the head of the port authority". */
export const ROLE_NOUNS = words(`
  head leader chief founder co-founder owner boss adviser advisor aide official officer economist analyst expert researcher
  scientist historian scholar academic lecturer teacher student author writer novelist poet playwright journalist reporter
  correspondent editor columnist activist campaigner dissident lawyer barrister solicitor negotiator mediator diplomat delegate coordinator
  co-ordinator representative emissary businessman businesswoman entrepreneur banker financier industrialist oligarch merchant magnate
  tycoon trader farmer engineer architect designer inventor artist painter sculptor composer musician singer actor actress
  director producer filmmaker photographer dancer player footballer striker goalkeeper athlete champion sailor navigator explorer
  pilot astronaut soldier veteran warlord rebel militant insurgent guerrilla fighter commander-in-chief politician statesman
  lawmaker legislator parliamentarian councillor councilor alderman candidate nominee incumbent predecessor successor
  son daughter wife husband widow father mother brother sister uncle nephew cousin heir grandson partner member
  native resident physician surgeon nurse psychologist philosopher theologian priest monk missionary preacher cleric bishop
  administrator inspector investigator prosecutor magistrate ombudsman auditor treasurer comptroller warden curator librarian archivist archaeologist
  biologist chemist physicist mathematician astronomer geologist hydrologist ecologist epidemiologist virologist meteorologist geographer
  anthropologist sociologist linguist translator interpreter publisher broadcaster presenter host commentator blogger critic
  trustee executive strategist planner consultant contractor builder shipowner skipper captain foreman secretary clerk premier
  protester hostage victim suspect defendant witness survivor refugee exile fugitive spy agent assassin murderer pirate
  philanthropist patron sponsor donor benefactor king queen monarch ruler emperor viceroy regent governor-general co-author
  chieftain elder marine general-secretary rapporteur envoy plenipotentiary chairman president minister ambassador spokesman spokeswoman
  spokesperson mayor governor senator judge professor director-general secretary-general commissioner chancellor speaker
  deputy prince princess colonel general admiral chair chairwoman
`);

/** Verbs that people, and bodies that speak like people, do: a name before or after them is seldom a place. */
export const SPEECH_VERBS = words(`
  said says say told tells added adds argued argues warned warns announced announces stated states declared declares replied
  replies asked asks explained explains insisted insists claimed claims noted notes wrote writes testified recalled recalls
  thinks thought believes believed stressed stresses suggested suggests admitted admits denied denies joked vowed pledged
`);
