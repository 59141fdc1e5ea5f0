"""Names that run together on one line without any mark between them.

Where one ends and the next begins is told by what organisations call themselves (one such word a
name), by words that cannot begin or end a name, by acronyms, by emphasis, and, most of all, by the
alphabet: lists are sorted, so of all ways to part the line the one whose parts are in order wins.
"""

from __future__ import annotations

import re

from ..names.kinds import own_balance
from ..names.organisation_words import is_head
from ..names.people_words import is_given
from ..names.places import is_country, is_regional
from ..names.words import fold_word

MAX_WORDS = 400
_LONGEST = 11
_JOINING = frozenset(
    re.findall(
        r"\S+",
        """of for and & with against the in to on by from at a an de du des la le les et pour contre
del los las y por para da do dos das e von der die und für gegen im d l""",
    )
)
_OPENING = frozenset(
    re.findall(
        r"\S+",
        """friends centre center federation association society students movement committee union
institute coalition council alliance league campaign network university amnesty amis ligue
asociación asociacion comité comite federación fundación red observatorio associação
movimento rede instituto verein gesellschaft bund initiative""",
    )
)
_DESCRIBING = frozenset(
    re.findall(
        r"\S+",
        """canadian international national global world united european american british first young
free""",
    )
)
# Two words that are one: no name ends between them.
_GLUED = frozenset(
    [
        *("hong kong", "new york", "new zealand", "south africa", "south korea", "sri lanka"),
        *("saudi arabia", "united states", "united kingdom", "united nations", "costa rica"),
        *("el salvador", "puerto rico", "los angeles", "san diego", "san francisco", "san jose"),
        *("santa cruz", "santa barbara", "tel aviv", "human rights", "civil society"),
        *("social action", "middle east", "east turkistan", "east turkestan", "inner mongolia"),
        *("southern mongolia", "falun gong", "viet tan", "north america", "latin america"),
        *("british columbia", "nova scotia", "new brunswick", "prince edward", "bay area"),
        *("first nation", "first nations", "civil liberties", "public affairs", "civil rights"),
        *("women’s rights", "free speech", "free expression", "great britain", "costa mesa"),
    ]
)


# "Jane Roe – Diretora do Centro …": two to four words before a dash are a name.
_PERSON_AND_DASH = re.compile(r"(?:[^\W\d_][\w.’'-]*\s){2,5}?[-–—]\s")


def runs_together(text: str) -> bool:
    """Does the line hold several organisations with nothing between them?"""
    words = text.split()
    if len(words) < 9 or len(words) > MAX_WORDS:
        return False
    # What commas part is one name with its places, or a list that commas part.
    if 10 * text.count(",") > len(words) or _PERSON_AND_DASH.match(text):
        return False
    capital = sum(
        word[0].isupper() or word[0].isdigit() for word in words if word.casefold() not in _JOINING
    )
    content = sum(word.casefold() not in _JOINING for word in words)
    heads = sum(any(is_head(piece) for piece in word.split("-")) for word in words)
    if content == 0 or capital < 0.9 * content:
        return False
    return (
        (heads >= 3 and len(words) >= 11) or (heads >= 2 and len(words) >= 15) or len(words) >= 22
    )


def part_run(text: str, emphasised: tuple[str, ...] = ()) -> list[tuple[int, int]]:
    """Begin and end of each name in a line that runs together; the best way to part it.

    ``emphasised`` are pieces that were set in bold: a name begins and ends with them.
    """
    spans = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)][:MAX_WORDS]
    words = [text[start:end] for start, end in spans]
    walls = _walls(text, spans, emphasised)
    count = len(words)
    # best[end][length]: score of the best parting of words[:end] whose last name has that length.
    best: list[dict[int, tuple[float, int]]] = [{} for _ in range(count + 1)]
    best[0][0] = (0.0, 0)
    for end in range(1, count + 1):
        for length in range(1, min(_LONGEST, end) + 1):
            start = end - length
            if any(wall in walls for wall in range(start + 1, end)):
                continue
            if not best[start]:
                continue
            own = _score(words, start, end, end in walls)
            if own is None:
                continue
            score, previous = max(
                (value[0] + _in_order(words, start - earlier, start, end), earlier)
                for earlier, value in best[start].items()
            )
            best[end][length] = (score + own, previous)
    return _trace(spans, best)


def _trace(
    spans: list[tuple[int, int]], best: list[dict[int, tuple[float, int]]]
) -> list[tuple[int, int]]:
    end = len(spans)
    while end and not best[end]:
        end -= 1
    if not end:
        return [(spans[0][0], spans[-1][1])] if spans else []
    names: list[tuple[int, int]] = []
    length = max(best[end], key=lambda size: best[end][size][0])
    rest_end = spans[-1][1]
    while end > 0:
        start = end - length
        names.append((spans[start][0], rest_end))
        length, end = best[end][length][1], start
        rest_end = spans[end - 1][1] if end else 0
    return names[::-1]


