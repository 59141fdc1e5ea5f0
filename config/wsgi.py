"""The web server's door."""

import gc
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup(set_prefix=False)

from config.logs import follow_requests  # noqa: E402
from signatories.pages.door import Door  # noqa: E402 - it needs the settings

follow_requests()
application = Door()

# What was made until here stays as long as the process: the collector need not walk it again and
# again, and a request leaves little behind for it.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
