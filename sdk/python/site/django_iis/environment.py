"""The process's environment as web.config gave it, made good for use: absolute paths, and folders to import from."""

import os
import re
import site
import sys

from django_iis import project

# Relative to the web root in web.config, or with %VARIABLES%.
_PATHS = ("PYTHONPATH", "DJANGO_IIS_APPLICATION", "DJANGO_IIS_DATA", "DJANGO_IIS_SETUP", "DJANGO_IIS_STATIC_ROOT")

_VARIABLE = re.compile("%([^%;]+)%")


def prepare():
    """Does everything that is not done yet, while the working directory is the web root."""
    make_absolute(os.getcwd())
    # wfastcgi puts the entries of PYTHONPATH there as they are.
    sys.path[:] = [os.path.abspath(entry) if entry and not os.path.isabs(entry) else entry for entry in sys.path]
    _extend_path()
    # A folder on PYTHONPATH is no site directory yet: its .pth files would be ignored.
    site.addsitedir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def make_absolute(root):
    """Replaces the environment's relative paths: the root is what they start at."""
    for name in _PATHS:
        value = os.environ.get(name)
        if value:
            parts = (os.path.normpath(os.path.join(root, expand(part))) for part in value.split(os.pathsep) if part)
            os.environ[name] = os.pathsep.join(parts)


def expand(text):
    """The text with the values of %VARIABLES%; one that is not set stays as it is. os.path.expandvars does that on Windows only."""
    return _VARIABLE.sub(lambda match: os.environ.get(match[1], match[0]), text)


def _extend_path():
    """Adds the folders that the project's manage.py imports from: behind the project's own folder, as most of them are appended."""
    application = os.environ.get("DJANGO_IIS_APPLICATION")
    if not application:
        return
    position = sys.path.index(application) + 1 if application in sys.path else len(sys.path)
    for relative in reversed(getattr(project, "SYS_PATH", ())):
        folder = os.path.normpath(os.path.join(application, relative))
        if folder not in sys.path:
            sys.path.insert(position, folder)
