"""The leak test (test_leaks): no mail holds more than its own address, and that in To alone."""

import itertools
from collections.abc import Iterator

import pytest
from django.core import mail as sent
from django.core.mail import EmailMultiAlternatives

from petitions.models import Letter
from signatories.mailing.composing import NothingToSend
from signatories.mailing.messages import MESSAGES, message_for
from signatories.models import Mail
from signatories.models.mail import ABOUT
from tests.privacy.everybody import staff_mailboxes
from tests.privacy.finding import check
from tests.privacy.marked import Marked, Word
from tests.stage import Stage

# What is shown is the same on both; the columns are searched on both, in a test of their own.
pytestmark = [pytest.mark.django_db, pytest.mark.once]


def every_message(letter: Letter) -> Iterator[tuple[str, EmailMultiAlternatives]]:
    """Each kind of mail about each row that it can be about."""
    numbers = itertools.count(1)
    for kind in Mail.Kind:
        assert kind in MESSAGES, f"nobody writes mails of the kind {kind}"
        found = 0
        for about in ABOUT:
            for row in Mail._meta.get_field(about).related_model.objects.all():
                order = Mail(id=next(numbers), kind=kind, cause_ref=str(letter.pk), **{about: row})
                try:
                    message = message_for(order)
                except NothingToSend:
                    continue
                found += 1
                yield kind, message
        assert found, f"no mail of the kind {kind} was rendered: is what it speaks of on the stage?"


@pytest.mark.parametrize("discreet", [True, False])
def test_no_mail_holds_more_than_its_own_address_and_that_in_to_alone(
    marked: list[Marked], stage: Stage, discreet: bool
) -> None:
    type(stage.letter).objects.filter(pk=stage.letter.pk).update(discreet=discreet)
    staff = staff_mailboxes(stage)
    owners = {one.address: one.owner for one in marked}
    messages = [*every_message(stage.letter), *(("sent", message) for message in sent.outbox)]
    for kind, message in messages:
        [to] = message.to
        assert not message.cc
        assert not message.bcc
        own = set() if to in staff else {Word(owners[to], "address"), Word(owners[to], "domain")}
        parsed = message.message()
        for name, value in parsed.items():
            check(f"{name} of {kind}", str(value), own if name == "To" else set())
        for part in parsed.walk():
            if not part.is_multipart():
                check(f"body of {kind}", part.get_payload(decode=True), set())
                check(f"part of {kind}", repr(part.items()), own if part is parsed else set())
