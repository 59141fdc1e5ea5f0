from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import DatabaseError, transaction


@dataclass(frozen=True)
class Diagnosis:
    """What was found of one thing: well, or what is wrong and what to do about it."""

    name: str
    seen: str
    todo: str = ""

    @property
    def is_well(self) -> bool:
        return not self.todo


Examination = Callable[[], Iterable[Diagnosis]]


def diagnoses(name: str, examine: Examination) -> Iterator[Diagnosis]:
    """What an examination finds. One that cannot be made is a finding too, and stops no other."""
    try:
        with transaction.atomic():
            found = list(examine())
    except DatabaseError as error:
        found = [Diagnosis(name, f"not examined: {type(error).__name__}",
                           "Make the database answer first: see “database”.")]  # fmt: skip
    except OSError as error:
        found = [Diagnosis(name, f"not examined: {error.strerror or type(error).__name__}",
                           "See that this process may read what the settings name.")]  # fmt: skip
    yield from found
