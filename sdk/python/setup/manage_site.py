"""Runs one of Django's management commands as this site: what manage.cmd does once it knows the Python.

usage: manage COMMAND [ARGUMENTS]        for example: manage migrate, manage createsuperuser, manage help

The command sees what the site's process sees: the settings, packages and variables of this release's web.config, or of its FastCGI application in
IIS's configuration, and the server's secrets, which the settings read themselves. The working directory stays the caller's, as with manage.py.
"""

import os
import subprocess
import sys
import xml.etree.ElementTree as ET

_SETTINGS = "DJANGO_SETTINGS_MODULE"

# What a FastCGI process gets outside of web.config, and a command line not at all: nothing is written to a release's folders.
_USUAL = {"PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1", "PYTHONSAFEPATH": "1", "PYTHONDONTWRITEBYTECODE": "1"}


def main(arguments):
    here = os.path.dirname(os.path.abspath(__file__))
    root = _web_root(here)
    if root is None:
        return f"manage: there is no web.config for {here}; this file belongs in the package's set-up folder."
    try:
        variables = _of_web_config(os.path.join(root, "web.config"))
        if _SETTINGS not in variables:
            variables = _of_fastcgi(_configuration(), here)
    except (OSError, ET.ParseError) as error:
        return f"manage: the site's environment cannot be read: {error}."
    if _SETTINGS not in variables:
        return f"manage: neither {os.path.join(root, 'web.config')} nor a FastCGI application of IIS sets {_SETTINGS}. Is the site set up?"
    os.environ.update({**_USUAL, **variables})
    problem = _make_absolute(root)
    if problem:
        return problem
    # A process of its own: Python reads some of the variables only as it starts.
    return subprocess.call([sys.executable, "-m", "django", *(arguments or ["help"])])


def _web_root(here):
    """www beside the set-up folder where Windows Installer put it, the folder above with Web Deploy."""
    above = os.path.dirname(here)
    return next((folder for folder in (os.path.join(above, "www"), above) if os.path.isfile(os.path.join(folder, "web.config"))), None)


def _of_web_config(path):
    root = ET.parse(path).getroot()
    for platform in root.iter("httpPlatform"):
        return _pairs(platform, "environmentVariable", "name")
    return {name: value for section in root.iter("appSettings") for name, value in _pairs(section, "add", "key").items()}


def _configuration():
    """applicationHost.config, which administrators may read. A 32-bit Python sees the real System32 under another name."""
    windows = os.environ.get("windir", r"C:\Windows")
    folders = (os.path.join(windows, name, "inetsrv", "config") for name in ("Sysnative", "System32"))
    return next((file for folder in folders if os.path.isfile(file := os.path.join(folder, "applicationHost.config"))), "")


def _of_fastcgi(path, here):
    """The variables of the FastCGI application whose set-up folder is this one."""
    if not path:
        return {}
    for application in ET.parse(path).getroot().iter("application"):
        variables = _pairs(application, "environmentVariable", "name")
        folder = variables.get("DJANGO_IIS_SETUP", "")
        if folder and os.path.normcase(os.path.abspath(folder)) == os.path.normcase(here):
            return variables
    return {}


def _pairs(section, element, name):
    return {entry.get(name): entry.get("value", "") for entry in section.iter(element) if entry.get(name)}


def _make_absolute(root):
    """web.config names folders from the web root; the caller works somewhere else."""
    before = os.getcwd()
    os.chdir(root)
    try:
        sys.path[:0] = [os.path.abspath(entry) for entry in os.environ.get("PYTHONPATH", "").split(os.pathsep) if entry]
        import django_iis  # noqa: F401  (importing it is what does it)
    except ImportError as error:
        return f"manage: {error}. PYTHONPATH is {os.environ.get('PYTHONPATH')!r}, from the web root {root}."
    finally:
        os.chdir(before)
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
