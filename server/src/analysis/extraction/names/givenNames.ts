/** Common given names of many peoples, folded: a first word that is one makes a name a person's. General knowledge, not complete. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
aaron abby abdel abdelaziz abdelkader abdi abdirahman abdou abdoulaye abdul abdulaziz abdulla abdullah
abdulrahman abebe abel abigail abraham adam adel adele adenike adisa aditi aditya adolf adolfo adrian adriana adriano
adrienne afonso agata agatha agnes agnieszka agostino agustin ahmad ahmed ahmet aidan aileen aimee aino aisha aisling aissata
aitor ajay akbar akihiko akiko akin akio akira akshay alain alan alana alasdair alastair albert alberto albin alden aldo alec aled
alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksey alena alessandra alessandro alessia alex alexa alexander
alexandra alexandre alexandros alexandru alexei alexey alexis alfonsina alfonso alfred alfredo alhassan ali alice alicia alina
aliou alison alistair aliyu allan allegra allen alma alois aloys alphonse alvaro alvin alyssa amadou amalia amanda amara ambrose
ameer amelia amelie amina aminata amine aminu amir amit amos amparo amy ana anand ananda anastasia anastasios anastasiya anatoly
anders andre andrea andreas andreea andrei andrej andres andreu andrew andrey andrzej andy aneta angel angela angelica angelika
angelique angelo angus anika anil anindya anita anja anjali anka anke ann anna anne anne-marie anneli annelies annette annie
annika anouk anselm anthea anthony antje antoine antoinette anton antonella antonia antonio antony antti anu anuj anupam anuradha
anwar apostolos araceli aram archie ari ariana ariel arild arjun arkady arlene armando armen armin arnaud arne arnold arnoldo
arshad artem arthur artur arturo artyom arun arvid asad asger asha ashley ashok asif aslan asma assad astrid ataullah athanasios
atif atsuko attila audra audrey august augustin augustine augusto aung aurelie aurelio avery avraham axel ayaan ayako ayaz aylin
ayman ayodele ayse aysel azim aziz aziza babajide babak babatunde bakary baltazar baptiste barack barbara barbora barry bart
bartosz basem bashar bashir basil basile bassam bastian beata beate beatrice beatriz becky bedrich bekele bela belinda ben
benedict benigno benita benito benjamin benny benoit berit bernadette bernard bernardo bernd bernhard bernie bert berta bertha
bertil bertram bertrand bessie beth bettina betty beverly bhupinder bianca biljana bill billy birgit birgitta birgitte bjarne
bjorn blaise blanca blanche blazej bob bobby bodil bogdan bohdan bojan boleslaw bonnie boris borislav brad bradley brandon branko
brenda brendan brent brett brian bridget brigitte britt bronislaw bruce bruna bruno bryan bryce burak burhan byron caitlin callum
calvin camila camilla camille camilo candace carina carl carla carlo carlos carlotta carmen carol carole caroline carolyn carrie
carsten caspar cassandra catalina catarina cath cathal catherina catherine cathy catriona cecil cecile cecilia cecilie celeste
celia celine celso cem cesar cesare cezary chadwick chandra chanel chantal charles charlie charlotte cheikh chen cheng cherie
cheryl chiara chidi chiedu chinedu chinua chiyo chloe chris christa christel christian christiane christina christine christoph
christophe christopher christos chuck chukwuemeka ciara cillian cindy claire clara clarence clarissa claude claudette claudia
claudine claudio claus clayton clemens clement clementine clifford clive clyde colette colin colleen concepcion conchita connor
conor conrad constance constantin constantine consuelo coralie corazon cordelia corey corinne cornelia cornelis cornelius cosimo
costas courtney craig cristina curtis cynthia cyril cyrus dagmar dagny daiki daisuke dale dalia dalibor damian damien damir damon
dan danica daniel daniela danielle danilo danny danuta daphne dario dariusz darko darlene darrell darren darryl daryl dave david
davide davor dawid dawit dean debbie deborah deepak deepika deirdre delia deng denis denise deniz dennis denys denzel deon derek
derrick desmond devendra dewi diana diane didier diederik diego dieter dietmar dietrich dieudonne dilip dilma dimitar dimitri
dimitrios dimitris dina dino dionisio dirk djibril dmitri dmitry dmytro dolores domenico dominic dominik dominika dominique don
donald donatella donna dora doreen dorian doris dorota dorothea dorothy doug douglas dragan drago dries duane duarte duncan dusan
dwayne dwight dylan eamon ebba ebrahim ebru eckhard ed eddie eddy edgar edgardo edison edith edmond edmund edna edoardo
edouard eduard eduarda eduardo edvard edward edwin edwina efraim egon ehud eileen eilidh einar ekaterina ekrem elaine elba eleanor
elena eleni eleonora eli elias eliezer elif elijah elina elinor elisa elisabeth elisabetta elise eliza elizabeth ella ellen ellie
elmar elodie eloise elsa elsie elvira elvis emanuel emanuele emeka emil emile emilia emiliano emilie emilio emily emir emma
emmanuel emmanuelle emre encarnacion enda endre enrica enrico enrique ercan erdem erhan eric erica erich erik erika erin erkki
ermias ernest ernestine ernesto ernst errol erwin esben eskil esmeralda esteban estela estelle esther ethan etienne eugen eugene
eugenia eugenio eunice eusebio eva evan evangelos evelyn evgenia evgeny evo ewa ewan eyal ezequiel fabian fabiana fabien fabienne
fabio fabiola fabrice fadi fahad faisal faiza farid fatih fatima fatma fatou fatoumata faustino fawzi federica federico
fedor felicia felicity feliks felipe felix ferdinand fergus fernanda fernando ferruccio fidel filip filipe filippo finn fiona
firas flavia flavio fleur florence florent florentino florian floyd folke frances francesca francesco francis francisca francisco
franco francois francoise franjo frank frankie franklin frantisek franz franziska fraser fred freda freddie frederic frederica
frederick frederik fredrik freya frida frieda fritz fumiko furkan fyodor gabriel gabriela gabriele gabriella gabrielle gamal
gareth garry gary gaspar gaston gavin gemma genevieve gennady geoff geoffrey georg george georges georgi georgina georgios gerald
geraldine gerard gerardo gerd gerhard germain gert gertrude ghassan gheorghe giacomo giancarlo gianfranco gianluca gianni gideon
gilbert gilberto gilles gina ginette gino gintaras giorgio giorgos giovanna giovanni girma gisela giulia giuliano giulio giuseppe
gladys glenn gloria godfrey golda gonzalo goran gordana gordon gosta gottfried grace graciela graham grazia grazyna greg gregor
gregory greta grethe grigory grover grzegorz gudrun guido guillaume guillermo gunnar gunter gustaf gustav gustavo guy gwen
gwendolyn habib hadi hadiza hafez haile haim hajime hakan hakim halil halima halina hamad hamid hamza hana hanna hannah hannes
hans hans-peter harald haris harold haroun harriet harry hartmut haruki haruna hasan hashim hassan hatice haydar heather hector
heidi heike heiko hein heinrich heinz helen helena helene helga helge helmut henri henriette henrik henrique henry herbert
heribert herman hermann hermine hernan herve hideki hideo hilary hilda hilde hildegard hillary hiroki hiroko hiroshi hisham ho
holger holly horace horacio horst hortense hosni howard hristo hu hubert hugh hugo humberto humphrey hun husam huseyin hussain
hussein hyacinth ian ibrahim ibrahima ida idris ignacio ignatius igor ikram ilan ilaria ilda ilham ilhan ilias ilkka ilona ilse
ilya imad imelda imogen imran imre ina indira ines inga ingeborg inger ingo ingolf ingrid inigo ioana ioannis ion iqbal ira irena
irene irina irma irving isaac isabel isabella isabelle isaiah isaias isidro iskander ismael ismail issa issam istvan itzhak ivan
ivana ivo ivor iwan iwona iztok jaakko jaap jacek jacinta jack jackie jacob jacopo jacqueline jacques jadwiga jai jaime jair jake
jakob jakub jalal jamal james jamie jamil jamila jan jana jane janet janez janice janina janine janis janne janos janusz jarmila
jaroslav jaroslaw jasmin jasmine jason jasper javier jawaharlal jay jayne jean jean-claude jean-luc jean-marie jean-pierre
jeanette jeanne jeff jeffrey jelena jemima jennifer jenny jens jeremiah jeremy jerome jerry jerzy jesper jess jesse jessica jesus
jiang jill jim jimena jimmy jiri jitka joachim joan joana joanna joanne joao joaquin jocelyn jochen jodie joe joel joelle johan
johann johanna johannes john johnny joko jolanta jomo jon jonas jonathan joni joost jordi jorg jorge jorgen jorn jose josef josefa
josefina josep joseph josephine josh joshua josiah josip joyce joze jozef juan juana juanita judith judy juha jukka jules julia
julian juliana julianne julie julien juliet juliette julio julius jun junichi jurgen juri justin justine justyna jutta kacper
kadir kadri kai kailash kaj kalle kamal kamala kamil kamila kamran kaoru kara karel karen kari karim karin karina karl karl-heinz
karla karol karolina karsten kaspar kasper kassim katalin katarina katarzyna kate katerina katharina katharine katherine kathleen
kathryn kathy katie katja katrin katrina katsumi katya kay kazimierz kazuki kazuo keiko keith kelly kelvin kemal ken kenan kendra
kenji kenneth kenyatta kerry kerstin kevin khadija khaled khalid khalifa kieran kim kimberly kiran kirill kirk kirsten kirstie
kirsty kjell klara klaus kofi koichi koji konrad konstantin konstantinos kostas krishna krista kristen kristian kristiina kristin
kristina kristof kristoffer krisztina krystyna krzysztof kumar kumiko kunle kurt kwabena kwame kwasi kyle kylie kyriakos lachlan
ladislav lamine lana lara larisa larry lars laszlo laura laurence laurent laurie lavinia lawrence lea leah leandro lee leif leila
lena lennart leo leon leonard leonardo leonid leonie leonor leopold leopoldo leroy lesley leslie lester leszek leticia lev levi
lewis li liam lidia liesbeth liisa lila lilia lilian liliana lilly lina linda lindsay lindsey linus lionel lisa lise liu liv livia
liz liza ljubica lloyd lluis lois lola lorena lorenzo loretta lori lorna lorraine lothar lotte louis louisa louise luc luca lucas
lucia luciana luciano lucie lucien lucile lucille lucinda lucio lucy ludmila ludovic ludwig luigi luis luisa luiz lukas lukasz
luke lula lutz lydia lyndon lynn lyudmila maarten mabel macarena maciej madeleine mads magda magdalena maggie magnus maha
mahamadou mahathir mahdi maher mahmoud mahmud maite maja majid makoto malcolm malgorzata malik mamadou mamoru manfred
manish manoj manon mansour manuel manuela mao mara marc marcel marcela marcelino marcello marcelo marcia marcin marco marcos
marcus marek margaret margarida margarita margot margrethe marguerite mari maria mariam marian mariana mariann marianne mariano
marie marie-claude marieke mariela marijke marika marilyn marina marino mario marion marisa marisol marit marius mariusz marjorie
mark markku marko markus marlene marlon marta martha marthe marti martin martina martine marty marvin mary mary-ann maryam maryse
masaki masako masashi masha massimo mateo mateusz mathias mathieu mathilde matias matilda matilde matt matteo matthew matthias
matthieu matti maud maureen maurice mauricio maurizio mauro max maxim maxime maximilian maxine may maya meghan mehdi mehmet mei
melanie melinda melissa melvin mercedes meredith merja merle mia micah michael michaela michal michalis michel michela michele
micheline michelle michiel mick miguel mihaela mihai mihail mika mikael mike mikhail mikkel mikko mikolaj milada milan milena
milica milos miloslav min ming minna mira mircea mireille mirela miriam mirjam mirjana mirko miro miroslav miroslaw misha mitch
mitchell mitsuo mladen modesto mogens mohamad mohamed mohamedou mohammad mohammed mohandas mohsen moira moises molly
momcilo mona moncef monica monika monique morris morten moses moshe mostafa mourad moussa muammar muhammad muhammadu muhammed
muhannad mukesh muna munir murat muriel murray musa mustafa mykola myriam myron myrtle nabih nabil nada nadia nadine nadja naftali
naguib nahid naim najib nancy nanette naoki naoko naomi narendra naseem nasir nasser natalia natalie nataliya natasha
nathalie nathan nathaniel nazanin neal ned neil nelly nelson nenad nestor neville ngozi nguyen nicholas nick nicki nicky
nico nicola nicolae nicolas nicole nicoletta nicos niels nigel nikita nikki nikol nikola nikolai nikolaj nikolaos nikolas nikolaus
nikolay nikos nils nina nino niraj nisha nitin noah noam noboru noel noelle noemi nora norbert noreen norma norman norodom noura
nouri nuno nuria obinna octavian octavio odette odile ola olaf olav ole oleg oleh oleksandr oleksii oleksiy olena olga oliver
olivia olivier olof oluf olusegun oluwaseun omar omer onur ophelia orhan oriol orlando oscar oskar osman osvaldo oswald otto
ousmane ousseynou owen pablo paddy paloma pamela pankaj paola paolo pascal pascale patrice patricia patricio patrick patrik
patrizia patsy patti paul paula paulette paulina pauline paulo pauly pavel pavlo pavol pawel pedro peggy pekka penelope per percy
perla pernille pertti petar pete peter petr petra petri petro petros petru petteri pham phil philip philipp philippa philippe
phillip phoebe phyllis pia piero pierre pierrette pieter pietro pilar piotr polly prabhat pradeep prakash pranab pratibha
praveen prayut preben predrag priscilla priya priyanka qasem quentin quinn rached rachel rachid radek radka radmila radoslaw
radovan rafael rafal rafic rafik rafiq raghuram rahim rahul raimo raimondo rainer raisa raj rajeev rajendra rajesh rajiv raju ralf
ralph ramesh ramin ramon ramona ramzi randall randolph randy rania ranil raoul raphael raphaelle raquel rashid rasmus raul
ravi ray raymond reba rebecca rebekah recep reem regina reginald regis reid reinaldo reinhard reinhold remi remigio renata renate
renato rene renee renzo reuben reza rhoda rhonda rhys riad ricardo riccardo richard rick ricky rigoberta rigoberto rikke riku rina
rita ritva riyad rob robbie robert roberta roberto robin rocio roderick rodger rodney rodolfo rodrigo roel rogelio roger rohan
rohit roland rolando rolf romain roman romano romeo romina romuald ron ronald ronan ronnie rory rosa rosalie rosalind rosamund
rosanna rosario rose rosemary rosen rosie ross roswitha roxana roxanne roy ruben rudi rudolf rudolph rudy rufus rumen rupert
ruslan russell ruth ryan ryo ryszard saad saadia sabina sabine sabrina saddam sadia sadiq saeed safia sagar saida sajid salah
salim sally salma salman salome salvador salvatore sam samantha sami samir samira sampson samuel sandeep sander sandor sandra
sandrine sandro sandy sanjay sanjeev sanna santiago sara sarah sari sasha saskia satoshi saul scott seamus sean sebastian
sebastiano sebastien selena selim selma semyon senthil serena serge sergei sergey sergi sergio sergiu sergiy serhiy seth severin
seymour shahid shane shannon sharif sharon shaun shawn sheila sheldon shelley sherry shigeru shimon shinji shirley shivani shlomo shoaib shoko siaka sibylle sid siddharth sidi sidney sigmar sigmund sigrid sigurd silas silke silvana
silvia silvie silvio simeon simo simon simona simone sinead siobhan siri slavica slavko slobodan soe sofia sofie solange solomon
sonia sonja sonya sophia sophie soraya soren stacey stan stanislav stanislava stanislaw stanley stavros stef stefan stefania
stefanie stefano steffen stella sten stepan stephan stephane stephanie stephen steve steven stewart stig stine stjepan stuart sue
suha suharto sujata sukarno sukhbir suleiman sumit sunil sunita suresh susan susana susanna susanne susie suzanne sven svend
svenja svetlana svitlana sybil syed sylvain sylvester sylvia sylvie tadashi tadeusz taha taiwo takashi takeshi talal tamar tamara
tamas tamim tammy tanja tanya taras tarek tariq taro tatiana tatsuya tatyana tayyip ted teemu terence teresa teresita terje
terrence terry tetsuo thabo thaddeus thaksin thea thein thelma theo theodor theodora theodore theresa therese thierry thom thomas
thor thorsten tibor tiffany tijjani tilda tilman tim timo timothy timur tina tito tobias toby todd tom tomas tomaso tomasz
tomislav tommaso tommy tomoko toni tony torben tore torsten toru toshiko toshiro tove tracey tracy tran trent trevor tricia trine
tristan troels trond tsegaye tuomas turki tyler tyrone udo ugo ulf ulla ulrich ulrik ulrika ulrike umar umaru umberto ursula
ursule uwe vaclav vadim valentin valentina valentino valeri valeria valerie valery vanessa vasile vasily vasyl veikko velma venkat
vera verena vernon veronica veronika veronique vesa vicente vicki vicky victor victoria vidar vijay vikram vikrant viktor viktoria
viktorija vilhelm ville vilma vinay vince vincent vincenzo vinicius violeta virgil virginia virginie vishal vitali vitaliy vito
vittorio viveca vivek vivian vivien vivienne vlad vladimir vladislav vo vojtech volker volodymyr vuk waldemar wale walid wally
walter wanda wang wangari warren wassim wayne wendell wendy werner whitney wiebke wieslaw wilfred wilhelm will willem william
willy wilma winfried winifred winnie winston witold wladyslaw wojciech wolfgang xavier xi ximena yaakov yael yahya yair
yakov yan yann yannick yannis yaroslav yasin yasir yasmin yasmine yasser yassin yasuo yehuda yelena yemi yevgeny yitzhak yoko
yolanda yoram yosef yoshiko youcef yousif youssef yuki yukio yulia yuri yuriy yusuf yves yvette yvonne zachary zahra
zainab zakaria zaki zara zarko zbigniew zdenek zdravko zelda zeynep zhang zhou zoe zofia zoltan zoran zsolt zubair zuzana
`
    .trim()
    .split(/\s+/),
);
