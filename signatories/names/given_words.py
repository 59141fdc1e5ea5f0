"""More given names, by the regions that letters' signers come from; see ``people_words``."""

from __future__ import annotations

from .words import word_set

GIVEN_OF_THE_WORLD = word_set(
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
    # Turkish, Arabic, Persian, Kurdish, Central Asian, Uyghur
    """abbas abd abdallah abdel abdelaziz abdelkader abdelkarim abdellah abdelmajid abdelrahman
    abderrahim abderrahmane abdi abdirahman abdou abdoul abdoulaye abdul abdulaziz abdulhakim
    abdulkadir abdullah abdullahi abdulrahman abeer abir adel adham adil adnan afaf afsaneh
    ahlam ahmad ahmed ahmet aicha aisha aishah aissa akbar akram ala alaa ali alia alireza amal
    amani ameen amin amina aminata amir amira amjad ammar amr anas anouar anwar arash aref areej
    arezoo ariana arif asghar ashraf asif asma asmaa assia atef ati ayman ayse aysegul aysha
    aytac ayten ayub aziz aziza azadeh azza bachir badr baha bahar bahareh bahram bakr banu
    baris basem basil basim basma bassam bassel bayan behnaz behrouz behzad bekir bilal
    bilge bouchra boutros brahim buket bulent burak burcu canan cansu cem cemal cemil cengiz
    ceren charbel dalal dalia dana daoud darioush deniz dilan dilek dilnur diyar djamila ebru
    ece ehab ekrem elham elif elias elmira emad emel emin emine emrah emre engin enes ercan
    erdal erdem eren erhan erkan erol ersin ertan ertugrul esin esmail esra evrim eyad fadel
    fadi fadia fadwa fady fahad fahd faiza fairouz faisal farah fardin fares farhad farhan
    farida fariba faris farooq farouk farrokh farshid farzaneh fathi fatih fatiha fatima fatma
    fatemeh fatimata fawaz fawzi fayez faysal ferhat feride feyza figen fikret filiz firas
    firat fouad fuad fulya funda furkan gamal gamze ghada ghassan ghazal ghazi ghinwa golnaz
    gonca gokhan gul gulbahar gulchehra gulnar gulnaz gulsen gulwali habib habiba hadi hadiya
    hafiz hafsa haidar haifa haitham hajar hakan hakim hala halil halima hamed hamid hamida
    hamza hana hanaa hanadi hanan hani hanieh hanifa hany harun hasan hasna hassan hassiba hatem
    hatice hawa hayat haydar hazem heba hicham hikmet hind hisham hoda homa hossam hossein houda
    houria huda hulya husam huseyin husnu hussain hussein ibrahim ibtisam idris ihab ihsan
    ikram ilham ilhan ilshat ilyas imad iman imane imran inam inas insaf intisar iqbal irfan
    isa isam ishaq ismael ismail ismet issa issam iyad jabbar jaber jafar jalal jalila
    jamal jameel jamil jamila javad javid jawad jawaher jihad jihan joumana jumana kaan kadir
    kamal kamel kamran karam karim karima kasim katayoun kaveh kawthar kemal kerem khadija
    khaled khalid khalida khalil khalifa khawla khayal kheira khosrow kianoush kubra lale
    lamia latifa layla leila leyla lina loubna loujain lubna maha mahdi maher mahir mahmoud
    mahmud mahmut mahnaz mahsa mahvash majd majed majid majida malak malek malik malika manal
    mandana manoucheher mansour mansoureh maram marwa marwan maryam maryem masoud masoumeh
    massoud masih maysoon mazen mehdi mehmet mehran mehrdad melek melike meltem memet meral
    merve meryem mina mohamad mohamed mohammad mohammed mohsen mohsin mojtaba mona moncef
    morteza mostafa mouna mounir mounira mourad moussa mukhtar muhammad muhammed muhsin munir
    murad murat musa mustafa mustapha nabil nabila nada nader nadim nadir nael nafisa nahed nahid
    nahla naim naima najat najeeb najib najla najwa narges nariman nasim nasima naser nasir
    nasreen nasrin nasser nathir navid nawal nawaf nawel nazan nazanin nazim nazli nebahat
    nermin nesrin nevin nezha nihal nihat nilufar nilufer nima nimat nisreen nizar noor noora
    noura nour nouri noureddine nur nura nuran nuray nurgul nuri nury nursel nurten ola omar
    omer omid ondine onur orhan osama osman oumaima ouassila oya ozan ozge ozgur ozlem parisa
    parvaneh parvin payam pegah pelin pinar pouya qasim raafat rabab rabah rabia rabih rachid
    rachida radhia radwan raed raffat rafik raghad raghda ragıp rahaf rahel rahil rahim rahime
    rahma rahmat raif raja rajaa ramadan ramazan ramin rami ramy rana randa rania rasha rashed
    rashid rashida rasim rauf rawan rawda raya rayan razan rebiya recep refik reem refaat resul
    reyhan reza riad riadh rida rihab rim rima rola rosul roya rozita ruba rukiye rushan ruqaya
    saad saadia sabah saber sabiha sabir sabri sadegh sadiq saeed saeedeh safa safaa safia
    safiya safwan sahar said saida saif sakine salah salaheddine saleh salem salim salima salma
    salman salwa samah samar sameh samer sami samia samir samira samiya sana sanaa sara-nur
    sarah-amal sattar sawsan sayed sayid seda sedat sefa selahattin selcuk selim selin selma
    semra senem serap serdar serhat serkan serpil sevda sevgi sevil sevim seyed seyfi shabnam
    shadi shadia shady shahab shahd shahid shahida shahin shahla shahram shahrzad shaima
    shakir shams shamsa sharif sharifa shaza shereen sherif sherin shihab shirin shohreh
    shukri sibel siham simin simon-karim sinan sobhi sofiane sohail sohrab soheila solmaz
    soraya souad soumaya suad suha suhad suhail sukru suleiman suleyman sultan suna sumaya
    taha tahani tahar taher tahir tahira tahmina talal talat taleb tamam tamer tamara-hind
    tarek tariq tawakkol tawfik taylan tayeb tayfun tayyip tekin temel teoman thaer thuraya
    tolga tufan tugba tugce tulay tulin tuncay turan turgay turkan ufuk ugur ulas ulku umar
    umit umm usama usman vahid vedat veli wael wafa wafaa wahid wahida waheed wajdi wajih waleed
    walid waseem wassim widad wisam yacine yacoub yahya yakup yamen yara yasemin yaser yasin
    yasir yasmine yassin yassir yavuz yazan yehya yeliz yesim yigit yildiz yilmaz younes youness
    younis yousef yousif youssef yunus yusuf yusra zafer zahia zahir zahra zaid zaina zainab
    zakaria zaki zakia zehra zein zeina zeinab zeki zerrin zeynep zia ziad zineb zohra zohreh
    zouhair zubair zuhal zuleika zulfiya
    dilnaz dolkun dolqun enver erkin gulbahar gulchehra gulmira gulshan ilham ilyar jewher
    kurban mahire mamtimin mehray memtimin mihrigul mihriban mirzat muhtar muyesser nijat
    nurmuhemmet nurnisa omer-jan patime perhat qelbinur rahile rebiye rushen seyit subinur
    tahir-jan tursun tursunay tursunjan yalkun zumret zumrat aigul aizhan almaz altynai asel
    azamat bakyt bolat botagoz daniyar dilfuza dilshod farhod gulnara jamshid kanat kubat
    madina malika marat nargiza nurlan nursultan otabek rustam sardor serik sherzod shukhrat
    timur togzhan ulugbek umida yerlan zarina zhanar zhanna""",
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
    # South Asia
    """aarti aditi aditya ajay ajit akash akhil akshay alka amar amartya amitabh amitav amitava
    amrit amrita anand ananda ananya angana anil anindita anirban aniruddha anita-devi anjali
    anjana anju ankit ankita annie-zaidi anoop ansuman anu anuj anup anupama anupam anuradha
    anurag anusha aparna apoorva aravind archana arjun arnab arpita aruna arun arundhati arvind
    asha ashish ashok ashoka ashwin ashwini asif-ali atul avijit avinash ayesha babu bala
    balakrishnan baljit bharat bharati bhaskar bhavani bhavna bhupinder bidisha bilkis bimal
    bindu bina binod bipasha chandan chandra chandrika chetan chitra damayanti debashis
    debjani deepa deepak deepali deepika dev devi devika dhruv diksha dilip dinesh dipa dipak
    dipankar dipti divya diya durga ekta faiz farzana fawad ganesh gaurav gautam gayatri geeta
    geetanjali geetha gita girija girish gobind gopal gopi govind gulzar gurbir gurdeep gurmeet
    gurpreet hardeep hari harini harish harjit harpreet harsh harsha hema hemant himanshu hiren
    indira indrani indu ira-sen ishaan ishita jagdish jagmeet jagroop jai janaki jasbir jasleen
    jaspal jaspreet jaswinder jaya jayanta jayanthi jayanti jayashree jayati jean-dreze jitendra
    jyoti jyotsna kabir kailash kalpana kalyani kamala kamla kanchan kanta kanwal karan
    karthik kartik kavita kavitha kiran kirti kishore komal krishna krishnan kriti kshama
    kuldeep kumari kunal lakshmi lalit lalita lata laxmi leela lekha madhav madhavi madhu
    madhumita madhur madhusree mahesh mala malathi malavika malini mallika mamata manav maneka
    mangala manik manisha manish manjula manjit manju manmohan manoj manpreet maya-rao
    mayank medha meena meenakshi megha meghna mira mitali mohan mohini mohit moushumi mridula
    mukesh mukta mukul murali nagesh naina nalini namita namrata nandini nandita naresh narendra
    navdeep navneet navjot nayan nayana neel neelam neera neeraj neeru neha nidhi nikhil
    nikhila nilanjana nilima nirmal nirmala nisha nishant nita nitin nitya nivedita padma
    padmini pallavi pankaj paramjit paresh parminder parul parvati parveen parvez partha
    pavan pooja poonam prabha prabhat prabir pradeep prafulla prakash pramod pranab pranav
    prasad prasanna prashant pratap pratibha pratik pratima pravin preeti prem prerna prita
    priti priya priyamvada priyanka puja purnima pushpa radha radhika raghav raghu raghunath
    rahul raj raja-ram rajan rajani rajat rajeev rajendra rajesh rajeshwari rajinder rajiv
    rajni raju rakesh rakhi raksha ram rama raman ramachandra ramesh ranjan ranjana ranjit
    rashmi ratna ravi ravinder ravindra rekha renu renuka revathi richa rina ritu romila
    ruchi ruchira rukmini rupa rupali ruth-vanita sachin sagar sajid sakshi salil salim-ali
    samina sanchita sandeep sandhya sangeeta sanjana sanjay sanjeev sanjit sanjukta sankar
    santosh sapna saraswati sarita saroj sarojini satinder satish satya satyajit saurabh savita
    seema shabana shabnam-hashmi shaila shailaja shalini shamik shankar shanta shantanu shanti
    sharad sharda sharmila shashank shashi shazia sheela shilpa shiv shivani shobha shobhana
    shoma shreya shruti shubha shubham shweta shyam siddharth sidharth simran sindhu sita smita
    smriti sneha snehal sohini soma somnath sonal soni soumitra soumya sourav srijan sridhar
    srinivas srinivasan sriram subhash subhashini subir subramanian sucheta sudeep sudha
    sudhir sudipta suhas sujata sujatha suman sumana sumati sumit sumita sunanda sundar
    sunil sunila sunita supriya surabhi suraj surendra suresh surinder surjit sushil sushila
    sushma swapan swapna swarna swati tahmima tanika tanmay tanvi tapan tara-devi tarun
    teesta tejal trupti tripti uday ujjwal uma umesh upasana urmila urvashi usha utpal uttam
    vandana varsha varun vasant vasantha vasudha vasuki veena venkat venkatesh vibha vidya
    vijay vijaya vikas vikram vimal vimala vinay vinayak vineet vinod vipin virender vishal
    vishnu vivek vrinda yamini yash yashpal yogendra yogesh yogita zoya ruhul shahidul
    mahfuz mahbub rezaul shafiqul nurul aminul tasneem tasnim sultana nasima rokeya
    chamari dilrukshi kumudini nimal ruwan sunanda-d thilini bishnu kamal-raj sita-ram
    pushpa-lal mohna""",
    # Tibet, Mongolia, Bhutan, Burma, Thailand, Vietnam, Indonesia
    """chemi chime chimi choekyi choeden choedak choegyal choeying choenyi choesang chokyi dawa
    dechen dhardon dhondup dhundup dickyi dolkar dolma dorjee dorje dorji gelek golog gonpo gyal
    gyaltsen gyari gyatso jampa jampal jampel jamyang jangchub jigme kalden kalsang karma
    kelsang khando khedroob kunga kunchok kunsang lhadon lhagyal lhakpa lhamo lharje lhundup
    lhundrup lobsang lodoe lodro losang loten migmar monlam namdol namgyal namlha ngawang nima
    ngodup norbu norzin nyima palden paljor passang pasang pema penpa phuntsok phurbu rabgyal
    rabten rigzin rinchen samdup samten sangay sangyal sherab sherap sonam tashi tenam tencho
    tendar tenzing tenzin tenpa thinley thinlay thubten thupten topden topgyal trinley tsering
    tseten tsewang tseyang tsultrim tsundue tsundu ugyen wangchen wangchuk wangdu wangmo
    wangyal woeser yangchen yangdon yangkyi yangzom yeshe yeshi yonten youdon zompa
    altan batbayar bayar enkhbayar enkhjargal enkhtuya ganbold gantulga munkh nergui nomin
    oyun oyuna saran sarnai temuulen togochog togochin tuya uyanga enghebatu hada xinna
    aung aye htet khin kyaw min mya myint nay-yan nyein phyo soe su-su thein thet thida thiha
    tin tun wai yin-yin zaw zin
    anchalee apinya arthit chaiwat chalermchai jiranan kanchana kanokrat kittipong krit malee
    nattapong niran nuttaa panusaya parit pavin pichai pornpen prachak prajak rangsiman
    sirawith siriporn somchai somsak sombat suchada sudarat sulak sunai surachai thanathorn
    thitinan wipada wiroj yukti
    anh bich binh cuong dieu duc dung giang ha-my hanh hau hien hieu hoa hoang-anh huong huyen
    khanh khoi lan-anh linh loan long-hai mai-anh minh ngan ngoc nhan nhi nhung nga phuc
    phuong quang quoc quyen quynh tam thach thanh thao thi thien thinh tho thu thuy tien
    trang trinh trong truc trung tuan tuyet van-anh vinh xuan yen-nhi
    agus andi arief asfinawati aulia bambang bivitri budi desi dewi dian eko endah erma fajar
    febri feri fitri gita-dewi haris hendra herlambang indah irma joko joni nining nurul-h
    puspa putri rahayu ratih retno rini rizal siti slamet sri-mulyani sugeng suharto surya
    teguh usman-h wahyu wayan widodo yanti yati yuli yuniyanti
    azlina azmi aziza-m faridah fahmi hishamuddin khairul latheefa maria-chin noraini norhayati
    rosli rosmah shamsul siti-kasim syahredzan zaid-m zainah zunar ambiga
    amihan bayani carlito corazon cristeta dakila edgardo eufemia ferdinand-m gloriosa isagani
    jejomar leni-r lualhati luzviminda narciso perlita raissa reynaldo rodrigo teodoro
    walden""",
    # Romanised Chinese, Japanese, Korean given names written first
    """chih-hao chun-hung ka-wai ka-yan kin-man kwok-wai man-kei pei-shan siu-ming wai-lun
    wai-man wing-yan yiu-chung yuk-lin hoi-dick lai-yan wei-lun wei-ting yi-chun ya-ting
    aiko akari akemi akihiko akiko akio akira asami asuka atsuko atsushi ayaka ayako ayumi
    chiaki chie chieko chihiro chikako chiyo daichi daiki daisuke eiji eiko emi emiko etsuko
    fumiko fumio goro hajime haruka haruki haruko haruo hayato hideaki hideki hideko hideo
    hiroaki hiroki hiroko hiromi hiroshi hiroyuki hisako hitomi hitoshi ichiro ikuko isamu
    isao itsuki izumi jiro jun junichi junji junko kaede kana kaori kaoru katsuhiko katsumi
    kayoko kazuhiko kazuko kazumi kazuo kazuya keiichi keiji keiko keisuke kenichi kenji
    kensuke kenta kimiko kiyoko kiyoshi kohei koichi koji kosuke kumiko kunihiko kyoko mai
    maki makiko makoto mami mamoru manabu mari mariko masaaki masahiko masahiro masaki masako
    masami masao masaru masashi masato masayuki mayu mayumi megumi mei-lin michiko midori
    mieko mihoko miki mikiko mio misaki mitsuko mitsuo miwa miyuki mizuki momoko motoko
    nanako nao naoki naoko naomi-k naoto natsuki natsuko natsumi noboru nobuko nobuo nobuyuki
    noriko norio osamu reiko ren-k rie riku rina-s ryo ryoichi ryoko ryota ryuichi ryuji sachiko
    sadako saki sakura satoko satomi satoru satoshi sayaka sayuri seiichi seiji seiko setsuko
    shigeki shigeko shigeo shigeru shiho shingo shinichi shinji shinya shiori shizuka shizuko
    shohei shoichi shoji shoko shota shun shunsuke sumiko susumu tadao tadashi taichi taiki
    takahiro takako takao takashi takayuki takehiko takeo takeru takeshi takuma takumi takuya
    tamaki tamami taro tatsuo tatsuya teruko tetsuo tetsuya tokiko tomohiro tomoko tomomi
    tooru toru toshiaki toshihiko toshiko toshio toshiyuki toyoko tsubasa tsuneo tsutomu
    tsuyoshi umeko yasuhiro yasuko yasuo yasushi yoichi yoko yosuke yoshiaki yoshie yoshihiro
    yoshiko yoshimi yoshinori yoshio yota yuichi yuji yuka yukari yuki yukiko yukio yuko yumi
    yumiko yuriko yusuke yutaka
    eun-ji eun-young hae-won hye-jin hyun-woo ji-eun ji-hye ji-hoon ji-woo ji-young jin-ho
    joon-ho jun-seo kyung-hee mi-kyung mi-ran min-ji min-jun min-soo myung-hee sang-hoon
    seo-yeon seung-hoon so-young soo-jin soon-ok sung-min tae-hyun won-jae yeon-hee yong-soo
    yoo-jin young-ho young-mi yun-seo""",
    # Africa, the Caribbean, the Pacific
    """aba abayomi abdou-k abebe abena abeni abiodun abiola abosede achebe achieng ada adaeze
    adaku adama adanna adebayo adebola adeola aderonke adesola adetokunbo adjoa afia afua
    agyeman ajoa akinyi akosua akua akwasi alemayehu alemu alioune almaz-t amadou amara
    amarachi ameyo amma anan anele anesu angalia antwi asante asantewaa asefa asha-k atieno
    awa ayanda ayesha-k ayodele ayokunle ayo baba babajide babatunde babongile bakary bamidele
    bandile berhane binta bintou bola bongani boubacar boubakar bukola buhle busisiwe bukayo
    cebo cheikh chiamaka chibueze chibuzo chidi chidinma chidubem chiedza chijioke chike
    chikondi chimamanda chimwemwe chinedu chinelo chinonso chinwe chinyere chioma chipo
    chisomo chizoba chukwudi chukwuemeka chukwuma cissokho dambudzo damilola daudi
    dawit dede desta diallo dikembe djibril dumisani ebele ebenezer ebony efua ejike ekow
    ekene emeka emmanuel-k enam enitan esi etenesh ezinne ezinwa fadumo fanta farai farida-n
    fatou fatoumata femi fidelis fikile folake folasade fumnanya funmilayo gcobani getachew
    githongo gugulethu habtamu haile hamisi hassana hawi hlengiwe ifeanyi ifeoma ike
    ikechukwu imani ime itumeleng iyabo jabulani jelani jide juma kabelo kagiso
    kamau karabo kasim-b kasimu katlego kebede keletso kgomotso khadijatou khanyisile khoza
    kiprono kipkemboi kofi kojo kudzai kudzanai kwabena kwadwo kwaku kwame kwasi kwesi lebogang
    lerato lesedi lindani lindiwe lungile lwazi mabel-a maame makena mamadou mandla
    mapaseka mariama masego mbali mekonnen melaku meseret mfundo michelline mncedisi moise
    mpho mthunzi muthoni mulugeta mumbi musa-b mwai mwangi mzwandile naledi nana-yaa nandipha
    ndeye ndidi ngina ngozi ngugi nia-k njeri njoki njoroge nkechi nkem nkosana nkosazana
    nkululeko nnamdi nneka noluthando nomalanga nomathemba nomsa nomvula nonhlanhla nosipho
    nothando noxolo ntando nthabiseng ntombi nyaradzo nyambura nyasha nyokabi obi obinna ochieng
    odhiambo ogechi okechukwu okello olabisi oladipo olamide olayinka olu olufemi oluseun
    oluwadamilare oluwaseun oluwaseyi oluwatobi omolara omotola onyeka onyinye osagie osei
    otieno ousmane palesa pauline-w phumzile phindile puleng rasheeda refilwe rumbidzai rutendo
    saidou saliou samba sandile sanele seble sekai selam sello senzo seydou shadrack sibongile
    sibusiso sifiso simbarashe simphiwe sindiswa sindisiwe sipho siphokazi siyabonga siyanda
    sizwe souleymane taiwo takunda tariro tatenda tawanda tebogo temitope tendai
    tesfaye teshome tewodros thabani thabo thabang thandeka thandi thandiwe thandeka themba
    thembi thembisa thoko thulani thuli tinashe tinotenda tiwonge titilayo tobi tonderai
    toyin tsepo tshepo tsitsi tumelo uche uchenna udo-k ugochi ugonna vusi vuyo wairimu waithera
    wambui wangari wanjiku wanjiru winnie wole yaa yacouba yaw yemi yetunde yohannes zanele
    zenzele zodwa zola zoleka zukiswa zwelinzima
    alofa aroha atamai fetu hana-k hemi hinemoa hone kahu kalani keala keoni kiri leilani
    losena mahina makoa makana mele manaia mere moana ngaire nikau noelani pania pita rangi
    rawiri sefo semisi sina sione sitiveni talia-m tama tamati tane tevita tipene tui vaea
    viliami wiremu""",
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
