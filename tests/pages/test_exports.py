"""The lists for download as visitors get them."""

import json
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from petitions.models import Letter
from petitions.writing.facts import forget_facts
from signatories.models import Entry, Roster, Signature
from signatories.models.claim import Line
from signatories.pages.edge import forget_pages
from signatories.roster.counting import recount, recount_stale
from signatories.roster.exports import prepare, prepare_exports
from tests.roster.preparing import files, named, rows_of, take_off
from tests.roster.test_counting import ACTS, KINDS, VISIBILITIES, decide, listed_names, recorded
from tests.stage import Stage, make_letter

pytestmark = pytest.mark.django_db

JSON, CSV = "/letters/shelter/signatories.json", "/letters/shelter/signatories.csv"

LOCAL = ZoneInfo("America/Toronto")


def body(answer: Any) -> bytes:
    return answer.getvalue() if answer.streaming else answer.content


@pytest.fixture
def prepared(stage: Stage) -> Stage:
    named(stage, "Ann")
    named(stage, "Ben")
    stage.recount()
    assert prepare_exports() == 1
    return stage


@pytest.mark.parametrize(
    ("path", "kind", "disposition"),
    [
        (JSON, "application/json", 'inline; filename="shelter-1.json"'),
        (CSV, "text/csv; charset=utf-8", 'attachment; filename="shelter-1.csv"'),
    ],
)
def test_a_prepared_list_is_given_out(
    client: Client, prepared: Stage, path: str, kind: str, disposition: str
) -> None:
    answer = client.get(path)
    data = body(answer)
    assert answer.status_code == 200
    assert b"Ann" in data
    assert b"Ben" in data
    assert answer["Content-Type"] == kind
    assert answer["Content-Disposition"] == disposition
    assert answer["Content-Length"] == str(len(data))
    assert answer["X-Robots-Tag"] == "noindex, noarchive"
    assert answer["Cache-Control"] == "public, max-age=2, stale-while-revalidate=2"
    assert answer["ETag"].startswith('"1-')
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("path", [JSON, CSV])
def test_behind_nginx_it_is_named_and_not_sent(
    client: Client, prepared: Stage, settings: Any, path: str
) -> None:
    """With the same headers; and asked by HEAD or with the tag it is as ever."""
    plain = client.get(path)
    settings.PREPARED_BY_PROXY = True
    answer = client.get(path)
    assert answer.status_code == 200
    assert body(answer) == b""
    place = answer["X-Accel-Redirect"].removeprefix("/prepared/")
    assert (settings.PREPARED_ROOT / place).read_bytes() == body(plain)
    more = {"Content-Length", "X-Accel-Redirect"}
    assert {n: v for n, v in answer.items() if n not in more} == {
        n: v for n, v in plain.items() if n not in more
    }
    assert "X-Accel-Redirect" not in client.head(path)
    same = client.get(path, headers={"If-None-Match": answer["ETag"]})
    assert same.status_code == 304
    assert "X-Accel-Redirect" not in same
    client.get("/letters/shelter/")
    Roster.objects.update(exported_version=0)
    forget_pages()
    assert "X-Accel-Redirect" not in client.get(path), "what may not be given out"


@pytest.mark.parametrize("path", [JSON, CSV])
def test_it_is_the_same_whichever_language_and_however_often_it_is_asked(
    client: Client, prepared: Stage, path: str
) -> None:
    answers = [client.get(p) for p in (path, path, f"/fr{path}", f"/zh-hant{path}")]
    assert len({body(answer) for answer in answers}) == 1
    assert len({answer["ETag"] for answer in answers}) == 1


