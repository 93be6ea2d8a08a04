import datetime

from django.test import SimpleTestCase, TestCase
from django.utils import timezone

from polls.models import Choice, Question

from .support import create_question


class WasPublishedRecentlyTests(SimpleTestCase):
    def published(self, **age):
        return Question(pub_date=timezone.now() - datetime.timedelta(**age)).was_published_recently()

    def test_within_the_last_day_is_recent(self):
        self.assertIs(self.published(hours=23, minutes=59), True)

    def test_older_than_a_day_is_not_recent(self):
        self.assertIs(self.published(days=1, seconds=1), False)

    def test_still_to_come_is_not_recent(self):
        self.assertIs(self.published(days=-30), False)


class PublishedTests(TestCase):
    def test_leaves_out_questions_to_come_and_questions_without_choices(self):
        shown = create_question("Shown", days=1)
        create_question("To come", days=-1)
        create_question("Without choices", choices=(), days=1)

        self.assertIn(shown, Question.objects.published())
        self.assertFalse(
            Question.objects.published().filter(question_text__in=["To come", "Without choices"])
        )

    def test_names_a_question_once_however_many_choices_it_has(self):
        question = create_question(choices=("a", "b", "c"), days=1)

        self.assertEqual(Question.objects.published().filter(pk=question.pk).count(), 1)


class TextTests(SimpleTestCase):
    def test_a_question_and_a_choice_read_as_their_texts(self):
        self.assertEqual(str(Question(question_text="Why?")), "Why?")
        self.assertEqual(str(Choice(choice_text="Because")), "Because")
