"""Organisation or person: what the name itself says, weighed, with reasons that can be shown.

Each sign adds to a balance: above zero an organisation, below a person. The heading above the
entry and its neighbours lend a little; a name that says nothing is decided by them, in doubt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from signatories.names.remembering import remembered

from .body_words import ENDS_OF_NAMES
from .kinds_native import east_asian_signs, native_signs
from .name_shapes import has_shouted_surname, is_family_by_shape, names_legal_form
from .organisation_words import is_head, is_hint
from .people_words import is_family, is_given, is_initial
from .places import is_city, is_country, is_regional
from .script import main_script
from .words import fold_word, word_set

_SHAPE = "two to four capitalised words"
_FAMILIES = frozenset({"ehepaar", "eheleute", "familie", "geschwister", "famille", "familia"})
_CONNECTOR = frozenset(
    re.findall(
        r"\S+",
        """of for and & with against the in to on by from at without pour et contre sans
avec sur para por y contra con sin e com und fur gegen fuer mit ohne im""",
    )
)
_PARTICLE = frozenset(
    re.findall(
        r"\S+",
        """de da do dos das del della di du la le van von der den ter ten bin ibn ben al
el y e vom zu zum zur af av des st o' mac mc los las wa ole ap ab van't 't
ould bint binti a/l a/p umm abu bar i graf freiherr zum""",
    )
)
# Bodies' words that are family names, too.
_SURNAMES_TOO = word_set(
    """church house parish temple hall bishop law post union march banks bank board branch front
    desk order radio power justice friend friends guild college court green lodge club mission house
    werk haus hof rat casa campos costa igreja"""
)
# Given names that bodies begin with, too: "Christian Aid", "Jordan Press Watch".
_ALSO_GIVEN = frozenset(
    {
        "christian",
        "jordan",
        "chad",
        "india",
        "israel",
        "kenya",
        "georgia",
        "asia",
        "america",
        "june",
    }
)
# Behind the family name: "Rui Roe Filho".
_GENERATIONS = frozenset({"filho", "neto", "sobrinho", "junior"})
# Letters for a sort of body before its own name: Arbeitsgruppe, Grupo de Trabalho.
_SORTS = frozenset(
    re.findall(
        r"\S+",
        """AG BI IG LAG BAG KAG AK HG OG OV KV LV FSR GT GEW SV TSV VfL FV MGV BUND SOS UL SL CSO