def _walls(text: str, spans: list[tuple[int, int]], emphasised: tuple[str, ...]) -> set[int]:
    """Word indexes at which a name must begin or end."""
    walls: set[int] = set()
    starts = {start: index for index, (start, _end) in enumerate(spans)}
    ends = {end: index + 1 for index, (_start, end) in enumerate(spans)}
    for piece in emphasised:
        position = text.find(piece)
        if position >= 0:
            if position in starts:
                walls.add(starts[position])
            if position + len(piece) in ends:
                walls.add(ends[position + len(piece)])
    return walls


def _score(words: list[str], start: int, end: int, wall: bool) -> float | None:
    """How well the words from start to end make one name; None when they cannot."""
    first, last = words[start], words[end - 1]
    bare = fold_word(first)
    if (bare in _JOINING and bare not in {"the", "la", "les"}) or not (
        first[0].isupper() or first[0].isdigit()
    ):
        return None
    if fold_word(last) in _JOINING or last == "&" or last.endswith(",") or bare == "":
        return None
    if end < len(words) and (
        fold_word(words[end]) in _JOINING - {"the", "la", "les"} or words[end] == "&"
    ):
        return None
    if end < len(words) and f"{fold_word(last)} {fold_word(words[end])}" in _GLUED:
        return None
    length = end - start
    pieces = [piece for word in words[start:end] for piece in word.strip(",").split("-") if piece]
    heads = sum(is_head(piece) for piece in pieces)
    score = {0: -1.0, 1: 2.0, 2: 1.8 if is_head(last) else 1.0}.get(heads, 1.0 - heads / 2)
    if (
        length >= 2
        and is_head(first)
        and bare not in _OPENING
        and fold_word(words[start + 1]) not in _JOINING
    ):
        score -= 0.6
    if (
        length >= 2
        and bare
        in {
            "coalition",
            "association",
            "committee",
            "union",
            "federation",
            "alliance",
            "network",
            "council",
        }
        and fold_word(words[start + 1]) not in _JOINING
    ):
        score -= 1.5
    if length == 1:
        score -= 3.0
    elif length > 6:
        score -= 0.5 * (length - 6)
    if is_head(last):
        score += 0.8
    if is_regional(last) and length > 2:
        score += 0.3
    if bare in _OPENING or bare in _DESCRIBING:
        score += 0.5
    if length == 2:
        score -= 0.5
    if first.isupper() and len(first) >= 3:
        score += 1.4
    for index in range(start + 1, end - 1):
        # "… Canada Federation for …": a country, then a head with "of" or "for": a name begins
        # there.
        if (
            fold_word(words[index]) in _OPENING
            and fold_word(words[index + 1]) in {"of", "for"}
            and is_country(words[index - 1])
        ):
            score -= 1.5
    if length >= 2 and fold_word(words[start]) == fold_word(words[start - 1]) and start:
        score += 0.8
    if last.isupper() and len(last) >= 3 and heads == 0:
        score -= 0.5
    if fold_word(last) in _DESCRIBING and length > 1:
        score -= 1.0
    return score - 0.9


def _in_order(words: list[str], before: int, start: int, end: int) -> float:
    """Two names next to each other: in alphabetical order, or not."""
    if before == start:
        return 0.0
    earlier = " ".join(words[before:start]).casefold().replace("-", " ").removeprefix("the ")
    later = " ".join(words[start:end]).casefold().replace("-", " ").removeprefix("the ")
    if earlier == later:
        return -3.0
    return 0.6 if earlier < later else -1.6


def part_people(text: str) -> list[tuple[int, int]]:
    """Persons run together: "Jane Roe John Doe Mary Major". Empty when it is not so.

    Every part must begin with a given name and have two or three words.
    """
    spans = [(match.start(), match.end()) for match in re.finditer(r"\S+", text)]
    words = [text[start:end] for start, end in spans]
    if not 4 <= len(words) <= MAX_WORDS or any("," in word for word in words):
        return []
    starts = [index for index, word in enumerate(words) if is_given(word) and word[0].isupper()]
    if (
        not starts
        or starts[0] != 0
        or any(is_regional(word) for word in words if not is_given(word))
    ):
        return []
    kept: list[int] = []
    for index in starts:
        if not kept or index - kept[-1] >= 2:
            kept.append(index)
    lengths = [after - before for before, after in zip(kept, [*kept[1:], len(words)], strict=False)]
    if (
        len(kept) < 2
        or len(words) < 2 * len(kept)
        or not all(2 <= length <= 3 for length in lengths)
    ):
        return []
    if any(words[end - 1].casefold() in _JOINING for end in [*kept[1:], len(words)]):
        return []
    if len(kept) == 2 and len(words) <= 4 and own_balance(text) > 0:
        return []
    ends = [spans[index - 1][1] for index in kept[1:]] + [spans[-1][1]]
    return [(spans[start][0], end) for start, end in zip(kept, ends, strict=False)]
