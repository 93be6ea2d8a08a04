import django.db.models.deletion
from django.db import migrations, models


def primary_key():
    return models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", primary_key()),
                ("question_text", models.CharField(max_length=200)),
                ("pub_date", models.DateTimeField(db_index=True, verbose_name="date published")),
            ],
            options={"ordering": ["-pub_date"]},
        ),
        migrations.CreateModel(
            name="Choice",
            fields=[
                ("id", primary_key()),
                ("choice_text", models.CharField(max_length=200)),
                ("votes", models.PositiveIntegerField(default=0)),
                (
                    "question",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="choices",
                        to="polls.question",
                    ),
                ),
            ],
            options={"ordering": ["pk"]},
        ),
    ]
