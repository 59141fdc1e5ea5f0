"""The proof of the one projection: public pages are served by a role that cannot read what is
private.
"""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.test import Client

from signatories.models import (
    Contact,
    Invitation,
    Mail,
    OwnPageRequest,
    Report,
    SourceMail,
    Submission,
    Token,
)
from signatories.operating.public_role import make_public_role, public_tables
from signatories.pages.share_image import draw_share_images
from signatories.roster.day_figures import today_of
from signatories.roster.exports import prepare_exports
from tests.addresses import TOKEN, public_paths
from tests.stage import Stage, a_claim, published

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db]
# Of orders of mail there are columns to be counted, and whose they are is not among them.
PRIVATE = (
    *(
        f"signatories_{table}"
        for table in (
            "submission", "signature", "contact", "subscriber", "report", "invitation",
            "ownpagerequest", "sourcemail", "importdraft", "importpart", "sentmail",
            "suppression", "block", "event", "deskpreferences", "officeholder", "officialroster",
            "party", "announcement", "mail", "token",
        )
    ),
    "petitions_membership", "petitions_declinereason", "auth_user", "django_session",
    "django_admin_log", "mfa_authenticator", "account_emailaddress",
)  # fmt: skip


@pytest.fixture
def as_public_role(stage: Stage) -> Iterator[Stage]:
    published(stage, a_claim("Ann Visible", address="ann@example.org"))
    published(stage, a_claim("Ben Hidden", address="ben@example.org", visibility="counted"))
    stage.recount()
    assert prepare_exports() == 1
    assert draw_share_images() == 2
    draw_share_images(limit=100)
    with connection.cursor() as cursor:
        cursor.execute("DROP ROLE IF EXISTS undersigned_public")
        assert make_public_role(name="undersigned_public")
        assert not make_public_role(name="undersigned_public")
        cursor.execute("SET ROLE undersigned_public")
        yield stage
        cursor.execute("RESET ROLE")


def test_the_role_can_read_what_is_public_and_write_nothing(as_public_role: Stage) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.relname, has_table_privilege('undersigned_public', c.oid, 'SELECT'),"
            " has_table_privilege('undersigned_public', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')"
            " FROM pg_class c WHERE relkind IN ('r', 'S') AND relnamespace = 'public'::regnamespace"
        )
        rights = {name: (reads, writes) for name, reads, writes in cursor.fetchall()}
    assert {name for name, (reads, _) in rights.items() if reads} == set(public_tables())
    assert not [name for name, (_, writes) in rights.items() if writes]
    assert not set(public_tables()) & set(PRIVATE)
    assert set(PRIVATE) <= set(rights)


def test_a_right_that_was_given_by_hand_is_taken_back(as_public_role: Stage) -> None:
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        cursor.execute("GRANT ALL ON signatories_contact TO undersigned_public")
        make_public_role(name="undersigned_public")
        cursor.execute("SET ROLE undersigned_public")
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Contact.objects.count()


def test_the_role_cannot_read_what_is_private(as_public_role: Stage) -> None:
    assert Mail.objects.filter(state=Mail.State.DUE).values("kind", "attempts", "due").exists()
    assert not Submission.objects.filter(triage="new").values("received").exists()
    for column in ("letter", "sealed"):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            Submission.objects.values(column).first()
    for column in ("submission", "signature", "user", "cause_ref"):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            Mail.objects.values(column).first()
    for model in (Contact, Report, Invitation, OwnPageRequest, SourceMail, Token):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
        ):
            model.objects.count()


def test_readiness_needs_no_more(as_public_role: Stage, client: Client) -> None:
    lines = client.get("/readyz").content.decode().splitlines()
    assert len(lines) >= 5
    assert not [line for line in lines if "Error" in line]


def test_every_public_page_is_served_without_reading_what_is_private(
    as_public_role: Stage, client: Client
) -> None:
    # As nginx asks: a mailed link is for those who read tokens.
    paths = [path for path in public_paths(today_of(as_public_role.facts)) if TOKEN not in path]
    assert len(paths) >= 13
    for path in paths:
        answer = client.get(path)
        assert answer.status_code in (200, 301, 302), path
        assert b"Ben Hidden" not in answer.getvalue(), path
    assert b"Ann Visible" in client.get("/letters/shelter/").content
