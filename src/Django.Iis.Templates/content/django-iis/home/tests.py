from django.test import TestCase
from django.urls import reverse


class IndexTests(TestCase):
    def test_says_the_name_of_the_site(self):
        response = self.client.get(reverse("index"))

        self.assertContains(response, "DjangoSite")
