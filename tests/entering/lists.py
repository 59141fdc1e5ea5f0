"""Lists for tests: a letter as it would be pasted, and sheets in every format."""

import io
import zipfile

import openpyxl

LETTER = """Open letter on the shelter of exiles

To: Prime Minister Justin Trudeau

We, the undersigned organisations and people, ask the government of Canada for shelter for all
those who had to leave their homes.

We call upon the government to:

1. Open the door to those who flee.
2. Protect those who have arrived from harassment.

Organisations

Harbour Network
Friends of Hong Kong Society

Individuals

Jane Example, MP
Dr. Mary Example, Professor, University of Toronto
"""


def xlsx(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def ods(*rows: list[str], extra: str = "") -> bytes:
    """A sheet as LibreOffice stores it, in little: `=…` becomes a formula."""

    def cell(text: str) -> str:
        if text.startswith("="):
            return f'<table:table-cell table:formula="of:{text}"/>'
        return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"

    lines = "".join(
        f"<table:table-row>{''.join(map(cell, row))}"
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        for row in rows
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table>{lines}"
        f"{extra}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
    return file.getvalue()
