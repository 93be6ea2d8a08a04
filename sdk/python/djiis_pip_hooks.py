"""What pip knows while it resolves and does not say in a form to rely on: where requirements stand, which files it passed over, from where it took each wheel.

pip's own report (`install --report`) is no substitute: `install` holds a package's Requires-Python against the Python that runs
pip, so that a host of another version resolves other packages than the server gets; `download`, which does it right, writes no
report. The functions wrapped here have kept their names and arguments from pip 23.0 to 26.2. What the result depends on must be
there, or the build fails at once; what only makes messages better may be missing.
"""

import functools
import re
import sys

from djiis_pyproject import normalize

_PLACE = re.compile(r"-(?P<kind>[rc]) (?P<file>.*) \(line (?P<line>\d+)\)$")

# A page that an index does not have is no failure of the index.
_MISSING_PAGE = re.compile(r"\b404\b|Not Found")


def place_of(comes_from):
    """The file and the line that pip gives for a requirement of a file; (None, None) otherwise."""
    match = _PLACE.search(comes_from or "")
    return (match["file"], int(match["line"])) if match else (None, None)


def parse_once():
    """Lets pip parse each text of a requirement once: it asks for the same metadata several times, and its parser is what it spends most time in."""
    from pip._vendor.packaging.requirements import Requirement
    parse, known = Requirement.__init__, {}

    @functools.wraps(parse)
    def remember(self, requirement_string):
        if requirement_string not in known:
            parse(self, requirement_string)
            known[requirement_string] = dict(vars(self))
        # Only the set of extras is ever changed.
        vars(self).update(known[requirement_string], extras=set(known[requirement_string]["extras"]))

    Requirement.__init__ = remember


class PipWatch:
    """Wraps functions of pip for the rest of this process."""

    def __init__(self):
        # The normal name of a distribution -> the files of it that were passed over, each with pip's reason.
        self.rejected = {}
        # Addresses of an index that could not be read, each with the reason.
        self.unreachable = {}
        # Requirements with their link, as pip stored their files.
        self.saved = []
        # Requirements that nothing satisfies, as text.
        self.unmet = []
        # pip's HashMismatch exceptions.
        self.mismatches = []
        # Options that stand in requirements files, each with its file.
        self.options = []
        # Called with each requirement of a file; returns the one to use.
        self.rewrite = lambda parsed: parsed

    def install(self):
        parse_once()
        from pip._internal.cli import req_command
        from pip._internal.operations import prepare
        self._replace(req_command, "parse_requirements", self._parse)
        self._replace(prepare.RequirementPreparer, "save_linked_requirement", self._save)
        from pip._internal import exceptions
        from pip._internal.index import collector, package_finder
        self._replace(package_finder.LinkEvaluator, "evaluate_link", self._evaluate, required=False)
        self._replace(collector, "_handle_get_simple_fail", self._fail, required=False)
        from pip._internal.req import req_file
        self._replace(req_file, "handle_option_line", self._note_options, required=False)
        from pip._internal.resolution.resolvelib import factory
        self._replace(factory.Factory, "_report_single_requirement_conflict", self._give_up, required=False)
        self._replace(exceptions.HashMismatch, "__init__", self._mismatch, required=False)

    def forget(self):
        """Before pip runs once more."""
        self.rejected.clear()
        self.unreachable.clear()
        self.saved.clear()
        self.unmet.clear()
        self.mismatches.clear()

    @staticmethod
    def _replace(owner, name, wrapper, required=True):
        original = getattr(owner, name, None)
        if original is None:
            if required:
                sys.exit("djiis: this pip has no '%s', so that it cannot be told what it installs" % name)
            return

        @functools.wraps(original)
        def replacement(*arguments, **keywords):
            return wrapper(original, *arguments, **keywords)
        setattr(owner, name, replacement)

    def _parse(self, original, *arguments, **keywords):
        for parsed in original(*arguments, **keywords):
            yield self.rewrite(parsed)

    def _note_options(self, original, options, filename, *arguments, **keywords):
        self.options.append((options, filename))
        return original(options, filename, *arguments, **keywords)

    def _save(self, original, preparer, requirement, *arguments, **keywords):
        self.saved.append(requirement)
        return original(preparer, requirement, *arguments, **keywords)

    def _evaluate(self, original, evaluator, link, *arguments, **keywords):
        result = original(evaluator, link, *arguments, **keywords)
        name = getattr(result[0], "name", "candidate" if result[0] else "")
        # Links to other projects are met in folders, and mean nothing.
        if name not in ("candidate", "different_project"):
            self.rejected.setdefault(normalize(evaluator.project_name), {})[link.filename] = str(result[1] or "")
        return result

    def _give_up(self, original, factory, requirement, *arguments, **keywords):
        self.unmet.append(str(requirement))
        return original(factory, requirement, *arguments, **keywords)

    def _fail(self, original, link, reason, *arguments, **keywords):
        if not _MISSING_PAGE.search(str(reason)):
            self.unreachable[safe_url(link.url)] = str(reason)
        return original(link, reason, *arguments, **keywords)

    def passed_over(self):
        """Triples (distribution, file, pip's reason), the newest first: files of a version that was asked for, and not for the target."""
        specifiers = {}
        for text in self.unmet:
            name, specifier = _specifier(text)
            specifiers.setdefault(name, []).append(specifier)
        found = []
        for name, files in self.rejected.items():
            for file, reason in files.items():
                of, version = _identity(file)
                if of == name and any(specifier is None or specifier.contains(version, prereleases=True) for specifier in specifiers.get(name, ())):
                    found.append((version, name, file, reason))
        return [entry[1:] for entry in sorted(sorted(found, key=lambda entry: entry[2]), key=lambda entry: entry[0], reverse=True)]

    def _mismatch(self, original, error, *arguments, **keywords):
        self.mismatches.append(error)
        return original(error, *arguments, **keywords)


def safe_url(url):
    """An address without user name, password, query and fragment: what may be shown and kept."""
    return re.sub(r"://[^/]*@", "://", url).partition("#")[0].partition("?")[0]


def _specifier(text):
    """The normal name and the versions of a requirement as pip words it."""
    from pip._vendor.packaging.requirements import InvalidRequirement, Requirement
    try:
        requirement = Requirement(text)
    except InvalidRequirement:
        return normalize(re.split(r"[^A-Za-z0-9._-]", text)[0]), None
    return normalize(requirement.name), requirement.specifier


def _identity(file):
    """The normal name and the version that a wheel's or a source distribution's name says; (None, None) for other files."""
    from pip._vendor.packaging.utils import InvalidSdistFilename, InvalidWheelFilename, parse_sdist_filename, parse_wheel_filename
    from pip._vendor.packaging.version import InvalidVersion
    try:
        name, version = parse_wheel_filename(file)[:2] if file.endswith(".whl") else parse_sdist_filename(file)
    except (InvalidSdistFilename, InvalidWheelFilename, InvalidVersion):
        return None, None
    return normalize(name), version
