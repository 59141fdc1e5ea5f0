"""The role that public pages are served under: it can read what they show, and nothing private.

PostgreSQL itself then keeps the promise of the one projection. What is not named here cannot be
read, so that a table that comes later is private until somebody says otherwise.
"""

from django.apps import apps
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

PETITIONS = (
    "Addressee", "Cause", "CauseNote", "CauseText", "Coalition", "Demand", "DemandText", "Letter",
    "LetterOwner", "Office", "Section", "SectionText", "Version", "VersionText",
)  # fmt: skip
SIGNATORIES = (
    "DayFigures", "Entry", "Heartbeat", "LedgerApplied", "Lockdown", "Roster", "Switch",
)  # fmt: skip
# Of orders of mail the form tells how long they wait, and so does readiness of forms: when each
# came and whether it is done, not whose it is or for which letter. What a mailed link opens is
# never asked of this role.
COLUMNS = {"Mail": ("attempts", "due", "kind", "state"), "Submission": ("received", "triage")}
LONGEST_STATEMENT = "10s"


def public_tables() -> list[str]:
    """The tables that the role may read as a whole."""
    models = [apps.get_model("petitions", name) for name in PETITIONS]
    models += [apps.get_model("signatories", name) for name in SIGNATORIES]
    return [*(model._meta.db_table for model in models), MigrationRecorder.Migration._meta.db_table]


@transaction.atomic
def make_public_role(*, name: str) -> bool:
    """Let this role read what is public and do nothing else; whether it had to be made. It has no
    password then, so that nobody gets in by one. Raises ProgrammingError where we may not.
    """
    quote = connection.ops.quote_name
    role = quote(name)
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name])
        is_new = cursor.fetchone() is None
        if is_new:
            cursor.execute(f"CREATE ROLE {role} LOGIN")
        cursor.execute(f"ALTER ROLE {role} SET default_transaction_read_only = on")
        cursor.execute(f"ALTER ROLE {role} SET statement_timeout = '{LONGEST_STATEMENT}'")
        for kind in ("TABLES", "SEQUENCES"):
            cursor.execute(f"REVOKE ALL ON ALL {kind} IN SCHEMA public FROM {role}")
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {role}")
        tables = ", ".join(quote(table) for table in public_tables())
        cursor.execute(f"GRANT SELECT ON {tables} TO {role}")
        for model, names in COLUMNS.items():
            columns = ", ".join(map(quote, names))
            table = quote(apps.get_model("signatories", model)._meta.db_table)
            cursor.execute(f"GRANT SELECT ({columns}) ON {table} TO {role}")
    return is_new
