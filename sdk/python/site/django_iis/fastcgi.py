"""Makes good what wfastcgi does to a request before the application sees it."""

import os
from urllib.parse import unquote_to_bytes

from django_iis import environment

_ORIGINAL = "HTTP_X_ORIGINAL_URL"
_FORWARDED = ("HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_FOR")


class Request:
    """The WSGI application for wfastcgi 3.0."""

    def __init__(self, application):
        self._application = application
        self._root = os.getcwd()

    def __call__(self, environ, start_response):
        # wfastcgi puts web.config's own values back into os.environ before every request.
        environment.make_absolute(self._root)
        if _ORIGINAL in environ and not _restore_path(environ):
            start_response("400 Bad Request", [("Content-Type", "text/plain")])
            return [b"The address cannot be told."]
        _forward(environ)
        if not environ.get("REMOTE_USER"):
            environ.pop("REMOTE_USER", None)  # empty for an anonymous user
        return self._application(environ, start_response)


def _forward(environ):
    """IIS tells scheme and client in variables of its own, and passes these headers on as the client made them up."""
    has_proxy = os.environ.get("DJANGO_IIS_FORWARDED_HEADERS", "").strip().lower() == "proxy"
    for name in _FORWARDED:
        claimed = environ.pop(name, None)
        if claimed and has_proxy:  # in front of IIS: it appends too, or replaces
            environ[name] = claimed.rpartition(",")[2].strip()


def _restore_path(environ):
    """Takes the path from IIS again. wfastcgi has put the header X-Original-URL, which any client can send, in its place."""
    del environ[_ORIGINAL]
    address = environ.get("REQUEST_URI") or environ.get("UNENCODED_URL")
    if not address or not address.startswith("/"):
        return False
    path = unquote_to_bytes(address.partition("?")[0]).decode("latin-1")
    prefix = os.environ.get("SCRIPT_NAME", "")
    if prefix and path[:len(prefix)].lower() == prefix.lower():
        environ["SCRIPT_NAME"], path = prefix, path[len(prefix):]
    environ["PATH_INFO"] = path
    return True
