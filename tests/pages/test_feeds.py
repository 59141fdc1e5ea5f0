"""Feeds and the sitemap: what they hold, what they leave out, and whose addresses they give."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client
from django.utils import timezone

from petitions.models import Letter
from petitions.writing.actions import adopt_correction, close_letter, draft_correction
from petitions.writing.facts import forget_facts
from signatories.models import DayFigures
from signatories.pages.edge import forget_pages
from tests.stage import Stage, a_claim, make_letter, published

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
NEWS = "/letters/shelter/news.atom"


def tree(client: Client, path: str) -> ElementTree.Element:
    forget_facts()
    forget_pages()
    answer = client.get(path, headers={"Host": "testserver:8765"})
    assert answer.status_code == 200
    assert b"8765" not in answer.content
    return ElementTree.fromstring(answer.content)


def titles(feed: ElementTree.Element) -> list[str | None]:
    return [entry.findtext(f"{ATOM}title") for entry in feed.findall(f"{ATOM}entry")]


def test_the_sites_feed_holds_open_letters(client: Client, stage: Stage) -> None:
    make_letter(stage.coalition, "draft", opened=False)
    closed = make_letter(stage.coalition, "closed")
    close_letter(letter=closed, actor_id=None)
    feed = tree(client, "/fr/feed.atom")
    assert titles(feed) == ["Protéger les exilés"]
    links = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    assert links == ["http://testserver/fr/", "http://testserver/fr/feed.atom",
                     "http://testserver/fr/letters/shelter/"]  # fmt: skip


def test_a_feed_without_a_letter_does_not_change_by_itself(client: Client, db: None) -> None:
    first = client.get("/feed.atom")
    forget_pages()
    assert client.get("/feed.atom")["ETag"] == first["ETag"]


def test_an_entry_is_the_same_in_every_language(client: Client, stage: Stage) -> None:
    for path in ("feed.atom", "letters/shelter/news.atom"):
        ids = {
            entry.findtext(f"{ATOM}id")
            for prefix in ("/", "/fr/", "/zh-hant/")
            for entry in tree(client, prefix + path).findall(f"{ATOM}entry")
        }
        assert len(ids) == 1


def test_a_letters_news_are_what_became_of_it_and_nobodys_name(
    client: Client, stage: Stage
) -> None:
    published(stage, a_claim("Ann Visible", address="a@example.org"))
    stage.recount()
    opened = datetime(2026, 1, 5, 12, tzinfo=UTC)
    Letter.objects.filter(pk=stage.letter.pk).update(opens_at=opened)
    for day, number in ((date(2026, 1, 9), 1), (date(2026, 1, 30), 2), (date(2026, 2, 3), 3)):
        DayFigures.objects.create(
            letter=stage.letter, date=day, version=number, as_of=opened,
            tallies={"organisations": number},
        )  # fmt: skip
    adopt_correction(version=draft_correction(letter=stage.letter, note="A slip in line 3."))
    draft_correction(letter=stage.letter, note="Not adopted.")
    stage.letter.refresh_from_db()
    close_letter(letter=stage.letter, actor_id=None)
    feed = tree(client, NEWS)
    assert titles(feed)[:2] == ["Closed", "The text was corrected, or a language was added"]
    assert titles(feed)[-2:] == ["Signatories at the end of January 2026", "Open for signature"]
    by_title = {e.findtext(f"{ATOM}title"): e for e in feed.findall(f"{ATOM}entry")}
    january = by_title["Signatories at the end of January 2026"]
    assert january.findtext(f"{ATOM}summary") == "2 organisations"
    link = january.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "http://testserver/letters/shelter/figures/2026-01-30/"
    assert january.findtext(f"{ATOM}updated") == "2026-02-01T00:00:00-05:00"
    text = ElementTree.tostring(feed, encoding="unicode")
    assert "A slip in line 3." in text
    assert "Not adopted." not in text
    assert "Ann Visible" not in text


def test_a_month_that_is_not_over_has_no_figures(client: Client, stage: Stage) -> None:
    stage.recount()
    assert titles(tree(client, NEWS)) == ["Open for signature"]


def test_pages_lead_to_their_feeds(client: Client, stage: Stage) -> None:
    for page, feed in (("/fr/", "/fr/feed.atom"), ("/fr/letters/shelter/", f"/fr{NEWS}")):
        links = re.findall(
            r'<link rel="alternate" type="application/atom\+xml"[^>]*href="([^"]+)"',
            client.get(page).content.decode(),
        )
        assert links == [feed]
        assert client.get(feed)["Content-Type"].startswith("application/atom+xml")


def test_a_feed_is_listed_where_its_letter_is(client: Client, stage: Stage) -> None:
    assert client.get(NEWS)["X-Robots-Tag"] == "noindex, noarchive"
    Letter.objects.update(indexable=True)
    forget_facts()
    forget_pages()
    assert "X-Robots-Tag" not in client.get(NEWS)


# Sitemap -----------------------------------------------------------------------------------------


def locations(client: Client) -> list[str | None]:
    return [url.findtext(f"{MAP}loc") for url in tree(client, "/sitemap.xml").findall(f"{MAP}url")]


def test_the_sitemap_holds_only_letters_that_may_be_listed(client: Client, stage: Stage) -> None:
    make_letter(stage.coalition, "draft", opened=False)
    Letter.objects.filter(slug="draft").update(indexable=True)
    assert locations(client) == []
    Letter.objects.filter(slug="shelter").update(indexable=True)
    assert locations(client) == [
        "http://testserver/letters/shelter/",
        "http://testserver/fr/letters/shelter/",
    ]


def test_the_sitemap_names_the_languages_of_a_letter(client: Client, stage: Stage) -> None:
    Letter.objects.update(indexable=True)
    root = tree(client, "/sitemap.xml")
    [first, *_] = root.findall(f"{MAP}url")
    found = {
        link.get("hreflang"): link.get("href")
        for link in first.findall("{http://www.w3.org/1999/xhtml}link")
    }
    assert found == {
        "en": "http://testserver/letters/shelter/",
        "fr": "http://testserver/fr/letters/shelter/",
    }


def test_robots_are_told_of_the_sitemap(client: Client, db: None) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text.splitlines()
    assert "Disallow: /admin/" in text


def test_the_news_of_a_letter_that_runs_for_years_are_not_without_end(
    client: Client, stage: Stage, django_assert_max_num_queries: Any
) -> None:
    today = timezone.now().date()
    DayFigures.objects.bulk_create(
        DayFigures(letter=stage.letter, date=today - timedelta(days=n), version=1,
                   as_of=timezone.now(), tallies={})
        for n in range(1200)
    )  # fmt: skip
    assert stage.facts
    with django_assert_max_num_queries(4):
        answer = client.get(NEWS)
    assert len(ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")) <= 26
