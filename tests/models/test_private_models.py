"""What is private is in clear nowhere in the database, and in no `str()` or `repr()`."""

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection

from signatories.decisions.actions import correct, decline, hold, remove
from signatories.models import Entry, Signature
from signatories.models.claim import Claim, Line
from signatories.sealing.mailboxes import Mailbox
from tests.stage import Stage, confirmed, published, submitted

pytestmark = pytest.mark.django_db

SECRETS = ("zanzibar", "quillfeather", "marmalade", "beekeeper", "moonbeam", "sparrow")


def secret_claim(visibility: str = "public", *, kind: str = "person", number: int = 1) -> Claim:
    """Every free field holds a word that is nowhere else."""
    return Claim(
        line=Line(
            kind=kind,
            name=f"Zanzibar Quillfeather {number}",
            honorific="Marmalade",
            other_names="Moonbeam",
            role="Beekeeper",
            affiliation="Sparrow",
            description="A student in exile" if visibility == "described" else "",
        ),
        address=f"zanzibar{number}@quillfeather.example",
        visibility=visibility,
        language="en",
        representative="Moonbeam Sparrow",
        representative_role="Beekeeper",
    )


def dump() -> Iterator[tuple[str, str]]:
    """Every value of every table as lower-case text, with the name of its table."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            for row in cursor.fetchall():
                for value in row:
                    if isinstance(value, memoryview):
                        value = bytes(value)
                    if isinstance(value, bytes):
                        value = value.decode("latin-1")
                    yield table, str(value).lower()


def tables_that_tell() -> set[str]:
    found = list(dump())
    assert len(found) > 100
    return {table for table, text in found if any(secret in text for secret in SECRETS)}


def test_an_accepted_submission_is_sealed(stage: Stage) -> None:
    submitted(stage, secret_claim())
    assert tables_that_tell() == set()


@pytest.mark.parametrize("visibility", Signature.Visibility.values)
def test_a_waiting_signature_is_sealed(stage: Stage, visibility: str) -> None:
    signature = confirmed(stage, secret_claim(visibility))
    assert signature is not None
    correct(
        signature=signature,
        revision=signature.revision,
        actor=stage.moderator,
        line=secret_claim(visibility).line.with_(role="Head beekeeper"),
        section=stage.people,
    )
    hold(signature=signature, revision=signature.revision, actor=stage.moderator)
    assert tables_that_tell() == set()


def test_a_declined_signature_is_sealed(stage: Stage) -> None:
    signature = confirmed(stage, secret_claim())
    assert signature is not None
    decline(signature=signature, revision=1, actor=stage.moderator, reason="not-genuine")
    assert tables_that_tell() == set()


@pytest.mark.parametrize("visibility", ["described", "addressee", "counted"])
def test_who_is_published_without_a_name_is_named_nowhere(stage: Stage, visibility: str) -> None:
    published(stage, secret_claim(visibility))
    stage.recount()
    assert tables_that_tell() == set()


def test_who_is_public_is_named_in_the_entry_only(stage: Stage) -> None:
    published(stage, secret_claim())
    assert tables_that_tell() == {"signatories_entry"}
    assert not any("zanzibar1@" in text for _, text in dump())


def test_a_party_is_never_a_private_person(stage: Stage) -> None:
    published(stage, secret_claim(kind="organisation"))
    assert tables_that_tell() == {"signatories_entry", "signatories_party"}


def test_a_removed_entry_is_named_nowhere(stage: Stage) -> None:
    signature = published(stage, secret_claim())
    remove(
        signature=signature, revision=signature.revision, actor=stage.moderator, reason="on-request"
    )
    assert tables_that_tell() == set()


def test_no_row_says_of_itself_more_than_an_id(stage: Stage) -> None:
    """Django's admin writes `str()` into its log, and a traceback may print `repr()`."""
    submitted(stage, secret_claim(number=2))
    published(stage, secret_claim(kind="organisation"))
    seen = set()
    for model in apps.get_app_config("signatories").get_models():
        for row in model._default_manager.all():
            seen.add(model)
            words = f"{row} {row!r}".lower()
            assert not any(secret in words for secret in SECRETS), model
    assert {Signature, Entry} <= seen


def test_values_in_memory_do_not_print_what_they_hold() -> None:
    claim = secret_claim()
    for value in (claim, claim.line, Mailbox(claim.address)):
        words = f"{value} {value!r}".lower()
        assert "zanzibar" not in words
        assert "beekeeper" not in words


def test_two_boxes_of_one_claim_differ(stage: Stage) -> None:
    """Equal claims cannot be told from their boxes."""
    first, second = submitted(stage, secret_claim()), submitted(stage, secret_claim())
    assert bytes(first.sealed) != bytes(second.sealed)
    assert first.open_claim() == second.open_claim()
