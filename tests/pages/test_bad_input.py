"""Addresses and headers as nobody should send them: a clear 4xx, never a 500."""

import pytest
from django.test import Client

from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _somebody_signed(stage: Stage) -> None:
    published(stage, a_claim("Ann Visible"))
    stage.recount()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nowhere", 404),
        ("/letters/none/", 404),
        ("/letters/%00/", 400),
        ("/letters/shelter/%00", 400),
        ("/letters/shelter/signatories/?q=%00", 400),
        ("/letters/shelter/signatories/?q=a%00b", 400),
        ("/letters/shelter/signatories/?after=%00", 400),
        ("/letters/shelter/signatories/?section=%00", 400),
        ("/letters/shelter/signatories/?%00=1", 400),
        ("/letters/shelter/signatories/?q=%07", 400),
        ("/letters/shelter/signatories/?after=nobody", 404),
        ("/letters/shelter/signatories/?after=" + "9" * 5000, 404),
        ("/letters/shelter/signatories/?section=99", 404),
        ("/letters/shelter/signatories/?section=-1", 404),
        ("/letters/shelter/signatories/?section=1e9", 404),
        ("/letters/shelter/signatories/?section=" + "9" * 400, 404),
        ("/letters/shelter/signatories/?q=" + "x" * 5000, 200),
        ("/letters/shelter/signatories/?q=%CC%81", 200),
        ("/letters/shelter/signatories/?q=%FF%FE", 200),
        ("/letters/shelter/signatories/?q=%25", 200),
        ("/letters/shelter/signatories/?q='%3B--", 200),
        ("/letters/shelter/signatories/?q=%EF%BF%BF", 200),
        ("/causes/%00/", 400),
        ("/causes/none/", 404),
        ("/confirm/x/", 404),
        ("/signature/x/", 404),
        ("/signature/%00/", 400),
        ("/signature/" + "a" * 5000, 404),
        ("/letters/none/signature/", 404),
        ("/confirm/%00/", 400),
        ("/confirm/" + "a" * 5000 + "/", 404),
        ("/xx/letters/shelter/", 404),
        ("/fr/letters/shelter/", 200),
        ("/zh-hant/letters/shelter/", 200),
        ("/admin/login/?next=%00", 400),
    ],
)
def test_an_odd_address_has_a_plain_answer(client: Client, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    if status >= 400:
        page = answer.content.decode()
        assert "<h1" in page
        assert 'href="/' in page  # what to do next


@pytest.mark.parametrize(
    "value", ["\x00", ";;;q=", "en;q=abc", "x" * 9000, "fr-;;,", "*;q=9", "é", "zh-hant,fr;q=0.1"]
)
def test_accept_language_changes_nothing(client: Client, value: str) -> None:
    plain = client.get("/letters/shelter/")
    answer = client.get("/letters/shelter/", headers={"Accept-Language": value})
    assert answer.status_code == 200
    assert answer.content == plain.content
    assert "Accept-Language" not in answer.get("Vary", "")


@pytest.mark.parametrize("host", ["evil.example", "a b", "testserver:bad", "", "[::1", "x" * 300])
def test_a_host_that_is_not_ours_is_refused(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 400


def test_no_page_repeats_the_host(client: Client) -> None:
    for path in ("/", "/letters/shelter/", "/letters/shelter/signatories/"):
        page = client.get(path, headers={"Host": "testserver:8765"})
        assert b"8765" not in page.content


@pytest.mark.parametrize("method", ["put", "delete", "patch", "post"])
@pytest.mark.parametrize("path", ["/", "/letters/shelter/", "/letters/shelter/tally.json"])
def test_other_methods_are_not_allowed(client: Client, method: str, path: str) -> None:
    answer = getattr(client, method)(path, headers={"Origin": "http://testserver"})
    assert answer.status_code == 405


def test_a_body_that_is_too_large_or_broken_is_refused(client: Client) -> None:
    url = "/letters/shelter/sign/"
    large = client.post(url, {"name": "x" * 300_000})
    assert large.status_code in (400, 413)
    fields = client.post(url, {f"f{n}": "" for n in range(3000)})
    assert fields.status_code == 400
    broken = client.post(url, b"--x\r\nbroken", content_type="multipart/form-data; boundary=x")
    assert broken.status_code < 500
    odd = client.post(url, b"\xff\xfe", content_type="application/x-www-form-urlencoded")
    assert odd.status_code < 500
    other = client.post(url, b"{}", content_type="application/json")
    assert other.status_code < 500
