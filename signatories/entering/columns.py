"""Which column of a sheet holds what: guessed from its headings, in six languages, or told."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext

FIELDS = (
    "name", "given", "family", "kind", "honorific", "other_names", "role", "affiliation", "website",
    "address",
)  # fmt: skip
NAMING = {"name", "given", "family", "affiliation"}  # one of them a list must have

_HEADINGS = {
    "name": """name|full name|your name|signatory|signatories|signature|signed by|signer
        name of signatory|name of organisation or person|nom|nom complet|nom et prénom|signataire
        nombre|nombre completo|nombre y apellidos|firmante|nome|nome completo|signatário|assinante
        name und vorname|vor- und nachname|vollständiger name|unterzeichner|unterzeichnende
        姓名|名字|名稱|名称|聯署人|联署人|簽署人|签署人""",
    "given": """first name|given name|given names|forename|forenames|prénom|prénoms|nombre de pila
        primer nombre|primeiro nome|nome próprio|vorname|vornamen|名""",
    "family": """last name|family name|surname|nom de famille|apellido|apellidos|sobrenome|apelido
        nachname|familienname|姓|姓氏""",
    "kind": """kind|type|category|signatory type|type of signatory|genre|catégorie|type de
        signataire|tipo|categoría|categoria|art|typ|kategorie|類別|类别|類型|类型""",
    "honorific": """honorific|title|salutation|prefix|titre|civilité|tratamiento|título|tratamento
        anrede|titel|稱謂|称谓|尊稱|敬稱""",
    "other_names": """other names|other name|native name|name in another language|chinese name
        name in native script|translated name|nom chinois|autre nom|autres noms|otro nombre
        otros nombres|outro nome|outros nomes|andere namen|anderer name|中文名|中文姓名|其他名稱""",
    "role": """role|position|job title|office|function|occupation|profession|rôle|fonction|poste
        cargo|puesto|función|profesión|ocupación|função|profissão|ocupação|rolle|funktion|amt
        beruf|stellung|職位|职位|職稱|职称|職務|职务|身份""",
    "affiliation": """affiliation|organisation|organization|organisation name|organization name
        name of organisation|name of organization|name of group|group|institution|employer|company
        association|ngo|ong|organisme|nom de l'organisation|nom de l'organisme|établissement
        organización|nombre de la organización|institución|afiliación|asociación|organização
        nome da organização|instituição|afiliação|associação|name der organisation|verein|verband
        einrichtung|zugehörigkeit|機構|机构|團體|团体|組織|组织|單位|单位|所屬機構|團體名稱""",
    "website": """website|web site|web|url|homepage|site web|site internet|sitio web|página web
        site|webseite|網站|网站|網址""",
}
# Left aside unless whoever imports says otherwise: an address serves for an invitation alone.
_ADDRESSES = """e-mail|email|e mail|mail|e-mail address|email address|mail address|courriel
    adresse courriel|adresse e-mail|correo|correo electrónico|endereço de e-mail|e-mail-adresse
    電郵|电邮|電郵地址|邮箱|電子郵件|电子邮件"""
_PRIVATE = re.compile(r"(?i)e-?mail|courriel|correo|mail|phone|tel|téléphone|電郵|邮箱|電話|电话")


class NoColumns(Exception):
    """The columns cannot be told; `why` says what to do."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Columns:
    """For each field the place of its column, from 0; and whether the first row is headings."""

    places: Mapping[str, int]
    has_headings: bool
    headings: tuple[str, ...]

    def as_values(self) -> dict[str, str]:
        """Field to column, as it is shown for confirmation and can be given back."""
        return {field: self._shown(place) for field, place in self.places.items()}

    def _shown(self, place: int) -> str:
        if self.has_headings and place < len(self.headings):
            return f"{letter_of(place)} ({self.headings[place].strip()[:60]})"
        return letter_of(place)

    def unread(self) -> list[str]:
        """Headings of the columns that are left aside."""
        if not self.has_headings:
            return []
        taken = set(self.places.values())
        return [h.strip() for at, h in enumerate(self.headings) if h.strip() and at not in taken]


def fold_heading(heading: str) -> str:
    plain = unicodedata.normalize("NFKC", heading).casefold()
    return " ".join(re.sub(r"[*:?()\[\]_\ufeff]+", " ", plain).split())


_KNOWN = {
    fold_heading(phrase): field
    for field, phrases in _HEADINGS.items()
    for phrase in re.split(r"[|\n]", phrases)
    if phrase.strip()
}


_KNOWN_ADDRESSES = {fold_heading(words) for words in re.split(r"[|\n]", _ADDRESSES)}


def guess_columns(first_row: list[str], *, addresses: bool = False) -> Columns:
    """By the headings that are known; that of addresses where they are asked for. Raises NoColumns
    where no name is among them.
    """
    places: dict[str, int] = {}
    for at, heading in enumerate(first_row):
        folded = fold_heading(heading)
        if addresses and folded in _KNOWN_ADDRESSES:
            places.setdefault("address", at)
        field = _KNOWN.get(folded) or next(
            (f for part in re.split(r"\s*[/／,;]\s*", folded) if (f := _KNOWN.get(part))), None
        )
        if field and field not in places and not _PRIVATE.search(folded):
            places[field] = at
    # German and French sheets say "Name, Vorname" and "Nom, Prénom": there it is the family name.
    if "given" in places and "family" not in places and "name" in places:
        places["family"] = places.pop("name")
    if not NAMING & set(places):
        raise NoColumns(
            gettext("no heading names the signatories: say which column does, --columns name=A")
        )
    return Columns(places, True, tuple(first_row))


def told_columns(told: str, first_row: list[str]) -> Columns:
    """From words such as "name=A,role=B" or "name=Full name". Raises NoColumns."""
    folded = [fold_heading(heading) for heading in first_row]
    places: dict[str, int] = {}
    by_heading = False
    for pair in filter(None, (part.strip() for part in told.split(","))):
        field, _, column = (part.strip() for part in pair.partition("="))
        if field not in FIELDS or not column:
            raise NoColumns(
                gettext("--columns: “%(pair)s” is not one of %(fields)s, then = and a column")
                % {"pair": pair, "fields": ", ".join(FIELDS)}
            )
        if fold_heading(column) in folded:
            places[field], by_heading = folded.index(fold_heading(column)), True
        elif re.fullmatch(r"[A-Za-z]{1,2}", column) and place_of(column) < len(first_row):
            places[field] = place_of(column)
        else:
            raise NoColumns(gettext("--columns: there is no column “%s”") % column)
    if not NAMING & set(places):
        raise NoColumns(gettext("--columns: no column holds the name"))
    return Columns(places, by_heading or has_headings(first_row), tuple(first_row))


def has_headings(first_row: list[str]) -> bool:
    """Whether a row holds a heading that is known."""
    return any(fold_heading(heading) in _KNOWN for heading in first_row)


def letter_of(place: int) -> str:
    """A, B, … Z, AA: as sheets name their columns."""
    before, last = divmod(place, 26)
    return (letter_of(before - 1) if before else "") + chr(ord("A") + last)


def place_of(letters: str) -> int:
    place = 0
    for letter in letters.upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
