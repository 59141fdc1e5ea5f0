"""What a signer says: plain values that are sealed as a whole and never stored in clear."""

from dataclasses import dataclass, fields, replace
from typing import Any, Self


@dataclass(frozen=True)
class Line:
    """One line of the roster, as it would be printed. `other_names` holds one name a line."""

    kind: str
    name: str
    honorific: str = ""
    other_names: str = ""
    role: str = ""
    affiliation: str = ""
    website: str = ""
    description: str = ""
    office: str = ""
    in_person_only: bool = False

    @property
    def names_beside(self) -> list[str]:
        """The signatory's names in other languages or scripts."""
        return [name for name in self.other_names.splitlines() if name]

    def __repr__(self) -> str:
        return f"<Line of {self.kind}>"

    def with_(self, **changes: Any) -> Self:
        return replace(self, **changes)

    def as_values(self) -> dict[str, Any]:
        return dict(vars(self))  # plain values all: `asdict` copies deeply, which a long list feels

    @classmethod
    def from_values(cls, values: dict[str, Any]) -> Self:
        """A line from stored values; what a later release no longer knows is passed over."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in values.items() if name in known})


@dataclass(frozen=True)
class Claim:
    """All that was typed into the form: the line, who typed it, and what they chose."""

    line: Line
    address: str
    visibility: str
    language: str
    address_until: str = ""  # the day, YYYY-MM-DD, by which the form promised to forget the address
    discreet: bool = False
    representative: str = ""
    representative_role: str = ""
    next_letters: bool = False  # an organisation's yes to this coalition's next letters
    signs: tuple[str, ...] = ()  # how the form was filled in, as codes: evidence, no more

    def __repr__(self) -> str:
        return f"<Claim of {self.line.kind}>"

    def as_values(self) -> dict[str, Any]:
        return {**vars(self), "line": self.line.as_values()}

    @classmethod
    def from_values(cls, values: dict[str, Any]) -> Self:
        line, signs = Line.from_values(values["line"]), tuple(values.get("signs", ()))
        return cls(**{**values, "line": line, "signs": signs})
