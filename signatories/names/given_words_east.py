"""Given names of Asia, Africa and the Pacific; see ``given_words``."""

from __future__ import annotations

from .words import word_set

GIVEN_OF_THE_EAST = word_set(
    # Turkish, Arabic, Persian, Kurdish, Central Asian, Uyghur
    """zain zayn noreen naureen zubair zunaira zahid zahida zafar wasim waseem uzma usman umair
    tahir tahira sumaira shazia shabana saima saqib sadia rukhsana rizwan rehana nusrat nighat
    nazia nasreen nasir naheed mubarak mehreen kashif javed jawad irfan imran humaira haroon
    ghazala faisal faiza
    ejaz bushra bashir azhar arshad anwer aneela amna afzal adeel
    abbas abd abdallah abdel abdelaziz abdelkader abdelkarim abdellah abdelmajid abdelrahman
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
)
