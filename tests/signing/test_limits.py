"""How often one source may send the form, and that nothing is known of a source afterwards."""

import logging
from ipaddress import ip_network
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client, RequestFactory

from config.environment import proxies
from signatories.models import Submission
from signatories.signing.checks import proxies_are_declared
from signatories.signing.limits import MOST_SOURCES, Limit, source_of
from tests.html import post_form
from tests.signing.test_form import PERSON, URL, opened
from tests.stage import Stage

OFFICE = "203.0.113.7"


def request(remote: str, forwarded: str | None = None) -> Any:
    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    return RequestFactory().post("/", REMOTE_ADDR=remote, headers=headers)


def same(one: Any, other: Any) -> bool:
    return source_of(one) == source_of(other)


# Who is a source ----------------------------------------------------------------------------------


def test_an_ipv4_address_is_one_source_and_of_ipv6_a_household_is() -> None:
    assert not same(request("203.0.113.7"), request("203.0.113.8"))
    assert same(request("2001:db8:1:2::1"), request("2001:db8:1:2:ffff::9"))
    assert not same(request("2001:db8:1:2::1"), request("2001:db8:1:3::1"))
    assert same(request("::ffff:203.0.113.7"), request("203.0.113.7"))


def test_without_a_declared_proxy_the_header_is_not_read() -> None:
    assert same(request(OFFICE), request(OFFICE, "198.51.100.1"))


@pytest.mark.parametrize("declared", [1, (ip_network("10.0.0.0/8"),)])
def test_only_what_the_declared_proxy_added_counts_and_never_the_leftmost(
    settings: Any, declared: Any
) -> None:
    settings.TRUSTED_PROXIES = declared
    told = request("10.0.0.1", OFFICE)
    assert source_of(told) == bytes([203, 0, 113, 7])
    for spoofed in (f"198.51.100.1, {OFFICE}", f"10.0.0.9,198.51.100.1,{OFFICE}", f"x,,{OFFICE} "):
        assert same(told, request("10.0.0.1", spoofed)), spoofed


def test_two_proxies_in_a_row(settings: Any) -> None:
    chain = f"198.51.100.1, {OFFICE}, 10.0.0.2"
    for declared in (2, (ip_network("10.0.0.0/24"),)):
        settings.TRUSTED_PROXIES = declared
        assert source_of(request("10.0.0.1", chain)) == bytes([203, 0, 113, 7])


def test_by_networks_a_visitor_who_came_past_the_proxy_is_not_believed(settings: Any) -> None:
    settings.TRUSTED_PROXIES = (ip_network("10.0.0.0/8"),)
    assert same(request(OFFICE), request(OFFICE, "198.51.100.1"))


@pytest.mark.parametrize(
    "malformed",
    ["", ",", "unknown", "_hidden", "203.0.113.7.9", "[", "[x]", "::1::2", "\x00", "é" * 5000,
     "," * 50_000, "203.0.113.7, unknown"],
)  # fmt: skip
def test_a_header_that_is_none_leaves_the_proxy_as_the_source(
    settings: Any, malformed: str
) -> None:
    settings.TRUSTED_PROXIES = 1
    assert same(request("10.0.0.1", malformed), request("10.0.0.1"))


@pytest.mark.parametrize(
    ("written", "bare"),
    [("203.0.113.7:4711", "203.0.113.7"), ("[2001:db8::1]:443", "2001:db8::1"),
     ("fe80::1%eth0", "fe80::1")],
)  # fmt: skip
def test_an_address_with_a_port_is_that_address(settings: Any, written: str, bare: str) -> None:
    settings.TRUSTED_PROXIES = 1
    assert same(request("10.0.0.1", written), request("10.0.0.1", bare))


def test_behind_a_proxy_that_was_not_declared_nobody_is_limited(settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert source_of(request("10.0.0.1", OFFICE)) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("", ()), ("1", 1), (" 2 ", 2),
     ("10.0.0.0/8, ::1", (ip_network("10.0.0.0/8"), ip_network("::1")))],
)  # fmt: skip
def test_proxies_are_a_number_or_networks(monkeypatch: Any, text: str, value: Any) -> None:
    monkeypatch.setenv("TRUSTED_PROXIES", text)
    assert proxies("TRUSTED_PROXIES") == value


@pytest.mark.parametrize("text", ["-1", "yes", "10.0.0.1/8", "nginx", "²"])
def test_proxies_that_are_neither_stop_the_start(monkeypatch: Any, text: str) -> None:
    monkeypatch.setenv("TRUSTED_PROXIES", text)
    with pytest.raises(ImproperlyConfigured, match="TRUSTED_PROXIES"):
        proxies("TRUSTED_PROXIES")


# The bucket ---------------------------------------------------------------------------------------


@pytest.fixture
def clock(time_machine: Any) -> Any:
    time_machine.move_to("2026-06-01 12:00", tick=False)
    return time_machine


def taken(limit: Limit, remote: str, times: int) -> int:
    return sum(limit.take(request(remote)) == 0 for _ in range(times))


def test_a_burst_then_evenly(settings: Any, clock: Any) -> None:
    settings.SIGNING_BURST, settings.SIGNING_PER_HOUR = 5, 60
    limit = Limit("test")
    assert taken(limit, OFFICE, 9) == 5
    assert limit.take(request(OFFICE)) == limit.wait(request(OFFICE)) == 60
    assert taken(limit, "198.51.100.1", 9) == 5  # another source has its own
    clock.shift(59)
    assert taken(limit, OFFICE, 9) == 0
    clock.shift(1)
    assert taken(limit, OFFICE, 9) == 1
    clock.shift(3600)
    assert taken(limit, OFFICE, 9) == 5  # never more than the burst
    clock.shift(-1800)
    assert taken(limit, OFFICE, 9) == 0  # a clock that is put back gives nothing


