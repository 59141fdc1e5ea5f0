"""What the words of organisations' names are called in other languages: for comparing, no more.

From general knowledge, a line a concept: what it is called here, then the terms for it. Latin ones
stand without accents and without a plural's s; Chinese ones simplified. A country and its people
are one concept, for languages differ in which they say ("加拿大香港之友", "Canadian Friends of Hong
Kong"). A missing word means that a name and its translation are not found, never that two names
are taken for one.
"""

# Bodies. Translators choose among them freely, so several lines may hold one term.
BODIES = """
association: association|asociacion|associacao|associazione|verein|vereinigung|verband|amicale|
  协会|会|学会|联会|联谊会|促进会|总会|جمعيه|رابطه|جەمئىيىتى|جەمئىيەت|بىرلەشمىسى|མཐུན་ཚོགས|
  ཚོགས་པ|ལྷན་ཚོགས|སྐྱིད་སྡུག
society: society|societe|sociedad|sociedade|gesellschaft|协会|会|学会|社|联谊会|جمعيه|جەمئىيىتى|
  جەمئىيەت|མཐུན་ཚོགས|ཚོགས་པ
union: union|sindicato|syndicat|gewerkschaft|uniao|vereinigung|联盟|联合会|工会|会|اتحاد|نقابه|
  ئىتتىپاقى|བརྩེ་མཐུན
federation: federation|federacion|federacao|foderation|verband|bund|fed|联合会|联会|联盟|总会|
  اتحاد|فيدراليه
confederation: confederation|confederacion|confederacao|联盟|总会
alliance: alliance|alianza|alianca|allianz|bundnis|联盟|同盟|تحالف|ئىتتىپاقى
coalition: coalition|coalicion|coalizao|bundnis|koalition|联盟|联席会议|تحالف|ائتلاف
league: league|ligue|liga|bund|联盟|同盟|رابطه
congress: congress|congre|congres|congreso|congresso|kongress|代表大会|大会|مؤتمر|قۇرۇلتىيى|
  قۇرۇلتاي|qurultiyi|qurultay|ལྷན་ཚོགས|ཚོགས་ཆེན
assembly: assembly|assemblee|asamblea|assembleia|versammlung|大会|议会|مجلس|مجلسى
council: council|conseil|consejo|conselho|rat|委员会|议会|理事会|会|مجلس|كېڭىشى|ལྷན་ཁང
committee: committee|comite|komitee|ausschuss|委员会|لجنه|كومىتېتى|ཨུ་ཡོན་ལྷན་ཁང
commission: commission|comision|comissao|kommission|委员会|لجنه|هيئه
network: network|reseau|red|rede|netzwerk|网络|网|شبكه|تورى|དྲ་རྒྱ
group: group|groupe|grupo|gruppe|arbeitsgruppe|组|小组|团体|مجموعه|گۇرۇپپىسى|ཚོགས་པ
centre: center|centre|centro|zentrum|中心|مركز|مەركىزى|ལྟེ་གནས
institute: institute|institut|instituto|研究所|研究院|学院|معهد|مركز|ئىنستىتۇتى
academy: academy|academie|academia|akademie|学院|اكاديميه|ئاكادېمىيىسى
foundation: foundation|fondation|fundacion|fundacao|stiftung|stichting|基金会|موسسه|مؤسسه|فوندى|
  རྒྱུན་ཁྱབ་མ་དངུལ
fund: fund|fond|fonds|fondo|fundo|基金会|基金|صندوق|فوندى
organisation: organization|organisation|organizacion|organizacao|组织|机构|منظمه|تەشكىلاتى|
  ཚོགས་པ|རྩ་འཛུགས
movement: movement|mouvement|movimiento|movimento|bewegung|运动|阵线|حركه|ھەرىكىتى|ལས་འགུལ
front: front|frente|阵线|جبهه
party: party|parti|partido|partei|党|حزب|پارتىيىسى|ཚོགས་པ
project: project|projet|proyecto|projeto|projekt|项目|计划|مشروع|قۇرۇلۇشى|ལས་གཞི
campaign: campaign|campagne|campana|campanha|kampagne|运动|حمله
initiative: initiative|initiativ|iniciativa|倡议|行动|مبادره
forum: forum|foro|论坛|منتدى
club: club|俱乐部|会|نادي
community: community|communaute|comunidad|comunidade|gemeinschaft|gemeinde|社区|社群|同乡会|
  جاليه|سکیدتۇغ|སྐྱིད་སྡུག
platform: platform|plateforme|plataforma|plattform|平台|منصه
observatory: observatory|observatoire|observatorio|beobachtungsstelle|مرصد
"""
# What they are about, of whom they are and where.
OTHERS = """
friend: friend|amis|ami|amie|amigo|amiga|freund|freunde|之友|友人|朋友|اصدقا|دوستلىرى
support: support|soutien|appui|apoyo|apoio|unterstutzung|支援|支持|声援|دعم|རྒྱབ་སྐྱོར
concern: concern|关注
monitor: monitor|监测
watch: watch|监察|观察|监视
action: action|accion|acao|aktion|行动|ھەرىكەت
stand with: stand with|撑|同行|声援
human right: human right|droit humain|droit de la personne|droit de homme|droit de l homme|
  derecho humano|direito humano|menschenrecht|menschenrechte|人权|حقوق الانسان|لحقوق الانسان|
  كىشىلىك هوقۇق|كىشىلىك ھوقۇق|འགྲོ་བ་མིའི་ཐོབ་ཐང
right: right|droit|derecho|direito|recht|rechte|权利|权益|حقوق|هوقۇقى|ھوقۇق|ཐོབ་ཐང
democracy: democracy|democratie|democracia|demokratie|democratic|democratique|democratico|
  demokratisch|demokratische|民主|ديمقراطيه|دېموكراتىيە|དམངས་གཙོ
free: freedom|free|libre|livre|frei|freie|freies|liberte|libertad|liberdade|freiheit|自由|حريه|
  حر|حره|ئەركىنلىك|རང་དབང
independence: independence|independance|independencia|unabhangigkeit|独立|استقلال|مۇستەقىللىق|
  རང་བཙན
justice: justice|justicia|justica|gerechtigkeit|正义|公义|司法|عداله|ئادالەت
peace: peace|paix|paz|frieden|和平|سلام|تىنچلىق|ཞི་བདེ
solidarity: solidarity|solidarite|solidaridad|solidariedade|solidaritat|团结|声援|تضامن|ھەمكارلىق
culture: culture|cultural|culturel|culturelle|cultura|kultur|kulturell|文化|ثقافه|ثقافي|
  مەدەنىيەت|རིག་གཞུང
education: education|educatif|educacion|educacao|bildung|教育|تعليم|مائارىپ|ཤེས་རིག
research: research|recherche|investigacion|pesquisa|forschung|研究|بحوث|تەتقىقات|ཉམས་ཞིབ
study: study|studies|studie|etude|estudio|estudo|studien|研究|دراسات
information: information|informacion|informacao|信息|资讯|情报|معلومات|ئۇچۇر
press: press|presse|prensa|imprensa|新闻|صحافه|ئاخبارات
media: media|medias|medio|medien|mídia|媒体|传媒|اعلام|مېدىيا
journalist: journalist|journaliste|periodista|jornalista|journalisten|reporter|记者|新闻工作者|
  صحفيين|مۇخبىرلار|གསར་འགོད
writer: writer|ecrivain|escritor|schriftsteller|作家|كتاب|يازغۇچىلار
lawyer: lawyer|avocat|abogado|advogado|anwalt|anwalte|juristen|律师|محامين|ئادۋوكاتلار
doctor: doctor|medecin|medico|arzt|arzte|医生|医师|اطبا
worker: worker|travailleur|trabajador|trabalhador|arbeiter|职工|工人|劳工|عمال
labour: labor|labour|laboral|劳工|工会
trade: trade|commerce|贸易
teacher: teacher|enseignant|profesor|professor|lehrer|教师|教授|معلمين|ئوقۇتقۇچىلار
student: student|etudiant|etudiante|estudiante|estudante|studenten|studierende|学生|طلاب|طلبه|
  ئوقۇغۇچىلار|སློབ་མ|སློབ་ཕྲུག
youth: youth|jeune|jeunesse|juventud|joven|jovene|juventude|jovem|jugend|青年|青年人|شباب|ياشلار|
  ياشلىرى|གཞོན་ནུ
woman: woman|women|femme|mujer|mujere|mulher|mulhere|frau|frauen|妇女|女性|نساء|نسا|مراه|
  ئاياللار|ئاياللىرى|བུད་མེད
mother: mother|mere|madre|mae|mutter|母亲|妈妈|امهات|ئانىلار
child: child|children|enfant|nino|crianca|kind|kinder|儿童|اطفال|بالىلار
family: family|famille|familia|familie|familien|家庭|家属|عائلات
refugee: refugee|refugie|refugiee|refugiado|fluchtling|fluchtlinge|geflüchtete|难民|لاجئين|
  مۇساپىرلار|སྐྱབས་བཅོལ
immigrant: immigrant|immigre|inmigrante|imigrante|einwanderer|移民|مهاجرين
prisoner: prisoner|prisonnier|preso|prisionero|gefangene|囚犯|سجنا
victim: victim|victime|victima|vitima|opfer|受害者|ضحايا
torture: torture|tortura|folter|酷刑|تعذيب
people: people|peuple|pueblo|povo|volk|volker|人民|民族|شعب|شعوب|خەلق|མི་རིགས
threatened: threatened|menace|amenazado|ameacado|bedroht|bedrohte|受威胁
citizen: citizen|citoyen|citoyenne|ciudadano|cidadao|burger|市民|公民|مواطنين
victory: victory|victoire|胜利
relief: relief|secour|socorro|救援|救济|اغاثه|ياردەم
aid: aid|aide|ayuda|ajuda|hilfe|援助|救援|مساعده|ياردەم
border: border|frontiere|frontera|fronteira|grenze|grenzen|国界|边界|حدود
without: without|sans|sin|sem|ohne|无|بلا
threat: threat|menaces|威胁
against: against|contre|contra|gegen|反对|反|ضد|قارشى
genocide: genocide|genocidio|volkermord|种族灭绝|种族清洗|اباده جماعيه|قىرغىنچىلىق
exile: exile|exil|exilio|流亡|海外|منفى|سۈرگۈن|བཙན་བྱོལ
government: government|gouvernement|gobierno|governo|regierung|政府|حكومه|ھۆكۈمىتى|གཞུང
world: world|mondial|mondiale|mundial|weltweit|welt|世界|全球|عالمي|عالم|دۇنيا|dunya|འཛམ་གླིང
international: international|internationale|internacional|国际|دولي|دوليه|خەلقئارا|རྒྱལ་སྤྱི
national: national|nationale|nacional|全国|国家|国民|وطني|وطنيه|مىللىي
global: global|globale|全球|世界|عالمي
overseas: overseas|海外|侨
new: new|nouveau|nouvelle|nuevo|nueva|novo|nova|neu|neue|新|جديد
church: church|eglise|iglesia|igreja|kirche|教会|كنيسه
christian: christian|chretien|chretienne|cristiano|cristao|christlich|christliche|基督教|基督徒|
  مسيحي
muslim: muslim|musulman|musulmane|mucalmano|muslime|muslimisch|穆斯林|伊斯兰|مسلمين|مۇسۇلمان
islamic: islamic|islamique|islamico|islamisch|islamische|伊斯兰|اسلامي|ئىسلام
buddhist: buddhist|bouddhiste|budista|buddhistisch|佛教|བུདྡྷ
jewish: jewish|juif|juive|judio|judeu|judisch|judische|犹太|犹太人|يهودي
amnesty: amnesty|amnistie|amnistia|anistia|特赦|العفو
persecution: persecution|persecucion|verfolgung|迫害
religion: religion|religious|religieux|religioso|religios|宗教|دين|ديني
politics: political|politique|politico|politisch|政治|سياسي
development: development|developpement|desarrollo|desenvolvimento|entwicklung|发展|تنميه
defence: defense|defensa|defesa|verteidigung|捍卫|保卫|دفاع
protection: protection|proteccion|protecao|schutz|保护|حمايه
expression: expression|expresion|expressao|表达|言论|تعبير
speech: speech|言论
hong kong: hong kong|hong konger|hongkong|hongkongais|hongkongaise|hongkongaise|香港|港人|香港人|
  هونغ كونغ|شاڭگاڭ|ཧོང་ཀོང
tibet: tibet|tibetan|tibetain|tibetaine|tibetano|tibetana|tibetisch|tibetische|tibeter|tibete|
  西藏|藏人|藏族|图博|تيبت|تىبەت|བོད་རིགས|བོད་མི|བོད
uyghur: uyghur|ouighour|ouighoure|uigur|uigure|uiguren|uigurisch|uigurische|uigure|维吾尔|
  维吾尔人|ايغور|اويغور|ئۇيغۇر|ئۇيغۇرلار|ཡུ་གུར
east turkestan: east turkestan|eastern turkestan|turkestan oriental|turquestan oriental|
  ostturkestan|ostturkistan|东突厥斯坦|东突|تركستان شرقيه|شەرقىي تۈركىستان
china: china|chinese|chine|chinoi|chinois|chinoise|chino|chinesisch|chinesische|中国|中华|华人|
  صين|صيني|خىتاي|རྒྱ་ནག
taiwan: taiwan|taiwanese|taiwanais|taiwanaise|taiwanes|台湾|台湾人|台|تايوان|تەيۋەن
mongolia: mongolia|mongolian|mongolie|mongol|mongole|mongolei|mongolisch|蒙古|蒙古人
southern mongolia: southern mongolia|southern mongolian|南蒙古|内蒙古
vietnam: vietnam|vietnamese|vietnamien|vietnamienne|vietnamita|vietnamesisch|越南|越南人
korea: korea|korean|coree|coreen|coreano|koreanisch|韩国|朝鲜
japan: japan|japanese|japon|japonai|japonais|japones|japanisch|日本
india: india|indian|inde|indien|indienne|印度|هند
canada: canada|canadian|canadien|canadienne|canadiense|kanada|kanadisch|kanadische|加拿大|加国|
  كندا|كندي|كنديه|كانادا|ཁེ་ན་ཌ|ཀེ་ན་ཌ
united states: united states|america|american|americain|americaine|etats unis|estados unidos|
  estadounidense|americano|americana|usa|amerikanisch|amerikanische|美国|全美|美洲|امريكا|امريكي|
  ئامېرىكا|ཨ་རི
britain: britain|british|united kingdom|great britain|royaume uni|britannique|reino unido|
  grossbritannien|britisch|britische|英国|全英|بريطانيا|بريطاني|ئەنگلىيە|དབྱིན་ཇི
england: england|english|angleterre|inglaterra
france: france|french|francai|francais|francaise|francia|franca|frances|frankreich|franzosisch|
  法国|全法|فرنسا|فرنسي|فىرانسىيە|ཕ་རན་སི
germany: germany|german|allemagne|allemand|allemande|alemania|aleman|alemana|alemanha|alemao|
  deutschland|deutsch|deutsche|deutscher|德国|全德|المانيا|الماني|گېرمانىيە|འཇར་མན
spain: spain|spanish|espagne|espagnol|espana|espanol|espanola|espanha|spanien|spanisch|西班牙|
  اسبانيا
portugal: portugal|portuguese|portugai|portugais|portugues|portuguesa|葡萄牙
brazil: brazil|brazilian|brasil|brasileiro|brasileira|bresil|bresilien|brasilien|巴西
mexico: mexico|mexican|mexicano|mexicana|mexique|mexiko|墨西哥
argentina: argentina|argentine|argentino|argentinien|阿根廷
chile: chile|chilean|chileno|chilena|chili|智利
italy: italy|italian|italie|italien|italienne|italia|italiano|italiana|italienisch|意大利
switzerland: switzerland|swiss|suisse|suiza|suizo|suica|schweiz|schweizer|schweizerisch|
  schweizerische|瑞士|سويسرا|སུད་སི
austria: austria|austrian|autriche|autrichien|osterreich|osterreichisch|osterreichische|奥地利
netherlands: netherlands|dutch|pays bas|paises bajos|paises baixos|holanda|nederland|niederlande|
  荷兰|هولندا|گوللاندىيە
belgium: belgium|belgian|belgique|belge|belgica|belgien|belgisch|比利时|بلجيكا
sweden: sweden|swedish|suede|suedois|suecia|schweden|schwedisch|瑞典|شۋېتسىيە
norway: norway|norwegian|norvege|noruega|norwegen|norwegisch|挪威|نورۋېگىيە
denmark: denmark|danish|danemark|dinamarca|danisch|丹麦
australia: australia|australian|australie|australien|australisch|澳洲|澳大利亚|全澳|استراليا|
  ئاۋسترالىيە|ཨོ་སི་ཀྲོ་ལི་ཡ
new zealand: new zealand|nouvelle zelande|nueva zelanda|neuseeland|新西兰|纽西兰
europe: europe|european|europeen|europeenne|europa|europeo|europeu|europaisch|europaische|欧洲|
  全欧|اوروبا|اوروبي|ياۋروپا|ཡུ་རོབ
north america: north america|north american|amerique du nord|norteamerica|nordamerika|北美|北美洲
asia: asia|asian|asie|asiatique|asiatico|asien|asiatisch|亚洲|اسيا
africa: africa|african|afrique|africain|africaine|africano|africana|afrika|afrikanisch|非洲|
  افريقيا
arab: arab|arabe|arabisch|عربي|عربيه|عرب
syria: syria|syrian|syrie|syrien|syrienne|siria|sirio|syrisch|叙利亚|سوريا|سوري|سوريه
egypt: egypt|egyptian|egypte|egyptien|egipto|agypten|埃及|مصر|مصري|مصريه
turkey: turkey|turkish|turquie|turc|turquia|turkei|turkisch|土耳其|تركيا|تۈركىيە
kurdish: kurd|kurdish|kurde|kurdo|kurdisch|库尔德|كردي|كرديه
iran: iran|iranian|iranien|irani|iranisch|伊朗|ايران|ايراني
yemen: yemen|yemeni|也门|يمن|يمني
toronto: toronto|torontonian|多伦多|تورونتو|ཊོ་རོན་ཊོ
vancouver: vancouver|vancouverite|温哥华|云高华
montreal: montreal|montrealai|montrealais|满地可|蒙特利尔
calgary: calgary|卡加利|卡尔加里
edmonton: edmonton|埃德蒙顿|爱民顿|点问顿
ottawa: ottawa|ottawan|渥太华
winnipeg: winnipeg|温尼伯|温尼辟
london: london|londre|londres|londoner|伦敦|لندن
paris: pari|paris|巴黎|باريس
berlin: berlin|berliner|柏林
new york: new york|纽约
los angeles: los angeles|los angele|洛杉矶
san francisco: san francisco|旧金山|三藩市
sydney: sydney|悉尼
melbourne: melbourne|墨尔本
tokyo: tokyo|东京
taipei: taipei|台北
cairo: cairo|le caire|القاهره|قاهره
"""
