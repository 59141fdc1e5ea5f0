"""Opening, correcting and closing letters."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from petitions.models import (
    Addressee,
    DemandText,
    Letter,
    LetterOwner,
    Section,
    Version,
    VersionText,
)
from petitions.writing.actions import (
    LetterNotReady,
    adopt_correction,
    close_due_letters,
    close_letter,
    draft_correction,
    open_letter,
)
from signatories.models import Event, Roster
from tests.stage import Stage, make_letter, published

pytestmark = pytest.mark.django_db


def draft(stage: Stage) -> Letter:
    return make_letter(stage.coalition, "draft", opened=False)


# Opening -----------------------------------------------------------------------------------------


def test_opening_seals_the_newest_version_and_takes_signatures(stage: Stage) -> None:
    now = timezone.now()
    letter = draft(stage)
    newest = draft_correction(letter=letter, note="")
    opened = open_letter(letter=letter, actor_id=stage.admin.pk, now=now)
    newest.refresh_from_db()
    assert (opened.state, opened.opens_at, opened.current_version) == ("open", now, newest)
    assert newest.sealed_at == now
    assert opened.is_open(now)
    assert letter.versions.get(number=1).sealed_at is None


def test_opening_is_in_the_log_and_twice_is_once(stage: Stage) -> None:
    letter = open_letter(letter=draft(stage), actor_id=stage.admin.pk)
    again = open_letter(letter=letter, actor_id=stage.moderator.pk)
    assert again.opens_at == letter.opens_at
    event = Event.objects.get(letter_id=letter.pk)
    assert (event.verb, event.actor_id) == ("letter-opened", stage.admin.pk)
    assert Roster.objects.get(pk=letter.pk).changes == 1


LACKS: dict[str, tuple[Callable[[Letter], object], str]] = {
    "a version": (lambda x: Version.objects.filter(letter=x).delete(), "version"),
    "a text in its own language": (
        lambda x: VersionText.objects.filter(version__letter=x, language="en").delete(),
        "language",
    ),
    "a section": (lambda x: Section.objects.filter(letter=x).delete(), "section"),
    "an owner": (lambda x: LetterOwner.objects.filter(letter=x).delete(), "coalition"),
    "a future": (
        lambda x: Letter.objects.filter(pk=x.pk).update(closes_at=timezone.now()),
        "closing time",
    ),
}


@pytest.mark.parametrize("lack", LACKS)
def test_a_letter_that_lacks_something_says_what_and_stays_a_draft(stage: Stage, lack: str) -> None:
    letter = draft(stage)
    take_away, word = LACKS[lack]
    take_away(letter)
    with pytest.raises(LetterNotReady, match=word) as refused:
        open_letter(letter=letter, actor_id=None)
    assert word in refused.value.missing
    letter.refresh_from_db()
    assert letter.state == Letter.State.DRAFT
    assert not Version.objects.filter(letter=letter, sealed_at__isnull=False).exists()
    assert not Event.objects.filter(letter_id=letter.pk).exists()


def test_a_closed_letter_can_be_opened_again_with_a_new_closing_time(stage: Stage) -> None:
    closed = close_letter(letter=stage.letter, actor_id=None)
    with pytest.raises(LetterNotReady):
        open_letter(letter=closed, actor_id=None)
    Letter.objects.update(closes_at=timezone.now() + timedelta(days=1))
    again = open_letter(letter=closed, actor_id=None)
    assert again.is_open()
    assert again.opens_at == closed.opens_at


# Closing -----------------------------------------------------------------------------------------


def test_closing_is_noted_and_twice_is_once(stage: Stage) -> None:
    published(stage)
    now = timezone.now()
    closed = close_letter(letter=stage.letter, actor_id=stage.admin.pk, now=now)
    assert (closed.state, closed.closes_at) == ("closed", now)
    assert not closed.is_open()
    later = close_letter(letter=closed, actor_id=stage.admin.pk, now=now + timedelta(hours=1))
    assert later.closes_at == now
    event = Event.objects.get(verb="letter-closed")
    assert (event.letter_id, event.actor_id) == (closed.pk, stage.admin.pk)
    assert closed.entries.exists()  # the list stays


def test_closing_a_draft_leaves_it_a_draft(stage: Stage) -> None:
    assert close_letter(letter=draft(stage), actor_id=None).state == Letter.State.DRAFT


def test_closing_early_is_now_and_closing_late_is_the_time_that_was_named(stage: Stage) -> None:
    now = timezone.now()
    Letter.objects.update(closes_at=now + timedelta(days=9))
    assert close_letter(letter=stage.letter, actor_id=None, now=now).closes_at == now
    other = make_letter(stage.coalition, "other")
    named = now + timedelta(hours=1)
    Letter.objects.filter(pk=other.pk).update(closes_at=named)
    late = now + timedelta(days=1)
    assert close_letter(letter=other, actor_id=None, now=late).closes_at == named


def test_letters_whose_time_is_over_are_closed_by_the_worker(stage: Stage) -> None:
    now = timezone.now()
    over, ahead = (make_letter(stage.coalition, slug) for slug in ("over", "ahead"))
    Letter.objects.filter(pk=over.pk).update(closes_at=now + timedelta(hours=1))
    Letter.objects.filter(pk=ahead.pk).update(closes_at=now + timedelta(hours=2))
    later = now + timedelta(minutes=61)
    over.refresh_from_db()
    assert not over.is_open(later)  # before anybody has marked it closed
    assert close_due_letters(now=later) == 1
    assert close_due_letters(now=later) == 0
    states = dict(Letter.objects.values_list("slug", "state"))
    assert states == {"shelter": "open", "over": "closed", "ahead": "open"}
    assert Event.objects.get(verb="letter-closed").actor_id is None


def test_a_letter_opened_by_hand_before_its_day_can_be_closed(stage: Stage) -> None:
    """A coordinator noted a day to open, opened earlier by hand, and closes before that day."""
    letter = draft(stage)
    Letter.objects.filter(pk=letter.pk).update(opens_at=timezone.now() + timedelta(days=7))
    opened = open_letter(letter=letter, actor_id=stage.admin.pk)
    assert close_letter(letter=opened, actor_id=stage.admin.pk).state == Letter.State.CLOSED


# Corrections -------------------------------------------------------------------------------------


def words(version: Version) -> list[object]:
    return [
        sorted(version.texts.values_list("language", "title", "body", "digest")),
        sorted(version.demand_texts.values_list("demand__number", "language", "text")),
        [(a.position, a.office, a.name) for a in version.addressees.all()],
    ]


def test_a_correction_is_a_copy_that_nobody_sees_yet(stage: Stage) -> None:
    sealed = stage.letter.current_version
    correction = draft_correction(letter=stage.letter, note="A slip in the title.")
    assert (correction.number, correction.note, correction.sealed_at) == (
        2, "A slip in the title.", None,
    )  # fmt: skip
    assert words(correction) == words(sealed)
    assert all(words(correction))
    assert stage.facts.version_number == 1


def test_an_adopted_correction_is_shown_and_sealed_and_earlier_signatures_stay(
    stage: Stage,
) -> None:
    signature = published(stage)
    correction = draft_correction(letter=stage.letter, note="A slip in the title.")
    text = correction.texts.get(language="en")
    text.title = "Protect all exiles"
    text.save()
    adopt_correction(version=correction)
    facts = stage.facts
    assert (facts.version_number, facts.version_note) == (2, "A slip in the title.")
    assert facts.text("en").title == "Protect all exiles"
    correction.refresh_from_db()
    assert correction.sealed_at is not None
    signature.refresh_from_db()
    assert signature.version.number == 1
    assert signature.version.texts.get(language="en").title == "Protect the exiles"


def test_the_first_version_of_an_empty_letter_can_be_drafted(stage: Stage) -> None:
    letter = Letter.objects.create(slug="empty")
    version = draft_correction(letter=letter, note="")
    assert (version.number, version.texts.count()) == (1, 0)


def test_corrections_are_numbered_one_after_another(stage: Stage) -> None:
    numbers = [draft_correction(letter=stage.letter, note="").number for _ in range(3)]
    assert numbers == [2, 3, 4]


def test_a_correction_without_words_cannot_be_adopted(stage: Stage) -> None:
    """Its letter would have no text to show: every page of it would fail."""
    empty = Version.objects.create(letter=stage.letter, number=2)
    with pytest.raises(LetterNotReady):
        adopt_correction(version=empty)


def test_the_digest_is_of_title_and_body(stage: Stage) -> None:
    texts = VersionText.objects.filter(version=stage.letter.current_version)
    assert len({text.digest for text in texts}) == 2
    copy = draft_correction(letter=stage.letter, note="").texts.get(language="en")
    before = copy.digest
    copy.save()
    assert copy.digest == before
    copy.body += " Now."
    copy.save()
    assert copy.digest != before


def test_a_correction_has_rows_of_its_own(stage: Stage) -> None:
    draft_correction(letter=stage.letter, note="")
    assert (VersionText.objects.count(), DemandText.objects.count()) == (4, 2)
    assert Addressee.objects.count() == 2
