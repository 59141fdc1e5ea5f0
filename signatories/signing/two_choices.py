"""The form behind a mailed link."""

from typing import Any, ClassVar

from crispy_forms.helper import FormHelper
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _


class TwoChoices(forms.Form):
    """Two unmarked choices: a robot that presses the button has chosen nothing."""

    choices: ClassVar[list[tuple[str, Any]]]

    answer = forms.ChoiceField(
        label=_("What should happen?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one of the two. Nothing has happened yet."),
            "invalid_choice": _("Choose one of the two. Nothing has happened yet."),
        },
    )

    @classmethod
    def chosen_in(cls, answers: QueryDict) -> str | None:
        """The choice, where one was made: whoever made it needs no form any more."""
        answer = answers.get("answer")
        return answer if answer in dict(cls.choices) else None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"].choices = self.choices  # type: ignore[attr-defined]
        self.helper = FormHelper()
        self.helper.form_tag = False
        self.helper.disable_csrf = True
