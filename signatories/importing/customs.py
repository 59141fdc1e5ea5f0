"""What a list does with its entries, learnt from all of them before one is taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from ..names.heads import is_bare, split_head
from ..names.honorifics import take_styles, take_styles_before
from ..names.kinds import Surroundings, own_balance
from ..names.name_shapes import has_shouted_surname
from ..names.organisation_words import is_head, is_hint
from ..names.parts import Custom
from ..names.people_words import is_given, is_initial
from ..names.places import is_country
from ..names.roles import looks_like_role
from ..names.script import has_han, has_latin
from ..names.tidying import style_first

_COUNTRY_IN_PARENTHESES = re.compile(r"[(（]([^()（）]{2,30})[)）]\s*\.?$")
_SURNAME_FIRST = re.compile(
    r"^(?P<family>[^\W\d_][\w'’ -]{1,30}),\s*(?P<given>[^\W\d_][\w'’. -]{0,30}?)"
    r"(?:,|\s[-–—(]|$|(?<=\w{3})\.(?=\s[A-ZÀ-Þ]|$))"
)


def learn_custom(
    texts: list[str],
    *,
    language: str,
    leaning: float = 0.0,
    personal: bool = False,
    elsewhere: float = 0.0,
) -> Custom:
    """The custom of a section: heading's leaning, neighbours, surname first, country last.

    ``elsewhere`` is what the letter's other sections without a leaning heading hold; it stands in
    for neighbours that are too few.
    """
    balances = [own_balance(_core(text)) for text in texts]
    neighbours = _neighbours(balances)
    if neighbours is None:
        neighbours = 0.0 if leaning else elsewhere
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
        language=language,
        around=around,
        around_bare=around_bare,
        surname_first=_share(texts, is_surname_first) >= 0.5 and len(texts) >= 2,
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
    match = _SURNAME_FIRST.match(take_styles_before(style_first(text))[1])
    if not match:
        return False
    family, given = take_styles(match["family"]).name.split(), match["given"].split()
    if len(family) > 3 or len(given) > 3 or not given:
        return False
    if (
        (is_given(family[0]) and len(family) >= 2)
        or looks_like_role(match["given"])
        or is_country(match["given"])
    ):
        return False
    if any(is_head(word) or is_hint(word) for word in family):
        return False
    if family[0].isupper() and len(family[0]) > 2:
        return True
    # "Roe Society, Jane Doe": two words behind the comma are a whole name, unless both are given.
    return all(is_given(word) or is_initial(word) for word in given)


def _ends_in_country(text: str) -> bool:
    parentheses = _COUNTRY_IN_PARENTHESES.search(text)
    if parentheses:
        return is_country(parentheses[1].split(",")[-1].strip())
    last = re.split(r"[,，\t|]|\s[-–—]\s", text)[-1].strip(" .")
    return last != text.strip(" .") and is_country(last)
