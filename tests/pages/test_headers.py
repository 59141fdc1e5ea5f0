"""Headers of public pages, as a contract."""

import pytest
from django.test import Client

from signatories.pages.edge import forget_pages
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
VISITED = ["/", "/letters/shelter/", "/letters/shelter/signatories/", "/letters/shelter/tally.json",
           "/causes/shelter/"]  # fmt: skip


@pytest.mark.parametrize("path", VISITED)
def test_visited_pages_are_the_same_for_everyone_for_a_few_seconds(
    client: Client, stage: Stage, path: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=2, stale-while-revalidate=2"
    assert "Cookie" not in answer.get("Vary", "")
    assert not answer.cookies
    assert "stale-if-error" not in answer["Cache-Control"]


@pytest.mark.parametrize("path", [*VISITED, "/letters/shelter/sign/", "/confirm/none/", "/admin/"])
def test_every_page_is_locked_down(client: Client, stage: Stage, path: str) -> None:
    answer = client.get(path)
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", ["/letters/shelter/sign/", "/confirm/none/"])
def test_pages_with_a_form_are_not_stored(client: Client, stage: Stage, path: str) -> None:
    assert "no-store" in client.get(path)["Cache-Control"]


def test_what_can_hold_a_name_is_kept_from_search_engines(client: Client, stage: Stage) -> None:
    published(stage, a_claim("Ann Visible", address="a@example.org"))
    published(stage, a_claim("Harbour Society", kind="organisation", address="b@example.org"))
    stage.recount()
    for path in ("", "signatories/"):
        answer = client.get(f"/letters/shelter/{path}")
        assert answer["X-Robots-Tag"] == "noindex, noarchive"
        assert b"Ann Visible" in answer.content
    type(stage.letter).objects.filter(pk=stage.letter.pk).update(indexable=True)
    assert stage.facts.indexable
    forget_pages()
    listed = client.get("/letters/shelter/")
    assert "X-Robots-Tag" not in listed
    assert b"Harbour Society" in listed.content
    assert b"Ann Visible" not in listed.content
    assert client.get("/letters/shelter/signatories/")["X-Robots-Tag"] == "noindex, noarchive"
