"""What the parts of the leak test share."""

import logging
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.privacy.everybody import HIDE_A_DAY, everybody, impossible_row
from tests.privacy.marked import Marked
from tests.stage import Stage


@pytest.fixture
def marked(caplog: pytest.LogCaptureFixture, settings: Any, stage: Stage) -> list[Marked]:
    """All of them, with statements that fail, and the log of it all."""
    settings.REPORTS_HIDE_A_DAY = HIDE_A_DAY
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.WARNING, "markdown_it")  # it tells each step through a letter's text
    everyone = everybody(stage)
    for one in everyone[:2]:
        with pytest.raises(IntegrityError), transaction.atomic():
            impossible_row(stage, one)
    return everyone
