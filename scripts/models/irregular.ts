// Irregular forms of general English that a treebank may lack: form, tag, base form.
const VERBS =
  "arose arise arisen arise awoke awake bore bear borne bear beaten beat became become begun begin bent bend bound bind bitten bite " +
  "bled bleed blew blow blown blow broke break broken break bred breed brought bring built build burnt burn bought buy caught catch " +
  "chose choose chosen choose clung cling crept creep dealt deal dug dig drew draw drawn draw driven drive drove drive drank drink " +
  "drunk drink ate eat eaten eat fallen fall fell fall fed feed felt feel fought fight fled flee flung fling flew fly flown fly " +
  "forbade forbid forbidden forbid foresaw foresee foreseen foresee forgot forget forgotten forget forgave forgive forgiven forgive " +
  "forwent forgo froze freeze frozen freeze gave give given give went go gone go ground grind grew grow grown grow hung hang heard hear " +
  "held hold hid hide hidden hide kept keep knelt kneel knew know known know laid lay led lead leapt leap learnt learn left leave " +
  "lent lend lain lie lit light lost lose made make meant mean met meet misled mislead mistook mistake mistaken mistake outdid outdo " +
  "overcame overcome overran overrun oversaw oversee overseen oversee overtook overtake overtaken overtake overthrew overthrow " +
  "overthrown overthrow paid pay proven prove rebuilt rebuild redrew redraw redrawn redraw remade remake repaid repay resold resell " +
  "rode ride ridden ride rang ring rung ring rose rise risen rise ran run said say saw see seen see sought seek sold sell sent send " +
  "shaken shake shook shake shone shine shot shoot shown show shrank shrink shrunk shrink sang sing sung sing sank sink sunk sink " +
  "sat sit slew slay slain slay slept sleep slid slide sown sow spoke speak spoken speak spent spend spun spin sprang spring " +
  "sprung spring stood stand stole steal stolen steal stuck stick stung sting stank stink strove strive striven strive struck strike " +
  "stricken strike swore swear sworn swear swept sweep swollen swell swam swim swum swim swung swing took take taken take taught teach " +
  "tore tear torn tear told tell thought think threw throw thrown throw trod tread trodden tread understood understand " +
  "undertook undertake undertaken undertake undid undo undone undo undergone undergo underwent undergo upheld uphold woke wake " +
  "woken wake wore wear worn wear wove weave woven weave wept weep withdrew withdraw withdrawn withdraw withheld withhold " +
  "withstood withstand won win wound wind wrung wring wrote write written write dying die lying lie tying tie vying vie " +
  "did do done do does do had have has have having have was be were be been be is be are be am be being be panicked panic " +
  "trafficked traffic trafficking traffic picnicked picnic programmed program";
const NOUNS =
  "men man women woman children child people people feet foot teeth tooth geese goose mice mouse lice louse oxen ox leaves leaf " +
  "lives life wives wife knives knife wolves wolf halves half shelves shelf thieves thief loaves loaf calves calf selves self " +
  "elves elf hooves hoof scarves scarf wharves wharf crises crisis theses thesis analyses analysis bases base oases oasis axes axis " +
  "hypotheses hypothesis diagnoses diagnosis emphases emphasis criteria criterion phenomena phenomenon strata stratum " +
  "memoranda memorandum referenda referendum bacteria bacterium curricula curriculum indices index vertices vertex appendices appendix " +
  "matrices matrix alumni alumnus fungi fungus stimuli stimulus radii radius nuclei nucleus syllabi syllabus cacti cactus " +
  "dice die pence penny news news series series species species means means headquarters headquarters barracks barracks aircraft aircraft " +
  "spacecraft spacecraft hovercraft hovercraft sheep sheep deer deer fish fish cattle cattle police police data data media media troops troop " +
  "corps corps gallows gallows crossroads crossroads politics politics economics economics mathematics mathematics physics physics " +
  "statistics statistic proceeds proceeds goods goods premises premises remains remains savings saving earnings earning outskirts outskirts " +
  "passersby passerby gas gas gases gas buses bus lens lens lenses lens bonus bonus atlas atlas canvas canvas chaos chaos bias bias";
const ADJECTIVES =
  "better good best good worse bad worst bad further far farther far furthest far farthest far elder elder eldest eldest";
const ADVERBS = "better well best well worse badly worst badly further far farther far furthest far farthest far";

/** `[form, tag, base form]`. */
export const IRREGULAR_FORMS: readonly (readonly [string, string, string])[] = [
  ...pairs(VERBS, "VERB"),
  ...pairs(NOUNS, "NOUN"),
  ...pairs(ADJECTIVES, "ADJ"),
  ...pairs(ADVERBS, "ADV"),
];

function pairs(text: string, tag: string): [string, string, string][] {
  const words = text.split(" ");
  return words.flatMap((form, i) => (i % 2 === 0 ? [[form, tag, words[i + 1]!] as [string, string, string]] : []));
}
