"""What moderators decide: each action, its trace, and when it is refused."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from signatories.decisions.actions import (
    SomebodyWasFirst,
    Unfit,
    correct,
    decline,
    hold,
    publish,
    remove,
)
from signatories.models import Entry, Event, Party, Roster, Signature
from signatories.models.claim import Line
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db

State = Signature.State
Act = Callable[[Stage, Signature, int], None]


def waiting(stage: Stage, *args: str, **line: object) -> Signature:
    signature = confirmed(stage, a_claim(*args, **line))
    assert signature is not None
    return signature


def correct_role(stage: Stage, signature: Signature, revision: int) -> None:
    correct(
        signature=signature,
        revision=revision,
        actor=stage.moderator,
        line=Line("person", "Mei-Ling Example", role="Baker"),
        section=stage.people,
    )


ACTS: dict[str, Act] = {
    "publish": lambda s, x, n: publish(signature=x, revision=n, actor=s.moderator),
    "hold": lambda s, x, n: hold(signature=x, revision=n, actor=s.moderator),
    "decline": lambda s, x, n: decline(
        signature=x, revision=n, actor=s.moderator, reason="duplicate"
    ),
    "remove": lambda s, x, n: remove(
        signature=x, revision=n, actor=s.moderator, reason="on-request"
    ),
    "correct": correct_role,
}

ALLOWED = {
    "publish": {State.WAITING, State.HELD},
    "hold": {State.WAITING},
    "decline": {State.WAITING, State.HELD},
    "correct": {State.WAITING, State.HELD},
    "remove": {State.PUBLISHED},
}

TRACES = [
    ("publish", State.WAITING, State.PUBLISHED, "published", ""),
    ("hold", State.WAITING, State.HELD, "held", ""),
    ("decline", State.WAITING, State.DECLINED, "declined", "duplicate"),
    ("correct", State.WAITING, State.WAITING, "corrected", ""),
    ("publish", State.HELD, State.PUBLISHED, "published", ""),
    ("decline", State.HELD, State.DECLINED, "declined", "duplicate"),
    ("correct", State.HELD, State.HELD, "corrected", ""),
    ("remove", State.PUBLISHED, State.REMOVED, "removed", "on-request"),
]


def brought_to(stage: Stage, state: State) -> Signature:
    signature = waiting(stage)
    way = {
        State.HELD: ["hold"],
        State.PUBLISHED: ["publish"],
        State.DECLINED: ["decline"],
        State.REMOVED: ["publish", "remove"],
    }
    for act in way.get(state, []):
        ACTS[act](stage, signature, signature.revision)
    if state in (State.WITHDRAWN, State.DISOWNED):
        Signature.objects.update(state=state)
        signature.refresh_from_db()
    assert signature.state == state
    return signature


@pytest.mark.parametrize(("act", "before", "after", "verb", "reason"), TRACES)
def test_each_action_moves_the_signature_and_leaves_one_event(
    stage: Stage, act: str, before: State, after: State, verb: str, reason: str
) -> None:
    signature = brought_to(stage, before)
    revision, events = signature.revision, Event.objects.count()
    ACTS[act](stage, signature, revision)
    signature.refresh_from_db()
    assert (signature.state, signature.revision) == (after, revision + 1)
    assert Event.objects.count() == events + 1
    event = Event.objects.latest("pk")
    assert (event.verb, event.reason_code) == (verb, reason)
    assert event.actor_id == stage.moderator.pk
    assert event.letter_id == stage.letter.pk
    assert event.subject_id == signature.pk
    if act != "correct":
        assert signature.decided_by == stage.moderator
        assert signature.reason == reason


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("act", ACTS)
def test_an_action_is_refused_in_every_other_state(stage: Stage, act: str, state: State) -> None:
    if state in ALLOWED[act]:
        return
    signature = brought_to(stage, state)
    before = whole(signature)
    with pytest.raises(SomebodyWasFirst):
        ACTS[act](stage, signature, signature.revision)
    assert whole(signature) == before


@pytest.mark.parametrize(("act", "state"), [(a, s) for a in ALLOWED for s in sorted(ALLOWED[a])])
def test_an_action_is_refused_as_of_another_revision(stage: Stage, act: str, state: State) -> None:
    signature = brought_to(stage, state)
    before = whole(signature)
    for revision in (0, signature.revision - 1, signature.revision + 1):
        with pytest.raises(SomebodyWasFirst):
            ACTS[act](stage, signature, revision)
    assert whole(signature) == before


def whole(signature: Signature) -> list[object]:
    """All that an action could have changed, the log included."""
    return [
        Signature.objects.filter(pk=signature.pk).values().get(),
        list(Entry.objects.values()),
        list(Event.objects.values()),
        list(Roster.objects.values()),
        signature.contact.open_line(),
    ]


def test_the_second_of_two_who_were_shown_the_same_is_told(stage: Stage) -> None:
    signature = waiting(stage)
    ACTS["publish"](stage, Signature.objects.get(), 1)
    with pytest.raises(SomebodyWasFirst):
        ACTS["decline"](stage, signature, 1)
    signature.refresh_from_db()
    assert signature.state == State.PUBLISHED
    assert Entry.objects.count() == 1


def test_a_correction_makes_what_another_was_shown_stale(stage: Stage) -> None:
    signature = waiting(stage)
    correct_role(stage, Signature.objects.get(), 1)
    with pytest.raises(SomebodyWasFirst):
        ACTS["publish"](stage, signature, 1)


def test_publishing_writes_the_line_as_it_reads(stage: Stage) -> None:
    signature = waiting(
        stage, "Ann O’Toole", honorific="Dr.", role="MP", affiliation="Halifax", office="mp"
    )
    moment = datetime(2026, 11, 22, 23, 59, tzinfo=UTC)
    publish(signature=signature, revision=1, actor=stage.moderator, now=moment)
    entry = signature.entry
    assert (entry.honorific, entry.name, entry.role) == ("Dr.", "Ann O’Toole", "MP")
    assert (entry.affiliation, entry.office.code) == ("Halifax", "mp")
    assert (entry.section, entry.letter, entry.kind) == (stage.people, stage.letter, "person")
    assert entry.published_on == moment.date()
    assert entry.since is None
    assert signature.decided_at == moment


def test_an_organisation_and_an_office_holder_are_parties_and_a_person_is_none(
    stage: Stage,
) -> None:
    assert published(stage, a_claim("Ann Example")).entry.party is None
    member = published(stage, a_claim("Ben Example", address="ben@example.org", office="mp"))
    assert member.entry.party.kind == Party.Kind.OFFICE_HOLDER
    group = published(stage, a_claim("Harbour", kind="organisation", address="h@example.org"))
    assert group.entry.party.kind == Party.Kind.ORGANISATION
    assert Party.objects.count() == 2


def test_one_organisation_in_two_spellings_is_one_party(stage: Stage) -> None:
    first = published(stage, a_claim("Harbour-Friends", kind="organisation"))
    other = published(
        stage, a_claim("HARBOUR FRIENDS", kind="organisation", address="x@example.org")
    )
    assert first.entry.party == other.entry.party


def test_a_line_of_which_the_words_were_erased_cannot_be_published(stage: Stage) -> None:
    signature = waiting(stage)
    type(signature.contact).objects.update(claim=None)
    before = Signature.objects.values().get()
    with pytest.raises(Unfit, match="erased"):
        ACTS["publish"](stage, Signature.objects.get(), 1)
    assert Signature.objects.values().get() == before
    assert not Entry.objects.exists()


@pytest.mark.parametrize(
    ("visibility", "line", "why"),
    [("public", {"name": ""}, "no name"), ("described", {"description": ""}, "no description")],
)
def test_a_line_without_its_words_cannot_be_published(
    stage: Stage, visibility: str, line: dict[str, str], why: str
) -> None:
    signature = waiting(stage, visibility=visibility, description="A student")
    correct(
        signature=signature,
        revision=1,
        actor=stage.moderator,
        line=signature.contact.open_line().with_(**line),
        section=stage.people,
    )
    with pytest.raises(Unfit, match=why):
        ACTS["publish"](stage, signature, 2)
    signature.refresh_from_db()
    assert (signature.state, signature.revision) == (State.WAITING, 2)
    assert not Entry.objects.exists()


@pytest.mark.parametrize("visibility", Signature.Visibility.values)
def test_only_a_counted_names_claim_is_gone_after_publishing(stage: Stage, visibility: str) -> None:
    signature = waiting(stage, visibility=visibility, description="A student")
    correct_role(stage, signature, 1)
    if visibility == "described":
        line = signature.contact.open_line().with_(description="A student")
        signature.contact.seal_line(line)
        signature.contact.save()
    ACTS["publish"](stage, signature, signature.revision)
    contact = type(signature.contact).objects.get()
    gone = visibility == "counted"
    assert (contact.open_claim() is None) == gone
    assert (contact.open_line() is None) == gone
    assert contact.open_address() is not None  # its mails still go somewhere


def test_a_correction_keeps_the_claim_as_typed(stage: Stage) -> None:
    signature = waiting(stage, role="baker")
    ACTS["correct"](stage, signature, 1)
    contact = type(signature.contact).objects.get()
    assert contact.open_claim().line.role == "baker"
    assert contact.open_line().role == "Baker"
    assert contact.is_corrected
    ACTS["publish"](stage, signature, 2)
    assert signature.entry.role == "Baker"


def test_a_correction_taken_back_is_none(stage: Stage) -> None:
    signature = waiting(stage)
    typed = signature.contact.open_line()
    ACTS["correct"](stage, signature, 1)
    correct(
        signature=signature, revision=2, actor=stage.moderator, line=typed, section=stage.people
    )
    assert not type(signature.contact).objects.get().is_corrected


def test_a_correction_can_move_the_line_to_another_section(stage: Stage) -> None:
    signature = waiting(stage)
    typed = signature.contact.open_line()
    correct(
        signature=signature,
        revision=1,
        actor=stage.moderator,
        line=typed,
        section=stage.organisations,
    )
    ACTS["publish"](stage, signature, 2)
    assert signature.entry.section == stage.organisations


def test_removing_deletes_the_entry_at_once(stage: Stage) -> None:
    signature = published(stage)
    stage.recount()
    ACTS["remove"](stage, signature, signature.revision)
    assert not Entry.objects.exists()
    assert Roster.objects.stale().exists()


@pytest.mark.parametrize(
    ("act", "noted"),
    [("publish", 1), ("hold", 0), ("decline", 0), ("correct", 0), ("remove", 1)],
)
def test_what_changes_the_list_is_noted_for_the_next_count(
    stage: Stage, act: str, noted: int
) -> None:
    signature = brought_to(stage, sorted(ALLOWED[act])[-1])
    stage.recount()
    changes = Roster.objects.get().changes
    ACTS[act](stage, signature, signature.revision)
    assert Roster.objects.get().changes == changes + noted


@pytest.mark.parametrize("act", ["publish", "remove"])
def test_the_roster_is_taken_before_the_signature(stage: Stage, act: str) -> None:
    """The one order that keeps two who act at once, and a recount, from locking each other out."""
    signature = brought_to(stage, sorted(ALLOWED[act])[-1])
    with CaptureQueriesContext(connection) as queries:
        ACTS[act](stage, signature, signature.revision)
    writes = [q["sql"] for q in queries if q["sql"].startswith(("UPDATE", "INSERT", "DELETE"))]
    assert 'UPDATE "signatories_roster"' in writes[0]
    assert 'UPDATE "signatories_signature"' in writes[1]


def test_the_day_of_publication_is_the_sites_own(stage: Stage) -> None:
    moment = datetime(2026, 11, 22, 23, 59, tzinfo=timezone(timedelta(hours=-5)))
    signature = waiting(stage)
    publish(signature=signature, revision=1, actor=stage.moderator, now=moment)
    assert signature.entry.published_on.isoformat() == "2026-11-23"
