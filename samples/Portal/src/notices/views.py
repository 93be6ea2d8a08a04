from django.views import generic

from .models import Notice


class IndexView(generic.ListView):
    """The notices, newest first."""

    model = Notice
    template_name = "notices/index.html"
    context_object_name = "notices"
    paginate_by = 20
