"""Role and affiliation: what stands after a person's name.

"President of Tibetan Women Association of Ontario" is a role and a body; "Professor of Law" is a
role alone; "University of California, San Diego" is one body with a comma in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from signatories.names.remembering import remembered

from .honorifics import is_letters_after
from .offices import office_of
from .organisation_words import EAST_ASIAN_HEAD, is_head
from .places import is_place
from .role_words import (
    EAST_ASIAN_ROLE_AT_END,
    FIELDS,
    NOUNS,
    WHOLE,
    is_arabic_role,
    is_role_adjective,
    is_role_noun,
)
from .script import has_east_asian
from .words import fold_word, fold_words, word_set

_PREPOSITION = re.compile(
    r"(?i)\s(?:of|at|for|with|in|from|to|on|de|du|des|del|da|do|dos|das|d['’]|à|a|al|au|aux|en|chez"
    r"|pour|para|na|no|em|pela|der|des|von|vom|für|beim?|an|am|im|zu[rm]?)\b|,|\s[-–—]\s"
)
_OF = re.compile(
    r"(?i)\s(?:of|for|with|de|du|des|del|da|do|dos|das|der|des|von|vom|pour|para)\s+(?:the\s+"
    r"|la\s+|le\s+|les\s+|el\s+|los\s+|las\s+)?|\sd[e']?\s?[l'’]\s?['’]?|\sd['’]|\sde\sl['’]"
)
_AT = re.compile(
    r"(?i)(?:\s(?:at|@|chez|beim?)\s+(?:the\s+)?|\s(?:à\sla|à\sl['’]|à|au|aux|en\sla|en\sel|en|na"
    r"|no|em|pela|an\sder|am|an|im|in\sder)\s?(?<=[\s'’]))"
)
_ALONE = frozenset(
    {
        "board",
        "council",
        "committee",
        "faculty",
        "office",
        "department",
        "program",
        "programme",
        "staff",
        "mission",
        "command",
        "state",
        "union",
    }
)
_MAKERS = word_set(
    """founder cofounder co-founder owner publisher editor convenor convener organiser organizer
    fondateur fondatrice cofondateur cofondatrice fundador fundadora cofundador cofundadora
    grunder grunderin mitgrunder mitgrunderin mitbegrunder mitbegrunderin herausgeber
    herausgeberin vorsitzende vorsitzender presidenta presidente porte-parole portavoz
    porta-voz coordinadora coordinador coordenadora coordenador spokesperson ceo"""
)
# In the Romance languages a body's word comes first and what describes it may be a role's noun:
# "Associação Quilombola", "Confédération paysanne". (English: "Board member".)
_BODY_BEFORE_ADJECTIVE = word_set(
    """associacao asociacion agrupacion comissao comision movimento movimiento coletivo coletiva
    colectivo colectiva sindicato federacao federacion confederacao confederacion confederation
    uniao frente grupo conselho consejo fundacao fundacion syndicat collectif mouvement ligue
    coordination coordinadora reseau fondation cooperativa asamblea assembleia plataforma
    coordenacao articulacao articulacion mouvement comunidad comunidade organizacion organizacao"""
)
_YEAR = re.compile(r"^(?:\d{4}\s*[-–]\s*(?:\d{2,4})?|'\d\d)$")


@dataclass(frozen=True, slots=True)
class Position:
    """What a person is and where; either may be missing. ``doubt`` says why it is unsure, or ""."""

    role: str | None
    affiliation: str | None
    doubt: str = ""


@remembered
def looks_like_role(text: str) -> bool:
    """Does the text say what somebody is: its head word names a role or an office?"""
    bare = text.strip(" .,;")
    if not bare or len(bare) > 220:
        return False
    if office_of(bare):
        return True
    if has_east_asian(bare):
        return EAST_ASIAN_ROLE_AT_END.match(bare) is not None
    if is_arabic_role(bare):
        return True
    head = _PREPOSITION.split(bare, maxsplit=1)[0]
    words = head.split()
    if not words:
        return False
    if len(words) >= 2 and fold_word(words[0]) in _BODY_BEFORE_ADJECTIVE:
        return False
    nouns = [is_role_noun(word) for word in words]
    if nouns[-1] or (nouns[0] and not is_head(words[-1])):
        return True
    # "Professor Emeritus", "actor and singer", "directora general"
    return any(nouns) and (
        is_role_adjective(words[-1]) or (words[0].islower() and not is_head(words[-1]))
    )


def split_role(text: str) -> Position:
    """Part a role from the body named in it: "President of the X Society" → President, X
    Society."""
    bare = text.strip(" .,;")
    if has_east_asian(bare):
        return _split_east_asian(bare)
    dash = re.search(r"\s[-–—]\s", bare)
    if dash and looks_like_role(bare[: dash.start()]) and not looks_like_role(bare[dash.end() :]):
        return Position(bare[: dash.start()].strip(), bare[dash.end() :].strip())
    if office_of(bare):
        return Position(bare, None)
    splits = list(_OF.finditer(bare))[:12]
    # "catedrático de Hidrogeología de la Universidad de Granada": where the body's own word stands.
    splits.sort(key=lambda of: not _begins_with_head(bare[of.end() :]))
    at = _AT.search(bare)
    if splits and at and splits[0].start() < at.start():
        # "membre du collectif Gare à Toutes": the body has begun before the "à".
        at = None if _begins_with_head(bare[splits[0].end() :]) else at
    if at and at.start() > 0 and is_body(bare[at.end() :]) and _has_role_noun(bare[: at.start()]):
        return Position(bare[: at.start()].strip(), _without_article(bare[at.end() :]))
    for of in splits:
        head, body = bare[: of.start()].strip(), bare[of.end() :].strip()
        if not _has_role_noun(head):
            continue
        if (fold_words(head) and fold_words(head)[-1] in WHOLE) or office_of(head):
            return Position(bare, None)
        if _is_taught(head, body):
            return Position(bare, None)
        if is_body(body) or (_has_made_it(head) and body[0].isupper()):
            return Position(head, _without_article(body))
        if len(body.split()) > 8:
            break
    return Position(bare, None)


def _is_taught(role: str, subject: str) -> bool:
    """ "Professor of Greek": one word after a teacher's title is a subject."""
    words = fold_words(role)
    return (
        bool(words)
        and len(subject.split()) == 1
        and words[-1] in {"professor", "lecturer", "reader", "chair", "fellow", "professeur"}
        and not is_head(subject)
        and not subject.isupper()
    )


