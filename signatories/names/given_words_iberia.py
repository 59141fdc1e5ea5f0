"""Given names of Spain, Portugal and Latin America; see ``given_words``."""

from __future__ import annotations

from .words import word_set

GIVEN_OF_IBERIA = word_set(
    # Portugal, Brazil, and the Portuguese-speaking countries of Africa
    """abilio adalberto adalgiso adalto adao adauto adelia adelina adelino adelson ademar
    adenilson aderito adosinda agenor agnaldo aldair aldina alfeu alipio almerinda almir almiro
    aloisio alvarina alvina alzira amadeu amador amandio amarildo amarilis amavel ambrosio
    americo amilcar analia ananias antenor antero aparicio argemiro ariosto ariovaldo aristides
    arlete arlinda arlindo armanda armenio arminda armindo arnaldina atilio augusta aureliana
    aurelio avelina avelino belarmina belarmino belmira belmiro benedito benjamim benvinda
    benvindo berenice bernardete bernardina bernardino boaventura bonifacio brigida cacilda
    candida candido carmelina carmelinda carmina casimira casimiro cassiano cassio catia celeste
    celestina celina celio cesario cicero cidalia clarinda claudemir claudete claudiney claudino
    cleber cleiton clementina cleonice clodoaldo clovis constanca cosme cremilde creusa creuza
    cristiane cristovao custodia custodio dalila damiana damiao dandara deise dejanira delfim
    demerval deodato deolinda dercio derli diamantino dilermando dilson dinarte dinis diogenes
    dirce dirceu djalma djanira domicio domingas donatilia doralice dorinda dorival durval
    durvalino edinaldo edinei edivaldo edmeia edmundo ednaldo edvaldina edvaldo efigenia
    efigenio elcio eleuterio elidio elisabete eliseu elisiario elmano elsio elvino emanuel
    emerenciana ermelinda ermelindo ernani eroni estevao etelvina etelvino euclides eurico
    euridice evaldo evandro evanildo ezequias faustina felisberta felisberto felismina
    fernandina filinto filomena firmina firmino florbela florinda florisbela fortunata fortunato
    fradique francelina frederica genesio genilda genival gerusa gervasio getulio gilda gilvan
    glaucia glauco godofredo gracieta graciete graciliano gualdim gualter guaraci guida
    guilhermina gumercindo heitor helder henriqueta hercilia herculana herculano hermano
    hermenegilda herminio hilario hildebrando homero honorata honorina humberta idalecio idalia
    idalina ilda ildefonso ildo iliana ilidia ilidio ilza inacia iraci irani irineu isaltina
    isaltino isaque isilda isolina ivanilda ivanilde ivanildo ivonete izilda jaci jacira janete
    januario jeronima jesuina jesuino joanina jocelina jocelino joelma jordana josias josina
    jovelina jovino jucelia judite juliao jurandir jurandyr juscelino jussara juvelina juvenal
    ladislau laudelina laureano laurentina laurinda laurindo leonel leonida leonidas leonilda
    leonilde leonilia leopoldina licinia licinio lidio lindalva lindinalva lindomar liseta
    lorival lourenco luandino luciene lucilia lucinda lucio ludgero ludovina luisinha lurdes
    madalena maiara mamadu manecas marcelina marcelino marcilio marcionila margarido mariazinha
    marilda marilu mauricia maurilio maximiano merces mercia messias milene militao miralda
    moacir moacyr monalisa napoleao narcisa natalina natalino natercia neemias
    nei nelia nelio nelito nelma nereu nildo nilo nilson nilton nivalda nivaldo noemia norberta
    odete odilia odorico olavo olegario olimpia olimpio olivio ondina onofre orestes orlanda
    osmar osmarina osmarino osorio otacilio otavia otilia palmira palmiro pascoal perola
    perpetua plinio porfiria porfirio prazeres quirino quiteria raimundinha reginaldo remigio
    rivaldo roberval robson romeu romilda romildo romulo ronildo rosalina rosaura roseane
    rosilda rosimeire rosinda rosineide rubim rufino sabino salete salustiano salvio samora
    sancha sandoval saulo sebastiana serafim serafina severiano severina severino sidonia
    sidonio silverio silvestra silviano sinesio sinval sirlei solano stela tarcisio telma
    teodorico teofilo teotonio tercio terencio teresinha terezinha tito tome toninho ubaldo
    ulisses umbelina vagner valdeci valdelice valdemar valdemir valdete valdivino valdo
    valentino valmir valquiria valter valterlei vanda vania venceslau verissimo vicencia
    virgilio virginio viriato vitalina vitalino vitoriano vivaldo waldir waldomiro wanderley
    wellinton weslley wilton xisto zeferino zelinda zenilda zenobio zeze zico ziraldo zulmira
    zulmiro""",
    # Spain and Spanish-speaking America
    """abdon abelardo abundio acacio adalid adan adelaido adelfa adelfo adolfina adonay
    adoracion agapito agripina agripino agueda alarico albertina albina albino alcira
    alejandrina alejo alfonsina alida alipia altagracia amabilia amadeo amadora ambrosia
    amparito anacleto anastasio anatolio angelines angelita aniceta aniceto anselma antolin
    antonieta antonina apolinar apolinario apolonio aquilina aquilino arcadia arcadio arcelia
    argimiro aristeo arminio arnulfa arnulfo arsenia arsenio artemia artemio asdrubal asela
    atanasia atanasio atenogenes aurelina ausencia ausencio avelardo azael balbina balbino
    baldomera baldomero bartola bartolo bartolome basilia basilio baudelio baudilio belisario
    benicio benigna benigno benilda benjamina berenguer bernabe bernaldo bernarda bibiana
    bladimir blasa bonifacia brigido calixta camelia camerino canuto carmelita carmelo casiana
    casiano casildo casto catalino cayetana cayetano ceferina ceferino celedonia celedonio
    celerina celerino celsa cesareo chelo cipriana ciriaca ciriaco cirila cirilo clarisa
    claudina cleofas cleotilde columba concha conchita conrado constantina constantino cornelio
    crescencia crescencio crisanto crisostomo crispin crispina cristobalina damaso davinia
    delfino demetria demetrio deogracias desiderio deyanira dimas diodoro dionisia
    domitila domitilo donaciano dorotea doroteo edelmira edelmiro edilberto edilia efrain efren
    eladia eladio eleazar eleodoro eleonor eleuteria eligio eliseo eloina eloy elpidia elpidio
    emerenciano emerita emeterio emigdio encarna encarnita enedina engracia enoc enriqueta
    epifania epifanio epitacio erasmo erendira ernestino escolastica esmeraldo estanislada
    estanislao estefana estefania eudocia eudoxia eufemio eulogia eulogio eusebia eusebio
    eustaquia eustaquio eutiquio evangelina evelia evelio everardo ezequiela facunda febronio
    feliciana feliciano felicitas felipa feliza fermina fidel fidela fidelia filemon filiberto
    filomeno flaviana florentina florentino floriana floriberto francisquita fredesvinda froilan
    fructuoso fulgencia gabina gabino gaudencia gaudencio gelacio genara genaro gerania gerarda
    gerardina gertrudis gervasia godofreda graciano gregoria gualberto gudelia gumersinda
    gustava heliodora heliodoro heraclia heraclio heriberta heriberto herlinda hermelinda
    hermelindo hermila hermilio hermilo hermina herminia hermogenes higinia higinio hilaria
    hilarion hildelisa hipolita honorio hortencia humbelina iluminada imelda indalecia indalecio
    inocencia inocencio irenea ireneo isaias isauro ismenia iyari jacobo javiera jenaro jesusa
    jilberto joaquinita jonatan jorgelino jovita jovito juanita julita justina justino juventina
    juventino ladislao lamberto laureana lauro leandra leobarda leobardo leocadio leonarda
    leoncia leoncio leonides leonila leonilo leopolda leovigildo liborio librada longina longino
    loreta lucrecia lupe lupita macaria magdaleno malaquias manola manolo manuelita marceliano
    marciala marciana margarito maribel maricruz maruja maruxa matea maxima maximiliana maximina
    melchora melesio melisa meliton melitona micaela migdalia mirna misael moctezuma modesta
    nabor napoleon narcedalia nazaria nazario nemesia nemesio nereida nestora nicanora nicasia
    nicodemo nicomedes obdulia obdulio octaviana octaviano olalla olegaria oliverio ovidia
    ovidio paciano panfila panfilo pascasio pascuala paulita pepita perfecto petrona
    petronila petronilo pioquinto placida policarpa policarpo pompeyo ponciano praxedes
    procopio prudencia prudencio quintina ramira raquelita refugia reinalda
    remigia reyna reynalda rigoberto rogelia romualda rosalino rosenda rosendo rosina rudecindo
    rufina ruperta rutilia rutilio sabas salustia salustio salvadora samuela sandalio sanjuana
    santiaga saturnina secundina secundino segismundo senen serapia serapio serapion servanda
    severiana sigfrida sigfrido silveria silvino simplicio sinforosa sinforoso sisinio
    sotera sotero tadea tarsicio telesfora teodosia teodosio teodulo teofila teresita tiburcia
    tiburcio timotea timoteo tomasita torcuato toribia toribio tranquilina tranquilino trifon
    tulia tulio ubalda valente valeriana venancia veneranda venustiano vicenta victoriana
    victoriano victorina victorino virgilia viridiana vladimiro waldina wenceslada wilfredo
    wilfrida wilfrido yajaira yamileth yaneth yuridia zacaria zeferina zenaida zenobia zenon
    zoila zoilo zosima zosimo zuleyma zulma""",
    # Basque, Catalan, Galician
    """adur agurtzane ainara aintzane aiora aitziber alaitz alazne amets aner antia antxon
    anxela arantza arantzazu ariadna aritz arrate artemi assumpta aurembiaix balma bego begonya
    benat bittor blai breixo breogan cesc ciscu conxita dionis edorta ekaitz ekhi emili enara
    encarnacio eneritz erlantz eskarne estitxu eudald eusebi felip gaizka galder
    garazi garbine garikoitz gaspar gotzon guillem guiomar gurutz gurutze haizea harkaitz hegoa
    hodei iago ibai ibon idoia idurre igone ihintza ihintze ikerne imanol inaxio inazio irati
    isidre itxaso ixone izaro jaione joaquima jokin jurdan kizkitza kontxi koro laiene
    lander leixuri lide lierni llibert llorenc lluc loreto madalen maddi magi maider maitane
    malen manex marti martxel mateu matxalen mikele miquela nahikari naiara narcis oier oihan
    oihane olaia olatz onintza ortzi pantxika peio pello ponc queralt quico rafel raimon remei
    sabela saioa sancho suso tareixa txaro txema txomin udane unax urko urtzi uxia uxio xabi
    xandra xaquin xeila xela xerardo xiana xoana xulia xurde xurxo yago zaloa zigor zorione""",
)
