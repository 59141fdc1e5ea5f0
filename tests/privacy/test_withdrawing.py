"""What a signer undoes holds at once and leaves nothing behind."""

import pytest
from django.utils import timezone

from signatories.decisions.actions import SomebodyWasFirst, decline, hold, publish, remove
from signatories.models import Contact, Entry, Event, Party, Signature, Suppression
from signatories.privacy.proposing import propose
from signatories.privacy.withdrawing import NotNarrower, NotNow, narrow, withdraw
from signatories.roster.counting import count_anew
from tests.models.test_private_models import dump
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db

SECRETS = ("withdrawia", "xylo", "moonbeam", "wanderer", "whisper@example")
State, Visibility = Signature.State, Signature.Visibility


def claim(visibility: str = "public", **changes):
    words = {"description": "A wanderer"} if visibility == "described" else {}
    line = {"affiliation": "Xylo Institute", "other_names": "Moonbeam"} | words | changes
    name = line.pop("name", "Withdrawia Example")
    return a_claim(name, address="whisper@example.org", visibility=visibility, **line)


def in_state(stage: Stage, state: str, visibility: str = "public") -> Signature:
    signature = confirmed(stage, claim(visibility))
    assert signature is not None
    if state == State.PUBLISHED:
        stage.publish(signature)
    elif state == State.HELD:
        hold(signature=signature, revision=signature.revision, actor=stage.moderator)
    elif state == State.REMOVED:
        stage.publish(signature)
        remove(
            signature=signature,
            revision=signature.revision,
            actor=stage.moderator,
            reason="not-genuine",
        )
    elif state == State.DECLINED:
        decline(
            signature=signature, revision=signature.revision, actor=stage.moderator,
            reason="not-verified",
        )  # fmt: skip
    return signature


def clear_words() -> set[str]:
    """Which of the secrets stand in any column of any table."""
    return {word for _table, text in dump() for word in SECRETS if word in text}


@pytest.mark.parametrize("visibility", Visibility.values)
@pytest.mark.parametrize(
    "state", [State.WAITING, State.HELD, State.PUBLISHED, State.DECLINED, State.REMOVED]
)
def test_withdrawal_in_any_state_leaves_nothing(stage: Stage, state: str, visibility: str) -> None:
    signature = in_state(stage, state, visibility)
    revision, now = signature.revision, timezone.now()
    withdraw(signature=signature, now=now)
    signature.refresh_from_db()
    assert signature.state == State.WITHDRAWN
    assert signature.voice is None
    assert (signature.decided_at, signature.decided_by_id) == (now, None)
    assert signature.revision == revision + 1
    assert not Contact.objects.exists()
    assert not Entry.objects.exists()
    assert not Party.objects.exists()
    assert clear_words() == set()
    event = Event.objects.latest("pk")
    assert (event.verb, event.actor_id) == ("withdrawn", None)


def test_withdrawing_twice_is_once(stage: Stage) -> None:
    signature = published(stage, claim())
    withdraw(signature=signature)
    withdraw(signature=signature)
    withdraw(signature=signature, disowned=True)
    signature.refresh_from_db()
    assert signature.state == State.WITHDRAWN
    assert Event.objects.filter(verb="withdrawn").count() == 1


def test_who_withdrew_may_sign_again_and_has_a_seat_again(stage: Stage) -> None:
    signatures = [confirmed(stage, claim(name=name)) for name in ("Ann", "Ben", "Cid")]
    assert confirmed(stage, claim(name="Dan")) is None
    withdraw(signature=signatures[0])
    assert confirmed(stage, claim(name="Ann")) is not None
    assert confirmed(stage, claim(name="Dan")) is None


def test_the_tallies_agree_after_the_count(stage: Stage) -> None:
    first, second = published(stage, claim()), published(stage, a_claim("Ben", address="b@x.org"))
    assert stage.recount().tallies["individuals"] == 2
    withdraw(signature=first)
    finding = count_anew(stage.letter.pk)
    assert finding.roster.tallies["individuals"] == 1
    assert not finding.were_wrong
    narrow(signature=second, to="addressee")
    finding = count_anew(stage.letter.pk)
    assert finding.roster.tallies["individuals"] == 0
    assert not finding.were_wrong


