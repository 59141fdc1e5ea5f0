"""The page behind a mailed invitation: it shows nothing, then what is asked, then it is over."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods

from petitions.writing.facts import letter_facts
from petitions.writing.reading import letter_read
from signatories.models import Invitation
from signatories.models.claim import Line
from signatories.roster.projection import shown_line
from signatories.roster.robots import not_indexed
from signatories.sealing.boxes import SealBroken
from signatories.signing import limits
from signatories.signing.actions import Answered
from signatories.signing.invitation_forms import AcceptForm, InvitationForm
from signatories.signing.inviting import accept, find_invitation, refuse
from signatories.signing.origin import from_own_page
from signatories.signing.views import outcome, too_many

_GONE = {Answered.USED: "used", Answered.REVOKED: "revoked", Answered.EXPIRED: "expired",
         Answered.TOO_LATE: "too-late"}  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
@from_own_page
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """A link shows nothing and does nothing, nor does its button: a POST that says what was chosen
    shows what is asked, and another answers it.
    """
    trying = request.method == "POST"
    if trying and (seconds := limits.guessing.wait(request)):
        return too_many(request, seconds)
    found = find_invitation(token)
    if isinstance(found, Answered):
        if trying:
            limits.guessing.take(request)
        return _over(request, found)
    if not trying:
        return render(request, "signing/invitation_shut.html", {"form": InvitationForm()})
    if request.POST.get("step") == "sign":
        return not_indexed(_sign(request, found))
    form = InvitationForm(request.POST)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return render(request, "signing/invitation_shut.html", {"form": form}, status=status)
    if form.cleaned_data["answer"] == "not-me":
        return _over(request, refuse(invitation=found))
    return not_indexed(_show(request, found))


def _show(
    request: HttpRequest,
    found: Invitation,
    *,
    form: AcceptForm | None = None,
    problem: str = "",
) -> HttpResponse:
    """The letter, the line as it would stand, and who may see it: nothing is chosen beforehand."""
    letter = letter_facts(found.letter.slug)
    if letter is None:
        return _over(request, Answered.REVOKED)
    try:
        line = _line_of(found)
    except SealBroken:
        return render(request, "signing/invitation_shut.html", {"form": InvitationForm(),
                      "unreadable": True}, status=HTTPStatus.SERVICE_UNAVAILABLE)  # fmt: skip
    if line is None:
        return _over(request, Answered.REVOKED)
    language = get_language() or letter.default_language
    context = {
        "letter": letter,
        "read": letter_read(letter, language),
        "line": shown_line(line, letter.office(line.office)),
        "kind": line.kind,
        "is_listed": found.signature is not None,
        "form": form or AcceptForm(kind=line.kind, letter=letter, language=language),
        "problem": problem,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form else HTTPStatus.OK
    if problem:
        status = HTTPStatus.CONFLICT
    return render(request, "signing/invitation.html", context, status=status)


def _line_of(found: Invitation) -> Line | None:
    """What is on the list, where it is; else what was typed for the invitation."""
    if found.signature is not None:
        contact = getattr(found.signature, "contact", None)
        return contact.open_line() if contact else None
    words = found.open_words()
    return Line.from_values(words["line"]) if words else None


def _sign(request: HttpRequest, found: Invitation) -> HttpResponse:
    letter = letter_facts(found.letter.slug)
    line = _line_of(found)
    if letter is None or line is None:
        return _over(request, Answered.REVOKED)
    language = get_language() or letter.default_language
    form = AcceptForm(request.POST, kind=line.kind, letter=letter, language=language)
    if not form.is_valid():
        return _show(request, found, form=form)
    shown = request.POST.get("version", "")
    answered = accept(
        invitation=found,
        version_id=int(shown) if shown.isdecimal() and len(shown) < 19 else 0,
        visibility=form.cleaned_data["visibility"],
        description=form.words(),
    )
    if answered is Answered.CHANGED:
        return _show(request, found, problem="version")
    return _over(request, answered)


def _over(request: HttpRequest, answered: Answered) -> HttpResponse:
    if why := _GONE.get(answered):
        page = {"why": why}
        return render(request, "signing/invitation_over.html", page, status=HTTPStatus.GONE)
    if answered is Answered.SIGNED:
        return render(request, "signing/invitation_signed.html")
    return outcome(answered)
