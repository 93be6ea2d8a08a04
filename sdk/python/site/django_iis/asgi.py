"""The ASGI application that the server on IIS runs."""

from django_iis import front, project
from django_iis.application import load, use_settings

use_settings()

if project.ASGI_APPLICATION:
    application = load(project.ASGI_APPLICATION)
else:
    from django.core.asgi import get_asgi_application

    application = get_asgi_application()

application = front.asgi(application)
