"""Official rosters in the admin: a sheet is shown as it was read, then loaded by one more button.

What was read is carried from the one page to the other as it came, signed: what is loaded is what
was shown.
"""

import base64
import io
import zlib
from datetime import date
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from petitions.models import Coalition, Membership, Office
from petitions.scoped import coordinates_a_coalition
from signatories.entering.findings import Refused
from signatories.entering.incoming import Incoming, Unreadable, surveyed
from signatories.entering.invitations_admin import Inviting, invite_holders
from signatories.entering.loading import (
    LoadedBefore,
    NotYet,
    load_official_roster,
    take_back_roster,
)
from signatories.entering.official_rosters import LARGEST, Reading, read_roster
from signatories.models import OfficeHolder, OfficialRoster
from signatories.roster.fields import PrintedField

SECONDS_VALID = 3_600
_MOST_CARRIED = 200_000  # characters: a form's fields together may have 256 KB
_LINES_SHOWN, _PROBLEMS_SHOWN = 20, 100
_SALT = "official-roster"


class LoadForm(forms.ModelForm):
    """Which list it is, and the sheet."""

    source = PrintedField(
        label=_("Source"),
        help_text=_("Where the list comes from, as to be cited: “House of Commons list”."),
    )
    sheet = forms.FileField(
        label=_("Sheet"),
        help_text=_(
            "CSV, XLSX or ODS. The first row says what the columns hold: name, chamber, party, "
            "riding, province, address, from, to. Only the name is needed; days read 2021-06-10."
        ),
    )

    class Meta:
        model = OfficialRoster
        fields = ["office", "source", "dated"]
        widgets = {"dated": forms.DateInput(attrs={"type": "date"})}

    def __init__(self, *args: Any, coalitions: QuerySet[Coalition], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        office: Any = self.fields["office"]
        office.queryset = Office.objects.filter(coalition__in=coalitions).select_related(
            "coalition"
        )
        office.label_from_instance = lambda found: f"{found.code} ({found.coalition.slug})"

    def clean_dated(self) -> date:
        dated: date = self.cleaned_data["dated"]
        if dated > timezone.localdate():
            raise forms.ValidationError(gettext("That day is still to come."))
        return dated

    def clean_sheet(self) -> Any:
        sheet = self.cleaned_data["sheet"]
        if sheet.size > LARGEST:
            raise forms.ValidationError(
                gettext("The file is larger than %(most)s MB.") % {"most": LARGEST // 1_000_000}
            )
        return sheet


def _carried(values: dict[str, Any], data: bytes) -> str:
    packed = base64.b64encode(zlib.compress(data, 9)).decode()
    return signing.dumps(values | {"data": packed}, salt=_SALT)


def _brought(text: str, user: Any) -> tuple[dict[str, Any], Incoming] | None:
    """What was shown to this user within the hour; None for anything else."""
    try:
        values = signing.loads(text, salt=_SALT, max_age=SECONDS_VALID)
    except signing.BadSignature:
        return None
    if values["user"] != user.pk:
        return None
    data = zlib.decompress(base64.b64decode(values["data"]))
    return values, surveyed(values["name"], io.BytesIO(data))


class OfCoalitions(admin.ModelAdmin):
    """Read by the staff of a coalition; nothing in it is changed by hand."""

    actions: Any = None
    coalition = "coalition"
    show_facets = admin.ShowFacets.NEVER

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        if request.user.is_superuser:
            return rows
        own = Membership.objects.filter(user=request.user.pk).exclude(role=Membership.Role.READER)
        return rows.filter(**{f"{self.coalition}__in": own.values("coalition")})

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


@admin.register(OfficialRoster)
class OfficialRosterAdmin(OfCoalitions):
    """Loaded and taken back by coordinators of the coalition."""

    list_display = ["office", "coalition", "source", "dated", "lines", "loaded_at"]
    list_display_links = ["office"]
    list_select_related = ["office", "coalition"]
    readonly_fields = ["office", "coalition", "source", "dated", "loaded_at", "lines"]
    fields = tuple(readonly_fields)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).annotate(number=Count("holders"))

    @admin.display(description=_("lines"))
    def lines(self, roster: Any) -> int:
        return int(roster.number)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return super().has_add_permission(request) and coordinates_a_coalition(request.user)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        if not super().has_delete_permission(request, obj):
            return False
        return obj is None or _coalitions(request).filter(pk=obj.coalition_id).exists()

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Its lines by number: they are hundreds."""
        rosters = list(objs)
        lines = OfficeHolder.objects.filter(roster__in=rosters).count()
        counts = {OfficeHolder._meta.verbose_name_plural: lines}
        return [f"{r.office.code}: {r.source}, {r.dated}" for r in rosters], counts, set(), []

    def delete_model(self, request: HttpRequest, obj: OfficialRoster) -> None:
        take_back_roster(roster=obj, actor=request.user)

    def log_deletions(self, request: HttpRequest, queryset: Any) -> Any:
        """The event log tells it."""
        return []

    def add_view(
        self, request: HttpRequest, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """The form; the sheet as it was read; and loaded."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        coalitions = _coalitions(request)
        if request.method != "POST":
            return self._page(request, {"form": LoadForm(coalitions=coalitions)})
        if "carried" in request.POST:
            return self._load(request)
        form = LoadForm(request.POST, request.FILES, coalitions=coalitions)
        if not form.is_valid():
            return self._page(request, {"form": form})
        return self._preview(request, form)

    def _preview(self, request: HttpRequest, form: LoadForm) -> HttpResponse:
        values = form.cleaned_data
        data = values["sheet"].read()
        try:
            reading = read_roster(surveyed(values["sheet"].name, io.BytesIO(data)))
        except Unreadable as error:
            where = gettext("Line %(line)s: %(why)s") % {"line": error.line, "why": error.why}
            form.add_error("sheet", where)
            return self._page(request, {"form": form})
        if reading.problems.count:
            return self._page(request, {"form": form} | _problems(reading))
        carried = _carried(
            {
                "user": request.user.pk,
                "office": values["office"].pk,
                "source": values["source"],
                "dated": values["dated"].isoformat(),
                "name": values["sheet"].name,
            },
            data,
        )
        if len(carried) > _MOST_CARRIED:
            form.add_error(
                "sheet",
                gettext("This sheet is too long for a page: use the command load_official_roster."),
            )
            return self._page(request, {"form": form})
        context = {
            "read": reading,
            "roster": values,
            "first_lines": reading.holders[:_LINES_SHOWN],
            "more": max(0, len(reading.holders) - _LINES_SHOWN),
            "carried": carried,
        }
        return self._page(request, context)

    def _load(self, request: HttpRequest) -> HttpResponse:
        """Load what was shown, if this login may still load it there."""
        here = HttpResponseRedirect(reverse("admin:signatories_officialroster_add"))
        brought = _brought(request.POST["carried"], request.user)
        if brought is None:
            again = gettext(
                "This page was open for too long. Nothing was loaded: choose the sheet."
            )
            self.message_user(request, again, messages.WARNING)
            return here
        values, incoming = brought
        office = Office.objects.filter(
            pk=values["office"], coalition__in=_coalitions(request)
        ).first()
        if office is None:
            raise PermissionDenied
        try:
            roster = load_official_roster(
                office=office,
                incoming=incoming,
                source=values["source"],
                dated=date.fromisoformat(values["dated"]),
                actor=request.user,
            )
        except LoadedBefore:
            before = gettext("This roster is loaded already: nothing was changed.")
            self.message_user(request, before, messages.WARNING)
            return HttpResponseRedirect(reverse("admin:signatories_officialroster_changelist"))
        except (NotYet, Unreadable, Refused):  # a rule has changed between the two pages
            refused = gettext("This sheet cannot be loaded any more: choose it again.")
            self.message_user(request, refused, messages.WARNING)
            return here
        done = gettext(
            "Loaded: %(number)s lines. Who is listed with this office is looked up again."
        )
        self.message_user(request, done % {"number": roster.holders.count()})
        return HttpResponseRedirect(reverse("admin:signatories_officialroster_changelist"))

    def _page(self, request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
        page = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": gettext("Load an official roster"),
            "media": self.media,
        }
        return TemplateResponse(
            request, "admin/signatories/officialroster/load.html", page | context
        )


def _coalitions(request: HttpRequest) -> QuerySet[Coalition]:
    return Coalition.objects.coordinated_by(request.user)


def _problems(reading: Reading) -> dict[str, Any]:
    return {
        "problems": reading.problems.kept[:_PROBLEMS_SHOWN],
        "problems_in_all": reading.problems.count,
    }


@admin.register(OfficeHolder)
class OfficeHolderAdmin(Inviting, OfCoalitions):
    """To look somebody up: public facts, as a source has them."""

    coalition = "roster__coalition"
    actions = [invite_holders]
    list_display = ["name", "chamber", "caucus", "riding", "province", "since", "until", "of"]
    list_select_related = ["roster", "roster__office"]
    search_fields = ["name", "riding"]
    readonly_fields = ["name", "chamber", "caucus", "riding", "province", "address", "since",
                       "until", "of"]  # fmt: skip
    fields = tuple(readonly_fields)
    ordering = ["name"]

    @admin.display(description=_("official roster"))
    def of(self, holder: OfficeHolder) -> str:
        return f"{holder.roster.office.code}: {holder.roster.source}, {holder.roster.dated}"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
