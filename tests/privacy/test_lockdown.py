"""Lockdown: no name on any surface, tallies stay, and two people lift it."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from petitions.writing.facts import forget_facts
from signatories.desk.groups import MODERATORS
from signatories.models import Event, Lockdown, Roster, locked_letters
from signatories.pages.edge import forget_pages
from signatories.privacy.lockdown import NeedsAnother, NotLocked, ask_to_lift, lift, lock_down
from signatories.roster.day_figures import today_of
from signatories.roster.exports import (
    delete_locked_exports,
    open_prepared,
    prepare,
    prepare_exports,
)
from signatories.roster.paging import Narrowing, roster_page
from signatories.roster.projection import roster_of
from tests.pages.test_restricted_role import public_paths
from tests.roster.preparing import files
from tests.stage import (
    Stage,
    a_claim,
    confirmed,
    make_letter,
    make_moderator,
    published,
)

pytestmark = pytest.mark.django_db

NAME, DESCRIBED = "Zanzibar Quillfeather", "Beekeeper in exile"
ADMIN = "/admin/signatories/lockdown/"


@pytest.fixture
def listed(stage: Stage) -> Stage:
    published(stage, a_claim(NAME, address="z@example.org", role="Marmalade maker"))
    published(
        stage,
        a_claim("Ann", address="a@example.org", visibility="described", description=DESCRIBED),
    )
    stage.recount()
    assert prepare(stage.letter.pk)
    return stage


def surfaces(stage: Stage) -> list[str]:
    paths = public_paths(today_of(stage.facts))
    ref = roster_page(stage.facts, roster_of(stage.facts)).sections
    refs = [line.ref for section in ref for line in section.entries]
    queries = ["q=Zanzibar", "section=2", "kind=individual", *(f"after={r}" for r in refs)]
    paths += [f"/letters/shelter/signatories/?{query}" for query in queries]
    return paths + [f"/fr{path}" for path in paths if path.startswith(("/letters/", "/causes/"))]


def read(client: Client, path: str) -> tuple[int, str]:
    forget_facts()
    forget_pages()
    answer = client.get(path)
    return answer.status_code, answer.getvalue().decode()


def names_shown(client: Client, paths: list[str]) -> set[str]:
    words = (NAME, DESCRIBED, "Marmalade", "data-ref")
    return {path for path in paths if any(word in read(client, path)[1] for word in words)}


def locked(stage: Stage, everything: bool) -> Stage:
    lock_down(letter=None if everything else stage.letter, actor=stage.moderator)
    return stage


# No name ------------------------------------------------------------------------------------------


@pytest.mark.once
@pytest.mark.parametrize("everything", [False, True])
def test_no_surface_shows_a_name_while_it_is_locked(
    listed: Stage, client: Client, everything: bool
) -> None:
    paths = surfaces(listed)
    before = names_shown(client, paths)
    lists = ("", "signatories/", "signatories.json", "signatories.csv")
    assert {f"/letters/shelter/{path}" for path in lists} <= before
    locked(listed, everything)
    assert names_shown(client, paths) == set()
    listed.recount()
    prepare_exports()
    assert names_shown(client, paths) == set()


def test_tallies_stay(listed: Stage, client: Client) -> None:
    paths = ["/letters/shelter/tally.json", "/embed/shelter/", "/letters/shelter/checks/",
             f"/letters/shelter/figures/{today_of(listed.facts)}/"]  # fmt: skip
    before = json.loads(read(client, paths[0])[1])
    statuses = {path: read(client, path)[0] for path in paths}
    locked(listed, False)
    for _ in range(2):
        after = json.loads(read(client, paths[0])[1])
        assert {k: v for k, v in after.items() if k not in ("version", "as_of")} == {
            k: v for k, v in before.items() if k not in ("version", "as_of")
        }
        assert after["total"] == 2
        listed.recount()
    assert {path: read(client, path)[0] for path in paths} == statuses
    for path in ("/letters/shelter/", "/letters/shelter/signatories/", "/"):
        assert "2 individuals" in read(client, path)[1]


def test_open_pages_learn_of_it_by_a_newer_version(listed: Stage, client: Client) -> None:
    before = json.loads(read(client, "/letters/shelter/tally.json")[1])["version"]
    locked(listed, False)
    after = json.loads(read(client, "/letters/shelter/tally.json")[1])["version"]
    page = read(client, "/letters/shelter/")[1]
    assert after > before
    assert f'data-locked data-version="{after}"' in page


def test_the_pages_say_why_in_words(listed: Stage, client: Client) -> None:
    locked(listed, False)
    words = "for the safety of those who signed"
    assert words in read(client, "/letters/shelter/")[1]
    assert words in read(client, "/letters/shelter/signatories/")[1]
    assert "names closed for the signers’ safety" in read(client, "/")[1]
    for form in ("json", "csv"):
        status, page = read(client, f"/letters/shelter/signatories.{form}")
        assert (status, words in page) == (503, True)


def test_a_search_does_not_tell_who_is_on_the_list(listed: Stage, client: Client) -> None:
    locked(listed, False)
    pages = {
        read(client, f"/letters/shelter/signatories/?q={q}")[1] for q in ("Zanzibar", "Nobody", "")
    }
    assert len(pages) == 1
    roster = Roster.objects.get(pk=listed.letter.pk)
    assert roster_page(listed.facts, roster, Narrowing(query="zanzibar")).found == 0


def test_the_other_letters_of_the_site_are_shown_unless_all_are_locked(listed: Stage) -> None:
    other = make_letter(listed.coalition, "harvest")
    both = [listed.letter.pk, other.pk]
    locked(listed, False)
    assert locked_letters(both) == {listed.letter.pk}
    locked(listed, True)
    assert locked_letters(both) == set(both)


# Prepared files -----------------------------------------------------------------------------------


def test_the_worker_deletes_the_files_and_writes_no_new_ones(listed: Stage) -> None:
    assert len(files(listed.letter)) == 2
    assert delete_locked_exports() == 0
    locked(listed, False)
    assert open_prepared(listed.letter.pk, "json") is None
    assert delete_locked_exports() == 2
    assert files(listed.letter) == []
    assert prepare_exports() == 0
    assert not prepare(listed.letter.pk)
    assert files(listed.letter) == []


def test_a_download_that_is_under_way_ends(listed: Stage) -> None:
    under_way = open_prepared(listed.letter.pk, "csv")
    assert under_way is not None
    locked(listed, False)
    delete_locked_exports()
    with under_way.file as file:
        assert file.read() == b""


def test_a_list_that_was_being_written_is_not_given_out(
    listed: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lockdown comes between the writing and the giving out."""
    from signatories.roster import exports

    published(listed, a_claim("Late Comer", address="late@example.org"))
    listed.recount()
    Roster.objects.update(exported_at=None)
    written = exports._write

    def then_locked(*args: Any) -> int:
        number = written(*args)
        locked(listed, False)
        return number

    monkeypatch.setattr(exports, "_write", then_locked)
    assert not prepare(listed.letter.pk)
    assert files(listed.letter) == []


