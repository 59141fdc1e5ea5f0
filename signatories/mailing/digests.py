"""Digests to those who moderate: how much waits for them, as counts with a link and nothing else.

No letter is named, so that it need not be asked whether one is discreet. Who wants them, and how
often, is in their preferences at the desk; that something has waited for two days is told to
coordinators whatever they chose.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMultiAlternatives
from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from petitions.models import Letter, Membership
from signatories.mailing.composing import NothingToSend, compose
from signatories.mailing.orders import order_mail
from signatories.mailing.reports import staff_mailbox
from signatories.models import DeskPreferences, Mail, Report, Signature

Often = DeskPreferences.Digest
COORDINATING = (Membership.Role.COORDINATOR,)
MODERATING = (Membership.Role.COORDINATOR, Membership.Role.MODERATOR)
# A day's digest is of the morning, not of the minute after midnight.
DAY_BEGINS = timedelta(hours=7)
TOO_LONG = timedelta(hours=48)
OVERDUE = "overdue-"


def order_digests(*, now: datetime | None = None) -> int:
    """Order the digests that are due; how many. At most one a period and login, and none while
    an older one has not gone out.
    """
    now = now or timezone.now()
    ordered = 0
    for user, period in _due(now):
        if waiting_for(user):
            order_mail(Mail.Kind.DIGEST, user=user, cause_ref=period, due=now)
            ordered += 1
    return ordered


def order_overdue(*, now: datetime | None = None) -> int:
    """Tell coordinators, once a day, that a signature has waited for two days; how many."""
    now = now or timezone.now()
    ref = f"{OVERDUE}{_day(now)}"
    ordered = 0
    if not _waiting_since(now - TOO_LONG).exists():
        return ordered
    for user in _without(ref, _staff(COORDINATING)):
        if overdue_for(user, now=now):
            order_mail(Mail.Kind.DIGEST, user=user, cause_ref=ref, due=now)
            ordered += 1
    return ordered


def digest(mail: Mail) -> EmailMultiAlternatives:
    """What waits at the moment of sending. Raises NothingToSend."""
    to = staff_mailbox(mail)
    if mail.cause_ref.startswith(OVERDUE):
        number = overdue_for(mail.user, now=timezone.now())
        template, counts = "overdue", {"number": number}
    else:
        template, counts = "digest", waiting_for(mail.user)
    if not any(counts.values()) or (template == "digest" and _wants(mail.user) == Often.OFF):
        raise NothingToSend
    queue = reverse("admin:signatories_queuedsignature_changelist")
    preferences = reverse("admin:signatories_deskpreferences_changelist")
    return compose(
        mail,
        template,
        to=to.address,
        language=settings.LANGUAGE_CODE,
        letter=None,
        context={
            **counts,
            "link": settings.PUBLIC_ORIGIN + queue,
            "preferences": settings.PUBLIC_ORIGIN + preferences,
        },
    )


def waiting_for(user: Any) -> dict[str, int]:
    """How much waits in the letters that this login works for, by pile; empty if nothing does.
    What is held waits for somebody else, unless its signer has answered.
    """
    letters = _letters(user, MODERATING)
    waiting = Signature.objects.filter(letter__in=letters, state=Signature.State.WAITING)
    numbers = waiting.order_by().values_list("pile").annotate(Count("pk"))
    found = Counter({pile or "unsorted": number for pile, number in numbers})
    found["answered"] = Signature.objects.filter(
        letter__in=letters, state=Signature.State.HELD, answered_at__isnull=False
    ).count()
    found["reports"] = Report.objects.open().filter(letter__in=letters).count()
    found["requests"] = Signature.objects.filter(
        letter__in=letters, state=Signature.State.PUBLISHED, proposed_at__isnull=False
    ).count()
    return {what: number for what, number in found.items() if number}


def overdue_for(user: Any, *, now: datetime) -> int:
    """How many have waited for two days in the letters that this login coordinates."""
    letters = _letters(user, COORDINATING)
    return _waiting_since(now - TOO_LONG).filter(letter__in=letters).count()


def _waiting_since(moment: datetime) -> QuerySet[Signature]:
    return Signature.objects.filter(state=Signature.State.WAITING, created_at__lte=moment)


def _due(now: datetime) -> Iterable[tuple[User, str]]:
    """Who gets a digest, with the period for which they have none yet."""
    hour = f"{now:%Y-%m-%dT%H}"
    for often, period in ((Often.HOURLY, hour), (Often.DAILY, _day(now))):
        chosen = Q(desk__digest=often)
        if often == DeskPreferences._meta.get_field("digest").default:
            chosen |= Q(desk=None)
        for user in _without(period, _staff(MODERATING).filter(chosen)):
            yield user, period


def _staff(roles: Iterable[str]) -> QuerySet[User]:
    """Who works here in one of these roles and can be written to."""
    active = User.objects.filter(is_active=True, is_staff=True).exclude(email="")
    return active.filter(pk__in=Membership.objects.filter(role__in=roles).values("user"))


def _without(ref: str, users: QuerySet[User]) -> QuerySet[User]:
    """Those who were not written to in this period, and for whom no older digest waits."""
    ordered = Mail.objects.filter(Q(cause_ref=ref) | Q(state=Mail.State.DUE))
    ordered = ordered.filter(kind=Mail.Kind.DIGEST, user__isnull=False)
    return users.exclude(pk__in=ordered.values("user")).order_by("pk")


def _letters(user: Any, roles: Iterable[str]) -> Any:
    """Those of one's memberships: an administrator is told of no others."""
    memberships = user.memberships.filter(role__in=roles)
    whole = Q(letter_owners__coalition__in=memberships.filter(letter=None).values("coalition"))
    single = Q(pk__in=memberships.exclude(letter=None).values("letter"))
    return Letter.objects.filter(whole | single).values("pk")


def _wants(user: Any) -> str:
    chosen = DeskPreferences.objects.filter(pk=user.pk).values_list("digest", flat=True).first()
    return chosen or Often.DAILY


def _day(now: datetime) -> str:
    return (timezone.localtime(now) - DAY_BEGINS).date().isoformat()
