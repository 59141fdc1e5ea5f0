"""The way to sign at the foot of a small screen keeps to the room that the page leaves for it, in
each language: else it lies over the page's last lines, and over what has the focus.
"""

from collections.abc import Iterator

import pytest
from django.test import Client
from playwright.sync_api import Browser

from tests.journeys.drawn import Drawing
from tests.journeys.states import World
from tests.stage import Stage

pytestmark = [pytest.mark.journey, pytest.mark.once, pytest.mark.django_db]
ROOM = """
    () => [document.querySelector(".sign-bar").offsetHeight,
           parseFloat(getComputedStyle(document.body).paddingBlockEnd)]
"""


@pytest.fixture(autouse=True, scope="module")
def _async_unsafe() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        yield


def test_the_bar_keeps_to_its_room(stage: Stage, client: Client, browser: Browser) -> None:
    world = World(stage, client)
    with browser.new_context(viewport={"width": 360, "height": 740}) as context:
        drawing = Drawing(context, client)
        for prefix in ("", "/fr", "/zh-hant"):
            page = drawing.draw(world.get(f"{prefix}/letters/shelter/"))
            for width in (320, 360, 768):
                page.set_viewport_size({"width": width, "height": 740})
                bar, room = page.evaluate(ROOM)
                assert 0 < bar <= room, (prefix, width)
