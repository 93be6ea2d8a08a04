from django.test import TestCase
from django.urls import reverse

from polls.models import Question

from .support import create_question, plain_static_files


@plain_static_files
class IndexViewTests(TestCase):
    def setUp(self):
        Question.objects.all().delete()

    def test_says_so_when_there_is_no_question(self):
        response = self.client.get(reverse("polls:index"))

        self.assertContains(response, "No polls are available.")
        self.assertQuerySetEqual(response.context["questions"], [])

    def test_shows_published_questions_newest_first(self):
        older = create_question("Older", days=2)
        newer = create_question("Newer", days=1)
        create_question("To come", days=-1)

        response = self.client.get(reverse("polls:index"))

        self.assertQuerySetEqual(response.context["questions"], [newer, older])

    def test_shows_at_most_five_questions(self):
        for number in range(6):
            create_question(f"Question {number}", days=number)

        response = self.client.get(reverse("polls:index"))

        self.assertEqual(len(response.context["questions"]), 5)

    def test_the_root_of_the_site_leads_here(self):
        self.assertRedirects(self.client.get("/"), reverse("polls:index"))


@plain_static_files
class DetailAndResultsViewTests(TestCase):
    def test_show_a_published_question_and_its_choices(self):
        question = create_question(days=1)

        for view in ("polls:detail", "polls:results"):
            response = self.client.get(reverse(view, args=[question.pk]))
            self.assertContains(response, "Tea or coffee?")
            self.assertContains(response, "Coffee")

    def test_hide_a_question_that_is_to_come(self):
        question = create_question(days=-1)

        for view in ("polls:detail", "polls:results"):
            response = self.client.get(reverse(view, args=[question.pk]))
            self.assertEqual(response.status_code, 404)

    def test_results_count_votes(self):
        question = create_question(days=1)
        question.choices.filter(choice_text="Tea").update(votes=1)

        response = self.client.get(reverse("polls:results", args=[question.pk]))

        self.assertContains(response, "Tea: 1 vote</span>")
        self.assertContains(response, "Coffee: 0 votes</span>")


@plain_static_files
class VoteTests(TestCase):
    def setUp(self):
        self.question = create_question(days=1)
        self.tea, self.coffee = self.question.choices.all()
        self.url = reverse("polls:vote", args=[self.question.pk])

    def votes(self):
        return list(self.question.choices.values_list("votes", flat=True))

    def test_counts_for_the_selected_choice_only(self):
        response = self.client.post(self.url, {"choice": self.tea.pk})

        self.assertRedirects(response, reverse("polls:results", args=[self.question.pk]))
        self.assertEqual(self.votes(), [1, 0])

    def test_adds_to_the_votes_of_others(self):
        self.question.choices.update(votes=41)

        self.client.post(self.url, {"choice": self.coffee.pk})

        self.assertEqual(self.votes(), [41, 42])

    def test_without_a_choice_of_this_question_asks_again_and_counts_nothing(self):
        other = create_question("Another", days=1).choices.first()

        for data in ({}, {"choice": ""}, {"choice": "tea"}, {"choice": "9" * 40}, {"choice": other.pk}):
            with self.subTest(data=data):
                response = self.client.post(self.url, data)
                self.assertContains(response, "select a choice")
        self.assertEqual(self.votes(), [0, 0])
        self.assertEqual(other.votes, 0)

    def test_on_a_question_to_come_is_not_found(self):
        hidden = create_question("To come", days=-1)

        response = self.client.post(
            reverse("polls:vote", args=[hidden.pk]), {"choice": hidden.choices.first().pk}
        )

        self.assertEqual(response.status_code, 404)

    def test_must_be_posted(self):
        self.assertEqual(self.client.get(self.url).status_code, 405)
