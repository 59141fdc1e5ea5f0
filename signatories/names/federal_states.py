"""The letters of a Brazilian state behind a body's name: "Casa Roe – SP", "Casa Roe (PA)"."""

from __future__ import annotations

import re

_STATE = re.compile(
    r"(?:\s+[-–—/]\s+|\s*[(（])(?P<state>AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ"
    r"|RN|RS|RO|RR|SC|SP|SE|TO)[)）]?$"
)


def take_state(text: str, language: str | None) -> tuple[str, str | None]:
    """The name without the state and the state, in letters in Portuguese; a state that is joined
    to the name ("Rua/PE", "OAB-SP") belongs to it."""
    found = _STATE.search(text) if language == "pt" else None
    return (text[: found.start()], found["state"]) if found else (text, None)
