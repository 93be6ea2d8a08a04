"""What stands between IIS and the application: which headers count, whose request it is, and when the process ends."""

from django_iis.front.gate import Gate

_gate = None


def install(gate):
    """Has every application that is loaded from now on answer through the gate."""
    global _gate
    _gate = gate


def wsgi(application):
    """The application behind the gate; itself where the launcher did not start this process."""
    if _gate is None:
        return application
    from django_iis.front.wsgi import Wsgi

    return Wsgi(application, _gate)


def asgi(application):
    """The same for ASGI."""
    if _gate is None:
        return application
    from django_iis.front.asgi import Asgi

    return Asgi(application, _gate)


__all__ = ["Gate", "asgi", "install", "wsgi"]
