"""Invented signatures: listed and sealed as an import is, and never where the public can come."""

import io
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from signatories.models import Contact, Entry, Signature
from tests.stage import Stage, make_letter

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def on_this_machine(settings: Any) -> None:
    settings.ONLY_THIS_MACHINE = True


def make(*words: str) -> str:
    said = io.StringIO()
    call_command("make_signatures", *words, stdout=said)
    return said.getvalue()


def test_they_are_published_sealed_and_counted(stage: Stage, client: Client) -> None:
    assert make("shelter", "--count", "64") == "64 made, published and counted\n"
    assert set(Signature.objects.values_list("state", "origin")) == {("published", "import")}
    assert Contact.objects.exclude(claim=None).count() == Entry.objects.count() == 64
    tally = client.get("/letters/shelter/tally.json").json()
    assert (tally["total"], tally["organisations"]) == (64, 32)
    assert tally["office_holders"] == 4
    kinds = {"".join(name)[:1] for name in Entry.objects.values_list("name", flat=True)}
    assert len(kinds) > 8, "several scripts"
    assert make("shelter", "--count", "1")
    assert client.get("/letters/shelter/tally.json").status_code == 200


def test_no_statement_is_made_for_each_of_them(stage: Stage) -> None:
    with CaptureQueriesContext(connection) as queries:
        make("shelter", "--count", "900")
    assert len(queries) < 90


@pytest.mark.parametrize(
    ("slug", "count", "said"),
    [("nowhere", "1", "no open or closed letter"), ("draft", "1", "no open or closed letter"),
     ("shelter", "0", "from 1 to"), ("shelter", "5000001", "from 1 to")],
)  # fmt: skip
def test_what_is_refused(stage: Stage, slug: str, count: str, said: str) -> None:
    make_letter(stage.coalition, "draft", opened=False)
    with pytest.raises(CommandError, match=said):
        make(slug, "--count", count)
    assert not Signature.objects.exists()


def test_nobody_is_invented_where_the_public_can_come(stage: Stage, settings: Any) -> None:
    settings.ONLY_THIS_MACHINE = False
    with pytest.raises(CommandError, match="not this machine"):
        make("shelter", "--count", "1")
    assert not Signature.objects.exists()
