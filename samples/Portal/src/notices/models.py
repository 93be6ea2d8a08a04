from django.db import models
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """Something that everyone should know."""

    title = models.CharField(_("title"), max_length=100)
    text = models.TextField(_("text"))
    posted = models.DateTimeField(_("posted"), auto_now_add=True)
    attachment = models.FileField(_("attachment"), upload_to="notices/", blank=True)

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-posted"]

    def __str__(self):
        return self.title
