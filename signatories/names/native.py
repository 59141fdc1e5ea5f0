"""Other names of a signatory: what stands in parentheses, or beside the name in another script."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .capacity import PERSONAL
from .given_behind import is_given_of, is_persons_name
from .han_called import is_called_by_friends, is_school_class
from .honorifics import is_letters_after, is_style
from .offices import office_of
from .organisation_words import EAST_ASIAN_HEAD
from .people_words import is_han_name
from .places import is_city, is_country, is_place
from .roles import looks_like_role
from .script import (
    ARABIC,
    EAST_ASIAN,
    HAN_DOTS,
    TIBETAN,
    has_han,
    has_latin,
    main_script,
    split_beside_han,
)
from .separators import find_parentheses as find_parentheses
from .separators import spans_end, split_top_level
from .short_names import is_short_for, is_short_in_han

_QUOTES = "\"“”'‘’«»"
_ACRONYM = re.compile(
    r"^(?:(?:the )?[^\W\d_]*[A-ZÀ-Þ][^\W_]*[A-ZÀ-Þ0-9][\w.&/-]*|(?:[A-Z]\.){2,})(?: [A-Z][\w.-]*)?$"
)
_FORMERLY = re.compile(
    r"(?i)^(?:formerly(?: known as)?|previously|also known as|a\.?k\.?a\.?|known as|née?"
    r"|alias|dite?|anciennement|aussi|antes|antigua?mente|früher|vormals|auch|原名|又名|本名|筆名|即|or)[:：]?\s*(?=\S)"
)
_PRONOUNS = re.compile(
    r"(?i)^(?:化名|假名|网名|網名|男|女|笔名|筆名|昵称|暱稱|pseudonyme?"
    r"|seud[óo]nimo|pseud[ôo]nimo|name (?:changed|geändert))$"
    r"|^(?:she|he|they|elle|il|iel|ella|ela|sie|er)\s*/\s*\w+(?:\s*/\s*\w+)?$"
)
_QUALIFIER = re.compile(
    r"(?i)\b(?:branch(?:es)?|chapters?|sections?|divisions?|campus|office|region|regional"
    r"|committee|local|students?|inc|ltd|e\.?v|asbl|ngo|ong|section|sede|filial|ortsgruppe"
    r"|regionalgruppe|north|south|east|west|signing|behalf|partial|ottawa|department|faculty"
    r"|group|member|observer|on behalf)\b"
)
_NATIVE_RUN = re.compile(
    f"[{EAST_ASIAN}{ARABIC}{TIBETAN}][{EAST_ASIAN}{ARABIC}{TIBETAN}\\s{HAN_DOTS}،]*"
)


# A branch, which belongs to its body's name.
_BRANCH = re.compile("(?:分會|分会|分部|支部|分社|分團|分团|總部|总部|地區|地区)$")
_LEGAL_END = re.compile(r"\s*(?:Inc|Ltd|e\.\s?V|Limited|LLC|Pty)\b")


@dataclass(slots=True)
class Beside:
    """What parentheses and other scripts gave, each in the words of the line."""

    name: str
    native_name: str | None = None
    other_names: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    affiliations: list[str] = field(default_factory=list)
    place: str | None = None
    letters: list[str] = field(default_factory=list)
    personal: bool = False
    reasons: list[str] = field(default_factory=list)
    doubt: str = ""


def read_beside(text: str, *, person: bool) -> Beside:
    """Part the name from what parentheses and another script beside it say.

    A pair of parentheses within a name ("William (Bill) Roe") stays in it: names are kept as
    written. What qualifies an organisation ("(English & Francophone Branches)", "(Calgary)") stays
    too; a native name, an acronym, a translation, a country, an office and a role are taken out.
    """
    beside = Beside(name=text)
    kept: list[str] = []
    position = 0
    for start, end in find_parentheses(text):
        content = text[start + 1 : end - 1].strip()
        within = person and text[end:].strip(" ,.;") and text[:start].strip() and has_latin(content)
        kept.append(text[position:start])
        if (within and len(content.split()) == 1) or not _take(
            content, beside, text[:start], person, _LEGAL_END.match(text[end:]) is not None
        ):
            kept.append(text[start:end])
        position = end
    kept.append(text[position:])
    beside.name = re.sub(
        r"\s+([,，;.])", r"\1", re.sub(r"[ \t]{2,}", " ", "".join(kept)).strip()
    ).rstrip("." if spans_end(text) else "")
    beside.name = _take_other_script(beside.name, beside)
    return beside


def _take(content: str, beside: Beside, before: str, person: bool, goes_on: bool = False) -> bool:
    """Put the content of one pair where it belongs; False when it stays in the name."""
    if not content:
        return True
    if not person and _BRANCH.search(content):
        return False
    if person and re.fullmatch(r"\d{4}年[^，,、\s]{0,6}", content):
        beside.affiliations.append(content)  # （1992年畢業）
        return True
    if PERSONAL.search(content):
        beside.personal = True
        return True
    if _PRONOUNS.match(content):
        return True
    formerly = _FORMERLY.match(content)
    if formerly and not content.casefold().startswith("or ") and not _ACRONYM.match(content):
        beside.other_names.append(content[formerly.end() :].strip(" '\"“”"))
        return True
    if is_place(content) and not has_no_country(content, person):
        if goes_on and not person:
            return False  # "Roe Association (Australia) Inc."
        beside.place = content
        beside.reasons.append(f"“{content}” is a place")
        return True
    if person:
        return _take_for_person(content, beside, before)
    if "east-asian" == main_script(content) == main_script(before):
        # （記協） is short for its body's name; （深水埗）, （籌備中） belong to it.
        short = len(content) < len(before.strip()) and is_short_in_han(content, before)
        beside.other_names += [content] if short else []
        return short
    if is_city(content):
        return False
    return _take_alias(content, beside, before)


def has_no_country(content: str, person: bool) -> bool:
    """An organisation keeps its city in its name; only a country is taken out."""
    return not person and not is_country(content.split(",")[-1].strip())


def _take_for_person(content: str, beside: Beside, before: str) -> bool:
    if is_given_of(content, before):
        return False  # "DOE (Jane)": the name itself
    if content.islower() and len(content) > 4 and looks_like_role(content):
        beside.roles.append(content)  # "(professor)" says what somebody is, not the title
        return True
    if is_letters_after(content) or is_style(content) or re.fullmatch(r"em\.?", content):
        beside.letters.append(content)
        return True
    pieces = [content[start:end] for start, end in split_top_level(content)]
    said = [piece for piece in pieces if not _PRONOUNS.match(piece)]
    if len(said) >= 2 and is_han_name(said[0]) and not has_han(before):
        beside.native_name = said.pop(0)  # Ana Roe（羅安娜，山河大學教授）
    if said and len(said) < len(pieces):
        return _take_for_person("，".join(said), beside, before)  # （化名，家屬，成都）
    if office_of(content) or looks_like_role(content):
        beside.roles.append(content)
        beside.reasons.append(f"“{content}” is a role")
        return True
    if (
        len(pieces) >= 2
        and _other_script(pieces[0], before)
        and not any(_other_script(piece, before) for piece in pieces[1:])
        and not (looks_like_role(pieces[0]) or is_place(pieces[0]))
    ):
        # 陳大文（Tai Man Chan，香港大學）: the name in the other script, then a position.
        beside.other_names.append(pieces[0])
        return _take_for_person("，".join(pieces[1:]), beside, before)
    spaced = content.split()
    parted = len(spaced) >= 2 and has_han(content) and not re.search("[,，;；]", content)
    if parted and any(looks_like_role(piece) or is_place(piece) for piece in spaced):
        beside.roles.append("，".join(spaced))  # （維權人士 廣州）: spaces part what is said
        return True
    if (
        main_script(content) == "east-asian"
        and EAST_ASIAN_HEAD.search(content)
        and len(pieces) == 1
        and not is_han_name(content)
        and not (content[-1] in "人者生師" and len(content) <= 5 and has_latin(before))
    ):
        beside.affiliations.append(content)
        beside.reasons.append(f"“{content}” is a body")
        return True
    if len(pieces) >= 2 and has_han(content) and any(map(looks_like_role, pieces)):
        beside.roles.append(content)
        return True
    if is_school_class(content):
        beside.affiliations.append(content)
        return True
    if _other_script(content, before) and _take_alias(content, beside, before):
        return True
    words = content.strip("\"“”'‘’").split()
    if len(words) <= 2 and content.strip()[:1] in "\"“'‘":
        beside.other_names.append(content.strip("\"“”'‘’"))
        return True
    if is_persons_name(content) or is_called_by_friends(content):
        beside.other_names.append(content.strip(_QUOTES))
        return True
    if main_script(content) == "latin" and content[0].islower() and len(words) <= 3:
        beside.roles.append(content)  # bodies and places begin with a capital
        return True
    # A party, a constituency, a body, or several things with commas: read as what follows a name.
    if len(split_top_level(content)) > 1:
        beside.roles.append(content)
    else:
        beside.affiliations.append(content)
    beside.reasons.append(f"“{content}” is a body or a place")
    return True


def _take_alias(content: str, beside: Beside, before: str) -> bool:
    nested = find_parentheses(content)
    if nested:
        start, end = nested[0]
        outer = (content[:start] + content[end:]).strip()
        taken = _take_alias(outer, beside, before)
        beside.other_names.append(content[start + 1 : end - 1].strip())
        return taken
    pieces = [content[start:end] for start, end in split_top_level(content, ",，;；/、|")]
    if len(pieces) > 1 and any(_other_script(piece, before) for piece in pieces):
        return all(_take_alias(piece, beside, before) for piece in pieces)
    if _other_script(content, before):
        if main_script(content) == "latin":
            beside.other_names.append(content)
        elif beside.native_name is None:
            beside.native_name = content
        else:
            beside.other_names.append(content)
        return True
    if main_script(content) != "latin":
        beside.other_names.append(content)
        return True
    if len(pieces) > 1 and all(_ACRONYM.match(piece) for piece in pieces):
        beside.other_names.extend(pieces)
        return True
    if _ACRONYM.match(content) and not is_country(content):
        beside.other_names.append(content)
        beside.reasons.append(f"“{content}” is a short name")
        return True
    if re.fullmatch("[a-z]{2,8}", content) and is_short_for(content, before):
        beside.other_names.append(content)  # "freier zusammenschluss … (fzs)"
        return True
    if (_QUALIFIER.search(content) and len(content.split()) <= 4) or any(
        character.isdigit() for character in content
    ):
        return False
    words = content.split()
    if (len(words) >= 2 and sum(word[0].isupper() for word in words) >= 1) or content[0].isupper():
        beside.other_names.append(content)
        return True
    return False


def _other_script(content: str, before: str) -> bool:
    theirs, ours = main_script(content), main_script(before)
    return theirs != ours and "none" not in (theirs, ours)


def _take_other_script(text: str, beside: Beside) -> str:
    """A name in another script beside the Latin one, without parentheses: "Jane Roe 羅珍"."""
    if not has_latin(text):
        name, beside_han = split_beside_han(text)
        beside.native_name = beside.native_name or beside_han or None
        return name
    run = _NATIVE_RUN.search(text)
    if not run:
        return text
    native = run.group().strip()
    before, after = text[: run.start()].strip(), text[run.end() :].strip()
    if len(native) < 2 or _NATIVE_RUN.search(after) or before.endswith(("(", "（")):
        return text
    if before and text[: run.start()] == before and " " not in before and len(before) <= 6:
        return text  # NPO法人山河會: one word with the Latin letters before it
    if before and not after and not is_han_name(native):
        if is_place(native):  # Roe Collective 多倫多
            beside.place = native
            return before
        if looks_like_role(native):
            beside.roles.append(native)
            return before
    if before and has_latin(before) and not (after and after[0].isalnum()):
        if len(re.findall(r"[A-Za-z]", before)) >= 3 and beside.native_name is None:
            beside.native_name = native.strip("·،, ")
            return f"{before.rstrip(' /／|-–·')}{after}".strip()
        return text
    joined = not text[: run.end()].endswith((" ", "\u3000")) and re.fullmatch(r"\w+", after)
    if not before and joined and not (EAST_ASIAN_HEAD.search(native) or is_han_name(native)):
        return text  # 倫敦中國Deviants: one word, as it is written
    if not before and after and after[0].isalpha() and len(re.findall(r"[A-Za-z]", after)) >= 3:
        beside.other_names.append(after)
        return native.strip("·، ")
    return text
