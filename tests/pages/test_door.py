"""Before the database obeys the ledger nobody is answered from it. With real processes, tools and a
worker: tests/privacy/test_restore_drill.py.
"""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from signatories.models import LedgerApplied
from signatories.models.ledger_applied import note_now, set_applied
from signatories.pages.door import Door, Found
from signatories.privacy.obeying import (
    LedgerIsOlder,
    Standing,
    apply_ledger,
    obey_ledger,
    standing,
)
from signatories.sealing.ledger import Verb, ledger_size, note
from tests.stage import Stage

pytestmark = pytest.mark.django_db

PATHS = ["/", "/letters/shelter/", "/fr/letters/shelter/signatories/", "/admin/login/",
         "/letters/shelter/tally.json", "/letters/shelter/signatories.csv", "/nowhere"]  # fmt: skip


@pytest.fixture
def restored(stage: Stage) -> Stage:
    """A database that knows of fewer lines than there are."""
    note(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
    return stage


def asked(path: str, door: Door | None = None) -> HttpResponseBase:
    door = door or Door()
    door.load_middleware()
    answer: Any = door.get_response(RequestFactory().get(path))
    return answer


@pytest.mark.parametrize("path", PATHS)
def test_behind_the_ledger_everything_is_503_and_says_when_to_come_back(
    restored: Stage, path: str
) -> None:
    answer: Any = asked(path)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "10"
    assert answer["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "Protect" not in answer.content.decode()
    assert answer["Content-Language"] == ("fr" if path.startswith("/fr/") else "en")


def test_alive_is_answered_for_it_is_the_process_that_is_asked(restored: Stage) -> None:
    assert asked("/healthz").status_code == 200


def test_once_applied_it_opens(restored: Stage) -> None:
    assert standing() is Standing.BEHIND
    assert obey_ledger()
    assert standing() is Standing.OBEYS
    assert asked("/letters/shelter/").status_code == 200


def test_a_line_about_this_database_keeps_it_open(stage: Stage) -> None:
    for _ in range(3):
        note_now(Verb.WITHDRAWN, ref="1 2026-01-01T00:00:00+00:00")
        assert standing() is Standing.OBEYS
    assert LedgerApplied.objects.get().size == ledger_size() > 0


def test_a_line_does_not_lift_a_database_that_is_behind(restored: Stage) -> None:
    note_now(Verb.WITHDRAWN, ref="2 2026-01-01T00:00:00+00:00")
    assert standing() is Standing.BEHIND


def test_a_file_that_lost_lines_opens_only_when_somebody_answers_for_it(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    set_applied(500)
    assert standing() is Standing.FILE_IS_OLDER
    assert not obey_ledger()
    assert "older than the database" in caplog.text
    assert asked("/letters/shelter/").status_code == 503
    with pytest.raises(LedgerIsOlder):
        apply_ledger()
    apply_ledger(accept_older=True)
    assert asked("/letters/shelter/").status_code == 200


def test_a_ledger_that_cannot_be_looked_at_opens_nothing(
    stage: Stage, settings: Any, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    settings.LEDGER_FILE = tmp_path / "file" / "ledger.jsonl"
    assert asked("/letters/shelter/").status_code == 503
    assert not obey_ledger()


def test_an_open_door_asks_once_a_second(stage: Stage, django_assert_num_queries: Any) -> None:
    door = Door()
    asked("/healthz", door)
    with django_assert_num_queries(2):  # the ledger's size, and the switches
        assert {door._find() for _ in range(50)} == {Found.OBEYS}
    assert site.WSGI_APPLICATION == "config.wsgi.application"
