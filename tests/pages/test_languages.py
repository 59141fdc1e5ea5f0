"""French and Chinese pages and mails: whole, counted rightly, and marked as what they are."""

import html
import json
import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.core import mail
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone, translation

from petitions.models import Office
from petitions.writing.facts import forget_facts
from signatories.decisions.actions import MAILS_WAIT, decline, publish
from signatories.mailing.outbox import send_due
from signatories.mailing.own_page import own_page_token
from signatories.models import Mail, SentMail, Signature
from signatories.pages.edge import forget_pages
from signatories.signing.triage import triage_new
from tests.html import post_form
from tests.roster.test_words_translated import NOUNS
from tests.stage import Stage, a_claim, confirmed, mailed_token, published, submitted

pytestmark = pytest.mark.django_db

# Common words of the templates that are words of neither French nor of anybody's name here.
ENGLISH = re.compile(
    r"\b(the|this|that|these|those|is|are|was|were|has|have|you|your|yours|we|our|us|it|its|and|or"
    r"|of|for|with|from|not|no|nothing|nobody|who|what|which|will|can|may|only|one|other|more|been"
    r"|letter|letters|signature|sign|signed|signing|name|names|list|page|open|closed|until|by|to"
    r"|choose|check|moderator|address|mailbox|message|link|written|once|every|each|as|in|at)\b",
    re.IGNORECASE,
)
SHARED_WITH_FRENCH = {"page", "signature", "message", "signataires", "as", "or", "us", "we"}
OWN = re.compile(
    r"Undersigned|http\S+|name@example\.org|Coalition harbour|Mei-Ling Example|Harbour Society"
    r"|Civil society organisations|People|Protect the exiles|We ask for shelter|Open the door"
    r"|Justin Trudeau|Prime Minister|MPs?|senators?|mayors?|English|America/Toronto"
    r"|Shelter for exiles"
)
LANGUAGES = ["fr", "zh-hant"]
MESSAGES = sorted(
    path.name.removesuffix(".subject.txt")
    for path in (settings.BASE_DIR / "templates/emails").glob("*.subject.txt")
)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def letter(stage: Stage) -> Stage:
    """The stage's letter with an organisation, a person and an office-holder on its list."""
    for code, nouns in NOUNS.items():
        Office.objects.filter(code=code).update(nouns=nouns)
    published(stage, a_claim("Harbour Society", kind="organisation", address="a@example.org"))
    published(stage, a_claim("Mei-Ling Example", address="b@example.org"))
    published(stage, a_claim("Mei-Ling Example", address="c@example.org", office="mp"))
    stage.recount()
    fresh()
    return stage


def fresh() -> None:
    forget_pages()
    forget_facts()


def english_in(page: str, language: str) -> list[str]:
    """English words that a reader of another language would see, or hear from a label."""
    page = re.sub(r"(?s)<(script|style)\b.*?</\1>|<!--.*?-->", " ", page)
    said = re.findall(r'(?:aria-label|alt|title|placeholder|data-\w+)="([^"]*[ ][^"]*)"', page)
    words = html.unescape(" ".join([re.sub(r"<[^>]+>", " ", page), *said]))
    words = " ".join(words.split())
    found = {word.lower() for word in ENGLISH.findall(OWN.sub(" ", words))}
    return sorted(found - (SHARED_WITH_FRENCH if language == "fr" else set()))


def assert_in_language(page: str, language: str) -> None:
    assert f'<html lang="{language}"' in page
    assert english_in(page, language) == []


def read(client: Client, path: str, *, status: int = 200) -> str:
    fresh()
    answer = client.get(path)
    assert answer.status_code == status
    return b"".join(answer).decode() if answer.streaming else answer.content.decode()


def test_the_measure_finds_english(client: Client, letter: Stage) -> None:
    """The page in English is full of it; else the tests below would show nothing."""
    page = read(client, "/letters/shelter/sign/?kind=person")
    assert len(english_in(page, "fr")) > 10


@each_language
@pytest.mark.parametrize(
    "path",
    [
        "",
        "letters/shelter/",
        "letters/shelter/signatories/",
        "letters/shelter/signatories/?q=nowhere",
        "letters/shelter/sign/?kind=person",
        "letters/shelter/sign/?kind=organisation",
        "letters/shelter/sign/check-your-inbox/",
        "letters/shelter/signature/",
        "letters/shelter/signature/asked/",
        "letters/shelter/checks/",
        "letters/shelter/figures/{today}/",
        "causes/shelter/",
    ],
)
def test_pages_are_whole(client: Client, letter: Stage, language: str, path: str) -> None:
    today = timezone.localdate(timezone=ZoneInfo(letter.letter.timezone))
    assert_in_language(read(client, f"/{language}/{path.format(today=today)}"), language)


@each_language
@pytest.mark.parametrize(("path", "status"), [("letters/nowhere/", 404), ("confirm/unknown/", 404)])
def test_error_pages_are_whole(
    client: Client, letter: Stage, language: str, path: str, status: int
) -> None:
    assert_in_language(read(client, f"/{language}/{path}", status=status), language)


@each_language
@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_errors_of_the_form_are_whole(
    client: Client, letter: Stage, language: str, kind: str
) -> None:
    path = f"/{language}/letters/shelter/sign/"
    empty = client.post(path, {"kind": kind, "step": "check"}).content.decode()
    wrong = {"kind": kind, "step": "check", "name": "x" * 900, "email": "nobody",
             "website": "ftp://x", "visibility": "described", "honorific": "=1"}  # fmt: skip
    for page in (empty, client.post(path, wrong).content.decode()):
        assert "has-error" in page or "error" in page
        assert_in_language(page, language)


