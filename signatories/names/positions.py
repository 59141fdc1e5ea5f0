"""What stands after a person's name, taken apart into role and affiliation."""

from __future__ import annotations

import re

from .honorifics import is_letters_after
from .joined_positions import split_position
from .name_shapes import names_legal_form
from .offices import office_of
from .organisation_words import is_head
from .places import is_place
from .roles import RANK, Position, looks_like_role, split_role
from .script import has_east_asian
from .separators import split_top_level

_YEAR = re.compile(r"^(?:\d{4}\s*[-–]\s*(?:\d{2,4})?|'\d\d)$")


_AGE = re.compile(
    r"(?i)(?:aged )?\d{1,3}(?:[ -]?(?:anos|años|ans|years?(?:[ -]old)?|jahre(?: alt)?))?"
    r"(?<=[a-zñ])|aged \d{1,3}"
)
# In which year of school a pupil is: "Grade 11", "Year 12", "Klasse 10b", "2º de ESO".
_GRADE = re.compile(
    r"(?i)(?:grade|year|form|yr\.?|klasse|jahrgang(?:sstufe)?|stufe|curso|grado|série|classe)"
    r"\s\d{1,2}[a-h]?|(?:kindergarten|sixth form|terminale|q[12])(?:\s[a-z\d]{1,2})?"
    r"|\d{1,2}(?:st|nd|rd|th)[- ](?:grade|form)(?:er)?"
    r"|\d{1,2}\.\s(?:klasse|jahrgangsstufe|semester)"
    r"|\d{1,2}[.º°ªo]{1,2}\s(?:de\s)?(?:eso|bachillerato|primaria|secundaria|ano|año|grado|semestre)"
)
# "District Councillor (2020–21)"
_YEARS_BEHIND = re.compile(r"\s*[(（](?:19|20)\d\d\s*(?:[-–—]\s*(?:\d{2,4})?)?[)）]$")


def read_position(rest: str) -> Position:
    """What follows a person's name, taken apart: its parts are roles, bodies, places.

    Commas inside a body stay ("University of California, San Diego"); years of study and letters
    after the name are left out of both.
    """
    rest = re.sub(r"\s*\t\s*", ", ", rest)
    parts = split_top_level(rest)
    labelled = [(start, end, _label(rest[start:end])) for start, end in parts]
    labelled = [part for part in labelled if part[2] != "nothing"]
    if not labelled:
        return Position(None, None)
    roles = [index for index, part in enumerate(labelled) if part[2] == "role"]
    if not roles:
        return Position(None, represented(_span(rest, labelled)))
    first = roles[0]
    party = re.search(r"\s*[(（]([A-ZÀ-Þ][^()（）]*)[)）]$", rest[slice(*labelled[first][:2])])
    if party and office_of(rest[slice(*labelled[first][:2])][: party.start()]):
        # "Stadträtin (DIE LINKE), Konstanz"
        start, end = labelled[first][:2]
        tail = rest[end:].strip(" ,")
        position = read_position(f"{rest[:start]}{rest[start : start + party.start()]}")
        bodies = (position.affiliation or "", party[1], tail)
        return Position(position.role, ", ".join(body for body in bodies if body))
    last = first
    while last + 1 < len(labelled) and labelled[last + 1][2] == "role":
        last += 1
    before, after = labelled[:first], labelled[last + 1 :]
    role = _span(rest, labelled[first : last + 1])
    if any(part[2] == "role" for part in after):
        return _two_positions(rest, labelled)
    affiliation = ", ".join(
        represented(text) for group in (before, after) if (text := _span(rest, group))
    )
    if affiliation and before and not after:
        return Position(role, affiliation)
    if has_east_asian(rest) and last > first and not affiliation:
        each = [split_role(rest[start:end]) for start, end, _ in labelled[first : last + 1]]
        if all(one.role and one.affiliation for one in each):
            where = ", ".join(one.affiliation or "" for one in each)
            return Position(", ".join(one.role or "" for one in each), where)
        begun = each[0]
        if begun.affiliation:
            others = rest[labelled[first][1] : labelled[last][1]]
            return Position(f"{begun.role}{others}", begun.affiliation)
    final = split_position(rest[labelled[last][0] : labelled[last][1]])
    if final.affiliation:
        role = rest[labelled[first][0] : labelled[last][0]] + (final.role or "")
        affiliation = ", ".join(text for text in (final.affiliation, affiliation) if text)
    return Position(role.strip(" ,;") or None, affiliation or None)


