"""Whatever is thrown at an import: a clear answer, in bounded time, and nothing written."""

import contextlib
import io
import os
import random
import time
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from django.core.management.base import CommandError
from django.test import Client

from petitions.models import Letter
from signatories.models import ImportDraft, Signature
from tests.entering.conftest import Write
from tests.entering.lists import LETTER, ods, xlsx
from tests.entering.test_import_admin import drafted, worked
from tests.entering.test_list_import import NAMES, ROWS, URL, csv, said, upload
from tests.entering.test_roster_admin import as_user, coordinator
from tests.stage import Stage

pytestmark = pytest.mark.django_db

Run = Callable[..., str]
MEGABYTES = 10_000_000
SECONDS = 30  # of our own time; the longest takes a third of it
XL = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
NAME = b'<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def sheet(rows: bytes) -> bytes:
    """An XLSX file with these rows, whatever they are."""
    with zipfile.ZipFile(io.BytesIO(xlsx(["Name"]))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    start = f"<worksheet {XL}><sheetData>".encode()
    files["xl/worksheets/sheet1.xml"] = start + NAME + rows + b"</sheetData></worksheet>"
    return packed(files)


def document(extra: str) -> bytes:
    return ods(["Name"], extra=extra)


# By name: what it is, and what is said of it. Nothing of it is 10 MB once it is packed.
BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "cells.xlsx": (lambda: sheet(b'<row r="2">' + b"<c/>" * 2_000_000 + b"</row>"), "too long"),
    "cell.xlsx": (
        lambda: sheet(b'<row r="2"><c><v>' + b"1" * 9_000_000 + b"</v></c></row>"),
        "too long",
    ),
    "nested.xlsx": (lambda: sheet(b"<a>" * 2_000_000), "too long"),
    "cells.ods": (lambda: document("<text:p/>" * 600_000), "too long"),
    "strings.xlsx": (
        lambda: packed({"xl/workbook.xml": b"", "xl/sharedStrings.xml": b" " * 41_000_000}),
        "save it as CSV",
    ),
    "large.ods": (lambda: packed({"content.xml": b" " * 201_000_000}), "save it as CSV"),
    "repeated.ods": (
        lambda: document(
            '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
            'table:number-columns-repeated="16384"><text:p>A</text:p></table:table-cell>'
            "</table:table-row>"
        ),
        "more cells than there are headings",
    ),
    "other.zip": (lambda: packed({"a.txt": b"Ann Example"}), "neither an XLSX nor an ODS"),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_small_archive_does_not_unpack_to_a_large_one(
    run: Run, write: Write, stage: Stage, name: str
) -> None:
    make, why = BOMBS[name]
    start = time.process_time()
    with pytest.raises(CommandError, match=why):
        run("import_signatures", "shelter", write(make(), name))
    assert time.process_time() - start < SECONDS
    assert not Signature.objects.exists()


def test_a_sheet_of_empty_rows_and_a_last_one(run: Run, write: Write) -> None:
    last = b'<row r="1048576"><c r="A1048576" t="inlineStr"><is><t>Ann Example</t></is></c></row>'
    run("import_signatures", "shelter", write(sheet(last), "last.xlsx"))
    assert Signature.objects.count() == 1


def broken(data: bytes, chance: random.Random) -> bytes:
    """Cut short, shuffled, or with bytes changed."""
    way = chance.randrange(3)
    if way == 0:
        return data[: chance.randrange(len(data))]
    if way == 1:
        pieces = [data[at : at + 97] for at in range(0, len(data), 97)]
        chance.shuffle(pieces)
        return b"".join(pieces)
    changed = bytearray(data)
    for _ in range(20):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


SOURCES = {
    "a.csv": csv().encode() * 5,
    "b.csv": csv().encode("utf-16"),
    "c.csv": csv().replace("Ann", "Änn").encode("cp1252"),
    "d.xlsx": xlsx(*ROWS),
    "e.ods": ods(*ROWS),
    "f.txt": LETTER.encode(),
}


@pytest.mark.once
@pytest.mark.parametrize("name", SOURCES)
def test_what_is_broken_is_read_or_refused_and_never_raises(
    run: Run, write: Write, stage: Stage, name: str
) -> None:
    chance = random.Random(name)
    for _ in range(12):
        path = write(broken(SOURCES[name], chance), name)
        for command in (("import_signatures", "shelter", path), ("import_letter", path)):
            with contextlib.suppress(CommandError):
                run(*command, "--dry-run")


@pytest.mark.once
def test_the_admin_answers_whatever_is_uploaded(stage: Stage) -> None:
    client, chance = as_user(coordinator(stage, "lead")), random.Random(6)
    for name, source in SOURCES.items():
        page = upload(client, stage.letter, broken(source, chance) or b" ", name)
        assert page.status_code == 200
        for draft in ImportDraft.objects.order_by("-created_at")[:1]:
            for path in ("columns", "change", "text"):
                assert client.get(f"{URL}{draft.pk}/{path}/", follow=True).status_code == 200
    assert not ImportDraft.objects.exclude(work="").exists()
    assert not Signature.objects.exists()


def test_half_of_a_character_in_what_is_pasted(stage: Stage) -> None:
    client = as_user(coordinator(stage, "lead"))
    fields: dict[str, Any] = {"authority": "A list", "dated": "2026-11-02", "file": "", "kind": ""}
    body = "".join(
        f'--edge\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in fields.items()
    ).encode()
    body += b'--edge\r\nContent-Disposition: form-data; name="text"\r\n\r\n'
    body += b"Ann Example\xed\xa0\x80\nBo Example\r\n--edge--\r\n"
    answer = client.generic(
        "POST", f"{NAMES}?letter={stage.letter.pk}", body,
        content_type="multipart/form-data; boundary=edge",
    )  # fmt: skip
    assert answer.status_code == 302
    worked()
    assert "Bo Example" in said(client.get(answer["Location"], follow=True))


def test_a_page_takes_all_that_its_fields_can_hold(stage: Stage) -> None:
    """Fifty entries whose every field is full, in Han: below what Django takes of one page."""
    client = as_user(coordinator(stage, "lead"))
    han = "".join(chr(0x4E00 + number % 900) for number in range(190))
    rows = "".join(f"{han}{chr(0x5E00 + n)},{han},{han}\n" for n in range(60))
    page = upload(client, stage.letter, f"Name,Role,Organisation\n{rows}")
    client.post(f"{URL}{drafted().pk}/columns/", {"c0": "name", "c1": "role", "c2": "affiliation",
                                                  "headings": "on"})  # fmt: skip
    worked()
    page = client.get(f"{URL}{drafted().pk}/change/")
    forms = page.context_data["forms"]
    assert len(forms) == 50
    sent = {field.html_name: field.value() for form in forms for field in form if field.value()}
    sent |= {form["other_names"].html_name: han + han for form in forms}
    answer = client.post(f"{URL}{drafted().pk}/change/", sent | {"_next": "on"})
    assert answer.status_code == 302


TEN_MEGABYTES: dict[str, Callable[[], bytes]] = {
    "noise": lambda: os.urandom(MEGABYTES),
    "newlines.csv": lambda: b"Name\n" * 2 + b"\n" * MEGABYTES,
    "commas.csv": lambda: b"Name\n" + b"," * MEGABYTES,
    "short.csv": lambda: b"Name\n" + b"a\n" * (MEGABYTES // 2),
    "nul.csv": lambda: b"Name\n" + b"a\x00b\n" * (MEGABYTES // 4),
    "quotes.csv": lambda: b"Name\n" + b'"a\n' * (MEGABYTES // 3),
    "wide.csv": lambda: (b"Name" + b",x" * 16_383 + b"\n") * (MEGABYTES // 32_771),
    "names.txt": lambda: b"Ann Example, Lawyer\n" * (MEGABYTES // 20),
    "page.html": lambda: b"<ul>" + b"<li>Ann Example, Lawyer</li>" * (MEGABYTES // 28),
    "deep.html": lambda: b"<div>" * (MEGABYTES // 5),
    "rows.xlsx": lambda: sheet(
        b"".join(b'<row r="%d"/>' % number for number in range(2, 1_048_577))
    ),
}


@pytest.mark.long
@pytest.mark.once
@pytest.mark.parametrize("name", TEN_MEGABYTES)
def test_ten_megabytes_of_anything_end_in_time(run: Run, write: Write, name: str) -> None:
    path = write(TEN_MEGABYTES[name](), name)
    for command in (("import_signatures", "shelter", path), ("import_letter", path)):
        start = time.process_time()
        with contextlib.suppress(CommandError):
            run(*command, "--dry-run")
        assert time.process_time() - start < 2 * SECONDS
    assert Letter.objects.count() == 1


def test_nobody_but_staff_uploads(client: Client) -> None:
    assert client.post(NAMES, {"text": "Ann Example"}).status_code == 302
    assert not ImportDraft.objects.exists()
