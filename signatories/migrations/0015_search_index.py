"""A part of a name, a section and a kind are found on a long list without reading all of it.

Made beside those who read and write, for on a list of a million it takes a minute.
"""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models

# Every pair of neighbours in a key, and every single letter beyond ASCII: who looks for a Chinese
# family name types one. `signatories.roster.searching` asks by the same rule.
GRAMS = """
CREATE OR REPLACE FUNCTION signatories_grams(key text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  grams text[] := '{}';
  before text := '';
  letter text;
BEGIN
  FOREACH letter IN ARRAY string_to_array(key, NULL) LOOP
    IF before <> '' THEN grams := grams || (before || letter); END IF;
    IF ascii(letter) > 126 THEN grams := grams || letter; END IF;
    before := letter;
  END LOOP;
  RETURN grams;
END $$;
"""
INDEX = """
CREATE INDEX CONCURRENTLY entry_grams ON signatories_entry
USING gin (signatories_grams(search_key))
WHERE audience = 'public' AND since IS NOT NULL
"""


class OnPostgreSQL(migrations.RunSQL):
    """Nothing on other databases, which read all keys of the letter."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor == "postgresql":
            super().database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor == "postgresql":
            super().database_backwards(app_label, schema_editor, from_state, to_state)


class _Beside:
    """As the operations of django.contrib.postgres, which do nothing special elsewhere: there it
    is an ordinary index."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor == "postgresql":
            return super().database_forwards(app_label, schema_editor, from_state, to_state)
        return self.plain.database_forwards(self, app_label, schema_editor, from_state, to_state)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor == "postgresql":
            return super().database_backwards(app_label, schema_editor, from_state, to_state)
        return self.plain.database_backwards(self, app_label, schema_editor, from_state, to_state)


class AddIndex(_Beside, AddIndexConcurrently):
    plain = migrations.AddIndex


class RemoveIndex(_Beside, RemoveIndexConcurrently):
    plain = migrations.RemoveIndex


LISTED = models.Q(audience__in=["public", "described"], since__isnull=False)
ORDER = ["letter", "place", "ref"]


class Migration(migrations.Migration):
    atomic = False

    dependencies = [("signatories", "0014_operator_notes")]

    operations = [
        OnPostgreSQL(GRAMS, "DROP FUNCTION signatories_grams(text)"),
        # One that was broken off, and is not valid.
        OnPostgreSQL("DROP INDEX CONCURRENTLY IF EXISTS entry_grams", ""),
        OnPostgreSQL(INDEX, "DROP INDEX CONCURRENTLY IF EXISTS entry_grams"),
        AddIndex(
            "entry",
            models.Index(
                fields=ORDER,
                include=["signature", "since", "search_key"],
                condition=LISTED,
                name="entry_in_order",
            ),
        ),
        AddIndex(
            "entry",
            models.Index(
                fields=["letter", "section", "place", "ref"],
                condition=LISTED,
                name="entry_in_order_of_section",
            ),
        ),
        AddIndex(
            "entry",
            models.Index(
                fields=ORDER,
                condition=models.Q(LISTED, kind="organisation"),
                name="entry_organisations_in_order",
            ),
        ),
        AddIndex(
            "entry",
            models.Index(
                fields=ORDER,
                condition=models.Q(LISTED, kind="person", office=None),
                name="entry_individuals_in_order",
            ),
        ),
        AddIndex(
            "entry",
            models.Index(
                fields=ORDER,
                condition=models.Q(LISTED, kind="person", office__isnull=False),
                name="entry_holders_in_order",
            ),
        ),
        RemoveIndex("entry", "entry_roster_order"),
        RemoveIndex("entry", "entry_roster_order_by_kind"),
    ]
