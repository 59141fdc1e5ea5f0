"""Countries, and a few cities and peoples: for what stands in parentheses, columns and headings."""

from __future__ import annotations

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
    tajikistan|tanzania|thailand|tibet|togo|tunisia
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
    noruega|nova zelandia|paises baixos|polonia|reino unido|romenia|russia|africa do sul
    suecia|suica|timor-leste|turquia
    agypten|argentinien|australien|belgien|brasilien|bulgarien|chile|danemark|deutschland
    england|estland|finnland|frankreich|griechenland|grossbritannien
    indien|indonesien|irland|island|italien|japan|kanada|kolumbien|kroatien|lettland
    litauen|luxemburg|marokko|mexiko|neuseeland|niederlande|norwegen|osterreich|polen
    rumanien|russland|schweden|schweiz|slowakei|slowenien|spanien|sudafrika|sudkorea
    tschechien|turkei|ungarn|vereinigtes konigreich|usa|vereinigte staaten
    加拿大|美國|美国|英國|英国|澳洲|澳大利亞|紐西蘭|法國|德國|日本|韓國|台灣|臺灣|台湾|香港|中國|新加坡|馬來西亞|荷蘭|瑞士|瑞典|意大利|西班牙|印度|西藏|澳門"""
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
    markham|mississauga|burnaby|richmond|surrey|kingston|guelph|laval|gatineau|sherbrooke
    ontario|alberta|manitoba|saskatchewan|british columbia|nova scotia|new brunswick
    newfoundland|california|texas|bc|b.c.|on|qc|ab|ny|ca|ma|dc|d.c.|va|md
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
    folded = " ".join(fold_words(text))
    return folded in COUNTRIES and not (
        len(folded) <= 2 and not text.strip(" .").replace(".", "").isupper()
    )


def is_city(text: str) -> bool:
    """Is the whole text a city, a province or its abbreviation?"""
    folded = " ".join(fold_words(text))
    return folded in CITIES and not (
        len(folded) <= 2 and not text.strip(" .").replace(".", "").isupper()
    )


def is_place(text: str) -> bool:
    """A country, a city, or several of them with commas: "Toronto, Canada"."""
    parts = [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]
    return bool(parts) and all(is_country(part) or is_city(part) for part in parts)


def is_regional(word: str) -> bool:
    """Is the word a place or a people, as organisations carry them: "Canadian", "Tibet"?"""
    folded = fold_word(word)
    return folded in _REGIONAL or (len(folded) > 3 and (folded in COUNTRIES or folded in CITIES))
