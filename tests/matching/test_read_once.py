"""What of two like names is read, and names that read like sayings."""

import pytest

from signatories.matching.sayings import reads_like_words
from signatories.models import Signature
from tests.matching.test_evidence import chips_of, organisation, person, pile
from tests.stage import Stage

SITE = "https://www.harbourwatch.org/"


def slip(stage: Stage) -> Signature:
    return organisation(stage, "Harbuor Watch", address="stranger@gmail.com")


@pytest.mark.django_db
def test_of_a_proved_body_and_a_slip_of_it_the_slip_is_read(stage: Stage) -> None:
    proved, copy = organisation(stage, website=SITE), slip(stage)
    assert set(chips_of(proved)) == {"website-domain", "doubled"}
    assert chips_of(proved)["doubled"]["signature"] == copy.pk
    assert pile(proved) == "clear"
    assert set(chips_of(copy)) == {"free-mail", "near-name"}
    assert pile(copy) == "look"


@pytest.mark.django_db
def test_of_two_that_are_proved_both_are_read(stage: Stage) -> None:
    """A domain a letter off is bought in a minute."""
    first = organisation(stage, website=SITE)
    second = organisation(
        stage, "Harbuor Watch", address="a@harbuorwatch.org", website="https://harbuorwatch.org"
    )
    assert {pile(row) for row in (first, second) if chips_of(row)} == {"look"}


@pytest.mark.django_db
def test_of_two_that_are_not_proved_both_are_read(stage: Stage) -> None:
    first, second = organisation(stage), slip(stage)
    assert {pile(row) for row in (first, second) if chips_of(row)} == {"look"}


@pytest.mark.django_db
def test_one_that_stands_already_is_looked_at_by_whoever_comes(stage: Stage) -> None:
    stage.publish(slip(stage))
    stage.recount()
    proved = organisation(stage, website=SITE)
    assert "near-name" in chips_of(proved)
    assert pile(proved) == "look"


@pytest.mark.django_db
def test_a_saying_for_a_name_is_looked_at(stage: Stage) -> None:
    signature = person(stage, "Lies All Lies")
    assert set(chips_of(signature)) == {"not-a-name"}
    assert pile(signature) == "look"
    assert "not-a-name" not in chips_of(organisation(stage, "Nobody Cares", website=SITE))


@pytest.mark.once
@pytest.mark.parametrize(
    "name",
    ["Nobody Cares", "Down With You", "Long Live The Party", "Test Testing", "Mickey Maus",
     "Read My Blog", "Free Tibet Now", "Go Home Liars", "JOHN DOE"],
)  # fmt: skip
def test_sayings(name: str) -> None:
    assert reads_like_words(name)


@pytest.mark.once
@pytest.mark.parametrize(
    "name",
    ["Rose Field", "Will Cook", "Grace Hill", "Chan Tai Man", "Man Sun Ho", "Dawn Rivers",
     "Young Kim", "Joy Love", "Wing Sum So", "Blessing Okoro", "Sandy Beach", "Sukarno", "陳大文"],
)  # fmt: skip
def test_names_that_are_words_too(name: str) -> None:
    assert not reads_like_words(name)
