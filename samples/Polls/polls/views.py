from django.db.models import F, Sum
from django.shortcuts import get_object_or_404, redirect, render
from django.views import generic
from django.views.decorators.http import require_POST

from .models import Question


class IndexView(generic.ListView):
    """The newest questions."""

    template_name = "polls/index.html"
    context_object_name = "questions"

    def get_queryset(self):
        return Question.objects.published()[:5]


class DetailView(generic.DetailView):
    """One question as a form."""

    template_name = "polls/detail.html"

    def get_queryset(self):
        return Question.objects.published()


class ResultsView(generic.DetailView):
    """The count of votes for each choice of a question."""

    template_name = "polls/results.html"

    def get_queryset(self):
        return Question.objects.published().prefetch_related("choices")

    def get_context_data(self, **kwargs):
        total = self.object.choices.aggregate(total=Sum("votes"))["total"]
        return super().get_context_data(total_votes=total, **kwargs)


@require_POST
def vote(request, pk):
    """Counts one vote, then redirects, so that going back in the browser does not vote twice."""
    question = get_object_or_404(Question.objects.published(), pk=pk)
    choice = request.POST.get("choice", "")
    # The database adds, so that two votes at the same moment both count.
    counted = choice.isdecimal() and question.choices.filter(pk=choice).update(votes=F("votes") + 1)
    if not counted:
        context = {"question": question, "error_message": "You didn't select a choice."}
        return render(request, "polls/detail.html", context)
    return redirect("polls:results", pk=question.pk)
