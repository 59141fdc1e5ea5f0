"""Countries, and a few cities and peoples: for what stands in parentheses, columns and headings."""

from __future__ import annotations

import re

from .han_places import HAN_CITIES, HAN_COUNTRIES, is_han_place_by_ending
from .towns import TOWNS
from .words import fold_word, fold_words, phrase_set, word_set

COUNTRIES = phrase_set(
    """afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan
bahrain|bangladesh|belarus|belgium
    bhutan|bolivia|bosnia|bosnia and herzegovina|botswana|brazil|brunei|bulgaria
    burkina faso|burma|burundi|cambodia|cameroon|canada|cape verde|chad
    chile|china|colombia|congo|costa rica|croatia|cuba|cyprus|czech republic|czechia
    denmark|dominican republic|ecuador|egypt
    el salvador|england|eritrea|estonia|ethiopia|finland|france|gabon|georgia|germany
    ghana|great britain|greece|guatemala|guinea|haiti
    honduras|hong kong|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy
    ivory coast|jamaica|japan|jordan|kazakhstan
    kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|liberia|libya|lithuania|luxembourg
    macau|malawi|malaysia|mali|malta|mauritius
    mexico|moldova|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal
    netherlands|the netherlands|new zealand|nicaragua|niger
    nigeria|north macedonia|northern ireland|norway|oman|pakistan|palestine|panama
    paraguay|peru|philippines|the philippines|poland
    portugal|puerto rico|qatar|romania|russia|rwanda|saudi arabia|scotland|senegal|serbia
    sierra leone|singapore|slovakia|slovenia|somalia|south africa
    south korea|south sudan|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan
    tajikistan|tanzania|thailand|tibet|togo|european union|european parliament|regional|
    multi-country|worldwide
    northern cyprus|crimea|catalonia|bavaria|east timor|timor leste|eswatini|lesotho|gambia|the
    gambia
    djibouti|comoros|seychelles|maldives|fiji|samoa|tonga|vanuatu|papua new guinea|solomon islands
    barbados|trinidad and tobago|bahamas|belize|guyana|suriname|saint lucia|grenada|dominica
    bosnia & herzegovina|macedonia|czechia (czech republic)|republic of korea|korea|drc
    democratic republic of the congo|republic of the congo|central african republic|benin
    mauritania|madagascar|north korea|liechtenstein|monaco|san marino|vatican|holy see|east
    turkistan
    east turkestan|kurdistan|somaliland|western sahara|republic of ireland|méxico|panamá|perú|brésil
    tchad|niger|bénin|burkina|rdc|rd congo|dr congo|rca|république démocratique du congo|guinée|
    mauritanie|palestine
    palestina|siria|libano|arabia saudita|corea|vietnã|coréia do sul|tailândia|ucrânia|nepal|togo|
    tunisia
    turkey|turkiye|turkmenistan|uganda|uk|u.k.|ukraine|united arab emirates|uae
    united kingdom|united states|united states of america|us|u.s.|usa
    u.s.a.|uruguay|uzbekistan|venezuela|vietnam|wales|yemen|zambia|zimbabwe|international
    global|europe|eu|global/international
    afrique du sud|algerie|allemagne|angleterre|argentine|australie|autriche|belgique
    bresil|bulgarie|cameroun|chili|chine|colombie|coree du sud|cote d'ivoire
    croatie|danemark|egypte|equateur|espagne|estonie|etats-unis|finlande|grece|haïti
    hongrie|inde|indonesie|irlande|islande|italie|japon|lettonie
    liban|lituanie|maroc|mexique|norvege|nouvelle-zelande|pays-bas|perou|pologne|quebec
    republique tcheque|roumanie|royaume-uni|russie|senegal|slovaquie|slovenie
    suede|suisse|taïwan|tchequie|thailande|tunisie|turquie|ukraine
    alemania|australia|belgica|brasil|camerun|chequia|corea del sur|costa rica|dinamarca
    ecuador|egipto|espana|estados unidos|ee uu|eeuu|finlandia|francia|grecia
    hungria|india|inglaterra|irlanda|italia|japon|marruecos|noruega|nueva zelanda
    paises bajos|polonia|reino unido|republica dominicana|republica checa|rumania|rusia
    sudafrica|suecia
    suiza|taiwan|turquia|ucrania|internacional
    alemanha|austria|belgica|cabo verde|coreia do sul|dinamarca|equador|espanha
    estados unidos|eua|finlandia|franca|grecia|guine-bissau|holanda|hungria|irlanda|japao
    marrocos|mocambique
    isle of man|jersey|guernsey|gibraltar|greenland|faroe islands|bermuda|the bahamas|st lucia
    kiribati|equatorial guinea|the gambia|guinea-bissau|aruba|curacao|guam
    noruega|nova zelandia|paises baixos|polonia|reino unido|romenia|russia|africa do sul
    suecia|suica|timor-leste|turquia
    agypten|argentinien|australien|belgien|brasilien|bulgarien|chile|danemark|deutschland
    england|estland|finnland|frankreich|griechenland|grossbritannien
    indien|indonesien|irland|island|italien|japan|kanada|kolumbien|kroatien|lettland
    litauen|luxemburg|marokko|mexiko|neuseeland|niederlande|norwegen|osterreich|polen
    rumanien|russland|schweden|schweiz|slowakei|slowenien|spanien|sudafrika|sudkorea
    tschechien|turkei|ungarn|vereinigtes konigreich|usa|vereinigte staaten
    加拿大|美國|美国|英國|英国|澳洲|澳大利亞|紐西蘭|法國|德國|日本|韓國|台灣|臺灣|台湾|香港|中國|
    新加坡|馬來西亞|荷蘭|瑞士|瑞典|意大利|西班牙|印度|西藏|澳門|韩国|台灣省|波蘭|波兰|捷克|奥地利|
    奧地利|挪威|丹麥|丹麦|芬蘭|芬兰|比利時|比利时|葡萄牙|愛爾蘭|爱尔兰|俄羅斯|烏克蘭|乌克兰|
    土耳其|巴西|阿根廷|墨西哥|南非|泰國|泰国|越南|菲律賓|印尼|緬甸|尼泊爾|新西蘭|新西兰|蒙古|
    以色列|希臘|匈牙利|立陶宛|法国|德国|荷兰|瑞典|马来西亚|北美|歐洲|欧洲"""
)
CITIES = phrase_set(
    """toronto|montreal|montréal|vancouver|calgary|edmonton|ottawa|winnipeg|halifax|hamilton
waterloo|victoria|quebec|quebec city|regina|saskatoon|london|oxford|cambridge
    manchester|birmingham|leeds|glasgow|edinburgh|cardiff|belfast|dublin|paris|lyon
    marseille|toulouse|lille|bordeaux|nantes|strasbourg|grenoble|berlin|hamburg|munchen
    munich|koln|cologne
    frankfurt|stuttgart|dusseldorf|leipzig|dresden|bremen|hannover|wien|vienna|graz|zurich
    bern|basel|geneva|geneve|genf|lausanne|brussels|bruxelles|brüssel|amsterdam|the hague
    rotterdam
    madrid|barcelona|valencia|sevilla|bilbao|zaragoza|malaga|lisboa|lisbon|porto|coimbra
    roma|rome|milano|milan|new york|new york city|nyc|washington|washington dc
    washington d.c.|boston|chicago|los angeles|san francisco|san diego|santa barbara
    irvine|berkeley|seattle
    philadelphia|houston|dallas|austin|portland|denver|atlanta|miami|sydney|melbourne
    brisbane|perth|canberra|adelaide|auckland|wellington|tokyo|osaka|seoul|taipei|beijing
    shanghai|singapore|kuala lumpur|bangkok
    manila|jakarta|delhi|new delhi|mumbai|dharamsala|dharamshala|kathmandu|istanbul|ankara
    cairo|beirut|amman|tunis|rabat|nairobi|lagos|cape town|johannesburg|mexico city
    ciudad de mexico|cdmx|bogota|medellin|lima|quito|santiago
    buenos aires|cordoba|rosario|montevideo|la paz|caracas|sao paulo|rio de janeiro
    brasilia|belo horizonte|porto alegre|recife|salvador|curitiba|fortaleza|prague|praha
    warsaw|budapest|stockholm|oslo|copenhagen|helsinki
    leicester|bristol|sheffield|nottingham|newcastle|liverpool|southampton|portsmouth|plymouth|
    exeter
    norwich|york|bradford|brighton|swansea|aberdeen|dundee|inverness|galway|cork|limerick|derry
    tel aviv|haifa|jerusalem|ramallah|gaza|nablus|bethlehem|damascus|aleppo|baghdad|erbil|tehran|
    doha
    dubai|abu dhabi|riyadh|sanaa|tripoli|algiers|alger|oran|casablanca|marrakech|tangier|dakar
    abidjan|accra|kumasi|bamako|ouagadougou|niamey|cotonou|lome|douala|yaounde|kinshasa|goma|bukavu
    kigali|kampala|dar es salaam|arusha|addis ababa|mogadishu|khartoum|harare|lusaka|lilongwe|maputo
    luanda|durban|pretoria|windhoek|gaborone|antananarivo|abuja|ibadan|kano|port harcourt|benin city
    hyderabad|bengaluru|bangalore|chennai|kolkata|pune|ahmedabad|lucknow|guwahati|srinagar|jaipur
    karachi|lahore|islamabad|peshawar|quetta|dhaka|chittagong|colombo|jaffna|kandy|yangon|mandalay
    hanoi|ho chi minh city|phnom penh|vientiane|chiang mai|surabaya|yogyakarta|bandung|penang|cebu
    davao|guangzhou|shenzhen|chengdu|wuhan|lhasa|urumqi|kaohsiung|taichung|tainan|hsinchu|busan
    gwangju|kyoto|nagoya|sapporo|fukuoka|hiroshima|ulaanbaatar|almaty|astana|tashkent|bishkek
    dushanbe|tbilisi|yerevan|baku|minsk|kyiv|kiev|lviv|odesa|kharkiv|moscow|st petersburg|riga|
    vilnius
    kaunas|tallinn|tartu|krakow|kraków|gdansk|wroclaw|poznan|lodz|brno|ostrava|bratislava|kosice
    zagreb|split|ljubljana|sarajevo|belgrade|novi sad|skopje|tirana|pristina|sofia|plovdiv
    bucharest|cluj|iasi|timisoara|chisinau|athens|thessaloniki|nicosia|valletta|turin|torino|bologna
    florence|firenze|naples|napoli|palermo|genoa|venice|padova|trieste|bari|catania|innsbruck
    salzburg|linz|luzern|lucerne|st gallen|winterthur|fribourg|neuchatel|lugano|antwerp|antwerpen
    gent|ghent|leuven|liege|namur|utrecht|leiden|groningen|eindhoven|nijmegen|delft|aarhus|odense
    gothenburg|goteborg|malmo|uppsala|lund|bergen|trondheim|tromso|turku|tampere|oulu|reykjavik
    rennes|montpellier|nice|dijon|tours|rouen|caen|brest|clermont-ferrand|angers|poitiers|limoges
    saint-etienne|reims|metz|nancy|mulhouse|besancon|le havre|perpignan|avignon|amiens|dortmund
    essen|duisburg|bochum|wuppertal|bielefeld|bonn|munster|karlsruhe|mannheim|augsburg|wiesbaden
    kiel|lubeck|rostock|erfurt|jena|weimar|halle|magdeburg|potsdam|freiburg|tubingen|heidelberg
    kassel|gottingen|oldenburg|osnabruck|marburg|giessen|mainz|trier|saarbrucken|ulm|regensburg
    wurzburg|nurnberg|bamberg|passau|aachen|murcia|palma|las palmas|alicante|cordoba|valladolid
    vigo|gijon|granada|a coruna|vitoria|oviedo|pamplona|donostia|san sebastian|santander|burgos
    salamanca|cadiz|almeria|huelva|leon|toledo|badajoz|caceres|logrono|tarragona|girona|lleida|braga
    aveiro|faro|evora|setubal|funchal|guadalajara|monterrey|puebla|tijuana|oaxaca|merida|queretaro
    guatemala city|ciudad de guatemala|tegucigalpa|san pedro sula|san salvador|managua
    san jose|panama city|havana|la habana|santo domingo|san juan|port-au-prince|kingston|maracaibo
    cali|barranquilla|cartagena|bucaramanga|guayaquil|cuenca|arequipa|cusco|trujillo|cochabamba
    santa cruz|sucre|asuncion|mendoza|la plata|tucuman|valparaiso|concepcion|temuco|antofagasta
    manaus|belem|goiania|florianopolis|natal|joao pessoa|maceio|aracaju|sao luis|teresina|cuiaba
    campo grande|campinas|santos|niteroi|porto velho|rio branco|macapa|palmas|londrina|pelotas
    minneapolis|st paul|milwaukee|madison|detroit|ann arbor|cleveland|columbus|cincinnati|pittsburgh
    baltimore|richmond|raleigh|durham|charlotte|nashville|memphis|new orleans|st louis|kansas city
    oklahoma city|phoenix|tucson|albuquerque|salt lake city|las vegas|sacramento|oakland|san jose
    santa cruz|honolulu|anchorage|tampa|orlando|hartford|new haven|providence|burlington|buffalo
    rochester|syracuse|albany|brooklyn|saint john|moncton|fredericton|charlottetown|st john's
    kelowna|kamloops|lethbridge|red deer|thunder bay|sudbury|windsor|london ontario|peterborough
    barrie|brampton|scarborough|oshawa|longueuil|trois-rivieres|rimouski|saguenay|yukon
    yellowknife|whitehorse|iqaluit|hobart|darwin|newcastle nsw|geelong|christchurch|dunedin|suva
    port moresby|高雄|台中|臺中|台南|臺南|新竹|嘉義|花蓮|台東|基隆|桃園|屏東|悉尼|墨爾本|曼徹斯特|
    愛丁堡|三藩市|舊金山|洛杉磯|芝加哥|波士頓|華盛頓|西雅圖
    四川|河南|河北|广东|廣東|广西|廣西|山东|山東|山西|湖南|湖北|江苏|江蘇|浙江|安徽|福建|江西|辽宁|遼寧|吉林
    黑龙江|黑龍江|陕西|陝西|甘肃|甘肅|青海|宁夏|寧夏|新疆|内蒙古|內蒙古|贵州|貴州|云南|雲南|海南|天津|重庆|苏州|青岛|大连
    郑州|长沙|济南|沈阳|哈尔滨|昆明|贵阳|合肥|福州|厦门|南昌|太原|南宁|兰州|海口|拉萨|乌鲁木齐|波士顿|洛杉矶|旧金山|芝加哥
    华盛顿|加州|纽约州|柏林|巴黎|東京|墨尔本|悉尼|北京|上海|廣州|广州|深圳|南京|武漢|武汉|成都|重慶|杭州|西安|天津|纽约|伦敦|温哥华|多伦多|悉尼|
    墨尔本|旧金山|洛杉矶|东京|首爾|曼谷|吉隆坡|布魯塞爾|日內瓦
    markham|mississauga|burnaby|richmond|surrey|kingston|guelph|laval|gatineau|sherbrooke
    ontario|alberta|manitoba|saskatchewan|british columbia|nova scotia|new brunswick
    newfoundland|california|texas|bc|b.c.|on|qc|ab|ny|ca|ma|dc|d.c.|va|md
    jalisco|guanajuato|sonora|veracruz|cdmx|chihuahua|coahuila|durango|michoacan|morelos|nayarit
    nuevo leon|quintana roo|san luis potosi|sinaloa|tabasco|tamaulipas|tlaxcala|yucatan|zacatecas
    chiapas|campeche|colima|baja california|baja california sur|estado de mexico|edomex
    ciudad de mexico|aguascalientes|asturias|cantabria|castilla y leon|castilla-la mancha
    catalunya|cataluna|extremadura|galicia|euskadi|pais vasco|euskal herria|nafarroa|la rioja
    comunitat valenciana|comunidad valenciana|canarias|illes balears|islas baleares|andalucia
    alagoas|amapa|ceara|espirito santo|goias|maranhao|mato grosso|mato grosso do sul|minas gerais
    paraiba|parana|pernambuco|piaui|rio grande do norte|rio grande do sul|rondonia|roraima
    santa catarina|sergipe|tocantins|distrito federal|antioquia|boyaca|choco|narino|tolima|huila
    cundinamarca|valle del cauca|norte de santander|putumayo|caqueta|casanare|guainia|vaupes
    misiones|chubut|neuquen|entre rios|santa fe|chaco|jujuy|catamarca|tierra del fuego
    araucania|biobio|tarapaca|atacama|coquimbo|magallanes|tras-os-montes|alentejo|algarve|acores
    madeira|minho|beira baixa|beira alta|ribatejo|baden-wurttemberg|bayern|brandenburg|hessen
    mecklenburg-vorpommern|niedersachsen|nordrhein-westfalen|rheinland-pfalz|saarland
    sachsen-anhalt|schleswig-holstein|thuringen|burgenland|karnten|niederosterreich
    oberosterreich|steiermark|tirol|vorarlberg|aargau|graubunden|thurgau|ticino|bretagne
    normandie|occitanie|nouvelle-aquitaine|hauts-de-france|grand est|ile-de-france
    bourgogne-franche-comte|auvergne-rhone-alpes|pays de la loire|provence|guadeloupe|reunion
    多倫多|溫哥華|滿地可|渥太華|卡加利|倫敦|台北|臺北|巴黎|柏林|東京|紐約|九龍|新界"""
)
# Peoples and regions that bodies carry in their names.
_REGIONAL = word_set(
    """african american americas arab asia asian atlantic australian austrian belgian brazilian
    britain british cambodian canadian canadienne canadien caribbean chinese
    colombian czech danish dutch east eastern egyptian english european europe europa filipino
    finnish formosan formosans french german greek hongkong hong kong hongkonger hongkongers
    hong-kong hk indian iranian iraqi irish italian japanese jewish korean kurdish lao latin
    lebanese london macau macao malaysian mexican mongolia mongolian mongols nepali nordic
    northern norwegian
    pacific pakistani palestinian polish portuguese prc quebec quebecois quebecoise russian
    scottish southern spanish swedish swiss syrian taiwan taiwanese thai tibet tibetan
    tibetans tibetain tibétaine tibetano tibetana
    tibetanos toronto torontonian turkish turkestan turkistan uighur uighurs ukrainian uyghur
    uyghurs uygur ouighour ouighours ouïghoure uigur uigures uiguren vancouver vietnam
    vietnamese viet welsh western xinjiang
    deutsche deutscher deutschen osterreichische schweizer schweizerische francaise francais
    espanola espanol brasileira brasileiro portuguesa portugues argentina argentino chilena
    chileno mexicana mexicano colombiana peruana venezolana
    canada alberta ontario manitoba saskatchewan"""
)


