"""The WSGI application that the server on IIS runs."""

import os

from django_iis import project
from django_iis.application import load, use_settings
from django_iis.environment import kept_absolute

use_settings()

if project.WSGI_APPLICATION:
    application = load(project.WSGI_APPLICATION)
else:
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()

if os.environ.get("WSGI_HANDLER"):  # wfastcgi's own variable
    application = kept_absolute(application)
