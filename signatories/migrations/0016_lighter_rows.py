"""Who signs writes into fewer indexes: none of a foreign key that a row leaves empty, none that
another index serves, none for LIKE where nobody asks by it.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import Index

import signatories.models.entry


class WithoutIndex(migrations.AlterField):
    """A foreign key loses its index. Django's own way would check every key of the table again."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        model = from_state.apps.get_model(app_label, self.model_name)
        if not self.allow_migrate_model(schema_editor.connection.alias, model):
            return
        column = model._meta.get_field(self.name).column
        names = schema_editor._constraint_names(
            model, [column], index=True, unique=False, primary_key=False, type_=Index.suffix
        )
        for name in names:
            schema_editor.execute(schema_editor._delete_index_sql(model, name))

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        model = to_state.apps.get_model(app_label, self.model_name)
        if self.allow_migrate_model(schema_editor.connection.alias, model):
            field = model._meta.get_field(self.name)
            schema_editor.execute(schema_editor._create_index_sql(model, fields=[field]))


def drop_index_for_like(apps, schema_editor):
    """Django gives every text key one on PostgreSQL; nobody asks for part of a digest."""
    if schema_editor.connection.vendor != "postgresql":
        return
    model = apps.get_model("signatories", "Token")
    for name in schema_editor._constraint_names(
        model, ["digest"], index=True, unique=False, type_=Index.suffix
    ):
        schema_editor.execute(schema_editor._delete_index_sql(model, name))