def test_not_me_after_signing_ends_it_and_keeps_the_letter_from_mailing_again(
    stage: Stage,
) -> None:
    signature = published(stage, claim())
    digest = signature.contact.mailbox_digest
    withdraw(signature=signature, disowned=True)
    signature.refresh_from_db()
    assert signature.state == State.DISOWNED
    assert Suppression.objects.get().mailbox_digest == digest
    assert clear_words() == set()


def test_a_withdrawal_wins_over_a_moderator_who_saw_it_before(stage: Stage) -> None:
    signature = confirmed(stage, claim())
    assert signature is not None
    seen = signature.revision
    withdraw(signature=signature)
    with pytest.raises(SomebodyWasFirst):
        publish(signature=signature, revision=seen, actor=stage.moderator)
    assert not Entry.objects.exists()


WAYS = [
    ("public", "addressee"), ("public", "counted"), ("described", "addressee"),
    ("described", "counted"), ("addressee", "counted"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), WAYS)
def test_narrowing_what_is_published_holds_at_once(stage: Stage, before: str, after: str) -> None:
    signature = published(stage, claim(before))
    published_on = signature.entry.published_on
    old_ref = signature.entry.ref
    narrow(signature=signature, to=after)
    signature.refresh_from_db()
    assert (signature.visibility, signature.state) == (after, State.PUBLISHED)
    entry = Entry.objects.get()
    assert (entry.audience, entry.published_on) == (after, published_on)
    assert entry.ref != old_ref
    assert clear_words() == set()
    contact = Contact.objects.get()
    assert (contact.open_line() is None) == (after == "counted")
    event = Event.objects.latest("pk")
    assert (event.verb, event.reason_code, event.actor_id) == ("narrowed", after, None)


def test_narrowing_to_described_waits_for_a_moderator_off_the_list(stage: Stage) -> None:
    signature = published(stage, claim())
    propose(signature=signature, line=signature.contact.open_line().with_(role="Baker"))
    narrow(signature=signature, to="described", description="A wanderer")
    signature.refresh_from_db()
    assert signature.state == State.WAITING
    assert signature.proposed_at is None
    assert not Entry.objects.exists()
    assert clear_words() == set()
    line = Contact.objects.get().open_line()
    assert (line.description, line.role) == ("A wanderer", "Baker")
    stage.publish(signature)
    assert Entry.objects.get().description == "A wanderer"


@pytest.mark.parametrize(("before", "after"), [*WAYS, ("public", "described")])
def test_narrowing_what_waits_keeps_it_waiting(stage: Stage, before: str, after: str) -> None:
    signature = in_state(stage, State.WAITING, before)
    narrow(signature=signature, to=after, description="A wanderer")
    signature.refresh_from_db()
    assert (signature.visibility, signature.state) == (after, State.WAITING)
    stage.publish(signature)  # the moderator needs the name until then
    assert Entry.objects.get().audience == after


@pytest.mark.parametrize(
    ("before", "after"), [*[(b, a) for a, b in WAYS], ("public", "public"), ("counted", "counted")]
)
def test_nobody_widens_by_narrowing(stage: Stage, before: str, after: str) -> None:
    signature = published(stage, claim(before))
    with pytest.raises(NotNarrower):
        narrow(signature=signature, to=after)
    signature.refresh_from_db()
    assert signature.visibility == before


@pytest.mark.parametrize("state", [State.DECLINED, State.REMOVED])
def test_what_is_off_the_list_cannot_be_narrowed(stage: Stage, state: str) -> None:
    signature = in_state(stage, state)
    with pytest.raises(NotNow):
        narrow(signature=signature, to="counted")


def test_what_is_withheld_narrows_without_a_new_version(stage: Stage) -> None:
    published(stage, a_claim("Ben", address="b@example.org"))
    signature = published(stage, claim("addressee"))
    version = stage.recount().version
    narrow(signature=signature, to="counted")
    assert stage.recount().version == version


def test_narrowing_drops_the_wish_to_be_seen_by_more_and_keeps_the_correction(
    stage: Stage,
) -> None:
    signature = published(stage, claim("described"))
    line = signature.contact.open_line().with_(role="Baker")
    propose(signature=signature, line=line, visibility="public")
    narrow(signature=signature, to="addressee")
    signature.refresh_from_db()
    assert signature.proposed_at is not None
    assert set(Contact.objects.get().open_proposal()) == {"line"}
    narrow(signature=signature, to="counted")
    signature.refresh_from_db()
    assert signature.proposed_at is None
    assert Contact.objects.get().proposal is None
