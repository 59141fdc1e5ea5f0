import pytest

from tests.roster.preparing import named
from tests.stage import Stage


@pytest.fixture
def listed(stage: Stage) -> Stage:
    named(stage, "Ann")
    named(stage, "Ben")
    stage.recount()
    return stage
