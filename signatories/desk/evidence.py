"""The worker's evidence in words, with a link to the other signature where this reader may go."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Section
from signatories.decisions.merging import MERGEABLE
from signatories.matching.chips import DOUBLES, Code, Tone
from signatories.models import Signature
from signatories.sealing.boxes import SealBroken

# For each code: what a row says, and what the signature's own page adds.
_WORDS = {
    Code.WEBSITE_DOMAIN: (
        _("Own domain: %(detail)s"),
        _("The mailbox that was confirmed is on the website's own domain."),
    ),
    Code.OFFICE_ADDRESS: (
        _("The office's own address"),
        _(
            "The mailbox that was confirmed is the one that the official roster gives for this "
            "office-holder."
        ),
    ),
    Code.WORKPLACE: (
        _("Shared domain of the office: %(detail)s"),
        _("Many have a mailbox on this domain. It proves a workplace, not a name."),
    ),
    Code.LISTED: (
        _("On the official roster: %(detail)s"),
        _("The roster lists this name in this office as of the day of signing."),
    ),
    Code.LISTED_NEARLY: (
        _("On the official roster under a similar name: %(detail)s"),
        _(
            "One name on the roster is nearly the same, and held the office on the day of "
            "signing. If it is somebody else, correct the name or the office."
        ),
    ),
    Code.SEVERAL_LISTED: (
        _("Several of this name on the official roster: %(detail)s"),
        _("The roster cannot tell which of them it is, so none is matched."),
    ),
    Code.NOT_LISTED: (
        _("Not on the official roster: %(detail)s"),
        _("Claims the office, and the roster that counts for the day of signing lists nobody so."),
    ),
    Code.LEFT_OFFICE: (
        _("Left the office on %(detail)s"),
        _("Claims the office; the official roster says that it ended before the day of signing."),
    ),
    Code.NOT_YET_IN_OFFICE: (
        _("Takes the office on %(detail)s"),
        _("Claims the office; the official roster says that it began after the day of signing."),
    ),
    Code.OFFICE_DOMAIN: (
        _("The office's domain: %(detail)s"),
        _("The mailbox is on the office's own domain. It proves a workplace, not a name."),
    ),
    Code.OFFICE_ELSEWHERE: (
        _("Claims an office, writes from %(detail)s"),
        _("The office has a domain of its own, and the mailbox is not on it."),
    ),
    Code.FREE_MAIL: (
        _("Free mail: %(detail)s"),
        _("Anybody can have a mailbox there: it does not prove an organisation."),
    ),
    Code.DISPOSABLE: (
        _("Throw-away address: %(detail)s"),
        _("The mailbox is one that anybody can read and that is soon gone."),
    ),
    Code.SAME_NAME: (
        _("Same name"),
        _("The same name is on this letter: a second signature, or a namesake."),
    ),
    Code.NEAR_NAME: (
        _("Similar name: %(detail)s of 100"),
        _(
            "Nearly the same name is on this letter: one of the two may be a slip, initials, or "
            "the name in another language or script."
        ),
    ),
    Code.DOUBLED: (
        _("A similar name waits, without proof"),
        _(
            "It is on another pile to be read, with a link to this one, whose mailbox is on its "
            "own domain."
        ),
    ),
    Code.NOT_A_NAME: (
        _("Reads like words, not like a name"),
        _("A saying, a trial, or a name that everybody knows; some people are called so."),
    ),
    Code.KNOWN: (
        _("Known from another letter: %(detail)s"),
        _(
            "This name stands on another letter of this coalition, and was proved there by the "
            "domain that this mailbox is on."
        ),
    ),
    Code.KNOWN_BY_ANOTHER_DOMAIN: (
        _("On another letter by another domain than %(detail)s"),
        _(
            "This name stands on another letter of this coalition, and was proved there by a "
            "domain that this mailbox is not on."
        ),
    ),
    Code.ALSO_SIGNED: (
        _("Also on another letter"),
        _("This name stands on another letter of this coalition; no domain was proved there."),
    ),
    Code.LOOK_ALIKE: (
        _("Look-alike letters: %(detail)s"),
        _("A word is written with letters that pass for others; it may imitate a name."),
    ),
    Code.MIXED_SCRIPTS: (
        _("Mixed alphabets: %(detail)s"),
        _("One name is written in several alphabets, which few people do."),
    ),
    Code.SCRIPT: (
        _("In %(script)s"),
        _("Some of it is in this script: leave it to a moderator who reads it."),
    ),
    Code.SAME_NETWORK: (
        _("Number %(detail)s from its network that day"),
        _(
            "So many forms had come from the same network by then; more may have come to other "
            "processes of the server. An office that signs together looks the same."
        ),
    ),
    Code.PROOF_MISSING: (
        _("Not yet proved as its section asks"),
        _("Its section asks for: %(rule)s."),
    ),
    Code.HONEYPOT: (
        _("Filled in by a program"),
        _("A field that no person sees was filled in."),
    ),
    Code.TOO_FAST: (
        _("Sent within seconds"),
        _("The form was sent within three seconds of being opened."),
    ),
    Code.UNREADABLE: (
        _("Could not be read"),
        _("Its words were erased, or a sealing key was missing when they were looked at."),
    ),
}
_QUOTING = (Code.LOOK_ALIKE, Code.MIXED_SCRIPTS)
_MARKS = {Tone.GOOD: "✓", Tone.LOOK: "?", Tone.BAD: "!", Tone.NOTE: "·"}
# As `names.script` calls them.
SCRIPTS = {
    "east-asian": _("Chinese, Japanese or Korean writing"),
    "arabic": _("Arabic letters"),
    "tibetan": _("Tibetan script"),
    "cyrillic": _("Cyrillic letters"),
    "other": _("another script"),
}


@dataclass(frozen=True)
class ShownChip:
    """A chip as a page shows it."""

    tone: str
    mark: str
    label: str
    reason: str
    url: str = ""
    other: str = ""
    merge: str = ""  # where the two can be made one
    code: str = ""
    about: int | None = None  # the other signature, if this reader may see it


def show_evidence(signatures: Iterable[Signature], user: Any) -> dict[int, list[ShownChip]]:
    """The chips of each signature, by its key; one query however many there are."""
    opened = {signature.pk: _open(signature) for signature in signatures}
    linked = {
        chip["signature"] for chips in opened.values() for chip in chips if chip.get("signature")
    }
    states = _states(linked, user)
    may_merge = user.has_perm("signatories.merge_signature")
    return {
        pk: [shown for chip in chips if (shown := _show(chip, states, pk if may_merge else None))]
        for pk, chips in opened.items()
    }


def _open(signature: Signature) -> list[dict[str, Any]]:
    if signature.evidence_at is None:
        return []  # what there may be is about the line before it was corrected
    try:
        chips = signature.contact.open_evidence()
    except SealBroken:
        return []  # the line beside it says that a key is missing
    return [_without_words(chip) for chip in chips] if signature.is_masked else chips


def _without_words(chip: dict[str, Any]) -> dict[str, Any]:
    """A word of a name that is masked beside it is masked here too."""
    return chip | {"detail": "…"} if chip["code"] in _QUOTING else chip


def _states(keys: set[int], user: Any) -> dict[int, str]:
    """Those that this reader may see, and in what state they are."""
    if not keys:
        return {}
    signatures = Signature.objects.of_staff(user).filter(pk__in=keys)
    return dict(signatures.values_list("pk", "state"))


def _show(chip: dict[str, Any], states: dict[int, str], mergeable: int | None) -> ShownChip | None:
    """In words; None for a code that this release does not know. `mergeable` is the signature that
    the chip is about, for whom may merge it.
    """
    if chip["code"] not in _WORDS or chip["tone"] not in _MARKS:
        return None
    label, reason = _WORDS[Code(chip["code"])]
    words = {"detail": chip["detail"], "rule": "", "script": SCRIPTS.get(chip["detail"], "")}
    if chip["code"] == Code.PROOF_MISSING and chip["detail"] in Section.Proof:
        words["rule"] = Section.Proof(chip["detail"]).label
    state = states.get(chip["signature"]) if chip["signature"] else None
    return ShownChip(
        tone=chip["tone"],
        mark=_MARKS[Tone(chip["tone"])],
        label=str(label) % words,
        reason=str(reason) % words,
        url=page_of(chip["signature"], state) if state else "",
        other=gettext("the other: %(state)s") % {"state": Signature.State(state).label}
        if state
        else "",
        merge=reverse(
            "admin:signatories_queuedsignature_merge", args=[mergeable, chip["signature"]]
        )
        if mergeable and chip["code"] in DOUBLES and state in MERGEABLE
        else "",
        code=chip["code"],
        about=chip["signature"] if state else None,
    )


def page_of(key: int, state: str) -> str:
    """Its page in the queue while it waits; after that the one among all signatures."""
    model = "queuedsignature" if state in Signature.QUEUED else "signature"
    return reverse(f"admin:signatories_{model}_change", args=[key])


def chips_in_a_row(signature: Signature, chips: list[ShownChip]) -> SafeString:
    """The chips under a line."""
    if signature.evidence_at is None:
        return format_html('<span class="desk-chips">{}</span>', gettext("Not checked yet"))
    shown = format_html_join(
        " ",
        '<span class="desk-chip desk-{}"><span aria-hidden="true">{}</span> {}{}</span>',
        ((chip.tone, chip.mark, chip.label, _link(chip)) for chip in chips),
    )
    return format_html('<span class="desk-chips">{}</span>', shown)


def _link(chip: ShownChip) -> SafeString:
    if not chip.url:
        return SafeString("")
    return format_html(' <a href="{}">{}</a>', chip.url, chip.other)
