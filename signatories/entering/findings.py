"""What is said of a file: its problems, its duplicates and other things to know, by line."""

from dataclasses import dataclass, field

# More lines than anybody reads; the count goes on.
MOST_KEPT = 1_000


@dataclass(frozen=True)
class Finding:
    """Something to know about a line of the file, counted from 1."""

    line: int
    message: str

    def as_values(self) -> dict[str, object]:
        return {"line": self.line, "message": self.message}


@dataclass
class Findings:
    """The first of them, and how many there are."""

    kept: list[Finding] = field(default_factory=list)
    count: int = 0

    def add(self, line: int, message: str) -> None:
        self.count += 1
        if len(self.kept) < MOST_KEPT:
            self.kept.append(Finding(line, message))


class Refused(Exception):
    """Nothing was written, for these reasons."""

    def __init__(self, problems: Findings) -> None:
        super().__init__(f"{problems.count} lines were refused")
        self.problems = problems
