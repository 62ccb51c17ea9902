/** Common given names of many peoples, folded: a first word that is one makes a name a person's. General knowledge, not complete. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
aaron abdul abdullah abel abraham adam adel adrian agnes ahmad ahmed aisha akira alan albert alberto alejandro aleksandr aleksander
aleksey alessandro alex alexander alexandra alexei alexey alexis alfonso alfred ali alice alicia alison allan allen alvaro amanda amara
amelia amina amir amit amy ana anastasia anatoly andre andrea andreas andrei andres andrew andrey andrzej andy angel angela angelo anil anita
ann anna anne annie anthony antoine anton antonio antony anwar arjun armen arnold arthur artur arturo asha ashok ashley audrey august augusto aung
barbara barack barry basil beatrice ben benedict benjamin bernard bernardo bernd bernie bert beth betty bill billy bjorn bob boris brad
brandon brenda brett brian bridget bruce bruno bryan calvin carl carla carlo carlos carmen carol caroline catherine cecilia cesar charles
charlie charlotte chen cheng chloe chris christian christina christine christoph christopher chuck claire clara claude claudia
claudio clement colin connor craig cristina cynthia cyril daisuke dale damian dan daniel daniela danielle danny dario darren dave
david dean deborah denis dennis denys derek diana diane diego dieter dimitri dimitris dirk dmitri dmitry dmytro dominic dominique don donald
dora doris dorothy douglas duncan dylan ebrahim ed eddie edgar edith edmund eduardo edward edwin eileen elena eli elias elijah elizabeth
ella ellen emilia emilio emily emma emmanuel emre enrique eric erica erik ernest ernesto ernst erwin esteban esther ethan eugene
eva evan evelyn fabio farid fatima felipe felix ferdinand fernando fidel filip finn fiona florence florian frances francesca
francesco francis francisco franco francois frank franklin franz fred frederic frederick fritz gabriel gabriela gareth gary
gavin gennady geoffrey georg george georges gerald gerard gerhard giancarlo gilbert giorgio giovanni giulia giuseppe gloria gonzalo
gordon grace graham greg gregory greta guillaume guillermo gunter gustav gustavo guy habib hakan hamid hannah hans harold harry
hassan heather hector heidi heinrich helen helena helmut henri henrik henry herbert herman hermann hiroshi horst
howard hubert hugh hugo humphrey hussein ian ibrahim ignacio igor ilham imran indira ines ingrid inga irene irina isaac isabel isabella ismail
istvan ivan ivo jack jackie jacob jacqueline jacques jaime jair jake jakob james jamie jan jana jane janet janos jason javier jawaharlal
jay jean jeff jeffrey jennifer jens jeremy jerry jesse jesus jessica jill jim jimmy joachim joan joanna joao joaquin joe joel
johan johann johannes john johnny jon jonas jonathan jordi jorge jose josef joseph joseph joshua josip juan juana judith jules julia julian
julie juliet julio julius jun jurgen justin kamal karel karen karim karin karl katarina kate katherine kathleen katie kazuo keith
kelly ken kenji kenneth kevin khaled khalid kim kirill klaus kofi konrad konstantin krishna kristina kumar kurt kwame kyle
lars laszlo laura laurence laurent lawrence lea leah lee leila leo leon leonard leonardo leonid leopold leroy leslie lewis li liam lidia
lina linda lisa liu lloyd lorenzo louis louise luca lucas lucia lucy ludwig luigi luis luisa luiz lukas luke lydia lyudmila mahmoud
malcolm manfred manuel mao marc marcel marcelo marco marcos marcus margaret margarita maria mariam marian mariana marie marina mario
marion marius mark markus marta martha martin martina mary masha massimo mateo mateusz mathieu matteo matthew matthias maureen
maurice mauricio max maxim maximilian may mehmet melanie melissa mercedes michael michel michelle miguel mihai mike mikhail milan milos miriam
mirko mitchell mohamed mohammad mohammed mohandas moses mohsen monica mukesh murat mustafa mykola nadia nancy naomi narendra natalia natalie natasha nathan
neil nelson nestor nicholas nicola nicolae nicolas nicole nigel nikita nikola nikolai nikolay nikos nils nina noah noel nora norbert norman olaf
oleg oleksandr oleksiy olga oliver olivier olivia omar orlando oscar osman otto owen pablo pamela paolo patricia patrick patrik paul paula
pauline paulo pavel pavlo pedro per pete peter petr petra petro philip philippe phillip pierre pietro piotr prakash qasem rachel rafael rahul raj
rajesh rajiv ralph ramin ramon ramzan ranil raul ravi ray raymond rebecca reinhard rene ricardo richard rita robert roberta roberto robin rodrigo
roger roland rolf roman ron ronald rosa rose rosemary ross roy ruben rudolf rupert ruslan russell ruth ryan sabine salim salma salman salvador
sam samantha samir samuel sandra sanjay santiago sara sarah saul scott sean sebastian serge sergei sergey sergio seth sergiy shane shannon sharon
shaun sheila shigeru shinzo sidney silvia silvio simon simone slobodan sofia sonia sophia sophie stanislav stanley stefan stella stephan stephanie
stephen steve steven stuart sue sunil susan susanne suresh svetlana sven sylvia tadeusz takashi tamara tariq taro tatiana ted teresa terry thaddeus
theodore theresa thierry thomas tim timothy tina toby todd tom tomas tomasz tommy toni tony toshiro tracy tristan uwe vaclav vadim valentina
valeria valery vanessa vasily vera veronica victor victoria vijay viktor vincent vincenzo virginia vitali vitaliy vittorio vivian vladimir vlad
volodymyr walter wanda warren wayne wendy werner wilfred wilhelm will willem william willy winston wladyslaw wolfgang xavier yan yaroslav
yasir yasmin yasser yevgeny yitzhak yoko yolanda yoshihide youssef yukio yulia yuri yuriy yusuf yves zachary zhang zoe zoltan aliyu ngozi chinua olusegun
muhammadu wangari jomo julius kenyatta desmond thabo cyril jacob paulo lula dilma evo hugo nicolas augusto salvador rigoberta xi deng zhou wang jiang hu
sukarno suharto joko corazon ferdinand rodrigo imelda benigno aung thein min soe mahathir najib anwar prayut thaksin hun norodom nguyen ho vo pham tran
hadi hassan rafik bashar hafez saddam muammar gamal anwar hosni abdel mohamed moncef rached ehud benjamin ariel shimon golda yair naftali
edouard jean-claude jean-luc jean-pierre jean-marie marie-claude karl-heinz hans-peter anne-marie mary-ann
`
    .trim()
    .split(/\s+/),
);
