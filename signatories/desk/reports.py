"""What readers report of a list: somebody's name who did not sign, or a line that is wrong."""

import uuid
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import admin, messages
from django.contrib.admin import helpers
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timesince import timesince
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from signatories.decisions.actions import BeingRead, SomebodyWasFirst, Unfit
from signatories.decisions.reports import refuse, uphold
from signatories.desk.evidence import page_of
from signatories.desk.leases import being_read
from signatories.desk.lines import line_of
from signatories.matching.chips import Tone
from signatories.matching.domains import is_disposable, is_free_mail, proves_website
from signatories.models import Report, Signature
from signatories.sealing.boxes import SealBroken
from signatories.sealing.mailboxes import Mailbox

DECIDED = "decided"
_MARKS = {Tone.GOOD: "✓", Tone.LOOK: "?", Tone.BAD: "!"}


class DecidedFilter(admin.SimpleListFilter):
    """Those to be decided, unless others are asked for."""

    title = _("state")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [(DECIDED, _("Decided"))]

    def choices(self, changelist: Any) -> Any:
        first, *others = super().choices(changelist)
        yield {**first, "display": Report.State.CONFIRMED.label}
        yield from others

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        reports: Any = queryset
        return reports.decided() if self.value() == DECIDED else reports.open()


@admin.register(Report)
class ReportAdmin(admin.ModelAdmin):
    """Oldest first; each is upheld or refused once."""

    list_display = ["line", "says", "reporter", "what_is", "age"]
    list_display_links = None
    list_filter = [("letter", admin.RelatedOnlyFieldListFilter), "kind", DecidedFilter]
    list_select_related = ["letter", "signature__contact", "signature__section"]
    list_per_page = 50
    ordering = ["received", "pk"]
    actions = ["uphold", "refuse"]
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER

    class Media:
        css = {"all": ["desk.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        reports: Any = super().get_queryset(request)
        return reports.of_staff(request.user).for_the_desk()

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_judge_permission(self, request: HttpRequest) -> bool:
        """Either action can publish, decline or take off."""
        return request.user.has_perms(
            ["signatories.decide_signature", "signatories.remove_signature"]
        )

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> Any:
        context = {"title": gettext("Reports")} | (extra_context or {})
        return super().changelist_view(request, context)

    @admin.display(description=_("Line"))
    def line(self, report: Report) -> SafeString:
        """The line that is meant, which leads to its signature; where none was found, the name."""
        signature = report.signature
        if signature is None:
            found = format_html(
                "“{}” <em>({})</em>", _words(report).get("name", ""), _("no line found")
            )
        else:
            found = format_html(
                '<a href="{}">{}</a>', page_of(signature.pk, signature.state), line_of(signature)
            )
        return format_html(
            '<strong class="desk-line">{}</strong><span class="desk-belongs">{} · {}</span>',
            found,
            report.letter,
            signature.get_state_display() if signature else _("look it up under Signatures"),
        )

    @admin.display(description=_("What is reported"))
    def says(self, report: Report) -> SafeString:
        words = _words(report)
        said = (
            words.get("words", "") if words else gettext("What was said cannot be read any more.")
        )
        return format_html(
            '<strong>{}</strong><span class="desk-belongs desk-said">{}</span>',
            report.get_kind_display(),
            said,
        )

    @admin.display(description=_("Reported by"))
    def reporter(self, report: Report) -> SafeString:
        """The domain only, and what it says beside the line's own."""
        words = _words(report)
        if not words.get("address"):
            return format_html("<em>{}</em>", _("no address"))
        mailbox = Mailbox(words["address"])
        chips = format_html_join(
            " ",
            '<span class="desk-chip desk-{}"><span aria-hidden="true">{}</span> {}</span>',
            ((tone, _MARKS[tone], label) for tone, label in _evidence(report, mailbox, words)),
        )
        return format_html('{}<span class="desk-chips">{}</span>', str(mailbox), chips)

    @admin.display(description=_("State"))
    def what_is(self, report: Report) -> str:
        if report.state == Report.State.CONFIRMED and report.hidden_at:
            return gettext("Hidden until it is decided")
        return report.get_state_display()

    @admin.display(description=_("Age"), ordering="received")
    def age(self, report: Report) -> str:
        return timesince(report.received, timezone.now(), depth=1)

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def response_action(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Act on the rows that were ticked, never on "all that match": those were not shown."""
        request.POST = request.POST.copy()
        request.POST["select_across"] = "0"
        ticked = request.POST.getlist(helpers.ACTION_CHECKBOX_NAME)
        request.POST.setlist(helpers.ACTION_CHECKBOX_NAME, _keys_among(ticked))
        return super().response_action(request, *args, **kwargs)

    @admin.action(description=_("Uphold: take the line off as not genuine"), permissions=["judge"])
    def uphold(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        done = self._decide(request, uphold)
        text = ngettext("%d report upheld.", "%d reports upheld.", done)
        self.message_user(request, text % done)

    @admin.action(description=_("Refuse: the line stays, or comes back"), permissions=["judge"])
    def refuse(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        done = self._decide(request, refuse)
        text = ngettext("%d report refused.", "%d reports refused.", done)
        self.message_user(request, text % done)

    def _decide(self, request: HttpRequest, decide: Callable[..., bool | None]) -> int:
        """Decide each ticked report that nobody has decided since the page was shown."""
        keys = request.POST.getlist(helpers.ACTION_CHECKBOX_NAME)
        reports = Report.objects.of_staff(request.user).for_the_desk().filter(pk__in=keys)
        done = changed = 0
        for report in reports.select_related("letter").order_by("received", "pk"):
            try:
                if decide(report=report, actor=request.user) is False:
                    text = gettext(
                        "A line is approved: its report stays open until a second moderator "
                        "refuses it too."
                    )
                    self.message_user(request, text)
                    continue
            except BeingRead:
                self.message_user(request, being_read(), messages.WARNING)
            except SomebodyWasFirst:
                changed += 1
            except Unfit as unfit:
                text = gettext("A line could not be published again: %s.")
                self.message_user(request, text % unfit.why, messages.WARNING)
            else:
                done += 1
        if changed:
            text = ngettext(
                "%d had been decided already; it was left as it is.",
                "%d had been decided already; they were left as they are.",
                changed,
            )
            self.message_user(request, text % changed, messages.WARNING)
        return done


def _words(report: Report) -> dict[str, Any]:
    try:
        return report.open_words()
    except SealBroken:
        return {}


def _evidence(
    report: Report, mailbox: Mailbox, words: dict[str, Any]
) -> Iterable[tuple[Tone, Any]]:
    """What speaks for and against who reports: anybody with a mailbox can."""
    contact = getattr(report.signature, "contact", None)
    try:
        line = contact.open_line() if contact else None
        signer = contact.open_address() if contact else None
    except SealBroken:
        line = signer = None
    if line and proves_website(mailbox.domain, line.website):
        yield Tone.GOOD, _("On the line's own website's domain")
    if signer and signer.canonical == mailbox.canonical:
        yield Tone.LOOK, _("The very mailbox that signed")
    elif signer and signer.domain == mailbox.domain and not is_free_mail(mailbox.domain):
        yield Tone.LOOK, _("Same domain as the mailbox that signed")
    if is_disposable(mailbox.domain):
        yield Tone.BAD, _("Throw-away address")
    elif is_free_mail(mailbox.domain):
        yield Tone.LOOK, _("Free mail")
    if words.get("signs"):
        yield Tone.BAD, _("Filled in by a program")


def is_hidden_by_report(signature: Signature) -> bool:
    """Whether a report has taken it off the list that nobody has decided."""
    return Report.objects.open().filter(signature=signature, hidden_at__isnull=False).exists()


def with_hidden(rows: QuerySet[Any]) -> QuerySet[Any]:
    """The same of many, as `is_hidden`, in the query that reads them."""
    hiding = Report.objects.open().filter(signature=OuterRef("pk"), hidden_at__isnull=False)
    return rows.annotate(is_hidden=Exists(hiding))


def hidden_chip(signature: Signature) -> SafeString:
    """Under a line: that it stood on the list, and where one reads why it does not."""
    if not getattr(signature, "is_hidden", False):
        return SafeString("")
    return format_html(
        '<span class="desk-chips"><span class="desk-chip desk-bad"><span aria-hidden="true">!'
        '</span> {} <a href="{}">{}</a></span></span>',
        _("Hidden by a report"),
        reverse("admin:signatories_report_changelist"),
        _("the report"),
    )


def _keys_among(texts: Iterable[str]) -> list[str]:
    """The texts that can be a report's key: no other was made by our page."""
    keys = []
    for text in texts:
        try:
            keys.append(str(uuid.UUID(text)))
        except ValueError:
            continue
    return keys[:1000]
