"""What a project requires, whatever file says so, in the form that pip takes: requirements files, with the place of each line that was not in one."""

import os

from djiis_failure import Failure
from djiis_pip_target import full_of
from djiis_pylock import Pylock
from djiis_pyproject import Pyproject


class Sources:
    """files: requirements files for pip; lock: the pylock.toml that takes their place, or None; places: (file, line) of generated files -> real ones."""

    def __init__(self, options, report):
        self._options = options
        self._report = report
        self.files = []
        self.lock = None
        self.places = {}
        source = options.source
        if source.endswith(".toml"):
            self._note(source)
            if os.path.basename(source) == "pyproject.toml":
                self._read_pyproject(source)
            else:
                self.lock = Pylock(source)
        else:
            self.files.append(source)
        self._read_items()

    def _read_pyproject(self, path):
        project = Pyproject(path)
        self._check_python(project.requires_python, path)
        requirements, files = project.requirements(self._options.extra, self._options.group)
        if requirements:
            self._generate("pyproject.txt", [(text, path, line) for text, line in requirements])
        self.files += files

    def _check_python(self, specifier, path):
        from pip._vendor.packaging.specifiers import InvalidSpecifier, SpecifierSet
        import djiis_toml
        line = djiis_toml.line_of(path, "requires-python")
        try:
            fits = SpecifierSet(specifier).contains(full_of(self._options.python_version), prereleases=True)
        except InvalidSpecifier as error:
            raise Failure("bad-pyproject", str(error), file=path, line=line) from error
        if not fits:
            raise Failure("lock-not-for-target", "it requires Python %s" % specifier, name="the project", file=path, line=line)

    def _read_items(self):
        from pip._vendor.packaging.requirements import InvalidRequirement, Requirement
        items = []
        for text in self._options.item:
            try:
                Requirement(text)
            except InvalidRequirement as error:
                if not self._is_path(text):
                    raise Failure("bad-item", str(error).splitlines()[0], name=text, file=self._options.project) from error
            items.append((text, self._options.project, 0))
        if items:
            self._generate("items.txt", items)

    def _is_path(self, text):
        path = text.partition("[")[0].strip()
        return any(os.path.exists(os.path.join(base, path)) for base in self._options.base)

    def _generate(self, name, requirements):
        path = os.path.join(self._options.scratch, name)
        with open(path, "w", encoding="utf-8") as file:
            for number, (text, real, line) in enumerate(requirements, start=1):
                file.write(text + "\n")
                self.places[path, number] = (real, line)
        self.files.append(path)

    def _note(self, path):
        self._report.add("file", path=path)
