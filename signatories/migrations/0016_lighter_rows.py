"""Who signs writes into fewer indexes: none of a foreign key that a row leaves empty, none that
another index serves, none for LIKE where nobody asks by it.

Indexes are made and dropped beside those who read and write, and no key is checked again, which is
how AlterField would do it. Broken off, it is run again.
"""

from django.conf import settings
from django.db import migrations, models


# Foreign keys as they are from now on: without an index of all rows.
WITHOUT_INDEX: dict[str, dict[str, models.Field]] = {
    "entry": {
        "holder": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.SET_NULL, related_name="+", to="signatories.officeholder"),
        "office": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.PROTECT, related_name="+", to="petitions.office"),
        "party": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.SET_NULL, related_name="+", to="signatories.party"),
    },
    "mail": {
        "invitation": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.invitation"),
        "report": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.report"),
        "signature": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.signature"),
        "submission": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.submission"),
        "subscriber": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.subscriber"),
        "user": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL),
    },
    "signature": {
        "approved_by": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        "decided_by": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        "entered_by": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        "leased_by": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL),
        "letter": models.ForeignKey(db_index=False, on_delete=models.PROTECT, related_name="signatures", to="petitions.letter"),
        "merged_into": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.SET_NULL, to="signatories.signature"),
        "source_mail": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.PROTECT, to="signatories.sourcemail"),
        "version": models.ForeignKey(db_index=False, on_delete=models.PROTECT, related_name="+", to="petitions.version"),
    },
    "submission": {
        "letter": models.ForeignKey(db_index=False, on_delete=models.CASCADE, related_name="+", to="petitions.letter"),
        "version": models.ForeignKey(db_index=False, on_delete=models.CASCADE, related_name="+", to="petitions.version"),
    },
    "token": {
        "invitation": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.invitation"),
        "report": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.report"),
        "signature": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.signature"),
        "submission": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.submission"),
        "subscriber": models.ForeignKey(blank=True, db_index=False, null=True, on_delete=models.CASCADE, to="signatories.subscriber"),
    },
}
# Most rows leave these empty; the others are found by an index of their own.
FOUND_WHERE_SET = {
    "entry": ["office", "party", "holder"],
    "mail": ["submission", "signature", "report", "subscriber", "invitation", "user"],
    "signature": ["entered_by", "decided_by", "leased_by", "approved_by", "merged_into", "source_mail"],
    "token": ["submission", "signature", "report", "subscriber", "invitation"],
}
# Django gives every text key an index for LIKE on PostgreSQL; nobody asks for part of these.
NEVER_LIKE = {"entry": "ref", "signature": "voice", "token": "digest"}


def _partial(name, field):
    return models.Index(
        fields=[field],
        condition=models.Q(**{f"{field}__isnull": False}),
        name=f"{name}_{field}_set",
    )


PARTIAL = [(name, _partial(name, field)) for name, fields in FOUND_WHERE_SET.items()
           for field in fields]  # fmt: skip


class _Editor:
    """What the two databases do: PostgreSQL beside everybody else, SQLite has nobody else."""

    def __init__(self, apps, schema_editor):
        self.apps, self.editor = apps, schema_editor
        self.beside = (
            {"concurrently": True} if schema_editor.connection.vendor == "postgresql" else {}
        )

    def model(self, name):
        return self.apps.get_model("signatories", name)

    def add(self, name, index):
        if self.beside:  # one that was broken off is there, and not valid
            self.editor.execute(f"DROP INDEX CONCURRENTLY IF EXISTS {index.name}")
        self.editor.add_index(self.model(name), index, **self.beside)

    def remove(self, name, index):
        self.editor.remove_index(self.model(name), index, **self.beside)

    def add_plain(self, name, field):
        model = self.model(name)
        made = self.editor._create_index_sql(
            model, fields=[model._meta.get_field(field)], **self.beside
        )
        self.editor.execute(made)

    def remove_plain(self, name, field, *, kept=frozenset()):
        """Those that Django made of this field alone, whatever it called them."""
        model = self.model(name)
        column = model._meta.get_field(field).column
        found = self.editor._constraint_names(
            model, [column], index=True, unique=False, primary_key=False, exclude=kept,
            type_=models.Index.suffix,
        )  # fmt: skip
        for each in found:
            self.editor.execute(self.editor._delete_index_sql(model, each, **self.beside))


def lighten(apps, schema_editor):
    editor = _Editor(apps, schema_editor)
    for name, index in PARTIAL:
        editor.add(name, index)
    kept = {index.name for _, index in PARTIAL}
    for name, fields in WITHOUT_INDEX.items():
        for field in fields:
            editor.remove_plain(name, field, kept=kept)
    if editor.beside:
        for name, field in NEVER_LIKE.items():
            editor.remove_plain(name, field)


def burden(apps, schema_editor):
    editor = _Editor(apps, schema_editor)
    for name, fields in WITHOUT_INDEX.items():
        for field in fields:
            editor.add_plain(name, field)
    for name, index in PARTIAL:
        editor.remove(name, index)


class AtOnce(migrations.SeparateDatabaseAndState):
    """All models are made anew once, and not after each of forty small changes."""

    def state_forwards(self, app_label, state):
        state.__dict__.pop("apps", None)
        super().state_forwards(app_label, state)


class Migration(migrations.Migration):
    atomic = False

    dependencies = [
        ("petitions", "0005_letter_taken_down"),
        ("signatories", "0015_search_index"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AtOnce(
            database_operations=[migrations.RunPython(lighten, burden)],
            state_operations=[
                *(
                    migrations.AlterField(model, name, field)
                    for model, fields in WITHOUT_INDEX.items()
                    for name, field in fields.items()
                ),
                *(migrations.AddIndex(model, index) for model, index in PARTIAL),
            ],
        )
    ]
