"""A moment in the admin's forms: a day and a time, each with a name that a screen reader says."""

from typing import Any

from django.contrib.admin.widgets import AdminSplitDateTime
from django.db.models import DateTimeField
from django.utils.translation import gettext_lazy as _


class LabelledDateTime(AdminSplitDateTime):
    """The admin's two fields, which have one label between them."""

    def __init__(self, attrs: Any = None) -> None:
        super().__init__(attrs)
        for widget, label in zip(self.widgets, (_("Date"), _("Time")), strict=True):
            widget.attrs["aria-label"] = label


MOMENTS: dict[Any, Any] = {DateTimeField: {"widget": LabelledDateTime}}
