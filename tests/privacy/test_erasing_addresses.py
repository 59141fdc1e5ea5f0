"""Addresses are gone by the day that the form named, whatever is decided later."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from petitions.models import Letter
from signatories.models import Contact, Entry
from signatories.privacy.erasing import erase_addresses
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def promised(stage: Stage) -> date:
    """The day that the form named to an organisation and a person who then signed."""
    day = stage.facts.erased_on
    organisation = a_claim("Harbour Society", kind="organisation", address="ben@example.org")
    published(stage, organisation)
    confirmed(stage, a_claim())
    return day


def test_a_letter_without_an_end_promises_a_year(stage: Stage, client: Client) -> None:
    assert stage.facts.erased_on == (timezone.now() + timedelta(days=365)).date()


def test_nothing_goes_before_the_day(promised: date) -> None:
    assert erase_addresses(today=promised - timedelta(days=1)) == 0
    assert Contact.objects.exclude(address=None).count() == 2


def test_on_the_day_every_address_goes_and_every_line_stays(promised: date) -> None:
    assert erase_addresses(today=promised) == 2
    assert erase_addresses(today=promised) == 0
    for contact in Contact.objects.all():
        assert (contact.address, contact.mailbox_digest, contact.seat) == (None, None, None)
        assert contact.signature.voice is None
        claim = contact.open_claim()
        assert claim is not None
        assert (claim.address, claim.representative) == ("", "")
    assert Entry.objects.get().name == "Harbour Society"


def test_a_later_plan_does_not_change_what_was_promised(stage: Stage, promised: date) -> None:
    Letter.objects.filter(pk=stage.letter.pk).update(addresses_until=date(2199, 1, 1))
    assert erase_addresses(today=promised) == 2


def test_a_day_that_the_coordinator_sets_is_the_promise(stage: Stage) -> None:
    day = timezone.localdate() + timedelta(days=30)
    Letter.objects.filter(pk=stage.letter.pk).update(addresses_until=day)
    confirmed(stage)
    assert Contact.objects.get().address_until == day