@pytest.mark.parametrize("off", [(0, 240), (200, 0), (-1, 240)])
def test_0_is_no_limit(settings: Any, off: tuple[int, int]) -> None:
    settings.SIGNING_BURST, settings.SIGNING_PER_HOUR = off
    limit = Limit("test")
    assert taken(limit, OFFICE, 1000) == 1000
    assert len(limit) == 0


def test_memory_is_bounded(settings: Any, clock: Any) -> None:
    limit = Limit("test")
    factory = RequestFactory().post("/")
    for number in range(MOST_SOURCES + 500):
        factory.META["REMOTE_ADDR"] = f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}"
        limit.take(factory)
    assert len(limit) == MOST_SOURCES


def test_two_processes_count_for_themselves_and_share_no_digest(settings: Any) -> None:
    settings.SIGNING_BURST = 3
    one, other = Limit("test"), Limit("test")
    assert taken(one, OFFICE, 9) == taken(other, OFFICE, 9) == 3
    assert not set(one._buckets) & set(other._buckets)


def test_no_address_is_kept_and_a_days_digests_end_with_the_day(clock: Any) -> None:
    limit = Limit("test")
    limit.take(request(OFFICE))
    [before] = limit._buckets
    held = repr(vars(limit)).encode("latin-1", "replace") + before
    assert OFFICE.encode() not in held
    assert bytes([203, 0, 113, 7]) not in held
    clock.shift(24 * 3600)
    limit.take(request(OFFICE))
    assert set(limit._buckets).isdisjoint({before})
    assert len(limit) == 1


# In the form --------------------------------------------------------------------------------------


def send(client: Client, number: int = 0, **extra: Any) -> Any:
    answers = PERSON | {"email": f"a{number}@example.org", "step": "send"}
    return client.post(URL, opened(client) | answers, **({"REMOTE_ADDR": OFFICE} | extra))


@pytest.mark.django_db
def test_an_office_of_200_signs_in_an_hour(client: Client, stage: Stage, clock: Any) -> None:
    for number in range(200):
        assert send(client, number).status_code == 303
        clock.shift(17)
    assert Submission.objects.count() == 200


@pytest.mark.django_db
def test_an_office_of_200_signs_within_one_minute(client: Client, stage: Stage, clock: Any) -> None:
    """After the meeting at which all were asked."""
    assert {send(client, number).status_code for number in range(200)} == {303}


@pytest.mark.django_db
def test_too_many_are_answered_429_with_the_entries_kept_and_nothing_asked_of_the_database(
    client: Client, stage: Stage, settings: Any, clock: Any, django_assert_num_queries: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    settings.SIGNING_BURST, settings.SIGNING_PER_HOUR = 1, 30
    caplog.set_level(logging.DEBUG)
    assert send(client).status_code == 303
    fields = opened(client) | PERSON | {"role": "Baker", "step": "send"}
    with django_assert_num_queries(0):
        answer = client.post(URL, fields, REMOTE_ADDR=OFFICE)
    assert (answer.status_code, answer["Retry-After"]) == (429, "120")
    assert "in 2 minutes" in answer.content.decode()
    assert Submission.objects.count() == 1
    assert OFFICE not in caplog.text
    kept = post_form(answer.content).values
    assert {"name": "Ann Example", "role": "Baker"}.items() <= kept.items()
    clock.shift(120)
    assert client.post(URL, kept | {"step": "send"}, REMOTE_ADDR=OFFICE).status_code == 303
    assert Submission.objects.count() == 2


@pytest.mark.django_db
def test_reading_and_checking_are_not_limited(client: Client, stage: Stage, settings: Any) -> None:
    settings.SIGNING_BURST = 1
    for _ in range(3):
        assert client.get(URL, REMOTE_ADDR=OFFICE).status_code == 200
    fields = opened(client) | PERSON | {"step": "check"}
    assert {client.post(URL, fields, REMOTE_ADDR=OFFICE).status_code for _ in range(3)} == {200}


@pytest.mark.django_db
def test_guessed_links_are_limited_before_the_database_is_asked(
    client: Client, stage: Stage, settings: Any, clock: Any, django_assert_num_queries: Any
) -> None:
    settings.SIGNING_BURST, settings.SIGNING_PER_HOUR = 2, 60
    link = "/confirm/" + "a" * 26 + "/"
    for _ in range(2):
        assert client.post(link, {"answer": "sign"}, REMOTE_ADDR=OFFICE).status_code == 404
    with django_assert_num_queries(0):
        answer = client.post(link, {"answer": "sign"}, REMOTE_ADDR=OFFICE)
    assert (answer.status_code, answer["Retry-After"]) == (429, "60")
    assert client.get(link, REMOTE_ADDR=OFFICE).status_code == 404
    assert client.post(link, {"answer": "sign"}, REMOTE_ADDR="198.51.100.1").status_code == 404
    assert send(client).status_code == 303  # sending is counted apart


@pytest.mark.parametrize(("behind", "declared", "warns"), [(1, (), 1), (1, 1, 0), (0, (), 0)])
def test_a_proxy_that_was_not_declared_is_warned_of(
    settings: Any, behind: int, declared: Any, warns: int
) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if behind else None
    settings.TRUSTED_PROXIES = declared
    assert len(proxies_are_declared(None)) == warns
