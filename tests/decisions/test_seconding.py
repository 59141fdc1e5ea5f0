"""Where two people must let a signature through: the section's rule, and the letter's for mails."""

from typing import Any

import pytest

from petitions.models import Letter, Section
from signatories.decisions.actions import Unfit, correct, hold, publish
from signatories.decisions.leasing import take_next
from signatories.decisions.publishing import publish_many
from signatories.decisions.recording import record_signature
from signatories.models import Entry, Event, Mail, Signature
from signatories.models.claim import Line
from signatories.privacy.proposing import propose
from tests.stage import Stage, confirmed, make_moderator

pytestmark = pytest.mark.django_db


@pytest.fixture
def second(stage: Stage) -> Any:
    return make_moderator("second", stage.coalition)


@pytest.fixture
def waiting(stage: Stage) -> Signature:
    Section.objects.update(proof="second")
    signature = confirmed(stage)
    assert signature
    return signature


def press(signature: Signature, actor: Any) -> bool:
    signature = Signature.objects.get(pk=signature.pk)
    return publish(signature=signature, revision=signature.revision, actor=actor)


def test_the_first_approves_and_the_second_publishes(
    stage: Stage, second: Any, waiting: Signature
) -> None:
    Mail.objects.all().delete()
    assert not press(waiting, stage.moderator)
    waiting.refresh_from_db()
    assert (waiting.state, waiting.approved_by) == ("waiting", stage.moderator)
    assert not Entry.objects.exists()
    assert not Mail.objects.exists()
    assert press(waiting, second)
    assert Entry.objects.get().signature_id == waiting.pk
    verbs = Event.objects.filter(subject_id=waiting.pk).values_list("verb", "actor_id")
    assert {("approved", stage.moderator.pk), ("published", second.pk)} <= set(verbs)


def test_moving_it_to_another_section_is_no_way_round_the_second(
    stage: Stage, second: Any, waiting: Signature
) -> None:
    Section.objects.exclude(pk=waiting.section_id).update(proof="mailbox")

    def move(actor: Any) -> None:
        row = Signature.objects.get(pk=waiting.pk)
        line = row.contact.open_line()
        assert line
        correct(
            signature=row, revision=row.revision, actor=actor, line=line,
            section=stage.organisations,
        )  # fmt: skip

    for approve in (False, True):
        if approve:
            assert not press(waiting, stage.moderator)
        with pytest.raises(Unfit) as refused:
            move(stage.moderator)
        assert "asks for two moderators" in refused.value.why
    move(second)
    waiting.refresh_from_db()
    assert (waiting.section, waiting.approved_by) == (stage.organisations, None)


def test_the_first_cannot_be_the_second(stage: Stage, waiting: Signature) -> None:
    press(waiting, stage.moderator)
    with pytest.raises(Unfit) as refused:
        press(waiting, stage.moderator)
    assert "approved it already" in refused.value.why
    assert not Entry.objects.exists()


def test_who_was_shown_it_before_the_approval_is_the_second(
    stage: Stage, second: Any, waiting: Signature
) -> None:
    shown = waiting.revision
    press(waiting, stage.moderator)
    assert publish(signature=waiting, revision=shown, actor=second)


def test_a_change_of_the_line_undoes_the_approval(
    stage: Stage, second: Any, waiting: Signature
) -> None:
    def by_moderator() -> None:
        line = Line("person", "Another Name")
        correct(signature=waiting, revision=waiting.revision, actor=second, line=line,
                section=stage.people)  # fmt: skip

    def by_signer() -> None:
        propose(signature=waiting, line=Line("person", "A Third Name"))

    def doubt() -> None:
        hold(signature=waiting, revision=waiting.revision, actor=second)

    for change in (by_moderator, by_signer, doubt):
        assert not press(waiting, stage.moderator)
        waiting.refresh_from_db()
        change()
        waiting.refresh_from_db()
        assert (waiting.approved_by, waiting.approved_at) == (None, None), change
    assert not Entry.objects.exists()


def test_many_at_once_say_how_many_wait(stage: Stage, second: Any, waiting: Signature) -> None:
    became = publish_many(revisions={waiting.pk: waiting.revision}, actor=stage.moderator)
    assert (became.done, became.approved, became.not_done) == ([], [waiting.pk], {})
    became = publish_many(revisions={waiting.pk: waiting.revision}, actor=second)
    assert (became.done, became.approved) == ([waiting.pk], [])


def test_who_approved_is_not_given_it_to_read_again(
    stage: Stage, second: Any, waiting: Signature
) -> None:
    rows = Signature.objects.queued()
    take_next(rows=rows, actor=stage.moderator)
    press(waiting, stage.moderator)
    assert take_next(rows=rows, actor=stage.moderator) == 0
    assert take_next(rows=rows, actor=second) == 1


# Names that came by e-mail -----------------------------------------------------------------------


def by_mail(stage: Stage, origin: str = "mail") -> Signature:
    return record_signature(
        letter=stage.letter, section=stage.people, line=Line("person", "Ann Example"),
        origin=Signature.Origin(origin), source_ref="a mail", actor=stage.moderator,
    )  # fmt: skip


def test_who_entered_a_name_from_a_mail_does_not_publish_it(stage: Stage, second: Any) -> None:
    signature = by_mail(stage)
    with pytest.raises(Unfit) as refused:
        press(signature, stage.moderator)
    assert "entered it" in refused.value.why
    assert press(signature, second)


def test_the_letter_can_do_without(stage: Stage) -> None:
    Letter.objects.update(mail_needs_second=False)
    assert press(by_mail(stage), stage.moderator)


def test_the_letters_rule_is_about_mails_alone(stage: Stage) -> None:
    assert press(by_mail(stage, "paper"), stage.moderator)


def test_with_both_rules_two_people_are_enough(stage: Stage, second: Any) -> None:
    Section.objects.update(proof="second")
    signature = by_mail(stage)
    assert not press(signature, stage.moderator)
    assert press(signature, second)
