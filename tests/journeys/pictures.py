"""Pictures of every public page in every state, to be looked at:

python -m tests.journeys.pictures FOLDER [PART-OF-A-NAME] [WIDTHS]
"""

import os
import sys
from itertools import product
from pathlib import Path
from typing import Any

import django


def main(folder: Path, part: str = "", widths: str = "360,768,1440") -> None:
    from django.test import Client
    from django.test.utils import setup_databases, setup_test_environment
    from playwright.sync_api import sync_playwright

    from tests.journeys.conftest import CHROMIUM, SWITCHES
    from tests.journeys.drawn import Drawing
    from tests.journeys.states import STATES, make_world
    from tests.stage import set_stage

    setup_test_environment()
    setup_databases(verbosity=0, interactive=False)
    world = make_world(set_stage(), Client())
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        schemes: tuple[Any, ...] = ("light", "dark")
        contexts = {scheme: browser.new_context(color_scheme=scheme) for scheme in schemes}
        drawings = {scheme: Drawing(context, world.client) for scheme, context in contexts.items()}
        for name, state in STATES.items():
            if part not in name:
                continue
            answer = state(world)
            for width, (scheme, drawing) in product(map(int, widths.split(",")), drawings.items()):
                drawing.page.set_viewport_size({"width": width, "height": 800})
                path = folder / f"{name}-{width}-{scheme}.png"
                drawing.draw(answer).screenshot(path=path, full_page=True)
        browser.close()


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    django.setup()
    main(Path(sys.argv[1]), *sys.argv[2:])
