"""A title and the body led, with nothing between: "Co-Direktorin Roe Network", "RMT President"."""

from __future__ import annotations

import re

from .honorifics import is_letters_after
from .organisation_words import is_head
from .places import is_place
from .remembering import remembered
from .role_words import is_role_adjective, is_role_noun
from .words import fold_word, word_set

# Whom they lead may stand behind them with nothing between: "Geschäftsführerin Roe-Bund".
_LEADERS = word_set(
    """direktor direktorin geschaftsfuhrer geschaftsfuhrerin vorsitzende vorsitzender vorstand
    sprecher sprecherin leiter leiterin prasident prasidentin mitglied referent referentin
    generalsekretar generalsekretarin vorstandsmitglied mitarbeiter mitarbeiterin chefredakteur
    chefredakteurin intendant intendantin grunder grunderin directeur directrice president
    presidente secretaire porte-parole coordinateur coordinatrice fondateur fondatrice director
    chair founder ceo coordinator spokesperson editor secretary treasurer chairman chairwoman
    permanent permanente delegue deleguee"""
)


# "Kreisvorsitzende", "Mitinhaber", "Pressesprecherin".
_GERMAN_LEADERS = (
    *("vorsitzende", "vorsitzender", "vorstand", "sprecher", "sprecherin", "leiter", "leiterin"),
    *("fuhrer", "fuhrerin", "grunder", "grunderin", "inhaber", "inhaberin", "sekretar"),
    *("sekretarin", "prasident", "prasidentin", "direktor", "direktorin", "intendant"),
)
NO_BODIES = word_set(
    """ngo ngos phd hiv lgbt lgbtq lgbtqi lgbtq+ lgbtqia+ stem ceo cfo coo cto vip sos faq mba bme
    eps svt ses emc cdi cdd lea lll fle prof
    bsl asl libras esl efl eal tesol tefl senco xr ux ui
    a-level cgi bipoc ptsd adhd
    bame aids covid ict edi dei esol pgce gcse dna nec hr pr it ai tv"""
)


_ROMANCE_OF = frozenset({"de", "del", "da", "do", "das", "dos", "des", "du"})
# "délégué syndical CFDT", "ingénieure d'études CNRS": a body's letters behind small words.
_BODY_BEHIND_SMALL = re.compile(
    r"(?P<role>[^\W\d_A-ZÀ-Þ][\w'’·.-]+(?:\s[^\W\d_A-ZÀ-Þ][\w'’·-]+){0,4})"
    r"\s(?P<body>(?:[A-Z]\.){2,}(?:-[A-Z]{2,})?|[A-Z][A-Z0-9&/.-]{2,11})"
)
# "Chefredakteurin „Roe-Bote“": the paper or the place led, in quotation marks.
_QUOTED_BEHIND = re.compile(
    r"(?P<role>[^\W\d_][\w*:-]+(?:\s[\w*:-]+){0,2})\s(?P<body>[„“«\"][^„“”«»\"]{2,60}[“”»\"])"
)
_MADE_BY = ("grunder", "grunderin", "inhaber", "inhaberin", "betreiber", "betreiberin")
# Behind whom the title of a work stands.
_AUTHORS = ("aut", "writer", "schriftsteller", "ubersetzer", "traduct", "regisseur", "ecrivain")
_PRIZES = word_set("prize award medal nobel pulitzer prix premio premio preis")


