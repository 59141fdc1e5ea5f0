"""Names of nobody: plausible ones in several scripts, made from a number, always the same."""

from typing import Any

# So many that on a list of a million no family name stands more often than on a real one.
_PEOPLE = [
    (["Amara", "Noor", "Jonas", "Élodie", "Þóra", "Niamh", "Ada", "Björn", "Chiara", "Dmitri",
      "Esther", "Farid", "Greta", "Hugo", "Ines", "Jarek", "Katia", "Luan", "Mira", "Nadia",
      "Oscar", "Paula", "Quentin", "Rosa", "Samuel", "Teresa", "Ulrich", "Vera", "Wiktor", "Yara"],
     ["Okafor", "Haddad", "Lindqvist", "O’Brien", "van den Berg", "García López", "Abara",
      "Bianchi", "Christensen", "Dvořák", "Eriksson", "Ferreira", "Grabowski", "Horváth", "Ivanov",
      "Jankowski", "Keller", "Laurent", "Moreau", "Nguyễn", "Ortiz", "Petrov", "Quinn", "Rossi",
      "Sørensen", "Tremblay", "Urban", "Varga", "Weber", "Yılmaz", "Zimmermann", "Mbeki", "Costa",
      "Duarte", "Fischer", "Gallagher", "Hoang", "Iqbal", "Jensen", "Kowalczyk"], "{0} {1}"),
    (["大文", "美玲", "志明", "雪兒", "家豪", "淑芬", "俊傑", "麗華", "國強", "慧敏", "建宏"],
     ["陳", "黃", "歐陽", "林", "張", "李", "王", "何", "周", "梁", "鄭", "謝", "郭", "蔡", "許",
      "司徒", "馮", "鄧", "葉", "蘇"], "{1}{0}"),
    (["Олена", "Тарас", "Ірина", "Богдан", "Марія", "Остап", "Софія", "Юрій"],
     ["Шевчук", "Коваленко", "Бондар", "Ткачук", "Мельник", "Кравець", "Гончар", "Лисенко",
      "Марчук", "Савченко", "Руденко", "Петренко"], "{0} {1}"),
    (["ليلى", "يوسف", "مريم", "كريم", "سلمى", "طارق", "هدى"],
     ["حداد", "الخطيب", "منصور", "خوري", "صباغ", "النجار", "عيسى", "درويش", "قاسم"], "{0} {1}"),
    (["བསྟན་འཛིན", "སྒྲོལ་མ"], ["རྒྱ་མཚོ", "ལྷ་མོ"], "{0} {1}"),
    (["지우", "민준", "서연", "도윤", "하은", "은우"],
     ["김", "박", "이", "최", "정", "강", "조", "윤"], "{1}{0}"),
    (["अनीता", "राजेश", "सुनीता", "विजय", "मीना"],
     ["शर्मा", "वर्मा", "गुप्ता", "यादव", "मेहता", "जोशी"], "{0} {1}"),
    (["Ελένη", "Νίκος", "Σοφία", "Γιάννης"],
     ["Παπαδοπούλου", "Γεωργίου", "Νικολάου", "Ιωάννου", "Δημητρίου"], "{0} {1}"),
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
    other = _in_chinese(number) if number % 7 == 3 else ""
    return {
        "name": name,
        "other_names": "" if other == name else other,
        "role": _ROLES[number % len(_ROLES)],
        "affiliation": _AFFILIATIONS[number // 2 % len(_AFFILIATIONS)],
    }


def _in_chinese(number: int) -> str:
    given, family, pattern = _PEOPLE[1]
    return pattern.format(given[number % len(given)], family[number % len(family)])


def organisation(number: int) -> dict[str, Any]:
    name = _ORGANISATIONS[number % len(_ORGANISATIONS)]
    return {"name": f"{name} {number // len(_ORGANISATIONS) + 1}"}
