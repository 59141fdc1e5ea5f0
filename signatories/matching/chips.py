"""One signature's evidence: what speaks for it, what wants a look, what speaks against it."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from petitions.models import Section
from signatories.matching.domains import (
    is_disposable,
    is_free_mail,
    proves_office,
    proves_website,
)
from signatories.matching.elsewhere import Known
from signatories.matching.lookalikes import look_alike, mixed_alphabets, scripts_of
from signatories.matching.official import LookedUp
from signatories.matching.sayings import reads_like_words
from signatories.models import Signature
from signatories.models.claim import Line
from signatories.sealing.mailboxes import Mailbox


class Tone(StrEnum):
    GOOD = "good"
    LOOK = "look"
    BAD = "bad"
    NOTE = "note"  # good to know; it speaks neither for nor against


class Code(StrEnum):
    """What a chip says; the desk has the words for it, and `roster.proof` reads the proofs."""

    WEBSITE_DOMAIN = "website-domain"
    OFFICE_ADDRESS = "office-address"
    OFFICE_DOMAIN = "office-domain"
    WORKPLACE = "workplace"
    LISTED = "listed"
    LISTED_NEARLY = "listed-nearly"
    SEVERAL_LISTED = "several-listed"
    NOT_LISTED = "not-listed"
    LEFT_OFFICE = "left-office"
    NOT_YET_IN_OFFICE = "not-yet-in-office"
    OFFICE_ELSEWHERE = "office-elsewhere"
    FREE_MAIL = "free-mail"
    DISPOSABLE = "disposable"
    SAME_NAME = "same-name"
    NEAR_NAME = "near-name"
    DOUBLED = "doubled"
    NOT_A_NAME = "not-a-name"
    KNOWN = "known"
    KNOWN_BY_ANOTHER_DOMAIN = "known-by-another-domain"
    ALSO_SIGNED = "also-signed"
    LOOK_ALIKE = "look-alike"
    MIXED_SCRIPTS = "mixed-scripts"
    SCRIPT = "script"
    SAME_NETWORK = "same-network"
    PROOF_MISSING = "proof-missing"
    HONEYPOT = "honeypot"
    TOO_FAST = "too-fast"
    UNREADABLE = "unreadable"


_TONES = {
    Code.WEBSITE_DOMAIN: Tone.GOOD,
    Code.OFFICE_ADDRESS: Tone.GOOD,
    Code.OFFICE_DOMAIN: Tone.GOOD,
    Code.LISTED: Tone.GOOD,
    Code.KNOWN: Tone.GOOD,
    Code.ALSO_SIGNED: Tone.NOTE,
    Code.SCRIPT: Tone.NOTE,
    Code.DOUBLED: Tone.NOTE,
    Code.WORKPLACE: Tone.NOTE,
    Code.NOT_LISTED: Tone.BAD,
    Code.LEFT_OFFICE: Tone.BAD,
    Code.NOT_YET_IN_OFFICE: Tone.BAD,
    Code.DISPOSABLE: Tone.BAD,
    Code.LOOK_ALIKE: Tone.BAD,
    Code.HONEYPOT: Tone.BAD,
}
# What is found out by comparing two lines.
DOUBLES = frozenset({Code.SAME_NAME, Code.NEAR_NAME})
# What says how a line came, and is the same for many: one look at them all together decides.
OF_MANY = frozenset(
    {
        Code.FREE_MAIL, Code.DISPOSABLE, Code.SAME_NETWORK, Code.PROOF_MISSING, Code.HONEYPOT,
        Code.TOO_FAST, Code.NOT_A_NAME,
    }
)  # fmt: skip
# An office, a church, a dormitory: several from one network are how people sign.
MANY_FROM_ONE_NETWORK = 20
_PROOFS = {
    Section.Proof.DOMAIN: {Code.WEBSITE_DOMAIN},
    Section.Proof.OFFICE: {Code.OFFICE_ADDRESS, Code.OFFICE_DOMAIN},
}
_ORDER = [Tone.BAD, Tone.LOOK, Tone.GOOD, Tone.NOTE]


@dataclass(frozen=True)
class Chip:
    """`detail` holds a domain, a score or a script: never an address, never a name. The evidence
    outlives the name of a signer who is only counted.
    """

    code: Code
    detail: str = ""
    signature: int | None = None

    @property
    def tone(self) -> Tone:
        if self.code == Code.SAME_NETWORK and int(self.detail) < MANY_FROM_ONE_NETWORK:
            return Tone.NOTE
        return _TONES.get(self.code, Tone.LOOK)

    def as_values(self) -> dict[str, Any]:
        return asdict(self) | {"code": self.code.value, "tone": self.tone.value}


def chips_of_mailbox(
    line: Line, mailbox: Mailbox | None, office_domain: str, looked_up: LookedUp | None = None
) -> list[Chip]:
    """What the domain of the confirmed mailbox says; nothing where there is no mailbox."""
    if mailbox is None:
        return []
    domain = mailbox.domain
    chips = [Chip(Code.DISPOSABLE, domain)] if is_disposable(domain) else []
    if line.kind == Signature.Kind.ORGANISATION:
        if is_free_mail(domain):
            chips.append(Chip(Code.FREE_MAIL, domain))
        elif line.website and proves_website(domain, line.website):
            chips.append(Chip(Code.WEBSITE_DOMAIN, domain))
    elif line.office:
        chips += chips_of_office(mailbox, office_domain, looked_up)
    return chips


def chips_of_office(mailbox: Mailbox, office_domain: str, looked_up: LookedUp | None) -> list[Chip]:
    """Whether the mailbox is the office's own. A domain that the holders share proves where
    somebody works, so it is the proof only where no official roster knows them by name.
    """
    domain = mailbox.domain
    own = {Mailbox(address).canonical for address in looked_up.addresses} if looked_up else set()
    if mailbox.canonical in own:
        return [Chip(Code.OFFICE_ADDRESS, domain)]
    if not office_domain:
        return []
    if not proves_office(domain, office_domain):
        return [Chip(Code.OFFICE_ELSEWHERE, domain)]
    return [Chip(Code.WORKPLACE if looked_up else Code.OFFICE_DOMAIN, domain)]


def chips_of_roster(looked_up: LookedUp | None) -> list[Chip]:
    """What the official roster of the day of signing says of who claims an office."""
    if looked_up is None:
        return []
    roster = f"{looked_up.roster.source}, {looked_up.roster.dated}"
    if looked_up.holder:
        return [Chip(Code.LISTED_NEARLY if looked_up.nearly else Code.LISTED, roster)]
    if looked_up.several:
        return [Chip(Code.SEVERAL_LISTED, roster)]
    if looked_up.left_on:
        return [Chip(Code.LEFT_OFFICE, f"{looked_up.left_on}")]
    if looked_up.comes_on:
        return [Chip(Code.NOT_YET_IN_OFFICE, f"{looked_up.comes_on}")]
    return [Chip(Code.NOT_LISTED, roster)]


def chips_of_words(line: Line) -> list[Chip]:
    """What the words themselves say, before anybody else's."""
    words = (line.name, *line.names_beside, line.role, line.affiliation, line.description)
    scripts = sorted(set().union(*map(scripts_of, words)) - {"latin"})
    chips = [Chip(Code.SCRIPT, script) for script in scripts]
    if found := next((alike for text in words if (alike := look_alike(text))), ""):
        chips.append(Chip(Code.LOOK_ALIKE, found))
    elif found := next((mixed for text in words if (mixed := mixed_alphabets(text))), ""):
        chips.append(Chip(Code.MIXED_SCRIPTS, found))
    if line.kind == Signature.Kind.PERSON and reads_like_words(line.name):
        chips.append(Chip(Code.NOT_A_NAME))
    return chips


