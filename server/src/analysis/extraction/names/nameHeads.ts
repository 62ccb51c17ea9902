function words(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/));
}

/** Nouns that make a name the name of an organisation when they end it or stand before "of" or "for". Lower case. */
export const ORGANISATION_HEADS = words(`
  ministry council staff jurisdiction commission committee agency community organization organisation union party bank group company corporation corp
  inc ltd llc plc gmbh co sa ag nv university institute institution college academy school court tribunal force forces army navy
  airforce brigade regiment battalion division corps squadron fleet militia guard guards department office bureau alliance league federation
  confederation association society foundation centre center centres centers fund programme program parliament assembly senate congress duma
  knesset bundestag cabinet government administration authority board secretariat directorate service services police command
  delegation mission church diocese order brotherhood front movement coalition bloc network club team press news times post herald
  tribune gazette journal magazine broadcasting radio television airlines airways air railways railway industries enterprises
  holdings partners associates systems technologies motors motor records studios pictures entertainment productions
  publishing publishers laboratories laboratory observatory hospital museum library trust charity consortium cooperative co-operative syndicate
  cartel exchange treasury inspectorate registry legion gang crew band orchestra choir ensemble theatre theater guild chamber caucus
  forum taskforce watch international insurance assurance steel oil gas petroleum energy electric power mines mining shipping line
  lines shipyard works brewery brothers sons bros bank's securities capital ventures microsystems software networks communications
  telecom pharmaceuticals pharma foods stores supermarkets rangers united fc rovers athletic wanderers commissariat politburo soviet
  presidency vicariate monitor organizations unions banks intelligence
  computer computers aircraft automobile automobiles automotive aerospace aviation airplanes semiconductor semiconductors electronics chemicals
  chemical logistics beverages robotics biotech therapeutics wireless cable media cement textiles plantations materials refining
  presidium junta regime embassy consulate conservancy survey archive archives initiative-group contingent unit
`);

/** Words that open the names of bodies, in languages that put them first: "Banque de Lyon", "Air Jamaica". Lower case, folded. */
export const ORGANISATION_OPENERS = words(`
  air banque banco banca bank grupo groupe gruppo compagnie compania societe sociedad societa partido parti partito partij partei
  electricite electricidad ministere ministerio ministero institut instituto istituto universite universidad universita universitat
  asociacion associacao associazione fundacion fondation fundacao fondazione radio television tele electric federacion
  confederacion confederation federation sindicato movimiento mouvement movimento frente front ejercito armee union unione uniao team club
  hezb harakat jamaat jabhat jaysh teatro theatre museo musee hopital hospital
`);

/** Nouns that make a name the name of a place when they end it. Lower case. */
export const PLACE_HEADS = words(`
  river lake sea ocean gulf strait straits bay island islands isle isles peninsula valley city town village province
  district region county state republic kingdom empire principality canal corridor pass desert street road avenue square
  bridge palace cape coast delta basin mountains mountain mount hills hill park forest territory territories oblast raion rayon canton
  prefecture governorate borough parish archipelago plateau plain plains steppe creek falls reef atoll lagoon harbour harbor
  port airport station highway dam reservoir glacier volcano springs beach cove point heights ridge range rock
  tunnel castle fort fortress camp emirate sultanate caliphate khanate duchy enclave exclave zone quarter boulevard lane gate
  channel sound inlet fjord estuary marsh wetlands cemetery
  monastery temple cathedral abbey mosque stadium arena crossing
`);

/** Nouns that, before the rest of a name, make it a place: "Lake Van", "Mount Etna", "Port Said". */
export const PLACE_OPENERS = words(`
  lake mount port cape fort san santa são saint st st. ste new north south east west northern southern eastern western
  upper lower central greater el los las la
`);

/** Nouns that end the names of events, texts and things, which are no actors or places. Lower case. */
export const OTHER_HEADS = words(`
  war wars battle agreement agreements treaty accord accords initiative summit act bill law day revolution uprising rebellion games cup
  championship championships prize award awards conference crisis process protocol convention index report plan deal statement declaration festival
  olympics election elections referendum charter constitution code doctrine strategy policy operation campaign exhibition expo
  tournament season series trophy medal marathon grand-prix open century era age period renaissance reformation
  bible quran koran gospel testament book books novel album song film movie show symphony opera week year month edition version language
  languages english lanes memorandum resolution directive regulation package partnership peace dialogue talks round note notes
  convention-on flu virus disease syndrome theory theorem law's effect scale standard formula pact ceasefire armistice truce
  massacre genocide siege offensive earthquake hurricane typhoon storm flood famine depression recession games'
  contract concession lease decree edict ordinance communiqué bulletin chronicle survey-report appendix annex table figure chapter section article
`);

/** Nouns that may stand alone with a capital without naming one thing: "the Government", "the Council". Lower case. */
export const BARE_NOUNS = words(`
  government parliament state states republic president minister ministry church court council committee commission
  army navy party bank union company board cabinet treaty agreement corridor region war north south east west northern southern eastern
  western centre center office department city town river island sea ocean coast street university school congress senate assembly
  constitution summary recommendations outlook table figure chapter section article introduction conclusion conclusions appendix annex
  abstract background methods methodology results discussion references bibliography contents note notes internet god
  earth world sun moon bible christmas easter ramadan member members director secretary general chief police force forces
  federation kingdom empire alliance organization organisation group programme program project plan initiative capital province district
  county port canal bridge memorandum protocol charter convention summit conference act law bill crown press media house home
  page part volume annexe box map chart graph source sources author authors editor editors report paper brief briefing
  key points overview scope purpose aims findings analysis comment commentary timeline chronology glossary acknowledgements
  i ii iii iv vi vii viii ix xi xii tv pm am ad bc bce ce gdp ok id ceo cv faq url pdf html dna hiv aids usd eur gbp km kg mw gw
  mother father mum dad uncle aunt sir madam lord lady
`);
