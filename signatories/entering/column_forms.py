"""The form that asks what each column of a sheet holds."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from signatories.entering.columns import NAMING, letter_of

_FIELD_WORDS = {
    "name": _("Name"),
    "given": _("Given name"),
    "family": _("Family name"),
    "kind": _("Kind: person or organisation"),
    "honorific": _("Honorific"),
    "other_names": _("Names in other languages or scripts"),
    "role": _("Role"),
    "affiliation": _("Organisation"),
    "website": _("Website"),
}
_ADDRESS = ("address", _("Address, to invite them by"))


class ColumnsForm(forms.Form):
    """What each column of a sheet holds: as its headings say, to be confirmed or corrected."""

    headings = forms.BooleanField(label=_("The first row holds headings"), required=False)

    def __init__(self, data: Any, *, columns: dict[str, Any], may_invite: bool) -> None:
        super().__init__(data, initial={"headings": columns["headings"]})
        self.columns = columns
        fields = {place: field for field, place in columns["places"].items()}
        choices = [("", _("left aside")), *_FIELD_WORDS.items()]
        if may_invite:
            choices.append(_ADDRESS)
        self.places = [at for at, samples in enumerate(columns["samples"]) if any(samples)]
        for place in self.places:
            self.fields[f"c{place}"] = forms.ChoiceField(
                label=gettext("Column %s") % letter_of(place),
                required=False,
                choices=choices,
                initial=fields.get(place, ""),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        places: dict[str, int] = {}
        for place in self.places:
            field = cleaned.get(f"c{place}")
            if field and field in places:
                self.add_error(f"c{place}", gettext("Another column holds that already."))
            elif field:
                places[field] = place
        if not NAMING & set(places):
            raise forms.ValidationError(
                gettext("Choose which column holds the name: of a person, or of an organisation.")
            )
        cleaned["places"] = places
        return cleaned

    def change(self, values: dict[str, Any]) -> None:
        """Put what was chosen into the draft; only after validation."""
        values["columns"] |= {
            "places": self.cleaned_data["places"], "headings": self.cleaned_data["headings"]
        }  # fmt: skip
        values["step"] = ""
        values.pop("failure", None)

    @property
    def shown(self) -> list[dict[str, Any]]:
        """Each column with its field, and what stands in its first rows."""
        samples = self.columns["samples"]
        return [
            {"field": self[f"c{place}"], "samples": [cell for cell in samples[place] if cell]}
            for place in self.places
        ]
