"""The forms by which a coordinator invites somebody to sign."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter, Office
from signatories.models import OfficeHolder, Signature
from signatories.models.claim import Line
from signatories.roster.fields import MailboxField, PrintedField

MOST_AT_ONCE = 200


class _LanguageForm(forms.Form):
    language = forms.ChoiceField(label=_("Language of the mail"), choices=settings.LANGUAGES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].initial = settings.LANGUAGE_CODE


class AddressForm(_LanguageForm):
    """Where somebody is reached whose name came by an import."""

    address = MailboxField(label=_("Address"), help_text=_("It is sealed, and not shown again."))


class _LetterForm(_LanguageForm):
    letter = forms.ModelChoiceField(label=_("Letter"), queryset=Letter.objects.none())
    field_order = ["letter", "language"]

    def __init__(self, *args: Any, letters: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["letter"].queryset = letters  # type: ignore[attr-defined]


class HoldersForm(_LetterForm):
    """To which letter office-holders of a roster are invited."""

    def __init__(self, *args: Any, holders: list[OfficeHolder], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.holders = holders

    def clean_letter(self) -> Letter:
        letter: Letter = self.cleaned_data["letter"]
        owners = set(letter.owners.values_list("pk", flat=True))
        if any(holder.roster.coalition_id not in owners for holder in self.holders):
            raise forms.ValidationError(
                gettext("This letter is not of the coalition whose roster this is.")
            )
        return letter


class TypedForm(_LetterForm):
    """An office, or anybody else, by an address that is typed."""

    address = MailboxField(
        label=_("Address"),
        help_text=_("The office’s own, as it publishes it. It is sealed, and not shown again."),
    )
    kind = forms.ChoiceField(
        label=_("Kind"), choices=Signature.Kind.choices, initial=Signature.Kind.PERSON
    )
    honorific = PrintedField(label=_("Honorific"), max_length=80, required=False)
    name = PrintedField(label=_("Name"))
    role = PrintedField(label=_("Role"), required=False)
    office = forms.ChoiceField(label=_("Counted as"), required=False)
    affiliation = PrintedField(label=_("Affiliation"), required=False)
    field_order = ["letter", "address", "language"]

    def __init__(self, *args: Any, letters: Any, **kwargs: Any) -> None:
        super().__init__(*args, letters=letters, **kwargs)
        codes = Office.objects.filter(coalition__letters__in=letters).values_list("code", flat=True)
        office: Any = self.fields["office"]
        office.choices = [("", _("no office")), *((code, code) for code in sorted(set(codes)))]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        office, letter = cleaned.get("office"), cleaned.get("letter")
        if office and cleaned.get("kind") == Signature.Kind.ORGANISATION:
            self.add_error("office", gettext("Only a person holds an office."))
        elif office and letter and not letter.owners.filter(offices__code=office).exists():
            self.add_error("office", gettext("The letter’s coalition does not count this office."))
        return cleaned

    def line(self) -> Line:
        """Only after validation."""
        names = ("kind", "honorific", "name", "role", "office", "affiliation")
        return Line(**{name: self.cleaned_data[name] for name in names})

    def invitation(self) -> dict[str, Any]:
        """What `decisions.inviting.invite` asks for; only after validation."""
        data = self.cleaned_data
        wanted = {name: data[name] for name in ("letter", "address", "language")}
        return wanted | {"line": self.line()}


def line_of_holder(holder: OfficeHolder) -> Line:
    """The line of an office-holder as the roster has it; the office is said in the page's words."""
    return Line(
        kind=Signature.Kind.PERSON,
        name=holder.name,
        office=holder.roster.office.code,
        affiliation=holder.riding,
    )
