"""An official roster is read as sheets come, and loaded as a whole or not at all."""

import io
from datetime import date
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from signatories.entering.findings import Refused
from signatories.entering.incoming import Unreadable
from signatories.entering.loading import LoadedBefore, NotYet, take_back_roster
from signatories.entering.official_rosters import LARGEST, read_roster
from signatories.models import Event, OfficeHolder, OfficialRoster
from tests.official import DATED, SOURCE, load, sheet
from tests.stage import Stage

pytestmark = pytest.mark.django_db

FULL = """name,chamber,party,riding,province,address,from,to
Hon. Erin O’Toole,House of Commons,Conservative,Durham,Ontario,erin@parl.gc.ca,2019-10-21,
Jenica Atwin,House of Commons,Green,Fredericton,New Brunswick,,2019-10-21,2021-06-10
"""


def test_every_column_is_kept() -> None:
    reading = read_roster(sheet(FULL))
    assert reading.problems.count == 0
    first, second = reading.holders
    assert (first.name, first.chamber, first.caucus, first.riding, first.province) == (
        "Hon. Erin O’Toole", "House of Commons", "Conservative", "Durham", "Ontario"
    )  # fmt: skip
    assert (first.address, first.since, first.until) == (
        "erin@parl.gc.ca", date(2019, 10, 21), None
    )  # fmt: skip
    assert second.until == date(2021, 6, 10)
    assert first.name_key == read_roster(sheet('name\n"O’TOOLE, Erin"\n')).holders[0].name_key