@pytest.mark.parametrize("path", [JSON, CSV])
def test_whoever_has_it_is_told_so(client: Client, prepared: Stage, path: str) -> None:
    first = client.get(path)
    body(first)
    again = client.get(path, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    for name in ("ETag", "Cache-Control", "X-Robots-Tag"):
        assert again[name] == first[name]
    other = client.get(path, headers={"If-None-Match": '"0-0"'})
    assert other.status_code == 200
    assert body(other)


@pytest.mark.parametrize("path", [JSON, CSV])
def test_its_headers_alone_can_be_asked_for(client: Client, prepared: Stage, path: str) -> None:
    full = client.get(path)
    size = len(body(full))
    head = client.head(path)
    assert head.status_code == 200
    assert body(head) == b""
    for name in ("ETag", "Content-Type", "Content-Disposition", "X-Robots-Tag", "Cache-Control"):
        assert head[name] == full[name]
    assert head["Content-Length"] == str(size)
    assert len(body(client.get(path))) == size


@pytest.mark.parametrize("path", [JSON, CSV])
@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent_there(client: Client, prepared: Stage, path: str, method: str) -> None:
    answer = getattr(client, method)(path, headers={"Origin": "http://testserver"})
    assert answer.status_code == 405


@pytest.mark.parametrize("path", [JSON, CSV, f"/fr{CSV}"])
def test_a_list_that_is_not_prepared_yet_says_so(client: Client, stage: Stage, path: str) -> None:
    named(stage, "Ann")
    stage.recount()
    answer = client.get(path)
    assert answer.status_code == 503
    assert int(answer["Retry-After"]) > 0
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Robots-Tag"] == "noindex, noarchive"
    says = "est en préparation" if path.startswith("/fr") else "is being prepared"
    assert says in answer.content.decode()
    assert b"/letters/shelter/signatories/" in answer.content
    assert b"Ann" not in answer.content
    prepare_exports()
    given_out = client.get(path)
    assert given_out.status_code == 200
    assert b"Ann" in body(given_out)


@pytest.mark.parametrize("path", [JSON, CSV])
def test_who_has_left_is_given_out_no_more(client: Client, prepared: Stage, path: str) -> None:
    tag = client.get(path)
    body(tag)
    take_off(prepared, "Ann")
    recount_stale()
    assert client.get(path).status_code == 503
    assert client.get(path, headers={"If-None-Match": tag["ETag"]}).status_code == 503
    Roster.objects.update(exported_at=None)
    prepare_exports()
    data = body(client.get(path))
    assert b"Ann" not in data
    assert b"Ben" in data


@pytest.mark.parametrize("path", [JSON, CSV])
def test_a_list_that_is_not_offered_says_so(client: Client, prepared: Stage, path: str) -> None:
    Letter.objects.update(bulk_download=False)
    forget_facts()
    answer = client.get(path)
    assert answer.status_code == 404
    assert b"not offered for download" in answer.content
    assert b"Ann" not in answer.content
    forget_pages()
    for page in ("", "signatories/"):
        assert b"signatories.csv" not in client.get(f"/letters/shelter/{page}").content


def test_the_letter_and_the_list_lead_to_it(client: Client, prepared: Stage) -> None:
    for page in ("/letters/shelter/", "/letters/shelter/signatories/"):
        content = client.get(page).content.decode()
        for path in (JSON, CSV, "/letters/shelter/checks/", "/letters/shelter/figures/"):
            assert f'href="{path}' in content


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_draft_and_a_letter_that_is_none_have_no_list(
    client: Client, stage: Stage, form: str
) -> None:
    draft = make_letter(stage.coalition, "draft", opened=False)
    recount(draft.pk)
    assert not prepare(draft.pk)
    for slug in ("draft", "nowhere"):
        assert client.get(f"/letters/{slug}/signatories.{form}").status_code == 404


def test_a_letter_that_nobody_signed_has_a_header(client: Client, stage: Stage) -> None:
    stage.recount()
    prepare_exports()
    assert rows_of(body(client.get(CSV))) == []
    assert json.loads(body(client.get(JSON)))["entries"] == []


# Every surface of one version --------------------------------------------------------------------


@trying(
    max_examples=12,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    signers=st.lists(st.tuples(KINDS, VISIBILITIES), min_size=1, max_size=5),
    acts=st.lists(st.tuples(ACTS, st.integers(0, 4)), max_size=14),
)
def test_page_json_csv_and_tally_of_one_version_agree(
    stage: Stage,
    client: Client,
    signers: list[tuple[tuple[str, str], str]],
    acts: list[tuple[str, int]],
) -> None:
    Entry.objects.all().delete()
    Signature.objects.all().delete()
    stage.recount()
    waiting = [
        recorded(
            stage, Line(kind, f"Name {number}", office=office, description="A student"), visibility
        )
        for number, ((kind, office), visibility) in enumerate(signers)
    ]
    for act, number in acts:
        decide(stage, act, waiting[number % len(waiting)])
        if act == "recount":
            assert_surfaces_agree(stage, client)
    recount_stale()
    assert_surfaces_agree(stage, client)


def assert_surfaces_agree(stage: Stage, client: Client) -> None:
    forget_pages()
    Roster.objects.update(exported_at=None, exported_version=0)
    assert prepare_exports() == 1
    assert len(files(stage.letter)) == 2
    tally = client.get("/letters/shelter/tally.json").json()
    as_json = json.loads(body(client.get(JSON)))
    rows = rows_of(body(client.get(CSV)))
    day = Roster.objects.get().as_of.astimezone(LOCAL).date()
    pages = [
        client.get(f"/letters/shelter/{path}").content.decode()
        for path in ("", "signatories/", f"figures/{day}/")
    ]
    for name in ("version", "total", "withheld", "as_of"):
        assert as_json[name] == tally[name]
    assert len(rows) == tally["total"]
    assert [s["count"] for s in as_json["sections"]] == [s["count"] for s in tally["sections"]]
    names = [entry["name"] for entry in as_json["entries"]]
    assert names == [row["name"] for row in rows] == listed_names(stage)
    for page in pages:
        assert tally["text"] in page