def test_names_and_files_are_back_after_it_was_lifted(
    listed: Stage, client: Client, settings: Any
) -> None:
    settings.LOCKDOWN_LIFT_NEEDS_TWO = False
    paths = surfaces(listed)
    before = names_shown(client, paths)
    locked(listed, False)
    listed.recount()
    delete_locked_exports()
    lift(letter=listed.letter, actor=listed.moderator)
    listed.recount()
    assert prepare_exports() == 1
    assert names_shown(client, paths) == before


# Lifting ------------------------------------------------------------------------------------------


def verbs() -> list[str]:
    ours = (Event.Verb.LOCKED, Event.Verb.LIFT_ASKED, Event.Verb.LIFTED)
    return list(Event.objects.filter(verb__in=ours).order_by("pk").values_list("verb", flat=True))


def test_it_takes_two_to_lift(listed: Stage) -> None:
    letter, one, two = listed.letter, listed.moderator, listed.admin
    locked(listed, False)
    with pytest.raises(NeedsAnother):
        lift(letter=letter, actor=one)
    ask_to_lift(letter=letter, actor=one)
    with pytest.raises(NeedsAnother):
        lift(letter=letter, actor=one)
    with pytest.raises(NeedsAnother):
        lift(letter=letter, actor=None)
    assert locked_letters([letter.pk])
    lift(letter=letter, actor=two)
    assert not locked_letters([letter.pk])
    assert verbs() == ["locked-down", "lift-asked", "lifted"]


def test_one_is_enough_where_the_site_says_so(listed: Stage, settings: Any) -> None:
    settings.LOCKDOWN_LIFT_NEEDS_TWO = False
    locked(listed, True)
    lift(letter=None, actor=None)
    assert not locked_letters([listed.letter.pk])


def test_locking_again_takes_the_wish_to_lift_back(listed: Stage) -> None:
    locked(listed, False)
    ask_to_lift(letter=listed.letter, actor=listed.moderator)
    locked(listed, False)
    with pytest.raises(NeedsAnother):
        lift(letter=listed.letter, actor=listed.admin)
    assert Lockdown.objects.count() == 1


def test_what_is_not_locked_cannot_be_lifted(listed: Stage) -> None:
    with pytest.raises(NotLocked):
        lift(letter=listed.letter, actor=listed.admin)
    with pytest.raises(NotLocked):
        ask_to_lift(letter=None, actor=listed.admin)


# The command --------------------------------------------------------------------------------------


def command(*arguments: str) -> str:
    said = StringIO()
    call_command("lockdown", *arguments, stdout=said)
    return said.getvalue()


