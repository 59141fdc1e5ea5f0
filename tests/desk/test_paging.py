"""The queue's pages, the last of which are read from the end."""

import re

import pytest

from tests.desk.desks import QUEUE, signed_in, text, waiting_rows
from tests.stage import Stage

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", [50, 51, 99, 170])
def test_every_row_is_on_one_page_oldest_first(stage: Stage, number: int) -> None:
    rows = [row.pk for row in waiting_rows(stage, number)]
    desk, read = signed_in(stage.moderator), []
    for page in range(1, (number - 1) // 50 + 2):
        read += re.findall(r'id="row-(\d+)"', text(desk.get(f"{QUEUE}?p={page}")))
    assert [int(key) for key in read] == rows
