"""Changes requirements on their way into pip: what is no wheel yet becomes one, and a path is found from wherever its author meant it."""

import os
import re

from djiis_failure import Failure
from djiis_local_wheels import sha256
from djiis_pip_hooks import place_of
from djiis_pyproject import normalize

_EXTRAS = re.compile(r"^(?P<path>.*?)(?P<rest>(?:\[[^\[\]]*\])?(?:\s*;.*)?)$")


class Rewriter:
    def __init__(self, local, bases, scratch, report):
        """local: LocalWheels; bases: folders in which a relative path is looked for; scratch: the folder of generated files."""
        self._local = local
        self._bases = bases
        self._scratch = scratch
        self._report = report
        self._known = set()
        # (file, line) of generated requirements files -> the real place.
        self.places = {}
        # Requirements whose marker holds, each with the text for who asks.
        self.roots = []
        # File name of a built wheel -> the lock's kind and entry for what it was built from.
        self.origins = {}
        # Whether pip will ask each requirement for its hash.
        self.with_hashes = False
        # What pip reports as an error of its own after it was raised here.
        self.failure = None

    def __call__(self, parsed):
        from pip._internal.exceptions import InstallationError
        try:
            return self._rewrite(parsed)
        except Failure as failure:
            self.failure = failure
            raise InstallationError(failure.message or failure.kind) from failure

    def _rewrite(self, parsed):
        from pip._internal.exceptions import InstallationError
        from pip._internal.req.constructors import install_req_from_parsed_requirement
        file, line = place_of(parsed.comes_from)
        place = self._place(file, line)
        parsed = _changed(parsed, requirement=self._from_bases(parsed.requirement, os.path.dirname(file or "")))
        try:
            requirement = install_req_from_parsed_requirement(parsed)
        except InstallationError:
            # pip says so itself, in the next moment.
            return parsed
        if parsed.constraint or not requirement.match_markers():
            self._locate(requirement.name, place)
            return parsed
        if requirement.link is None:
            self._add_root(requirement.req, requirement.name, place)
            return parsed
        return self._linked(parsed, requirement, place)

    def _place(self, file, line):
        """Where a requirement really stands; (None, None) for one that the build made up."""
        if (file, line) in self.places:
            return self.places[file, line]
        if file and os.path.dirname(file) == self._scratch:
            return None, None
        if file and "://" not in file and file not in self._known:
            self._known.add(file)
            self._report.add("file", path=os.path.abspath(file))
        return file, line

    def _linked(self, parsed, requirement, place):
        from pip._vendor.packaging.requirements import Requirement
        from pip._internal.utils.urls import path_to_url
        link = requirement.link
        subject = requirement.name or os.path.basename(link.path.rstrip("/")) or link.filename
        if link.is_wheel:
            self._local.check_fits(link.filename, subject, place)
            if link.is_file:
                self._report.add("file", path=link.file_path)
            self._add_root(Requirement(link.filename.split("-")[0] + _extras(requirement)), subject, place)
            return parsed
        wheel, origin = self._local.of_link(link, subject, place)
        name = os.path.basename(wheel).split("-")[0]
        self.origins[os.path.basename(wheel)] = origin
        self._add_root(Requirement(name + _extras(requirement)), name, place)
        options = {"hashes": {"sha256": [sha256(wheel)]}} if self.with_hashes else {}
        return _changed(parsed, requirement="%s%s @ %s" % (name, _extras(requirement), path_to_url(wheel)), is_editable=False, options=options)

    def _add_root(self, requirement, name, place):
        self._locate(name, place)
        file = os.path.basename(place[0]) if place[0] else "the project"
        self.roots.append((requirement, file))

    def _locate(self, name, place):
        if name and place[0] and (name, place) not in self._known:
            self._known.add((name, place))
            self._report.add("requirement", name=normalize(name), file=place[0], line=place[1])

    def _from_bases(self, text, folder):
        """A path with its first existing base in front; any other requirement as it is."""
        match = _EXTRAS.match(text.strip())
        path = match["path"]
        if not path.startswith((".", "~")) and "/" not in path and os.sep not in path or "://" in path or "@" in path or path.startswith("file:"):
            return text
        for base in [*self._bases, folder]:
            full = os.path.normpath(os.path.join(base, os.path.expanduser(path)))
            if os.path.isfile(full) or any(os.path.isfile(os.path.join(full, name)) for name in ("pyproject.toml", "setup.py")):
                return full + match["rest"]
        return text


def _extras(requirement):
    return "[%s]" % ",".join(sorted(requirement.extras)) if requirement.extras else ""


def _changed(parsed, **values):
    """A copy of pip's ParsedRequirement, which became immutable in pip 25, with other values."""
    names = ("requirement", "is_editable", "comes_from", "constraint", "options", "line_source")
    return type(parsed)(**{**{name: getattr(parsed, name) for name in names}, **values})