NPO ONG ASBL""",
    )
)
# Signs that hold for bodies and persons alike: alone they decide nothing.
_SAY_LITTLE = frozenset({_SHAPE, "the entries around it", "a single word", "many words"})
# "Sozialstation St. Elisabeth", "Paroisse Ste-Anne"
_SAINT = re.compile(r"(?<=\w)\s(?:St\.|Sankt|Ste?[.-]|Hl\.)\s?[A-ZÀ-Þ]")
_DOMAIN = re.compile(r"(?i)\w\.(?:org|com|net|ca|eu|info)\b")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A kind, how sure (0 undecided, 2 and more sure), and why."""

    kind: str
    certainty: float
    reasons: tuple[str, ...]
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a name: weights for an organisation (positive) or a person (negative)."""

    heading: float = 0.0
    neighbours: float = 0.0
    shouted_surnames: bool = False


def judge_kind(
    name: str,
    *,
    honorific: bool = False,
    office: bool = False,
    role: bool = False,
    around: Surroundings = Surroundings(),
) -> Judgement:
    """Organisation or person? ``role`` and the like say what was found beside the name."""
    script = main_script(name)
    if script == "east-asian":
        signs = east_asian_signs(name)
    elif script in {"arabic", "tibetan"}:
        signs = native_signs(name, script)
    else:
        signs = _signs_of(name)
    if honorific:
        signs.append((-4.0, "a title before or after the name"))
    if office:
        signs.append((-5.0, "an office"))
    if role:
        signs.append((-3.5, "a role follows"))
    if around.heading:
        signs.append((around.heading, "the heading"))
    if around.shouted_surnames and has_shouted_surname(name):
        signs.append((-4.0, "a surname in capitals, as in the list"))
    if around.neighbours:
        signs.append((around.neighbours, "the entries around it"))
    balance = sum(weight for weight, _reason in signs)
    kind = "organisation" if balance > 0 else "person"
    reasons = tuple(reason for weight, reason in signs if (weight > 0) == (balance > 0))
    said = [weight for weight, reason in signs if reason not in _SAY_LITTLE]
    weak = not any((weight > 0) == (balance > 0) and abs(weight) >= 1.2 for weight in said)
    undecided = abs(around.neighbours) < 0.75 and not around.heading
    return Judgement(kind, abs(balance), reasons, weak and undecided)


@remembered
def own_balance(name: str) -> float:
    """What the name alone says: above zero an organisation, below a person."""
    judgement = judge_kind(name)
    return judgement.certainty if judgement.kind == "organisation" else -judgement.certainty


def _signs_of(name: str) -> list[tuple[float, str]]:
    words = [
        word
        for word in re.split(r"[\s/]+|(?<=\w)[‐-―](?=\w)", name)
        if word.strip(".,&-–—'\"()") or word == "&"
    ]
    signs: list[tuple[float, str]] = []
    if not words:
        return signs
    pieces = [piece for word in words for piece in word.split("-") if piece]
    if names_legal_form(name):
        signs.append((3.5, "a legal form"))
    heads = [word for word in pieces if is_head(word)]
    given = [is_given(word) for word in words]
    if fold_word(words[0]) in _ALSO_GIVEN and any(is_head(w) or is_hint(w) for w in words[1:]):
        given[0] = False
    if heads:
        # A head word that is also a name's word ("Grace Church", "Bill Watch") weighs less after
        # a given name.
        weight = 3.5 if not (given[0] and len(words) == 2) else 1.5
        signs.append(
            (weight + 0.5 * (len(heads) - 1), f"“{heads[0]}” is what bodies call themselves")
        )
    if len(words) >= 3 and words[-1] in heads and fold_word(words[-1]) not in _SURNAMES_TOO:
        signs.append((1.5, f"“{words[-1]}” ends the name"))
    hints = [
        word
        for word in pieces
        if is_hint(word)
        and word[0].isupper()
        and word not in heads
        and not (given[0] and len(words) == 2)
    ]
    if hints:
        signs.append((min(1.2 * len(hints), 3.0), f"“{hints[0]}” is common in bodies’ names"))
    if len(words) >= 2 and fold_word(words[-1]) in ENDS_OF_NAMES and not given[0]:
        signs.append((1.5, f"“{words[-1]}” ends bodies’ names"))
    if fold_word(words[0]) in _FAMILIES and len(words) >= 2:
        signs.append((-8.0, "a couple or a family"))
    if len(words) >= 2 and _SAINT.search(name) and not given[0] and not is_initial(words[0]):
        signs.append((2.6, "a saint’s name behind another word"))
    regional = [word for word in pieces[1:] if is_regional(word)] or (
        [words[0]] if is_regional(words[0]) and not given[0] else []
    )
    if regional:
        weight = 1.8 if is_country(words[-1]) and len(words) > 1 else 1.2
        signs.append((weight, f"“{regional[0]}” is a place or a people"))
    if (
        len(words) >= 4
        and given[0]
        and any(
            fold_word(word) in {"&", "and", "et", "y", "e", "und"} and given[index + 1]
            for index, word in enumerate(words[:-1])
        )
    ):
        signs.append((-7.0, "two given names joined"))
    connectors = [
        word
        for index, word in enumerate(words)
        if (index and fold_word(word) in _CONNECTOR) or word == "&"
    ]
    connectors = [
        word
        for word in connectors
        if word.islower() or word == "&" or fold_word(word) not in {"e", "y"}
    ]
    if [word for word in connectors if fold_word(word) not in {"e", "y"}]:
        signs.append((3.2, f"“{connectors[0]}” joins words"))
    if words[0] in _SORTS and len(words) >= 2:
        signs.append((2.6, f"“{words[0]}” stands for a sort of body"))
    unknown = not (given[0] or is_family(words[0]) or is_initial(words[0]))
    if len(words) == 3 and fold_word(words[1]) in {"e", "y"} and words[1].islower() and unknown:
        signs.append((3.2, f"“{words[1]}” joins two words"))  # within a person's name it is later
    if len(words) == 2 and is_city(words[1]) and unknown:
        signs.append((1.4 if regional else 2.4, f"“{words[1]}” is a city"))
    signs += _shape_signs(name, words, given)
    return signs


def _shape_signs(name: str, words: list[str], given: list[bool]) -> list[tuple[float, str]]:
    signs: list[tuple[float, str]] = []
    content = [
        word for word in words if fold_word(word) not in _PARTICLE | _CONNECTOR and word != "&"
    ]
    lower = [
        word for word in content if word[0].islower() and not re.match(r"^(?:al|el|d|l)['’-]", word)
    ]
    if lower and len(words) > 1:
        signs.append((1.0 + 0.5 * len(lower), f"“{lower[0]}” has no capital"))
    if given[0]:
        signs.append((-3.0, f"“{words[0]}” is a given name"))
    elif any(given[1:]) and len(words) <= 4:
        signs.append((-1.2, "a given name stands in it"))
    if any(is_initial(word) for word in words[:-1]) and len(words) > 1:
        signs.append((-2.0, "an initial"))
    if (len(words) > 1 and is_family(words[-1])) or (
        len(words) == 2 and is_family(words[0]) and not words[0].isupper()
    ):
        signs.append((-1.3, "a common family name"))
    elif len(words) in {2, 3} and is_family_by_shape(words[-1]):
        signs.append((-1.3, f"“{words[-1]}” ends as family names do"))
    if (
        re.match(r"^[^\W\d_]+[-‐‑][a-z]+$", words[-1])
        and len(words) in {2, 3}
        and len(words[-1]) < 14
    ):
        signs.append((-2.5, "a given name with a hyphen"))
    if any(character.isdigit() for character in name):
        signs.append((1.5, "a number"))
    if len(words) >= 3 and fold_word(words[-1]) in _GENERATIONS and words[-2][0].isupper():
        signs.append((-2.5, f"“{words[-1]}” tells a son from his father"))
    if _DOMAIN.search(name):
        signs.append((2.5, "a web address"))
    if len(name.split()) == 1 and re.search(r"\w/[A-Z]", name):
        signs.append((3.0, "a stroke within a word"))
    if re.search(r"[&+!*]", name) and "&" not in words:
        signs.append((1.8, "a sign that names do not have"))
    if (
        2 <= len(content) <= 4
        and len(words) <= 5
        and not lower
        and all(word[0].isupper() for word in content)
    ):
        signs.append(({2: -1.2, 3: -0.9, 4: -0.4}[len(content)], _SHAPE))
    elif len(content) >= 5:
        signs.append((0.8 + 0.5 * (len(content) - 5), "many words"))
    last = fold_word(words[-1])
    if (
        len(words) > 1
        and not given[0]
        and len(last) >= 5
        and last.endswith("s")
        and name.isascii()
        and not last.endswith(("ss", "is", "us", "es", "as", "os"))
        and not is_family(last)
        and not is_given(last)
    ):
        signs.append((0.9, f"“{words[-1]}” is a plural"))
    if len(words) == 1:
        signs.append((1.0, "a single word"))
    acronyms = [
        word for word in content if re.match(r"^[A-ZÀ-Þ0-9]{3,}$|^[A-Z][a-z]?[A-ZÀ-Þ]{2,}$", word)
    ]
    if acronyms and not all(word.isupper() for word in content):
        weight = (
            0.3
            if any(given) or (len(content) == 2 and len(acronyms) == 1 and is_family(acronyms[0]))
            else 2.0
            if acronyms[0] == words[0] and len(acronyms[0]) <= 5 and not is_family(acronyms[0])
            else 1.2
        )
        signs.append((weight, f"“{acronyms[0]}” is an acronym"))
    elif re.match(r"^[A-Z]{3,6}-[A-Z][a-z]", words[0]) and not any(given):
        signs.append((1.5, f"“{words[0]}” begins with an acronym"))
    elif acronyms and len(words) == 1:
        signs.append((1.5, "an acronym"))
    if re.search(r"['’]s\b|s['’]\s", name):
        signs.append((1.0, "a possessive"))
    return signs
