"""Whose a request is, where IIS authenticates with Windows and hands a token to the process."""

import threading
import time

_REMEMBERED = 600  # seconds that the name of an account is taken for granted
_MOST = 10000  # accounts


class WindowsUsers:
    """Names of the users that X-IIS-WindowsAuthToken stands for.

    The header holds a handle of this process, in hexadecimal digits, that nobody else closes. IIS sets it for an authenticated user and leaves a
    client's own as it is for an anonymous one: so it means something only where anonymous authentication is off (see `authenticates`).
    """

    def __init__(self, tokens, clock=time.monotonic):
        """tokens: what Windows does with a token, see django_iis.front.windows_tokens."""
        self._tokens = tokens
        self._clock = clock
        self._names = {}
        self._lock = threading.Lock()

    def name(self, header):
        """DOMAIN\\user; None for what is no token. The handle is closed in any case."""
        try:
            handle = int(header, 16)
        except ValueError:
            return None
        if handle <= 0:
            return None
        try:
            return self._name_of(self._tokens.account(handle))
        except OSError:
            return None
        finally:
            self._tokens.close(handle)

    def _name_of(self, account):
        now = self._clock()
        known = self._names.get(account)
        if known is not None and now < known[1]:
            return known[0]
        name = self._tokens.name(account)
        with self._lock:
            if len(self._names) >= _MOST:
                self._names.clear()
            self._names[account] = (name, now + _REMEMBERED)
        return name


def authenticates(environ):
    """Whether every request that IIS forwards is of a user whom Windows knows.

    HttpPlatformHandler lists what is on for the site: `windows;`, `anonymous;windows;`.
    """
    schemes = {scheme.strip().lower() for scheme in environ.get("HTTP_PLATFORM_IIS_HTTPAUTH", "").split(";")}
    return "windows" in schemes and "anonymous" not in schemes
