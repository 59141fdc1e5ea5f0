"""What a list does with its entries, learnt from all of them before one is taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ..names.heads import is_bare, split_head
from ..names.honorifics import take_styles, take_styles_before
from ..names.kinds import Surroundings, own_balance
from ..names.name_shapes import has_shouted_surname
from ..names.organisation_words import is_head, is_hint
from ..names.organisations import may_be_town
from ..names.parts import Custom
from ..names.people_words import is_family, is_given, is_initial
from ..names.places import is_country, is_place
from ..names.roles import looks_like_role
from ..names.script import has_han, has_latin
from ..names.tidying import style_first

_COUNTRY_IN_PARENTHESES = re.compile(r"[(（]([^()（）]{2,30})[)）]\s*\.?$")
_BEHIND_BODY = re.compile(r"(?:,|\s[-–—])\s+([^,()–—]{2,40})$")
_SURNAME_FIRST = re.compile(
    r"^(?P<family>[^\W\d_][\w'’ -]{1,30}(?:\s[\"“«][^\"”»,]{2,20}[\"”»])?),"
    r"\s*(?P<given>[^\W\d_][\w'’. -]{0,30}?)\s*"
    r"(?:,|\s[-–—(/|·]|$|(?<=\w{3})\.(?=\s[A-ZÀ-Þ]|$))"
)


@dataclass(frozen=True, slots=True)
class Lent:
    """What a letter lends to each of its sections: its language, what the other sections without
    a leaning heading hold (for neighbours that are too few), and whether its bodies have their
    places behind them."""

    language: str
    elsewhere: float = 0.0
    place_last: bool = False


def learn_custom(
    texts: list[str], *, lent: Lent, leaning: float = 0.0, personal: bool = False
) -> Custom:
    """The custom of a section: heading's leaning, neighbours, surname first, country last."""
    balances = [own_balance(_core(text)) for text in texts]
    neighbours = _neighbours(balances)
    if neighbours is None:
        neighbours = 0.0 if leaning else lent.elsewhere
    around = Surroundings(
        heading=leaning,
        neighbours=neighbours,
        shouted_surnames=len(texts) >= 3 and _share(texts, _shouts_its_surname) >= 0.4,
    )
    bare = [is_bare(text) for text in texts]
    alone = _neighbours([own for own, is_alone in zip(balances, bare, strict=True) if is_alone])
    parted = _neighbours(
        [own for own, is_alone in zip(balances, bare, strict=True) if not is_alone]
    )
    around_bare = None
    if alone is not None and parted is not None and alone * parted < 0:
        # "Jane Roe, teacher" and "Roe Society": what is said of some tells what the others are.
        around_bare = replace(around, neighbours=alone)
        around = replace(around, neighbours=parted)
    return Custom(
        language=lent.language,
        around=around,
        around_bare=around_bare,
        surname_first=any(surnames_first(texts)),
        strokes=part_by_strokes(texts),
        place_last=lent.place_last,
        country_last=(ending := sum(map(_ends_in_country, texts))) >= 3
        or (ending >= 2 and ending >= 0.4 * len(texts)),
        personal_capacity=personal,
    )


def lent_by_others(texts: list[str]) -> float:
    """What entries of other sections lend to a section that is too small to say its own."""
    return _neighbours([own_balance(_core(text)) for text in texts[:200]]) or 0.0


def _neighbours(balances: list[float]) -> float | None:
    """What entries that say their kind lend to those that do not; None where too few say it."""
    bodies = sum(balance > 1 for balance in balances)
    # Two words with capitals are most persons' names, and many bodies': alone they say little.
    people = sum(1.0 if balance < -1.25 else 0.4 for balance in balances if balance < -1)
    decided = bodies + people
    return 1.4 * (bodies - people) / decided if decided >= 3 else None


def _shouts_its_surname(text: str) -> bool:
    core = take_styles(_core(text)).name
    words = core.split()
    return len(words) <= 5 and has_shouted_surname(core) and not any(map(is_head, words))


