"""The forms of an import: what is uploaded or pasted, and the letter's text."""

import io
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Coalition, Letter
from petitions.validators import within_reach
from signatories.entering.incoming import Incoming, Unreadable, surveyed
from signatories.entering.remembering import letters_with
from signatories.models import Signature
from signatories.roster.fields import PrintedField

LARGEST_FILE = 10_000_000
_MOST_PASTED = 60_000  # characters; in Han, all the bytes that a page's fields may have
_HEADINGS_SHOWN = 100


class UploadForm(forms.Form):
    """A file, or what was pasted in its place; one of them."""

    file = forms.FileField(label=_("File"), required=False)
    text = forms.CharField(
        label=_("Or paste it"),
        required=False,
        max_length=_MOST_PASTED,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
        help_text=_("Up to %(most)s characters; what is longer, as a file.")
        % {"most": f"{_MOST_PASTED:,}"},
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > LARGEST_FILE:
            raise forms.ValidationError(
                gettext("The file is larger than %(most)s MB.")
                % {"most": LARGEST_FILE // 1_000_000}
            )
        return file

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        file, text = cleaned.get("file"), cleaned.get("text")
        if not self.errors:
            if bool(file) == bool(text):
                raise forms.ValidationError(
                    gettext("Choose a file of at most %(most)s MB, or paste a text: one of them.")
                    % {"most": LARGEST_FILE // 1_000_000}
                )
            self._survey(cleaned)
        return cleaned

    def _survey(self, cleaned: dict[str, Any]) -> None:
        file, text = cleaned["file"], cleaned["text"]
        try:
            cleaned["incoming"] = surveyed(
                file.name if file else gettext("pasted text"),
                io.BytesIO(file.read() if file else text.encode(errors="replace")),
            )
            self.check(cleaned["incoming"])
        except Unreadable as error:
            where = gettext("Line %(line)s: %(why)s") % {"line": error.line, "why": error.why}
            self.add_error("file" if file else "text", where)

    def check(self, incoming: Incoming) -> None:
        """What can be told at a glance; the worker reads it. Raises Unreadable."""


class LetterUploadForm(UploadForm):
    """A letter, and whose it will be."""

    coalition = forms.ModelChoiceField(label=_("Coalition"), queryset=Coalition.objects.none())
    create_offices = forms.BooleanField(
        label=_("Make the offices that the coalition lacks"),
        required=False,
        help_text=_("MP, senator and the like, with English nouns. Without them such signatories "
                    "are counted as individuals."),
    )  # fmt: skip
    field_order = ("coalition", "file", "text", "create_offices")

    def __init__(self, *args: Any, coalitions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        coalition: Any = self.fields["coalition"]
        coalition.queryset = coalitions
        if len(coalitions) == 1:
            coalition.initial = coalitions[0]
        file = self.fields["file"]
        file.help_text = _("Plain text, Markdown or HTML, up to %(most)s MB.") % {
            "most": LARGEST_FILE // 1_000_000
        }
        file.widget.attrs["accept"] = ".txt,.md,.html,.htm,text/*"

    def check(self, incoming: Incoming) -> None:
        incoming.need_text()

    def values(self) -> dict[str, Any]:
        """What is kept of it; only after validation."""
        return {
            "coalition": self.cleaned_data["coalition"].pk,
            "create_offices": self.cleaned_data["create_offices"],
        }


class ListUploadForm(UploadForm):
    """Names for a letter that exists, and by what authority they come."""

    authority = PrintedField(
        label=_("Where these names are from"),
        max_length=70,
        help_text=_("The authority that is recorded with each, such as: signed sheets of the "
                    "assembly, kept by the secretary. No person’s name."),
    )  # fmt: skip
    dated = forms.DateField(
        label=_("Of which day"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[within_reach],
    )
    kind = forms.ChoiceField(
        label=_("Where the list does not say, it is"),
        required=False,
        choices=[("", _("told by the name")), *Signature.Kind.choices],
    )
    section = forms.TypedChoiceField(label=_("Section"), coerce=int, required=False)
    field_order = ("file", "text", "authority", "dated", "kind", "section")

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.letter = letter
        file = self.fields["file"]
        file.help_text = _("CSV, XLSX or ODS (its first sheet), or a text of names, up to %(most)s "
                           "MB.") % {"most": LARGEST_FILE // 1_000_000}  # fmt: skip
        file.widget.attrs["accept"] = ".csv,.tsv,.xlsx,.ods,.txt,text/*"
        section: Any = self.fields["section"]
        sections = letter.sections.order_by("position").prefetch_related("texts")
        section.choices = [
            ("", _("the first that takes such a signatory")),
            *((section.position, section.heading) for section in sections),
        ]

    def clean_dated(self) -> date:
        day: date = self.cleaned_data["dated"]
        if day > timezone.localdate():
            raise forms.ValidationError(gettext("That day is still to come."))
        return day

    def check(self, incoming: Incoming) -> None:
        if not incoming.is_zip:
            incoming.need_text()
        if letters_with(incoming.digest).filter(pk=self.letter.pk).exists():
            raise Unreadable(gettext("this very file was imported before: nothing was added"))

    def values(self) -> dict[str, Any]:
        """What is kept of it; only after validation."""
        cleaned = self.cleaned_data
        return {
            "authority": f"{cleaned['authority']}, {cleaned['dated'].isoformat()}",
            "kind": cleaned["kind"],
            "section": cleaned["section"] or 0,
        }


class _LinesField(forms.CharField):
    """Lines of a letter, as they are; the browser's line ends become ours."""

    def to_python(self, value: Any) -> str:
        return "\n".join((super().to_python(value) or "").splitlines())


class LetterTextForm(forms.Form):
    """The letter without its names, to be corrected."""

    title = forms.CharField(label=_("Title"), max_length=300)
    dated = forms.DateField(
        label=_("Date that the letter bears"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        validators=[within_reach],
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    addressees = _LinesField(
        label=_("Addressees"), required=False, max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3}), help_text=_("One a line, office first."),
    )  # fmt: skip
    body = _LinesField(
        label=_("Text"), required=False, max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text=_("An empty line parts paragraphs."),
    )  # fmt: skip
    demands = _LinesField(
        label=_("Demands"), required=False, max_length=60_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("One a line, without its number."),
    )  # fmt: skip

    def __init__(self, *args: Any, headings: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.headings = headings[:_HEADINGS_SHOWN]
        for place, _heading in enumerate(self.headings):
            self.fields[f"heading-{place}"] = forms.CharField(
                label=gettext("Heading of section %s") % (place + 1),
                max_length=200,
                required=False,
                help_text=gettext("Empty: named after what it holds.") if not _heading else "",
            )

    @classmethod
    def shown(cls, values: dict[str, Any]) -> dict[str, Any]:
        """The draft's values as these fields show them."""
        return {
            "title": values["title"],
            "dated": values["date"],
            "language": values["language"],
            "addressees": "\n".join(" ".join(words.split()) for words in values["addressees"]),
            "body": "\n\n".join(values["body"]),
            "demands": "\n".join(values["demands"]),
        } | {f"heading-{place}": words for place, words in enumerate(values["headings"])}

    def change(self, values: dict[str, Any]) -> None:
        """Put what was corrected into the draft; only after validation."""
        cleaned = self.cleaned_data
        values["title"], values["language"] = cleaned["title"], cleaned["language"]
        values["date"] = cleaned["dated"].isoformat() if cleaned["dated"] else None
        for name in ("addressees", "demands"):
            lines = (line.strip() for line in cleaned[name].split("\n"))
            values[name] = [line for line in lines if line]
        paragraphs = (paragraph.strip() for paragraph in cleaned["body"].split("\n\n"))
        values["body"] = [paragraph for paragraph in paragraphs if paragraph]
        for place, _heading in enumerate(self.headings):
            values["headings"][place] = cleaned[f"heading-{place}"]
        values["step"] = ""
