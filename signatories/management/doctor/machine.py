"""The machine and what stands on it: settings, keys, database, worker, files, fonts."""

import os
from collections.abc import Iterator

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core import checks
from django.db import connection

from signatories.management.doctor.diagnosis import Diagnosis
from signatories.operating.readiness import readiness
from signatories.operating.room import Room, rooms
from signatories.pages.typefaces import FOLDERS, can_shape
from signatories.privacy.rotating import boxes_by_key
from signatories.sealing.boxes import key_id

OLDEST_POSTGRESQL = 150_000
STYLE = "undersigned.css"

# What PostgreSQL may not write into its log, as compose sets it: the details of an error quote the
# row. The value that is wanted, by the setting's name.
QUIET = {
    "log_statement": "none",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_min_duration_statement": "-1",
    "log_parameter_max_length_on_error": "0",
}
REMEDIES = {
    "database": "Start PostgreSQL, and see that DATABASE_URL names it.",
    "migrations": "Run `manage.py migrate`.",
    "ledger": "Start a worker, or run `manage.py apply_ledger`; docs/backups.md, “The ledger”.",
    "worker": "Start `manage.py worker` and see that it is started again when it ends.",
    "outbox": "See whether the mail server takes mails: `manage.py doctor --mail ADDRESS`.",
}


def examine_settings() -> Iterator[Diagnosis]:
    """Django's checks for a site that is deployed, and ours."""
    found = checks.run_checks(include_deployment_checks=True, databases=["default"])
    for message in found:
        if message.level >= checks.WARNING:
            hint = message.hint or "Look the number up in Django’s documentation of checks."
            yield Diagnosis("settings", f"{message.id}: {message.msg}", hint)
    if not any(message.level >= checks.WARNING for message in found):
        yield Diagnosis("settings", "nothing to say")


def examine_readiness() -> Iterator[Diagnosis]:
    for finding in readiness():
        todo = "" if finding.is_well else REMEDIES[finding.name]
        yield Diagnosis(finding.name, finding.seen, todo)


def examine_keys() -> Iterator[Diagnosis]:
    """Whether each key that something is sealed with is at hand."""
    ours = [key_id(key).hex() for key in settings.SEALING_KEYS]
    sealed = boxes_by_key()
    lost = sum(count for key, count in sealed.items() if key not in ours)
    older = sum(sealed[key] for key in ours[1:])
    if lost:
        yield Diagnosis("keys", f"{lost} boxes were sealed with a key that is not in SEALING_KEYS",
                        "Put that key back, behind the newest.")  # fmt: skip
    elif older:
        yield Diagnosis("keys", f"{older} boxes are under an older key",
                        "Run `manage.py rotate_keys`.")  # fmt: skip
    else:
        yield Diagnosis("keys", f"{len(ours)}, and every box opens with the newest")
    for name in ours[1:]:
        if not lost and not sealed[name]:
            yield Diagnosis("keys", f"nothing is under the older key {name} any more",
                            "Take it out of SEALING_KEYS, once no backup needs it.")  # fmt: skip


def examine_database() -> Iterator[Diagnosis]:
    """Its release, and whether its log would hold what people typed."""
    if connection.vendor != "postgresql":
        yield Diagnosis("database", f"{connection.vendor}: for a small letter on one machine")
        return
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        release = int(cursor.fetchone()[0])
        if release < OLDEST_POSTGRESQL:
            yield Diagnosis("database", f"PostgreSQL {release // 10_000}", "Use 15 or newer.")
        for name, wanted in QUIET.items():
            cursor.execute(f"SHOW {name}")
            if (is_set := cursor.fetchone()[0]) != wanted:
                yield Diagnosis("database", f"{name} is {is_set}: its log can quote people",
                                f"Set {name} = {wanted} in postgresql.conf.")  # fmt: skip


def examine_files() -> Iterator[Diagnosis]:
    """What the site reads and writes, and the room that is left there."""
    try:
        staticfiles_storage.url(STYLE)
    except ValueError:
        yield Diagnosis("static files", "not collected", "Run `manage.py collectstatic --noinput`.")
    else:
        yield Diagnosis("static files", "collected")
    for room in rooms():
        yield _room(room)


def _room(room: Room) -> Diagnosis:
    if not os.access(room.folder, os.W_OK):
        return Diagnosis(room.name, "this process may not write there", "Give its folder to the "
                         "user that web server and worker run as.")  # fmt: skip
    if not room.is_enough:
        return Diagnosis(room.name, f"{room.free // 1024**2} MB free", "Make room on that disk.")
    return Diagnosis(room.name, f"{room.free // 1024**3} GB free")


def examine_fonts() -> Iterator[Diagnosis]:
    """Whether share images can be drawn in every script."""
    there = {file.name.split("-")[0] for folder in FOLDERS for file in folder.rglob("Noto*")}
    todo = "On Debian: apt install fonts-noto-core fonts-noto-cjk libfribidi0"
    for family in ("NotoSerif", "NotoSerifCJK", "NotoNaskhArabic", "NotoSerifTibetan"):
        if family not in there:
            yield Diagnosis("fonts", f"no {family}: its letters cannot stand in share images", todo)
    if not can_shape():
        yield Diagnosis("fonts", "Arabic and Tibetan letters cannot be joined", todo)
    elif there:
        yield Diagnosis("fonts", f"{len(there)} families, and letters are joined")
