"""What stands between IIS and the application: which headers count, whose request it is, and when the process ends."""

import os

from django_iis.front.gate import Gate

_gate = None


def install(gate):
    """Has every application that is loaded from now on answer through the gate."""
    global _gate
    _gate = gate


def wsgi(application):
    """The application behind the gate; itself where HttpPlatformHandler did not start this process."""
    # Waitress has its own option for the prefix; runserver, which takes the application from the settings, has none.
    gate = _gate or _without_launcher(takes_prefix="DJANGO_IIS_SERVES_SETTINGS" in os.environ)
    if gate is None:
        return application
    from django_iis.front.wsgi_gate import Wsgi

    return Wsgi(application, gate)


def asgi(application):
    """The same for ASGI."""
    gate = _gate or _without_launcher(takes_prefix=True)
    if gate is None:
        return application
    from django_iis.front.asgi_gate import Asgi

    return Asgi(application, gate)


def _without_launcher(takes_prefix):
    """web.config starts the server itself: what a client claims must do nothing there either."""
    return Gate(os.environ, launched=False, takes_prefix=takes_prefix) if "HTTP_PLATFORM_PORT" in os.environ else None


__all__ = ["Gate", "asgi", "install", "wsgi"]
