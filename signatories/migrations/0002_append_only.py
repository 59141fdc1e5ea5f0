"""On PostgreSQL the event log takes new rows only."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION signatories_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are append-only' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER signatories_event_append_only BEFORE UPDATE OR DELETE ON signatories_event
FOR EACH ROW EXECUTE FUNCTION signatories_refuse_change();
"""
BACKWARD = """
DROP TRIGGER signatories_event_append_only ON signatories_event;
DROP FUNCTION signatories_refuse_change();
"""


def forward(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(FORWARD)


def backward(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(BACKWARD)


class Migration(migrations.Migration):
    dependencies = [("signatories", "0001_initial")]
    operations = [migrations.RunPython(forward, backward)]
