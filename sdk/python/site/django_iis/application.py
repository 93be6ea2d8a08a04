"""How the project's application object is reached with the package's settings in force."""

import importlib
import os


def use_settings():
    """Loads django_iis.settings now: a wsgi.py that assigns DJANGO_SETTINGS_MODULE outright then comes too late."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "django_iis.settings"
    from django.conf import settings

    settings.INSTALLED_APPS  # the first access is what loads them
    if os.environ.get("DJANGO_IIS_DATA"):
        from django_iis.logs import log_uncaught

        log_uncaught()


def load(path):
    """The object of a dotted path such as mysite.wsgi.application."""
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)
