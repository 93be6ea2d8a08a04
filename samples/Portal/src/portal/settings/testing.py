"""The testers' server: no hashed names, so that a file can be exchanged by hand."""

from .base import *  # noqa: F403

PORTAL_TITLE = "Portal (test)"
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
