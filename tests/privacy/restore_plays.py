"""What happens before a dump and after it, each in a process of its own (test_restore_drill)."""

from django.core import mail

from petitions.models import Coalition, Letter
from signatories.decisions.actions import remove
from signatories.models import Signature
from signatories.privacy.lockdown import lock_down
from signatories.privacy.withdrawing import narrow, withdraw
from signatories.roster.counting import recount_stale
from signatories.roster.exports import prepare
from tests.stage import Stage, a_claim, confirmed, make_letter, published

ADDRESSES = "{}@example.org"


def _stage() -> Stage:
    """As site() has set it."""
    from django.contrib.auth.models import User

    letter = Letter.objects.get(slug="shelter")
    organisations, people = letter.sections.order_by("position")
    return Stage(
        Coalition.objects.get(slug="harbour"), letter, organisations, people,
        *(User.objects.get(username=name) for name in ("chief", "mod", "outsider")),
    )  # fmt: skip


def _mails_stay_here() -> None:
    from django.conf import settings

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    mail.outbox = []


def before() -> None:
    _mails_stay_here()
    stage = _stage()
    for name in ("Stayer Alpha", "Withdrawer Beta", "Remover Gamma", "Narrower Delta",
                 "Describer Epsilon"):  # fmt: skip
        published(stage, a_claim(name, address=ADDRESSES.format(name.split()[0])))
    for address, words in (("bee", "A beekeeper who stays"), ("weave", "A weaver who withdrew")):
        claim = a_claim(f"Hidden {address}", address=ADDRESSES.format(address),
                        visibility="described", description=words)  # fmt: skip
        published(stage, claim)
    for name, visibility in (("Countless Eta", "counted"), ("Annexed Theta", "addressee")):
        address = ADDRESSES.format(visibility)
        published(stage, a_claim(name, address=address, visibility=visibility))
    confirmed(stage, a_claim("Waiter Iota", address=ADDRESSES.format("waiter")))
    other = make_letter(stage.coalition, "harvest")
    organisations, people = other.sections.order_by("position")
    there = Stage(stage.coalition, other, organisations, people, stage.admin, stage.moderator,
                  stage.stranger)  # fmt: skip
    published(there, a_claim("Harvester Zeta", address=ADDRESSES.format("zeta")))
    _worker_comes_by()


def after() -> None:
    """They leave; Waiter Iota, who waits in the dump, is published and withdraws."""
    _mails_stay_here()
    stage = _stage()
    signed = {s.contact.open_line().name: s for s in _with_names()}
    withdraw(signature=signed["Withdrawer Beta"])
    withdraw(signature=signed["Hidden weave"])
    gone = signed["Remover Gamma"]
    remove(signature=gone, revision=gone.revision, actor=stage.moderator, reason="not-genuine")
    narrow(signature=signed["Narrower Delta"], to="counted")
    narrow(signature=signed["Describer Epsilon"], to="described", description="Somebody else")
    withdraw(signature=stage.publish(signed["Waiter Iota"]))
    lock_down(letter=Letter.objects.get(slug="harvest"), actor=stage.moderator)
    _worker_comes_by()


def _with_names() -> list[Signature]:
    every = Signature.objects.select_related("contact").order_by("pk")
    return [s for s in every if s.contact.open_line() is not None]


def _worker_comes_by() -> None:
    recount_stale()
    for letter in Letter.objects.all():
        prepare(letter.pk)
