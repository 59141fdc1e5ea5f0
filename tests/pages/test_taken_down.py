"""A letter that is taken down answers 410 everywhere, and its signers keep their rights."""

from typing import Any

import pytest
from django.test import Client

from petitions.models import Letter
from petitions.writing.actions import put_back, take_down
from petitions.writing.facts import forget_facts
from signatories.mailing.own_page import own_page_token
from signatories.models import Entry, Event, Signature
from signatories.pages.edge import forget_pages
from signatories.roster.day_figures import today_of
from tests.addresses import public_paths
from tests.stage import Stage, a_claim, make_letter, published

pytestmark = pytest.mark.django_db
LETTER = "/letters/shelter/"
NAME, TITLE = "Zanzibar Quillfeather", "Protect the exiles"
OF_ITS_SIGNERS = ("/signature/",)


def get(client: Client, path: str) -> Any:
    forget_facts()
    forget_pages()
    return client.get(path)


@pytest.fixture
def signature(stage: Stage) -> Signature:
    signature = published(stage, a_claim(NAME, address="z@example.org"))
    stage.recount()
    take_down(letter=stage.letter, actor_id=stage.moderator.pk)
    return signature


def test_every_address_of_it_answers_410_and_shows_nothing(
    client: Client, stage: Stage, signature: Signature
) -> None:
    paths = [p for p in public_paths(today_of(stage.facts)) if "shelter" in p and "causes" not in p]
    assert len(paths) > 10
    for path in paths:
        answer = get(client, path)
        its_own = any(part in path for part in OF_ITS_SIGNERS)
        expected = 200 if its_own else 404 if path.startswith("/oembed") else 410
        assert answer.status_code == expected, path
        for word in (NAME, TITLE):
            assert word not in answer.getvalue().decode(), path
    for path in ("/", "/causes/shelter/", "/sitemap.xml", "/feed.atom"):
        assert TITLE not in get(client, path).getvalue().decode(), path


def test_the_page_says_what_a_signer_can_still_do(client: Client, signature: Signature) -> None:
    page = get(client, f"/fr{LETTER}").content.decode()
    assert '<html lang="fr">' in page
    assert "/fr/letters/shelter/signature/" in page
    own = f"/signature/{own_page_token(signature)}/"
    assert NAME in client.post(own, {"answer": "show"}).content.decode()
    client.post(own, {"step": "withdraw", "withdraw": "on"})
    assert not Entry.objects.filter(signature=signature).exists()


def test_it_can_be_put_back_and_is_then_closed(
    client: Client, stage: Stage, signature: Signature
) -> None:
    put_back(letter=stage.letter, actor_id=stage.moderator.pk)
    page = get(client, LETTER)
    assert page.status_code == 200
    assert NAME in page.content.decode()
    stage.letter.refresh_from_db()
    assert stage.letter.state == Letter.State.CLOSED
    verbs = Event.objects.filter(letter_id=stage.letter.pk).values_list("verb", flat=True)
    assert {"letter-taken-down", "letter-put-back"} <= set(verbs)


def test_a_draft_is_not_taken_down_but_never_shown(client: Client, stage: Stage) -> None:
    draft = make_letter(stage.coalition, "draft", opened=False)
    assert take_down(letter=draft, actor_id=None).taken_down_at is None
    assert get(client, "/letters/draft/").status_code == 404
