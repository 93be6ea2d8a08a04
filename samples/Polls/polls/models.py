import datetime

from django.contrib import admin
from django.db import models
from django.utils import timezone


class QuestionQuerySet(models.QuerySet):
    def published(self):
        """Questions that visitors may see: their time has come and there is something to choose."""
        return self.filter(pub_date__lte=timezone.now(), choices__isnull=False).distinct()


class Question(models.Model):
    question_text = models.CharField(max_length=200)
    pub_date = models.DateTimeField("date published", db_index=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["-pub_date"]

    def __str__(self):
        return self.question_text

    @admin.display(boolean=True, ordering="pub_date", description="Published recently?")
    def was_published_recently(self):
        """Whether the question came out within the last day; one still to come did not."""
        age = timezone.now() - self.pub_date
        return datetime.timedelta(0) <= age <= datetime.timedelta(days=1)


class Choice(models.Model):
    question = models.ForeignKey(Question, on_delete=models.CASCADE, related_name="choices")
    choice_text = models.CharField(max_length=200)
    votes = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["pk"]

    def __str__(self):
        return self.choice_text