def test_the_command_locks_one_or_all_and_lifts_by_two(listed: Stage) -> None:
    assert "shelter: locked down" in command("shelter")
    assert "the whole site: locked down" in command("--all")
    assert Lockdown.objects.count() == 2
    with pytest.raises(CommandError, match="two people"):
        command("shelter", "--lift")
    assert "another person must confirm" in command("shelter", "--lift", "--by", "mod")
    assert "another person must confirm" in command("shelter", "--lift", "--by", "mod")
    assert "names are shown again" in command("shelter", "--lift", "--by", "chief")
    assert Lockdown.objects.get().letter is None


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "name one letter"),
        (["shelter", "--all"], "name one letter"),
        (["nowhere"], "no letter with the slug"),
        (["shelter", "--lift", "--by", "nobody"], "no login"),
        (["shelter", "--lift", "--by", "mod"], "not locked down"),
    ],
)
def test_the_command_says_what_is_wrong(listed: Stage, arguments: list[str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        command(*arguments)
    assert not Lockdown.objects.exists()


# The desk -----------------------------------------------------------------------------------------


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_a_moderator_locks_their_letter_by_one_button_and_two_lift_it(listed: Stage) -> None:
    second = make_moderator("second", listed.coalition)
    desk = signed_in(listed.moderator)
    assert ADMIN in desk.get("/admin/").content.decode()
    page = desk.get(f"{ADMIN}add/").content.decode()
    assert "Lock down: hide every name now" in page
    answer = desk.post(f"{ADMIN}add/", {"letter": listed.letter.pk}, follow=True)
    assert "Locked down: shelter" in answer.content.decode()
    address = f"{ADMIN}{Lockdown.objects.get().pk}/change/"
    assert "Ask to lift it" in desk.get(address).content.decode()
    desk.post(address, {"_confirm": "1"})
    assert locked_letters([listed.letter.pk])
    desk.post(address, {"_ask": "1"})
    assert "Another person must" in desk.get(address).content.decode()
    desk.post(address, {"_confirm": "1"})
    assert locked_letters([listed.letter.pk])
    other = signed_in(second)
    assert "Confirm: show the names again" in other.get(address).content.decode()
    other.post(address, {"_confirm": "1"})
    assert not locked_letters([listed.letter.pk])
    events = Event.objects.filter(verb__in=["locked-down", "lift-asked", "lifted"]).order_by("pk")
    assert [e.actor_id for e in events] == [listed.moderator.pk, listed.moderator.pk, second.pk]


def test_nobody_locks_or_lifts_what_is_not_theirs(listed: Stage) -> None:
    stranger = signed_in(listed.stranger)
    stranger.post(f"{ADMIN}add/", {"letter": listed.letter.pk})
    signed_in(listed.moderator).post(f"{ADMIN}add/", {"letter": ""})
    assert not Lockdown.objects.exists()
    lockdown = lock_down(letter=listed.letter, actor=listed.moderator)
    ask_to_lift(letter=listed.letter, actor=listed.moderator)
    stranger.post(f"{ADMIN}{lockdown.pk}/change/", {"_confirm": "1"})
    everywhere = lock_down(letter=None, actor=None)
    ask_to_lift(letter=None, actor=listed.admin)
    address = f"{ADMIN}{everywhere.pk}/change/"
    assert signed_in(listed.moderator).post(address, {"_confirm": "1"}).status_code == 403
    assert Lockdown.objects.count() == 2
    nobody = User.objects.create_user("none", is_staff=True)
    assert not nobody.groups.filter(name=MODERATORS).exists()
    assert signed_in(nobody).get(f"{ADMIN}add/").status_code == 403


def test_whoever_sees_all_letters_can_lock_the_whole_site(listed: Stage) -> None:
    answer = signed_in(listed.admin).post(f"{ADMIN}add/", {"letter": ""}, follow=True)
    assert "Locked down: The whole site" in answer.content.decode()
    assert Lockdown.objects.get().letter is None


def test_the_queue_goes_on_while_it_is_locked(listed: Stage, client: Client) -> None:
    locked(listed, True)
    waiting = confirmed(listed, a_claim("New Comer", address="new@example.org"))
    assert waiting is not None
    page = signed_in(listed.moderator).get("/admin/signatories/queuedsignature/")
    assert "New Comer" in page.content.decode()
    listed.publish(waiting)
    listed.recount()
    assert json.loads(read(client, "/letters/shelter/tally.json")[1])["total"] == 3
    assert "New Comer" not in read(client, "/letters/shelter/")[1]


# The open page ------------------------------------------------------------------------------------


def test_the_script_obeys_before_focus_selection_and_pause() -> None:
    script = (Path(__file__).resolve().parents[2] / "static" / "live.js").read_text()
    assert "(isUrgent || !paused) && show(waiting.page, isUrgent)" in script
    assert "!isUrgent && regions(document).some(isInUse)" in script
