"""What the words of organisations' names are called in other languages: for comparing, no more.

From general knowledge, a line a concept: what it is called here, then the terms for it. Latin ones
stand without accents and without a plural's s; Chinese ones simplified. A country and its people
are one concept, for languages differ in which they say ("加拿大香港之友", "Canadian Friends of Hong
Kong"). A missing word means that a name and its translation are not found, never that two names
are taken for one.
"""

from signatories.matching.glossary_places import PLACES

# What they are about and of whom they are.
_TOPICS = """
friend: friend|amis|ami|amie|amigo|amiga|freund|freunde|之友|友人|朋友|اصدقا|دوستلىرى|amico|amici|
  vriend|vrienden|przyjaciele|друзья
support: support|soutien|appui|apoyo|apoio|unterstutzung|支援|支持|声援|دعم|རྒྱབ་སྐྱོར
concern: concern|关注
monitor: monitor|监测
watch: watch|监察|观察|监视
action: action|accion|acao|aktion|行动|ھەرىكەت
stand with: stand with|撑|同行|声援
human right: human right|droit humain|droit de la personne|droit de homme|droit de l homme|
  derecho humano|direito humano|menschenrecht|menschenrechte|人权|حقوق الانسان|لحقوق الانسان|
  كىشىلىك هوقۇق|كىشىلىك ھوقۇق|འགྲོ་བ་མིའི་ཐོབ་ཐང|diritti umani|diritto umano|mensenrechten|
  mensenrecht|prawa czlowieka|praw czlowieka|lidska prava|lidskych prav|insan haklari|
  права человека|прав человека|права людини|прав людини
right: right|droit|derecho|direito|recht|rechte|权利|权益|حقوق|هوقۇقى|ھوقۇق|ཐོབ་ཐང|diritto|diritti|
  prawa|прав|права
democracy: democracy|democratie|democracia|demokratie|democratic|democratique|democratico|
  demokratisch|demokratische|民主|ديمقراطيه|دېموكراتىيە|དམངས་གཙོ|democrazia|demokracja|демократия|
  демократии|демократический|демократія
free: freedom|free|libre|livre|frei|freie|freies|liberte|libertad|liberdade|freiheit|自由|حريه|حر|
  حره|ئەركىنلىك|རང་དབང|liberta|vrijheid|wolnosc|свобода|свободы|свободная|свободный|воля
independence: independence|independance|independencia|unabhangigkeit|独立|استقلال|مۇستەقىللىق|
  རང་བཙན
justice: justice|justicia|justica|gerechtigkeit|正义|公义|司法|عداله|ئادالەت|giustizia|
  gerechtigheid|sprawiedliwosc|справедливость
peace: peace|paix|paz|frieden|和平|سلام|تىنچلىق|ཞི་བདེ|pace|vrede|pokoj|мир|мира
solidarity: solidarity|solidarite|solidaridad|solidariedade|solidaritat|团结|声援|تضامن|ھەمكارلىق|
  solidarieta|solidariteit|solidarnosc|солидарность|солідарність
culture: culture|cultural|culturel|culturelle|cultura|kultur|kulturell|文化|ثقافه|ثقافي|مەدەنىيەت|
  རིག་གཞུང|культура|культурный|culturale
education: education|educatif|educacion|educacao|bildung|教育|تعليم|مائارىپ|ཤེས་རིག
research: research|recherche|investigacion|pesquisa|forschung|研究|بحوث|تەتقىقات|ཉམས་ཞིབ
study: study|studies|studie|etude|estudio|estudo|studien|研究|دراسات
information: information|informacion|informacao|信息|资讯|情报|معلومات|ئۇچۇر
press: press|presse|prensa|imprensa|新闻|صحافه|ئاخبارات
media: media|medias|medio|medien|mídia|媒体|传媒|اعلام|مېدىيا
journalist: journalist|journaliste|periodista|jornalista|journalisten|reporter|记者|新闻工作者|
  صحفيين|مۇخبىرلار|གསར་འགོད|giornalista|журналистов|журналист
writer: writer|ecrivain|escritor|schriftsteller|作家|كتاب|يازغۇچىلار
lawyer: lawyer|avocat|abogado|advogado|anwalt|anwalte|juristen|律师|محامين|ئادۋوكاتلار
doctor: doctor|medecin|medico|arzt|arzte|医生|医师|اطبا|dottore|dokter|artsen
worker: worker|travailleur|trabajador|trabalhador|arbeiter|职工|工人|劳工|عمال
labour: travail|trabajo|trabalho|labor|labour|laboral|劳工|工会
trade: trade|commerce|贸易
teacher: teacher|enseignant|profesor|professor|lehrer|教师|教授|معلمين|ئوقۇتقۇچىلار
student: student|etudiant|etudiante|estudiante|estudante|studenten|studierende|学生|طلاب|طلبه|
  ئوقۇغۇچىلار|སློབ་མ|སློབ་ཕྲུག|studente|studenti|студентов|студенты
youth: youth|jeune|jeunesse|juventud|joven|jovene|juventude|jovem|jugend|青年|青年人|شباب|ياشلار|
  ياشلىرى|གཞོན་ནུ|gioventu|giovani|jeugd|jongeren|mlodziez|молодежь|молодежный|молодежи
woman: woman|women|femme|mujer|mujere|mulher|mulhere|frau|frauen|妇女|女性|نساء|نسا|مراه|ئاياللار|
  ئاياللىرى|བུད་མེད|donna|donne|vrouw|vrouwen|kobieta|kobiet|женщин|женский|жіночий
mother: mother|mere|madre|mae|mutter|母亲|妈妈|امهات|ئانىلار|матерей|матери
child: child|children|enfant|nino|crianca|kind|kinder|儿童|اطفال|بالىلار
family: family|famille|familia|familie|familien|家庭|家属|عائلات
refugee: refugee|refugie|refugiee|refugiado|fluchtling|fluchtlinge|geflüchtete|难民|لاجئين|
  مۇساپىرلار|སྐྱབས་བཅོལ|rifugiato|rifugiati|vluchteling|vluchtelingen|uchodzca|беженцев|беженцы
immigrant: immigrant|immigre|inmigrante|imigrante|einwanderer|移民|مهاجرين
prisoner: prisoner|prisonnier|preso|prisionero|gefangene|囚犯|سجنا
victim: victim|victime|victima|vitima|opfer|受害者|ضحايا
torture: torture|tortura|folter|酷刑|تعذيب|пыток|пытки|tortuur
people: people|peuple|pueblo|povo|volk|volker|人民|民族|شعب|شعوب|خەلق|མི་རིགས|popolo|народ|народов
threatened: threatened|menace|amenazado|ameacado|bedroht|bedrohte|受威胁
citizen: citizen|citoyen|citoyenne|ciudadano|cidadao|burger|市民|公民|مواطنين
victory: victory|victoire|胜利
relief: relief|secour|socorro|救援|救济|اغاثه|ياردەم
aid: aid|aide|ayuda|ajuda|hilfe|援助|救援|مساعده|ياردەم|помощь|допомога|pomoc
border: border|frontiere|frontera|fronteira|grenze|grenzen|国界|边界|حدود|grens
without: without|sans|sin|sem|ohne|无|بلا|zonder|senza|bez
threat: threat|menaces|威胁
against: against|contre|contra|gegen|反对|反|ضد|قارشى|contro|tegen|przeciw|против|проти
genocide: genocide|genocidio|volkermord|种族灭绝|种族清洗|اباده جماعيه|قىرغىنچىلىق
exile: exile|exil|exilio|流亡|海外|منفى|سۈرگۈن|བཙན་བྱོལ
government: government|gouvernement|gobierno|governo|regierung|政府|حكومه|ھۆكۈمىتى|གཞུང
world: world|mondial|mondiale|mundial|weltweit|welt|世界|全球|عالمي|عالم|دۇنيا|dunya|འཛམ་གླིང|
  wereld|всемирный|всемирная|мировой|світовий
international: international|internationale|internacional|国际|دولي|دوليه|خەلقئارا|རྒྱལ་སྤྱི|
  internazionale|internationaal|международный|международная|международное|міжнародний|міжнародна
national: national|nationale|nacional|全国|国家|国民|وطني|وطنيه|مىللىي
global: global|globale|全球|世界|عالمي
overseas: overseas|海外|侨
new: new|nouveau|nouvelle|nuevo|nueva|novo|nova|neu|neue|新|جديد
church: church|eglise|iglesia|igreja|kirche|教会|كنيسه
christian: christian|chretien|chretienne|cristiano|cristao|christlich|christliche|基督教|基督徒|
  مسيحي|cristiana|christelijk
muslim: muslim|musulman|musulmane|mucalmano|muslime|muslimisch|穆斯林|伊斯兰|مسلمين|مۇسۇلمان
islamic: islamic|islamique|islamico|islamisch|islamische|伊斯兰|اسلامي|ئىسلام
buddhist: buddhist|bouddhiste|budista|buddhistisch|佛教|བུདྡྷ
jewish: jewish|juif|juive|judio|judeu|judisch|judische|犹太|犹太人|يهودي
amnesty: amnesty|amnistie|amnistia|anistia|特赦|العفو|амнистия
persecution: persecution|persecucion|verfolgung|迫害
religion: religion|religious|religieux|religioso|religios|宗教|دين|ديني|религия
politics: political|politique|politico|politisch|政治|سياسي
development: development|developpement|desarrollo|desenvolvimento|entwicklung|发展|تنميه
defence: defense|defensa|defesa|verteidigung|捍卫|保卫|دفاع
protection: protection|proteccion|protecao|schutz|保护|حمايه
expression: expression|expresion|expressao|表达|言论|تعبير
speech: speech|言论
abolition: abolition|abolicion|abolicao|abschaffung
agriculture: agriculture|agricultural|agricultura|landwirtschaft
art: art|arte|kunst|艺术
artist: artist|artiste|artista|kunstler|艺术家
business: business|entreprise|empresa|wirtschaft
catholic: catholic|catholique|catolico|catolica|katholisch|katholische|天主教
city: city|ville|ciudad|cidade|stadt
civil: civil|civile|civico|zivil|гражданский|гражданская|громадянський
civil society: civil society|societe civile|sociedad civil|sociedade civil|zivilgesellschaft|
  公民社会|гражданское общество|громадянське суспільство
climate: climate|climat|clima|klima|气候
conscience: conscience|conciencia|consciencia|gewissen|良心
consumer: consumer|consommateur|consumidor|verbraucher
cooperation: cooperation|cooperacion|cooperacao|zusammenarbeit|合作
corruption: corruption|corrupcion|corrupcao|korruption
crime: crime|crimen|verbrechen
crisis: crisis|crise|krise
death penalty: death penalty|peine de mort|pena de muerte|todesstrafe|死刑
defender: defender|defenseur|defensor|defensora|verteidiger
dialogue: dialogue|dialog|dialogo|对话
disability: disability|disabilities|handicap|discapacidad|deficiencia|behinderung
disappeared: disappeared|disparu|desaparecido|verschwunden
discrimination: discrimination|discriminacion|discriminacao|diskriminierung
economic: economic|economique|economico|economica|wirtschaftlich
election: election|electoral|eleccion|eleicao|wahl
environment: environment|environmental|environnement|medio ambiente|meio ambiente|umwelt|环境|环保
equality: equality|egalite|igualdad|igualdade|gleichheit|gleichberechtigung|平等
ethnic: ethnic|ethnique|etnico|ethnisch
executed: executed|execute|ejecutado
exchange: exchange|echange|intercambio|austausch
faith: faith|foi|fe|glaube|信仰
farmer: farmer|paysan|campesino|campones|bauer
film: film|cine|cinema|电影
fight: fight|struggle|lutte|lucha|luta|kampf
forced: forced|force|forzado|forcado
future: future|avenir|futuro|zukunft
gender: gender|genre|genero|geschlecht
girl: girl|fille|nina|menina|madchen
health: health|sante|salud|saude|gesundheit|健康
heritage: heritage|patrimoine|patrimonio|kulturerbe
history: history|histoire|historia|geschichte|历史
home: home|hogar|heim
hope: hope|espoir|esperanza|esperanca|hoffnung|希望
house: house|maison|casa|haus
humanitarian: humanitarian|humanitaire|humanitario|humanitar
hunger: hunger|faim|hambre|fome
indigenous: indigenous|autochtone|indigena|原住民
integration: integration|integracion|integracao
interreligious: interfaith|interreligious|interreligieux|interreligioso
judge: judge|juge|juez|juiz|richter
jurist: jurist|juriste|jurista
language: language|langue|lengua|idioma|sprache|语言
law: law|ley|lei|gesetz|法律
legal: legal|juridique|juridico
lesbian: lesbian|lesbienne|lesbiana
liberation: liberation|liberacion|libertacao|befreiung|解放
library: library|bibliotheque|biblioteca|bibliothek
life: life|vie|vida|leben
literature: literature|litterature|literatura|literatur|文学
memorial: memorial|memorialna
memory: memory|memoire|memoria|gedenken
migration: migration|migracion|migracao
migrant: migrant|migrante|migranten
minority: minority|minorite|minoria|minderheit|少数民族
monitoring: monitoring|suivi|monitoreo
museum: museum|musee|museo|museu|博物馆
music: music|musique|musica|musik|音乐
nonviolence: nonviolence|non violence|gewaltfreiheit
nurse: nurse|infirmiere|infirmier|enfermera|krankenpfleger|护士
open: open|ouvert|abierto|aberto|offen
parent: parent|eltern
parliament: parliament|parlement|parlamento
parliamentarian: parliamentarian|parlementaire|parlamentario|parlamentar|parlamentarier|议员
philosophy: philosophy|philosophie|filosofia
poet: poet|poete|poeta|dichter
popular: popular|populaire
poverty: poverty|pauvrete|pobreza|armut
prevention: prevention|prevencion|prevencao|pravention
professional: professional|professionnel|profesional|profissional
promotion: promotion|promocion|promocao|forderung
psychologist: psychologist|psychologue|psicologo|psychologen
public: public|publique|publico|publica|offentlich
racism: racism|racisme|racismo|rassismus
reform: reform|reforme|reforma
rehabilitation: rehabilitation|rehabilitacion
reproductive: reproductive|reproductif|reproductivo|reproduktiv
resistance: resistance|resistencia|widerstand
responsibility: responsibility|responsabilite|responsabilidad|verantwortung
rule of law: rule of law|etat de droit|estado de derecho|rechtsstaat|法治
rural: rural|rurale|landlich
scholar: scholar|chercheur|academico|wissenschaftler|学者
school: school|ecole|escuela|escola|schule|学校
science: science|ciencia|wissenschaft|科学
scientist: scientist|scientifique|cientifico
security: security|securite|seguridad|seguranca|sicherheit|安全
service: service|servicio|servico|dienst
sexual: sexual|sexuel|sexuelle
slavery: slavery|esclavage|esclavitud|escravidao|sklaverei
social: social|sociale|sozial|社会
song: song|chanson|cancion
stateless: stateless|apatride|apatrida|staatenlos
survivor: survivor|survivant|sobreviviente|uberlebende|幸存者
syndical: syndical|sindical
territory: territory|territoire|territorio
theology: theology|theologie|teologia
tolerance: tolerance|tolerancia|toleranz
trafficking: trafficking|traite|trata|menschenhandel
translator: translator|traducteur|traductor|ubersetzer
transparency: transparency|transparence|transparencia|transparenz|透明
trial: trial|proces|proceso|prozess
truth: truth|verite|verdad|verdade|wahrheit|真相
united: united|uni|unie|unido|unida|vereint|vereinigt
university: university|universite|universidad|universidade|universita|universitat|大学
village: village|pueblito|dorf
violence: violence|violencia|gewalt|暴力
voice: voice|voix|voz|stimme|声音
volunteer: volunteer|benevole|voluntario|freiwillige|志愿者
war: war|guerre|guerra|krieg|战争
water: water|eau|agua|wasser|水
welfare: welfare|bienestar|福利
well being: well being|bien etre
widow: widow|veuve|viuda|witwe
witness: witness|temoin|testigo|zeuge
alumni: alumni|ancien eleve|校友
"""
OTHERS = _TOPICS + PLACES