@remembered
def part_apposed(text: str) -> tuple[str, str] | None:
    """A title and the body led, nothing between: "Co-Direktorin Roe Analysts Network", "Assistant
    General Secretary RMT", "RMT President", "Roe Unison branch secretary"."""
    words = text.split()
    left_out = _body_without_of(words)
    if left_out:
        return left_out
    if not 2 <= len(words) <= 8 or re.search(r"[,;，；、]", text):
        return None
    employed = _BODY_BEHIND_SMALL.fullmatch(text.strip())
    before = fold_word(employed["role"].split()[-1]) if employed else ""
    if (
        employed
        and is_role_noun(words[0])
        and employed["role"].islower()
        and _is_acronym(employed["body"])
        and len(before) > 3
        and before not in _PRIZES
    ):
        return employed["role"], employed["body"]
    quoted = _QUOTED_BEHIND.fullmatch(text.strip())
    titles = quoted["role"].split() if quoted else []
    wrote = bool(titles) and fold_word(titles[-1]).startswith(_AUTHORS)
    if quoted and not wrote and _title_length(titles) == len(titles):
        return quoted["role"], quoted["body"]
    title = _title_length(words)
    if title and title < len(words):
        return _title_before(words, title)
    length = _title_length(words[::-1], ending=True)
    body = words[: len(words) - length]
    # A word for what the title's holder does ("branch", "press") goes with the title.
    while len(body) >= 2 and body[-1].islower():
        body.pop()
    if not length or not body or len(body) > 3 or any(word.islower() for word in body):
        return None
    if body[-1].isdigit():
        return None  # "Year 12 student"
    role = " ".join(words[len(body) :])
    known = (_is_acronym(body[0]) and len(body) == 1) or (
        role.islower() and len(body) >= 2 and not any(map(is_role_adjective, body))
    )
    if not known or any(
        is_role_noun(word) or is_place(word) or fold_word(word) in _PRIZES for word in body
    ):
        return None
    return role, " ".join(body)


def _body_without_of(words: list[str]) -> tuple[str, str] | None:
    """ "Presidenta Federación de Mujeres", "dirigente sindical Unión de Portuarios": the "de la"
    is left out, and a body's word with a "de" of its own follows."""
    if not 4 <= len(words) <= 16 or not is_role_noun(words[0]):
        return None
    length = _title_length(words[:4])
    if length and words[length - 1][:1].isupper() and is_head(words[length - 1]) and length > 1:
        length -= 1
    while 0 < length < 4 and words[length].islower() and len(words[length]) > 4:
        length += 1  # "dirigente sindical"
    behind = words[length:]
    if len(behind) < 3 or not (behind[0][:1].isupper() and is_head(behind[0])):
        return None
    if is_role_noun(behind[0]) or behind[1] not in _ROMANCE_OF:
        return None
    return " ".join(words[:length]), " ".join(behind)


def _title_length(words: list[str], *, ending: bool = False) -> int:
    """How many words from the beginning make a title: adjectives and nouns, a noun among them."""
    length = 0
    for word in words:
        if length == 0 and not ending and re.fullmatch(r"[1-9]\.", word):
            length += 1
            continue  # "2. Vorsitzender"
        if not (is_role_noun(word) or is_role_adjective(word) or fold_word(word) in _LEADERS):
            break
        length += 1
    titled = words[:length]
    return length if any(is_role_noun(word) for word in titled) else 0


def _title_before(words: list[str], length: int) -> tuple[str, str] | None:
    body = words[length:]
    title = fold_word(words[length - 1])
    leads = title.rsplit("-", 1)[-1] in _LEADERS or title.endswith(_GERMAN_LEADERS)
    made = title.endswith(_MADE_BY) and len(body) >= 2
    led = made or (
        leads and any(is_head(word) for word in body) and (len(body) > 1 or not is_head(body[0]))
    )
    named = _is_acronym(body[0]) or (len(body) > 1 and all(map(str.isupper, body)))
    acronym = len(body) <= 3 and named and not is_place(" ".join(body))
    if not (led or acronym) or not body[0][:1].isupper() or any(map(is_role_noun, body)):
        return None
    return " ".join(words[:length]), " ".join(body)


def _is_acronym(word: str) -> bool:
    """RMT, SNJ-CGT: capitals that stand for a body, not for a field, a degree or a place."""
    return (
        re.fullmatch(r"[A-Z][A-Z0-9&/.-]{2,11}|[A-Z]{3,6}[a-z]{3,9}", word) is not None
        and fold_word(word) not in NO_BODIES
        and not is_place(word)
        and not is_letters_after(word)
    )
