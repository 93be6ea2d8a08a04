"""Writes the lock of what ships (PEP 751)."""

import os
from urllib.parse import urlsplit

from djiis_pip_target import MACHINES, minor_of
from djiis_toml import quote

CREATED_BY = "Django.Iis.Sdk"


class Resolved:
    """A wheel that ships, with where it came from."""

    def __init__(self, name, version, filename, sha256, size, requires, source=None, origin=None):
        self.name = name
        self.version = version
        self.filename = filename
        self.sha256 = sha256
        self.size = size
        self.requires = sorted(requires)
        self.source = source
        self.origin = origin


def render(packages, platform, python, servers, base, within):
    """The lock as a text, the same for the same packages whatever the machine.

    base: the folder that paths start at; within: folders whose files are written as paths. A wheel of any other folder is a
    matter of the machine, and is known by its name and hash.
    """
    minor = minor_of(python)
    lines = [
        "# What the package for the server holds. Written by %s; do not edit." % CREATED_BY,
        'lock-version = "1.0"',
        "environments = [%s]" % quote("sys_platform == 'win32' and platform_machine == '%s' and implementation_name == 'cpython' and python_version == '%s'"
                                      % (MACHINES[platform], minor)),
        "requires-python = %s" % quote("==%s.*" % minor),
        "created-by = %s" % quote(CREATED_BY),
    ]
    for package in sorted(packages, key=lambda package: package.name):
        lines += ["", "[[packages]]", "name = " + quote(package.name)]
        lines += _built(package, base) if package.origin else _wheel(package, base, within)
    lines += ["", "[tool.django-iis]", "platform = " + quote(platform), "python = " + quote(minor), "servers = [%s]" % ", ".join(map(quote, sorted(servers)))]
    return "\n".join(lines) + "\n"


def _wheel(package, base, within):
    parts = ["name = " + quote(package.filename)]
    if package.source and urlsplit(package.source).scheme in ("http", "https"):
        parts.append("url = " + quote(package.source))
    elif package.source and any(_is_within(folder, package.source) for folder in within):
        parts.append("path = " + quote(_relative(package.source, base)))
    parts += ["size = %d" % package.size, "hashes = {sha256 = %s}" % quote(package.sha256)]
    return ["version = " + quote(package.version), _dependencies(package), "wheels = [{%s}]" % ", ".join(parts)]


def _built(package, base):
    kind, entry = package.origin
    texts = {key: _relative(value, base) if key == "path" else value for key, value in entry.items() if key != "hashes"}
    parts = ["%s = %s" % (key, quote(value)) for key, value in texts.items()]
    if "hashes" in entry:
        parts.append("hashes = {%s}" % ", ".join("%s = %s" % (name, quote(value)) for name, value in entry["hashes"].items()))
    # [PEP 751] packages.version: not for a source tree, whose version may change without the lock.
    version = [] if kind == "directory" else ["version = " + quote(package.version)]
    return [*version, _dependencies(package), "%s = {%s}" % (kind, ", ".join(parts))]


def _dependencies(package):
    return "dependencies = [%s]" % ", ".join("{name = %s}" % quote(name) for name in package.requires)


def _is_within(folder, path):
    return os.path.normcase(os.path.abspath(path)).startswith(os.path.join(os.path.normcase(os.path.abspath(folder)), ""))


def _relative(path, base):
    try:
        return os.path.relpath(path, base).replace(os.sep, "/")
    except ValueError:
        # Another drive.
        return path.replace(os.sep, "/")

