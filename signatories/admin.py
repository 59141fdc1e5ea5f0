"""Where Django's admin looks; the desk is a room of its own."""

from signatories.desk import (  # noqa: F401
    admin,
    announcements,
    entries,
    events,
    figures,
    guards,
    lockdowns,
    preferences,
    proposals,
    queue,
    reports,
    switches,
)
from signatories.entering import (  # noqa: F401
    import_admin,
    invitations_admin,
    mailed_admin,
    roster_admin,
)
from signatories.staff import admin as staff_admin  # noqa: F401
