"""The reasons to decline that the desk offers: those of the letters in sight."""

from typing import Any

from django.http import HttpRequest

from signatories.desk.forms import ReasonForm, offer_reasons
from signatories.desk.sections import LetterFilter, sections_of


def reason_form(request: HttpRequest, actions: Any) -> ReasonForm:
    """Beside the actions: of the letter that the list is narrowed to, or of all one's own."""
    letters = {section.letter_id for section in sections_of(request).values()}
    chosen = request.GET.get(LetterFilter.parameter_name, "")
    narrowed = {key for key in letters if str(key) == chosen}
    form = ReasonForm(auto_id=False)
    form.fields["action"].choices = actions  # type: ignore[attr-defined]
    offer_reasons(form.fields["reason"], narrowed or letters)
    return form
