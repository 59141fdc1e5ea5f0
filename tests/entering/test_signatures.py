"""A list from a sheet or a paste enters an existing letter, line by line and as a stream."""

import json
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from signatories.entering.incoming import opened
from signatories.entering.signatures import Choices, enter_signatures
from signatories.models import Event, Signature
from signatories.models.claim import Line
from tests.entering.conftest import Write
from tests.entering.lists import ods, xlsx
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db

Run = Callable[..., str]
ROWS = [
    ["Full name", "Position", "Organisation", "E-mail"],
    ["Ann Example", "Professor", "Harbour College", "ann@example.org"],
    ["Bo Example", "MP", "", ""],
    ["", "Secretary", "Friends of the Harbour", "f@example.org"],
]
CSV = "\n".join(",".join(row) for row in ROWS) + "\n"
EXPECTED = [
    Line("person", "Ann Example", role="Professor", affiliation="Harbour College"),
    Line("person", "Bo Example", role="MP", office="mp"),
    Line("organisation", "Friends of the Harbour"),
]


def waiting() -> list[Line]:
    return [s.contact.open_line() for s in Signature.objects.order_by("pk")]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("list.csv", CSV.encode()),
        ("bom.csv", CSV.encode("utf-8-sig")),
        ("utf16.csv", CSV.encode("utf-16")),
        ("utf16le.csv", CSV.encode("utf-16-le")),
        ("semicolons.csv", CSV.replace(",", ";").encode()),
        ("tabs.txt", CSV.replace(",", "\t").encode()),
        ("list.xlsx", xlsx(*ROWS)),
        ("list.ods", ods(*ROWS)),
    ],
)
def test_every_format_gives_the_same_lines(
    run: Run, write: Write, stage: Stage, name: str, content: bytes
) -> None:
    run("import_signatures", "shelter", write(content, name))
    assert waiting() == EXPECTED
    signature = Signature.objects.earliest("pk")
    assert signature.source_ref.startswith(f"{name} sha256:")
    assert (signature.origin, signature.entered_by) == ("import", stage.admin)
    assert signature.section == stage.people
    assert Event.objects.get(verb=Event.Verb.IMPORTED).letter_id == stage.letter.pk


def test_a_dry_run_shows_the_columns_and_writes_nothing(run: Run, write: Write) -> None:
    path = write(CSV)
    said = json.loads(run("import_signatures", "shelter", path, "--dry-run", "--format", "json"))
    assert said["columns"] == {
        "name": "A (Full name)",
        "role": "B (Position)",
        "affiliation": "C (Organisation)",
    }
    assert said["counts"] == {"organisations": 1, "individuals": 1, "office_holders": 1}
    assert "E-mail" in said["notes"][0]["message"]
    assert not Signature.objects.exists()
    assert not Event.objects.filter(verb=Event.Verb.IMPORTED).exists()


@pytest.mark.parametrize(
    "headings",
    [
        "Name,Role,Organization",
        "Nom,Fonction,Organisme",
        "Nombre,Cargo,Organización",
        "Nome,Função,Organização",
        "Name,Funktion,Verein",
        "姓名,職位,機構",
    ],
)
def test_headings_are_known_in_six_languages(run: Run, write: Write, headings: str) -> None:
    run("import_signatures", "shelter", write(f"{headings}\nAnn Example,Professor,Harbour College"))
    assert waiting() == EXPECTED[:1]


def test_given_and_family_names_are_put_together(run: Run, write: Write) -> None:
    run("import_signatures", "shelter", write("Vorname,Name\nAnn,Example\n大文,陳\n"))
    assert waiting() == [Line("person", "Ann Example"), Line("person", "陳大文")]


def test_columns_can_be_told(run: Run, write: Write) -> None:
    path = write("Who,What\nAnn Example,Professor\n")
    with pytest.raises(CommandError, match="line 1: no heading"):
        run("import_signatures", "shelter", path)
    run("import_signatures", "shelter", path, "--columns", "name=Who,role=B")
    assert waiting() == [Line("person", "Ann Example", role="Professor")]


@pytest.mark.parametrize("columns", ["name=Z", "what=A", "role=A", "name"])
def test_columns_told_wrongly_are_refused(run: Run, write: Write, columns: str) -> None:
    with pytest.raises(CommandError, match="--columns"):
        run("import_signatures", "shelter", write(CSV), "--columns", columns)


def test_pasted_text_is_read_by_the_recognisers(run: Run, write: Write) -> None:
    run("import_signatures", "shelter", write("Hon. Ann Example, MP\nHarbour Society\n", "p.txt"))
    assert waiting() == [
        Line("person", "Ann Example", honorific="Hon.", role="MP", office="mp"),
        Line("organisation", "Harbour Society"),
    ]


BAD = """Name,Role,Kind
Ann Example,,person
=HYPERLINK(1),,person
Bo www.example.com,,person
Cy Example,@SUM,person
Dee Example,,robot
,Chair,person
"Ed
Example",,person
Fay Example,,person
"""


def test_every_bad_row_is_told_with_its_line_and_nothing_is_written(run: Run, write: Write) -> None:
    with pytest.raises(CommandError) as raised:
        run("import_signatures", "shelter", write(BAD))
    lines = str(raised.value).splitlines()
    assert [line.split("line ")[1].split(":")[0] for line in lines[:-1]] == list("345678")
    assert "Nothing was written" in lines[-1]
    assert not Signature.objects.exists()


