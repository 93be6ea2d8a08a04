"""Wheels of what an index does not serve as such: projects in a folder, source archives, repositories. They are built on this machine and must fit the target."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

from djiis_failure import Failure
from djiis_pip_hooks import safe_url

# Folders of a project that are no source of it, whatever its build backend.
_NO_SOURCE = {".venv", "venv", "node_modules", "__pycache__", ".tox", ".nox", ".mypy_cache", ".pytest_cache", ".idea", ".vs"}

# Build backends that take the version from the repository's history.
_READS_HISTORY = re.compile(r"scm|vcs|versioneer|versioningit|dunamai|pbr|dynamic-version", re.IGNORECASE)

# The oldest time that a zip archive can hold, so that a wheel is the same whenever it is built (reproducible-builds.org, SOURCE_DATE_EPOCH).
_EPOCH = "315532800"


class LocalWheels:
    def __init__(self, tags, folder, find_links, excluded, report):
        """tags: of the target; folder: for the wheels; excluded: folders that are never source, such as the build's own."""
        self._tags = set(tags)
        self._folder = folder
        self._find_links = find_links
        self._excluded = {os.path.normcase(os.path.abspath(path)) for path in excluded}
        self._report = report
        self._built = {}

    def of_link(self, link, subject, place):
        """The wheel of a requirement's link, with the lock's words for where it came from. Raises a Failure that names the subject."""
        key = link.url
        if key not in self._built:
            self._built[key] = self._build_link(link, subject, place)
        return self._built[key]

    def check_fits(self, filename, subject, place):
        """Raises a Failure when a wheel is not for the target."""
        from pip._vendor.packaging.utils import InvalidWheelFilename, parse_wheel_filename
        try:
            tags = parse_wheel_filename(filename)[3]
        except InvalidWheelFilename as error:
            raise Failure("bad-wheel", str(error), name=filename, file=place[0], line=place[1]) from error
        if not self._tags & tags:
            raise Failure("wheel-not-for-target", name=subject, message=filename, file=place[0], line=place[1])

    def _build_link(self, link, subject, place):
        with tempfile.TemporaryDirectory(prefix="djiis-") as scratch:
            if link.is_vcs:
                source, origin = self._clone(link, scratch)
            elif link.is_existing_dir():
                source, origin = self._copy(link.file_path, scratch), ("directory", {"path": link.file_path})
            elif link.is_file:
                self._note(link.file_path)
                if not os.path.isfile(link.file_path):
                    raise Failure("download-failed", "there is no '%s'" % link.file_path, name=subject, file=place[0], line=place[1])
                source, origin = link.file_path, ("archive", {"path": link.file_path, "hashes": {"sha256": sha256(link.file_path)}})
            else:
                source = self._download(link, scratch, subject, place)
                origin = ("archive", {"url": safe_url(link.url), "hashes": {"sha256": sha256(source)}})
            if origin[0] == "archive":
                self._check_hash(link, source, subject, place)
            wheel = self._build(source, scratch, subject, place)
            self.check_fits(os.path.basename(wheel), subject, place)
            os.makedirs(self._folder, exist_ok=True)
            return shutil.copy(wheel, os.path.join(self._folder, os.path.basename(wheel))), origin

    @staticmethod
    def _check_hash(link, path, subject, place):
        if link.hash_name == "sha256" and link.hash.lower() != sha256(path):
            raise Failure("download-failed", "%s has another hash than the one that is asked for" % safe_url(link.url), name=subject,
                          file=place[0], line=place[1])

    @staticmethod
    def _download(link, scratch, subject, place):
        """The archive of an address, whose hash the lock needs; with pip's own session, so that its configuration applies."""
        from pip._internal.network.session import PipSession
        from pip._vendor.requests import RequestException
        path = os.path.join(scratch, link.filename)
        try:
            with PipSession() as session, open(path, "wb") as file:
                response = session.get(link.url_without_fragment, headers={"Accept-Encoding": "identity"})
                response.raise_for_status()
                file.write(response.content)
        except RequestException as error:
            raise Failure("download-failed", re.sub(r"://[^/\s]*@", "://", str(error)), name=subject, file=place[0], line=place[1]) from error
        return path

    def _clone(self, link, scratch):
        from pip._internal.utils.misc import hide_url
        from pip._internal.vcs import vcs
        backend = vcs.get_backend_for_scheme(link.scheme)
        folder = os.path.join(scratch, "source")
        backend.obtain(folder, url=hide_url(link.url), verbosity=0)
        entry = {"type": backend.name, "url": re.sub(r"://[^/]*@", "://", backend.get_url_rev_and_auth(link.url_without_fragment)[0]),
                 "commit-id": backend.get_revision(folder)}
        if link.subdirectory_fragment:
            entry["subdirectory"] = link.subdirectory_fragment
            folder = os.path.join(folder, link.subdirectory_fragment)
        return folder, ("vcs", entry)

    def _copy(self, folder, scratch):
        """The project without what is no source of it: backends leave folders in the one that they build."""
        copy = os.path.join(scratch, os.path.basename(folder.rstrip("/\\")) or "project")
        shutil.copytree(folder, copy, ignore=lambda path, names: self._ignored(folder, path, names))
        return copy

    def _ignored(self, root, path, names):
        """Names to leave out of a copy; the others are the next build's inputs."""
        ignored = {name for name in names if self._is_no_source(root, os.path.join(path, name), name)}
        self._report.add("listing", path=path)
        for name in names:
            if name not in ignored and ".git" not in path.split(os.sep) and os.path.isfile(os.path.join(path, name)):
                self._note(os.path.join(path, name))
        return ignored

    def _is_no_source(self, root, path, name):
        if name == ".git":
            return not _reads_history(root)
        return name in _NO_SOURCE or name.endswith(".egg-info") or os.path.normcase(os.path.abspath(path)) in self._excluded \
            or os.path.isfile(os.path.join(path, "pyvenv.cfg"))

    def _note(self, path):
        self._report.add("file", path=os.path.abspath(path))

    def _build(self, source, scratch, subject, place):
        wheels = os.path.join(scratch, "wheels")
        # As a file: a path may hold what a command line would take for something else.
        file = os.path.join(scratch, "requirements.txt")
        with open(file, "w", encoding="utf-8") as stream:
            stream.write(_as_requirement(source) + "\n")
        links = [option for folder in self._find_links for option in ("--find-links", folder)]
        code = subprocess.call([sys.executable, "-m", "pip", "wheel", "--no-deps", "--wheel-dir", wheels, *links, "-r", file],
                               cwd=scratch, env={**os.environ, "SOURCE_DATE_EPOCH": _EPOCH})
        found = os.listdir(wheels) if os.path.isdir(wheels) else []
        if code != 0 or len(found) != 1:
            raise Failure("build-failed", name=subject, file=place[0], line=place[1])
        return os.path.join(wheels, found[0])


def _as_requirement(path):
    from pip._internal.utils.urls import path_to_url
    return path_to_url(path)


def _reads_history(folder):
    for name in ("pyproject.toml", "setup.py", "setup.cfg"):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                if _READS_HISTORY.search(file.read()):
                    return True
    return False


def sha256(path):
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()
