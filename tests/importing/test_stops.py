"""Paragraphs whose persons full stops part, and sentences that carry the list."""

import pytest

from signatories.importing.reading import read_letter
from signatories.importing.stops import are_names_by_stops, by_stops

HEAD = "An open letter on the harbour\n\nWe ask the council to keep the harbour open to all.\n\n"
PARAGRAPH = (
    "Jane Smith, dancer. Pr. Anna Brown, ULB. Peter K., rapper. John Jones (Roe Stage). "
    "Prof. Mary Moe, director of the Roe Festival."
)


def test_a_stop_behind_each_person() -> None:
    spans, _doubt = by_stops(PARAGRAPH)
    assert [PARAGRAPH[start:end] for start, end in spans] == [
        "Jane Smith, dancer",
        "Pr. Anna Brown, ULB",
        "Peter K., rapper",
        "John Jones (Roe Stage)",
        "Prof. Mary Moe, director of the Roe Festival",
    ]
    letter = read_letter(f"{HEAD}Signed by:\n\n{PARAGRAPH}\n")
    assert [entry.parts.name for entry in letter.entries] == [
        *("Jane Smith", "Anna Brown", "Peter K.", "John Jones", "Mary Moe")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We wait. The river is dirty. The council is asleep. The time has come.",
        "Jane Smith, dancer. John Brown, teacher.",
        "The Society met in May. It was cold. Jane Smith spoke for an hour. Nobody came to listen.",
    ],
)
def test_sentences_are_no_names(text: str) -> None:
    assert not are_names_by_stops(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Cette carte blanche est portée par l'Union Roe, la Fédération Doe, le Théâtre Moe, "
        "l'Union des Zorves de Belgique (UZB) et ZorvTV.",
        "Dieser Aufruf wird getragen von Roe Bund, Doe Verein, Moe Verband, Poe Stiftung und "
        "Zoe e.V.",
        "Esta carta está firmada por Sindicato Roe, Fundación Doe, Colectivo Moe, Red Poe y "
        "Centro Zoe",
    ],
)
def test_a_sentence_with_the_names(sentence: str) -> None:
    assert len(read_letter(f"{HEAD}{sentence}\n").entries) == 5
