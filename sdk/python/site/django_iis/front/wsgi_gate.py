"""The gate for WSGI servers."""

from django_iis.front import gate as rules


def _key(header):
    return "HTTP_" + header.upper().replace("-", "_")


_TOKEN, _USER = _key(rules.TOKEN), _key(rules.USER)
_FOR, _PROTO = _key(rules.FORWARDED_FOR), _key(rules.FORWARDED_PROTO)
_INTERNAL = tuple(_key(header) for header in rules.INTERNAL)


class Wsgi:
    def __init__(self, application, gate):
        self._application = application
        self._gate = gate

    def __call__(self, environ, start_response):
        gate = self._gate
        from_iis = gate.is_iis(environ.get(_TOKEN, ""))
        path = _text(environ.get("PATH_INFO", ""))
        if gate.is_shutdown(environ.get("REQUEST_METHOD"), path, from_iis):
            start_response("202 Accepted", [("Content-Length", "0")])
            gate.shut_down()
            return []
        self._identify(environ, from_iis)
        for name in _INTERNAL:
            environ.pop(name, None)
        self._forward(environ, gate.trusts_headers(from_iis))
        if gate.prefix:
            self._strip(environ, path)
        return self._application(environ, start_response)

    def _identify(self, environ, from_iis):
        environ.pop("REMOTE_USER", None)
        user = self._gate.user(environ.get(_USER), from_iis)
        if user:
            environ["REMOTE_USER"] = user
            environ["AUTH_TYPE"] = "Negotiate"

    def _forward(self, environ, trusted):
        client, scheme = self._gate.forwarded(environ.pop(_FOR, "")), self._gate.forwarded(environ.pop(_PROTO, "")).lower()
        if not trusted:
            _make_plain(environ)
            return
        found = rules.address(client)
        if found:
            # For code that reads the headers itself: what the client claimed is gone.
            environ[_FOR] = environ["REMOTE_ADDR"] = environ["REMOTE_HOST"] = found[0]
            environ["REMOTE_PORT"] = str(found[1])
        if scheme in ("http", "https"):
            environ[_PROTO] = environ["wsgi.url_scheme"] = scheme
            if scheme == "https":
                environ["HTTPS"] = "on"
            else:
                environ.pop("HTTPS", None)

    def _strip(self, environ, path):
        environ["SCRIPT_NAME"] = _latin(self._gate.prefix)
        rest = self._gate.split(path)
        if rest is not None:
            environ["PATH_INFO"] = _latin(rest)


def _make_plain(environ):
    """A server that was told to believe forwarded headers has done so before."""
    environ["wsgi.url_scheme"] = "http"
    environ.pop("HTTPS", None)
    if environ.get("REMOTE_ADDR") != rules.LOOPBACK:
        environ["REMOTE_ADDR"] = environ["REMOTE_HOST"] = rules.LOOPBACK
        environ.pop("REMOTE_PORT", None)


def _text(path):
    """WSGI has the bytes of a path as characters (PEP 3333)."""
    return path if path.isascii() else path.encode("latin-1", "replace").decode("utf-8", "surrogateescape")


def _latin(path):
    return path if path.isascii() else path.encode("utf-8", "surrogateescape").decode("latin-1")
