"""Packages of a lock as requirements for pip, and what one stage of the resolution keeps for the next."""

import json
import os
import shutil
from urllib.parse import urlsplit

from djiis_lock_file import Resolved
from djiis_pip_hooks import safe_url
from djiis_pylock import digest_of

_ON = {"1", "true", "yes", "on", "y", "t"}


def lines(packages, folders):
    """Pairs (requirement line, package), each with the hash that the lock gives.

    The wheel is taken from the lock's own path, from one of the folders, from the lock's address or, where the address is not
    to be used, from whatever pip is configured with.
    """
    configured = _Configuration()
    return [(_line(package, folders, configured), package) for package in packages]


def _line(package, folders, configured):
    if package.source is not None:
        return "%s @ %s" % (package.name, _source(package))
    option = " --hash=" + digest_of(package.wheel)
    for path in [_path(package, package.wheel), *(os.path.join(folder, package.filename) for folder in folders)]:
        if path and os.path.isfile(path):
            return "%s @ %s%s" % (package.name, _url(path), option)
    url = package.wheel.get("url", "")
    if url and configured.takes(url):
        return "%s @ %s%s" % (package.name, url, option)
    return "%s==%s%s" % (package.name, package.version, option)


def source_of(package):
    """Where a lock says that a package's wheel is: a full path, an address without credentials, or None."""
    path = _path(package, package.wheel)
    return path if path or "url" not in package.wheel else safe_url(package.wheel["url"])


def _source(package):
    kind, entry = package.source
    folder = "#subdirectory=" + entry["subdirectory"] if "subdirectory" in entry else ""
    path = _path(package, entry)
    if kind == "vcs":
        return "%s+%s@%s%s" % (entry.get("type", "git"), entry["url"] if "url" in entry else _url(path), entry.get("commit-id", ""), folder)
    digest = digest_of(entry)
    return (_url(path) if path is not None else entry["url"]) + (folder or ("#" + digest.replace(":", "=", 1) if digest else ""))


def _path(package, entry):
    return os.path.normpath(os.path.join(os.path.dirname(package.path), entry["path"])) if "path" in entry else None


def _url(path):
    from pip._internal.utils.urls import path_to_url
    return path_to_url(path)


class _Configuration:
    def __init__(self):
        from pip._internal.configuration import Configuration
        from pip._internal.models.index import PyPI
        configuration = Configuration(isolated=False)
        configuration.load()
        # Addresses in locks that were made from the public index: a machine with an index of its own has the same files there.
        self._public = {PyPI.netloc, PyPI.file_storage_domain}
        values = [(key.rpartition(".")[2].replace("_", "-"), value) for key, value in configuration.items() if isinstance(value, str)]
        self._offline = any(name == "no-index" and value.lower() in _ON for name, value in values)
        self._has_index = any(name == "index-url" and urlsplit(value).hostname not in self._public for name, value in values)

    def takes(self, url):
        """Whether a wheel is to be had from its own address."""
        return urlsplit(url).scheme == "file" or not self._offline and not (self._has_index and urlsplit(url).hostname in self._public)


def rest_folder(options):
    """Wheels of the user's lock that are for the servers: kept until it is known which server there is."""
    return os.path.join(options.work, "rest")


def note_drift(options, has_drifted):
    """Tells the next stage whether the user's lock is out of the game: what did not fit the requirements pins no server either."""
    os.makedirs(options.work, exist_ok=True)
    mark = os.path.join(options.work, "drifted")
    if has_drifted:
        with open(mark, "w", encoding="utf-8"):
            pass
    elif os.path.exists(mark):
        os.remove(mark)


def has_drifted(options):
    return os.path.exists(os.path.join(options.work, "drifted"))


def set_aside(wheels, options):
    folder = rest_folder(options)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for wheel in wheels:
        os.replace(wheel, os.path.join(folder, os.path.basename(wheel)))


def store(packages, folder):
    """Keeps what is known of the requirements' wheels for the stage that adds the servers'."""
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, "packages.json"), "w", encoding="utf-8") as file:
        json.dump([vars(package) for package in packages], file)


def load(folder):
    with open(os.path.join(folder, "packages.json"), encoding="utf-8") as file:
        return [Resolved(**values) for values in json.load(file)]
