"""Two who act at once: one wins, the other is told, and no figure is wrong afterwards.

Real threads with connections of their own; a barrier lets them start, or meet at one statement.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from typing import Any

import pytest
from django.db import connection

from petitions.models import Letter
from petitions.writing.actions import close_letter, open_letter
from signatories.decisions.actions import SomebodyWasFirst, correct, decline, publish, remove
from signatories.decisions.recording import record_signature
from signatories.mailing.outbox import send_due
from signatories.models import (
    Contact,
    Entry,
    Event,
    Mail,
    Party,
    Roster,
    SentMail,
    Signature,
    Token,
)
from signatories.models.claim import Line
from signatories.roster.counting import count, recount, recount_stale
from signatories.signing.actions import Answered, confirm, find_token
from signatories.signing.triage import triage_new
from tests.stage import Stage, a_claim, confirmed, mailed_token, make_letter, submitted

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]

PATIENCE = 30  # seconds after which a test fails instead of hanging


def at_once(*calls: Callable[[], Any]) -> list[Any]:
    """What each call gave or raised, all of them started at one moment."""
    start = threading.Barrier(len(calls))
    outcomes: list[Any] = [None] * len(calls)

    def run(number: int, call: Callable[[], Any]) -> None:
        try:
            connection.ensure_connection()
            start.wait(PATIENCE)
            outcomes[number] = call()
        except Exception as error:
            outcomes[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive()
    return outcomes


def meeting_before(statement: str, barrier: threading.Barrier) -> AbstractContextManager[None]:
    """Wait at the barrier before the first statement that begins so."""
    met = False

    def wrapper(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal met
        if not met and sql.startswith(statement):
            met = True
            barrier.wait(PATIENCE)
        return execute(sql, params, many, context)

    return connection.execute_wrapper(wrapper)


def recorded(stage: Stage, name: str, kind: str = "person", letter: Letter | None = None) -> Any:
    letter = letter or stage.letter
    section = letter.sections.get(position=1 if kind == "organisation" else 2)
    return record_signature(
        letter=letter,
        section=section,
        line=Line(kind, name),
        origin=Signature.Origin.PAPER,
        source_ref="a sheet",
        actor=stage.moderator,
    )


def publishing(stage: Stage, signature: Signature) -> Callable[[], None]:
    """As a moderator who was shown the first revision, on an object of their own."""

    def act() -> None:
        own = Signature.objects.get(pk=signature.pk)
        publish(signature=own, revision=1, actor=stage.moderator)

    return act


def declining(stage: Stage, signature: Signature) -> Callable[[], None]:
    def act() -> None:
        own = Signature.objects.get(pk=signature.pk)
        decline(signature=own, revision=1, actor=stage.moderator, reason="duplicate")

    return act


def won_and_told(outcomes: list[Any]) -> tuple[int, int]:
    first = sum(isinstance(outcome, SomebodyWasFirst) for outcome in outcomes)
    return outcomes.count(None), first


def assert_figures_are_true(letter: Letter) -> None:
    """The tallies are those of the list, or the roster says itself that it must be counted."""
    roster = Roster.objects.get(pk=letter.pk)
    if roster in Roster.objects.stale():
        recount_stale()
        roster.refresh_from_db()
    assert roster not in Roster.objects.stale()
    assert not Entry.objects.filter(letter=letter).unlisted().exists()
    assert roster.tallies == count(Entry.objects.filter(letter=letter).listed(10**6))


# Decisions ---------------------------------------------------------------------------------------


def test_of_two_who_publish_the_same_one_wins(stage: Stage) -> None:
    for name in ("Ann", "Ben", "Cid", "Dan", "Eve"):
        signature = recorded(stage, name)
        outcomes = at_once(publishing(stage, signature), publishing(stage, signature))
        assert won_and_told(outcomes) == (1, 1)
        signature.refresh_from_db()
        assert signature.revision == 2
        assert Event.objects.filter(verb="published", subject_id=signature.pk).count() == 1
    assert Entry.objects.count() == 5


def test_of_one_who_publishes_and_one_who_declines_one_wins(stage: Stage) -> None:
    for name in ("Ann", "Ben", "Cid", "Dan", "Eve"):
        signature = recorded(stage, name)
        outcomes = at_once(publishing(stage, signature), declining(stage, signature))
        assert won_and_told(outcomes) == (1, 1)
        signature.refresh_from_db()
        published = outcomes[0] is None
        assert (signature.state == Signature.State.PUBLISHED) == published
        assert Entry.objects.filter(signature=signature).exists() == published


def test_a_line_that_is_corrected_meanwhile_is_not_published_as_it_was(stage: Stage) -> None:
    signature = recorded(stage, "Ann Exmaple")

    def correcting() -> None:
        own = Signature.objects.get(pk=signature.pk)
        line = Line("person", "Ann Example")
        correct(signature=own, revision=1, actor=stage.moderator, line=line, section=stage.people)

    outcomes = at_once(publishing(stage, signature), correcting)
    assert won_and_told(outcomes) == (1, 1)
    corrected = outcomes[1] is None
    expected = "Ann Example" if corrected else "Ann Exmaple"
    assert Contact.objects.get().open_line().name == expected
    assert Entry.objects.exists() != corrected


def test_of_two_who_remove_the_same_one_wins(stage: Stage) -> None:
    signature = recorded(stage, "Ann")
    publishing(stage, signature)()

    def removing() -> None:
        own = Signature.objects.get(pk=signature.pk)
        remove(signature=own, revision=2, actor=stage.moderator, reason="on-request")

    assert won_and_told(at_once(removing, removing)) == (1, 1)
    assert not Entry.objects.exists()


def test_twenty_who_publish_in_a_letter_whose_roster_is_new_all_do(stage: Stage) -> None:
    Roster.objects.all().delete()
    signatures = [recorded(stage, f"Person {number}") for number in range(20)]
    assert at_once(*(publishing(stage, s) for s in signatures)) == [None] * 20
    assert_figures_are_true(stage.letter)
    assert Roster.objects.get().tallies["individuals"] == 20


def test_one_organisation_published_in_two_letters_at_once_is_one_party(stage: Stage) -> None:
    second = make_letter(stage.coalition, "second")
    for name in ("Harbour", "Haven", "Anchor"):
        pair = [recorded(stage, name, "organisation", letter) for letter in (stage.letter, second)]
        assert at_once(*(publishing(stage, signature) for signature in pair)) == [None, None]
    assert Party.objects.count() == 3


# Voices ------------------------------------------------------------------------------------------


def mailed(stage: Stage, name: str) -> Token:
    SentMail.objects.all().delete()  # a day has passed since the last mail
    submitted(stage, a_claim(name))
    triage_new()
    send_due()
    token = find_token(mailed_token())
    assert isinstance(token, Token)
    return token


def test_twenty_who_confirm_one_token_make_one_signature(stage: Stage) -> None:
    token = mailed(stage, "Ann")
    assert at_once(*[partial(confirm, token=token)] * 20) == [Answered.SIGNED] * 20
    assert Signature.objects.count() == Contact.objects.count() == 1
    assert not Mail.objects.filter(kind=Mail.Kind.SIGNED_AGAIN).exists()


def test_one_name_confirmed_by_two_tokens_at_once_is_one_voice(stage: Stage) -> None:
    tokens = [mailed(stage, "Ann"), mailed(stage, "Ann")]
    assert at_once(*(partial(confirm, token=t) for t in tokens)) == [Answered.SIGNED] * 2
    assert Signature.objects.count() == Contact.objects.count() == 1
    assert Mail.objects.filter(kind=Mail.Kind.SIGNED_AGAIN).count() == 1


@pytest.mark.parametrize("seated", [0, 1, 2])
def test_four_names_race_for_the_last_seats_of_a_mailbox(stage: Stage, seated: int) -> None:
    for number in range(seated):
        assert confirmed(stage, a_claim(f"Seated {number}")) is not None
    tokens = [mailed(stage, name) for name in ("Ann", "Ben", "Cid", "Dan")]
    outcomes = at_once(*(partial(confirm, token=t) for t in tokens))
    assert outcomes == [Answered.SIGNED] * 4
    assert Signature.objects.count() == 3
    assert sorted(Contact.objects.values_list("seat", flat=True)) == [1, 2, 3]
    refused = 4 - (3 - seated)
    assert Mail.objects.filter(kind=Mail.Kind.SIGNED_AGAIN).count() == refused


# Counting ----------------------------------------------------------------------------------------


def test_two_recounts_and_a_publish_at_once_leave_true_figures(stage: Stage) -> None:
    counting = partial(recount, stage.letter.pk)
    for number in range(10):
        signature = recorded(stage, f"Person {number}")
        outcomes = at_once(counting, publishing(stage, signature), counting)
        assert not [o for o in outcomes if isinstance(o, Exception)]
        assert_figures_are_true(stage.letter)
    assert Roster.objects.get().tallies["individuals"] == 10


def test_of_two_recounts_at_once_one_lists_what_is_new(stage: Stage) -> None:
    before = stage.recount().version
    signature = recorded(stage, "Ann")
    publishing(stage, signature)()
    outcomes = at_once(*[partial(recount, stage.letter.pk)] * 2)
    assert [roster.version for roster in outcomes] == [before + 1, before + 1]
    assert Entry.objects.get().since == before + 1


def test_publishing_many_while_recounts_run_never_deadlocks(stage: Stage) -> None:
    second = make_letter(stage.coalition, "second")
    letters = [stage.letter, second]
    signatures = [recorded(stage, f"P {n}", letter=letters[n % 2]) for n in range(30)]
    finished = [threading.Event(), threading.Event()]

    def publish_all(order: Iterator[Signature], mine: threading.Event) -> int:
        won = 0
        try:
            for signature in order:
                try:
                    publishing(stage, signature)()
                except SomebodyWasFirst:
                    continue
                won += 1
        finally:
            mine.set()
        return won

    def recount_until_finished() -> int:
        counts = 0
        while not all(event.is_set() for event in finished):
            for letter in reversed(letters):
                recount(letter.pk)
                counts += 1
        return counts

    outcomes = at_once(
        partial(publish_all, iter(signatures), finished[0]),
        partial(publish_all, reversed(signatures), finished[1]),
        recount_until_finished,
        recount_until_finished,
    )
    assert not [o for o in outcomes if isinstance(o, Exception)]
    assert outcomes[0] + outcomes[1] == 30
    for letter in letters:
        assert_figures_are_true(letter)
        assert Roster.objects.get(pk=letter.pk).tallies["individuals"] == 15


# Letters -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", ["close", "open"])
def test_a_letter_that_closes_or_opens_while_a_name_is_published_never_deadlocks(
    stage: Stage, change: str
) -> None:
    """Each holds what it takes first (the letter; its roster) before either goes on."""
    signature = recorded(stage, "Ann")
    if change == "open":
        close_letter(letter=stage.letter, actor_id=None)
        Letter.objects.filter(pk=stage.letter.pk).update(closes_at=None, state="draft")
    both = threading.Barrier(2)

    def changing() -> None:
        with meeting_before('UPDATE "signatories_roster"', both):
            act = close_letter if change == "close" else open_letter
            act(letter=stage.letter, actor_id=None)

    def letting_through() -> None:
        with meeting_before('INSERT INTO "signatories_entry"', both):
            publishing(stage, signature)()

    assert at_once(changing, letting_through) == [None, None]
    assert_figures_are_true(stage.letter)


def test_of_two_who_close_a_letter_one_is_in_the_log(stage: Stage) -> None:
    at_once(*[partial(close_letter, letter=stage.letter, actor_id=None)] * 2)
    assert Event.objects.filter(verb="letter-closed").count() == 1
