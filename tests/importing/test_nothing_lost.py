"""Lists that a hostile reader wrote: none of their lines is taken for something else."""

import time

import pytest

from signatories.importing.reading import read_letter

TEXT = "Open letter on the river\n\nWe ask that this be done, for it must be.\n\nSigned by:\n\n"


def names(listed: str) -> list[str]:
    return [entry.parts.name for entry in read_letter(f"{TEXT}{listed}\n").entries]


def kinds(listed: str) -> set[str]:
    return {entry.parts.kind for entry in read_letter(f"{TEXT}{listed}\n").entries}


@pytest.mark.parametrize(
    "listed",
    [
        "A. Roe, teacher\nJ. Poe, nurse\nM. Coe, baker\nB. Doe, farmer\nK. Loe, poet\nC. Moe, cook",
        "– Jane Roe –\n– John Doe –\n– Mary Coe –\n– Ann Moe –",
        "Colectivo Roe\nCon Dignidad\nSindicato Doe\nCon Firmeza y Memoria\nAsociación Moe",
        "Roe Society\nWomen for Peace\nWith Hope\nIn Solidarity\nRoe Choir\nDoe Union",
        "Jane Roe *\nJohn Doe *\nAnn Moe\nBob Poe *",
        "* Jane Roe*\n* John Doe\n* Ann Moe\n* Bob Poe\n* Carl Coe",
        "Roe Society\nDoe Union\nMoe Trust\nTenants Mailing List\nJane Roe, nurse\nPoe Network",
        "Initiative: Roe bleibt, Roeweg 1, 99999 Roestadt\nVerein Doe\nBund Moe\nChor Poe",
    ],
)
def test_every_line_is_an_entry(listed: str) -> None:
    assert len(names(listed)) == len(listed.split("\n"))


def test_bodies_with_surnames_in_capitals_stay_bodies() -> None:
    listed = "Rosa MUSTER Stiftung Roe\nAnna BERG Institut für Doe\nVerein Moe\nBund Coe"
    assert kinds(listed) == {"organisation"}


@pytest.mark.parametrize(
    "name",
    [
        "Maria Costa e Silva Pereira",
        "João Melo e Castro Oliveira",
        "Ana Ramón y Cajal López",
        "Claire More",
    ],
)
def test_one_person_stays_whole(name: str) -> None:
    assert names(f"Jane Roe\n{name}\nJohn Doe") == ["Jane Roe", name, "John Doe"]


def test_rows_of_bodies_are_no_names_of_columns() -> None:
    listed = "Verein Roe | Gemeinde Doe\nBund Moe | Klub Poe\nChor Coe | Kirche Loe"
    assert names(listed) == [
        "Verein Roe", "Gemeinde Doe", "Bund Moe", "Klub Poe", "Chor Coe", "Kirche Loe",
    ]  # fmt: skip


def test_a_body_in_capitals_below_a_heading() -> None:
    listed = "MEMBERS\n\nROE UNION\nDoe Club\nMoe Trust\n\nSUPPORTERS\n\nFRIENDS ABROAD\nPoe Choir"
    assert {"ROE UNION", "Doe Club", "Moe Trust", "Poe Choir"} <= set(names(listed))


def test_a_label_that_elsewhere_ends_a_list() -> None:
    listed = "Kultur: Anna Roe, Peter Doe\nPresse: Eva Moe, Karl Poe\nKirche: Ida Coe, Jan Loe"
    assert {"Anna Roe", "Eva Moe", "Karl Poe"} <= set(names(listed))


def test_the_word_for_signing_with_names_behind_it() -> None:
    letter = read_letter(
        "Carta aberta\n\nPedimos que isto seja feito, porque deve ser.\n\n"
        "Assinam: Ana Sousa, João Melo, Rui Poe, Marta Lima\n"
    )
    assert len(letter.entries) == 4


def test_a_forgotten_stop_joins_no_two_names() -> None:
    ended = "".join(f"{name} Roe.\n" for name in ("Ana", "Luis", "Eva", "Juan", "Rosa"))
    assert len(names(f"{ended}John Doe\nMary Coe.\n{ended}")) == 12


def test_columns_padded_with_blanks_are_read_at_once() -> None:
    listed = "\n".join(f"Jane{' ' * 100}Roe{number}" for number in range(500))
    begun = time.process_time()
    read_letter(f"{TEXT}{listed}\nJane{' ' * 5000}Roe{chr(9) * 1500}Doe\n")
    assert time.process_time() - begun < 6  # a second, where nothing else runs
