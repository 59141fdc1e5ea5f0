"""Given names of the German and the French speaking countries, and of those who live there; see
``people_words``."""

from __future__ import annotations

from .words import word_set

_GERMAN = word_set(
    """adalbert adelgunde adelinde adolf agron aloisia alwine amadeus andri anett annekathrin
    annekatrin annelore annemieke annerose annina antonie arbnora ardita arlind arnd arndt arnhild
    arnim arnulf barnabas beatrix bekim benno berfin berivan bernhardine berthold bertold blerta
    borwin botho brigitta brunhild brunhilde burghard burim burkhart cacilia chasper christhard
    christl cordula corsin curdin dankwart diethard dietlind dietlinde dilara dorit dragica dritan
    duri ebubekir edelgard edeltraut egbert ehrenfried eike elfi elira emmerich engelbert erdmute
    eugen evelin eveline falk falko fatmire ferdl flamur flurin franzi fridolin friedbert friedel
    friedemann frithjof gebhard gentiana gerfried gerhild gerlind gernot gerold gerti gertraud
    gesche gezim gian gian-andrea gian-marco gieri gisbert gislinde gitta godehard gordana
    gotthard gotthilf gottlieb gulay gulcan gulsum gulten gunda gundula gursel hadwig haluk hanno
    hansi hansjorg hansjurgen hanspeter hansruedi hansueli hartwig hasso heide heidemarie
    heiderose heidrun heidy heimo heinke helfried hella hellmut helmar helmuth hemma henriette
    herta hertha herwig hevin hildegund hildrun hilmar hinrich hinrike hubertus ilker immo
    ingelore ingrun irmtraud irmtraut jadranka janine johann jordis jost jurij kathe kenan kilian
    klemens kobi konstanze koray korbinian kord kreszentia kreszenz kunibert kunigunde kushtrim
    labinot leberecht leonhard leopoldine levent liane lilli linus liridon loisl lorenz luan luder
    ludmilla luitgard luitpold luka madlaina malwine manja marga margrit margrith mariele marietta
    marlen marlis matthaus mechtild meinolf meinrad merten mesut metin milorad miodrag mirlinda
    mitzi muhammet nando nebojsa necla notburga notker nurcan nurhan oguz oktay otmar ottilie
    ottokar ozcan philine pius poldi qendrim raimund ranko reimar reimer reinald reinhild
    reinhilde reinold resi resl richarda rico riet rifat ringo rinor robi rojda rojin romy ronny
    roselinde rosl ruedi ruthild sasa sascha seraina shkumbin shpresa siegbert sieghard siegmar
    siegmund siegrun siegurd siegward sirwan sissi sladjana snjezana songul srdjan steffi stephan
    stojan svea sylke taner tarik tassilo telse thaddaus theda thekla theobald thies thorben
    tihana tilmann timm tjark tonnies torge traudel traudl trude turgut ursina urte vincenz vitus
    vjekoslav vjosa volkan volkhard vroneli vroni waldtraut walfried walpurga waltraut wastl
    wenzel widukind wilhelmine willibald willy wilm wilma winrich wolfhard wulf xaver xhevdet
    yasar zacharias zdravko zelim zenzi zozan zvonimir"""
)
# France, Belgium, Quebec, and the west of Africa.
_FRENCH = word_set(
    """abdourahmane abou aboubacar aboubakar achille adelard adelphe adrien adrienne aimee aissata
    aissatou akissi akossiwa akouvi alassane alban aldege alexia alfa alienor alimatou aliou alix
    alpha-oumar alseny amandine amath amaury ambroise amet ami-colle aminatou anaelle ange-marie
    angele angelique annick anouchka anouck anouk anselme anta anthelme apolline aristide armande
    armel armelle arsene assane assata assetou assitan astou athanase aubin augustine ayao ayele
    ayite babacar babette balla barnabe barthelemy basile bassirou bassolma bathilde beatitude
    benoite berangere berengere berthe bertille bienvenu-joseph bienvenue-marie bineta biram
    birane blaise bouba boukary brehima brice brieuc carmelle celestine celie cesaire chantale
    charline cheick cheickh cherif-oumar clairemonde clarisse claudie claudius clelia coline
    coralie corentine cornelie cosette coumba cyprien cyriaque daniele daouda dauphine davy demba
    denyse deogratias desire diakaria diarra-fatou dieudonne dieudonnee dieumerci dieynaba
    djenabou djeneba djibo donatien donatienne donatille doriane dorothee doudou drissa edgard
    edmee edmond edmonde edoh edwige eglantine ekoue eleonore elie eliette eline eliott eloi
    elvire emeric emilien emilienne enguerrand epiphanie erell erick erwan erwann essi essodina
    essohanam etiennette eudes eulalie euphrasie eustache evelyne fanchon fantine felicien
    felicite-anne fernande fiacre fidele-marie firmin flavie flavien fleur-anne fleurette florent
    florentine floriane floribert florimond fode foune francine fulbert fulgence gabin gabrielle
    gaetane gaspard gatien gautier gedeon geoffroy georgette geraud germaine ghyslain ghyslaine
    gilberte gildas gillette gislaine gnagna godelieve gontran goulven goulwen gregoire guenael
    guenaelle guenole guerda guillemette guylaine gwenael gwenaelle gwendal gwendolyne gwenn
    gwennael gwenola habibatou hadja hadrien hamadou hamidou hassane hassatou heloise hermance
    hilaire hildegarde hippolyte hormidas huberte hyacinthe ibou idriss idrissa ignace
    innocent-marie irenee isabeau isidore ismerie issaka issoufou jacky jacquot jacquotte jany
    jeannot jehanne jeremie jocelyne johanne josephe josselin judicael julienne kaba-oumar
    kadiatou kadidia kadidiatou karamoko katel katell kateri katia ketly khadidiatou khady kilian
    killian klervi kodjo kodjovi koffi kokou komi kossi kouadio kouame koudjo kwami lalla lamarana
    lambert lansana laurette laurianne lazare leandre leocadie leonce leone leonore leontine
    leopoldine liliane lin-marie line-anne lise lisette loeiza louison loup luce lucette lucile
    lucille ludivine ludovique lydie lyne lysiane macha madeline madelon mael maelis maelys
    magalie magaly maimouna maixent makan malick malo malorie malvina mame marceau marcelin
    marcelle marcellin mariame marietou marin-pierre marinette martial maryline maryse maryvonne
    massamba massata matheo mathis mathurin matthieu maty maude mauricette mawuli maxence
    maximilien mayeul maylis mbaye mbuyi melaine melina meline melodie melusine merveille-anne
    mickael mikisiw modibo mohamadou morgane moriba mountaga moustapha muguette murielle mylene
    naelle nafissatou narcisse nassirou nathanael nehemie ngone nicolette noelie noella noelle
    nogaye nolwen nolwenn normande oceane octave octavie octavien odon ombeline onesphore ophelie
    orlane otilie ouleymatou oumarou oumou ouriel ousseynou ovide ovila pacifique-marie pape
    pascaline patience-anne paule paulette paulin pernelle perrette perrine petronille philemon
    philibert philippine philomene pierrette pierrick pol-henri primael prosper prune-marie
    quitterie rachele rahamatou ramata ramatou ramatoulaye raoul raphaelle rasmane rasmata rejane
    rejeanne reverien reynald roberte roch rodrigue rodrigues-marie rogere rokhaya rokia rolande
    romaric romeo romuald rosaire rosalie roseline rosine sacha salamata salif salifou salimata
    salomon sambou samson sanou-marie sayouba scholastique segolene sekou selom seraphin seraphine
    serigne seynabou sidiki sidonie simeon sixte sixtine soizic solenn solenne stanislas suzette
    suzie sylvaine sylvere sylvestre sylvette sylviane tahirou tancrede tatienne tevi thecle
    theogene theophane theotime thibaud thibaut thiebaud tidiane tiemoko tifenn titouan
    toussaint-marie tugdual ubald ulysse urbain-marie urielle ursuline valentine valerian
    valeriane vanina venantie vestine vianney victorien victorine vincente vinciane violette
    virgile vivienne wandrille wend-kuni wendkuni wilbrod wilfrid wilner wislande woodley xaviere
    yawa yawo yaya yoann yohan yohann yolaine yolande yolene youenn youna youssouf yseult yvon
    yvonnick zakari zeinabou zenabou zephirin zephyr zeynab"""
)
GIVEN_OF_THE_NORTH = _GERMAN | _FRENCH
