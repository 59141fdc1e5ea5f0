"""The forms of the signer's own page. No button of it does anything by itself: a line that was not
changed, a choice that was not made and a box that was not ticked change nothing.
"""

from copy import deepcopy
from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from petitions.writing.facts import LetterFacts
from signatories.models import Signature
from signatories.models.claim import Line
from signatories.roster.fields import MailboxField, PrintedField, ProseField
from signatories.signing.forms import FORMS
from signatories.signing.two_choices import TwoChoices

Visibility = Signature.Visibility
# What a line says; what somebody is counted as is for moderators to change.
LINE_FIELDS = ("name", "honorific", "other_names", "role", "affiliation", "in_person_only",
               "website", "description")  # fmt: skip


class _OwnPageForm(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True


class AskForm(_OwnPageForm):
    """To which mailbox the links go."""

    email = MailboxField(
        label=_("E-mail address"),
        help_text=_("The one with which you signed."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={"required": _("Give the address with which you signed.")},
    )


class LineForm(_OwnPageForm):
    """The line, with the fields of the form by which it came."""

    def __init__(self, *args: Any, signature: Signature, line: Line, **kwargs: Any) -> None:
        super().__init__(*args, initial=line.as_values(), **kwargs)
        self.line_before = line
        fields = FORMS[signature.kind].base_fields
        is_described = signature.visibility == Visibility.DESCRIBED
        for name in LINE_FIELDS:
            if name in fields and (name != "description" or is_described):
                self.fields[name] = deepcopy(fields[name])
        if is_described:
            words = self.fields["description"]
            words.required, words.help_text = True, _("The words that stand in place of the name.")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and self.line() == self.line_before:
            raise forms.ValidationError(_("Nothing was changed: the line is as it was."))
        return cleaned

    def line(self) -> Line:
        """The line as corrected; what the form does not show stays as it was."""
        return self.line_before.with_(**{n: self.cleaned_data[n] for n in self.fields})


class VisibilityForm(_OwnPageForm):
    """Who may see it from now on; nothing is chosen beforehand."""

    visibility = forms.ChoiceField(
        label=_("Who may see this signature from now on?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one. Nothing has happened yet.")},
    )
    description = PrintedField(
        label=_("How should the list describe you?"),
        help_text=_("Needed only if you chose to be described. A moderator approves the words: "
                    "for example “a student from Hong Kong, Vancouver”."),
        required=False,
    )  # fmt: skip

    def __init__(
        self, *args: Any, signature: Signature, letter: LetterFacts, language: str, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        asked = FORMS[signature.kind](letter=letter, language=language).fields["visibility"]
        self.fields["visibility"].choices = [  # type: ignore[attr-defined]
            choice
            for choice in asked.choices  # type: ignore[attr-defined]
            if choice[0] != signature.visibility
        ]
        if signature.visibility == Visibility.DESCRIBED:
            del self.fields["description"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        wants_words = cleaned.get("visibility") == Visibility.DESCRIBED
        if wants_words and not cleaned.get("description") and "description" not in self.errors:
            self.add_error(
                "description", _("Write the words that should stand in place of the name.")
            )
        return cleaned


class OpenForm(TwoChoices):
    """Two unmarked choices behind the link: a robot that presses the button has chosen nothing."""

    choices = [("show", _("Show what is stored")), ("not-me", _("This was not me"))]


class AnswerForm(_OwnPageForm):
    """The answer to a moderator's question."""

    words = ProseField(
        label=_("Your answer"),
        help_text=_("The letter’s moderators read it, nobody else. It is never published."),
        error_messages={"required": _("Write your answer. Nothing was sent.")},
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class NoLettersForm(_OwnPageForm):
    no_letters = forms.BooleanField(
        label=_("Tell us of no next letters any more"),
        error_messages={"required": _("Tick the box if you mean it. Nothing has happened yet.")},
    )


class WithdrawForm(_OwnPageForm):
    withdraw = forms.BooleanField(
        label=_("Yes, withdraw my signature"),
        error_messages={"required": _("Tick the box if you mean it. Nothing has happened yet.")},
    )


class NotMeForm(_OwnPageForm):
    not_me = forms.BooleanField(
        label=_("I never signed this"),
        error_messages={"required": _("Tick the box if you mean it. Nothing has happened yet.")},
    )
