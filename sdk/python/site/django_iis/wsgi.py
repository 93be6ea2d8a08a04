"""The WSGI application that the server on IIS runs."""

from django_iis.application import load, use_settings
from django_iis import project

use_settings()

if project.WSGI_APPLICATION:
    application = load(project.WSGI_APPLICATION)
else:
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()
