"""The forms behind an invitation: opening it, and answering it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from petitions.writing.facts import LetterFacts
from signatories.models import Signature
from signatories.signing.own_page_forms import OpenForm, VisibilityForm


class InvitationForm(OpenForm):
    """Two unmarked choices behind the link: a robot that presses the button has chosen nothing."""

    answer = forms.ChoiceField(
        label=_("What should happen?"),
        widget=forms.RadioSelect,
        choices=[("show", _("Show what I am asked")), ("not-me", _("This was not me"))],
        error_messages={
            "required": _("Choose one of the two. Nothing has happened yet."),
            "invalid_choice": _("Choose one of the two. Nothing has happened yet."),
        },
    )


class AcceptForm(VisibilityForm):
    """Who may see the signature: the one thing that only who signs can say."""

    def __init__(
        self, *args: Any, kind: str, letter: LetterFacts, language: str, **kwargs: Any
    ) -> None:
        super().__init__(
            *args, signature=Signature(kind=kind), letter=letter, language=language, **kwargs
        )
        self.fields["visibility"].label = _("Who may see this signature?")

    def words(self) -> str:
        """The words in place of the name, where they were asked for; only after validation."""
        if self.cleaned_data["visibility"] != Signature.Visibility.DESCRIBED:
            return ""
        return str(self.cleaned_data["description"])
