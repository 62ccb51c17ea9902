function words(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/));
}

/** Months, weekdays and their short forms: capitals that English writes without naming anybody. Lower case. */
export const CALENDAR_WORDS = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  saturdays sundays mon tue tues wed thu thur thurs fri sat sun
`);

/** Words that open sentences and are never the first word of a name, whatever their capital. Lower case. */
export const STARTERS = words(`
  a an the this that these those such each every either neither both all any some many much most more few several one two three
  four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozens hundreds thousands millions half another other others no none nothing nobody
  i you he she it we they me him her us them my your his its our their mine yours hers ours theirs who whom whose which what when
  where why how and or but nor so yet for if unless although though while whereas because since as than until till after before
  during in on at by to from with without within into onto upon over under above below between among amid amidst against about
  around across along through throughout towards toward behind beside besides beyond near off out up down of per via despite
  except following concerning regarding according including given considering considering like unlike is are was were be been being am do does did
  has have had having can could will would shall should may might must let not now then there here again also already
  always never ever often sometimes soon later earlier once twice today tomorrow yesterday tonight however moreover furthermore
  meanwhile nevertheless nonetheless therefore thus hence consequently accordingly instead otherwise still indeed perhaps maybe
  first second third fourth fifth last next finally firstly secondly thirdly additionally similarly likewise overall
  notwithstanding even only just too very quite rather almost nearly about some someone something anyone everyone everything
  yes no please dear hello thanks sorry oh well ah hey late early mid less least what's it's that's there's here's
  i'm i've i'd i'll we're we've you're they're don't didn't doesn't isn't aren't wasn't weren't can't couldn't won't wouldn't
`);

/** Abbreviations in capitals that name nobody: time zones, measures, offices. Lower case, without full stops. */
export const ACRONYM_WORDS = words(`
  utc gmt est edt pst pdt cet cest cst mst bst ist msk am pm ad bc bce ce ok tv cd dvd vip id gdp gnp ceo cfo coo cto mp mps mep meps vat pdf faq
  dj usb gps sms gmo gmos dna rna hiv aids covid covid-19 sars lng lpg ipo ngo ngos suv suvs atm atms pr hr
  ii iii iv vi vii viii ix xi xii xiii xiv xv xvi
`);

/** Words that open sentences with a capital of their own but can also open a name: "National Bank", "New York". Lower case. */
export const SOFT_STARTERS = words(`
  new old former current recent recently ongoing previous subsequent initial total local foreign national international
  asked told said says speaking born based founded established located situated known called named made
  see read note click look take get go come make use think ask tell say give keep try thank
  part parts page chapter figure table section example examples total average annual monthly daily weekly
  people men women children officials sources experts critics observers analysts supporters opponents residents villagers traders farmers workers
  history life career background overview legacy education biography references notes reactions aftermath
`);

/** Words that connect the capitalised parts of one name: "Vasco da Gama", "Ibn al-Haytham". Lower case. */
export const PARTICLES = words(`
  de la le del della delle di da das do dos du des der den ter ten van von und zu zum zur al el bin ibn ben bint abu e y i af av
  los las ul ud d' l' 't o'
`);

/** Verbs after which a name is somewhere, and prepositions that place things. Lower case. */
export const PLACE_PREPOSITIONS = words(
  `in near at into across around outside inside throughout towards toward beyond off within`,
);
