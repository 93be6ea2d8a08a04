"""The gate for ASGI servers."""

from django_iis.front import gate as rules

# Where the user stands in a request's scope.
USER = "django_iis.remote_user"

_TOKEN, _USER = rules.TOKEN.encode(), rules.USER.encode()
_FOR, _PROTO = rules.FORWARDED_FOR.encode(), rules.FORWARDED_PROTO.encode()
_OURS = frozenset(header.encode() for header in (*rules.INTERNAL, rules.FORWARDED_FOR, rules.FORWARDED_PROTO))

_SCHEMES = {"http": {"http": "http", "https": "https"}, "websocket": {"http": "ws", "https": "wss", "ws": "ws", "wss": "wss"}}


class Asgi:
    def __init__(self, application, gate):
        self._application = application
        self._gate = gate

    async def __call__(self, scope, receive, send):
        gate, kind = self._gate, scope["type"]
        if kind not in _SCHEMES:
            return await self._application(scope, receive, send)
        headers, ours = _sort(scope["headers"])
        from_iis = gate.is_iis(_one(ours, _TOKEN))
        if kind == "http" and gate.is_shutdown(scope["method"], scope["path"], from_iis):
            await send({"type": "http.response.start", "status": 202, "headers": [(b"content-length", b"0")]})
            await send({"type": "http.response.body", "body": b""})
            return gate.shut_down()
        scope = {**scope, "headers": headers, USER: gate.user(_one(ours, _USER), from_iis)}
        if gate.trusts_headers(from_iis):
            self._forward(scope, ours)
        else:
            _make_plain(scope)
        if gate.prefix:
            self._respell(scope)
        gate.begin()
        try:
            await self._application(scope, receive, send)
        finally:
            gate.end()

    def _forward(self, scope, ours):
        client = rules.address(self._gate.forwarded(_all(ours, _FOR)))
        if client:
            scope["client"] = client
            # For code that reads the headers itself: what the client claimed is gone.
            scope["headers"].append((_FOR, client[0].encode()))
        proto = self._gate.forwarded(_all(ours, _PROTO)).lower()
        scheme = _SCHEMES[scope["type"]].get(proto)
        if scheme:
            scope["scheme"] = scheme
            scope["headers"].append((_PROTO, proto.encode()))

    def _respell(self, scope):
        """Django and Channels compare the prefix letter by letter."""
        rest = self._gate.split(scope["path"])
        if rest is not None:
            scope["path"] = self._gate.prefix + rest
            scope["root_path"] = self._gate.prefix


def _make_plain(scope):
    """A server that was told to believe forwarded headers has done so before."""
    scope["scheme"] = _SCHEMES[scope["type"]]["http"]
    client = scope.get("client")
    if client and client[0] != rules.LOOPBACK:
        scope["client"] = (rules.LOOPBACK, 0)


def _sort(headers):
    """(headers for the application, those that the gate reads). One with an underscore would pass for its twin with a hyphen: Django knows them by one name."""
    kept, ours = [], []
    for header in headers:
        name = header[0].lower()
        if b"_" in name:
            continue
        (ours if name in _OURS else kept).append(header)
    return kept, ours


def _all(headers, wanted):
    """The values of a header, which may come several times, as one list."""
    return ",".join(value.decode("latin-1") for name, value in headers if name.lower() == wanted)


def _one(headers, wanted):
    """The value of a header that IIS sends once; empty where it comes not at all or again."""
    values = [value for name, value in headers if name.lower() == wanted]
    return values[0].decode("latin-1") if len(values) == 1 else ""
