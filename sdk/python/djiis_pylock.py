"""Reads a lock file of PEP 751 (pylock.toml) for the target: which packages it installs there, and which wheel of each.

pip's own reading of such files refuses to be combined with another platform, and no pip before 25.1 knows them.
"""

import os
import re
from urllib.parse import unquote, urlsplit

import djiis_toml
from djiis_failure import Failure
from djiis_pip_target import full_of, target_tags
from djiis_pyproject import normalize, unknown

KIND = "bad-lock"

# "'dev' in dependency_groups": variables of PEP 751 that pip's older copies of `packaging` cannot parse.
_MEMBERSHIP = re.compile(r"""(?P<quote>["'])(?P<name>[^"']+)(?P=quote)\s+(?P<negated>not\s+)?in\s+(?P<set>extras|dependency_groups)\b""")
_ALWAYS, _NEVER = "os_name == 'nt'", "os_name != 'nt'"


class Locked:
    """A package of a lock file, as it is to be installed on the target."""

    def __init__(self, entry, path, line):
        self.entry = entry
        self.name = normalize(entry["name"])
        self.version = entry.get("version")
        self.path = path
        self.line = line
        self.wheel = None

    @property
    def source(self):
        """The package's directory, archive or vcs entry: what must be built; None for a wheel."""
        return next(((kind, self.entry[kind]) for kind in ("directory", "archive", "vcs") if kind in self.entry), None)

    @property
    def filename(self):
        return file_name(self.wheel)

    @property
    def digest(self):
        """algorithm:hash of the chosen wheel, in an algorithm that pip takes."""
        return digest_of(self.wheel)


def file_name(file):
    """The file name of a wheel's or a source distribution's table."""
    return file.get("name") or unquote(urlsplit(file.get("url") or file.get("path", "")).path).replace("\\", "/").rpartition("/")[2]


def digest_of(file):
    hashes = file.get("hashes", {})
    return next(("%s:%s" % (name, hashes[name].lower()) for name in ("sha256", "sha384", "sha512") if isinstance(hashes.get(name), str)), None)


class Pylock:
    def __init__(self, path):
        self.path = path
        self.document = djiis_toml.read(path, KIND)
        version = self.document.get("lock-version")
        if not isinstance(version, str):
            raise self._bad("it has no lock-version", "lock-version")
        if version.split(".")[0] != "1":
            raise self._bad("its lock-version is %s, and this SDK reads 1.0" % version, "lock-version")
        if not isinstance(self.document.get("packages"), list):
            raise self._bad("it has no packages", "packages")

    @property
    def servers(self):
        """Distributions that the lock holds because they run the site, when the SDK wrote it."""
        tool = self.document.get("tool", {}).get("django-iis", {})
        return [normalize(name) for name in tool.get("servers", [])]

    def select(self, platform, version, extras=(), groups=()):
        """The packages that the target gets. Raises a Failure when the lock is not for it."""
        self._check_target(platform, version)
        chosen = {"extras": self._known("extras", "extra", extras),
                  "dependency_groups": self._known("dependency-groups", "dependency group", groups) or set(map(normalize, self.document.get("default-groups", ())))}
        selected = {}
        tags = {tag: place for place, tag in reversed(list(enumerate(target_tags(platform, version))))}
        for entry in self.document["packages"]:
            package = self._package(entry)
            if not self._applies(entry.get("marker"), chosen, package):
                continue
            if package.name in selected:
                raise Failure(KIND, "two of its entries for '%s' apply to the target" % package.name, file=self.path, line=package.line)
            self._check_python(entry.get("requires-python"), version, platform, "%s %s" % (package.name, package.version), package.line)
            self._choose_wheel(package, tags)
            selected[package.name] = package
        return list(selected.values())

    def _package(self, entry):
        if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
            raise self._bad("one of its packages has no name", "packages")
        line = djiis_toml.line_of(self.path, entry["name"])
        if not isinstance(entry.get("version", ""), str):
            raise Failure(KIND, "the version of '%s' is no text" % entry["name"], file=self.path, line=line)
        return Locked(entry, self.path, line)

    def _check_target(self, platform, version):
        self._check_python(self.document.get("requires-python"), version, platform, "the lock", djiis_toml.line_of(self.path, "requires-python"))
        environments = self.document.get("environments") or []
        if environments and not any(self._applies(marker, {}, None) for marker in environments):
            raise Failure("lock-not-for-target", "its environments are " + "; ".join(environments), name="the lock", file=self.path,
                          line=djiis_toml.line_of(self.path, "environments"))

    def _check_python(self, specifier, version, platform, name, line):
        from pip._vendor.packaging.specifiers import InvalidSpecifier, SpecifierSet
        try:
            fits = SpecifierSet(specifier or "").contains(full_of(version), prereleases=True)
        except InvalidSpecifier as error:
            raise Failure(KIND, "%r is no requires-python: %s" % (specifier, error), file=self.path, line=line) from error
        if not fits:
            raise Failure("lock-not-for-target", "it requires Python %s" % specifier, name=name, file=self.path, line=line)

    def _known(self, key, what, names):
        known = {normalize(name) for name in self.document.get(key, ())}
        for name in names:
            if normalize(name) not in known:
                raise unknown(what, name, known, self.path, djiis_toml.line_of(self.path, key))
        return set(map(normalize, names))

    def _applies(self, marker, chosen, package):
        from pip._vendor.packaging.markers import InvalidMarker, Marker, UndefinedEnvironmentName
        if not marker:
            return True

        def replace(match):
            holds = normalize(match["name"]) in chosen.get(match["set"], ())
            return _ALWAYS if holds != bool(match["negated"]) else _NEVER
        try:
            return Marker(_MEMBERSHIP.sub(replace, marker)).evaluate({"extra": ""})
        except (InvalidMarker, UndefinedEnvironmentName) as error:
            raise Failure(KIND, "%r is no marker: %s" % (marker, str(error).splitlines()[0]), file=self.path, line=package.line if package else 1) from error

    def _choose_wheel(self, package, tags):
        from pip._vendor.packaging.utils import InvalidWheelFilename, parse_wheel_filename
        if package.source is not None:
            return
        best = None
        for wheel in package.entry.get("wheels") or ():
            try:
                places = [tags[tag] for tag in parse_wheel_filename(file_name(wheel))[3] if tag in tags]
            except InvalidWheelFilename as error:
                raise Failure(KIND, str(error), file=self.path, line=package.line) from error
            if places and (best is None or min(places) < best[0]):
                best = (min(places), wheel)
        if best is None:
            others = [file_name(file) for file in [*package.entry.get("wheels", ()), *filter(None, [package.entry.get("sdist")])]]
            raise Failure("no-wheel", message="\n".join(others), name="%s==%s" % (package.name, package.version),
                          file=self.path, line=package.line)
        package.wheel = best[1]
        if package.digest is None:
            raise Failure(KIND, "the wheel %s of '%s' has no sha256, sha384 or sha512" % (package.filename, package.name), file=self.path, line=package.line)

    def _bad(self, message, key):
        return Failure(KIND, message, file=self.path, line=djiis_toml.line_of(self.path, key))
