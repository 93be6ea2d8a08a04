import datetime

from django.db import migrations

QUESTION = "What's new?"
PUB_DATE = datetime.datetime(2025, 1, 1, 12, 0, tzinfo=datetime.timezone.utc)
CHOICES = ["A new release", "A new bug", "Nothing at all"]


def add_question(apps, schema_editor):
    Question = apps.get_model("polls", "Question")
    Choice = apps.get_model("polls", "Choice")
    database = schema_editor.connection.alias
    question = Question.objects.using(database).create(question_text=QUESTION, pub_date=PUB_DATE)
    Choice.objects.using(database).bulk_create(
        Choice(question=question, choice_text=text, votes=0) for text in CHOICES
    )


def remove_question(apps, schema_editor):
    Question = apps.get_model("polls", "Question")
    database = schema_editor.connection.alias
    Question.objects.using(database).filter(question_text=QUESTION, pub_date=PUB_DATE).delete()


class Migration(migrations.Migration):
    dependencies = [("polls", "0001_initial")]

    operations = [migrations.RunPython(add_question, remove_question)]
