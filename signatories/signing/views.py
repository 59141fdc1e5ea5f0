"""The signer's walk: form, check-your-answers, check-your-inbox, the mailed link."""

from dataclasses import replace
from functools import lru_cache
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from petitions.writing.facts import LetterFacts
from petitions.writing.found import letter_or_404
from petitions.writing.reading import letter_read
from signatories.mailing.delay import minutes_to_wait
from signatories.models import Switch, Token, is_switched
from signatories.models.claim import Claim
from signatories.roster.projection import shown_line
from signatories.roster.robots import not_indexed
from signatories.signing import limits
from signatories.signing.actions import Answered, confirm, disown, find_token, submit
from signatories.signing.forms import FORMS, ConfirmationForm, SigningForm
from signatories.signing.networks import networks
from signatories.signing.origin import from_own_page
from signatories.signing.signs import TRAP, signs_of, trapped
from signatories.signing.slips import meant
from signatories.signing.ticket import Ticket

DEFAULT_KIND = "organisation"
SECONDS_PAUSED = 600  # when a paused form asks to be tried again


@require_http_methods(["GET", "HEAD", "POST"])
@from_own_page
def sign(request: HttpRequest, slug: str) -> HttpResponse:
    """The form; then the check-your-answers page; then the redirect, after one INSERT."""
    letter = letter_or_404(slug)
    kind = request.POST.get("kind") or request.GET.get("kind") or ""
    if kind not in FORMS:
        kind = DEFAULT_KIND if request.method == "POST" or not kind else ""
    if not kind:
        raise Http404
    form_class = FORMS[kind]
    language = get_language() or letter.default_language
    if not letter.is_open():
        return _closed(request, letter, form_class(request.POST, letter=letter, language=language))
    if is_switched(Switch.Kind.SIGNING):
        return _paused(request, letter, form_class(request.POST, letter=letter, language=language))
    if request.method != "POST":
        return _form_page(request, letter, form_class(letter=letter, language=language))
    if request.POST.get("step") == "send" and (sent := _send_checked(request, letter, kind)):
        return sent
    form = form_class(request.POST, letter=letter, language=language)
    return _answer(request, letter, form)


def _closed(request: HttpRequest, letter: LetterFacts, form: SigningForm) -> HttpResponse:
    """Too late; what was typed is shown once more, so that it is not lost to who typed it."""
    context = {"letter": letter, "answers": _typed(request, form)}
    page = render(request, "signing/closed.html", context, status=HTTPStatus.FORBIDDEN)
    return not_indexed(page)


def _paused(request: HttpRequest, letter: LetterFacts, form: SigningForm) -> HttpResponse:
    """The operator has stopped the form for a while; here too what was typed is shown."""
    context = {"letter": letter, "answers": _typed(request, form)}
    page = render(request, "signing/paused.html", context, status=HTTPStatus.SERVICE_UNAVAILABLE)
    page["Retry-After"] = str(SECONDS_PAUSED)
    return not_indexed(page)


def _typed(request: HttpRequest, form: SigningForm) -> list[tuple[Any, Any]]:
    return form.answers() if request.method == "POST" and form.is_valid() else []


def _send_checked(request: HttpRequest, letter: LetterFacts, kind: str) -> HttpResponse | None:
    """The last step as our own page sends it: the answers come as they were found right and shown,
    under our signature, and need no second checking. None where anything asks for another look.
    """
    checked = Ticket.read_checked(request.POST.get("checked", ""))
    if checked is None:
        return None
    ticket, claim = checked
    is_as_shown = claim.line.kind == kind and ticket.version_id == letter.version_id
    if not is_as_shown or letter.section_for(kind, claim.line.office) is None:
        return None
    if limits.sending.take(request):
        return None  # `_answer` finds the same, and says it
    return _send(request, letter, ticket, claim)


def _send(
    request: HttpRequest, letter: LetterFacts, ticket: Ticket, claim: Claim
) -> HttpResponseRedirect:
    signs = signs_of(request.POST, ticket, from_network=networks.count(request))
    claim = replace(claim, signs=signs, discreet=letter.discreet or claim.discreet)
    submit(ticket_id=ticket.ticket_id, letter=letter, claim=claim)
    return HttpResponseRedirect(_inbox_of(letter.slug, get_language()), status=303)


@lru_cache(maxsize=500)
def _inbox_of(slug: str, language: str | None) -> str:
    """An address in the active language. Finding it out costs as much as sealing the answers."""
    return reverse("check-your-inbox", kwargs={"slug": slug})


def _answer(request: HttpRequest, letter: LetterFacts, form: SigningForm) -> HttpResponse:
    ticket = Ticket.read(request.POST.get("ticket", ""))
    step = request.POST.get("step", "check")
    if step == "change":
        return _form_page(request, letter, _refilled(form), ticket=ticket)
    if step == "mend":
        form = _mended(form)
    if not form.is_valid():
        return _form_page(request, letter, form, ticket=ticket)
    if ticket is None:
        return _check_page(request, letter, form, None, problem="ticket")
    if ticket.version_id != letter.version_id:
        return _check_page(request, letter, form, None, problem="version")
    if step != "send":
        return _check_page(request, letter, form, ticket)
    if seconds := limits.sending.take(request):
        return _check_page(request, letter, form, ticket, problem="limit", wait=seconds)
    return _send(request, letter, ticket, form.claim())


