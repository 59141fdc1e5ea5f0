"""The forms for names that came by e-mail: what is pasted and attached, and a line a name."""

import base64
from datetime import date
from pathlib import PurePath
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Letter, Section
from signatories.entering.letters import letter_codes
from signatories.entering.mailed import MOST_NAMES, took_signatures_on
from signatories.entering.pasted import Pasted, read_pasted
from signatories.models import Signature
from signatories.models.claim import Line
from signatories.roster.fields import PrintedField, PrintedLinesField

MOST_FILES, LARGEST_TOGETHER = 5, 5_000_000
KINDS_OF_FILE = (".eml", ".txt", ".pdf", ".png", ".jpg", ".jpeg")
LINE_FIELDS = (
    "kind", "honorific", "name", "other_names", "role", "office", "affiliation", "in_person_only",
)  # fmt: skip


class _SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """Any number of files; cleaned to a list."""

    widget = _SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        files = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(SeveralFilesField, self).clean(file, initial) for file in files]


class PasteForm(forms.Form):
    """What came, and for which letter."""

    letter = forms.ModelChoiceField(label=_("Letter"), queryset=Letter.objects.none())
    received_on = forms.DateField(
        label=_("Came on"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    names = forms.CharField(
        label=_("Names"),
        max_length=40_000,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
        help_text=_("Paste up to %(most)s names as they stand in the mail, or a table.")
        % {"most": MOST_NAMES},
    )
    mails = SeveralFilesField(
        label=_("The mails"),
        required=False,
        help_text=_(
            "The authority for these names. Up to %(files)s files (.eml, .txt, .pdf, .png, .jpg), "
            "%(size)s MB together. They are encrypted at once and erased with the addresses."
        )
        % {"files": MOST_FILES, "size": LARGEST_TOGETHER // 1_000_000},
    )

    def __init__(self, *args: Any, letters: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        letter: Any = self.fields["letter"]
        letter.queryset = letters.exclude(state=Letter.State.DRAFT)
        self.fields["mails"].widget.attrs["accept"] = ",".join(KINDS_OF_FILE)

    def clean_received_on(self) -> date:
        day: date = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(gettext("That day is still to come."))
        return day

    def clean_names(self) -> Pasted:
        text = self.cleaned_data["names"]
        pasted = read_pasted(text)
        if not pasted.entries:
            raise forms.ValidationError(gettext("No names were found in this."))
        if len(pasted.entries) > MOST_NAMES:
            raise forms.ValidationError(
                ngettext(
                    "%(found)s name was found; %(most)s at a time can be checked on a page.",
                    "%(found)s names were found; %(most)s at a time can be checked on a page.",
                    len(pasted.entries),
                )
                % {"found": len(pasted.entries), "most": MOST_NAMES}
            )
        return pasted

    def clean_mails(self) -> list[Any]:
        files: list[Any] = self.cleaned_data["mails"]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(
                gettext("Attach %(most)s files at most.") % {"most": MOST_FILES}
            )
        if sum(file.size for file in files) > LARGEST_TOGETHER:
            raise forms.ValidationError(
                gettext("The files are larger than %(most)s MB together.")
                % {"most": LARGEST_TOGETHER // 1_000_000}
            )
        for file in files:
            if PurePath(file.name).suffix.lower() not in KINDS_OF_FILE:
                raise forms.ValidationError(
                    gettext("“%(name)s” is no file of these kinds: %(kinds)s.")
                    % {"name": file.name[-60:], "kinds": " ".join(KINDS_OF_FILE)}
                )
        return files

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        letter, day = cleaned.get("letter"), cleaned.get("received_on")
        if letter and day and not took_signatures_on(letter, day):
            self.add_error("received_on", gettext("The letter was closed before that day."))
        return cleaned

    def files_to_seal(self) -> list[dict[str, str]]:
        """As `SourceMail.seal_files` takes them; only after validation."""
        return [
            {
                "name": file.name[-100:],
                "type": file.content_type or "",
                "content": base64.b64encode(file.read()).decode(),
            }
            for file in self.cleaned_data["mails"]
        ]


class NameForm(forms.Form):
    """One name: as it was read, to be corrected or left out."""

    include = forms.BooleanField(label=_("Enter"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), choices=Signature.Kind.choices)
    honorific = PrintedField(label=_("Honorific"), max_length=80, required=False)
    name = PrintedField(label=_("Name"), required=False)
    other_names = PrintedLinesField(
        label=_("Names in other languages or scripts"), max_length=400, required=False,
        widget=forms.Textarea(attrs={"rows": 1}),
    )  # fmt: skip
    role = PrintedField(label=_("Role"), required=False)
    office = forms.ChoiceField(label=_("Counted as"), required=False)
    affiliation = PrintedField(label=_("Affiliation"), required=False)
    in_person_only = forms.BooleanField(label=_("In a personal capacity"), required=False)
    section = forms.TypedChoiceField(label=_("Section"), coerce=int)
    # As it stood in the mail, and what to look at: carried along, for the page is asked again.
    raw = forms.CharField(required=False, max_length=2_000, widget=forms.HiddenInput)
    doubts = forms.CharField(required=False, max_length=2_000, widget=forms.HiddenInput)

    def __init__(self, *args: Any, choices: "Choices", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        office: Any = self.fields["office"]
        office.choices = [("", _("no office")), *((code, code) for code in choices.offices)]
        section: Any = self.fields["section"]
        section.choices = [(section.pk, section.heading) for section in choices.sections]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("include"):
            self.errors.clear()  # what is left out need not be right
            return cleaned
        if not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", gettext("Write the name, or untick the line."))
        is_organisation = cleaned.get("kind") == Signature.Kind.ORGANISATION
        if is_organisation and (cleaned.get("office") or cleaned.get("in_person_only")):
            self.add_error("kind", gettext("Only a person holds an office or signs personally."))
        return cleaned

    def line(self) -> Line:
        """Only after validation."""
        return Line(**{name: self.cleaned_data[name] for name in LINE_FIELDS})

    @property
    def line_fields(self) -> list[Any]:
        """The bound fields that are shown, in their order."""
        return [self[name] for name in (*LINE_FIELDS, "section")]


class Choices:
    """What the lines of one letter can be given: asked once for all of them."""

    def __init__(self, letter: Letter) -> None:
        self.sections = list(letter.sections.order_by("position").prefetch_related("texts"))
        self.offices = sorted(set(letter_codes(letter)))

    def section_for(self, line: Line) -> Section | None:
        """The first that takes such a signatory."""
        takes = "takes_organisations"
        if line.kind == Signature.Kind.PERSON:
            takes = "takes_office_holders" if line.office else "takes_individuals"
        return next((section for section in self.sections if getattr(section, takes)), None)

    def section(self, key: int) -> Section:
        return next(section for section in self.sections if section.pk == key)


NamesFormSet = forms.formset_factory(
    NameForm, extra=0, max_num=MOST_NAMES, absolute_max=MOST_NAMES, validate_max=True
)
