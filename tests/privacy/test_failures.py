"""What failed in a transaction is not kept by the process that tried it."""

import gc

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client

from signatories.models import Signature
from tests.stage import Stage

pytestmark = pytest.mark.django_db


def failures_kept() -> list[str]:
    """By their plain type: a lazy object that is asked for its class makes what it stands for."""
    gc.collect()
    return [str(kept) for kept in gc.get_objects() if issubclass(type(kept), IntegrityError)]


@pytest.fixture
def failed(stage: Stage) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        # Within save(), which is what marks the outer transaction.
        Signature.objects.create(letter=stage.letter, revision=-1)
    assert connection.rollback_exc is not None, "Django no longer keeps it: this can go"


def test_a_request_leaves_none_behind(failed: None, client: Client) -> None:
    client.get("/")
    assert connection.rollback_exc is None
    assert failures_kept() == []


def test_a_round_of_the_worker_leaves_none_behind(failed: None) -> None:
    call_command("worker", "--once")
    assert connection.rollback_exc is None
    assert failures_kept() == []
