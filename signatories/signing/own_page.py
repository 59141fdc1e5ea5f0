"""The signer's own page: what is stored, and what can be done about it. And asking for its link."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext, ngettext
from django.views.decorators.http import require_http_methods

from petitions.writing.facts import LetterFacts, letter_facts
from petitions.writing.found import letter_that_was_signed
from signatories.models import Signature
from signatories.privacy.answering import answer
from signatories.privacy.proposing import propose
from signatories.privacy.subscribing import end_subscriptions
from signatories.privacy.withdrawing import GONE, NotNow, is_narrower, narrow, withdraw
from signatories.roster.robots import not_indexed
from signatories.sealing.mailboxes import Mailbox
from signatories.signing import limits
from signatories.signing.actions import Answered
from signatories.signing.asking import ask_for_own_page, find_own_page
from signatories.signing.origin import from_own_page
from signatories.signing.own_page_forms import (
    AnswerForm,
    AskForm,
    LineForm,
    NoLettersForm,
    NotMeForm,
    OpenForm,
    VisibilityForm,
    WithdrawForm,
)
from signatories.signing.stored import Stored, stored_of
from signatories.signing.views import outcome, too_many

Forms = dict[str, Any]


@require_http_methods(["GET", "HEAD", "POST"])
@from_own_page
def own_page(request: HttpRequest, token: str) -> HttpResponse:
    """A link shows nothing and does nothing, nor does its button: a POST that says what was
    chosen shows, or does it.
    """
    trying = request.method == "POST"
    if trying and (seconds := limits.guessing.wait(request)):
        return too_many(request, seconds)
    found = find_own_page(token)
    if trying and isinstance(found, Answered):
        limits.guessing.take(request)
    if found is Answered.EXPIRED:
        return render(request, "signing/own_page_expired.html", status=HTTPStatus.GONE)
    if isinstance(found, Answered):
        return outcome(found)
    if not trying:
        return render(request, "signing/own_page_shut.html", {"form": OpenForm()})
    signature = Signature.objects.select_related("letter").get(token=found)
    letter = letter_facts(signature.letter.slug)
    if letter is None:
        return outcome(Answered.UNKNOWN)
    act = _STEPS.get(request.POST.get("step", ""), _open)
    return not_indexed(act(request, signature, letter))


def _open(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    """What was chosen on the shut page."""
    form = OpenForm(request.POST)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return render(request, "signing/own_page_shut.html", {"form": form}, status=status)
    if form.cleaned_data["answer"] == "not-me":
        return _disown(request, signature)
    return _show(request, signature, letter)


def _show(
    request: HttpRequest,
    signature: Signature,
    letter: LetterFacts,
    *,
    bound: Forms | None = None,
    notice: str = "",
) -> HttpResponse:
    """Everything that is stored, and a form for everything that can be done. `bound` is the form
    that was sent and not accepted, by its name.
    """
    signature = Signature.objects.select_related("contact").get(pk=signature.pk)
    stored = stored_of(signature, letter)
    forms = (_forms(signature, letter, stored) if signature.state not in GONE else {}) | (
        bound or {}
    )
    context = {"letter": letter, "stored": stored, "notice": notice, "forms": forms,
               "wrong": next(iter(bound.values())) if bound else None}  # fmt: skip
    status = HTTPStatus.UNPROCESSABLE_ENTITY if bound else HTTPStatus.OK
    return render(request, "signing/own_page.html", context, status=status)


def _forms(signature: Signature, letter: LetterFacts, stored: Stored) -> Forms:
    forms: Forms = {"withdraw": WithdrawForm(), "not_me": NotMeForm()}
    if stored.is_asked:
        forms["answer"] = AnswerForm()
    if stored.next_letters_until:
        forms["no_letters"] = NoLettersForm()
    if stored.can_change and stored.line:
        language = get_language() or letter.default_language
        forms["correct"] = LineForm(signature=signature, line=stored.line_to_correct)
        forms["visibility"] = VisibilityForm(signature=signature, letter=letter, language=language)
    return forms


def _answer(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    if not stored_of(signature, letter).is_asked:
        return _no_question(request, signature, letter)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return _show(request, signature, letter, bound={"answer": form})
    try:
        answer(signature=signature, text=form.cleaned_data["words"])
    except NotNow:
        return _no_question(request, signature, letter)
    return _show(request, signature, letter, notice=gettext("Your answer is with the moderators."))


def _no_question(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    notice = gettext("No question is open any more, so nothing was sent.")
    return _show(request, signature, letter, notice=notice)


def _correct(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    stored = stored_of(signature, letter)
    if stored.line is None or not stored.can_change:
        return _cannot(request, signature, letter)
    form = LineForm(request.POST, signature=signature, line=stored.line_to_correct)
    if not form.is_valid():
        return _show(request, signature, letter, bound={"correct": form})
    try:
        waits = propose(signature=signature, line=form.line())
    except NotNow:
        return _cannot(request, signature, letter)
    return _show(request, signature, letter, notice=_asked(waits))


def _see(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    stored = stored_of(signature, letter)
    if stored.line is None or not stored.can_change:
        return _cannot(request, signature, letter)
    language = get_language() or letter.default_language
    form = VisibilityForm(request.POST, signature=signature, letter=letter, language=language)
    if not form.is_valid():
        return _show(request, signature, letter, bound={"visibility": form})
    chosen = form.cleaned_data["visibility"]
    words = form.cleaned_data.get("description", "")
    try:
        if is_narrower(than=signature.visibility, now=chosen):
            narrow(signature=signature, to=chosen, description=words)
            notice = gettext("Done: from now on fewer people see it.")
        else:
            line = stored.line_to_correct.with_(description=words) if words else None
            notice = _asked(propose(signature=signature, line=line, visibility=chosen))
    except NotNow:
        return _cannot(request, signature, letter)
    return _show(request, signature, letter, notice=notice)


def _end_letters(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    form = NoLettersForm(request.POST)
    if not form.is_valid():
        return _show(request, signature, letter, bound={"no_letters": form})
    stored = stored_of(signature, letter)
    if stored.next_letters_until:
        end_subscriptions(letter=letter.id, mailbox=Mailbox(stored.address))
    notice = gettext("Done: we tell you of no next letters any more.")
    return _show(request, signature, letter, notice=notice)


def _withdraw(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    form = WithdrawForm(request.POST)
    if not form.is_valid():
        return _show(request, signature, letter, bound={"withdraw": form})
    withdraw(signature=signature)
    return render(request, "signing/withdrawn.html")


def _not_me(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    form = NotMeForm(request.POST)
    if not form.is_valid():
        return _show(request, signature, letter, bound={"not_me": form})
    return _disown(request, signature)


def _disown(request: HttpRequest, signature: Signature) -> HttpResponse:
    withdraw(signature=signature, disowned=True)
    return render(request, "signing/disowned.html")


def _download(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    stored = stored_of(signature, letter)
    answer = JsonResponse(stored.as_data(), json_dumps_params={"ensure_ascii": False, "indent": 2})
    answer["Content-Disposition"] = 'attachment; filename="stored.json"'
    return answer


def _asked(waits: bool) -> str:
    if waits:
        return gettext(
            "Your request is with the moderators. What is published stays until they decide."
        )
    return gettext("Done. A moderator will look at it as it now is.")


def _cannot(request: HttpRequest, signature: Signature, letter: LetterFacts) -> HttpResponse:
    return _show(request, signature, letter, notice=gettext("This cannot be changed any more."))


_STEPS = {
    "answer": _answer,
    "correct": _correct,
    "visibility": _see,
    "no-letters": _end_letters,
    "withdraw": _withdraw,
    "not-me": _not_me,
    "download": _download,
}


@require_http_methods(["GET", "HEAD", "POST"])
@from_own_page
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Asks for the address; answers everybody with the same page, by the same statement."""
    letter = letter_that_was_signed(slug)
    form = AskForm(request.POST if request.method == "POST" else None)
    context = {"letter": letter, "form": form}
    template = "signing/own_page_ask.html"
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY if form.is_bound else HTTPStatus.OK
        return render(request, template, context, status=status)
    if seconds := limits.sending.take(request):
        form.add_error(None, _wait(-(-seconds // 60)))
        page = render(request, template, context, status=HTTPStatus.TOO_MANY_REQUESTS)
        page["Retry-After"] = str(seconds)
        return page
    ask_for_own_page(letter=letter, address=form.cleaned_data["email"])
    asked = reverse("own-page-asked", kwargs={"slug": letter.slug})
    return HttpResponseRedirect(asked, status=HTTPStatus.SEE_OTHER)


def _wait(minutes: int) -> str:
    return ngettext(
        "Many forms have come from your network within a short time, so nothing was sent. "
        "Send it again in %(minutes)d minute.",
        "Many forms have come from your network within a short time, so nothing was sent. "
        "Send it again in %(minutes)d minutes.",
        minutes,
    ) % {"minutes": minutes}


@require_http_methods(["GET", "HEAD"])
def asked(request: HttpRequest, slug: str) -> HttpResponse:
    """The same for everybody: it knows nothing of who was sent here."""
    return render(request, "signing/own_page_asked.html", {"letter": letter_that_was_signed(slug)})
