"""How many forms came from one network: a number on the desk, and no network anywhere."""

from typing import Any

import pytest
from django.http import HttpRequest
from django.test import RequestFactory

from signatories.models import Submission
from signatories.signing.networks import LEAST_TOLD, Networks
from tests.signing.test_form import PERSON, sent
from tests.stage import Stage


def request_from(address: str) -> HttpRequest:
    return RequestFactory().post("/", REMOTE_ADDR=address)


def counted(networks: Networks, address: str, times: int) -> list[int]:
    return [networks.count(request_from(address)) for _ in range(times)]


def test_few_are_not_told() -> None:
    assert counted(Networks(), "203.0.113.5", 7) == [0, 0, 0, 0, 5, 6, 7]
    assert LEAST_TOLD == 5


def test_each_network_for_itself() -> None:
    networks = Networks()
    counted(networks, "203.0.113.5", 6)
    assert counted(networks, "203.0.113.6", 1) == [0]
    assert counted(networks, "2001:db8::1", 4) == [0] * 4
    assert counted(networks, "2001:db8::2:3", 1) == [5]  # the same household


def test_tomorrow_nobody_knows(time_machine: Any) -> None:
    networks = Networks()
    time_machine.move_to("2026-06-01 12:00", tick=False)
    counted(networks, "203.0.113.5", 6)
    time_machine.move_to("2026-06-02 12:01", tick=False)
    assert counted(networks, "203.0.113.5", 1) == [0]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("signatories.signing.networks.MOST_NETWORKS", 2)
    networks = Networks()
    counted(networks, "203.0.113.5", 4)
    counted(networks, "203.0.113.6", 1)
    counted(networks, "203.0.113.7", 1)
    assert counted(networks, "203.0.113.5", 1) == [0]


@pytest.mark.django_db
def test_the_number_goes_with_the_form_and_nothing_else(stage: Stage, client: Any) -> None:
    for number in range(6):
        answer = sent(client, PERSON, email=f"a{number}@example.org")
        assert answer.status_code == 303
    told = [row.open_claim().signs for row in Submission.objects.order_by("received")]
    numbers = [[sign for sign in signs if sign.startswith("same-network")] for signs in told]
    assert numbers == [[], [], [], [], ["same-network:5"], ["same-network:6"]]
    columns = {field.name for field in Submission._meta.get_fields()}
    assert not {name for name in columns if "net" in name or "source" in name}
