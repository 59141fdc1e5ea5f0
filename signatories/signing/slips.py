"""A slip in the part of an address behind its @, where it was surely meant otherwise.

Known by the address alone: the suggestion says nothing of who has signed. Only the largest houses
are suggested, so that nobody's own domain is taken for a slip.
"""

from rapidfuzz.distance import OSA

from signatories.matching.providers import FREE_MAIL

HOUSES = (
    "gmail.com", "googlemail.com", "hotmail.com", "hotmail.ca", "hotmail.fr", "hotmail.co.uk",
    "outlook.com", "yahoo.com", "yahoo.ca", "yahoo.fr", "yahoo.co.uk", "yahoo.com.hk",
    "yahoo.com.tw", "icloud.com", "protonmail.com", "proton.me", "tutanota.com", "videotron.ca",
    "sympatico.ca", "rogers.com", "laposte.net", "wanadoo.fr", "orange.fr", "netvigator.com",
)  # fmt: skip
ENDINGS = {"con": "com", "cmo": "com", "ocm": "com", "vom": "com", "comm": "com", "ne": "net"}
SHORTEST = 8  # characters; of shorter domains too many differ by one letter


def meant(address: str) -> str:
    """The address as it was surely meant, or empty where there is no slip to see."""
    mailbox, at, domain = address.rpartition("@")
    typed = domain.lower()
    if not mailbox or typed in FREE_MAIL or typed in HOUSES:
        return ""
    body, _, ending = typed.rpartition(".")
    tidied = f"{body}.{ENDINGS.get(ending, ending)}"
    for house in HOUSES:
        near = len(house) >= SHORTEST and OSA.distance(tidied, house, score_cutoff=1) <= 1
        if near or tidied == house:
            return f"{mailbox}{at}{house}"
    return ""
