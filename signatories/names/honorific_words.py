"""Styles before and after names, in the letters' languages, as phrases one between each bar.

Folded as ``honorifics.fold_style`` folds: lower case, without full stops, apostrophes unified.
"""

from __future__ import annotations

# Phrases of one to three words, folded: lower case, without full stops, apostrophes unified.
ENGLISH = """
mr & mrs|mr and mrs|mr and ms|rev and mrs|dr and mrs|dr & mrs|lord and lady
mr|mrs|ms|miss|mx|dr|drs|doctor|prof|professor|profs|hon|honourable|honorable|the hon
the honourable
the honorable|rt hon|right hon|right honourable|right honorable|the rt hon|the right hon
the right honourable|the right honorable|hon mr|hon mrs|hon ms|sir|dame|lord|lady|baroness
viscount
viscountess|countess|the lord|the baroness|the earl of|the rev|rev|revd|reverend
the reverend|rev dr|right reverend
the right reverend|rt rev|the rt rev|the most rev|most reverend|the most reverend|most rev|very rev
the very rev
the venerable|fr|father|sister|brother|rabbi|imam|pastor|bishop|archbishop|cardinal|canon
venerable|ven|geshe|lama|khenpo|tulku|gyalwang|his holiness|her holiness|his excellency
her excellency
his eminence|h e|ambassador|amb|judge|justice|general|gen|maj gen|brig gen|lt gen
lieutenant general
colonel|col|lt col|captain|capt|lieutenant|lt|sergeant|sgt|commander|cmdr|admiral
emeritus professor
professor emeritus|professor emerita|prof emeritus|associate professor|assistant professor
assoc prof|asst prof|adjunct professor|visiting professor|a/prof|distinguished professor
hajji|haji|hadji|sheikh|shaykh|shaikh|sheikha|ustad|ustaz|mufti|mullah|ayatollah|sayyid
datuk|dato'|dato|tan sri|swami|shri|smt|sri
grand chief|chief|elder|engr|atty|acharya|adv|advocate|maulana|bhai|bhai sahib|dharma master
lama|tulku|geshe lharampa|geshema|jetsun|bhikkhu|bhikkhuni|swamiji|pandit|granthi
archimandrite|metropolitan
deacon|archdeacon|canon dr|provost|presbyter|apostle|evangelist|sister dr|fr dr|pastor dr
commissioner
the most revd|the rt revd|the revd|the revd dr|the revd canon|revd dr|revd canon|the rt revd dr
the very revd|rt revd|most revd|very revd|the right revd|vice admiral|rear admiral|air marshal
wing commander|squadron leader|major general|brigadier|brigadier general|major|lt col|lt cdr
associate prof|assistant prof|a/professor|emer prof|emeritus prof|dr hab|inż|mgr|mgr inż|ing mgr
rndr|phdr|judr|mudr|mvdr|paeddr|doc|akad|acad|sra dna|tan sri dr|dato' seri|puan|encik|ustadh
rev'd|the rev'd|the rev'd dr|the rev'd canon|rev'd canon|the revd canon dr|msgr|brig|cpt|air cdre
wing cdr|squadron ldr|hrh
aunty|auntie|uncle|kaumātua|kuia|el hadj|el haj|hadja|imán|bhante|rav
yb|yab|ybhg|y b|yb dato'|yb dato|yb datuk|yb tuan|yb puan|datuk seri|dato' seri|dato seri|dato' sri
dato sri|datuk sri|datuk wira|datin seri|datin paduka|datin sri|puan sri|tan sri datuk|toh puan
datu|tan sri dato'|drs ir|ir|h e mr|his grace|her grace|his honour|her honour|the most noble
comrade|datin|dasho|kru|revd prof|the revd prof
daw|sayadaw|ashin|sheikha dr|shaykh dr|imam dr|alhaji|alhaja|chief dr|otunba|nana|oba
"""
FRENCH = """
archiprêtre|chanoine|dom|révérend|révérende|rév|révde|rév dr|rév père|révérend père
révérende mère|le père|higoumène|archimandrite|métropolite|protopresbytre|grand rabbin|grand-rabbin
cheikh|rév sœur|rév soeur|révérend docteur|vénérable
m et mme|mme et m|mm et mmes|dr et mme|monsieur et madame|madame et monsieur|messieurs|mesdames
professeur émérite|professeure émérite|prof émérite|professeur honoraire|pr émérite
professeure honoraire|dr honoraire|père abbé|mère|rabbin|imam|pasteur|pasteure|commandant|colonel
mm|mme|mmes|mlle|baron|baronne|grand chef|grande cheffe
monsieur|madame|mademoiselle|docteur|docteure|dre|pr|pre|professeur|professeure
maître|me|l'honorable|l'hon|honorable|le très honorable|très honorable|l'honorable sénateur
son excellence|père|soeur|sœur|frère|abbé|mgr|monseigneur|m le professeur|mme la professeure
"""
SPANISH = """
gral|cnel|tcnel|gral (r)|cnel (r)
sr|sra|srta|señor|señora|señorita|doña|dña|d.ª|dª|dra|lic|licda|lcdo|lcda|licenciado|licenciada
ing|ingeniero|ingeniera|profesor|profesora|profa|mtro|mtra|maestro|maestra|arq|arquitecto
arquitecta
abg|abogado|abogada|fray|sor|monseñor|mons|excmo|excma|excmo sr|excma sra|ilmo|ilma|padre
pbro|presbítero|profr|profra|mstro|mstra|psic|abog|econ|tte|cmdte|cap|ing agr|dr ing
ldo|ldª|cra|escribano|escribana|lonco|machi|amauta|mama|mamo|enf|bach|tec
rvdo|rvda|rvdo p|rvdo padre|r p|hno|hna|hermano|hermana|sra dra|sr dr
"""
PORTUGUESE = """
cacique|cacica|pajé|mestre|mãe|babalorixá|ialorixá|lonko|taita
senhor|senhora|dom|dona|doutor|doutora|prof.ª|profª|professora|dr.ª|drª|sr.ª|srª|exmo|exma
exmo sr|exma sra|engª|eng.º|enf|psic|farm|fisiot|méd|téc|mestra
bispa|bispo|bp|diác|diácono|diaconisa|presb|presbítera|revda|reva|ir|
miss|missionário|missionária|obreiro|obreira|pra|cônego|pastora|babalorisá|iyalorixá|yalorixá
eng|engº|arqto|frei|irmã|irmão|pe|pde|padre|des|enga|profa dra|prof me
"""
GERMAN = """
herr und frau|frau und herr
herr|frau|prof dr|prof dr dr|prof dr med|prof dr phil|prof dr jur|prof dr ing|prof dr-ing
dr med|dr phil|dr jur|dr iur
dr rer nat|dr rer pol|dr h c|dr hc|prof dr h c|prof dr hc|prof dr dr h c|dr theol|dr-ing
dr ing|dipl-ing|dipl ing|dipl-psych|dipl-päd
prof em|prof em dr|prof dr em|dipl-soz|pfarrer i r|pfarrerin i r|pfarrer a d|dekan i r
bischof i r|altbischof|mag|mag a|maga|dipl-pol|pfarrer|pfarrerin|pfr|pfrin|pfrn|pater|schwester
univ-prof|univ-prof dr|priv-doz|pd dr|pd|bischof
präses|generalsuperintendent|generalsuperintendentin|oberkirchenrat|oberkirchenrätin
dechant|dechantin|stadtdechant|kreisdechant|stadtpfarrer|stadtpfarrerin|jugendpfarrer|jugendpfarrerin
militärpfarrer|militärpfarrerin|gefängnispfarrer|studentenpfarrer|stadtdekan|stadtdekanin|kirchenrat
kirchenrätin|landesrabbiner|landesrabbinerin|oberrabbiner|erzpriester|priorin|guardian|hodscha|domprobst
probst|dompropst|domdekan|domdechant|altabt|monsignore|vikarbischof|vikarbischöfin|diakonisse
bischöfin|professorin|doktor|jun-prof|jun-prof dr|apl prof|apl prof dr|s e|superintendent
dekan|pröpstin|propst|diakon|diakonin|dekanin|prälat|vikar|vikarin|kaplan|domkapitular|pfarrvikar
weihbischof em|landesbischof|landesbischöfin|weihbischof|erzbischof|kirchenpräsident
kirchenpräsidentin|regionalbischof|regionalbischöfin|superintendentin|oberin|bruder|abt|äbtissin
pastorin|pastor i r|pastorin i r|pfr i r|rabbiner|rabbinerin|botschafter a d|minister a d
staatssekretär a d|priv doz|dr habil|prof dr habil|dr med dent|dr agr|dr sc|dr oec|lic phil
lic iur|lic theol|hon-prof|dr mult|prof i r|prof dr i r|ao prof|o prof|univ prof|em prof
em prof dr|mmag|ao univ-prof|ao univ-prof dr|oberstudienrätin a d|oberstudienrat a d
studienrat a d|studienrätin a d|std|ostd|ostr|studr|lrsd|dr med vet
dr troph|dr des|prof dr med|m sc|b sc
ra dr|rain dr|univ-doz|univ-lektor|univ-ass|hr mag|hr dr|hr prof|kommr|medr|dkfm|oär|prim dr
kammersänger|kammersängerin
em o prof|em o univ-prof|em o univ-prof dr|o univ-prof|o univ-prof dr|em univ-prof|em univ-prof dr
osr|schr|obst|obstlt|hptm|ökr|ök-rat|komm-rat|komm rat|baurat h c|amtsrat|amtsdirektor|univ-prof mag
univ-prof ddr|prim univ-prof|prim univ-prof dr|ass-prof|ass-prof dr|assoz-prof|assoz prof|mag art
mag phil|mag iur|mag theol|mag (fh)|mag fh|dipl-bw|dipl-vw|dipl-wirtsch-ing|abt em|propst em
hofrat|kommerzialrat|mr dr|di|ddr|frau dr|herr dr|frau prof|herr prof
"""
ITALIAN_AND_OTHER = (
    "avv|dott|dott.ssa|dottssa|prof.ssa|profssa|sig|signora|signor|onorevole|on|mw|dhr"
)
ARABIC = (
    "الدكتور|الدكتورة|د|أد|الأستاذ|الأستاذة|أستاذ|السيد|السيدة|الشيخ|المهندس|المحامي"
    "|المحامية|البروفيسور|دكتور|دكتورة"
)
# Styles written after a Chinese, Japanese or Korean name, longest first.
EAST_ASIAN_STYLES = (
    "榮譽退休教授|荣誉退休教授|榮休教授|荣休教授|名譽教授|荣誉教授|榮譽教授|講座教授|讲座教授|客座教授|助理教授|副教授|特聘教授|教授|博士|先生|女士|小姐"
    "|太太|夫人|夫婦|夫妇|伉儷|伉俪|牧師伉儷|牧师伉俪|姑娘|弟兄|姊妹|師母|师母|宣教師|宣教师|長老|长老|執事|执事|修士|會督|会督|會吏長|会吏长|會吏總|会吏总|會吏|会吏|法政牧師|法政牧师|座堂主任牧師|大主教|副主教|輔理主教|辅理主教|助理主教|蒙席|院牧|校牧|宣教士|教士|上人|和尚|師姐|师姐|師兄|师兄|尼師|比丘尼|比丘|居士|道長|道长|上師|上师|阿訇|博士候選人|姐|律師|律师|大律師|大律师|醫師|医师|醫生|医生|牧師|牧师|傳道|传道|神父|修女|法師|法师|傳道人|传道人|老師|老师|講師|讲师|同學|同学"
    "|工程師|工程师|會計師|校長|校长|院士|主教|樞機|仁波切|格西|喇嘛|さん|様|교수|박사|선생|씨"
)
