"""A letter put elsewhere: the frame, who may be framed at all, and oEmbed."""

import html
import json
import re
from typing import Any
from urllib.parse import urlencode

import pytest
from django.conf import settings as site
from django.test import Client
from django.utils import translation

from signatories.pages.edge import forget_pages, pages
from signatories.pages.embed import contrast
from signatories.pages.share_image import draw_share_images
from signatories.roster.day_figures import today_of
from signatories.roster.exports import prepare_exports
from tests.addresses import public_paths
from tests.at_the_door import ClientAtTheDoor
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
EMBED = "/embed/shelter/"
LETTER = "http://testserver/letters/shelter/"


@pytest.fixture
def letter(stage: Stage) -> Stage:
    published(stage, a_claim("Ann Visible", address="a@example.org"))
    published(stage, a_claim("Harbour Society", kind="organisation", address="b@example.org"))
    stage.recount()
    return stage


def may_be_framed(answer: Any) -> bool:
    policy = answer.get("Content-Security-Policy", "")
    frames = re.search(r"frame-ancestors ([^;]*)", policy)
    refused = answer.get("X-Frame-Options") == "DENY" and bool(frames and frames[1] == "'none'")
    allowed = "X-Frame-Options" not in answer and bool(frames and frames[1] == "*")
    assert refused != allowed, (answer.get("X-Frame-Options"), policy)
    return allowed


def test_the_frame_alone_may_be_framed(client: Client, letter: Stage) -> None:
    """Every address of the URL configuration, of the public and of staff, in every language."""
    prepare_exports()
    draw_share_images()
    paths = {"/admin/", "/admin/login/", "/nowhere", "/embed/none/", "/embed/colours/x.css",
             "/letters/shelter/signatories/?after=x", "/oembed"}  # fmt: skip
    for language, _name in site.LANGUAGES:
        with translation.override(language):
            paths |= set(public_paths(today_of(letter.facts)))
    framed = set()
    for path in paths:
        answer = client.get(path)
        answer.getvalue()
        if may_be_framed(answer):
            framed.add(path)
    assert framed == {EMBED, f"/fr{EMBED}", f"/zh-hant{EMBED}"}


def test_the_rest_of_its_policy_is_everybodys(client: Client, letter: Stage) -> None:
    ours = client.get(EMBED)["Content-Security-Policy"]
    others = client.get("/")["Content-Security-Policy"]
    assert ours.replace("frame-ancestors *", "frame-ancestors 'none'") == others


def test_it_shows_title_tallies_and_the_way_to_sign_and_no_name(
    client: Client, letter: Stage
) -> None:
    page = client.get(f"/fr{EMBED}").content.decode()
    assert '<html lang="fr"' in page
    assert "Protéger les exilés" in page
    tally = client.get("/fr/letters/shelter/tally.json").json()
    assert tally["text"] in html.unescape(page)
    assert "http://testserver/fr/letters/shelter/sign/?kind=person" in page
    for name in ("Ann Visible", "Harbour Society"):
        assert name not in page
    for link in re.findall(r"<a [^>]*>", page):
        assert 'target="_blank" rel="noopener"' in link, "a link may not open within the frame"
        assert 'href="http://testserver/' in link
    assert "<form" not in page


def test_it_is_light(client: Client, letter: Stage) -> None:
    answer = client.get(EMBED, headers={"Accept-Encoding": "br"})
    files = [site.BASE_DIR / "static" / name for name in ("embed.css", "embed.js")]
    assert len(answer.content) + sum(file.stat().st_size for file in files) < 8_000
    assert (
        len(re.findall(r"<(?:link rel=.stylesheet|script)", client.get(EMBED).content.decode()))
        == 2
    )