class Migration(migrations.Migration):

    dependencies = [
        ('petitions', '0005_letter_taken_down'),
        ('signatories', '0015_search_index'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='mail',
            name='mail_once_a_submission',
        ),
        migrations.RemoveConstraint(
            model_name='mail',
            name='mail_once_a_signature',
        ),
        migrations.RemoveConstraint(
            model_name='mail',
            name='mail_once_a_report',
        ),
        migrations.RemoveConstraint(
            model_name='mail',
            name='mail_once_a_subscriber',
        ),
        migrations.RemoveConstraint(
            model_name='mail',
            name='mail_once_a_user',
        ),
        migrations.RemoveConstraint(
            model_name='mail',
            name='mail_once_a_invitation',
        ),
        WithoutIndex(
            model_name='entry',
            name='holder',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='signatories.officeholder'),
        ),
        WithoutIndex(
            model_name='entry',
            name='office',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='petitions.office'),
        ),
        WithoutIndex(
            model_name='entry',
            name='party',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='signatories.party'),
        ),
        migrations.AlterField(
            model_name='entry',
            name='ref',
            field=models.CharField(default=signatories.models.entry.new_ref, max_length=16),
        ),
        WithoutIndex(
            model_name='mail',
            name='invitation',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.invitation'),
        ),
        WithoutIndex(
            model_name='mail',
            name='report',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.report'),
        ),
        WithoutIndex(
            model_name='mail',
            name='signature',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.signature'),
        ),
        WithoutIndex(
            model_name='mail',
            name='submission',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.submission'),
        ),
        WithoutIndex(
            model_name='mail',
            name='subscriber',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.subscriber'),
        ),
        WithoutIndex(
            model_name='mail',
            name='user',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        WithoutIndex(
            model_name='signature',
            name='approved_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        WithoutIndex(
            model_name='signature',
            name='decided_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        WithoutIndex(
            model_name='signature',
            name='entered_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        WithoutIndex(
            model_name='signature',
            name='leased_by',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        WithoutIndex(
            model_name='signature',
            name='letter',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='signatures', to='petitions.letter'),
        ),
        WithoutIndex(
            model_name='signature',
            name='merged_into',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, to='signatories.signature'),
        ),
        WithoutIndex(
            model_name='signature',
            name='source_mail',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, to='signatories.sourcemail'),
        ),
        WithoutIndex(
            model_name='signature',
            name='version',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='petitions.version'),
        ),
        migrations.AlterField(
            model_name='signature',
            name='voice',
            field=models.CharField(blank=True, max_length=64, null=True),
        ),
        WithoutIndex(
            model_name='submission',
            name='letter',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='petitions.letter'),
        ),
        WithoutIndex(
            model_name='submission',
            name='version',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='petitions.version'),
        ),
        WithoutIndex(
            model_name='token',
            name='invitation',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.invitation'),
        ),
        WithoutIndex(
            model_name='token',
            name='report',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.report'),
        ),
        WithoutIndex(
            model_name='token',
            name='signature',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.signature'),
        ),
        WithoutIndex(
            model_name='token',
            name='submission',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.submission'),
        ),
        WithoutIndex(
            model_name='token',
            name='subscriber',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, to='signatories.subscriber'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(condition=models.Q(('office__isnull', False)), fields=['office'], name='entry_office_set'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(condition=models.Q(('party__isnull', False)), fields=['party'], name='entry_party_set'),
        ),
        migrations.AddIndex(
            model_name='entry',
            index=models.Index(condition=models.Q(('holder__isnull', False)), fields=['holder'], name='entry_holder_set'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(condition=models.Q(('entered_by__isnull', False)), fields=['entered_by'], name='signature_entered_by_set'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(condition=models.Q(('decided_by__isnull', False)), fields=['decided_by'], name='signature_decided_by_set'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(condition=models.Q(('leased_by__isnull', False)), fields=['leased_by'], name='signature_leased_by_set'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(condition=models.Q(('approved_by__isnull', False)), fields=['approved_by'], name='signature_approved_by_set'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(condition=models.Q(('merged_into__isnull', False)), fields=['merged_into'], name='signature_merged_into_set'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(condition=models.Q(('source_mail__isnull', False)), fields=['source_mail'], name='signature_source_mail_set'),
        ),
        migrations.AddIndex(
            model_name='token',
            index=models.Index(condition=models.Q(('submission__isnull', False)), fields=['submission'], name='token_submission_set'),
        ),
        migrations.AddIndex(
            model_name='token',
            index=models.Index(condition=models.Q(('signature__isnull', False)), fields=['signature'], name='token_signature_set'),
        ),
        migrations.AddIndex(
            model_name='token',
            index=models.Index(condition=models.Q(('report__isnull', False)), fields=['report'], name='token_report_set'),
        ),
        migrations.AddIndex(
            model_name='token',
            index=models.Index(condition=models.Q(('subscriber__isnull', False)), fields=['subscriber'], name='token_subscriber_set'),
        ),
        migrations.AddIndex(
            model_name='token',
            index=models.Index(condition=models.Q(('invitation__isnull', False)), fields=['invitation'], name='token_invitation_set'),
        ),
        migrations.AddConstraint(
            model_name='entry',
            constraint=models.UniqueConstraint(fields=('ref',), name='entry_ref_once'),
        ),
        migrations.AddConstraint(
            model_name='mail',
            constraint=models.UniqueConstraint(condition=models.Q(('submission__isnull', False)), fields=('submission', 'kind', 'cause_ref'), name='mail_once_a_submission'),
        ),
        migrations.AddConstraint(
            model_name='mail',
            constraint=models.UniqueConstraint(condition=models.Q(('signature__isnull', False)), fields=('signature', 'kind', 'cause_ref'), name='mail_once_a_signature'),
        ),
        migrations.AddConstraint(
            model_name='mail',
            constraint=models.UniqueConstraint(condition=models.Q(('report__isnull', False)), fields=('report', 'kind', 'cause_ref'), name='mail_once_a_report'),
        ),
        migrations.AddConstraint(
            model_name='mail',
            constraint=models.UniqueConstraint(condition=models.Q(('subscriber__isnull', False)), fields=('subscriber', 'kind', 'cause_ref'), name='mail_once_a_subscriber'),
        ),
        migrations.AddConstraint(
            model_name='mail',
            constraint=models.UniqueConstraint(condition=models.Q(('invitation__isnull', False)), fields=('invitation', 'kind', 'cause_ref'), name='mail_once_a_invitation'),
        ),
        migrations.AddConstraint(
            model_name='mail',
            constraint=models.UniqueConstraint(condition=models.Q(('user__isnull', False)), fields=('user', 'kind', 'cause_ref'), name='mail_once_a_user'),
        ),
        migrations.AddConstraint(
            model_name='signature',
            constraint=models.UniqueConstraint(condition=models.Q(('voice__isnull', False)), fields=('voice',), name='signature_voice_once'),
        ),
        migrations.RunPython(drop_index_for_like, migrations.RunPython.noop),
    ]