def _mended(form: SigningForm) -> SigningForm:
    """The same answers with the address that was suggested."""
    data = {name: form.data[name] for name in form.fields if name in form.data}
    data["email"] = meant(data.get("email", "")) or data.get("email", "")
    return type(form)(data, letter=form.letter, language=form.language)


def _refilled(form: SigningForm) -> SigningForm:
    """The same form with its entries kept and nothing marked as wrong."""
    return type(form)(
        initial={name: form[name].data for name in form.fields},
        letter=form.letter,
        language=form.language,
    )


def _form_page(
    request: HttpRequest, letter: LetterFacts, form: SigningForm, *, ticket: Ticket | None = None
) -> HttpResponse:
    wrong = form.is_bound
    return render(
        request,
        "signing/form.html",
        _context(request, letter, form, ticket),
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
    )


def _check_page(
    request: HttpRequest,
    letter: LetterFacts,
    form: SigningForm,
    ticket: Ticket | None,
    *,
    problem: str = "",
    wait: int = 0,
) -> HttpResponse:
    """What will be printed, and what happens next. A `problem` asks again before anything is
    sent: the ticket had run out, the letter's text has changed since it was shown, or too much
    came from one network, which has to wait so many seconds.
    """
    hidden = [
        (name, value)
        for name in form.fields
        for value in [form.data.get(name, "")]
        if value not in ("", None)
    ]
    ticket = ticket or Ticket.new(letter.version_id)
    claim = form.claim()
    context = _context(request, letter, form, ticket) | {
        "hidden": hidden,
        "claim": claim,
        "checked": ticket.with_checked(claim),
        "meant": meant(form.cleaned_data["email"]),
        "line": shown_line(form.line(), letter.office(form.line().office)),
        "answers": form.answers(),
        "problem": problem,
        "minutes": -(-wait // 60),
    }
    status = HTTPStatus.CONFLICT if problem else HTTPStatus.OK
    if wait:
        status = HTTPStatus.TOO_MANY_REQUESTS
    page = not_indexed(render(request, "signing/check.html", context, status=status))
    if wait:
        page["Retry-After"] = str(wait)
    return page


def _context(
    request: HttpRequest, letter: LetterFacts, form: SigningForm, ticket: Ticket | None
) -> dict[str, Any]:
    return {
        "letter": letter,
        "read": letter_read(letter, form.language),
        "form": form,
        "kind": form.kind,
        "ticket": ticket or Ticket.new(letter.version_id),
        "trap": TRAP,
        "trapped": trapped(request.POST),
    }


@require_http_methods(["GET", "HEAD"])
def check_your_inbox(request: HttpRequest, slug: str) -> HttpResponse:
    """The same for everybody: it knows nothing of who was sent here."""
    letter = letter_or_404(slug)
    read = letter_read(letter, get_language() or letter.default_language)
    context = {"letter": letter, "read": read, "minutes": minutes_to_wait()}
    return render(request, "signing/check_your_inbox.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@from_own_page
def confirmation(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind the mailed link. It names nobody and nothing, and does nothing by itself."""
    trying = request.method == "POST"
    if trying and (seconds := limits.guessing.wait(request)):
        return too_many(request, seconds)
    found = find_token(token)
    if isinstance(found, Answered):
        if trying:
            limits.guessing.take(request)
        return outcome(found)
    if not trying:
        return render(request, "signing/confirm.html", {"form": ConfirmationForm()})
    if answer := ConfirmationForm.chosen_in(request.POST):
        return outcome(_act(found, answer))
    form = ConfirmationForm(request.POST)
    return render(
        request, "signing/confirm.html", {"form": form}, status=HTTPStatus.UNPROCESSABLE_ENTITY
    )


def too_many(request: HttpRequest, wait: int) -> HttpResponse:
    """Says nothing about the link, which was not looked at."""
    page = render(request, "errors/429.html", {"minutes": -(-wait // 60)}, status=429)
    page["Retry-After"] = str(wait)
    return page


def _act(token: Token, answer: str) -> Answered:
    return confirm(token=token) if answer == "sign" else disown(token=token)


_OUTCOMES = {
    Answered.SIGNED: ("signing/signed.html", HTTPStatus.OK),
    Answered.DISOWNED: ("signing/disowned.html", HTTPStatus.OK),
    Answered.REPORTED: ("signing/reported.html", HTTPStatus.OK),
    Answered.UNKNOWN: ("signing/link_unknown.html", HTTPStatus.NOT_FOUND),
    Answered.EXPIRED: ("signing/link_expired.html", HTTPStatus.GONE),
    Answered.TOO_LATE: ("signing/link_too_late.html", HTTPStatus.GONE),
}


def outcome(answered: Answered) -> HttpResponse:
    """The same for everybody: it knows neither the link nor who followed it."""
    template, status = _OUTCOMES[answered]
    return HttpResponse(_page_of(template, get_language()), status=status)


@lru_cache(maxsize=50)
def _page_of(template: str, language: str | None) -> str:
    return render_to_string(template)
