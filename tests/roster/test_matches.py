""" "Listed as" and "matched to a sitting member" are two figures, and every surface says both."""

import csv
import io
import json
from collections import Counter
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import translation

from petitions.writing.facts import forget_facts
from signatories.entering.loading import take_back_roster
from signatories.matching.listed import compare_listed
from signatories.models import DayFigures, Entry, Roster
from signatories.pages.edge import forget_pages
from signatories.roster.counting import count_anew, recount_stale
from signatories.roster.exports import prepare
from signatories.roster.projection import roster_of, tallies_of
from signatories.roster.tally import tally
from tests.official import load
from tests.stage import Stage, a_claim, published

pytestmark = pytest.mark.django_db
LETTER = "/letters/shelter/"

LIST = """name,chamber,party,province
Ann Example,House of Commons,NDP,Ontario
Ben Example,House of Commons,Green,Quebec
Cid Example,House of Commons,NDP,
"""
TEXT = "4 listed as MPs, 3 matched to a sitting member (House of Commons list of 2021-06-10)"


@pytest.fixture
def compared(stage: Stage) -> Stage:
    """Four listed as MPs of whom the roster knows three; a mayor, for whom there is none."""
    load(stage, LIST)
    for name in ("Ann", "Ben", "Cid", "Dan"):
        published(stage, a_claim(f"{name} Example", address=f"{name}@example.org", office="mp"))
    published(stage, a_claim("Eve Example", address="e@example.org", office="mayor"))
    published(stage, a_claim("Fay Example", address="f@example.org", office="mp",
                             visibility="counted"))  # fmt: skip
    compare_listed()
    recount_stale()
    return stage


def test_the_figures_in_words_and_in_the_tally(compared: Stage) -> None:
    facts = compared.facts
    figures = tallies_of(facts, roster_of(facts))
    assert [found.text for found in figures.matched] == [TEXT]
    assert figures.text == "5 listed with an office: 4 MPs, 1 mayor"
    assert tally(facts, roster_of(facts))["matched"] == [
        {
            "code": "mp",
            "listed": 4,
            "matched": 3,
            "parties": [{"party": "NDP", "count": 2}, {"party": "Green", "count": 1}],
            "provinces": [{"province": "Ontario", "count": 1}, {"province": "Quebec", "count": 1}],
            "rosters": [{"source": "House of Commons list", "date": "2021-06-10"}],
            "text": TEXT,
        }
    ]


def test_one_listed_and_nobody_matched(stage: Stage) -> None:
    load(stage, LIST)
    load(stage, LIST, dated=date(2021, 12, 1))
    published(stage, a_claim("Gil Example", office="mp"))
    compare_listed()
    recount_stale()
    facts = stage.facts
    assert [found.text for found in tallies_of(facts, roster_of(facts)).matched] == [
        "1 listed as MP, 0 matched to a sitting member (House of Commons list of 2021-12-01)"
    ]
    with translation.override("fr"):
        assert "député" in tallies_of(facts, roster_of(facts)).matched[0].text


def test_without_a_roster_nothing_is_said(stage: Stage, client: Client) -> None:
    published(stage, a_claim("Ann Example", office="mp"))
    compare_listed()
    recount_stale()
    assert "matched" not in Roster.objects.get().tallies
    assert "matched" not in client.get(f"{LETTER}tally.json").json()
    assert b"sitting member" not in client.get(LETTER).content


def test_page_list_figures_checks_json_and_csv_agree(compared: Stage, client: Client) -> None:
    prepare(compared.letter.pk)
    forget_pages()
    today = DayFigures.objects.get().date
    for path in ("", "signatories/", "checks/", f"figures/{today}/"):
        assert TEXT in client.get(f"{LETTER}{path}").content.decode(), path
    [said] = client.get(f"{LETTER}tally.json").json()["matched"]
    data = json.loads(b"".join(client.get(f"{LETTER}signatories.json").streaming_content))
    table = b"".join(client.get(f"{LETTER}signatories.csv").streaming_content).decode("utf-8-sig")
    mps = [entry for entry in data["entries"] if entry["office"] == said["code"]]
    found = [entry["matched"] for entry in mps if entry["matched"]]
    rows = [row for row in csv.DictReader(io.StringIO(table)) if row["office"] == "MP"]
    hits = [row for row in rows if row["matched to an official roster"] == "yes"]
    assert (said["listed"], said["matched"]) == (len(mps), len(found)) == (len(rows), len(hits))
    for many, one in (("parties", "party"), ("provinces", "province")):
        counts = {item[one]: item["count"] for item in said[many]}
        assert counts == +Counter(entry[one] for entry in found if entry[one])
        assert counts == +Counter(row[one] for row in hits if row[one])
    assert all(entry["matched"] is None for entry in data["entries"] if entry not in mps)


def test_a_day_that_is_over_keeps_its_figures(compared: Stage) -> None:
    day = DayFigures.objects.get()
    DayFigures.objects.update(date=date(2021, 7, 1))
    take_back_roster(roster=compared.coalition.official_rosters.get(), actor=compared.admin)
    compare_listed()
    recount_stale()
    forget_facts()
    kept = DayFigures.objects.get(date=date(2021, 7, 1))
    assert kept.tallies == day.tallies
    assert "matched" not in Roster.objects.get().tallies


def test_the_nightly_proof_finds_a_match_that_was_tampered_with(compared: Stage) -> None:
    Entry.objects.filter(name="Ann Example").update(caucus="Green")
    finding = count_anew(compared.letter.pk)
    assert finding.were_wrong
    assert Roster.objects.get().tallies["matched"]["mp"]["parties"] == {"NDP": 1, "Green": 2}


def test_cells_of_a_roster_run_as_no_formula(compared: Stage) -> None:
    for_cells: dict[str, Any] = dict.fromkeys(("chamber", "caucus", "province"), "=cmd|x")
    Entry.objects.filter(matched=True).update(**for_cells)
    recount_stale()
    Roster.objects.update(exported_version=0, exported_at=None)
    prepare(compared.letter.pk)
    client = Client()
    table = b"".join(client.get(f"{LETTER}signatories.csv").streaming_content).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert not any(cell[:1] == "=" for row in rows for cell in row.values())
