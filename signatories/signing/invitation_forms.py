"""The forms behind an invitation: opening it, and answering it."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from petitions.writing.facts import LetterFacts
from signatories.models import Signature
from signatories.signing.own_page_forms import VisibilityForm
from signatories.signing.two_choices import TwoChoices


class InvitationForm(TwoChoices):
    """Two unmarked choices behind the link: a robot that presses the button has chosen nothing."""

    choices = [("show", _("Show what I am asked")), ("not-me", _("This was not me"))]


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
