"""Secrets of the server: a file that only the site's identity and administrators read, never part of a package.

    <secrets><secret name="DB_PASSWORD">…</secret></secrets>      UTF-8
"""

import os
import xml.etree.ElementTree as ET

_FILE = "secrets.xml"


def load():
    """Puts the server's secrets into os.environ, where no variable of the name is set yet, and returns them by name.

    A SECRET_KEY answers to DJANGO_SECRET_KEY too, as the build's stand-in for it does. A file that is there and cannot be used
    raises ImproperlyConfigured, with its name and never with its content.
    """
    for path in _places():
        secrets = _read(path)
        if secrets is not None:
            for name, value in secrets.items():
                os.environ.setdefault(name, value)
            if "SECRET_KEY" in secrets:
                os.environ.setdefault("DJANGO_SECRET_KEY", os.environ["SECRET_KEY"])
            return secrets
    return {}


def _places():
    """The data directory; the package's set-up folder, where Web Deploy leaves the file until set-up has moved it."""
    if os.environ.get("DJANGO_IIS_DATA"):
        yield os.path.join(os.environ["DJANGO_IIS_DATA"], "secrets", _FILE)
    if os.environ.get("DJANGO_IIS_SETUP"):
        yield os.path.join(os.environ["DJANGO_IIS_SETUP"], _FILE)


def _read(path):
    """Name and value of each secret; None without a file."""
    try:
        with open(path, "rb") as file:
            content = file.read()
        problem = None
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        problem = f"cannot be read: {error.strerror or type(error).__name__}"
    if problem is None:
        secrets, problem = _parse(content)
        if problem is None:
            return secrets
    from django.core.exceptions import ImproperlyConfigured

    # Outside of the except blocks: a traceback must not show what the parser had in its hands.
    raise ImproperlyConfigured(f"The file of the site's secrets, {path}, {problem}.")


def _parse(content):
    """(secrets, None), or (None, what is wrong)."""
    if b"<!DOCTYPE" in content:
        return None, "has a DOCTYPE, which is not allowed there"
    try:
        root = ET.fromstring(content)
    except ET.ParseError as error:
        return None, "is no well-formed XML: line {}, column {}".format(*error.position)
    if root.tag != "secrets" or any(child.tag != "secret" or len(child) or not _is_name(child.get("name")) for child in root):
        return None, 'does not consist of <secret name="..."> elements inside of <secrets>'
    # Web Deploy writes an empty text for what a deployment did not give.
    secrets = {child.get("name"): child.text for child in root if child.text}
    if any("\0" in value for value in secrets.values()):
        return None, "holds a null character"
    return secrets, None


def _is_name(name):
    return bool(name) and "=" not in name and "\0" not in name
