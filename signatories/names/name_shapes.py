"""What the shape of words says of a name, where no list knows the words themselves."""

from __future__ import annotations

import re

from .organisation_words import is_head, is_hint
from .places import is_regional
from .words import fold_word

# Endings of family names, by the languages they come from. Long enough to say something.
_FAMILY_ENDING = re.compile(
    r"(?:^(?:mc|mac(?!h)|o'|d')[a-z]{3,}$"
    r"|[a-z]{2}(?:ov|ova|ev|eva|ovsky|evsky|enko|chuk|czyk|wicz|owicz|icz|ski|ska|sky|skaya|cki|cka"
    r"|ovic|evic|ovich|evich|escu|eanu|opoulos|opoulou|akis|idis|adis|yan|ian|shvili|adze"
    r"|oglu|sson|sdottir|[nrtkldg]sen|quist|qvist|strom|mann|stein|berg|burger|meier|meyer|bauer|"
    r"hauser"
    r"|inho|elli|etti|otti|ucci|ini|ández|endez|andez|inez|iguez|eault|eau|ault|ourt|ière|iere"
    r"|worth|field|shaw|ington|nagh|nathan|murthy|swamy|adhyay|jee)$)"
)
_NOT_FAMILY = frozenset(
    re.findall(
        r"\S+",
        """caucasian christian asian indian ukrainian canadian egyptian palestinian
norwegian iranian hungarian italian romanian russian bulgarian australian
brazilian austrian albanian syrian guardian civilian vegetarian veterinarian
librarian humanitarian plan gymnasium mini new eau bureau plateau reseau
niveau chateau battlefield outfield renew field""",
    )
)
_LEGAL_FORM = re.compile(
    r"(?:^|[\s,(])(?:e\. ?V|gGmbH|GmbH|gUG|A\. ?C|I\. ?A\. ?P|A\. ?B\. ?P|z\. ?s|o\. ?p\. ?s|"
    r"o\. ?z|S\. ?A"
    r"|S\. ?L|s\. ?r\. ?o|Inc|Ltd|LLC|ry|ASBL|asbl|ONLUS|vzw|Pty|Corp|ONG|NGO|CIC"
    r"|Lda|Ltda|SARL|SAS|KG|OHG|eG|gAG|B\. ?V|Oy|S\. ?p\. ?A|CRL|SCCL|S\. ?Coop|Pvt|PLC|CLG"
    r"|SCOP|EURL"
    r"|IPSS|S\. ?A\. ?de C\. ?V|S\. ?de R\. ?L|S\. ?C)\.?(?=$|[\s,)])"
)
# A legal form behind a comma: it belongs to the name before it.
LEGAL_FORM_BEHIND = re.compile(
    r"(?i)^(?!(?-i:Ev\.))(?:inc|ltd|llc|llp|e\.?\s?v|gmbh|s\.?a|a\.?c|asbl|plc|corp|co|ngo|ong"
    r"|lda|ltda|sarl|sas|kg|ohg|e\.?g|gag|b\.?v|oy|s\.?p\.?a|crl|sccl|s\.?\s?coop|pvt|clg|c\.?i\.?c"
    r"|scop|eurl|ipss|i\.?\s?a\.?\s?p|a\.?\s?b\.?\s?p|s\.?\s?a\.? de c\.?\s?v|s\.? de r\.?\s?l"
    r"|s\.?\s?l)\b\.?"
)


def is_family_by_shape(word: str) -> bool:
    """Does the word end as family names do ("Marczyk", "Papadopoulos", "Lindqvist")?"""
    folded = fold_word(word.rpartition("-")[2] or word)
    if len(folded) < 5 or folded in _NOT_FAMILY or not word[:1].isupper():
        return False
    if is_head(word) or is_hint(word) or is_regional(word):
        return False
    return _FAMILY_ENDING.search(folded) is not None


def names_legal_form(name: str) -> bool:
    """Does the name carry what only bodies carry: "e. V.", "A.C.", "Inc."?"""
    return _LEGAL_FORM.search(name) is not None


def has_shouted_surname(name: str) -> bool:
    """Are the first or the last words in capitals and the others not: "DOE Jane", "Jane VAN DER
    ROE"? In a list that writes surnames so, that is a person."""
    words = name.split()
    shouted = [len(re.findall(r"[^\W\d_]", word)) >= 2 and word == word.upper() for word in words]
    if len(words) < 2 or all(shouted) or not any(shouted):
        return False
    first = shouted[0]
    run = 0
    for value in shouted if first else shouted[::-1]:
        if not value:
            break
        run += 1
    return run > 0 and not any(shouted[run:] if first else shouted[:-run])
