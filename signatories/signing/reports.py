"""The pages on which a line of the list is reported, and the report confirmed by its mailbox."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from petitions.writing.facts import LetterFacts
from petitions.writing.found import letter_or_404
from petitions.writing.reading import letter_read
from signatories.roster.robots import not_indexed
from signatories.signing import limits
from signatories.signing.actions import Answered
from signatories.signing.origin import from_own_page
from signatories.signing.report_forms import ReportConfirmationForm, ReportForm
from signatories.signing.reporting import confirm_by, disown_report, find_report, take_report
from signatories.signing.signs import TRAP, signs_of, trapped
from signatories.signing.ticket import Ticket
from signatories.signing.views import outcome, too_many


@require_http_methods(["GET", "HEAD", "POST"])
@from_own_page
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """The form; then the redirect, after one INSERT, whatever the list holds."""
    letter = letter_or_404(slug)
    if request.method != "POST":
        return _page(request, letter, ReportForm())
    form = ReportForm(request.POST)
    ticket = Ticket.read(request.POST.get("ticket", ""))
    if not form.is_valid():
        return _page(request, letter, form, ticket, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if ticket is None:
        return _page(request, letter, form, problem="ticket", status=HTTPStatus.CONFLICT)
    if seconds := limits.sending.take(request):
        status = HTTPStatus.TOO_MANY_REQUESTS
        return _page(request, letter, form, ticket, problem="limit", wait=seconds, status=status)
    take_report(
        ticket_id=ticket.ticket_id,
        letter=letter,
        kind=form.cleaned_data["kind"],
        language=get_language() or letter.default_language,
        words=form.answers(),
        signs=signs_of(request.POST, ticket),
    )
    sent = reverse("report-sent", kwargs={"slug": letter.slug})
    return HttpResponseRedirect(sent, status=HTTPStatus.SEE_OTHER)


def _page(
    request: HttpRequest,
    letter: LetterFacts,
    form: ReportForm,
    ticket: Ticket | None = None,
    *,
    problem: str = "",
    wait: int = 0,
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    """The form with its entries kept. A `problem` asks to send it again: the ticket had run out,
    or too much came from one network, which has to wait so many seconds.
    """
    context = {
        "letter": letter,
        "read": letter_read(letter, get_language() or letter.default_language),
        "form": form,
        "ticket": ticket or Ticket.new(letter.version_id),
        "trap": TRAP,
        "trapped": trapped(request.POST),
        "problem": problem,
        "minutes": -(-wait // 60),
    }
    page = not_indexed(render(request, "signing/report.html", context, status=status))
    if wait:
        page["Retry-After"] = str(wait)
    return page


@require_http_methods(["GET", "HEAD"])
def sent(request: HttpRequest, slug: str) -> HttpResponse:
    """The same for everybody: it knows nothing of who was sent here."""
    return render(request, "signing/report_sent.html", {"letter": letter_or_404(slug)})


@require_http_methods(["GET", "HEAD", "POST"])
@from_own_page
def confirmation(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the mailed link. It names nobody and nothing, and does nothing by itself."""
    trying = request.method == "POST"
    if trying and (seconds := limits.guessing.wait(request)):
        return too_many(request, seconds)
    found = find_report(token)
    if isinstance(found, Answered):
        if trying:
            limits.guessing.take(request)
        return outcome(found)
    form = ReportConfirmationForm(request.POST if trying else None)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if trying else HTTPStatus.OK
        return render(request, "signing/confirm.html", {"form": form}, status=status)
    act = confirm_by if form.cleaned_data["answer"] == "report" else disown_report
    return outcome(act(token=found))
