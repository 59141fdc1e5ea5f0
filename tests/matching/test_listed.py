"""Published office-holders take chamber, party and province from the roster, however they came."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from signatories.decisions.recording import record_many
from signatories.entering.loading import take_back_roster
from signatories.matching.listed import compare_listed
from signatories.models import Entry, OfficeHolder, Roster, Signature
from signatories.models.claim import Line
from signatories.privacy.withdrawing import narrow, withdraw
from signatories.roster.counting import recount, recount_stale
from signatories.roster.entries import rewrite_entry
from signatories.worker.loop import all_sweeps, sweep_once
from tests.official import load
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db

MEMBERS = (Path(__file__).parent / "members.csv").read_text(encoding="utf-8")
# As an open letter listed them; one of them had left Parliament years before.
LISTED = ["Erin O’Toole", "John McKay", "Judy A. Sgro", "Kerry-Lynne D. Findlay", "Jenny Kwan",
          "Stéphane Bergeron", "Elizabeth May", "Nathaniel Erskine-Smith", "Kelly Block",
          "Kelly McCauley", "Pat Kelly", "Peter MacKay"]  # fmt: skip


def imported(stage: Stage, *names: str, office: str = "mp") -> list[Signature]:
    record_many(
        letter=stage.letter,
        lines=[(stage.people, Line("person", name, office=office)) for name in names],
        origin=Signature.Origin.IMPORT,
        source_ref="list.txt",
        actor=stage.admin,
    )
    waiting = list(Signature.objects.queued().order_by("pk"))
    return [stage.publish(signature) for signature in waiting]


def said(name: str = "Jenny Kwan") -> tuple[Any, ...]:
    entry = Entry.objects.get(name=name)
    return entry.matched, entry.chamber, entry.caucus, entry.province


def figures(stage: Stage) -> dict[str, Any]:
    recount_stale()
    return Roster.objects.get(pk=stage.letter.pk).tallies.get("matched", {})


JENNY = (True, "House of Commons", "NDP", "British Columbia")
NOBODY = (False, "", "", "")


def test_the_real_case_twelve_listed_as_mps_eleven_matched(stage: Stage) -> None:
    load(stage, MEMBERS)
    imported(stage, *LISTED)
    sweep_once(all_sweeps())
    assert Entry.objects.filter(matched=False).values_list("name", flat=True).get() == (
        "Peter MacKay"
    )
    assert figures(stage) == {
        "mp": {
            "matched": 11,
            "parties": {
                "Conservative": 5, "Liberal": 3, "NDP": 1, "Bloc Québécois": 1, "Green Party": 1
            },
            "provinces": {
                "Ontario": 4, "British Columbia": 3, "Quebec": 1, "Saskatchewan": 1, "Alberta": 2
            },
            "rosters": [["House of Commons list", "2021-06-10"]],
        }
    }  # fmt: skip


def test_a_roster_that_is_loaded_later_matches_who_is_listed(stage: Stage) -> None:
    imported(stage, "Jenny Kwan", "Ann Example")
    compare_listed()
    assert (said(), figures(stage)) == (NOBODY, {})
    version = recount(stage.letter.pk).version
    load(stage, MEMBERS)
    assert compare_listed() == 2
    assert (said(), said("Ann Example")) == (JENNY, NOBODY)
    assert figures(stage)["mp"]["matched"] == 1
    assert Roster.objects.get(pk=stage.letter.pk).version > version
    assert compare_listed() == 0


def test_from_the_form_as_well(stage: Stage) -> None:
    load(stage, MEMBERS)
    published(stage, a_claim("Jenny Kwan", office="mp"))
    compare_listed()
    assert said() == JENNY


def test_taken_back_is_unsaid(stage: Stage) -> None:
    imported(stage, "Jenny Kwan")
    roster = load(stage, MEMBERS)
    compare_listed()
    take_back_roster(roster=roster, actor=stage.admin)
    compare_listed()
    assert (said(), figures(stage)) == (NOBODY, {})


def test_as_of_the_day_of_signing(stage: Stage) -> None:
    """A party left since does not change what stands on the list."""
    (signature,) = imported(stage, "Jenny Kwan")
    Signature.objects.filter(pk=signature.pk).update(created_at="2021-07-01T12:00:00Z")
    load(stage, MEMBERS)
    load(stage, MEMBERS.replace("NDP", "Independent"), dated=date(2022, 1, 1))
    compare_listed()
    assert said() == JENNY
    assert figures(stage)["mp"]["rosters"] == [["House of Commons list", "2021-06-10"]]


def test_another_name_is_looked_up_anew(stage: Stage) -> None:
    load(stage, MEMBERS)
    (signature,) = imported(stage, "Jenny Kwan")
    compare_listed()
    entry = Entry.objects.get(signature=signature)
    rewrite_entry(entry, Line("person", "Jenny Kwan", honorific="Ms", office="mp"),
                  proof=Entry.Proof.AUTHORITY)  # fmt: skip
    assert said() == JENNY
    rewrite_entry(entry, Line("person", "Ann Example", office="mp"), proof=Entry.Proof.AUTHORITY)
    assert said("Ann Example") == NOBODY
    assert compare_listed() == 1
    rewrite_entry(entry, Line("person", "Pat Kelly"), proof=Entry.Proof.AUTHORITY)
    assert compare_listed() == 0


def test_only_who_claims_an_office_is_looked_up(stage: Stage) -> None:
    load(stage, MEMBERS)
    imported(stage, "Jenny Kwan", office="")
    published(stage, a_claim("Pat Kelly", office="mp", visibility="counted"))
    assert compare_listed() == 0
    assert not Entry.objects.exclude(holder=None).exists()


@pytest.mark.parametrize("to", ["described", "addressee", "counted"])
def test_who_narrows_is_linked_with_no_line_of_a_roster(stage: Stage, to: str) -> None:
    load(stage, MEMBERS)
    signature = published(stage, a_claim("Jenny Kwan", office="mp"))
    sweep_once(all_sweeps())
    holder = OfficeHolder.objects.get(name="Jenny Kwan")
    assert Entry.objects.filter(holder=holder).exists()
    narrow(signature=signature, to=to, description="A member of Parliament")
    sweep_once(all_sweeps())
    assert links_to(holder) == []
    if to == "described":
        stage.publish(signature)
        sweep_once(all_sweeps())
        assert links_to(holder) == []
    withdraw(signature=signature)
    assert links_to(holder) == []


def links_to(holder: OfficeHolder) -> list[str]:
    """The tables that hold a row of this line's, found from the database's own foreign keys."""
    found = []
    table = OfficeHolder._meta.db_table
    with connection.cursor() as cursor:
        for other in connection.introspection.table_names(cursor):
            for column, (_, target) in connection.introspection.get_relations(
                cursor, other
            ).items():
                if target == table:
                    cursor.execute(
                        f"SELECT COUNT(*) FROM {other} WHERE {column} = %s",
                        [holder.pk],
                    )
                    found += [other] * cursor.fetchone()[0]
    return found


def test_a_roster_that_comes_meanwhile_is_not_overlooked(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody loads one after this round has read the rosters, before it writes."""
    from signatories.matching import listed

    imported(stage, "Jenny Kwan")
    real = listed.zone_of

    def loads(letter_id: int) -> Any:
        monkeypatch.undo()
        load(stage, MEMBERS)
        return real(letter_id)

    monkeypatch.setattr(listed, "zone_of", loads)
    compare_listed()
    assert said() == NOBODY
    compare_listed()
    assert said() == JENNY


def test_many_are_looked_up_in_batches(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    from signatories.matching import listed

    monkeypatch.setattr(listed, "BATCH", 5)
    load(stage, MEMBERS)
    imported(stage, *LISTED)
    assert [compare_listed() for _ in range(4)] == [5, 5, 2, 0]
    assert Entry.objects.filter(matched=True).count() == 11
