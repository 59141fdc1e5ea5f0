"""Across letters: published organisations and office-holders of one coalition, and nobody else."""

from typing import Any

import pytest

from petitions.models import Coalition, Letter
from signatories.decisions.actions import publish, remove
from signatories.decisions.recording import record_signature
from signatories.models import Entry, Lockdown, Signature
from signatories.models.claim import Line
from signatories.roster.counting import recount
from tests.matching.test_evidence import chips_of, organisation, person, pile
from tests.stage import Stage, make_coalition, make_letter

pytestmark = pytest.mark.django_db
CODES = {"known", "known-by-another-domain", "also-signed"}


def stands_on(
    stage: Stage, coalition: Coalition, line: Line, *, proof: str = "", slug: str = "earlier"
) -> Signature:
    """A published entry on another letter."""
    letter = Letter.objects.filter(slug=slug).first() or make_letter(coalition, slug)
    position = 1 if line.kind == "organisation" else 2
    signature = record_signature(
        letter=letter, section=letter.sections.get(position=position), line=line,
        origin=Signature.Origin.PAPER, source_ref="a sheet", actor=stage.moderator,
    )  # fmt: skip
    publish(signature=signature, revision=1, actor=stage.moderator)
    if proof:
        Entry.objects.filter(pk=signature.pk).update(proof=proof)
    recount(letter.pk)
    return signature


def across(signature: Signature) -> dict[str, Any]:
    return {code: chip for code, chip in chips_of(signature).items() if code in CODES}


WATCH = Line("organisation", "Harbour Watch", website="https://harbourwatch.org")


def test_known_by_its_domain(stage: Stage) -> None:
    first = stands_on(stage, stage.coalition, WATCH, proof="domain")
    again = organisation(stage, website="https://harbourwatch.org")
    assert across(again) == {
        "known": {
            "code": "known", "tone": "good", "detail": "harbourwatch.org", "signature": first.pk,
        }
    }  # fmt: skip
    assert pile(again) == "clear"


def test_known_and_now_from_another_domain(stage: Stage) -> None:
    first = stands_on(stage, stage.coalition, WATCH, proof="domain")
    again = organisation(stage, address="ann@gmail.com")
    chip = across(again)["known-by-another-domain"]
    assert (chip["tone"], chip["detail"], chip["signature"]) == ("look", "gmail.com", first.pk)
    assert pile(again) == "look"


def test_known_without_a_proof_speaks_neither_for_nor_against(stage: Stage) -> None:
    first = stands_on(stage, stage.coalition, WATCH)
    again = organisation(stage)
    assert across(again)["also-signed"]["signature"] == first.pk
    assert across(again)["also-signed"]["tone"] == "note"
    assert pile(again) == "clear"


@pytest.mark.parametrize("name", ["Harbour Wacth", "港口觀察", "Watch Harbour International"])
def test_nearly_the_same_name_is_known_too(stage: Stage, name: str) -> None:
    stands_on(stage, stage.coalition, WATCH.with_(other_names="港口观察"))
    assert bool(across(organisation(stage, name))) == ("International" not in name)


def test_an_office_holder_is_known(stage: Stage) -> None:
    stands_on(stage, stage.coalition, Line("person", "Ann Example", office="mp"))
    assert "also-signed" in across(person(stage, "Ann Example", office="mp"))


def test_a_private_person_is_compared_with_nobody(stage: Stage) -> None:
    stands_on(stage, stage.coalition, Line("person", "Ann Example", office="mp"))
    stands_on(stage, stage.coalition, Line("person", "Ben Example"))
    assert across(person(stage, "Ann Example")) == {}
    assert across(person(stage, "Ben Example", office="mp", address="b@example.org")) == {}


def test_another_coalitions_letter_says_nothing(stage: Stage) -> None:
    stands_on(stage, make_coalition("faraway"), WATCH, proof="domain")
    assert across(organisation(stage, website="https://harbourwatch.org")) == {}


def test_what_waits_on_another_letter_says_nothing(stage: Stage) -> None:
    other = make_letter(stage.coalition, "earlier")
    record_signature(
        letter=other, section=other.sections.get(position=1), line=WATCH,
        origin=Signature.Origin.PAPER, source_ref="a sheet", actor=stage.moderator,
    )  # fmt: skip
    assert across(organisation(stage)) == {}


def test_what_is_locked_down_or_on_a_draft_says_nothing(stage: Stage) -> None:
    first = stands_on(stage, stage.coalition, WATCH)
    lockdown = Lockdown.objects.create(letter=first.letter)
    assert across(organisation(stage)) == {}
    lockdown.delete()
    Letter.objects.filter(pk=first.letter_id).update(state=Letter.State.DRAFT)
    assert across(organisation(stage, address="b@example.net")) == {}


def test_what_was_taken_down_says_nothing(stage: Stage) -> None:
    first = stands_on(stage, stage.coalition, WATCH)
    assert across(organisation(stage))
    first.refresh_from_db()
    remove(signature=first, revision=first.revision, actor=stage.moderator, reason="withdrawn")
    assert across(organisation(stage, address="b@example.net")) == {}


def test_the_same_letter_is_not_another(stage: Stage) -> None:
    stage.publish(organisation(stage))
    stage.recount()
    assert set(chips_of(organisation(stage, address="b@example.net"))) == {"same-name"}
