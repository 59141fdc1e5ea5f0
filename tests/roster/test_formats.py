"""The list as JSON and CSV: what of whom stands in them, in which order, and safely."""

import csv
import io
from typing import Any

import pytest

from petitions.models import Letter, Section, SectionText
from signatories.decisions.actions import decline, hold
from signatories.models import Entry, Roster
from signatories.models.claim import Line
from signatories.roster.formats import COLUMNS, safe_cell
from signatories.roster.projection import roster_of
from signatories.roster.tally import tally
from tests.roster.preparing import prepared_bytes, prepared_now
from tests.roster.test_counting import list_many, recorded
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db

MARK = "Quillfeather"  # what no file may hold of those who are not public


# Cells -------------------------------------------------------------------------------------------


@pytest.mark.once
@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("", ""),
        ("Ann", "Ann"),
        ("=1+1", "'=1+1"),
        ("+1 for all", "'+1 for all"),
        ("-Ann", "'-Ann"),
        ("@home", "'@home"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠home", "'＠home"),
        ("﹦1", "'﹦1"),
        ("Ann=1", "Ann=1"),
        ("Ann, -Ben", "Ann, -Ben"),
        ("Ann;=1+1", "Ann;'=1+1"),
        ("Ann; =1;b", "Ann; '=1;b"),
        ("=a;+b;c", "'=a;'+b;c"),
        (";", ";"),
        ("; ", "; "),
        ("'quoted", "'quoted"),
        ("陳大文", "陳大文"),
    ],
)
def test_no_cell_is_run_as_a_formula(text: str, cell: str) -> None:
    assert safe_cell(text) == cell


def test_every_column_of_words_is_made_safe(stage: Stage) -> None:
    """The form refuses such words; a sheet that was imported may hold them."""
    published(stage, a_claim("Ann", office="mp"))
    words = ("honorific", "name", "other_names", "role", "affiliation")
    Entry.objects.update(**{field: f"=cmd|{field}" for field in words})
    SectionText.objects.update(heading="=heading")
    office = stage.coalition.offices.get(code="mp")
    office.nouns = {"en": {"one": "@MP", "other": "@MPs"}}
    office.save()
    stage.recount()
    _, [row] = prepared_now(stage.letter.pk)
    for column in ("section", "honorific", "name", "other names", "office", "role", "affiliation"):
        assert row[column].startswith("'"), column
    assert not any(cell[:1] in set("=+-@") for cell in row.values() if cell)


def test_what_parts_cells_and_lines_stays_within_its_cell(stage: Stage) -> None:
    published(stage, a_claim("Ann"))
    Entry.objects.update(name='A "quoted", name', role="two\nlines", affiliation="a,b")
    stage.recount()
    as_json, [row] = prepared_now(stage.letter.pk)
    assert (row["name"], row["role"], row["affiliation"]) == (
        'A "quoted", name', "two\nlines", "a,b"
    )  # fmt: skip
    assert as_json["entries"][0]["role"] == "two\nlines"


# What stands in them -----------------------------------------------------------------------------


@pytest.fixture
def signed(stage: Stage) -> Stage:
    """One of each: an organisation, a private person, an office-holder, one who is described."""
    published(stage, a_claim("Harbour", kind="organisation", other_names="海港\nHavre"))
    published(
        stage,
        a_claim(
            "Erin O’Toole", address="b@example.org", honorific="Hon.", office="mp",
            affiliation="Durham", in_person_only=True,
        ),
    )  # fmt: skip
    published(stage, a_claim("Zoé Zz", address="c@example.org", role="Teacher"))
    described = a_claim(
        f"Zanzibar {MARK}", address="d@example.org", visibility="described",
        description="A student, Vancouver", role=MARK, affiliation=MARK, office="mp",
    )  # fmt: skip
    published(stage, described)
    stage.recount()
    return stage


def test_the_json_says_all_that_is_public(signed: Stage) -> None:
    as_json, _ = prepared_now(signed.letter.pk)
    refs = [entry.pop("ref") for entry in as_json["entries"]]
    assert refs == list(Entry.objects.in_order().values_list("ref", flat=True))
    roster = Roster.objects.get()
    nobody = {
        "honorific": "", "name": "", "other_names": [], "role": "", "affiliation": "",
        "office": None, "in_personal_capacity": False, "description": "", "matched": None,
    }  # fmt: skip
    assert as_json == {
        "letter": "shelter",
        "version": roster.version,
        "as_of": roster.as_of.isoformat(),
        "total": 4,
        "withheld": "0",
        "sections": [
            {"position": 1, "headings": {"en": "Civil society organisations"}, "count": 1},
            {"position": 2, "headings": {"en": "People"}, "count": 3},
        ],
        "entries": [
            nobody | {"section": 1, "kind": "organisation", "name": "Harbour",
                      "other_names": ["海港", "Havre"]},
            nobody | {"section": 2, "kind": "person", "honorific": "Hon.", "name": "Erin O’Toole",
                      "office": "mp", "affiliation": "Durham", "in_personal_capacity": True},
            nobody | {"section": 2, "kind": "person", "name": "Zoé Zz", "role": "Teacher"},
            nobody | {"section": 2, "kind": "person", "description": "A student, Vancouver"},
        ],
    }  # fmt: skip


