import pytest

from signatories.matching.published import forget_names


@pytest.fixture(autouse=True)
def _fresh_names() -> None:
    """A worker keeps the published names in memory; tests have each other's letters' ids."""
    forget_names()
