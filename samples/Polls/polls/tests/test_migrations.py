from django.core.management import call_command
from django.test import TestCase, TransactionTestCase

from polls.models import Question


class FirstQuestionTests(TestCase):
    def test_a_new_database_holds_one_question_with_choices(self):
        question = Question.objects.get()

        self.assertEqual(question.question_text, "What's new?")
        self.assertEqual(
            list(question.choices.values_list("choice_text", "votes")),
            [("A new release", 0), ("A new bug", 0), ("Nothing at all", 0)],
        )


class FirstQuestionReversalTests(TransactionTestCase):
    serialized_rollback = True

    def test_going_back_removes_the_question_and_going_forward_adds_it_again(self):
        call_command("migrate", "polls", "0001", verbosity=0)
        self.assertFalse(Question.objects.exists())

        call_command("migrate", "polls", verbosity=0)
        self.assertEqual(Question.objects.get().choices.count(), 3)
