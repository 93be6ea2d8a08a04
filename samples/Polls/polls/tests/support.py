"""What several tests share."""

import datetime

from django.conf import settings
from django.test import override_settings
from django.utils import timezone

from polls.models import Question

# Tests run without collectstatic, so there is no manifest to look names up in.
plain_static_files = override_settings(
    STORAGES={
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
)


def create_question(text="Tea or coffee?", choices=("Tea", "Coffee"), **age):
    """Creates a question that came out so long ago, in datetime.timedelta's words; a negative age is to come."""
    question = Question.objects.create(
        question_text=text, pub_date=timezone.now() - datetime.timedelta(**age)
    )
    for choice in choices:
        question.choices.create(choice_text=choice)
    return question