def _has_made_it(role: str) -> bool:
    """What one founds, owns or edits is a body, whatever its name ("founder of Arian Health")."""
    return any(word in _MAKERS for word in fold_words(role))


def is_body(text: str) -> bool:
    """Does the text look like a body one can belong to, rather than a field of work?"""
    bare = _without_article(text.strip())
    words = bare.split()
    if not words:
        return False
    lower_head = bare[0].islower() and is_head(words[0]) and len(words) >= 2
    if bare[0].islower() and not lower_head:
        return False
    folded = [fold_word(word) for word in words]
    if len(words) == 1:
        if folded[0] in _ALONE or folded[0] in FIELDS or is_place(bare):
            return False
        return (words[0].isupper() and len(words[0]) > 1) or words[0][0].isupper()
    if folded[0] == "board" and "directors" in folded:
        return False
    if all(word in FIELDS or len(word) <= 3 or word in {"with", "asia"} for word in folded):
        return False
    if folded[-1] in FIELDS and not any(is_head(word) for word in words):
        return False
    capitals = sum(word[0].isupper() for word in words)
    return any(is_head(word) for word in words) or (capitals >= 2 and folded[0] not in FIELDS)


def read_position(rest: str) -> Position:
    """What follows a person's name, taken apart: its parts are roles, bodies, places.

    Commas inside a body stay ("University of California, San Diego"); years of study and letters
    after the name are left out of both.
    """
    parts = split_top_level(rest)
    labelled = [(start, end, _label(rest[start:end])) for start, end in parts]
    labelled = [part for part in labelled if part[2] != "nothing"]
    if not labelled:
        return Position(None, None)
    roles = [index for index, part in enumerate(labelled) if part[2] == "role"]
    if not roles:
        return Position(None, _span(rest, labelled))
    first = roles[0]
    last = first
    while last + 1 < len(labelled) and labelled[last + 1][2] == "role":
        last += 1
    before, after = labelled[:first], labelled[last + 1 :]
    role = _span(rest, labelled[first : last + 1])
    if any(part[2] == "role" for part in after):
        return _two_positions(rest, labelled)
    affiliation = ", ".join(text for group in (before, after) if (text := _span(rest, group)))
    if affiliation and before and not after:
        return Position(role, affiliation)
    final = split_role(rest[labelled[last][0] : labelled[last][1]])
    if final.affiliation:
        role = rest[labelled[first][0] : labelled[last][0]] + (final.role or "")
        affiliation = ", ".join(text for text in (final.affiliation, affiliation) if text)
    return Position(role.strip(" ,;") or None, affiliation or None)