def test_the_others_are_entered_where_that_is_asked_for(run: Run, write: Write) -> None:
    said = run("import_signatures", "shelter", write(BAD), "--skip-bad")
    assert [line.name for line in waiting()] == ["Ann Example", "Fay Example"]
    assert "refused: 6" in said


def test_a_dry_run_with_bad_rows_fails_too(run: Run, write: Write) -> None:
    with pytest.raises(CommandError, match="6 lines"):
        run("import_signatures", "shelter", write(BAD), "--dry-run")


def test_who_is_on_the_letter_is_reported_and_not_added(
    run: Run, write: Write, stage: Stage
) -> None:
    published(stage, a_claim("Ann Example"))
    confirmed(stage, a_claim("Bo Example", address="bo@example.org"))
    rows = "Name,Role\nANN  EXAMPLE,\nBo Example,\n" + 2 * "Cy Example,Chair\n"
    rows += "Cy Example,Poet\n"
    said = run("import_signatures", "shelter", write(rows))
    assert "not added, for they are there: 3" in said
    for line in (2, 3, 5):
        assert f"line {line}: " in said
    assert [(line.name, line.role) for line in waiting()[2:]] == [
        ("Cy Example", "Chair"),
        ("Cy Example", "Poet"),
    ]


def test_the_same_file_twice_adds_nothing(run: Run, write: Write) -> None:
    run("import_signatures", "shelter", write(CSV))
    assert "imported before" in run("import_signatures", "shelter", write(CSV, "other.csv"))
    assert len(waiting()) == 3


def test_a_section_that_is_named_takes_all_or_refuses(run: Run, write: Write) -> None:
    with pytest.raises(CommandError, match="line 4: no section"):
        run("import_signatures", "shelter", write(CSV), "--section", "2")
    with pytest.raises(CommandError, match="no section 9"):
        run("import_signatures", "shelter", write(CSV), "--section", "9")
    assert not Signature.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cut.xlsx", xlsx(*ROWS)[:2000]),
        ("cut.ods", ods(*ROWS)[:300]),
        ("open.csv", b'Name,Role\nAnn,x\n"Bo,x\n'),
        ("empty.csv", b""),
        ("head.csv", b"Name,Role\n"),
        ("noise.csv", bytes(range(256)) * 30),
        ("noise.bin", bytes(range(256)) * 30),
        ("picture.csv", b"\x89PNG\r\n\x1a\n0000"),
        ("bad.ods", ods(*ROWS, extra="<table:table-row>")),
        ("huge.csv", b"Name\n" + b"x" * 200_000),
    ],
)
def test_a_broken_file_is_told_with_a_line(
    run: Run, write: Write, name: str, content: bytes
) -> None:
    with pytest.raises(CommandError, match=r"line \d+: "):
        run("import_signatures", "shelter", write(content, name))
    assert not Signature.objects.exists()


def test_a_bad_byte_far_down_is_told_by_its_line(run: Run, write: Write) -> None:
    rows = "Name\nRené Example\n".encode() + b"An\xffn Example\n"
    with pytest.raises(CommandError, match="line 3: name: This holds invisible"):
        run("import_signatures", "shelter", write(rows))


def test_formulas_in_sheets_are_refused(run: Run, write: Write) -> None:
    for name, content in (
        ("f.xlsx", xlsx(["Name"], ["=1+1"])),
        ("f.ods", ods(["Name"], ["=1+1"])),
    ):
        with pytest.raises(CommandError, match=r"line 2: .*begins with"):
            run("import_signatures", "shelter", write(content, name))


def long_list(path: Path, rows: int, place: str = "Harbour") -> str:
    with path.open("w") as file:
        file.write("Name,Role,Organisation\n")
        for number in range(rows):
            if number % 5:
                file.write(f"Ann {place} {chr(65 + number % 26)}{number},Professor,College\n")
            else:
                file.write(f",,Friends of the {place} {number}\n")
    return str(path)


def peak_of(path: str, stage: Stage) -> int:
    """The most memory that Python's objects took while this list was entered, in bytes."""
    tracemalloc.start()
    try:
        with opened(path) as incoming:
            enter_signatures(
                letter=stage.letter, incoming=incoming, actor=stage.admin, choices=Choices()
            )
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    return peak


@pytest.mark.long
@pytest.mark.once
def test_memory_does_not_grow_with_the_list(stage: Stage, tmp_path: Path) -> None:
    """Of the second list each row but the key by which it is known again is let go."""
    peak_of(long_list(tmp_path / "first.csv", 5_000), stage)  # what is loaded once is loaded now
    short = peak_of(long_list(tmp_path / "short.csv", 5_000, "Bay"), stage)
    long = peak_of(long_list(tmp_path / "long.csv", 20_000, "Quay"), stage)
    assert stage.letter.signatures.count() == 30_000
    assert long - short < 15_000 * 300


@pytest.mark.long
@pytest.mark.postgresql
def test_a_hundred_thousand_rows_within_half_a_minute(run: Run, tmp_path: Path) -> None:
    path = long_list(tmp_path / "long.csv", 100_000)
    start, busy = time.perf_counter(), time.process_time()
    run("import_signatures", "shelter", path)
    took, busy = time.perf_counter() - start, time.process_time() - busy
    print(f"100,000 rows in {took:.1f} s, {busy:.1f} s of them our own")
    assert Signature.objects.count() == 100_000
    # Our own share of the half minute, whatever else the machine does meanwhile (9 s measured).
    assert busy <= 27
