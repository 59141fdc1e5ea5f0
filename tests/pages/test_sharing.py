"""What other sites and search engines are told of a letter, and how it is passed on."""

import html
import io
import json
import re
from typing import Any

import pytest
import segno
from django.test import Client

from petitions.models import VersionText
from petitions.writing.actions import open_letter
from petitions.writing.facts import forget_facts
from signatories.mailing.outbox import send_due
from signatories.models import Lockdown
from signatories.pages.edge import forget_pages
from signatories.pages.share_image import draw_share_images
from signatories.signing.triage import triage_new
from tests.html import post_form
from tests.stage import Stage, a_claim, mailed_token, make_letter, published, submitted

pytestmark = pytest.mark.django_db
LETTER = "/letters/shelter/"
STATEMENTS = 16  # what the letter's own page takes at most when nothing is kept
HOSTILE = "</script><script>alert(1)</script> & \"quoted\" 'so' <!-- \u2028"


def head_of(client: Client, path: str = LETTER) -> str:
    forget_facts()
    forget_pages()
    page = client.get(path)
    assert page.status_code == 200
    return page.content.decode().split("</head>")[0]


def properties(head: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, content in re.findall(r'<meta (?:property|name)="([^"]+)" content="([^"]*)"', head):
        found.setdefault(name, []).append(html.unescape(content))
    return found


def data(head: str) -> dict[str, Any]:
    [script] = re.findall(r'(?s)<script type="application/ld\+json">(.*?)</script>', head)
    return json.loads(script)


def test_a_letter_says_what_it_is_with_whole_addresses(client: Client, stage: Stage) -> None:
    found = properties(head_of(client))
    assert found["og:type"] == ["article"]
    assert found["og:title"] == ["Protect the exiles"]
    assert found["og:description"] == ["We ask for shelter."]
    assert found["og:url"] == ["http://testserver/letters/shelter/"]
    assert found["og:site_name"] == ["Undersigned"]
    assert found["og:locale"] == ["en_US"]
    assert found["og:locale:alternate"] == ["fr_FR"]
    [image] = found["og:image"]
    assert image.startswith("http://testserver/letters/shelter/share.png?v=")
    assert found["twitter:card"] == ["summary_large_image"]


def test_in_another_language_everything_is_in_it(client: Client, stage: Stage) -> None:
    head = head_of(client, "/fr/letters/shelter/")
    found = properties(head)
    assert found["og:title"] == ["Protéger les exilés"]
    assert found["og:locale"] == ["fr_FR"]
    assert found["og:url"] == ["http://testserver/fr/letters/shelter/"]
    assert data(head)["inLanguage"] == "fr"
    links = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', head))
    assert links == {
        "en": "http://testserver/letters/shelter/",
        "fr": "http://testserver/fr/letters/shelter/",
    }


def test_the_data_names_who_leads_and_no_figure_or_signer(client: Client, stage: Stage) -> None:
    published(stage, a_claim("Ann Visible", address="a@example.org"))
    published(stage, a_claim("Harbour Society", kind="organisation", address="b@example.org"))
    stage.recount()
    head = head_of(client)
    found = data(head)
    assert found["@type"] == "Article"
    assert found["name"] == "Protect the exiles"
    assert found["publisher"] == [{"@type": "Organization", "name": "Coalition harbour"}]
    assert found["datePublished"] == stage.facts.opens_at.isoformat()
    told = json.dumps(found) + json.dumps(properties(head))
    for word in ("Ann Visible", "Harbour Society", "1 organisation", "1 individual"):
        assert word not in told
        assert word in client.get(LETTER).content.decode()


@pytest.fixture
def hostile(stage: Stage) -> None:
    """A letter whose words would leave their place if they could."""
    letter = make_letter(stage.coalition, "hostile", opened=False)
    texts = VersionText.objects.filter(version__letter=letter, language="en")
    texts.update(title=HOSTILE, body="# Words\n\n" + "long *words* & more " * 40)
    stage.coalition.name = {"en": HOSTILE}
    stage.coalition.save()
    open_letter(letter=letter, actor_id=None)


@pytest.mark.usefixtures("hostile")
def test_words_of_a_letter_cannot_leave_their_place(client: Client) -> None:
    head = head_of(client, "/letters/hostile/")
    assert data(head)["publisher"][0]["name"] == data(head)["name"] == HOSTILE
    assert properties(head)["og:title"] == [HOSTILE]
    description = properties(head)["og:description"][0]
    assert description.startswith("Words long words & more")
    assert len(description) <= 200
    for path in ("/letters/hostile/", "/embed/hostile/", "/letters/hostile/news.atom", "/feed.atom",
                 "/letters/hostile/sign/check-your-inbox/"):  # fmt: skip
        page = client.get(path).content.decode()
        assert "<script>alert" not in page
        assert "alert(1)</script>" not in page
    frame = client.get("/oembed", {"url": "http://testserver/letters/hostile/"}).json()["html"]
    assert "<script>" not in frame


def test_a_sites_own_name_is_said_wherever_the_site_is_named(
    client: Client, stage: Stage, settings: Any
) -> None:
    settings.SITE_NAME = "Harbour & Letters"
    assert properties(head_of(client))["og:site_name"] == ["Harbour & Letters"]
    assert "<title>Protect the exiles – Harbour &amp; Letters</title>" in head_of(client)
    assert "<title>Open letters – Harbour &amp; Letters</title>" in head_of(client, "/")
    assert "<title>Harbour &amp; Letters</title>" in client.get("/feed.atom").content.decode()
    oembed = client.get("/oembed", {"url": "http://testserver/letters/shelter/"}).json()
    assert oembed["provider_name"] == "Harbour & Letters"


def test_behind_a_mailed_link_the_site_is_not_named_and_no_letter_is(
    client: Client, stage: Stage, settings: Any
) -> None:
    """The outcome keeps its address in the browser's history, and opens again from the mail: help
    to pass the letter on stands where the address names the letter anyway.
    """
    settings.SITE_NAME = "Harbour Letters"
    submitted(stage, a_claim())
    triage_new()
    send_due()
    link = f"/confirm/{mailed_token()}/"
    asked = client.get(link)
    signed = client.post(link, post_form(asked.content).values | {"answer": "sign"})
    for page in (asked, signed, client.get(link)):
        text = page.content.decode()
        assert page.status_code == 200
        for word in ("Harbour Letters", "shelter", "Protect the exiles", "data-share", "Mei-Ling"):
            assert word not in text
    inbox = client.get("/letters/shelter/sign/check-your-inbox/").content.decode()
    assert 'value="http://testserver/s/shelter"' in inbox
    assert "Mei-Ling" not in inbox


def test_the_letter_is_passed_on_without_a_script(client: Client, stage: Stage) -> None:
    for path in ("", "sign/check-your-inbox/"):
        page = client.get(f"/fr{LETTER}{path}").content.decode()
        assert 'value="http://testserver/fr/s/shelter" readonly' in page
        assert "mailto:?subject=Prot%C3%A9ger%20les%20exil%C3%A9s&amp;body=http%3A%2F%2F" in page
        for button in re.findall(r"<button[^>]*data-share[^>]*>", page):
            assert button.endswith("hidden>")


def test_the_frame_to_copy_is_whole_whatever_the_title(client: Client, stage: Stage) -> None:
    page = client.get(LETTER).content.decode()
    [code] = re.findall(r'(?s)<textarea id="embed-code"[^>]*>(.*?)</textarea>', page)
    frame = html.unescape(code)
    assert frame.startswith('<iframe src="http://testserver/embed/shelter/" title="Protect the')


@pytest.mark.parametrize("path", ["/s/shelter", "/s/shelter/"])
def test_the_short_link_leads_to_the_letter_for_good(
    client: Client, stage: Stage, path: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == 301
    assert answer["Location"] == "http://testserver/letters/shelter/"
    french = client.get(f"/fr{path}")
    assert french["Location"] == "http://testserver/fr/letters/shelter/"


def test_the_qr_code_is_a_picture_of_the_short_link(client: Client, stage: Stage) -> None:
    answer = client.get(f"{LETTER}qr.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    svg = answer.content.decode()
    assert "<svg" in svg
    assert "style=" not in svg, "the policy would refuse it"
    assert client.get(f"/fr{LETTER}qr.svg").content != answer.content
    file = io.BytesIO()
    segno.make("http://testserver/s/shelter", error="m", micro=False).save(
        file, kind="svg", scale=8, border=4, dark="#000", light="#fff", svgclass=None,
        lineclass=None,
    )  # fmt: skip
    assert file.getvalue() == answer.content


PUBLIC = (LETTER, f"{LETTER}news.atom", f"{LETTER}qr.svg", f"{LETTER}share.png", "/s/shelter",
          "/embed/shelter/", "/feed.atom", "/sitemap.xml", "/robots.txt", "/openapi.json",
          "/oembed?url=http://testserver/letters/shelter/", "/embed/colours/7c1f24.css",
          "/embed/shelter/?theme=dark&compact=1")  # fmt: skip


@pytest.mark.parametrize("path", PUBLIC)
def test_nobody_gets_a_cookie_and_few_statements_are_needed(
    client: Client, stage: Stage, path: str, django_assert_max_num_queries: Any
) -> None:
    draw_share_images()
    forget_facts()
    with django_assert_max_num_queries(STATEMENTS):
        answer = client.get(path)
    assert answer.status_code in (200, 301)
    assert not answer.cookies
    assert "Cookie" not in answer.get("Vary", "")
    assert path == "/robots.txt" or "max-age" in answer["Cache-Control"]
    forget_facts()
    forget_pages()
    head = client.head(path)
    assert (head.status_code, head.content if not head.streaming else b"") == (
        answer.status_code, b""
    )  # fmt: skip
    assert client.post(path, headers={"Origin": "http://testserver"}).status_code == 405


@pytest.mark.parametrize(
    "path", [f"{LETTER}news.atom", f"{LETTER}qr.svg", f"{LETTER}share.png", "/s/shelter",
             "/embed/shelter/"]
)  # fmt: skip
def test_a_draft_has_none_of_it(client: Client, stage: Stage, path: str) -> None:
    type(stage.letter).objects.filter(pk=stage.letter.pk).update(state="draft")
    forget_facts()
    assert client.get(path).status_code == 404
    asked = client.get("/oembed", {"url": f"http://testserver{path}"})
    assert asked.status_code == 404


def test_a_lockdown_takes_no_word_of_the_letter_away(client: Client, stage: Stage) -> None:
    published(stage, a_claim("Ann Visible"))
    stage.recount()
    Lockdown.objects.create(letter=stage.letter)
    for path in ("/embed/shelter/", f"{LETTER}news.atom", f"{LETTER}qr.svg"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert b"Ann Visible" not in answer.content
    assert b"1 individual" in client.get("/embed/shelter/").content


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/s/", 404),
        ("/s/none", 404),
        ("/s/%00", 400),
        ("/s/" + "a" * 5000, 404),
        ("/letters/none/qr.svg", 404),
        ("/letters/none/share.png", 404),
        ("/letters/none/news.atom", 404),
        ("/letters/shelter/share.png?v=%00", 400),
        ("/letters/shelter/news.atom?x=" + "9" * 5000, 200),
        ("/embed/none/", 404),
        ("/embed/shelter/?accent=%00", 400),
        ("/embed/shelter/?accent=red", 400),
        ("/embed/shelter/?accent=%EF%BC%91%EF%BC%91%EF%BC%91%EF%BC%91%EF%BC%91%EF%BC%91", 400),
        ("/embed/shelter/?accent=" + "f" * 5000, 400),
        ("/embed/shelter/?theme=" + "x" * 5000, 400),
        ("/embed/shelter/?compact=yes", 400),
        ("/embed/shelter/?other=1", 200),
        ("/embed/colours/xyz.css", 404),
        ("/embed/colours/7C1F24.css", 404),
        ("/sitemap.xml?p=-1", 200),
        ("/feed.atom?p=%FF", 200),
        ("/xx/embed/shelter/", 404),
    ],
)
def test_an_odd_address_has_a_plain_answer(
    client: Client, stage: Stage, path: str, status: int
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    if status >= 400:
        assert "<h1" in answer.content.decode()
