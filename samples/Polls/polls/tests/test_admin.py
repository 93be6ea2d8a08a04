from django.contrib.auth import get_user_model
from django.test import TestCase
from django.urls import reverse

from polls.models import Question

from .support import create_question, plain_static_files


@plain_static_files
class QuestionAdminTests(TestCase):
    def setUp(self):
        self.client.force_login(get_user_model().objects.create_superuser("admin"))

    def test_carries_the_title_of_the_site(self):
        response = self.client.get(reverse("admin:index"))

        self.assertContains(response, "| Polls administration</title>")

    def test_list_finds_questions_by_their_text(self):
        create_question("Tea or coffee?", days=1)
        create_question("Cats or dogs?", days=1)

        response = self.client.get(reverse("admin:polls_question_changelist"), {"q": "cats"})

        self.assertContains(response, "Cats or dogs?")
        self.assertNotContains(response, "Tea or coffee?")

    def test_a_question_is_added_together_with_its_choices(self):
        data = {
            "question_text": "Sea or mountains?",
            "pub_date_0": "2025-06-01",
            "pub_date_1": "12:00:00",
            "choices-TOTAL_FORMS": "2",
            "choices-INITIAL_FORMS": "0",
            "choices-0-choice_text": "Sea",
            "choices-0-votes": "0",
            "choices-1-choice_text": "Mountains",
            "choices-1-votes": "0",
        }

        self.client.post(reverse("admin:polls_question_add"), data)

        question = Question.objects.get(question_text="Sea or mountains?")
        self.assertEqual([str(choice) for choice in question.choices.all()], ["Sea", "Mountains"])
