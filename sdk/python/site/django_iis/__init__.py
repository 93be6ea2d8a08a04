"""What the package adds to the Django project: the settings it runs with, and the WSGI and ASGI applications IIS reaches."""

from django_iis.environment import prepare

prepare()
