"""One word in several spellings and its abbreviations: which of them all are read as."""

import re

from signatories.names.remembering import remembered
from signatories.names.words import word_set

_SPELLINGS = {
    "hk": "hong kong",
    "hongkong": "hong kong",
    "hongkonger": "hong konger",
    **dict.fromkeys(
        word_set(
            "ouighour ouighur ouigour uighour uyghour uighur uygur uigur uigher uygher ouighour"
        ),
        "uyghur",
    ),
    **dict.fromkeys(word_set("turkestani turkistani turkistan turkestanian"), "turkestan"),
    "moslem": "muslim",
    "roumanian": "romanian",
    "kiev": "kyiv",
    "kharkov": "kharkiv",
    "odesa": "odessa",
    "calcutta": "kolkata",
    "bombay": "mumbai",
    "madras": "chennai",
    "bangalore": "bengaluru",
    "dacca": "dhaka",
    "rangoon": "yangon",
    "krakow": "cracow",
    "lwow": "lviv",
    "berne": "bern",
    "basle": "basel",
    "lyons": "lyon",
    "marseilles": "marseille",
    "marrakech": "marrakesh",
    "teheran": "tehran",
    "sinkiang": "xinjiang",
    "nanking": "nanjing",
    "thibet": "tibet",
    "thibetan": "tibetan",
    "kirghiz": "kyrgyz",
    "kirgiz": "kyrgyz",
    "kazak": "kazakh",
    "tadjik": "tajik",
    "uzbeg": "uzbek",
    "byelorussian": "belarusian",
    "rumanian": "romanian",
    "rohinga": "rohingya",
    "lvov": "lviv",
    "peking": "beijing",
    "macao": "macau",
    "centre": "center",
    "theatre": "theater",
    "defence": "defense",
    "programme": "program",
    "judgement": "judgment",
    "grey": "gray",
    "counselling": "counseling",
    "paediatric": "pediatric",
    "jewellery": "jewelry",
    "org": "organization",
    "orgn": "organization",
    "gov": "government",
    "govt": "government",
    **dict.fromkeys(word_set("assoc assn asso assc assocn"), "association"),
    "asoc": "asociacion",
    "soc": "society",
    **dict.fromkeys(word_set("univ univs"), "university"),
    **dict.fromkeys(word_set("intl int internatl intnl"), "international"),
    **dict.fromkeys(word_set("nat natl"), "national"),
    "fed": "federation",
    **dict.fromkeys(word_set("cttee cmte ctte comm ctee"), "committee"),
    "cncl": "council",
    "dept": "department",
    "cdn": "canadian",
    "inst": "institute",
    **dict.fromkeys(word_set("fdn fndn"), "foundation"),
    "ctr": "center",
    "acad": "academy",
    "grp": "group",
    "dev": "development",
    "educ": "education",
    "conf": "conference",
    "coop": "cooperative",
    "st": "saint",
    "ste": "sainte",
    "mt": "mount",
    "usa": "united states",
    "uk": "united kingdom",
    "nz": "new zealand",
    "bc": "british columbia",
    "nyc": "new york city",
}
# British and American endings.
_ISE = re.compile("(?<=[a-z]{3}[a-z])is(?=(?:e|ed|er|ing|ation|ational)$)")
_OUR = re.compile("^(lab|neighb|hon|harb|col|fav|behavi|endeav|hum|rum|flav)our")
_NO_ISE = re.compile("(?:^|pro|com|ex|sur|ad|re|pre|enterpr|super|expert|franch|exerc|parad)is")


@remembered
def spelled(word: str, singular: str) -> str:
    """What a folded word is read as: another, or its own singular."""
    if found := _SPELLINGS.get(word) or _SPELLINGS.get(singular):
        return found
    american = _OUR.sub(r"\1or", singular)
    return american if _NO_ISE.search(american) else _ISE.sub("iz", american)
