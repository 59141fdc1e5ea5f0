"""Names of nobody: plausible ones in several scripts, made from a number, always the same."""

from typing import Any

_PEOPLE = [
    (["Amara", "Noor", "Jonas", "Élodie", "Þóra", "Niamh"],
     ["Okafor", "Haddad", "Lindqvist", "O’Brien", "van den Berg", "García López"], "{0} {1}"),
    (["大文", "美玲", "志明", "雪兒"], ["陳", "黃", "歐陽", "林"], "{1}{0}"),
    (["Олена", "Тарас", "Ірина"], ["Шевчук", "Коваленко", "Бондар"], "{0} {1}"),
    (["ليلى", "يوسف", "مريم"], ["حداد", "الخطيب", "منصور"], "{0} {1}"),
    (["བསྟན་འཛིན", "སྒྲོལ་མ"], ["རྒྱ་མཚོ", "ལྷ་མོ"], "{0} {1}"),
    (["지우", "민준"], ["김", "박"], "{1}{0}"),
    (["अनीता", "राजेश"], ["शर्मा", "वर्मा"], "{0} {1}"),
    (["Ελένη", "Νίκος"], ["Παπαδοπούλου", "Γεωργίου"], "{0} {1}"),
]  # fmt: skip
_ORGANISATIONS = [
    "Harbour Street Legal Aid", "Northern Writers’ Circle", "The Lantern Fund", "Maison des exilés",
    "海港法律援助", "自由筆會", "Центр правової допомоги", "دار الكتّاب", "བོད་ཀྱི་རྩོམ་པ་པོ",
    "Das Offene Haus",
]  # fmt: skip
_ROLES = ["", "President", "Professor", "Director", ""]
_AFFILIATIONS = ["", "University of the Harbour", "海港大學", "", "Institute for Letters"]


def person(number: int) -> dict[str, Any]:
    given, family, pattern = _PEOPLE[number % len(_PEOPLE)]
    number //= len(_PEOPLE)
    name = pattern.format(given[number % len(given)], family[number // len(given) % len(family)])
    other = "陳大文" if number % 7 == 3 else ""
    return {
        "name": name,
        "other_names": "" if other == name else other,
        "role": _ROLES[number % len(_ROLES)],
        "affiliation": _AFFILIATIONS[number // 2 % len(_AFFILIATIONS)],
    }


def organisation(number: int) -> dict[str, Any]:
    name = _ORGANISATIONS[number % len(_ORGANISATIONS)]
    return {"name": f"{name} {number // len(_ORGANISATIONS) + 1}"}