_BELONGS = re.compile(
    r"(?:de la|del|de los|de las|de l['’]|du|des|da|do|das|dos|von der|vom|of the|from the) ?(?=\w)"
)


_FOR = re.compile(
    r"(?i)(?:por (?:el|la|los|las)|pel[oa]s?|pour (?:la|le|les|l['’])"
    r"|on behalf of|for and on behalf of|au nom d[ue](?: la| l['’])?|en nombre de(?:l| la)?"
    r"|en representación de(?:l| la)?|em nome d[aoe]s?|im namen (?:de[rs] )?|im auftrag de[rs])\s+"
)


def represented(text: str) -> str:
    """ "en nombre de la Roe Unida": the body that somebody signs for."""
    found = _FOR.match(text)
    return text[found.end() :] if found else text


def _two_positions(rest: str, labelled: list[tuple[int, int, str]]) -> Position:
    """Role, body, role, body: the first pair is the position, all of it stays readable."""
    if all(part[2] in {"role", "place"} for part in labelled):
        # 視障者，北京，手語老師: what somebody is, twice, and where.
        said = {
            sort: [rest[a:b].strip() for a, b, own in labelled if own == sort]
            for sort in ("role", "place")
        }
        doubt = "several roles and bodies"
        return Position(", ".join(said["role"]), ", ".join(said["place"]), doubt)
    first = next(index for index, part in enumerate(labelled) if part[2] == "role")
    following = first + 1
    while following < len(labelled) and labelled[following][2] != "role":
        following += 1
    head = split_role(rest[labelled[first][0] : labelled[first][1]])
    bodies = [head.affiliation or "", _span(rest, labelled[first + 1 : following])]
    tail = rest[labelled[following][0] : labelled[-1][1]]
    role = head.role or ""
    affiliation = ", ".join(body for body in bodies if body)
    return Position(
        role, ", ".join(text for text in (affiliation, tail) if text), "several roles and bodies"
    )


def _span(rest: str, parts: list[tuple[int, int, str]]) -> str:
    return rest[parts[0][0] : parts[-1][1]].strip() if parts else ""


# "c/ Amparo 41", "Avda. del Puerto, 3", "Rua das Flores 12", "12 rue du Roe", "Roestraße 5".
_STREET = re.compile(
    r"(?i)(?:c/|c\.|calle|avda?\.?|avenida|plaza|pza\.?|pl\.|paseo|p\.º|camino|ctra\.?|carrer|rúa|rua"
    r"|r\.|travessa|tv\.|largo|praça|pç\.|alameda|estrada|beco|rue|boulevard|bd)\s?[^\d,]{2,40},?\s"
    r"(?:n[.º°]*\s?)?\d{1,4}\s?[a-z]?"
    r"|\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|place|chemin|quai) [^\d,]{2,40}"
    r"|[^\W\d_][\w. -]{1,30}(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|allee) \d{1,4}\s?[a-z]?"
)


# In Mexico who holds the office is called as the body is; a body's name has its capital.
_HOLDS_OFFICE = re.compile(
    r"(?:(?:el|la) )?(?:ex-? ?)?comisariad[oa] (?:ejidal|comunal|municipal|de bienes)\b"
)


def _label(part: str) -> str:
    bare = re.sub(r"(?i)^(?:and|&|et|y|e|und)\s+", "", part.strip())
    bare = _YEARS_BEHIND.sub("", bare)
    if RANK.match(bare) or _AGE.fullmatch(bare) or _GRADE.fullmatch(bare):
        return "role"
    if _HOLDS_OFFICE.match(bare):
        return "role"
    if re.fullmatch(r"(?i)em[eé]rit(?:us|[aoe]|ae)", bare):
        return "role"
    if not bare or _YEAR.match(bare) or is_letters_after(bare):
        return "nothing"
    if is_place(bare) or _STREET.fullmatch(bare):
        return "place"
    if looks_like_role(bare):
        return "role"
    belongs = _BELONGS.match(bare)
    if names_legal_form(bare) or _FOR.match(bare):
        return "body"
    if is_head(bare.split()[0]) or (belongs and is_head(bare[belongs.end() :].split()[0])):
        return "body"
    # Bodies begin with a capital; what does not says what somebody is ("survivor of the fire").
    if (
        bare[0].islower()
        and not re.match(r"(?i)(?:the |l['’]|d['’]|la |le |el |iner )", bare)
        and len(bare.split()) <= 10
    ):
        return "role"
    return "body"