@pytest.mark.parametrize(
    "text",
    [
        "Nom;Chambre;Parti politique;Circonscription;Province\n"
        "Marie Côté;Chambre;Bloc;Laval;Québec",
        "\ufeffNAME\tHouse\tPolitical Affiliation\tConstituency\tProvince / Territory\n"
        "Marie Côté\tChambre\tBloc\tLaval\tQuébec",
        "Prénom|Nom|Chambre|Parti|Circonscription|Province ou territoire\n"
        "Marie|Côté|Chambre|Bloc|Laval|Québec",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16"])
def test_headings_separators_and_encodings_of_both_languages(text: str, encoding: str) -> None:
    reading = read_roster(sheet(text.encode(encoding, errors="ignore")))
    holder = reading.holders[0]
    assert (holder.name, holder.chamber, holder.caucus, holder.riding, holder.province) == (
        "Marie Côté", "Chambre", "Bloc", "Laval", "Québec"
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (",NDP,,,", "There is no name"),
        ("Ann Example,NDP,nobody,,", "e-mail address"),
        ("Ann Example,NDP,,10/06/2021,", "“10/06/2021” is not a date"),
        ("Ann Example,NDP,,2021-02-30,", "“2021-02-30” is not a date"),
        ("Ann Example,NDP,,2021-06-10,2020-01-01", "ends before it begins"),
        ("Ann Example,NDP,,,,more", "more cells than headings"),
        ("=cmd(),NDP,,,", "begins with"),
        (f"Ann Example,{'x' * 121},,,", "120"),
        ("Ann\x00Example,NDP,,,", "control"),
        ("Ben Example,Green,,,", "stands on line 2"),
        ("Hon. BEN EXAMPLE,Green,,,", "stands on line 2"),
    ],
)
def test_a_broken_line_is_told_by_its_number_and_nothing_is_loaded(
    stage: Stage, line: str, said: str
) -> None:
    text = f"name,party,address,from,to\nBen Example,NDP,,,\n{line}\nCid Example,NDP,,,\n"
    with pytest.raises(Refused) as refused:
        load(stage, text)
    assert [problem.line for problem in refused.value.problems.kept] == [3]
    assert said in refused.value.problems.kept[0].message
    assert not OfficialRoster.objects.exists()
    assert not OfficeHolder.objects.exists()
    assert not Event.objects.filter(verb="roster-loaded").exists()


def test_every_broken_line_is_told(stage: Stage) -> None:
    with pytest.raises(Refused) as refused:
        load(stage, "name,from\n,\nAnn Example,x\nBen Example,\nCid Example,2021\n")
    assert [problem.line for problem in refused.value.problems.kept] == [3, 5]
    assert refused.value.problems.count == 2


def test_terms_that_follow_each_other_are_no_double() -> None:
    text = "name,from,to\nAnn Example,2011-05-02,2015-10-18\nAnn Example,2019-10-21,\n"
    assert len(read_roster(sheet(text)).holders) == 2


@pytest.mark.parametrize(
    ("terms", "is_double"),
    [
        (("2019-01-01,2020-05-05", "2020-05-05,"), False),
        (("2020-05-05,", "2019-01-01,2020-05-05"), False),
        ((",2020-05-05", "2020-05-05,"), False),
        (("2019-01-01,2020-05-06", "2020-05-05,"), True),
        (("2020-05-05,2020-05-05", "2020-05-05,"), True),
        (("2020-05-05,", "2020-05-05,2020-05-05"), True),
    ],
)
def test_two_terms_can_meet_on_one_day(terms: tuple[str, str], *, is_double: bool) -> None:
    text = "".join(f"Ann Example,{term}\n" for term in terms)
    found = read_roster(sheet(f"name,from,to\n{text}"))
    assert bool(found.problems.count) is is_double


def test_namesakes_in_two_seats_are_two() -> None:
    assert len(read_roster(sheet("name,riding\nAnn Example,A\nAnn Example,B\n")).holders) == 2


@pytest.mark.parametrize(
    "data",
    [b"", b"party,riding\nNDP,A\n", b"name\n", b'name,party\n"Ann Example,NDP\n', b"%PDF-1.7 x",
     b"PK\x03\x04 not a sheet", b"\x00\x00\x00\x00"],
)  # fmt: skip
def test_what_is_no_sheet_gets_a_clear_answer(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_roster(sheet(data))


def test_a_sheet_beyond_the_bound_is_refused() -> None:
    with pytest.raises(Unreadable, match="10 MB"):
        read_roster(sheet(b"name\n" + b"A" * LARGEST))


def test_an_older_roster_stays_and_the_same_is_not_loaded_twice(stage: Stage) -> None:
    load(stage, FULL)
    load(stage, FULL, dated=date(2021, 11, 22))
    with pytest.raises(LoadedBefore):
        load(stage, FULL)
    assert OfficialRoster.objects.count() == 2
    assert OfficeHolder.objects.count() == 4
    loaded = Event.objects.filter(verb="roster-loaded", actor_id=stage.admin.pk)
    assert loaded.filter(reason_code="mp").count() == 2


def test_a_day_to_come_is_refused(stage: Stage) -> None:
    with pytest.raises(NotYet):
        load(stage, FULL, dated=date(2999, 1, 1))


def test_one_that_was_loaded_by_mistake_is_taken_back(stage: Stage) -> None:
    take_back_roster(roster=load(stage, FULL), actor=stage.admin)
    assert not OfficeHolder.objects.exists()
    assert Event.objects.filter(verb="roster-taken-back").exists()


# The command ------------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path: Any) -> Any:
    file = tmp_path / "list.csv"
    file.write_text(FULL, encoding="utf-8")
    return file


def run(*words: str, **more: Any) -> str:
    said = io.StringIO()
    more = {"source": SOURCE, "dated": DATED} | more
    call_command("load_official_roster", *words, stdout=said, **more)
    return said.getvalue()


def test_the_command_loads(stage: Stage, path: Any) -> None:
    said = run("harbour", "mp", str(path))
    assert "caucus: column C (party)" in said
    assert "2 lines" in said
    roster = OfficialRoster.objects.get()
    assert (roster.office.code, roster.source, roster.dated) == ("mp", SOURCE, DATED)
    assert roster.loaded_by == stage.admin
    assert roster.holders.count() == 2


def test_a_dry_run_writes_nothing(stage: Stage, path: Any) -> None:
    assert "Nothing was written" in run("harbour", "mp", str(path), dry_run=True)
    assert not OfficialRoster.objects.exists()


@pytest.mark.parametrize("dry_run", [True, False])
def test_the_command_tells_broken_lines_and_fails(
    stage: Stage, tmp_path: Any, dry_run: bool
) -> None:
    file = tmp_path / "broken.csv"
    file.write_text("name,from\nAnn Example,soon\nBen Example,\n,2021-06-10\n")
    with pytest.raises(CommandError) as failed:
        run("harbour", "mp", str(file), dry_run=dry_run)
    assert f"{file}, line 2" in str(failed.value)
    assert f"{file}, line 4" in str(failed.value)
    assert "Nothing was written" in str(failed.value)
    assert not OfficialRoster.objects.exists()


@pytest.mark.parametrize(
    "words",
    [("nowhere", "mp", "x"), ("harbour", "king", "x"), ("elsewhere", "mp", "/no/such/file")],
)
def test_the_command_refuses_what_is_not_there(stage: Stage, words: Any) -> None:
    with pytest.raises(CommandError):
        run(*words)


def test_the_command_refuses_a_second_time_and_a_day_that_is_none(stage: Stage, path: Any) -> None:
    run("harbour", "mp", str(path))
    with pytest.raises(CommandError, match="loaded already"):
        run("harbour", "mp", str(path))
    with pytest.raises(CommandError, match="still to come"):
        run("harbour", "mp", str(path), dated=date(2999, 1, 1))
    with pytest.raises(CommandError, match="--source"):
        run("harbour", "mp", str(path), source="=x")
