"""The names of an import, a page at a time: corrected, left out, and the button that enters all."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from signatories.entering.drafts import (
    PER_PAGE,
    AtWork,
    DraftGone,
    Pile,
    Values,
    ask_to_enter,
    change_entries,
    page_of,
    pages_of,
)
from signatories.entering.entry_forms import EntryChoices, EntryForm
from signatories.entering.import_frame import ImportFrame, own_coalitions, to
from signatories.models import ImportDraft
from signatories.sealing.boxes import SealBroken

# What is shown, by its word in the address: its piles, one after the other.
_SHOWN: dict[str, tuple[str, ...]] = {
    "": (Pile.DOUBTFUL, Pile.FINE),
    "doubtful": (Pile.DOUBTFUL,),
    "there": (Pile.THERE,),
}


class EntriesPages(ImportFrame):
    """Doubtful ones first; those who are on the letter already are shown and not entered."""

    def entries_view(self, request: Any, draft: ImportDraft, values: Values) -> HttpResponse:
        shown = request.GET.get("show", "")
        shown = shown if shown in _SHOWN else ""
        places = _places(draft, shown)
        page = Paginator(places, 1).get_page(request.GET.get("p"))
        try:
            entries = {
                (pile, number, at): entry
                for pile, number in (page.object_list[0] if places else ())
                for at, entry in enumerate(page_of(draft, pile, number))
            }
        except SealBroken:
            return self.gone(request)
        context = {"draft": draft, "page": page, "shown": shown, "entries": list(entries.values()),
                   "elided": page.paginator.get_elided_page_range(page.number),
                   "found": draft.doubtful + draft.fine,
                   } | said_of(values)  # fmt: skip
        if shown == "there":
            return self._names(request, "there", context, draft)
        given = request.POST if request.method == "POST" else None
        choices = self._choices(request, draft, values)
        forms = {
            place: EntryForm(given, prefix=_prefix(*place), entry=entry, choices=choices)
            for place, entry in entries.items()
            # What the browser did not send is left as it was.
            if given is None or f"{_prefix(*place)}-kind" in given
        }
        context["forms"] = list(forms.values())
        if given is None:
            return self._names(request, "entries", context, draft)
        if [form for form in forms.values() if not form.is_valid()]:
            return self._names(request, "entries", context | {"invalid": True}, draft)
        changes = {place: form.change for place, form in forms.items()}
        try:
            change_entries(key=draft.pk, actor=request.user, changes=changes)
            if "_import" in given:
                ask_to_enter(key=draft.pk, actor=request.user)
                return to("change", draft.pk)
        except DraftGone:
            return self.gone(request)
        except AtWork:
            return self.at_work(request, draft.pk)
        self.message_user(request, gettext("Corrections are kept. Nothing is written yet."))
        following = page.next_page_number() if page.has_next() else page.number
        turned = following if "_next" in given else page.number
        return to("change", draft.pk, f"?p={turned}" + (f"&show={shown}" if shown else ""))

    def _names(
        self, request: HttpRequest, name: str, context: dict[str, Any], draft: ImportDraft
    ) -> HttpResponse:
        return self.page(request, name, context | {"step": 3}, for_letter=draft.letter)

    @staticmethod
    def _choices(request: HttpRequest, draft: ImportDraft, values: Values) -> EntryChoices:
        if draft.letter is not None:
            return EntryChoices.of_list(values, draft.letter)
        coalition = own_coalitions(request).get(pk=values["coalition"])
        codes = set(coalition.offices.values_list("code", flat=True))
        return EntryChoices.of_letter(values, codes)


def _places(draft: ImportDraft, shown: str) -> list[list[tuple[str, int]]]:
    """What each page shows, as piles and their pages: one each, or all where they are few."""
    pages = pages_of(draft)
    places = [[(pile, number)] for pile in _SHOWN[shown] for number in range(pages[pile])]
    if not shown and 0 < draft.doubtful + draft.fine <= PER_PAGE:
        return [[place for page in places for place in page]]
    return places


def _prefix(pile: str, number: int, at: int) -> str:
    return f"{pile}{number}e{at}"


def said_of(values: Values) -> dict[str, Any]:
    """What every page says of the whole."""
    return {
        "name": values["name"],
        "letter_title": values.get("title", ""),
        "date": values.get("date"),
        "authority": values.get("authority", ""),
        "has_columns": "columns" in values,
        "warnings": [{"line": line, "message": said} for line, said in values.get("warnings", [])],
        "problems": [{"line": line, "message": said} for line, said in values.get("problems", [])],
        "problems_in_all": values.get("problems_in_all", 0),
    }
