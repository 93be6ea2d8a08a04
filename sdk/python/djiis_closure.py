"""Whether a set of wheels is what requirements ask for: walks from the requirements through the wheels' metadata, as the target would see it."""

import email.parser
import zipfile

from djiis_pyproject import normalize


class Wheel:
    """What a wheel's metadata says."""

    def __init__(self, path):
        from pip._vendor.packaging.utils import parse_wheel_filename
        self.path = path
        name, version, _, _ = parse_wheel_filename(path.replace("\\", "/").rpartition("/")[2])
        self.name = normalize(name)
        self.version = str(version)
        # Most of what wheels require is for extras that nobody asks for, and pip's parser is slow.
        texts = _requires(path)
        self._plain = [text for text in texts if not _names_extra(text)]
        self._optional = [text for text in texts if _names_extra(text)]
        self._parsed = {}

    def requires(self, extra):
        """Requirements that hold with an extra, which is empty for none; their markers are to be evaluated."""
        # The marker of one that names an extra may hold without any: extra != "x".
        wanted = (False, True) if extra or any("!=" in text or "not" in text for text in self._optional) else (False,)
        return [requirement for optional in wanted for requirement in self._parse(optional)]

    def _parse(self, optional):
        if optional not in self._parsed:
            self._parsed[optional] = list(_parsed(self._optional if optional else self._plain))
        return self._parsed[optional]


def _names_extra(text):
    return "extra" in text.partition(";")[2]


def _requires(path):
    """Texts of Requires-Dist of a wheel. What is no wheel requires nothing here: unpacking it tells what is wrong with it."""
    try:
        with zipfile.ZipFile(path) as archive:
            name = next(name for name in archive.namelist() if name.count("/") == 1 and name.endswith(".dist-info/METADATA"))
            headers = email.parser.BytesHeaderParser().parsebytes(archive.read(name))
    except (zipfile.BadZipFile, StopIteration, OSError):
        return []
    return [str(text) for text in headers.get_all("Requires-Dist") or ()]


def _parsed(texts):
    from pip._vendor.packaging.requirements import InvalidRequirement, Requirement
    for text in texts:
        try:
            yield Requirement(text)
        except InvalidRequirement:
            # pip has passed over it, or has refused the wheel.
            continue


class Closure:
    """The part of a set of wheels that requirements reach."""

    def __init__(self, wheels):
        self._wheels = {wheel.name: wheel for wheel in wheels}
        self._done = set()
        # Names that are reached, each with the names that it requires.
        self.requires = {}
        # What is missing or has another version, as text.
        self.problems = []

    def add(self, requirement, by):
        """Follows a requirement; by: who asks for it, as text. Its own marker must hold already, or have none."""
        name = normalize(requirement.name)
        wheel = self._wheels.get(name)
        if wheel is None:
            self._problem("%s requires %s, which it lacks" % (by, _text(requirement)))
            return
        if not requirement.specifier.contains(wheel.version, prereleases=True):
            self._problem("%s requires %s, it has %s" % (by, _text(requirement), wheel.version))
        self.requires.setdefault(name, set())
        for extra in ("", *map(normalize, requirement.extras)):
            if (name, extra) not in self._done:
                self._done.add((name, extra))
                self._follow(wheel, extra)

    def _follow(self, wheel, extra):
        for requirement in wheel.requires(extra):
            if requirement.marker is None:
                applies = not extra
            else:
                applies = any(requirement.marker.evaluate({"extra": spelling}) for spelling in _spellings(extra))
            if applies:
                self.requires[wheel.name].add(normalize(requirement.name))
                self.add(requirement, wheel.name)

    def _problem(self, text):
        if text not in self.problems:
            self.problems.append(text)


def _spellings(extra):
    """Metadata written before the normal form of extras was agreed on has them with an underscore."""
    return {extra, extra.replace("-", "_"), extra.replace("-", ".")}


def _text(requirement):
    return "%s%s" % (requirement.name, requirement.specifier)
