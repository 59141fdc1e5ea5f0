"""Where Django's admin looks; the desk is a room of its own."""

from signatories.desk import admin, entries, guards, lockdowns, proposals  # noqa: F401
