"""Addresses are gone by the day that the form named."""

from datetime import timedelta

import pytest
from django.utils import timezone

from petitions.models import Letter
from signatories.models import Contact, Entry
from signatories.privacy.erasing import erase_addresses
from tests.stage import Stage, a_claim, confirmed, published

pytestmark = pytest.mark.django_db


@pytest.fixture
def ended(stage: Stage) -> Letter:
    """A letter that two have signed; its addresses go tomorrow."""
    organisation = a_claim("Harbour Society", kind="organisation", address="ben@example.org")
    published(stage, organisation)
    confirmed(stage, a_claim())
    tomorrow = timezone.localdate() + timedelta(days=1)
    Letter.objects.filter(pk=stage.letter.pk).update(addresses_until=tomorrow)
    assert stage.facts.erased_on == tomorrow
    return stage.letter


def test_nothing_goes_before_the_day(ended: Letter) -> None:
    assert erase_addresses() == 0
    assert Contact.objects.exclude(address=None).count() == 2


def test_on_the_day_every_address_goes_and_every_line_stays(ended: Letter) -> None:
    day = timezone.localdate() + timedelta(days=1)
    assert erase_addresses(today=day) == 2
    assert erase_addresses(today=day) == 0
    for contact in Contact.objects.all():
        assert (contact.address, contact.mailbox_digest, contact.seat) == (None, None, None)
        assert contact.signature.voice is None
        claim = contact.open_claim()
        assert claim is not None
        assert (claim.address, claim.representative) == ("", "")
    assert Entry.objects.get().name == "Harbour Society"


def test_a_letter_without_a_date_keeps_its_addresses_for_a_year_after_closing(
    stage: Stage,
) -> None:
    confirmed(stage)
    now = timezone.now()
    Letter.objects.filter(pk=stage.letter.pk).update(
        state="closed", opens_at=now - timedelta(days=2), closes_at=now
    )
    assert erase_addresses(today=(now + timedelta(days=364)).date()) == 0
    assert erase_addresses(today=(now + timedelta(days=366)).date()) == 1
