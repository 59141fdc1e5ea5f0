"""What countries, peoples and cities are called in other languages, as `glossary` has the rest.

A country and its people are one concept, for languages differ in which of them they say.
"""

PLACES = """
hong kong: hong kong|hong kong people|hong konger|hongkong|hongkongais|hongkongaise|香港|港人|
  香港人|هونغ كونغ|شاڭگاڭ|ཧོང་ཀོང|гонконг
tibet: tibet|tibetan|tibetain|tibetaine|tibetano|tibetana|tibetisch|tibetische|tibeter|tibete|西藏|
  藏人|藏族|图博|تيبت|تىبەت|བོད་རིགས|བོད་མི|བོད|tibetaans|tybet|тибет|тибета|тибетский|тибетская|
  tibetanische
uyghur: uyghur|ouighour|ouighoure|uigur|uigure|uiguren|uigurisch|uigurische|维吾尔|维吾尔人|ايغور|
  اويغور|ئۇيغۇر|ئۇيغۇرلار|ཡུ་གུར|uiguro|oeigoer|oeigoerse|ujgur|ujgurski|уйгур|уйгурский|уйгурская|
  уйгуров|уйгурское
east turkestan: east turkestan|eastern turkestan|turkestan oriental|turquestan oriental|
  ostturkestan|ostturkistan|东突厥斯坦|东突|تركستان شرقيه|شەرقىي تۈركىستان
china: china|chinese|chine|chinoi|chinois|chinoise|chino|chinesisch|chinesische|中国|中华|华人|صين|
  صيني|خىتاي|རྒྱ་ནག
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
norway: norway|norwegiye|norwegian|norvege|noruega|norwegen|norwegisch|挪威|نورۋېگىيە
denmark: denmark|danish|danemark|dinamarca|danisch|丹麦
australia: australia|australian|australie|australien|australisch|澳洲|澳大利亚|全澳|استراليا|
  ئاۋسترالىيە|ཨོ་སི་ཀྲོ་ལི་ཡ
new zealand: new zealand|nouvelle zelande|nueva zelanda|neuseeland|新西兰|纽西兰
europe: europe|european|europeen|europeenne|europa|europeo|europeu|europaisch|europaische|欧洲|
  全欧|اوروبا|اوروبي|ياۋروپا|ཡུ་རོབ|европа|европейский|європейський
north america: north america|north american|amerique du nord|norteamerica|nordamerika|北美|北美洲
asia: asia|asian|asie|asiatique|asiatico|asien|asiatisch|亚洲|اسيا
africa: africa|african|afrique|africain|africaine|africano|africana|afrika|afrikanisch|非洲|افريقيا
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
ireland: ireland|irish|irlande|irlandais|irlandaise|irlanda|irlandes|irland|irisch|irische|爱尔兰
scotland: scotland|scottish|ecosse|ecossais|escocia|escoces|schottland|schottisch|苏格兰
wales: wales|welsh|pays de galles|gales|威尔士
poland: poland|polish|pologne|polonais|polonaise|polonia|polaco|polaca|polen|polnisch|polska|
  polski|波兰|польша
czechia: czechia|czech|czech republic|tcheque|republique tcheque|chequia|checo|checa|tschechien|
  tschechisch|tschechische|cesko|cesky|ceska|捷克
slovakia: slovakia|slovak|slovaque|slovaquie|eslovaquia|eslovaco|slowakei|slowakisch|斯洛伐克
slovenia: slovenia|slovenian|slovene|slovenie|eslovenia|esloveno|slowenien|slowenisch|斯洛文尼亚
hungary: hungary|hungarian|hongrie|hongrois|hungria|hungaro|ungarn|ungarisch|ungarische|匈牙利
romania: romania|romanian|roumanie|roumain|rumania|rumano|rumanien|rumanisch|罗马尼亚
bulgaria: bulgaria|bulgarian|bulgarie|bulgare|bulgaro|bulgarien|bulgarisch|保加利亚
greece: greece|greek|hellenic|grece|grec|grecia|griego|griechenland|griechisch|希腊
serbia: serbia|serbian|serbie|serbe|serbio|serbien|serbisch|塞尔维亚
croatia: croatia|croatian|croatie|croate|croacia|croata|kroatien|kroatisch|克罗地亚
bosnia: bosnia|bosnian|bosnie|bosnien|波斯尼亚
albania: albania|albanian|albanie|albanais|albanien|阿尔巴尼亚
kosovo: kosovo|kosovar|科索沃
finland: finland|finnish|finlande|finlandais|finlandia|finnland|finnisch|芬兰
iceland: iceland|icelandic|islande|islandais|islandia|冰岛
estonia: estonia|estonian|estonie|estonien|estland|estnisch|爱沙尼亚
latvia: latvia|latvian|lettonie|letton|letonia|lettland|lettisch|拉脱维亚
lithuania: lithuania|lithuanian|lituanie|lituanien|lituania|lituano|litauen|litauisch|立陶宛
ukraine: ukraine|ukrainian|ukrainien|ukrainienne|ucrania|ucraniano|ukrainisch|ukrainische|乌克兰|
  украина|украинский|украинская|украіни|украины|український|украінський|українська
russia: russia|russian|russie|russe|rusia|ruso|rusa|russland|russisch|russische|俄罗斯|россия|
  русский|русская|российский|российская|россии
belarus: belarus|belarusian|byelorussia|bielorussie|bielorusse|bielorrusia|weissrussland|
  belarussisch|白俄罗斯|беларусь|белорусский|белорусская|беларускі
georgia: georgia|georgian|georgie|georgien|georgisch|格鲁吉亚
armenia: armenia|armenian|armenie|armenien|armenisch|亚美尼亚
azerbaijan: azerbaijan|azerbaijani|azerbaidjan|aserbaidschan|阿塞拜疆
kazakhstan: kazakhstan|kazakh|kasachstan|kasachisch|哈萨克|哈萨克斯坦|казахстан
kyrgyz: kirghiz|kirghizia|kyrgyzstan|kyrgyz|kirghizstan|kirgisistan|吉尔吉斯|吉尔吉斯斯坦
uzbek: uzbekistan|uzbek|ouzbekistan|ouzbek|usbekistan|乌兹别克|乌兹别克斯坦
tajik: tajikistan|tajik|tadjikistan|tadschikistan|塔吉克|塔吉克斯坦
turkmen: turkmenistan|turkmen|turkmene|土库曼|土库曼斯坦
afghanistan: afghanistan|afghan|afgano|afghanisch|阿富汗|افغانستان
pakistan: pakistan|pakistani|pakistanais|pakistanisch|巴基斯坦|باكستان
bangladesh: bangladesh|bangladeshi|bangladais|孟加拉
nepal: nepal|nepali|nepalese|nepalais|nepalesisch|尼泊尔
sri lanka: sri lanka|sri lankan|斯里兰卡
bhutan: bhutan|bhutanese|bhoutan|不丹
myanmar: myanmar|burma|burmese|birmanie|birman|birmania|birmano|birma|缅甸
thailand: thailand|thai|thailande|thailandais|tailandia|泰国
cambodia: cambodia|cambodian|khmer|cambodge|cambodgien|camboya|kambodscha|柬埔寨
lao: laos|lao|laotian|laotien|老挝
malaysia: malaysia|malaysian|malaisie|malaisien|malasia|马来西亚
indonesia: indonesia|indonesian|indonesie|indonesien|印尼|印度尼西亚
philippines: philippines|philippine|filipino|filipina|filipinas|philippin|philippinen|菲律宾
singapore: singapore|singaporean|singapour|singapur|新加坡
macau: macau|macao|macanese|澳门
israel: israel|israeli|israelien|israelisch|以色列
palestine: palestine|palestinian|palestinien|palestinienne|palestina|palestino|palastina|
  palastinensisch|巴勒斯坦|فلسطين|فلسطيني
lebanon: lebanon|lebanese|liban|libanais|libano|libanes|libanesisch|黎巴嫩|لبنان
iraq: iraq|iraqi|irak|irakien|iraki|irakisch|伊拉克|عراق
jordan: jordan|jordanian|jordanie|jordania|jordanien|约旦
saudi: saudi arabia|saudi|arabie saoudite|arabia saudita|saudi arabien|沙特
libya: libya|libyan|libye|libyen|libia|利比亚
tunisia: tunisia|tunisian|tunisie|tunisien|tunez|tunesien|突尼斯|تونس
algeria: algeria|algerian|algerie|algerien|argelia|argelino|阿尔及利亚|جزائر
morocco: morocco|moroccan|maroc|marocain|marruecos|marroqui|marokko|摩洛哥|مغرب
sudan: sudan|sudanese|soudan|soudanais|苏丹|سودان
south sudan: south sudan|soudan du sud|sudan del sur|sudsudan
ethiopia: ethiopia|ethiopian|ethiopie|ethiopien|etiopia|athiopien|埃塞俄比亚
eritrea: eritrea|eritrean|erythree|erythreen|厄立特里亚
somalia: somalia|somali|somalie|somalien|索马里
kenya: kenya|kenyan|kenia|肯尼亚
uganda: uganda|ugandan|ouganda|ougandais|乌干达
tanzania: tanzania|tanzanian|tanzanie|tansania|坦桑尼亚
rwanda: rwanda|rwandan|rwandais|ruanda|卢旺达
burundi: burundi|burundian|burundais
cameroon: cameroon|cameroonian|cameroun|camerounais|camerun|kamerun|喀麦隆
ghana: ghana|ghanaian|ghaneen|加纳
nigeria: nigeria|nigerian|nigerianisch|尼日利亚
niger: niger|nigerien
senegal: senegal|senegalese|senegalais|塞内加尔
mali: mali|malian|malien
ivory coast: ivory coast|cote d ivoire|cote ivoire|ivorian|ivoirien|costa de marfil
chad: chad|chadian|tchad|tchadien
gambia: gambia|gambian|gambie
zambia: zambia|zambian|zambie|sambia
zimbabwe: zimbabwe|zimbabwean|simbabwe|津巴布韦
malawi: malawi|malawian
mozambique: mozambique|mozambican|mocambique|mosambik
angola: angola|angolan|angolais
south africa: south africa|south african|afrique du sud|sud africain|sudafrica|sudafricano|
  africa do sul|sudafrika|南非
madagascar: madagascar|malagasy|malgache
swaziland: swaziland|swazi|eswatini
colombia: colombia|colombian|colombie|colombien|colombiano|colombiana|kolumbien|哥伦比亚
venezuela: venezuela|venezuelan|venezuelien|venezolano|venezolana|委内瑞拉
peru: peru|peruvian|perou|peruvien|peruano|peruana|秘鲁
bolivia: bolivia|bolivian|bolivie|boliviano|boliviana|bolivien
ecuador: ecuador|ecuadorian|equateur|ecuatoriano|ecuatoriana|厄瓜多尔
paraguay: paraguay|paraguayan|paraguayo
uruguay: uruguay|uruguayan|uruguayo
cuba: cuba|cuban|cubain|cubano|kuba|kubanisch|古巴
haiti: haiti|haitian|haitien|海地
nicaragua: nicaragua|nicaraguan|nicaraguense
guatemala: guatemala|guatemalan|guatemalteco
honduras: honduras|honduran|hondureno
salvador: el salvador|salvadoran|salvadorian|salvadorien|salvadoreno
panama: panama|panamanian|panameno
jamaica: jamaica|jamaican|jamaique
latin america: latin america|latin american|amerique latine|america latina|latinoamerica|
  latinoamericano|latinoamericana|lateinamerika|拉丁美洲
quebec: quebec|quebecer|quebecois|quebecoise|魁北克
catalonia: catalonia|catalan|catalogne|catalunya|cataluna|katalonien
basque: basque|euskadi|vasco|vasca|baskisch
roma: roma|romani
turkic: turkic|turkique|turcica
geneva: geneva|geneve|ginebra|genf|日内瓦
vienna: vienna|vienne|viena|wien|维也纳
munich: munich|munchen|慕尼黑
cologne: cologne|koln
brussels: brussels|bruxelles|bruselas|brussel|布鲁塞尔
prague: prague|praga|prag|praha|布拉格
warsaw: warsaw|varsovie|varsovia|warschau|warszawa|华沙
moscow: moscow|moscou|moscu|moskau|莫斯科|москва
kyiv: kyiv|kiev|kiew|kyjiw|基辅|киев|киів
copenhagen: copenhagen|copenhague|kopenhagen|kobenhavn
lisbon: lisbon|lisbonne|lisboa|lissabon|里斯本
athens: athens|athenes|atenas|athen
zurich: zurich|zuerich|苏黎世
basel: basel|bale|basilea
seoul: seoul|首尔
manila: manila|马尼拉
"""
