"""Who of a list has confirmed a mailbox, and who was asked to: names that came otherwise have none
until somebody invites them.
"""

from typing import Any

from django.contrib import admin
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.models import Invitation, Signature


def with_asking(signatures: QuerySet[Signature]) -> QuerySet[Signature]:
    """Each with the day on which it was asked last and whether that has ended (taken back by us, or
    refused by the mailbox), and with the day of the invitation that is open.
    """
    asked = Invitation.objects.filter(signature=OuterRef("pk")).order_by("-created_at")
    still_open = asked.usable(timezone.now())
    return signatures.annotate(
        invited_at=Subquery(asked.values("created_at")[:1]),
        invitation_ended_at=Subquery(asked.values("revoked_at")[:1]),
        open_since=Subquery(still_open.values("created_at")[:1]),
    )


def asking_of(signature: Any) -> str:
    """In words, of a signature with its asking."""
    if signature.confirmed_at:
        return gettext("confirmed on %s") % _day(signature.confirmed_at)
    if signature.open_since:
        return gettext("asked on %s") % _day(signature.open_since)
    if signature.invitation_ended_at:
        return gettext("asked on %s, taken back or refused") % _day(signature.invited_at)
    if signature.invited_at:
        return gettext("asked on %s, without an answer") % _day(signature.invited_at)
    return gettext("not asked")


def _day(moment: Any) -> str:
    return date_format(timezone.localtime(moment), "SHORT_DATE_FORMAT")


class AskedFilter(admin.SimpleListFilter):
    """By what is known of the mailbox."""

    title = _("mailbox")
    parameter_name = "mailbox"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("confirmed", _("Confirmed")),
            ("asked", _("Asked, not confirmed")),
            ("not-asked", _("Not asked")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        invited = Invitation.objects.exclude(signature=None).values("signature")
        if self.value() == "confirmed":
            return queryset.exclude(confirmed_at=None)
        if self.value() == "asked":
            return queryset.filter(confirmed_at=None, pk__in=invited)
        if self.value() == "not-asked":
            return queryset.filter(confirmed_at=None).exclude(pk__in=invited)
        return queryset
