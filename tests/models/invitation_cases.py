"""How the constraints of invitations, of what is entered from mails and files, and of preferences
are broken: cases of tests/models/test_constraints.py.
"""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from signatories.models import (
    DeskPreferences,
    ImportDraft,
    ImportPart,
    Invitation,
    Mail,
    SourceMail,
)
from tests.stage import Stage


def invitation(stage: Stage, **changed: Any) -> Invitation:
    now = timezone.now()
    row = {
        "letter": stage.letter,
        "language": "en",
        "invited_by": stage.moderator,
        "created_at": now,
        "expires_at": now + timedelta(days=30),
    }
    return Invitation.objects.create(**row | changed)


ONE = uuid.UUID(int=1)


def source_mail(stage: Stage) -> SourceMail:
    today = timezone.localdate()
    return SourceMail.objects.create(
        id=ONE,
        letter=stage.letter,
        entered_by=stage.moderator,
        received_on=today,
        erase_on=today,
    )


def draft(stage: Stage) -> ImportDraft:
    return ImportDraft.objects.create(id=ONE, entered_by=stage.admin, sealed=b"box")


def part(stage: Stage, **changed: Any) -> ImportPart:
    draft, _made = ImportDraft.objects.get_or_create(entered_by=stage.admin, sealed=b"box")
    row = {"pile": "fine", "number": 0, "sealed": b"box"}
    return ImportPart.objects.create(draft=draft, **row | changed)


def mail(about: Invitation) -> Mail:
    return Mail.objects.create(kind=Mail.Kind.TO_SIGN, invitation=about)


def mailed_twice(about: Invitation) -> None:
    twice(lambda: mail(about))


def twice(make: Callable[[], Any]) -> None:
    make()
    make()


CASES: dict[str, Callable[[Stage], Any]] = {
    "invitation_used_or_revoked": lambda s: invitation(
        s, used_at=timezone.now(), revoked_at=timezone.now()
    ),
    "invitation_expires_later": lambda s: invitation(
        s, expires_at=timezone.now() - timedelta(seconds=1)
    ),
    "invitation.id": lambda s: twice(lambda: invitation(s, id=ONE)),
    "mail_once_a_invitation": lambda s: mailed_twice(invitation(s)),
    "sourcemail.id": lambda s: twice(lambda: source_mail(s)),
    "importdraft.id": lambda s: twice(lambda: draft(s)),
    "importdraft_work_is_known": lambda s: ImportDraft.objects.create(
        entered_by=s.admin, sealed=b"box", work="else"
    ),
    "importpart.id": lambda s: twice(lambda: part(s, id=ONE, number=len(ImportPart.objects.all()))),
    "importpart_pile_is_known": lambda s: part(s, pile="else"),
    "importpart_number_once": lambda s: twice(lambda: part(s)),
    "deskpreferences.user": lambda s: twice(
        lambda: DeskPreferences.objects.create(user=s.moderator)
    ),
}
