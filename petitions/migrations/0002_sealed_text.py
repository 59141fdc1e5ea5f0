"""A sealed version's words cannot be changed, whoever asks the database."""

from django.db import migrations

TABLES = ("petitions_versiontext", "petitions_demandtext", "petitions_addressee")

POSTGRESQL = """
CREATE FUNCTION petitions_refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM petitions_version
             WHERE id = OLD.version_id AND sealed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a sealed version does not change'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
"""


def seal(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL)
        for table in TABLES:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_sealed BEFORE UPDATE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION petitions_refuse_sealed()"
            )
    elif schema_editor.connection.vendor == "sqlite":
        for table in TABLES:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_sealed BEFORE UPDATE ON {table} "
                "WHEN EXISTS (SELECT 1 FROM petitions_version "
                "WHERE id = OLD.version_id AND sealed_at IS NOT NULL) "
                "BEGIN SELECT RAISE(ABORT, 'a sealed version does not change'); END"
            )


def unseal(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for table in TABLES:
        on = f" ON {table}" if postgresql else ""
        schema_editor.execute(f"DROP TRIGGER {table}_sealed{on}")
    if postgresql:
        schema_editor.execute("DROP FUNCTION petitions_refuse_sealed()")


class Migration(migrations.Migration):
    dependencies = [("petitions", "0001_initial")]
    operations = [migrations.RunPython(seal, unseal)]