def split_top_level(text: str, separators: str = ",，;；،؛") -> list[tuple[int, int]]:
    """Where the parts of a text begin and end, parted by separators outside parentheses."""
    spans: list[tuple[int, int]] = []
    depth = start = 0
    for index, character in enumerate(text):
        if character in "([（【「《":
            depth += 1
        elif character in ")]）】」》":
            depth = max(0, depth - 1)
        elif character in separators and depth == 0:
            spans.append((start, index))
            start = index + 1
    spans.append((start, len(text)))
    return [
        (begin, end)
        for first, last in spans
        if (begin := first + len(text[first:last]) - len(text[first:last].lstrip()))
        < (end := first + len(text[first:last].rstrip()))
    ]


def _begins_with_head(text: str) -> bool:
    words = text.split()
    return bool(words) and is_head(words[0]) and fold_word(words[0]) not in _ALONE


def _two_positions(rest: str, labelled: list[tuple[int, int, str]]) -> Position:
    """Role, body, role, body: the first pair is the position, all of it stays readable."""
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


def _label(part: str) -> str:
    bare = re.sub(r"(?i)^(?:and|&|et|y|e|und)\s+", "", part.strip())
    if not bare or _YEAR.match(bare) or is_letters_after(bare):
        return "nothing"
    if is_place(bare):
        return "place"
    if looks_like_role(bare):
        return "role"
    if is_head(bare.split()[0]):
        return "body"
    # Bodies begin with a capital; what does not says what somebody is ("survivor of the fire").
    if (
        bare[0].islower()
        and not re.match(r"(?i)(?:the |l['’]|d['’]|la |le |el |iner )", bare)
        and len(bare.split()) <= 10
    ):
        return "role"
    return "body"


def _has_role_noun(text: str) -> bool:
    return any(is_role_noun(word) for word in text.split()) or any(
        word in NOUNS for word in fold_words(text)
    )


def _split_east_asian(text: str) -> Position:
    match = EAST_ASIAN_ROLE_AT_END.match(text)
    if not match:
        return Position(None, text)
    body = match["body"].strip(" 　，,、·")
    # 法學學者, 作家、記者: a field or another role, too short for a body and without a body's word.
    short = len(body) <= 3 and not EAST_ASIAN_HEAD.search(body)
    if body and ((short and not is_place(body)) or looks_like_role(body.split("、")[-1])):
        return Position(text, None)
    return Position(match["role"], body or None)


def _without_article(text: str) -> str:
    return re.sub(r"(?i)^the\s+", "", text.strip())
