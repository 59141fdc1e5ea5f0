"""The signer's pages in every state, for states.py: forms, mailed links, the own page, reports."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.core import mail
from django.utils import timezone

from petitions.models import Letter
from signatories.decisions.actions import hold
from signatories.decisions.inviting import invite, revoke
from signatories.mailing.outbox import send_due
from signatories.mailing.own_page import own_page_token
from signatories.models import Invitation, SentMail, Signature, Submission, Switch, Token
from signatories.models.claim import Line
from signatories.models.switch import forget_switches
from signatories.signing import views
from signatories.signing.reporting import triage_reports
from signatories.signing.triage import triage_new
from tests.addresses import TOKEN
from tests.html import forms
from tests.stage import a_claim, confirmed, mailed_token, published, submitted

if TYPE_CHECKING:
    from tests.journeys.states import World

Answer = Any
State = Callable[["World"], Answer]
SIGN = "/letters/shelter/sign/"
REPORT = "/letters/shelter/report/"
ASK = "/letters/shelter/signature/"
PERSON = {"kind": "person", "name": "Mei-Ling Example", "other_names": "陳美玲",
          "email": "mei@example.org", "visibility": "public", "role": "Translator",
          "affiliation": "House of Letters"}  # fmt: skip
ORGANISATION = {"kind": "organisation", "name": "Harbour Society", "email": "ben@example.org",
                "visibility": "public", "representative": "Ben Example", "authority": "on",
                "next_letters": "on"}  # fmt: skip


def at(path: str) -> State:
    return lambda world: world.get(path)


def posted(path: str, **answers: str) -> State:
    """A form of the page filled in with these, as a browser sends it."""

    def answer(world: "World") -> Answer:
        page = world.get(f"{path}?kind={answers['kind']}" if "kind" in answers else path)
        [form] = [f for f in forms(page.content) if f.method == "post"]
        return world.client.post(path, form.values | answers)

    return answer


def mailed(path: str, **answers: str) -> State:
    """What is behind a link that was just mailed for a new submission, and what a POST answers."""

    def answer(world: "World") -> Answer:
        SentMail.objects.all().delete()
        submitted(world.stage, a_claim("Mailed Example", address=f"m{_next()}@example.org"))
        triage_new()
        send_due()
        link = path.format(token=mailed_token())
        return world.client.post(link, answers) if answers else world.get(link)

    return answer


_count = iter(range(1_000_000))


def _next() -> int:
    return next(_count)


def over(world: "World") -> Answer:
    """A link whose time is over."""
    SentMail.objects.all().delete()
    submission = submitted(world.stage, a_claim("Late Example", address="late@example.org"))
    triage_new()
    send_due()
    Token.objects.filter(submission=submission).update(
        expires_at=timezone.now() - timedelta(hours=1)
    )
    return world.get(f"/confirm/{mailed_token()}/")


def closed_since(world: "World") -> Answer:
    """A link that is opened long after its letter closed."""
    SentMail.objects.all().delete()
    submitted(world.stage, a_claim("Slow Example", address="slow@example.org"))
    triage_new()
    send_due()
    token = mailed_token()
    before = timezone.now() - timedelta(days=3)
    letter = Letter.objects.filter(slug="shelter")
    opened = letter.get().opens_at
    letter.update(closes_at=before, opens_at=before - timedelta(days=1))
    answer = world.get(f"/confirm/{token}/")
    letter.update(closes_at=None, opens_at=opened)
    return answer


def own_page(state: str, **answers: str) -> State:
    """The own page of a signature in a state, shut or with these answers sent."""

    def answer(world: "World") -> Answer:
        claim = a_claim("Own Example", address=f"own{_next()}@example.org", role="Editor",
                        other_names="例")  # fmt: skip
        if state == "published":
            signature: Signature | None = published(world.stage, claim)
        else:
            signature = confirmed(world.stage, claim)
        assert signature is not None
        if state == "asked":
            hold(
                signature=signature, revision=1, actor=world.stage.moderator,
                question="Which House of Letters is it?",
            )  # fmt: skip
        path = f"/signature/{own_page_token(signature)}/"
        if not answers:
            return world.get(path)
        return world.client.post(path, answers)

    return answer


def unsubscribe(**answers: str) -> State:
    def answer(world: "World") -> Answer:
        from signatories.mailing.reminders import order_reminders

        SentMail.objects.all().delete()
        submitted(
            world.stage,
            a_claim("Office", kind="organisation", address=f"office{_next()}@example.org"),
        )
        triage_new()
        later = timezone.now() + timedelta(days=1, minutes=1)
        send_due(now=later)
        order_reminders(now=later)
        send_due(now=later)
        path = re.findall(r"(/unsubscribe/[a-z2-7]{26}/)", str(mail.outbox[-1].body))[-1]
        answered = world.client.post(path, answers) if answers else world.get(path)
        Submission.objects.filter(confirmed_at=None).delete()
        return answered

    return answer


def invitation(*, revoked: bool = False, **answers: str) -> State:
    def answer(world: "World") -> Answer:
        SentMail.objects.all().delete()
        invite(
            letter=world.stage.letter, language="en", actor=world.stage.moderator,
            address=f"asked{_next()}@example.org",
            line=Line("person", "Linda Invited", honorific="Hon.", office="mp"),
        )  # fmt: skip
        send_due()
        path = re.findall(r"(/invitation/[a-z2-7]{26}/)", str(mail.outbox[-1].body))[-1]
        if revoked:
            latest = Invitation.objects.latest("pk")
            revoke(invitation=latest, actor=world.stage.moderator)
        return world.client.post(path, answers) if answers else world.get(path)

    return answer


def report_link(**answers: str) -> State:
    def answer(world: "World") -> Answer:
        SentMail.objects.all().delete()
        told = {"kind": "impersonated", "name": "Linda Quay", "email": f"r{_next()}@example.net"}
        page = world.get(REPORT)
        [form] = [f for f in forms(page.content) if "ticket" in f.values]
        world.client.post(REPORT, form.values | told)
        triage_reports()
        mail.outbox.clear()
        send_due()
        bodies = " ".join(str(message.body) for message in mail.outbox)
        path = re.findall(r"//[^/]+(/report/[a-z2-7]+/)", bodies)[-1]
        return world.client.post(path, answers) if answers else world.get(path)

    return answer


def paused(world: "World") -> Answer:
    """The form while the operator has stopped it."""
    Switch.objects.create(kind=Switch.Kind.SIGNING)
    forget_switches()
    answer = world.get(f"{SIGN}?kind=person")
    Switch.objects.all().delete()
    forget_switches()
    return answer


def too_many(world: "World") -> Answer:
    found = world.get(f"/confirm/{TOKEN}/")
    page = views.too_many(found.wsgi_request, 600)
    page.request = found.request  # type: ignore[attr-defined]
    return page


SIGNERS: dict[str, State] = {
    "form-person": at(f"{SIGN}?kind=person"),
    "form-organisation": at(f"{SIGN}?kind=organisation"),
    "form-person-fr": at(f"/fr{SIGN}?kind=person"),
    "form-person-zh": at(f"/zh-hant{SIGN}?kind=person"),
    "form-person-wrong": posted(
        SIGN, kind="person", step="check", name="=SUM(A1)", email="nobody", office="",
        visibility="described",
    ),
    "form-organisation-wrong": posted(SIGN, kind="organisation", step="check"),
    "form-closed": at("/letters/closed/sign/"),
    "form-paused": paused,
    "check-person": posted(SIGN, step="check", **PERSON),
    "check-person-described": posted(
        SIGN, step="check", **PERSON | {"visibility": "described", "description": "A translator"}
    ),
    "check-person-addressee": posted(SIGN, step="check", **PERSON | {"visibility": "addressee"}),
    "check-person-counted": posted(SIGN, step="check", **PERSON | {"visibility": "counted"}),
    "check-organisation": posted(SIGN, step="check", **ORGANISATION),
    "check-too-late": posted(SIGN, step="send", **PERSON | {"ticket": "old"}),
    "inbox": at(f"{SIGN}check-your-inbox/"),
    "confirm": mailed("/confirm/{token}/"),
    "confirm-wrong": mailed("/confirm/{token}/", answer=""),
    "confirm-signed": mailed("/confirm/{token}/", answer="sign"),
    "confirm-not-me": mailed("/confirm/{token}/", answer="not-me"),
    "link-unknown": at(f"/confirm/{TOKEN}/"),
    "link-expired": over,
    "link-too-late": closed_since,
    "error-429": too_many,
    "own-page-ask": at(ASK),
    "own-page-ask-wrong": posted(ASK, email="nobody"),
    "own-page-asked": at(f"{ASK}asked/"),
    "own-page-shut": own_page("published"),
    "own-page-unknown": at(f"/signature/{TOKEN}/"),
    "own-page-published": own_page("published", answer="show"),
    "own-page-waiting": own_page("waiting", answer="show"),
    "own-page-asked-something": own_page("asked", answer="show"),
    "own-page-wrong": own_page("published", step="correct", name=""),
    "own-page-done": own_page("published", step="visibility", visibility="counted"),
    "own-page-withdrawn": own_page("published", step="withdraw", withdraw="on"),
    "invitation-shut": invitation(),
    "invitation": invitation(answer="show"),
    "invitation-refused": invitation(answer="not-me"),
    "invitation-revoked": invitation(revoked=True),
    "report": at(REPORT),
    "report-wrong": posted(REPORT, name="", email="nobody"),
    "report-sent": at(f"{REPORT}sent/"),
    "report-confirm": report_link(),
    "report-confirmed": report_link(answer="report"),
    "unsubscribe": unsubscribe(),
    "unsubscribe-wrong": unsubscribe(no_more=""),
    "unsubscribed": unsubscribe(no_more="on"),
}  # fmt: skip
