"""The WSGI application that the server on IIS runs."""

import os

from django_iis import environment, front, project
from django_iis.application import load, use_settings

_is_wfastcgi = "WSGI_HANDLER" in os.environ  # its own variable
if _is_wfastcgi:
    # web.config's values are in the environment only now, and the working directory is the web root.
    environment.prepare()

use_settings()

if project.WSGI_APPLICATION:
    application = load(project.WSGI_APPLICATION)
else:
    from django.core.wsgi import get_wsgi_application

    application = get_wsgi_application()

if _is_wfastcgi:
    from django_iis.fastcgi import Request

    application = Request(application)
else:
    application = front.wsgi(application)
