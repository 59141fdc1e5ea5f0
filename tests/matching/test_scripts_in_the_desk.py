"""What a moderator does not read: said on the row, and filtered in the queue."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from signatories.desk import scripts
from signatories.matching.evidence import gather_evidence
from signatories.models import Contact
from tests.matching.test_in_the_desk import page, waiting
from tests.stage import Stage

pytestmark = pytest.mark.django_db
NAMES = ("Ann Example", "Tenzin བསྟན་འཛིན།", "Chan 陳大文", "Иван")


@pytest.fixture
def four(stage: Stage) -> None:
    for number, name in enumerate(NAMES):
        waiting(stage, name, address=f"a{number}@example.org")
    gather_evidence()


def shown(text: str) -> list[str]:
    return [name for name in NAMES if name in text]


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("latin", NAMES[:1]), ("tibetan", NAMES[1:2]), ("east-asian", NAMES[2:3]),
        ("cyrillic", NAMES[3:]), ("arabic", ()), ("<b>", NAMES), ("", NAMES),
    ],
)  # fmt: skip
def test_the_queue_by_script(
    desk: Client,
    four: None,
    script: str,
    found: tuple[str, ...],
) -> None:
    assert shown(page(desk, f"?script={script}")) == list(found)


def test_the_row_says_which(desk: Client, four: None) -> None:
    text = page(desk)
    assert "In Tibetan script" in text
    assert "desk-note" in text
    assert "In Cyrillic letters" in text


def test_it_is_counted_with_the_piles_and_costs_one_query(desk: Client, four: None) -> None:
    page(desk)
    with CaptureQueriesContext(connection) as without:
        page(desk, "?pile=clear")
    with CaptureQueriesContext(connection) as queries:
        text = page(desk, "?script=tibetan&pile=clear")
    assert len(queries) == len(without) + 1
    assert shown(text) == [NAMES[1]]
    assert "All <span>1</span>" in text


def test_the_oldest_are_looked_through(
    desk: Client,
    four: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(scripts, "MOST_OPENED", 3)
    assert shown(page(desk, "?script=east-asian")) == [NAMES[2]]
    assert shown(page(desk, "?script=cyrillic")) == []


def test_evidence_that_no_key_opens_is_passed_over(desk: Client, four: None) -> None:
    Contact.objects.update(evidence=b"not a box")
    assert shown(page(desk, "?script=tibetan")) == []
