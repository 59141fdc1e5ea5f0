"""What stands around an organisation's name: its legal form, its kind, a word cut short."""

import re

# Legal forms, where they are spelled with full stops or say something else elsewhere in a name.
_LEGAL_END = re.compile(
    r"[\s,;(]+(?:e\. ?V\.?|a\.s\.b\.l\.?|A\. ?C\.|S\. ?A\.|z\. ?s\.|o\. ?p\. ?s\.|r\. ?y\."
    r"|(?:[A-Z]{2} )?registered charity|registered society|charitable trust|registered"
    r"|501 ?\(?c\)? ?\(?3\)?|non-?profit"
    r"|(?:registered )?charity (?:no|number|nr)\.? ?[\d-]+)\)?\s*$",
    re.IGNORECASE,
)
_ELISION = re.compile(r"\b([ldjnLDJN]|qu|Qu)['\u2019](?=\w)")
# What stands before a name as its kind, not as its head: "Association Mères Veilleuses" is listed
# as "Mères Veilleuses" too, "Association of Mothers" is not.
_KIND_BEFORE = re.compile(
    r"^(?:association|asociación|asociacion|associação|associacao|associazione|stowarzyszenie"
    r"|fondation|fundación|fundacion|fundação|fundacao|fundacja|verein|vereniging|collectif|ong)\s+"
    r"(?!(?:of|for|de|del|des|du|der|die|das|do|da|dos|pour|para|por|für|fur|van|voor|zur|zum|to|in"
    r"|and|et|e|y|und|against|contre|contra|gegen|internationale?|nationale?|na|la|les|di|dei)\b"
    r"|d['\u2019])(?=\w+\W+\w)",
    re.IGNORECASE,
)
# A register's word behind a name: "Vancouver Hong Kong Forum Society".
_KIND_AFTER = re.compile(r"(?<=\w)\s+\w+\s+society\s*$", re.IGNORECASE)
# Letters that full stops part and nothing else: B.C., U.K.
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?")
_CUT_SHORT = re.compile(r"^[^\W\d_]{2,}\.$")


def without_form(name: str) -> str:
    """The name without what only its register adds, elided articles apart, dotted initials
    together: "… e.V.", "l'Homme", "B.C.".
    """
    return _ELISION.sub(r"\1 ", together(without_legal(name)))


def together(name: str) -> str:
    """The name with the letters of dotted initials in one word."""
    if "." not in name:
        return name
    return _DOTTED.sub(lambda found: found.group().replace(".", "") + " ", name)


def without_legal(name: str) -> str:
    """The name as written, without a legal form at its end."""
    return _LEGAL_END.sub("", name) or name


def without_kind(name: str) -> str:
    """What is left of a name without the word for what kind of body it is; empty if it has none
    that can go.
    """
    bare = _KIND_BEFORE.sub("", name)
    if _KIND_AFTER.search(bare):
        bare = bare.rstrip()[: -len("society")].rstrip()
    return bare if bare != name else ""


def spelled_out(name: str, other: str) -> str:
    """The name with each word that a full stop cuts short as the other name has it in full."""
    words = name.split()
    if not has_cut_short(name):
        return name
    full = [word for word in other.split() if not word.endswith(".") and word not in words]
    return " ".join(
        next((long for long in full if _is_cut_from(word[:-1].casefold(), long.casefold())), word)
        if _CUT_SHORT.match(word)
        else word
        for word in words
    )


def has_cut_short(name: str) -> bool:
    """Does a full stop cut a word of it short?"""
    return "." in name and any(_CUT_SHORT.match(word) for word in name.split())


def _is_cut_from(short: str, long: str) -> bool:
    """Do its letters follow one another through the long word, from its first?"""
    if len(long) <= len(short) or short[0] != long[0]:
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
