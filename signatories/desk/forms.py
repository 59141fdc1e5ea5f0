"""The desk's forms: the choice of a reason beside the action, and the correction of a line."""

from typing import Any

from django import forms
from django.contrib.admin.helpers import ActionForm
from django.utils.translation import gettext_lazy as _

from petitions.models import Office, Section
from signatories.models import QueuedSignature, Signature
from signatories.models.claim import Line
from signatories.models.reason import Reason, reasons_to_decline
from signatories.roster.fields import PrintedField, PrintedLinesField, ProseField, WebsiteField

LINE_FIELDS = ["honorific", "name", "other_names", "role", "affiliation", "in_person_only",
               "office", "website", "description"]  # fmt: skip


class ReasonField(forms.ChoiceField):
    """Which reasons there are depends on the rows: `DeskAdmin.refuse_reason` says so in words."""

    def valid_value(self, value: Any) -> bool:
        return True


class ReasonForm(ActionForm):
    """Beside the actions: the reason that "decline" gives."""

    reason = ReasonField(
        label=_("Reason, to decline:"),
        choices=Reason.choices,
        initial=Reason.NOT_VERIFIED,
        required=False,
    )


class RemovalForm(ReasonForm):
    """Of published entries: the reason that "remove" gives."""

    reason = ReasonField(
        label=_("Reason, to remove:"),
        choices=Reason.choices,
        initial=Reason.NOT_GENUINE,
        required=False,
    )


class CorrectionForm(forms.ModelForm):
    """The line as it will read, and where it will stand."""

    honorific = PrintedField(label=_("Honorific"), max_length=80, required=False)
    name = PrintedField(label=_("Name"))
    other_names = PrintedLinesField(
        label=_("Names in other languages or scripts"), max_length=400, required=False,
        widget=forms.Textarea(attrs={"rows": 2}), help_text=_("One a line."),
    )  # fmt: skip
    role = PrintedField(label=_("Role"), required=False)
    affiliation = PrintedField(label=_("Affiliation"), required=False)
    in_person_only = forms.BooleanField(label=_("In a personal capacity"), required=False)
    office = forms.ChoiceField(label=_("Counted as"), required=False)
    website = WebsiteField(label=_("Website"), required=False, max_length=200)
    description = PrintedField(label=_("Description"), required=False)
    reason = forms.ChoiceField(
        label=_("Reason, to decline"), choices=Reason.choices, initial=Reason.NOT_VERIFIED,
        required=False,
    )  # fmt: skip
    question = ProseField(
        label=_("Question to the signer"), required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Goes out with “Hold”: a mail says that there is a question, and it stands on "
                    "the signer’s own page alone. Leave it empty to hold without asking."),
    )  # fmt: skip
    revision_shown = forms.IntegerField(widget=forms.HiddenInput)
    # Whether a name that is not public was opened for this page: else it cannot be corrected here.
    opened = True

    class Meta:
        model = QueuedSignature
        fields = ["section"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        signature: Signature = self.instance
        self.line_before = signature.contact.open_line() or Line(signature.kind, "")
        values = self.line_before.as_values()
        for name in LINE_FIELDS:
            self.fields[name].initial = values[name]
        self.fields["revision_shown"].initial = signature.revision
        offer_reasons(self.fields["reason"], {signature.letter_id})
        offices = Office.objects.filter(coalition__letters=signature.letter_id)
        self.fields["office"].choices = [  # type: ignore[attr-defined]
            ("", _("no office")), *((o.code, o.code) for o in offices)
        ]  # fmt: skip
        self.fields["section"].queryset = (  # type: ignore[attr-defined]
            Section.objects.filter(letter=signature.letter_id).prefetch_related("texts")
        )
        self.fields["section"].label_from_instance = section_label  # type: ignore[attr-defined]
        if signature.kind == Signature.Kind.ORGANISATION:
            for name in ("honorific", "role", "affiliation", "in_person_only", "office"):
                del self.fields[name]
        if not self.opened:
            for name in set(LINE_FIELDS) - {"description"}:
                self.fields.pop(name, None)
        if signature.visibility != Signature.Visibility.DESCRIBED:
            del self.fields["description"]
        else:
            self.fields["description"].required = True

    def line(self) -> Line:
        """The line as corrected; what the form does not show stays as it was."""
        values = {n: self.cleaned_data[n] for n in LINE_FIELDS if n in self.cleaned_data}
        return self.line_before.with_(**values)

    def has_corrected(self) -> bool:
        return bool(set(self.changed_data) - {"reason", "question", "revision_shown"})

    def clean_question(self) -> str:
        """A question that was typed is asked, or the moderator is told why not."""
        question: str = self.cleaned_data["question"]
        if "_hold" in self.data:
            if not question and self.instance.state == Signature.State.HELD:
                raise forms.ValidationError(
                    _("It is held already. Write a question to the signer, or decide.")
                )
            if question and self.instance.contact.address is None:
                raise forms.ValidationError(
                    _("There is no mailbox to ask: it did not come by the form, or the address "
                      "was erased by its date.")
                )  # fmt: skip
        elif question:
            raise forms.ValidationError(
                _("Press “Hold” to ask the signer, or empty this box. Nothing was done yet.")
            )
        return question


def section_label(section: Section) -> str:
    """As a choice of a form says it."""
    return section.heading


def offer_reasons(field: Any, letter_ids: set[int]) -> None:
    """Let a field offer what these letters decline with; the first is chosen, or the one that is
    right most often of those that are built in.
    """
    offered = reasons_to_decline(letter_ids)
    field.choices = offered
    codes = [code for code, _words in offered]
    is_own = codes and codes[0] not in Reason
    field.initial = codes[0] if is_own else Reason.NOT_VERIFIED