def chips_of_signs(signs: tuple[str, ...]) -> list[Chip]:
    """How the form was filled in; a code that this release does not know is passed over."""
    chips = []
    for sign in signs:
        code, _, detail = sign.partition(":")
        if code in (Code.HONEYPOT, Code.TOO_FAST):
            chips.append(Chip(Code(code)))
        elif code == Code.SAME_NETWORK and detail.isdecimal():
            chips.append(Chip(Code.SAME_NETWORK, detail))
    return chips


def chips_of_known(known: list[Known], mailbox: Mailbox | None) -> list[Chip]:
    """That the name stands on another letter of the coalition, and whether this mailbox is on the
    domain that was proved there: the best that is to be said.
    """
    domain = mailbox.domain if mailbox else ""
    for entry in known:
        if entry.is_proved and domain and proves_website(domain, entry.website):
            return [Chip(Code.KNOWN, domain, entry.signature_id)]
    for entry in known:
        if entry.is_proved and domain:
            return [Chip(Code.KNOWN_BY_ANOTHER_DOMAIN, domain, entry.signature_id)]
    return [Chip(Code.ALSO_SIGNED, signature=known[0].signature_id)] if known else []


def chips_of_rule(signature: Signature, rule: str, chips: list[Chip]) -> list[Chip]:
    """Whether the section's own rule of proof is met: by a chip, or by the mailbox that was
    confirmed. A recorded authority stands in a mailbox's place, not in a domain's.
    """
    wanted = _PROOFS.get(Section.Proof(rule))
    if wanted is None or any(chip.code in wanted for chip in chips):
        return []
    return [Chip(Code.PROOF_MISSING, rule)]


def is_proved(chips: list[Chip]) -> bool:
    """Does a domain show that the line is whose it says?"""
    return any(chip.code == Code.WEBSITE_DOMAIN for chip in chips)


def pile_of(chips: list[Chip]) -> Signature.Pile:
    """Suspicious if anything speaks against it, look if anything wants a look, else clear."""
    tones = {chip.tone for chip in chips}
    if Tone.BAD in tones:
        return Signature.Pile.SUSPICIOUS
    return Signature.Pile.LOOK if Tone.LOOK in tones else Signature.Pile.CLEAR


def in_order(chips: list[Chip]) -> list[Chip]:
    """The gravest first, as a moderator reads them."""
    return sorted(chips, key=lambda chip: _ORDER.index(chip.tone))
