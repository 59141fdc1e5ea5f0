"""The form of one entry of an import, and what it can be given."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter
from signatories.entering.letters import letter_codes
from signatories.entering.mailed_forms import LINE_FIELDS, NameForm
from signatories.roster.fields import MailboxField, WebsiteField


@dataclass(frozen=True)
class _Section:
    pk: int
    heading: str


@dataclass(frozen=True)
class EntryChoices:
    """The sections in which an entry can stand, and the offices that it can be counted as."""

    sections: list[_Section]
    offices: list[str]
    addresses: bool = False

    @classmethod
    def of_letter(cls, values: dict[str, Any], codes: set[str]) -> "EntryChoices":
        """A draft letter's own sections, and the offices found in it."""
        headings = [
            _Section(place, heading or gettext("Section %s") % (place + 1))
            for place, heading in enumerate(values["headings"])
        ]
        return cls(headings, sorted(codes | set(values["offices"])))

    @classmethod
    def of_list(cls, values: dict[str, Any], letter: Letter) -> "EntryChoices":
        """Those of the letter which the list is for."""
        sections = letter.sections.order_by("position").prefetch_related("texts")
        shown = [_Section(section.pk, str(section.heading)) for section in sections]
        places = (values.get("columns") or {}).get("places", {})
        return cls(shown, sorted(set(letter_codes(letter))), "address" in places)


class EntryForm(NameForm):
    """One entry of a draft; what it was read from stays in the draft."""

    raw = None  # type: ignore[assignment]
    doubts = None  # type: ignore[assignment]

    def __init__(self, *args: Any, entry: dict[str, Any], choices: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial=entry, choices=choices, **kwargs)
        self.entry = entry
        if entry.get("website"):
            self.fields["website"] = WebsiteField(
                label=_("Website"), required=False, max_length=200
            )
        if choices.addresses:
            self.fields["address"] = MailboxField(
                label=_("Address, to invite them by"), required=False
            )

    def change(self, entry: dict[str, Any]) -> None:
        """Put what was corrected into the draft's entry; only after validation."""
        entry["seen"], entry["include"] = True, self.cleaned_data["include"]
        for name in (*LINE_FIELDS, "section", "website", "address"):
            if name in self.cleaned_data:
                entry[name] = self.cleaned_data[name]

    @property
    def line_fields(self) -> list[Any]:
        """The bound fields that are shown, in their order."""
        more = [self[name] for name in ("website", "address") if name in self.fields]
        return [*super().line_fields, *more]
