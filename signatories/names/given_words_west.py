"""Given names of Europe and Latin America; see ``given_words``."""

from __future__ import annotations

from .words import word_set

GIVEN_OF_THE_WEST = word_set(
    # Slavic and Baltic
    """adriana agata agnieszka albena aleksander aleksandar aleksandr aleksandra aleksei aleksey
    alena alenka aleš alina alyona anastasia anastasiya anatoly andrej andrei andrey andriy
    andrzej aneta anezka antonin arkady arkadiusz artem artur asen bartosz beata blanka blazej
    bogdan boguslaw bohdan bohumil bojan bojana boris borislav borys boyan bozena branislav
    branka branko bronislaw cezary czeslaw dagmar dalibor danica danijel danila danilo darina
    darius dariusz darja darya dawid denys desislava dimitar dimitri dmitri dmitriy dmitry
    dmytro dobromir dorota dovile dragan dragana drago dragoslav dusan dušan edita egle elzbieta
    emilia emiliya ewa ewelina filip galina gavril gediminas genadij gennady georgi gintaras
    grazyna grigory grzegorz halina halyna hanna henryk hristo igor ihor ilija ilona ilya ilze
    inga inna irena iryna ivana ivanka iveta ivo iwona izabela jacek jadwiga jakub jana janez
    janina janis janusz jarmila jaromir jaroslav jaroslaw jelena jerzy jindrich jiri joanna
    jolanta josef jovan jovana jozef juraj jurgita juris justyna kacper kamil kamila karel
    karolina katarina katarzyna kateryna katerina katja kazimierz kestutis kinga kiril klara
    klaudia konstantin kornel krasimir kristijan kristina krystyna krzysztof kseniya ksenia lada
    ladislav larisa larysa lech leonid lesia leszek libor lidija lidia liliana liudmila ljiljana
    ljubica lubomir lubos lucja lucyna ludmila ludmyla lukas lukasz lyubov lyudmila maciej
    magda magdalena maja maksim maksym malgorzata marcel marcin marek mariya marija marijana
    mariusz marko marketa marta martyna marzena masha mateja mateusz matej matija michaela
    michal mieczyslaw mihail mihajlo mikhail mikolaj mikulas milan milana milena milica milos
    milka miloslav miloš mirela miriana mirjana mirka miroslav miroslava miroslaw mladen monika
    mykhailo mykola nada nadezhda nadiya natalia nataliya natalija natasa nela nenad nikita
    nikola nikolai nikolay nikolina oksana oldrich oleg oleh oleksandr oleksandra oleksiy olena
    olesya olga olha ondrej ostap otakar patrycja patryk pavel pavla pavlo pawel petar petra
    petro petrus piotr plamen predrag przemyslaw radek radka radmila radoslav radoslaw radovan
    rafal raimonda raisa ramune rastislav renata roksana roman romana rostyslav rumen ruslan
    ryszard sanja sasha sebastjan semyon sergei sergey sergej serhii serhiy silvie simona sinisa
    slavica slavko slavomir slawomir snezana sofija sofiya stanislav stanislava stanislaw stefan
    stefania stepan stoyan svetlana svetoslav sviatlana svitlana szymon tadeusz tamas taras
    tatiana tatjana tatyana teodor tereza tetiana tetyana tihomir timofey tomas tomasz tomislav
    uladzimir urszula vaclav vadim vadym valentin valentina valentyna valeriy valery vanja vasil
    vasile vasily vasyl vera veronika vesna viktor viktoria viktoriia viktoriya violeta vit
    vitali vitaliy vitaly vitaly vlad vladan vladimir vladislav vladyslav vlasta vojtech
    volodymyr vyacheslav waclaw waldemar wiktor wiktoria wieslaw witold wladyslaw wlodzimierz
    wojciech yana yaroslav yegor yekaterina yelena yevgenia yevgeny yevhen yulia yuliia yuliya
    yuri yuriy zbigniew zbynek zdenek zdenka zdeněk zdzislaw zeljko zlata zlatko zofia zoran
    zorica zuzana zygmunt zsofia zsuzsanna""",
    # Hungarian, Romanian, Greek, Albanian, Caucasian
    """adrienn agnes akos alexandru anca andras andrea aniko attila balazs balint bela bence
    bogdana boglarka cosmin costin cristian cristina csaba csilla dacian daniela denes dorina
    doru edit emese emil endre erika erzsebet eszter fanni ferenc florin gabor gabriela
    georgeta gergely geza gheorghe gyorgy gyula horia horatiu ibolya ildiko ileana ilinca imre
    ioan ioana ion iulia iulian jozsef judit katalin kinga klaudia krisztian krisztina lajos
    laszlo lavinia liviu lucian madalina maria-magdalena marius mihai mihaela miklos mircea
    monica nandor nicolae nicoleta octavian orsolya ovidiu peter petre radu raluca razvan reka
    robert-adrian rodica roxana ruxandra sandor sanda sorin sorina szabolcs szilvia teodora
    tibor timea traian tudor vasilica vlad zoltan
    achilleas afroditi alekos alexandros anastasios anastasia androniki antigone antonis
    apostolos aristea athanasios athina chara charalampos christos chrysanthi despina dimitra
    dimitris dimitrios efi effie eleftheria eleni elias elpida evangelia evangelos evi fotini
    fotis georgios giorgos giannis grigoris harris ilias ioanna ioannis iro kalliopi katerina
    konstantina konstantinos kostas kostis kyriaki kyriakos lefteris loukas manolis margarita
    marios michalis myrto nektarios nikolaos nikoletta nikos olympia panagiota panagiotis
    panos paraskevi pavlos petros rania sofoklis sotiris sotiria spyros stamatis stavros
    stavroula stelios thanasis thanos theodora theodoros vaggelis vangelis vasiliki vasilis
    vassilis yannis yiannis yorgos
    agim albana arben arta artan besa besnik blerim drita edi edona erion fatos flutura
    genta ilir kujtim lindita lulzim mimoza rexhep shpend teuta valon valmira
    ana-maria anahit ani anush aram ararat arman armen arpi artak ashot davit eka ekaterine
    garik gayane giga gia giorgi gohar gor grigor hakob hasmik hayk hovhannes ia ilia irakli
    karen ketevan keti lali lasha levan lusine maia mamuka mariam mher nana narek narine natia
    nino nune otar ruben salome samvel sona sopio tamar tamta tamuna tatev tigran vahagn vahe
    vakhtang vano vardan zaza zaruhi zurab aysel elchin elnur farid ilgar khadija leyla nigar
    rashad sevinj togrul""",
    # Nordic, Dutch, German, Swiss
    """aino aki anders andreas anja anke anne-marie anneke annelie annelies annika antje arie
    arja arne arno asa asbjorn aslaug astrid axel ayla bart bas beate benedikt bengt bente
    bernd bernhard berit birger birgit birgitta birte bjarne bjork bjorn bodil bodo borge
    brigitte britta burkhard carin carina carsten cees christa christel christof christoph
    claas claus connie cora coen cornelia dagny daan dag detlef detlev dieter dirk ditte dorien
    dorte dorthe ebba eberhard eckart eckhard eero egon eila einar eino eirik eivind elias
    elin elina elke ellinor else elsbeth elsa elselien emma-louise erkki erland ernst erwin esko
    esmee eva-maria evert femke ferdinand finn flemming floor frans franz franziska freya
    frida fridtjof frieda friederike friedrich frits fritz frode gabriele geert georg gerd
    gerda gerhard gerrit gert gertrud gesa gesine gisela goran gotz greetje gregor greta grete
    grethe gro gudrun gunilla gunnar gunter gunther gustav hakan hakon halldor halvor hannelore
    hannes hans hanne hans-georg hans-jurgen hans-peter harald hartmut hauke haukur hedda hedwig
    heike heiko heiner heinrich heinz heli helga helge helle hendrik henk henning henrik
    herbert heribert herman hermann hilde hildegard hinnerk holger horst hubert hulda idar ilka
    ilkka ilmari ilse imke ines inge ingeborg inger ingmar ingolf ingrid ingvild inka inke
    irmgard irmela isolde ivar jaakko jaan jannik janne jannike jari jarle jeannette jeroen
    jesper jette joachim jochen johan johanna johannes jolanda jonne joost joris jorg jorgen
    jorn jort josefine jouni juha juhani jukka julius jurg jurgen jurriaan jussi jutta kaarina
    kaisa kaj kalle karin karl-heinz karlheinz karoline karsten kasper katharina kathrin katja
    katri katrin katrien kees kerstin kersti ketil kirsi kjell kjersti klaas klaus knud knut
    konrad kristian kristoffer kurt-peter lars lasse lauri leif leila leni lennart leon lieke
    lieselotte lieve linnea lisbeth lisbet liselotte liv lone loretta lothar lotta lotte ludger
    ludwig lukas lutz maarit maarten maartje maike maja malin malte manfred mareike marek maren
    margarethe margit margot margrethe margriet mariann marieke marijke marika marit maritta
    marja marjaana marketta markku marko markus marlies martijn martina martti mathias mathilda
    matthias mattias matti mechthild meike meinhard merete merja merle mette michaela mieke
    mika mikael mikkel mikko minna mirja moritz mogens monique morten naja nanna nele nico niels
    niklas niko nils nina-marie noortje odin ola olaf olav ole olle olli onno oskar otto
    outi oddny paavo pal pascal peer pekka pelle per pernille pertti petri petteri pia pieter
    piet pirjo pirkko poul preben ragna ragnar ragnhild raija raimo rainer ralf randi rasmus
    regine regula reijo reinhard reinhardt reinhold reino reto riitta rikke rita-maria roar
    robin-jan roderich roelof rolf ronja rosemarie rosmarie roswitha rudiger rudi rudolf rune
    runa ruprecht rutger saara sabine sakari sander sanna sanne sari satu sepp selma seppo
    severin sibylle siegfried siegrid siri sigrid sigrun sigurd sigurdur silke silvana silvester
    simo sini sirkka sirpa siv sjoerd sofie solveig sonke sonja soren stefanie steffen stefan
    stein steinar stig sture sunniva susann susanne sven svenja svend sverre sylvie-marie
    synnove tage taina tapio tarja teemu teija terje tero teun thea theresia thijs thilo thomas
    thor thorbjorn thorsten thorvald thora tiina till tilman timo tjeerd tobias tom-erik tomi
    tone tor torben tore torsten torstein torunn tove trine trond trudi truls trygve tuija tuula
    tuomas turid tycho udo ueli ulf ulla ulrich ulrich ulrika ulrike ursel urs ursula uta ute
    uwe vappu veera veikko verena vibeke vidar viktoria ville vigdis volker vreni walburga
    waltraud werner wibke wiebke wiebe wieland wilhelm wilhelmina willem wim winfried
    wolfgang wolfram wouter xenia ylva yngve yrsa yvo ruth-gaby lamya balthasar naika tankred
    elisha almut carl-ludwig""",
    # Italian, Irish, Welsh, Scottish, Jewish
    """agostino alberto aldo alessandra alessandro alessia alessio ambra amedeo andreina angela
    angelica angelo annalisa annamaria antonella antonio arianna arturo beatrice benedetta
    benedetto bianca carla carlotta carmela carmine caterina cecilia cesare chiara cinzia
    ciro claudio concetta corrado cosimo costanza cristiano cristina damiano danilo daria
    dario davide debora diego domenico donatella donato edoardo elena eleonora elisa elisabetta
    emanuela emanuele emilio enrica enrico enzo ernesto ettore eugenio fabiana fabio fabiola
    fabrizio federica federico filippo flavia flavio francesca francesco franco fulvio
    gabriele gaetano gaia giacomo giancarlo gianfranco gianluca gianluigi gianmarco gianni
    gianpaolo ginevra gino giorgia giorgio giovanna giovanni giulia giuliana giuliano giulio
    giuseppe giuseppina giusy grazia graziella guido ignazio ilaria isabella ivana lara
    leonardo letizia lia liliana lino livia lorella lorena lorenza lorenzo luca lucia luciana
    luciano lucrezia luigi luigia luisa maddalena manuela marcella marcello mariangela
    mariella marilena marina marisa massimiliano massimo matilde matteo mattia maura mauro
    michela michelangelo milena mirella moreno nicoletta nicolo nunzia ornella paola paolo
    pasquale patrizia piera piergiorgio pierluigi piero pietro pina raffaella raffaele remo
    renato renzo riccardo rinaldo roberto rocco romina rosalba rosaria rossana rossella
    salvatore sandro sara sergio silvana silvano silvio simone stefania stefano susanna teresa
    tiziana tiziano tommaso ugo umberto valentina valerio vincenzo virginia vito vittoria
    vittorio viviana
    aengus aislinn aisling aoife blaithin brid brigid brid caoimhe caitriona cathal ciara ciaran
    cian clodagh cillian colm colum conall cormac dara darragh deaglan declan dermot diarmuid
    donal donnacha eamon eamonn eimear eithne emer enda eoghan eoin fergal fiachra fidelma
    finbar fintan fionnuala gearoid grainne iarlaith kieran lorcan mairead maeve malachy
    muireann niall niamh nuala oisin orla orlaith padraig padraic proinsias ronan rory roisin
    ruairi sadhbh saoirse seamus seanan seoirse sinead siobhan siobhain sorcha tadhg tomas
    turlough una
    alun aled angharad anwen bethan bronwen bryn carys catrin ceri dafydd delyth dewi dilys
    eirian eleri eluned elwyn emlyn emyr ffion gareth geraint gerallt gethin glenys glyn goronwy
    gruffydd gwenda gwenllian gwyn gwyneth haf hefin huw hywel iestyn ieuan ifan iolo iorwerth
    iwan llinos lowri mair mared megan meinir meirion menna mererid meurig morfydd nerys nia
    olwen owain rhian rhiannon rhodri rhun rhydian sian sioned siwan tudur
    ailsa alasdair alastair aonghas calum cameron catriona coinneach domhnall eilidh ewen
    fionnlagh hamish iain innes isla kenna kirstin lachlan mairi mhairi morag murdo rhona
    ruaridh seonaid shona torquil
    adi adina aharon akiva alon amir amit amos anat ariel arie arieh asaf avi avigail avner
    avraham ayala ayelet baruch batya benny bilha boaz chaim chana dafna dalia daliah daphna
    devorah dov dror eden efrat einat eitan elad eli eliezer eliyahu esther-malka eyal gadi
    galit gal gilad gila guy hagai hagit hadas hadar haim hanan hila ido ilan ilana inbal irit
    itai itamar ittai lea lior liora malka maayan meir meirav merav michal miri mordechai moshe
    motti nadav naftali natan neta nir nira nitzan noa noam nurit ofer ofra ohad omer omri ora
    oren orit orli orly osnat pinchas rafi rami reuven rivka ronen roni ronit rotem ruti saar
    sagi sarit shai shaul shimon shira shirin shlomi shlomo shmuel shoshana shulamit tal tali
    talia tamir tomer tova tsvi tzipi uri uriel uzi yaakov yael yair yakov yaron yehoshua
    yehuda yehudit yigal yishai yitzhak yoav yochai yocheved yoel yona yonatan yoram yosef
    yossi yotam yuval zeev zehava ziva zvi""",
    # Catalonia, the Basque Country, Galicia, Spain at large
    """aina ainhoa aitana aitor alba ander andoni andreu anxo ane arantxa arnau asier begona begoña
    bernat biel brais carles carme clara cristobal dolors domenec edurne eduard eider elisenda
    eneko enric ernest esteve eulalia eva feliu ferran fina francesc gemma gerard ginesa gorka
    guifre
    ignasi iker imma iñaki inaki iratxe ismael itziar ivet izaskun jaume jesus joan joaquim jon jone
    jordi josep josune julen juli kepa koldo laia leire lluis llucia llum lluisa lourdes maialen
    maite manel mariona maripaz marta meritxell mikel mireia miren miquel montse montserrat nahia
    nerea neus nekane nicolau nuria oihana oleguer oriol patxi pau pep pere pilar quim quima ramon
    ricard roger roser rosa-maria salvador sebastia sergi sira teresa tomeu unai uxue vicenc vicent
    xabier xavi xoan xose xulio yolanda-r zuriñe
    almudena amparo anselmo azucena baltasar belen braulio candela caridad casilda celestino
    consuelo cipriano dionisio elvira encarnacion ezequiel eutimio fermin florencio fulgencio
    genoveva gumersindo hipolito inmaculada isidoro isidro jacinto jeronimo lazaro leocadia
    leopoldo macario marciano maximino nicanor nicasio nieves onesimo pascual petra plácido
    placido presentacion primitivo purificacion quintin remedios restituto robustiano rocio
    rogelio romualdo ruperto sagrario saturnino segundo-r servando sixto soledad telesforo tomasa
    trinidad urbano valeriano venancio wenceslao zacarias""",
    # Latin America's own names
    """adilson ademir aderbal adelaida ailton alceu alcides aldemir amaru anahi antonia aparecida
    arnaldo aura aurea aureliano benedita berta bety braulio calixto camila cauê celso
    chico cicera citlali cleide cleusa conceicao cuauhtemoc dalva davi dilma djamila dulce
    edilson edmilson edna-s edson eliane eliana elicura elisa-loncon elizete elza emerson
    estela eufrosina everton evo fabiana fabiola fatima-s flavia-s francisca genivaldo geraldo
    gerson gilberto gilmar gilson guadalupe helio heloisa iara inacio inti iracema itzel ivone
    izabel jair jairo jandira janaina jandyra joaquim joaquina jorgelina joenia jose josefa
    joão jucara jurema karai karina-s lautaro leandro leticia lidia-s lolita lourdes lucelia
    lucimar luiza luiz luzia macarena machi maira malu manoel manuela marcelo marciel marcio
    marielle marilene mariluz marinalva marlucia mayra milagros milton-s moema nahuel nair nayara
    neide neusa nilda nilza nona noraida odair odilon olinda onorio osvaldo otavio paloma
    paulino pedrinho quetzal quilla raimunda raimundo raoni ricardina rigoberta rita-s
    rogerio ronaldo rosangela roseli rosilene rubens sayen silvina simone-t socorro sonia-g
    suely suyai taina tainara tatiane thais thiago tiago tupac txai ubiratan valdir valdirene
    vanderlei vanderleia vilma vitor wagner wilian xiomara xochitl yadira
    yara yesica yolotl zenaide zilda zoraida zulema""",
)
