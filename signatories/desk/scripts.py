"""The queue by writing: what a moderator does not read goes to who does."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from signatories.desk.evidence import SCRIPTS
from signatories.matching.chips import Code
from signatories.models import Contact
from signatories.sealing.boxes import SealBroken

# The scripts of a line stand in its sealed evidence, and in no column: they tell of a people. So
# the oldest that wait are opened and looked through, as many as that takes a blink; the next come
# into view as these are decided.
MOST_OPENED = 2000
_LATIN = "latin"


class ScriptFilter(admin.SimpleListFilter):
    """Lines with words in one script, or with none but Latin letters."""

    title = _("writing")
    parameter_name = "script"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(_LATIN, _("Latin letters only")), *SCRIPTS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        wanted = self.value()
        if wanted not in dict(self.lookup_choices):
            return queryset
        if self._found is None:
            self._found = scripts_among(queryset)
        keys = [
            key
            for key, scripts in self._found.items()
            if (wanted in scripts if wanted != _LATIN else not scripts)
        ]
        return queryset.filter(pk__in=keys)

    # Asked twice for a page, for its rows and for the piles' counts: it stands before the filter by
    # pile, so that it is asked of the same rows.
    _found: dict[int, set[str]] | None = None


def scripts_among(signatures: QuerySet[Any]) -> dict[int, set[str]]:
    """The scripts but Latin that the worker found in the oldest of these: one query."""
    oldest = signatures.exclude(evidence_at=None).order_by("created_at", "pk")
    contacts = Contact.objects.filter(pk__in=oldest.values("pk")[:MOST_OPENED])
    found: dict[int, set[str]] = {}
    for contact in contacts.only("signature_id", "evidence"):
        try:
            chips = contact.open_evidence()
        except SealBroken:
            chips = []  # the line beside it says that a key is missing
        found[contact.pk] = {chip["detail"] for chip in chips if chip["code"] == Code.SCRIPT}
    return found
