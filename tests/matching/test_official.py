"""Who claims an office is looked up in the official roster as of the day of signing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from petitions.models import Section
from signatories.matching.evidence import gather_evidence
from signatories.matching.official import OfficialRosters
from signatories.models import Entry, Signature
from tests.matching.test_evidence import ask, chips_of, parliament, person, pile  # noqa: F401
from tests.official import load
from tests.stage import Stage

pytestmark = pytest.mark.django_db

MEMBERS = (Path(__file__).parent / "members.csv").read_text(encoding="utf-8")
ANN = "name,address,from,to\nAnn Example,{address},{since},{until}\n"


def looked_up(stage: Stage, *names: str, day: date = date(2021, 7, 1)) -> Any:
    return OfficialRosters(stage.letter.pk).look_up("mp", names, day)


# Which line --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claimed", "listed", "nearly"),
    [
        ("Erin O’Toole", "O'Toole, Erin", False),
        ("Hon. Erin O'Toole, P.C.", "O'Toole, Erin", False),
        ("STÉPHANE BERGERON", "Stéphane Bergeron", False),
        ("Stephane Bergeron", "Stéphane Bergeron", True),
        ("Judy A. Sgro", "Hon. Judy Sgro", True),
        ("Kerry-Lynne D. Findlay", "Hon. Kerry-Lynne Findlay", True),
        ("Nathaniel Erskine Smith", "Nathaniel Erskine-Smith", False),
        ("John McKay", "Hon. John McKay", False),
    ],
)
def test_the_line_that_fits(stage: Stage, claimed: str, listed: str, nearly: bool) -> None:
    load(stage, MEMBERS)
    found = looked_up(stage, claimed)
    assert (found.holder.name, found.nearly) == (listed, nearly)


@pytest.mark.parametrize("name", ["Peter McKay", "Kelly Black", "Patrick Brown", "May Elizabeth X"])
def test_nobody_is_taken_for_somebody_else(stage: Stage, name: str) -> None:
    load(stage, MEMBERS)
    assert looked_up(stage, name).holder is None


def test_a_name_beside_is_looked_up_too(stage: Stage) -> None:
    load(stage, "name\n關慧貞\n")
    assert looked_up(stage, "Jenny Kwan", "關慧貞").holder.name == "關慧貞"


def test_namesakes_in_office_are_nobody(stage: Stage) -> None:
    load(stage, "name,riding\nAnn Example,A\nAnn Example,B\n")
    found = looked_up(stage, "Ann Example")
    assert found.holder is None
    assert len(found.several) == 2


def test_of_two_terms_the_one_that_held(stage: Stage) -> None:
    load(stage, "name,party,from,to\nAnn Example,X,2011-01-01,2015-01-01\n"
                "Ann Example,Y,2019-01-01,\n")  # fmt: skip
    assert looked_up(stage, "Ann Example", day=date(2014, 1, 1)).holder.caucus == "X"
    assert looked_up(stage, "Ann Example", day=date(2020, 1, 1)).holder.caucus == "Y"
    assert looked_up(stage, "Ann Example", day=date(2017, 1, 1)).left_on == date(2015, 1, 1)


def test_on_the_day_between_two_terms_the_later_counts(stage: Stage) -> None:
    """Who crosses the floor, or is returned, has terms that meet on one day."""
    load(stage, "name,riding,party,from,to\nAnn Example,A,X,2019-01-01,2020-05-05\n"
                "Ann Example,A,Y,2020-05-05,\nAnn Example,B,Z,2011-01-01,2012-01-01\n")  # fmt: skip
    for day, party in (("2020-05-04", "X"), ("2020-05-05", "Y"), ("2020-05-06", "Y")):
        found = looked_up(stage, "Ann Example", day=date.fromisoformat(day))
        assert found.holder, day
        assert found.holder.caucus == party


@pytest.mark.parametrize(
    ("day", "left", "comes", "listed"),
    [("2020-12-31", None, "2021-01-01", False), ("2021-01-01", None, None, True),
     ("2021-06-30", None, None, True), ("2021-07-01", "2021-06-30", None, False)],
)  # fmt: skip
def test_the_first_and_the_last_day_count(
    stage: Stage, day: str, left: str | None, comes: str | None, listed: bool
) -> None:
    load(stage, ANN.format(address="", since="2021-01-01", until="2021-06-30"))
    found = looked_up(stage, "Ann Example", day=date.fromisoformat(day))
    assert (found.left_on and str(found.left_on)) == left
    assert (found.comes_on and str(found.comes_on)) == comes
    assert bool(found.holder) is listed


@pytest.mark.parametrize(
    ("day", "dated"),
    [("2019-01-01", "2020-01-01"), ("2020-01-01", "2020-01-01"), ("2020-12-31", "2020-01-01"),
     ("2021-01-01", "2021-01-01"), ("2026-01-01", "2022-01-01")],
)  # fmt: skip
def test_the_roster_that_counts(stage: Stage, day: str, dated: str) -> None:
    for year in (2021, 2020, 2022):
        load(stage, "name\nAnn Example\n", dated=date(year, 1, 1))
    assert str(looked_up(stage, "Ann", day=date.fromisoformat(day)).roster.dated) == dated


def test_another_office_and_another_coalition_have_rosters_of_their_own(stage: Stage) -> None:
    load(stage, "name\nAnn Example\n", office="senator")
    assert looked_up(stage, "Ann Example") is None
    stage.letter.letter_owners.update(coalition=stage.stranger.memberships.get().coalition)
    assert OfficialRosters(stage.letter.pk).roster_on("senator", date(2021, 7, 1)) is None


# What the moderators are told --------------------------------------------------------------------


def evidence(stage: Stage, name: str = "Ann Example", **claim: Any) -> dict[str, str]:
    chips = chips_of(person(stage, name, **({"office": "mp"} | claim)))
    return {code: chip["tone"] for code, chip in chips.items()}


def test_the_offices_own_address_is_the_proof(parliament: Stage) -> None:  # noqa: F811
    ask(parliament.people, Section.Proof.OFFICE)
    load(parliament, ANN.format(address="Ann.Example@parl.gc.ca", since="", until=""))
    signature = person(parliament, office="mp", address="ann.example+letters@PARL.gc.ca")
    chips = chips_of(signature)
    assert {code: chip["tone"] for code, chip in chips.items()} == {
        "office-address": "good", "listed": "good"
    }  # fmt: skip
    assert chips["listed"]["detail"] == "House of Commons list, 2021-06-10"
    assert pile(signature) == "clear"
    parliament.publish(signature)
    assert Entry.objects.get(signature=signature).proof == "office"


def test_an_own_address_elsewhere_is_the_proof_too(parliament: Stage) -> None:  # noqa: F811
    load(parliament, ANN.format(address="office@ann.example.org", since="", until=""))
    assert evidence(parliament, address="office@ann.example.org") == {
        "office-address": "good", "listed": "good"
    }  # fmt: skip


@pytest.mark.parametrize("own", ["", "ann.example@parl.gc.ca"])
def test_a_shared_domain_proves_a_workplace_not_a_name(
    parliament: Stage,  # noqa: F811
    own: str,
) -> None:
    ask(parliament.people, Section.Proof.OFFICE)
    load(parliament, ANN.format(address=own, since="", until=""))
    signature = person(parliament, office="mp", address="an.intern@parl.gc.ca")
    chips = chips_of(signature)
    assert {code: chip["tone"] for code, chip in chips.items()} == {
        "proof-missing": "look", "listed": "good", "workplace": "note"
    }  # fmt: skip
    assert pile(signature) == "look"
    parliament.publish(signature)
    assert Entry.objects.get(signature=signature).proof == "mailbox"


def test_anothers_own_address_proves_nothing(parliament: Stage) -> None:  # noqa: F811
    load(parliament, "name,address\nAnn Example,ann@parl.gc.ca\nBen Other,ben@parl.gc.ca\n")
    assert set(evidence(parliament, address="ben@parl.gc.ca")) == {"workplace", "listed"}


@pytest.mark.parametrize(
    ("since", "until", "code", "detail"),
    [
        ("2011-05-02", "2015-10-18", "left-office", "2015-10-18"),
        ("2999-01-01", "", "not-yet-in-office", "2999-01-01"),
    ],
)
def test_who_does_not_hold_the_office_is_suspicious(
    stage: Stage, since: str, until: str, code: str, detail: str
) -> None:
    load(stage, ANN.format(address="", since=since, until=until))
    signature = person(stage, office="mp")
    chips = chips_of(signature)
    assert (chips[code]["tone"], chips[code]["detail"]) == ("bad", detail)
    assert pile(signature) == "suspicious"


def test_who_is_not_listed_is_suspicious(stage: Stage) -> None:
    load(stage, MEMBERS)
    assert evidence(stage) == {"not-listed": "bad"}


def test_namesakes_want_a_look_unless_the_mailbox_tells(stage: Stage) -> None:
    load(stage, "name,riding,address\nAnn Example,A,a@x.example\nAnn Example,B,\n")
    assert evidence(stage) == {"several-listed": "look"}


def test_who_claims_no_office_is_not_looked_up(stage: Stage) -> None:
    load(stage, MEMBERS)
    assert evidence(stage, office="") == {}
    assert evidence(stage, "Ben Example", office="mayor", address="b@example.org") == {}


def test_a_new_roster_asks_for_another_look_at_who_waits(stage: Stage) -> None:
    signature = person(stage, office="mp")
    chips_of(signature)
    assert pile(signature) == "clear"
    load(stage, MEMBERS)
    assert pile(signature) == ""
    assert gather_evidence() == 1
    assert pile(signature) == "suspicious"


@pytest.mark.parametrize("visibility", ["public", "described", "addressee", "counted"])
def test_no_row_in_clear_says_who_waits(stage: Stage, visibility: str) -> None:
    """The match is in the sealed evidence; the roster's line stands beside nobody."""
    load(stage, ANN.format(address="", since="", until=""))
    signature = person(stage, office="mp", visibility=visibility, description="An MP")
    assert "listed" in chips_of(signature)
    columns = {f.name for f in Signature._meta.get_fields() if f.is_relation and f.many_to_one}
    assert "holder" not in columns
    assert not Entry.objects.exists()
