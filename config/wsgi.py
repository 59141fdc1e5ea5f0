"""The web server's door."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup(set_prefix=False)

from signatories.pages.door import Door  # noqa: E402 - it needs the settings

application = Door()