@each_language
@pytest.mark.parametrize("visibility", ["public", "described", "addressee", "counted"])
def test_the_check_page_is_whole(
    client: Client, letter: Stage, language: str, visibility: str
) -> None:
    path = f"/{language}/letters/shelter/sign/"
    fields = post_form(client.get(path, {"kind": "person"}).content).values
    answers = {"kind": "person", "name": "Mei-Ling Example", "email": "new@example.org",
               "visibility": visibility, "description": "陳", "in_person_only": "on",
               "step": "check"}  # fmt: skip
    page = client.post(path, fields | answers).content.decode()
    assert 'value="send"' in page
    assert_in_language(page, language)


@each_language
def test_the_pages_behind_a_mailed_link_are_whole(
    client: Client, letter: Stage, language: str
) -> None:
    SentMail.objects.all().delete()
    submitted(letter, a_claim(address="linked@example.org", language=language))
    triage_new()
    send_due()
    link = f"/{language}/confirm/{mailed_token()}/"
    assert link in mail.outbox[-1].body
    page = client.get(link).content.decode()
    assert_in_language(page, language)
    unanswered = client.post(link, post_form(page).values).content.decode()
    assert_in_language(unanswered, language)
    signed = client.post(link, post_form(page).values | {"answer": "sign"}).content.decode()
    assert_in_language(signed, language)
    assert_in_language(client.get(link).content.decode(), language)


def after_the_wait() -> datetime:
    return timezone.now() + MAILS_WAIT + timedelta(seconds=1)


def assert_mail_in_language(message: Any, language: str) -> None:
    assert english_in(message.subject, language) == []
    assert english_in(message.body, language) == []
    [(page, _)] = message.alternatives
    assert_in_language(page, language)


@each_language
def test_every_mail_is_whole(letter: Stage, language: str) -> None:
    Mail.objects.all().delete()  # those about the stage's own signatures are in English
    mail.outbox.clear()
    for number, decided in enumerate((publish, decline)):
        claim = a_claim(address=f"{number}@example.org", language=language)
        signature = confirmed(letter, claim)
        assert signature is not None
        decide(letter, signature, decided)
    SentMail.objects.all().delete()
    send_due(now=after_the_wait())
    SentMail.objects.all().delete()
    repeated = a_claim(address="0@example.org", language=language)
    confirmed(letter, repeated)
    send_due(now=after_the_wait())
    subjects = {message.subject for message in mail.outbox}
    assert len(subjects) >= 3
    for message in mail.outbox:
        assert_mail_in_language(message, language)


@each_language
@pytest.mark.parametrize("message", MESSAGES)
@pytest.mark.parametrize("visibility", ["public", "addressee", "counted"])
def test_every_mail_that_there_is_is_whole(language: str, message: str, visibility: str) -> None:
    """Whatever orders it, whichever of its sentences it says."""
    link = "http://127.0.0.1:8000/"
    context = {"site": link, "link": link, "expires_at": timezone.now(), "visibility": visibility,
               "letter_title": "陳", "coalition": "陳", "reason": "陳", "number": 2, "most": 3,
               "signatures": [{"kind": "陳", "day": timezone.now(), "link": link}]}  # fmt: skip
    with translation.override(language):
        for part in ("subject.txt", "text.txt", "html"):
            text = render_to_string(f"emails/{message}.{part}", context)
            assert english_in(text, language) == []


@each_language
def test_the_signers_own_page_is_whole(client: Client, letter: Stage, language: str) -> None:
    signature = Signature.objects.filter(entry__name="Mei-Ling Example").first()
    assert signature is not None
    link = f"/{language}/signature/{own_page_token(signature)}/"
    shut = client.get(link).content.decode()
    assert_in_language(shut, language)
    shown = client.post(link, {**post_form(shut).values, "answer": "show"}).content.decode()
    assert "Mei-Ling Example" in shown
    assert_in_language(shown, language)


def decide(stage: Stage, signature: Signature, how: Any) -> None:
    signature.refresh_from_db()
    extra = {"reason": "not-verified"} if how is decline else {}
    how(signature=signature, revision=signature.revision, actor=stage.moderator, **extra)


@each_language
def test_the_tally_says_what_the_page_says(client: Client, letter: Stage, language: str) -> None:
    tally = json.loads(read(client, f"/{language}/letters/shelter/tally.json"))
    assert tally["language"] == language
    assert english_in(tally["text"], language) == []
    page = html.unescape(read(client, f"/{language}/letters/shelter/"))
    assert tally["text"] in page
    assert tally["offices"][0]["label"] == NOUNS["mp"][language]["one"]
    assert tally["withheld"] == "0"


def test_the_withheld_figure_is_the_contracts_in_every_language(
    client: Client, letter: Stage
) -> None:
    said = {
        json.loads(read(client, f"{prefix}/letters/shelter/tally.json"))["withheld"]
        for prefix in ("", "/fr", "/zh-hant")
    }
    assert said == {"0"}


def test_pages_name_their_other_languages(client: Client, letter: Stage) -> None:
    page = read(client, "/fr/letters/shelter/")
    links = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', page))
    assert links["en"].endswith("/letters/shelter/")
    assert "/fr/" not in links["en"]
    assert links["fr"].endswith("/fr/letters/shelter/")
    home = read(client, "/zh-hant/")
    found = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"', home))
    assert set(found) >= {code for code, _ in settings.LANGUAGES}


def test_a_letter_without_a_translation_says_so_and_marks_its_text(
    client: Client, letter: Stage
) -> None:
    page = read(client, "/zh-hant/letters/shelter/")
    assert "此公開信尚未有這個語言的譯本，現以此語言顯示：英文。" in page
    assert '<h1 lang="en">Protect the exiles</h1>' in page
    assert 'class="letter-text prose" lang="en"' in page
