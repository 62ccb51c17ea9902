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
