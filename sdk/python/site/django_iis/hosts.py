"""Host names that the site answers to."""

import os
import re
import socket

_LOCAL = ("localhost", "127.0.0.1", "[::1]")


def split(text):
    """The entries of a list in an environment variable: separated by commas, semicolons or blanks."""
    return [part for part in re.split(r"[,;\s]+", text or "") if part]


def own_names():
    """Names that only this machine has, without asking the network for them."""
    names = [*_LOCAL, socket.gethostname(), os.environ.get("COMPUTERNAME", "")]
    domain = _domain()
    if domain:
        names.append(f"{socket.gethostname().partition('.')[0]}.{domain}")
    return list(dict.fromkeys(name.lower() for name in names if name))


def origin(host):
    """The https origin of a host as CSRF_TRUSTED_ORIGINS has it; None for the host that means any."""
    if host == "*":
        return None
    return "https://*" + host if host.startswith(".") else "https://" + host


def _domain():
    try:
        import winreg
    except ImportError:
        return ""
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters") as key:
            return winreg.QueryValueEx(key, "Domain")[0]
    except OSError:
        return ""
