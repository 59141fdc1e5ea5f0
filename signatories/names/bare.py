"""A name as one looks it up: without styles, the given name first."""

from __future__ import annotations

from .honorifics import take_styles


def bare_name(name: str) -> str:
    """ "Erin O’Toole" of "Hon. Erin O’Toole, P.C." and of "O’Toole, Erin", as registers write it.

    Never raises; the result is never empty unless the name was.
    """
    bare = take_styles(" ".join(name.split())).name
    family, comma, given = bare.partition(",")
    if comma and family.strip() and given.strip() and "," not in given:
        return f"{take_styles(given.strip()).name} {family.strip()}"
    return bare
