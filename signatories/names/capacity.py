"""In whose name somebody signs: "in a personal capacity", "affiliation for identification only"."""

from __future__ import annotations

import re

PERSONAL = re.compile(
    r"(?i)(?:signing\s+|signs?\s+|acting\s+)?(?:in|on)\s+(?:a|his|her|their|my|an"
    r"|our)?\s*(?:strictly |purely )?(?:personal|individual|private)\s+(?:capacity|capacities"
    r"|basis)|^personal capacity$|^in personal capacity$"
    r"|in (?:his|her|their|my) own (?:name|right)|as (?:a )?private (?:citizens?|persons?"
    r"|individuals?)"
    r"|en (?:su |mi )?(?:propio nombre|nombre propio)|en calidad de ciudadan[oa]|a nombre propio"
    r"|em (?:seu )?(?:próprio nome|nome próprio)|na qualidade de cidadã[o]?|enquanto cidadã[o]?"
    r"|en (?:mon|son) (?:propre nom|nom propre)|en tant que (?:simple )?citoyen(?:ne)?"
    r"|im eigenen namen|als privatbürger(?:in)?|als bürger(?:in)?(?=\s*$|\))"
    r"|à titre (?:personnel|individuel)|en son nom personnel|a t[íi]tulo (?:personal|individual"
    r"|pessoal|particular)|em (?:nome|car[áa]ter) pessoal|in pers[öo]nlicher (?:funktion"
    r"|eigenschaft)|als privatperson(?:en)?|als einzelperson(?:en)?"
    r"|以?個人(?:身[分份]|名義)|以?个人(?:身[分份]"
    r"|名义)"
)
_ONLY_FOR_IDENTIFICATION = re.compile(
    r"(?i)(?:affiliation )?(?:for )?(?:identification|id)(?: purposes)? only"
)


def take_personal_capacity(text: str) -> tuple[bool, str]:
    """Was the line given "in a personal capacity"; and the line without those words."""
    match = PERSONAL.search(text) or _ONLY_FOR_IDENTIFICATION.search(text)
    if not match:
        return False, text
    before = text[: match.start()].rstrip(" ,;-–—(（[，*")
    after = text[match.end() :].lstrip(" )）].*，")
    joined = f"{before}{', ' if before and after and after[0] not in ',，(（' else ''}{after}"
    return PERSONAL.search(text) is not None, joined.strip(" ,")
