from django.test import TestCase
from django.urls import reverse

from .models import Notice


class IndexTests(TestCase):
    def test_newest_notice_comes_first(self):
        Notice.objects.create(title="Canteen", text="Closed on Monday")
        Notice.objects.create(title="Lift", text="Works again")

        response = self.client.get(reverse("notices:index"))

        self.assertEqual([notice.title for notice in response.context["notices"]], ["Lift", "Canteen"])

    def test_without_notices_the_page_says_so(self):
        self.assertContains(self.client.get(reverse("notices:index")), "There are no notices.")

    def test_posting_needs_a_login(self):
        self.assertRedirects(self.client.get(reverse("admin:notices_notice_add")), "/admin/login/?next=/admin/notices/notice/add/")
