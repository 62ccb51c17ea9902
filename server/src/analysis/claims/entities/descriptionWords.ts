function words(table: string): ReadonlySet<string> {
  return new Set(table.trim().split(/\s+/));
}

/** Lower case. */
export const DETERMINERS = words(`a an the its his her their our this that another one`);

/** Words at which a noun phrase ends when it is read from its noun to the left. Lower case. */
export const FUNCTION_WORDS = words(`
  of for to on in at by with from into onto upon over under above below between among against about around across along through
  during before after since until as than if when while where because although though that which who whom whose and or but nor
  so yet not no is are was were be been being am has have had do does did will would can could may might must shall should
  he she it they we i you him them us me said says told met saw asked called named including like unlike both either neither
  there here also only even just then now still already again never always often later earlier soon when
  according following regarding concerning despite without within near off up down out
  brought took came went left sent led made gave held won lost began ended joined visited urged blamed thanked accused backed
  replaced succeeded followed quoted cited interviewed killed arrested detained appointed elected helped
`);

/** Lower case. */
export const AUXILIARIES = words(`
  is are was were am be been has have had do does did will would can could may might must shall should said says told
  became becomes remains went came
`);

/** Ordinary nouns for kinds of places. Lower case. */
export const PLACE_NOUNS = words(`
  city town village port region province district county state island river republic capital suburb municipality hamlet enclave
  exclave settlement valley coast peninsula territory area corridor lake mountain strait canal basin oasis neighbourhood neighborhood quarter
  seaport stronghold outpost fortress colony outskirts resort metropolis harbour harbor oblast archipelago kingdom country nation
`);

/** Places of which "of" gives the name and not the owner: "the port of Havnsund" is Havnsund. Lower case. */
export const NAMED_BY_OF = words(`
  city town village port region province district county state island republic municipality hamlet enclave exclave settlement
  kingdom oblast territory canton department governorate prefecture commune parish archipelago emirate principality
`);

/** Nouns for times and measures, which "a day later" and "a third of them" have and descriptions have not. Lower case. */
export const TIME_NOUNS = words(`
  second minute hour day night morning evening afternoon week fortnight month year decade century time moment while later ago earlier before
  after half third quarter fifth few lot number total bit little further mere kilo kilogram kilogramme ton tonne litre liter gallon barrel pound
  metre meter kilometre kilometer mile inch foot acre hectare percent price ticket bag sack dozen pair share rate record
`);

/** Verbs that tell in a relative clause what somebody or something is or does, not what happened to it. Lower case. */
export const STANDING_VERBS = words(`
  heads headed leads led chairs chaired runs ran directs directed commands commanded represents represented founded owns owned manages managed
  presides presided governs governed rules ruled serves served holds held became becomes is was has had works worked teaches taught
  links linked connects connected borders lies belongs makes produces operates controls stands advises advised oversees oversaw
  supplies speaks coordinates co-ordinates edits lives seats houses covers monitors regulates supervises used organises organizes
  wrote publishes joined stood fought succeeded replaced flows runs separates divides employs groups unites brings trains
`);
