from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('petitions', '0004_letter_dated'),
    ]

    operations = [
        migrations.AddField(
            model_name='letter',
            name='taken_down_at',
            field=models.DateTimeField(editable=False, null=True, verbose_name='taken down'),
        ),
        migrations.AddConstraint(
            model_name='letter',
            constraint=models.CheckConstraint(condition=models.Q(('taken_down_at', None), ('state', 'closed'), _connector='OR'), name='letter_taken_down_is_closed'),
        ),
    ]
