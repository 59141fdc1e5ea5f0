import pytest
from django.test import Client

from signatories.matching.keeping import forget_names
from tests.stage import Stage


@pytest.fixture(autouse=True)
def _fresh_names() -> None:
    """A worker keeps the published names in memory; tests have each other's letters' ids."""
    forget_names()


@pytest.fixture
def desk(stage: Stage, client: Client) -> Client:
    client.force_login(stage.moderator)
    return client
