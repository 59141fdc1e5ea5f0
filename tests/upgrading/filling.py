"""Rows in those tables that signing and deciding leave empty."""

from datetime import date, timedelta

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.utils import timezone

from petitions.models import Cause, CauseNote, DeclineReason
from signatories.models import (
    Alert,
    Announcement,
    Backup,
    DeskPreferences,
    Lockdown,
    OfficeHolder,
    OfficialRoster,
    Party,
    Subscriber,
    Switch,
)
from signatories.operating.heartbeats import beat
from tests.stage import Stage, make_letter

DAY = date(2026, 11, 22)


def fill_the_rest(stage: Stage) -> None:
    now = timezone.now()
    user, coalition = stage.moderator, stage.coalition
    LogEntry.objects.create(user=user, action_flag=2, object_repr="",
                            content_type=ContentType.objects.first())  # fmt: skip
    user.user_permissions.add(Permission.objects.order_by("pk")[0])
    Session.objects.create(session_key="k" * 32, session_data="{}", expire_date=now)
    mailbox = EmailAddress.objects.create(user=user, email="mod@example.org")
    EmailConfirmation.objects.create(email_address=mailbox, key="k", created=now)
    Authenticator.objects.create(user=user, type="totp", data={"secret": "s"})
    CauseNote.objects.create(cause=Cause.objects.get(), date=DAY, text={"en": "It was heard."})
    DeclineReason.objects.create(coalition=coalition, code="far", words={"en": "Far away"})
    DeskPreferences.objects.create(user=user)
    other = make_letter(coalition, "harvest")
    Announcement.objects.create(letter=other)
    Lockdown.objects.create(letter=other)
    roster = OfficialRoster.objects.create(
        coalition=coalition, office=coalition.offices.get(code="mp"), source="A public list",
        dated=DAY, loaded_by=user,
    )  # fmt: skip
    OfficeHolder.objects.create(roster=roster, name="Ann Example", name_key="annexample")
    Party.objects.create(coalition=coalition, kind="organisation", name="Harbour Guild",
                         name_key="harbourguild")  # fmt: skip
    Subscriber.objects.create(coalition=coalition, mailbox_digest="d" * 64, sealed=b"sealed",
                              language="en", expires_on=DAY + timedelta(days=365))  # fmt: skip
    beat()
    Backup.objects.create(name="a", size=1, digest="d" * 64)
    Alert.objects.create(cause="disk")
    Switch.objects.create(kind="mails")
