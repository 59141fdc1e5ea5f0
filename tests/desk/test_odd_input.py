"""What no page of the desk sends: keys that are none, filters by them, a tampered list of rows."""

import pytest
from django.test import Client

from signatories.desk.bulk import seal_row
from signatories.models import Signature
from tests.desk.desks import QUEUE, signed_in, state, text, waiting_rows
from tests.stage import Stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def waiting(stage: Stage) -> list[Signature]:
    return waiting_rows(stage, 3)


@pytest.fixture
def desk(stage: Stage) -> Client:
    return signed_in(stage.moderator)


@pytest.mark.parametrize("query", ["letter=x", "id__in=x", *(
    f"{name}={'9' * 25}" for name in ("letter", "section", "id__in", "q")
)])  # fmt: skip
def test_filters_by_what_is_no_key_are_no_server_error(
    desk: Client, waiting: list[Signature], query: str
) -> None:
    for model in ("queuedsignature", "signature", "proposedsignature"):
        assert desk.get(f"/admin/signatories/{model}/?{query}").status_code < 500, model
    assert desk.post(f"{QUEUE}take/?{query}").status_code < 500
    if not query.startswith("q="):
        waiting[0].refresh_from_db()
        assert waiting[0].leased_by is None


@pytest.mark.parametrize("model", ["petitions/section", "signatories/event", "signatories/block"])
def test_a_filter_by_a_number_that_no_column_holds_is_none(
    desk: Client, stage: Stage, model: str
) -> None:
    desk.force_login(stage.admin)
    answer = desk.get(f"/admin/{model}/?pk__in={2**63}", follow=True)
    assert answer.status_code == 200


@pytest.mark.parametrize("key", ["x", "\x00", "9" * 25, "9" * 5000, "٣", "-1", ""])
def test_odd_keys_are_no_server_error(desk: Client, waiting: list[Signature], key: str) -> None:
    one, other = waiting[:2]
    merging = f"{QUEUE}{one.pk}/merge/"
    shown = [seal_row(one), seal_row(other)]
    assert desk.post(QUEUE, {"one": f"publish.{key}", "shown": shown}).status_code == 302
    answer = desk.post(f"{merging}{other.pk}/", {"line": key, "shown": shown}, follow=True)
    assert "choose which line stays" in text(answer)
    assert desk.get(f"{merging}{'9' * 25}/").status_code == 404
    assert {state(signature) for signature in waiting} == {"waiting"}


@pytest.mark.parametrize("action", ["publish", "hold", "decline"])
def test_a_list_of_rows_that_was_tampered_with_decides_nothing(
    desk: Client, waiting: list[Signature], action: str
) -> None:
    given = {
        "action": action, "index": "0", "_selected_action": waiting[0].pk,
        "shown": [seal_row(waiting[0])[:-1]],
    }  # fmt: skip
    answer = desk.post(QUEUE, given, follow=True)
    assert "1 had been decided or changed" in text(answer)
    assert state(waiting[0]) == "waiting"
