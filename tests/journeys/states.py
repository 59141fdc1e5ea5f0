"""Every public page in every state, as Django's test client is answered it, by a name each.

`test_public_pages.py` holds that no address of the URL configuration is missing here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from petitions.models import (
    Cause,
    CauseNote,
    CauseText,
    Letter,
    LetterOwner,
    Version,
    VersionText,
)
from petitions.writing.actions import (
    adopt_correction,
    close_letter,
    draft_correction,
    open_letter,
    take_down,
)
from petitions.writing.facts import forget_facts
from signatories.pages import errors
from signatories.pages.edge import forget_pages
from signatories.privacy.lockdown import lock_down
from signatories.roster.day_figures import today_of
from tests.journeys.signers import SIGNERS
from tests.listing import list_names
from tests.stage import Stage, a_claim, make_letter, published

BODY = (
    "We write to you as people *for whom writing has become dangerous*, and as those who print, "
    "translate and read them.\n\n## What has happened\n\nIn the last two years, forty-one authors "
    "have had to leave. Their families were visited; their bank accounts were closed; **three have "
    "not been heard of since the spring**.\n\n> A door that opens is the whole of what we ask.\n\n"
    "- They cannot renew a passport.\n- They cannot hold an account.\n- They cannot go back.\n"
)
FRENCH = "Nous vous écrivons en tant que personnes *pour qui écrire est devenu dangereux*.\n\n" * 3
CHINESE = (
    "我們寫信給您，因為對我們來說，*寫作*已成為危險的事。“門開著”——這就是我們的全部請求。\n\n" * 3
)
ARABIC = "نكتب إليكم لأنّ الكتابة صارت *خطرًا* علينا وعلى أهلنا. بابٌ مفتوح هو كلّ ما نطلب.\n\n" * 3

Answer = Any
State = Callable[["World"], Answer]


@dataclass
class World:
    """The stage with letters in every state on it."""

    stage: Stage
    client: Client

    def get(self, path: str, **more: Any) -> Answer:
        forget_facts()
        forget_pages()
        return self.client.get(path, **more)


def make_world(stage: Stage, client: Client) -> World:
    """Letters that are open, closed, empty, locked down, and of one language each."""
    version = draft_correction(letter=stage.letter, note="4 May: a comma.")
    VersionText.objects.filter(version=version, language="en").update(body=BODY)
    VersionText.objects.filter(version=version, language="fr").update(body=FRENCH)
    adopt_correction(version=version)
    stage.letter.refresh_from_db()
    CauseText.objects.filter(cause__slug="shelter").update(
        summary="A law of 2019 lets the minister give those who write in exile a permit of stay."
    )
    CauseNote.objects.create(
        cause=Cause.objects.get(slug="shelter"), date="2026-05-04", source="https://example.org/",
        text={"en": "The minister received the coalition and promised an answer by autumn."},
    )  # fmt: skip
    list_names(stage.organisations, 23, entered_by=stage.moderator)
    list_names(stage.people, 36, entered_by=stage.moderator)
    published(
        stage,
        a_claim("Linda Quay", address="q@example.org", honorific="Hon.", office="mp",
                other_names="林達\nلیندا", affiliation="House of Commons", in_person_only=True),
    )  # fmt: skip
    published(
        stage,
        a_claim("Ann", address="ann@example.org", visibility="described",
                description="A student from Hong Kong, Vancouver"),
    )  # fmt: skip
    published(stage, a_claim("Gone", address="gone@example.org", visibility="counted"))
    stage.recount()
    closed = make_letter(stage.coalition, "closed")
    people = closed.sections.get(takes_individuals=True)
    list_names(people, 10, entered_by=stage.moderator)
    _recount(closed)
    close_letter(letter=closed, actor_id=None)
    make_letter(stage.coalition, "empty")
    take_down(letter=make_letter(stage.coalition, "taken-down"), actor_id=None)
    locked = make_letter(stage.coalition, "locked")
    list_names(locked.sections.get(takes_individuals=True), 12, entered_by=stage.moderator)
    _recount(locked)
    lock_down(letter=locked, actor=stage.moderator)
    many = make_letter(stage.coalition, "many")
    list_names(many.sections.get(takes_individuals=True), 450, entered_by=stage.moderator)
    _recount(many)
    _letter_in(stage, "chinese", "zh-hant", "給流亡作家一個家", CHINESE)
    _letter_in(stage, "arabic", "ar", "بيتٌ لمن يكتبون في المنفى", ARABIC)
    Letter.objects.filter(slug="chinese").update(closes_at=timezone.now() + timedelta(days=30))
    return World(stage, client)


def _recount(letter: Letter) -> None:
    from signatories.roster.counting import recount

    recount(letter.pk)


def _letter_in(stage: Stage, slug: str, language: str, title: str, body: str) -> None:
    letter = make_letter(stage.coalition, slug, opened=False)
    letter.versions.get().texts.all().delete()
    VersionText.objects.create(
        version=Version.objects.get(letter=letter), language=language, title=title, body=body
    )
    Letter.objects.filter(pk=letter.pk).update(default_language=language)
    letter.refresh_from_db()
    open_letter(letter=letter, actor_id=None)


def many_letters(world: World) -> Answer:
    """The front page with 200 letters."""
    now = timezone.now()
    coalition = world.stage.coalition
    letters = Letter.objects.bulk_create(Letter(slug=f"letter-{n}") for n in range(200))
    versions = Version.objects.bulk_create(Version(letter=letter, number=1) for letter in letters)
    VersionText.objects.bulk_create(
        VersionText(version=version, language="en", body="Words.",
                    title=f"A letter that asks for one of many things: number {n + 1} in the year")
        for n, version in enumerate(versions)
    )  # fmt: skip
    LetterOwner.objects.bulk_create(
        LetterOwner(letter=letter, coalition=coalition) for letter in letters
    )
    for n, (letter, version) in enumerate(zip(letters, versions, strict=True)):
        letter.current_version, letter.opens_at = version, now - timedelta(days=n + 1)
        letter.state = "closed" if n % 3 else "open"
        letter.closes_at = now if letter.state == "closed" else None
    fields = ["current_version", "opens_at", "state", "closes_at"]
    Letter.objects.bulk_update(letters, fields)
    answer = world.get("/")
    Letter.objects.filter(pk__in=[letter.pk for letter in letters]).update(
        state="draft", current_version=None
    )
    for model in (LetterOwner, Version):
        model.objects.filter(letter__in=letters).delete()
    Letter.objects.filter(pk__in=[letter.pk for letter in letters]).delete()
    return answer


def at(path: str, **more: Any) -> State:
    return lambda world: world.get(path, **more)


def failed(view: Callable[..., Answer], *args: Any) -> State:
    """An error page, as its handler answers."""

    def answer(world: World) -> Answer:
        found = world.get("/there-is-no-such-page")
        page = view(found.wsgi_request, *args)
        page.request = found.request
        return page

    return answer


def figures(world: World) -> Answer:
    return world.get(f"/letters/shelter/figures/{today_of(world.stage.facts):%Y-%m-%d}/")


SHELTER = "/letters/shelter/"
READERS: dict[str, State] = {
    "home": at("/"),
    "home-many": many_letters,
    "home-fr": at("/fr/"),
    "home-zh": at("/zh-hant/"),
    "cause": at("/causes/shelter/"),
    "letter": at(SHELTER),
    "letter-fr": at("/fr/letters/shelter/"),
    "letter-fallback": at("/zh-hant/letters/shelter/"),
    "letter-chinese": at("/zh-hant/letters/chinese/"),
    "letter-chinese-on-english": at("/letters/chinese/"),
    "letter-arabic": at("/letters/arabic/"),
    "letter-closed": at("/letters/closed/"),
    "letter-empty": at("/letters/empty/"),
    "letter-locked": at("/letters/locked/"),
    "letter-taken-down": at("/letters/taken-down/"),
    "list": at(f"{SHELTER}signatories/"),
    "list-found": at(f"{SHELTER}signatories/?q=Haddad&section=2"),
    "list-not-found": at(f"{SHELTER}signatories/?q=Nobody"),
    "list-second-page": at("/letters/many/signatories/"),
    "list-empty": at("/letters/empty/signatories/"),
    "list-locked": at("/letters/locked/signatories/"),
    "list-place-gone": at(f"{SHELTER}signatories/?after=nobody"),
    "list-not-prepared": at(f"{SHELTER}signatories.csv"),
    "figures": figures,
    "figures-none": at(f"{SHELTER}figures/2019-01-01/"),
    "figures-to-come": at(f"{SHELTER}figures/2099-01-01/"),
    "checks": at(f"{SHELTER}checks/"),
    "accessibility": at("/accessibility/"),
    "accessibility-fr": at("/fr/accessibility/"),
    "embed": at("/embed/shelter/"),
    "embed-compact": at("/embed/shelter/?compact=1"),
    "embed-wrong": at("/embed/shelter/?theme=loud"),
    "error-400": failed(errors.bad_request, ValueError()),
    "error-403": failed(errors.permission_denied, ValueError()),
    "error-404": at("/there-is-no-such-page"),
    "error-500": failed(errors.server_error),
    "error-503": failed(errors.closed),
}
STATES: dict[str, State] = READERS | SIGNERS