def test_the_csv_says_the_same(signed: Stage) -> None:
    _, rows = prepared_now(signed.letter.pk)
    assert [{name: cell for name, cell in row.items() if cell} for row in rows] == [
        {"section": "Civil society organisations", "kind": "organisation", "name": "Harbour",
         "other names": "海港 / Havre"},
        {"section": "People", "kind": "person", "honorific": "Hon.", "name": "Erin O’Toole",
         "office": "MP", "affiliation": "Durham", "personal capacity": "yes"},
        {"section": "People", "kind": "person", "name": "Zoé Zz", "role": "Teacher"},
        {"section": "People", "kind": "person", "description": "A student, Vancouver"},
    ]  # fmt: skip


def test_the_csv_begins_with_a_mark_for_spreadsheets_and_a_header(signed: Stage) -> None:
    prepared_now(signed.letter.pk)
    data = prepared_bytes(signed.letter.pk, "csv")
    assert data is not None
    assert data.startswith(b"\xef\xbb\xbfsection,kind,honorific,name,other names,office,role,")
    assert data.count(b"\xef\xbb\xbf") == 1
    lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert {len(line) for line in lines} == {len(COLUMNS)}


def test_sections_and_offices_of_the_csv_are_in_the_letters_own_language(signed: Stage) -> None:
    Letter.objects.update(default_language="fr")
    SectionText.objects.create(section=signed.people, language="fr", heading="Personnes")
    signed.recount()
    as_json, rows = prepared_now(signed.letter.pk)
    assert rows[1]["section"] == "Personnes"
    assert rows[1]["office"] == "député"
    assert as_json["sections"][1]["headings"] == {"en": "People", "fr": "Personnes"}
    assert as_json["entries"][1]["office"] == "mp"


def test_a_letter_that_nobody_signed_has_a_header_and_no_entry(stage: Stage) -> None:
    stage.recount()
    as_json, rows = prepared_now(stage.letter.pk)
    assert as_json["entries"] == rows == []
    assert as_json["total"] == 0
    data = prepared_bytes(stage.letter.pk, "csv")
    assert data is not None
    assert data.decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


def test_forty_sections_stand_in_the_coordinators_order(stage: Stage) -> None:
    for position in range(3, 41):
        section = Section.objects.create(
            letter=stage.letter, position=position, takes_individuals=True
        )
        heading = f"{position} " + "x" * 196
        SectionText.objects.create(section=section, language="en", heading=heading[:200])
        list_many(stage, [f"Person {position:02}"] * (position % 3), section)
    stage.recount()
    as_json, rows = prepared_now(stage.letter.pk)
    assert [section["position"] for section in as_json["sections"]] == list(range(1, 41))
    positions = [entry["section"] for entry in as_json["entries"]]
    assert positions == sorted(positions)
    for section in as_json["sections"]:
        assert section["count"] == positions.count(section["position"])
    assert len(rows) == as_json["total"] == len(positions)


def test_counts_are_those_of_the_tally(signed: Stage) -> None:
    as_json, rows = prepared_now(signed.letter.pk)
    facts = signed.facts
    figures = tally(facts, roster_of(facts))
    for name in ("letter", "version", "as_of", "total", "withheld"):
        assert as_json[name] == figures[name], name
    assert [s["count"] for s in as_json["sections"]] == [s["count"] for s in figures["sections"]]
    offices = [entry["office"] for entry in as_json["entries"]]
    assert {o["code"]: o["count"] for o in figures["offices"]} == {
        code: offices.count(code) for code in set(offices) - {None}
    }
    kinds = [row["kind"] for row in rows]
    assert kinds.count("organisation") == figures["organisations"]
    assert kinds.count("person") == figures["individuals"] + figures["office_holders"]


def private_claim(number: int, **changed: Any) -> Any:
    given = {"other_names": MARK, "role": MARK, "affiliation": MARK, "honorific": MARK,
             "description": "A student"}  # fmt: skip
    return a_claim(f"Zanzibar {MARK}", address=f"{MARK}{number}@example.org", **given | changed)


def test_nobody_leaks_who_is_not_public(stage: Stage) -> None:
    """Waiting, held, declined, for addressees only, counted only: nowhere. Described: no name."""
    published(stage, a_claim("Ann Visible"))
    for number, act in enumerate([hold, decline, None]):
        signature = confirmed(stage, private_claim(number))
        assert signature is not None
        given = {"signature": signature, "revision": signature.revision, "actor": stage.moderator}
        if act:
            act(**given, **({"reason": "abuse"} if act is decline else {}))
    for number, visibility in enumerate(["addressee", "counted", "described"], start=10):
        published(stage, private_claim(number, visibility=visibility))
    recorded(stage, Line("person", f"Zanzibar {MARK}"))
    stage.recount()
    as_json, rows = prepared_now(stage.letter.pk)
    assert [(row["name"], row["description"]) for row in rows] == [
        ("Ann Visible", ""), ("", "A student"),
    ]  # fmt: skip
    assert as_json["total"] == len(as_json["entries"]) == 2
    for form in ("json", "csv"):
        data = prepared_bytes(stage.letter.pk, form)  # type: ignore[arg-type]
        assert data is not None
        assert MARK.encode() not in data
        assert b"example.org" not in data


def test_who_is_published_and_not_counted_yet_waits_for_the_count(signed: Stage) -> None:
    prepared_now(signed.letter.pk)
    published(signed, a_claim("Ann Later", address="later@example.org"))
    data = prepared_bytes(signed.letter.pk, "json")
    assert data is not None
    assert b"Ann Later" not in data


def test_the_withheld_figure_is_said_coarsely(stage: Stage) -> None:
    stage.recount()
    Roster.objects.update(withheld=7)
    assert prepared_now(stage.letter.pk)[0]["withheld"] == "fewer than 10"