def _share(texts: list[str], test: Callable[[str], bool]) -> float:
    return sum(test(text) for text in texts) / max(1, len(texts))


def _core(text: str) -> str:
    bare = re.sub(r"[(（][^()（）]*[)）]", " ", text)
    if has_han(bare) and not has_latin(bare):
        bare = split_head(bare.strip())[0]
    return re.split(r"[,，;；\t]|\s[-–—|]\s", bare)[0].strip() or text


def is_surname_first(text: str) -> bool:
    """Does the entry begin "Surname, Given"?"""
    found = _surname_and_given(text)
    if not found:
        return False
    family, given = found
    if family[0].isupper() and len(family[0]) > 2:
        return True
    # "Roe Society, Jane Doe": two words behind the comma are a whole name, unless both are given.
    return all(is_given(word) or is_initial(word) for word in given)


def surnames_first(texts: list[str]) -> list[bool]:
    """Which entries of a list begin "Surname, Given": where it is half of them, and where a third
    of most of them has given names that are known, the unknown ones are given names, too."""
    sure = [is_surname_first(text) for text in texts]
    if len(texts) < 2 or not any(sure):
        return [False] * len(texts)
    likely = [found is not None for found in map(_surname_and_given, texts)]
    if sum(likely) >= 0.6 * len(texts) and sum(sure) >= max(2, sum(likely) / 3):
        return likely
    return sure if sum(sure) >= 0.5 * len(texts) else [False] * len(texts)


def _surname_and_given(text: str) -> tuple[list[str], list[str]] | None:
    """The words before and behind the first comma, where they may be a surname and given names."""
    match = _SURNAME_FIRST.match(take_styles_before(style_first(text))[1])
    if not match:
        return None
    bare = re.sub(r"[\"“«][^\"”»]*[\"”»]", "", match["family"])
    family, given = take_styles(bare).name.split(), match["given"].split()
    if not family or len(family) > 4 or len(given) > 3 or not given:
        return None
    if len(family) == 4 and not any(word.islower() for word in family):
        return None
    if (
        (is_given(family[0]) and len(family) >= 2 and not is_family(family[0]))
        or looks_like_role(match["given"])
        or is_place(match["given"])
        or not all(word[0].isupper() or "-" in word for word in given)
    ):
        return None
    if any(is_head(word) or is_hint(word) for word in family if not is_family(word)):
        return None
    return family, given


def part_by_strokes(texts: list[str]) -> bool:
    """Do the lines of a list part their fields by strokes: "Jane Roe / teacher / Nowhere"?"""
    parted = [re.split(r"\s+/{1,2}(?:\s+|$)", text) for text in texts]
    several = [parts for parts in parted if len(parts) >= 2]
    said = sum(looks_like_role(parts[1]) for parts in several)
    return len(several) >= max(2, 0.5 * len(texts)) and said >= max(2, 0.4 * len(several))


def names_places_behind(texts: list[str]) -> bool:
    """Do a letter's bodies, wherever something stands behind them, have their places there?"""
    found = [
        match
        for text in texts
        if (match := _BEHIND_BODY.search(text)) and own_balance(_core(text)) > 1.5
    ]
    behind = [match[1] for match in found]
    commas = [match[1] for match in found if match.group().startswith(",")]
    places = sum(map(is_place, behind))
    if len(commas) >= 2 and any(map(is_place, commas)) and all(map(may_be_town, commas)):
        return True
    return (places >= 2 and places == len(behind)) or (
        len(behind) >= 4 and places >= 0.7 * len(behind)
    )


def _ends_in_country(text: str) -> bool:
    parentheses = _COUNTRY_IN_PARENTHESES.search(text)
    if parentheses:
        return is_country(parentheses[1].split(",")[-1].strip())
    last = re.split(r"[,，\t|]|\s[-–—]\s", text)[-1].strip(" .")
    return last != text.strip(" .") and is_country(last)