def is_country(text: str) -> bool:
    """Is the whole text a country's name, or an ordinary abbreviation of one?"""
    folded = " ".join(fold_words(text)).removeprefix("the ")
    return (folded in COUNTRIES or folded in HAN_COUNTRIES) and not (
        len(folded) <= 2 and folded.isascii() and not text.strip(" .").replace(".", "").isupper()
    )


def is_city(text: str) -> bool:
    """Is the whole text a city, a province or its abbreviation?"""
    folded = " ".join(fold_words(text))
    if folded in HAN_CITIES or is_han_place_by_ending(folded):
        return True
    return (folded in CITIES or folded in TOWNS) and not (
        len(folded) <= 2 and folded.isascii() and not text.strip(" .").replace(".", "").isupper()
    )


def is_place(text: str) -> bool:
    """A country, a city, or several of them with commas: "Toronto, Canada"."""
    parts = [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]
    return bool(parts) and all(
        is_country(part)
        or is_city(part)
        or _IN_STATE.match(part)
        or (_SAINT.match(part) and len(part.split()) <= 5)
        for part in parts
    )


# "Niterói/RJ", "Feira de Santana-BA": a town and its Brazilian state.
_IN_STATE = re.compile(
    r"^[A-ZÀ-Þ][a-zà-þ]{2,}(?:\s(?:d[aeo]s?\s)?[A-ZÀ-Þ][a-zà-þ'’]+){0,3}\s?/\s?(?:AC|AL|AP|AM|BA|CE|DF|ES|GO"
    r"|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO)$"
)
_SAINT = re.compile(r"^(?:São|Santo|Santa|San|Sant|Sankt|Saint|Sainte)[\s-][A-ZÀ-Þ]")
_GERMAN_REGION = re.compile(
    r"^(?:nord|sud|ost|west|nieder|ober|unter|mittel|rhein|neu)-?(?:hessen|schweiz|rhein|main|"
    r"bayern"
    r"|thuringen|sachsen|pfalz|franken|deutschland|friesland|holstein|ruhr|westfalen|osterreich"
    r"|baden|allgau|harz|see|kreis|land|brandenburg|mecklenburg|bund)$"
)


def is_regional(word: str) -> bool:
    """Is the word a place or a people, as organisations carry them: "Canadian", "Tibet"?"""
    folded = fold_word(word)
    if _GERMAN_REGION.match(folded):
        return True
    return folded in _REGIONAL or (len(folded) > 3 and (folded in COUNTRIES or folded in CITIES))
