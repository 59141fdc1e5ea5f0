from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('signatories', '0005_announcement'),
    ]

    operations = [
        migrations.CreateModel(
            name='LedgerApplied',
            fields=[
                ('id', models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('size', models.PositiveBigIntegerField(default=0)),
            ],
            options={
                'verbose_name_plural': 'ledger applied',
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='ledgerapplied_once')],
            },
        ),
    ]
