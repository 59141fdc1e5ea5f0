"""A pasted list of names, without a letter around it."""

from dataclasses import dataclass

from signatories.importing.letter import ReadEntry, ReadLetter
from signatories.importing.reading import read_letter

_HEADING = "Signatories:\n\n"  # so that a bare list is known for one, and its first line for a name


@dataclass(frozen=True)
class Pasted:
    """What was read, with the lines counted as they were pasted."""

    read: ReadLetter

    @property
    def entries(self) -> list[tuple[int, ReadEntry]]:
        return [(_line(entry.line), entry) for entry in self.read.entries]

    @property
    def warnings(self) -> list[tuple[int, str]]:
        return [(_line(warning.line), warning.message) for warning in self.read.warnings]


def read_pasted(text: str) -> Pasted:
    """Never raises; a text without signatories has no entries."""
    return Pasted(read_letter(_HEADING + text))


def _line(number: int) -> int:
    return max(1, number - _HEADING.count("\n"))
