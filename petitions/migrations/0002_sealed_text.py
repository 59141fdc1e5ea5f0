"""A sealed version's words cannot be changed, added to or taken away, whoever asks the database.

Deleting is refused on PostgreSQL by trigger and on both by `petitions.sealed` (SQLite's triggers
would also stop a test database from being emptied).
"""

from django.db import migrations

TABLES = ("petitions_versiontext", "petitions_demandtext", "petitions_addressee")
MESSAGE = "a sealed version does not change"

FUNCTIONS = f"""
CREATE FUNCTION petitions_refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM petitions_version
                                   WHERE id = OLD.version_id AND sealed_at IS NOT NULL)
     OR TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM petitions_version
                                      WHERE id = NEW.version_id AND sealed_at IS NOT NULL) THEN
    RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION petitions_keep_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER petitions_version_seal BEFORE UPDATE ON petitions_version FOR EACH ROW
WHEN (OLD.sealed_at IS NOT NULL AND (NEW.sealed_at, NEW.number, NEW.letter_id)
      IS DISTINCT FROM (OLD.sealed_at, OLD.number, OLD.letter_id))
EXECUTE FUNCTION petitions_keep_seal();
"""


def seal(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FUNCTIONS)
        for table in TABLES:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_sealed BEFORE INSERT OR UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION petitions_refuse_sealed()"
            )
    elif schema_editor.connection.vendor == "sqlite":
        schema_editor.execute(
            "CREATE TRIGGER petitions_version_seal BEFORE UPDATE ON petitions_version "
            "WHEN OLD.sealed_at IS NOT NULL AND (NEW.sealed_at IS NOT OLD.sealed_at "
            "OR NEW.number <> OLD.number OR NEW.letter_id <> OLD.letter_id) "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        )
        for table in TABLES:
            for operation, rows in (
                ("INSERT", "NEW.version_id"),
                ("UPDATE", "OLD.version_id, NEW.version_id"),
            ):
                schema_editor.execute(
                    f"CREATE TRIGGER {table}_sealed_{operation.lower()} BEFORE {operation} "
                    f"ON {table} WHEN EXISTS (SELECT 1 FROM petitions_version "
                    f"WHERE id IN ({rows}) AND sealed_at IS NOT NULL) "
                    f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
                )


def unseal(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table in TABLES:
            schema_editor.execute(f"DROP TRIGGER {table}_sealed ON {table}")
        schema_editor.execute("DROP TRIGGER petitions_version_seal ON petitions_version")
        schema_editor.execute("DROP FUNCTION petitions_refuse_sealed()")
        schema_editor.execute("DROP FUNCTION petitions_keep_seal()")
    elif schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER petitions_version_seal")
        for table in TABLES:
            for operation in ("insert", "update"):
                schema_editor.execute(f"DROP TRIGGER {table}_sealed_{operation}")


class Migration(migrations.Migration):
    dependencies = [("petitions", "0001_initial")]
    operations = [migrations.RunPython(seal, unseal)]
