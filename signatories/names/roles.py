"""Role and affiliation: what stands after a person's name.

"President of Tibetan Women Association of Ontario" is a role and a body; "Professor of Law" is a
role alone; "University of California, San Diego" is one body with a comma in it.
"""

from __future__ import annotations

import re

from signatories.names.remembering import remembered

from .apposition import NO_BODIES, part_apposed
from .offices import office_of
from .organisation_words import is_head
from .places import is_place
from .role_nouns import NOUNS
from .role_words import (
    FIELDS,
    WHOLE,
    is_role_adjective,
    is_role_noun,
)
from .role_words_native import is_arabic_role
from .roles_east import Position as Position
from .roles_east import is_east_asian_role, split_east_asian
from .script import has_east_asian
from .words import fold_word, fold_words, word_set

_PREPOSITION = re.compile(
    r"(?i)\s(?:of|at|for|with|in|from|to|on|de|du|des|del|da|do|dos|das|d['’]|à|a|al|au|aux|en|chez"
    r"|pour|para|na|no|em|pela|der|des|von|vom|für|beim?|an|am|im|zu[rm]?)\b|,|\s[-–—]\s"
)
_OF = re.compile(
    r"(?i)\s(?:of|for|with|de|du|des|del|da|do|dos|das|der|des|von|vom|pour|para)\s+(?:the\s+"
    r"|la\s+|le\s+|les\s+|el\s+|los\s+|las\s+|l['’])?|\sd[e']?\s?[l'’]\s?['’]?|\sd['’]|\sde\sl['’]"
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
        *("etat", "estado", "staat", "republique", "republica", "republik", "nation", "ville"),
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
    coordenacao articulacao articulacion mouvement comunidad comunidade organizacion organizacao
    eglise iglesia igreja paroisse parroquia paroquia communaute fraternite fraternidad
    fraternidade aumonerie capellania"""
)
_TEACHERS = word_set(
    """professor professora profesor profesora professeur professeure catedratico catedratica
    lecturer reader chair fellow docente dozent dozentin titular estudante estudiante etudiant
    etudiante student studentin doctorante doctorant doctorando doctoranda doutorando doutoranda
    mestrando mestranda doktorand doktorandin aluno aluna licenciado licenciada graduado"""
)
# Whose "of" is followed by what they see to: "Head of Collections".
_HEADS_OF = word_set("head chief manager lead officer curator vp keeper coordinator responsable")
_FIELD_BY_SHAPE = re.compile(r"^[A-Z][a-z]+(?:ions|ings?|ments|ships|ics|ances|ities|ives|tion)$")
# Behind a small-lettered body's word these still speak of the person: "directrice d'école à la
# retraite".
_NO_LONGER = re.compile(
    r"(?i)\s(?:(?:à la|en) retraite|retraitée?s?|honoraires?|émérites?|jubilad[oa]s?"
    r"|aposentad[oa]s?"
    r"|emérit[oa]s?|i\. ?r\.?|a\. ?d\.?)$"
)


# Behind a role: "Korrespondentin a. D.", "Inspektor i.R.".
_OUT_OF_OFFICE = re.compile(r"(?i)\s(?:a\. ?d|i\. ?r|m\. ?d|i\. ?p|em)\.?$")


# A rank, whatever follows it: "maîtresse de conférences en science politique".
_CONFERENCES = re.compile(r"(?i)ma[iî]tre(?:sse)? de conf[ée]rences?(?! (?:à|au|aux)\b)[^,]*$")


# Ranks of French universities, in capitals: "DR CNRS", "MCF en sciences".
RANK = re.compile(
    r"(?P<rank>PR|DR|CR|CRCN|CRHC|IR|IE|MCF|MCU|PRAG|PRCE|ATER|BIATSS|biatss)"
    r"(?=$|\s(?:[A-Z]{2,}|en |à |au )|(?<=ATER|PRAG|PRCE)\s[A-Z]|(?<=MCF|MCU)\s[A-Z])"
    r"(?:\s(?P<body>[A-Z][A-Z0-9-]+$|[A-Z][A-Z0-9-]+(?=\s)|[A-Z][\w-]+(?:\s\d{1,2}|\s[A-Z][\w-]+){0,2}$))?"
)


# "deputado federal PT-RS", "vereadora PT Fortaleza", "Sénateur LR": an office and its party.
_OFFICE_OF_PARTY = re.compile(
    r"((?:[^\W\d_][\w-]*[a-zà-þ]\s){1,3}?)"
    r"([A-ZÀ-Þ]{2,8}(?:[-/ ][A-ZÀ-Þ]{2,3}|\s[A-ZÀ-Þ][a-zà-þ]+)?)$"
)


# "mamá de Ana", "hermano de las víctimas": whose relative somebody is.
_KIN = re.compile(
    r"(?:mamá|papá|papás|madre|padre|padres|herman[oa]s?|hij[oa]s?|espos[oa]|viud[oa]|prim[oa]s?"
    r"|sobrin[oa]|ti[oa]|tí[oa]|abuel[oa]|niet[oa]|nuera|yerno|cuñad[oa]|familiar(?:es)?|mãe|pai"
    r"|pais|irmãos?|irmãs?|filh[oa]s?|viúv[oa]|av[óô]|net[oa]|companheir[oa]|compañer[oa]|mère"
    r"|père|frère|sœur|fille|fils|veuve|veuf|mother|father|sister|brother|widow|son|daughter)"
    r"\s(?:de|del|da|do|das|dos|d['’]|of)\b"
)


@remembered
def looks_like_role(text: str) -> bool:
    """Does the text say what somebody is: its head word names a role or an office?"""
    bare = text.strip(" .,;")
    if not bare or len(bare) > 220:
        return False
    if office_of(bare) or RANK.match(bare) or _KIN.match(bare):
        return True
    if has_east_asian(bare):
        return is_east_asian_role(bare)
    if is_arabic_role(bare):
        return True
    bare = re.sub(r"^[1-9]\.\s(?=[A-ZÀ-Þ])", "", bare)  # "2. Vorsitzende"
    head = _OUT_OF_OFFICE.sub("", _PREPOSITION.split(bare, maxsplit=1)[0])
    words = head.split()
    if not words:
        return False
    if len(words) >= 2 and words[0][0].isupper() and fold_word(words[0]) in _BODY_BEFORE_ADJECTIVE:
        return False
    nouns = [is_role_noun(word) for word in words]
    if nouns[-1] or (nouns[0] and not is_head(words[-1])):
        return True
    if part_apposed(bare):
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
        return split_east_asian(bare)
    dash = re.search(r"\s[-–—]\s", bare)
    if dash and looks_like_role(bare[: dash.start()]) and not looks_like_role(bare[dash.end() :]):
        return Position(bare[: dash.start()].strip(), bare[dash.end() :].strip())
    office = _OFFICE_OF_PARTY.match(bare)
    if office and office_of(office[1]) and not is_place(office[2]):
        return Position(office[1].strip(), office[2])
    if office_of(bare) or _KIN.match(bare):
        return Position(bare, None)
    rank = RANK.fullmatch(bare)
    if rank:
        return Position(rank["rank"], rank["body"])
    apposed = part_apposed(bare)
    if apposed:
        return Position(*apposed)
    splits = list(_OF.finditer(bare))[:12]
    # "catedrático de Hidrogeología de la Universidad de Granada": where the body's own word stands.
    splits.sort(key=lambda of: not _begins_with_head(bare[of.end() :]))
    at = _AT.search(bare)
    if splits and at and splits[0].start() < at.start():
        # "membre du collectif Gare à Toutes": the body has begun before the "à".
        at = None if _begins_with_head(bare[splits[0].end() :]) else at
    if at and re.match(r"(?i)barreau|conseils\b", bare[at.end() :]):
        at = None  # "avocate au barreau de Paris"
        splits = []
    if _CONFERENCES.match(bare):
        return Position(bare, None)
    if at and _is_body_at(bare, at) and _has_role_noun(bare[: at.start()]):
        return Position(bare[: at.start()].strip(), _without_article(bare[at.end() :]))
    for of in splits:
        head, body = bare[: of.start()].strip(), bare[of.end() :].strip()
        if not _has_role_noun(head):
            continue
        words = [word for word in fold_words(head) if not is_role_adjective(word)]
        if (words and words[-1] in WHOLE) or office_of(head):
            return Position(bare, None)
        if _is_taught(head, body):
            return Position(bare, None)
        if is_body(body) or (_has_made_it(head) and body[0].isupper()):
            return Position(head, _without_article(body))
        if len(body.split()) > 8:
            break
    return Position(bare, None)


def _is_body_at(text: str, at: re.Match[str]) -> bool:
    """What follows "at" is a body; in French, which writes nouns small, any capital tells."""
    behind = text[at.end() :]
    french = re.match(r"(?i)\s(?:chez|aux?|à la|à l['’])", at.group()) is not None
    named = french and behind[:1].isupper() and not is_place(behind)
    # "médecin à Lille", "étudiant à Sciences Po": where, whatever is known of it.
    named = named or (at.group().strip() == "à" and behind[:1].isupper())
    return at.start() > 0 and (named or is_body(behind))


def _is_taught(role: str, subject: str) -> bool:
    """ "Professor of Greek": one word after a teacher's title is a subject."""
    words = fold_words(role)
    if words and words[-1] in _HEADS_OF and _FIELD_BY_SHAPE.match(subject):
        return True
    return (
        bool(words)
        and len(subject.split()) == 1
        and (words[-1] in _TEACHERS or (len(words) > 1 and words[-2] in _TEACHERS))
        and not is_head(subject)
        and not subject.isupper()
    )


def _has_made_it(role: str) -> bool:
    """What one founds, owns or edits is a body, whatever its name ("founder of Arian Health")."""
    return any(word in _MAKERS for word in fold_words(role))


def is_body(text: str) -> bool:
    """Does the text look like a body one can belong to, rather than a field of work?"""
    bare = _without_article(text.strip())
    bare = _NO_LONGER.sub("", bare) if bare[:1].islower() else bare
    words = bare.split()
    if not words:
        return False
    lower_head = bare[0].islower() and is_head(words[0]) and len(words) >= 2
    if bare[0].islower() and not lower_head:
        return False
    folded = [fold_word(word) for word in words]
    if len(words) == 1:
        if folded[0] in _ALONE | NO_BODIES or folded[0] in FIELDS or is_place(bare):
            return False
        return (words[0].isupper() and len(words[0]) > 1) or words[0][0].isupper()
    if folded[0] == "board" and "directors" in folded:
        return False
    if bare.isupper() and not any(word in FIELDS | NO_BODIES for word in folded):
        return True  # "UL CGT"
    if all(word in FIELDS or len(word) <= 3 or word in {"with", "asia"} for word in folded):
        return False
    if folded[-1] in FIELDS and not any(is_head(word) for word in words):
        return False
    if len(words[0]) >= 2 and words[0].isupper() and folded[0] not in FIELDS | NO_BODIES:
        return True
    capitals = sum(word[0].isupper() for word in words)
    return any(is_head(word) for word in words) or (capitals >= 2 and folded[0] not in FIELDS)


def _begins_with_head(text: str) -> bool:
    words = text.split()
    return bool(words) and is_head(words[0]) and fold_word(words[0]) not in _ALONE


def _has_role_noun(text: str) -> bool:
    return any(
        is_role_noun(word) or is_role_noun(word.removesuffix("s")) for word in text.split()
    ) or any(word in NOUNS for word in fold_words(text))


def _without_article(text: str) -> str:
    return re.sub(r"(?i)^the\s+", "", text.strip())
