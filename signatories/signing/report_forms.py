"""The forms with which a line of the list is reported, and the report confirmed."""

from typing import Any

from crispy_forms.helper import FormHelper
from django import forms
from django.utils.translation import gettext_lazy as _

from signatories.models import Report
from signatories.roster.fields import MailboxField, refuse_control_characters
from signatories.signing.two_choices import TwoChoices

MOST_WORDS = 1000


class ReportForm(forms.Form):
    """What is reported, as whoever reports it says it; nothing is compared with the list here."""

    kind = forms.ChoiceField(
        label=_("What do you report?"),
        widget=forms.RadioSelect,
        choices=Report.Kind.choices,
        error_messages={"required": _("Choose what you report.")},
    )
    name = forms.CharField(
        label=_("The name as it stands on the list"),
        max_length=200,
        validators=[refuse_control_characters],
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write the name that the list shows.")},
    )
    email = MailboxField(
        label=_("E-mail address"),
        help_text=_("Needed if it is your name: we send one message to check that the address is "
                    "yours. Moderators see only what stands behind the “@”."),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
    )  # fmt: skip
    words = forms.CharField(
        label=_("What is wrong?"),
        help_text=_("For the moderators only: whatever helps them to check it."),
        max_length=MOST_WORDS,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True

    def clean_words(self) -> str:
        words: str = self.cleaned_data["words"].replace("\t", " ")
        for line in words.splitlines():
            refuse_control_characters(line)
        return words

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") == Report.Kind.IMPERSONATED:
            self._need("email", _("Give the address to which we send the message."))
        elif cleaned.get("kind") == Report.Kind.WRONG:
            self._need("words", _("Say what is wrong with the line."))
        return cleaned

    def _need(self, field: str, why: Any) -> None:
        if not self.cleaned_data.get(field) and field not in self.errors:
            self.add_error(field, why)

    def answers(self) -> dict[str, str]:
        """What is sealed; only after validation."""
        data = self.cleaned_data
        return {"name": data["name"], "address": data["email"], "words": data["words"]}


class ReportConfirmationForm(TwoChoices):
    """Two unmarked choices: a robot that presses the button has chosen nothing."""

    choices = [("report", _("I report this")), ("not-me", _("This was not me"))]