def test_it_costs_little_and_is_kept_like_other_pages(
    client: Client, letter: Stage, django_assert_num_queries: Any
) -> None:
    assert letter.facts
    forget_pages()
    with django_assert_num_queries(1):
        first = client.get(EMBED)
    door = ClientAtTheDoor()
    door.get("/nowhere/")  # it asks the database what it asks once a second
    with django_assert_num_queries(0):
        again = door.get(EMBED, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert first["Cache-Control"] == "public, max-age=2, stale-while-revalidate=2"
    assert first["X-Robots-Tag"] == "noindex, noarchive"
    for query in ("?theme=dark", "?accent=7c1f24&theme=light", "?x=1"):
        assert may_be_framed(client.get(EMBED + query))
    assert not [path for path in pages.finished if "?" in path]


def test_a_closed_letter_offers_no_signing(client: Client, letter: Stage) -> None:
    from django.utils import timezone

    type(letter.letter).objects.update(state="closed", closes_at=timezone.now())
    assert letter.facts
    page = client.get(EMBED).content.decode()
    assert "/sign/" not in page
    assert "Closed" in page


def test_it_looks_as_asked(client: Client, letter: Stage) -> None:
    plain = client.get(EMBED).content.decode()
    assert 'class="auto"' in plain
    page = client.get(
        EMBED, {"theme": "light", "accent": "#7C1F24", "compact": "1"}
    ).content.decode()
    assert 'class="light has-accent compact"' in page
    assert '<link rel="stylesheet" href="/embed/colours/7c1f24.css">' in page
    assert "Coalition harbour" not in page
    css = client.get("/embed/colours/7c1f24.css")
    assert css.content == b":root{--accent:#7c1f24;--on-accent:#ffffff}\n"
    assert css["Content-Type"].startswith("text/css")
    assert b"--on-accent:#000000" in client.get("/embed/colours/ffcc00.css").content


@pytest.mark.parametrize(
    ("accent", "theme", "status"),
    [
        ("7c1f24", "light", 200),
        ("7c1f24", "dark", 400),
        ("7c1f24", "auto", 400),
        ("ffcc00", "light", 400),
        ("ffcc00", "dark", 200),
        ("c04040", "auto", 200),
        ("c04040", "", 200),
        ("fdfcf9", "light", 400),
        ("12345", "light", 400),
        ("red;}", "light", 400),
    ],
)
def test_a_colour_that_cannot_be_told_from_its_ground_is_refused_where_it_is_set_up(
    client: Client, letter: Stage, accent: str, theme: str, status: int
) -> None:
    answer = client.get(EMBED, {"accent": accent, "theme": theme})
    assert answer.status_code == status
    assert may_be_framed(answer), "whoever sets the frame up must be able to read why"
    if status == 400:
        assert "accent=" in answer.content.decode()


def test_contrast_is_as_wcag_counts_it() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("123456", "123456") == 1
    for colour in ("7c1f24", "808080", "ffcc00", "0000ff", "00ff00", "767676"):
        assert max(contrast(colour, "000000"), contrast(colour, "ffffff")) > 4.5


# oEmbed ------------------------------------------------------------------------------------------


def asked(client: Client, address: str = LETTER, **more: str) -> Any:
    return client.get(f"/oembed?{urlencode({'url': address, **more})}")


def test_the_letters_page_leads_to_it(client: Client, letter: Stage) -> None:
    page = client.get("/fr/letters/shelter/").content.decode()
    [link] = re.findall(r'type="application/json\+oembed"[^>]*href="([^"]+)"', page)
    assert link.startswith("http://testserver/oembed?url=http%3A%2F%2Ftestserver%2Ffr%2F")
    answer = client.get(html.unescape(link).removeprefix("http://testserver"))
    assert answer.json()["title"] == "Protéger les exilés"
    assert 'src="http://testserver/fr/embed/shelter/"' in answer.json()["html"]


@pytest.mark.parametrize(
    "address",
    [LETTER, "https://testserver/letters/shelter/", "http://testserver/s/shelter",
     "http://TESTSERVER/s/shelter/", "http://testserver/embed/shelter/",
     "http://testserver/letters/shelter/sign/?kind=person", f"{LETTER}?utm_source=x#demand-1"],
)  # fmt: skip
def test_every_address_of_a_letter_is_known(client: Client, letter: Stage, address: str) -> None:
    answer = asked(client, address)
    assert answer.status_code == 200
    described = answer.json()
    assert (described["version"], described["type"]) == ("1.0", "rich")
    assert described["author_name"] == "Coalition harbour"
    assert described["thumbnail_url"].startswith(f"{LETTER}share.png?v=")


def test_it_keeps_to_the_size_that_is_asked_for(client: Client, letter: Stage) -> None:
    described = asked(client, maxwidth="300", maxheight="200").json()
    assert (described["width"], described["height"]) == (300, 200)
    assert 'width="300" height="200"' in described["html"]
    assert "thumbnail_url" not in described, "it would be wider"
    assert asked(client, maxwidth="5000").json()["width"] == 600


@pytest.mark.parametrize(
    ("address", "more", "status"),
    [
        ("", {}, 400),
        (LETTER, {"format": "xml"}, 501),
        (LETTER, {"format": "yaml"}, 501),
        (LETTER, {"maxwidth": "wide"}, 400),
        (LETTER, {"maxwidth": "-1"}, 400),
        (LETTER, {"maxwidth": "0"}, 400),
        (LETTER, {"maxheight": "9" * 400}, 400),
        (LETTER, {"maxheight": "²"}, 400),
        ("http://testserver/letters/none/", {}, 404),
        ("http://testserver/", {}, 404),
        ("http://testserver/admin/", {}, 404),
        ("http://testserver/confirm/" + "a" * 26 + "/", {}, 404),
        ("http://elsewhere.example/letters/shelter/", {}, 404),
        ("http://testserver.elsewhere.example/letters/shelter/", {}, 404),
        ("http://testserver@elsewhere.example/letters/shelter/", {}, 404),
        ("javascript:alert(1)", {}, 404),
        ("//testserver/letters/shelter/", {}, 404),
        ("http://[::1/letters/shelter/", {}, 404),
        ("http://testserver/" + "x" * 9000, {}, 404),
        ("http://testserver/letters/%00/", {}, 404),
        ("http://testserver/letters/\ud7ff/", {}, 404),
    ],
)
def test_what_it_cannot_do_it_says_in_json(
    client: Client, letter: Stage, address: str, more: dict[str, str], status: int
) -> None:
    answer = asked(client, address, **more)
    assert answer.status_code == status
    assert json.loads(answer.content)["error"]


def test_a_control_character_is_refused(client: Client, letter: Stage) -> None:
    assert client.get("/oembed?url=%00").status_code == 400
