"""The given names that are commonest among signers, by the languages they come from."""

from __future__ import annotations

from .words import word_set

GIVEN = word_set(
    # English-speaking countries
    """aaron abby abigail adam adrian agnes aidan aileen alan albert alec alex alexander alexandra
    alexandre alexis alfred alice alicia alison allan allen
    alistair allison alvin alyssa amanda amber amelia amita amy ana andrea andreas andrew andy
    angela angus anita ann anna anne annette annie anthony april archie arlene arnold arthur
    ashley audrey austin ava avery barbara barry beatrice becky belinda ben benjamin
    bernadette bernard bernie bert beth betty beverly bill billy blake bob bonnie brad bradley
    brandon brenda
    brendan brent brett brian bridget brittany brooke bruce bryan byron caitlin calvin cameron
    candice carl carla carlos carmen carol caroline carolyn carrie casey catherine cathay
    cathy cecilia celia chad
    charles charlie charlotte chelsea cheryl chloe chris christian christina christine
    christopher christy chrystia cindy claire clara clare clark claude claudia clive colin
    colleen connie connor conor constance consiglio corey courtney
    craig crystal curtis cynthia daisy dale damian damien damon dan dana dane daniel danielle
    danny daphne darcy daren darlene darren daryl dave david dawn dean debbie deborah debra
    deirdre denis denise dennis
    derek desmond diana diane dianne dominic don donald donna doreen doris dorothy doug
    douglas duncan dylan earl ed eddie edgar edith edmund edna eduardo edward edwin eileen
    elaine eleanor elena eli
    elijah elisabeth elise eliza elizabeth ella ellen elliot elliott emily emma eric erica
    erik erika erin ernest esther ethan eugene eva evan eve evelyn ewan faith fay felicity
    felix fergus finn fiona florence frances francis
    frank fraser fred freddie frederick gabriel gail gareth garnett garry gary gavin gemma
    gene geoff geoffrey george georgia georgina gerald geraldine gerard gideon gil gilbert
    gillian gina glen glenn gloria gordon grace graeme graham
    grant greg gregory greta guy gwen hannah harold harriet harry harvey hazel heather hedy
    hector heidi helen henrietta henry herbert hilary hilda holly hope howard hugh hugo ian
    imogen ingrid iona ira irene iris isaac isabel isabella isobel ivan ivy
    jack jackie jackson jacob jacqueline jade jake james jamie jan jane janet janice jared
    jasmine jason jay jean jeanette jed jeff jeffrey jen jenica jenna jennifer jenny jeremy
    jerome jerry jesse jessica jill jim jimmy jo
    joan joanna joanne jocelyn jodie joe joel john johnny jon jonas anonymous anonyme anonimo
    anonima anonym mirabel dora nohemi swantje
    orhan noemi jonah jonathan jordan joseph josephine josh joshua joy joyce juan judith judy
    julia julian julie juliet june justin kai kara karen karina karl kate katherine kathleen
    kathryn kathy katie katrina
    kay keith kelly ken kenneth kenny kent kerry kevin kim kimberly kirk kirsten kirsty kit
    kristen kristin kristina kristine kurt kyle lance larry laura lauren laurence laurie
    lawrence leah lee leigh len lena leo leon leona leonard leslie lesley lewis liam lily
    linda lindsay
    lindsey lionel lisa liz lloyd lois lorna lorraine louis louisa louise luc lucas lucia lucy
    luke luther lydia lyle lynn lynne mabel mackenzie madeleine madison maggie malcolm mandy
    manuel mara marc marcia marcus margaret marguerite maria marian marianne marie marilou
    marilyn marina
    mario marion marjorie mark marlene martha martin marty marvin mary matt matthew maureen
    maurice max maxine may maya megan mel melanie melinda melissa mervyn mia michael michele
    michelle mick mike mildred miles millie milton mimi miranda miriam
    mitchell moira molly mona monica morgan muriel murray myra nadia nadine nancy naomi
    natalie natasha nathan nathaniel neal ned neil nell nelly neville nicholas nick nicola
    nicole nigel nina noah noel nora norma norman olga olive oliver olivia oscar owen
    paige pam pamela pat patricia patrick patsy paul paula pauline pearl peggy penelope penny
    percy perry pete peter phil philip philippa phillip phoebe phyllis pierre polly quentin
    rachael rachel ralph randall randy raquel ray raymond rebecca reg reggie
    reginald rene renee rex rhoda rhys richard rick ricky rita rob robert roberta robin rod
    roderick rodney roger roland ron ronald rory rosa rosalind rosanne rose rosemary ross
    rowan roy ruby rufus rukiye rupert russell ruth ryan sabrina sally sam samantha samuel
    sandra sandy sara sarah saul scott sean sebastian selina serena seth shane shannon sharon
    shaun shawn sheila shelley sherry shirley sid sidney silvia simon sofia sonia sonya sophia
    sophie spencer stacey stan stanley stella stephanie stephen steve steven stewart
    stuart sue susan susanna susannah suzanne sybil sydney sylvia tamara tania tanya tara ted
    terence teresa terri terry tess thelma theo theodore theresa thomas tim timothy tina toby
    todd tom tommy toni tony tracey tracy travis trevor trisha tristan tyler tyrone ursula
    valerie vanessa vera verity vernon veronica vicky victor victoria vince vincent viola
    violet virginia vivian vivien wade wallace walter wanda warren wayne wendy wesley wilfred
    will willa william willie winifred winston xavier yasmin yolanda yvette yvonne zach
    zachary zoe zara""",
    # French
    """adele adeline agathe aime alain albane alexandre aline alphonse amelie anais anatole andre
    andree anne-marie antoine antoinette ariane armand arnaud aude augustin aurelie aurelien
    axelle baptiste bastien benedicte benoit
    bertrand blandine brigitte bruno camille carole caroline cecile cedric celestin celine
    chantal christelle christiane christophe claudette clemence clement clementine clotilde
    colette corinne cyril damien danielle daphne delphine denis
    didier dominique edith edouard elodie eloise emeline emile emilie emmanuel emmanuelle eric
    estelle etienne eugenie fabien fabienne fabrice fanny felicie fernand flora florian
    florence franck francoise francois frederic frederique gaelle gaetan
    gaston genevieve georges gerard germain gerardine ghislain ghislaine gilles ginette gisele
    guillaume gustave guy helene henri herve honore hubert hugues ines irene isabelle jacinthe
    jacques jean-claude jean-francois jean-luc jean-marc jean-marie jean-paul jean-pierre
    jeanne jerome joel joelle josee joseph josette judith jules julien juliette justine karine
    laetitia laure laurent laurence leonie lionel loic lorraine louis louis-philippe luc lucie
    lucien lucienne ludovic madeleine manon marc marc-andre
    margaux marie-claude marie-eve marie-france marie-helene marie-josee marie-pierre mariette
    marine marius marjolaine marthe martine mathieu mathilde maxime melanie michel micheline
    mireille monique muriel myriam nadine nathalie nicolas noemie normand odette odile olivier
    pascal pascale patrice philippe pierre-luc quentin raphael raymonde regis reine rejean
    remi remy renaud rene renee robert rodolphe roland romain romane roxane sabine sandrine
    sebastien serge severine simone solange solene stephane suzanne sylvain sylvie tanguy
    theodore theophile therese thibault thierry timothee tristan valentin valerie veronique
    victor vincent virginie viviane xavier yann yannick yves yvan zelie""",
    # Spanish and Portuguese
    """abel adela adolfo adriana adriano afonso agustin agustina aida ainhoa alba alberto aldo
    alejandra alejandro alessandra alfonso alfredo alicia almudena alonso alvaro amalia amaya
    ana anabela andre andreia andres angel angela angeles angelica antonia antonio araceli
    armando arturo augusto aurora
    barbara beatriz belen benito bernardo berta blanca braulio bruna bruno caio camila camilo
    candela carla carlos carlota carmen carolina catalina catarina cecilia celia celso cesar
    cintia clara claudia claudio clotilde concepcion consuelo cristian cristiana cristiano
    cristina cristobal damian daniela danilo dario davi
    debora delfina diego diana dolores domingo duarte edgardo edna eduarda eduardo elena elisa
    eliana eloisa elsa elvira emilia emilio enrique erika ernesto esperanza esteban estela
    ester eugenia eugenio eunice eva evaristo fabiana fabio fabiola fabricio facundo fatima
    federico felipe felisa fermin fernanda fernando filipa filipe flavia flavio florencia
    francisca francisco gabriela gerardo german gilberto giovana gisela gloria gonzalo
    graciela gregorio guadalupe guillermo gustavo hector helena heloisa henrique hernan hilda
    horacio humberto ignacio ines inmaculada irma isaura isabel isidro ivan ivone jacinto
    jaime javier jeronimo jesus jimena joana joao joaquim joaquin jorge jose josefa josefina
    josue
    juan juana juliana julieta julio justo karina laercio lara larissa laura lautaro leandro
    leonardo leonor leticia lidia ligia lilia liliana lina lorena lorenzo lourdes lucas lucia
    luciana luciano luis luisa luiz luiza luz macarena mafalda magdalena maira manuel manuela
    marcela marcelo marcia marcio marco marcos margarida margarita maria mariana mariano
    maricarmen
    maricela marina mario marisa marisol marta martim matheus matias mateo mateus mauricio
    mauro maximo mayra mercedes miguel milagros milena miriam moises monica montserrat natalia
    nelida nelson nestor nicolas nilda noelia norberto nuno nuria octavio ofelia olga omar
    orlando oscar osvaldo otavio pablo paloma paola patricia patricio paula paulina paulo
    pedro pilar priscila
    rafael rafaela raimundo ramiro ramon raquel raul rebeca regina reinaldo renata renato
    ricardo rita roberto rocio rodolfo rodrigo rogelio rogerio rolando romina roque rosa
    rosalia rosana rosario rubem ruben rui ruy sabrina salvador samuel sandra santiago saul
    sebastiao sergio silvana silvia silvio simao simone sofia sol soledad solange sonia susana
    tadeu tais tamara tania tatiana
    telmo teodoro teresa thiago tiago tomas ulises ursula valentina valeria vanessa vasco vera
    veronica vicente victor vinicius violeta virginia vitor vitoria viviana wagner walter
    wilson ximena yamila yesenia yolanda zelia zulema iker unai jordi montse oriol pau marc
    nuria xavi meritxell roser""",
    # German and Nordic
    """achim adelheid albrecht alfons almut alois andreas anja anke annegret anneliese annemarie
    annette antje armin arne astrid barbel bastian beate benedikt bernd bernhard bettina
    birgit birte bjorn bodo britta burkhard carsten christa christel christiane christoph
    claudia cornelia
    cornelius dagmar detlef dieter dietmar dietrich dirk dorte dorothea eberhard eckart edda
    edeltraud egon ekkehard elfriede elke elmar elsbeth emil erich erna ernst erwin eva-maria
    ewald felix ferdinand florian franz franziska frauke friederike friedhelm friedrich frieda
    fritz gabi gabriele georg gerd gerda gerhard gerlinde gertrud
    gisela gottfried gregor greta gudrun gunter gunther gustav hannelore hannes hans
    hans-jurgen hans-peter harald hartmut hedwig heike heiko heiner heinrich heinz helene
    helga helge helmut henning henrike heribert hermann hilde hildegard holger horst hubert
    ilka ilona ilse imke inga ingeborg inge ingo ingrid irma irmgard iris isolde jakob jan
    jens joachim
    jochen johanna johannes jorg josef julia jurgen jutta kai karin karl karl-heinz karla
    karola karsten kaspar katarina katharina kathrin katja katrin kersten kerstin klara klaus
    konrad konstantin kornelia kristina kristof lars lena leonie lieselotte lisbeth lothar
    lotte ludger ludwig luise lukas luisa magda magdalena maike manfred manuela mareike
    margarete margit margot
    margret marianne marieke marita markus marlies martina mathias matthias mechthild meike
    melanie michaela mirko monika moritz nadja nele nicole niels niklas nils norbert olaf ole
    oskar oswald otto paula peter petra philipp pia rainer ralf regina regine reiner reinhard
    reinhold renate roland rolf roman roswitha rosemarie rudiger rudolf ruprecht sabine
    saskia sebastian sibylle siegfried sieglinde sigrid silke silvia simone sonja stefan
    stefanie steffen susanne sven svenja swantje tanja theodor thea thilo thorsten thomas till
    tilman tim timo tobias torben torsten traute udo ulf uli ulla ulrich ulrike ursula ute utz
    uwe valentin veit vera verena veronika viktor viktoria volker volkmar waldemar waltraud
    walther wenke werner wiebke wilfried wilhelm willi wolf wolfgang wolfram yvonne zita
    anders annika bengt birgitta erik freja gunnar haakon henrik ingvar jesper jorgen kirsten
    kjell knut kristian lennart leif liv magnus mette mikkel niels olof per pia rasmus signe
    sigurd sigrid soren stig sverre tove torbjorn ulrika""",
    # Arabic, Turkic, Persian, South Asian
    """abbas abdallah abdelaziz abdelkader abdellah abdul abdulahat abdulaziz abdulhakim abdullah
    abdulla abdulrahman abdurehim abu adel adil adnan ahmad ahmed ahmet aisha aliya aisha
    akbar akram alaa ali alim alia amal amin amina amir amira ammar anas anwar anwer arash
    arif asad ashraf asif asma atef ayesha ayman aynur ayse aziz aziza bahar bahram baraa
    bashar basel bassam bilal bilqis burhan cemal dilnur dilxat dilnaz dolkun ehmet elif emine
    enver erkin fadi fahad faisal farah farhad farid farida faris fathi fatima fatma fatemeh
    ferhat firas fuad ghada ghassan gulbahar gulnar gulchehra habib hadi hala halima hamid
    hamza hana hanan hani hasan hashim hassan hatice hayat hind hisham hoda huda husain husam
    hussain
    hussein ibrahim ibtisam idris ilham ilshat imad iman imran inas ismail issa jalal jamal
    jamil jamila javad jawad jewher kamal kamran karim karima khadija khaled khalid khalida
    khalil laila layla leila leyla lina lubna mahdi mahmoud mahmud majid maha malak malik
    manal marwa marwan maryam mehdi mehmet mihrigul miriam moustafa mohamad mohamed mohammad
    mohammed mona
    mounir muhammad muhemmed mujahid munir musa mustafa nabil nabila nada nader nadia naima
    najib nasser nasir nawal nazanin nizar noor nour nur nurgul nury nurmuhammad omar omer
    osama osman parisa parwin qasim rabia rached rachid rahile rahima rajab rami rana rania
    rashid rasha raza reem reyhan reza rima riyad rushan roza rozi saad sabah sadiq
    sadia saeed said saif salah saleh salim salma salman sami samia samir samira sara sarwar
    sayed selma shadi shahid shahrzad sharif shirin sulaiman suleiman sumaya syed taha tahir
    talal tarek tariq taufiq tursun turghun usman wael waleed walid wafa yahya yasin yasir
    yasmine yasser youssef yousef yusuf zahra zainab zakaria zaki zaynab zeynep ziad ziba
    zubayra zumret
    aditi ajay akash amit amrita anand anil anita anjali ankit anuradha aparna arjun arun
    aruna arundhati ashok asha balraj bhavna chandra deepa deepak devi dinesh divya farooq
    gaurav geeta gopal gurpreet hardeep harjit harpreet indira jagmeet jaspreet jasraj kavita
    kiran krishna kumar lakshmi lalita madhu manish manjit manoj manpreet meena meera mohan
    mukesh naheed nandini naresh neha
    nisha nikhil pankaj parminder parveen pooja prakash pranav prem preeti priya priyanka
    radha rahul raj raja rajesh rajiv rakesh ramesh ranjit rashmi ravi rekha ritu rohan rohit
    sandeep sanjay sanjeev santosh satish seema shankar shanti sharmila shashi shreya sita
    smita sneha sonia srinivas sudha sunil sunita suresh sushma swati tanvi uma usha vandana
    vijay vikram vinod vivek""",
    # Tibetan and Mongolian
    """bhuchung chemi chime chimi choedon choekyi choeying chokyi choezin dadon dawa dechen dekyi
    dhondup dolkar dolma dorjee dorje dorji gelek gonpo gyaltsen gyatso jampa jamyang jigme
    kalden kalsang karma kelsang kunchok kunga kunsang lhadon lhakpa lhamo lhundup lobsang
    lodoe loga losang migmar
    mingyur namgyal nawang ngawang ngodup norbu norzin nyima paljor palden palmo passang pema
    pemba penpa phuntsok phurbu rabten rigzin rinchen rinzin samdup samten sangay sangye
    sherab sherap sonam tashi tenpa tenzin tenzing thinlay thubten thupten topden topgyal
    trinley tsedup tsering tseten tsewang tsomo tsultrim
    urgen wangchuk wangdu wangmo wangyal yangchen yangdon yangkyi yangzom yeshe yeshi yonten
    yudon youdon altan bayar enkhbat temtsel""",
    # Vietnamese, Korean, Japanese, Chinese given and first words
    """akiko akira daisuke eiji emiko fumiko haruki haruko hideo hiroko hiroshi ichiro jiro junko
    kazuo keiko kenji kenta kumiko makoto mariko masako masao michiko midori naoko noriko
    ryota sachiko satoshi shigeru shinzo takashi takeshi tomoko toshiko yoko yoshiko yuki
    yukiko yumiko yuriko
    anh bich dung giang hanh hien hoa huong lan linh mai minh nga ngoc nhung phuong quang
    quyen tam thanh thao thi thu thuy trang trinh tuan tuyen van-anh xuan jisoo jihye minho
    minji seojun sooyoung sunghee younghee eunji hyejin
    xiaoming xiaobo xiaohong xiaoling weiwei mei meiling wei jing jian jun hua hui lihua
    liping ming ping qiang rong sheng teng tao xiang xin xiu xue yan yang yaxue ying yong yuan
    yun zhen zhong zhiqiang tsz wing ka chi kwok siu tai man wai yee yiu yuen hei ho hoi kit
    kin lok nga ngo pui sze sum tak tin tung wah yan yat yin ching cheuk chun chung fai fong
    fung hang""",
    # Eastern Europe, Africa, the Caucasus
    """agnieszka aleksander aleksandra aleksei aleksey alena anastasia andrei andrzej anton artem
    barbora beata bogdan bohdan boris czeslaw daria darius darya denys dmitri dmitry dmytro
    dorota eduard ekaterina elena elzbieta ewa galina garry gennady gergely grzegorz halina
    igor ihor ilona ilya iryna istvan ivana iwona jakub jana janusz jaroslav jerzy jiri joanna
    jozef judit
    kamila karel karolina katarzyna kateryna katya khrystyna kinga kira ksenia laszlo leonid
    lev lubomir lucie lyudmila maciej magda maksim malgorzata marek maria mariusz martina
    mateusz michal mikhail milan milena miroslav monika mykola nadezhda natalia natallia
    nikola nikolai nikolay oksana oleg oleh oleksandr olena orysia ostap pavel pavlo pawel
    petr piotr radek radoslaw roman ruslan sergei sergey serhii
    slawomir solomiya stanislav svetlana svitlana sviatoslav szymon taras tatiana tetiana
    tomasz tomas vaclav vadim valentina vasyl viktor viktoria vitaly vladimir vladislav
    volodymyr wojciech yaroslav yevgeny yulia yuri yuriy zbigniew zdenek zofia zoltan
    zsuzsanna abena abiola adaeze ade adebayo adwoa akosua akua ama amadou aminata awa ayodele
    babatunde chidi chika chima
    chinedu chioma emeka esi fatou funmi ibrahima ifeoma ike kofi kojo kwabena kwame kwesi
    lamine mamadou mariama moussa ngozi nkechi nnamdi obi okechukwu olu oluwaseun ousmane seun
    temitope thabo themba thandi tunde uche wangari wanjiru yaa zanele zola ayaan fowzia hodan
    abdi abebe alemayehu almaz bekele tesfaye""",
)
