"""Decides what of a request is IIS's word, and what only the client's."""

import hmac
import threading

TOKEN = "ms-aspnetcore-token"
USER = "x-iis-windowsauthtoken"
FORWARDED_FOR = "x-forwarded-for"
FORWARDED_PROTO = "x-forwarded-proto"

# Where servers listen, and so where every request comes from.
LOOPBACK = "127.0.0.1"

# Between HttpPlatformHandler and this process, and of no use or harmful to the application.
# Remote-User is no header of IIS's at all, and Django 5.2 takes it for REMOTE_USER under ASGI.
INTERNAL = (TOKEN, USER, "ms-aspnetcore-event", "ms-aspnetcore-clientcert", "ms-aspnetcore-winauthtoken", "remote-user")

_SHUTDOWN = "/iisintegration"


class Gate:
    """One for a process.

    HttpPlatformHandler makes up a token for each process, gives it in HTTP_PLATFORM_TOKEN and sends it with every request, and lets no client's
    through. The loopback port is open to every program on the machine; the token is what only IIS has.
    """

    def __init__(self, environ, users=None, stop=None, launched=True, takes_prefix=True):
        """users: WindowsUsers, where IIS authenticates. stop: called, from any thread, when IIS asks the process to end.

        launched: whether the launcher started the server. Without it a process that has no token believes the machine's programs, as servers
        behind a proxy do. takes_prefix: False where the server itself takes off the application's prefix.
        """
        self._token = environ.get("HTTP_PLATFORM_TOKEN", "").encode()
        whom = environ.get("DJANGO_IIS_FORWARDED_HEADERS", "").strip().lower()
        self._trusts_all = not launched or whom == "loopback"
        self._entry = 2 if whom == "proxy" else 1  # of a forwarded header, from its end: IIS appends its own
        self._users = users
        self._stop = stop
        self._lock = threading.Lock()
        self.running = 0  # requests: of ASGI, and of runserver
        self.prefix = environ.get("DJANGO_IIS_APP_PATH", "").rstrip("/") if takes_prefix else ""
        self._folded = self.prefix.lower()

    @property
    def trusts(self):
        """Whom, for the log."""
        return "requests with IIS's token" if self._token else "every program of this machine" if self._trusts_all else "nobody"

    def is_iis(self, token):
        """Whether a request with that token came from IIS for certain."""
        return bool(self._token) and hmac.compare_digest(token.encode("utf-8", "surrogateescape"), self._token)

    def trusts_headers(self, from_iis):
        """Whether to believe X-Forwarded-…: without a token only where the server's administrator says so, or nothing else is possible."""
        return from_iis or (self._trusts_all and not self._token)

    def forwarded(self, values):
        """The entry of a forwarded header that counts: IIS's own, or that of a proxy in front of IIS where there is one."""
        if "," not in values:
            return values.strip()
        entries = [entry.strip() for entry in values.split(",") if entry.strip()]
        return entries[-min(self._entry, len(entries))] if entries else ""

    def user(self, handle, from_iis):
        """The user whom IIS authenticated; None for nobody."""
        return self._users.name(handle) if handle and from_iis and self._users is not None else None

    def split(self, path):
        """The path without the application's prefix, which Windows and IIS know in any case; None where it has another."""
        if not self.prefix:
            return path
        length = len(self.prefix)
        if path[:length].lower() != self._folded or path[length:length + 1] not in ("", "/"):
            return None
        return path[length:]

    def is_shutdown(self, method, path, from_iis):
        """Whether this is HttpPlatformHandler's request to end."""
        return from_iis and method == "POST" and self._stop is not None and (self.split(path) or "").lower() == _SHUTDOWN

    def shut_down(self):
        self._stop()

    def begin(self):
        """Counts a request, from any thread; `end` when it is answered."""
        with self._lock:
            self.running += 1

    def end(self):
        with self._lock:
            self.running -= 1


def address(forwarded):
    """(host, port) of a client as HttpPlatformHandler writes it: 10.0.0.1:4711, [fe80::1]:4711; None for what is no address.

    The port is 0 where there is none.
    """
    host, colon, port = forwarded.rpartition(":")
    if not colon or "]" in port or (":" in host and not host.startswith("[")):
        host, port = forwarded, "0"  # no port: an IPv4 address, or an IPv6 one, bare or in brackets
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
    if not port.isascii() or not port.isdigit() or not _is_host(host):
        return None
    return host.partition("%")[0], int(port)


def _is_host(host):
    # Nothing is left of a text of these letters alone.
    return bool(host) and not host.partition("%")[0].strip("0123456789abcdefABCDEF.:")
