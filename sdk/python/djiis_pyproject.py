"""Requirements of a pyproject.toml: dependencies, chosen extras (PEP 621) and dependency groups (PEP 735). The project itself is not among them."""

import os
import re

import djiis_toml
from djiis_failure import Failure

KIND = "bad-pyproject"


def normalize(name):
    """A name of a distribution, an extra or a group in its normal form (packaging.python.org, "Names and normalization")."""
    return re.sub("[-_.]+", "-", name).lower()


def unknown(what, name, known, path, line):
    """The Failure for a name of an extra or a group that is not among the known ones."""
    there = ", ".join(sorted(known))
    return Failure("unknown-group", "there is no %s '%s'%s" % (what, name, "; there are " + there if there else ", and there are no others"), name=name, file=path, line=line)


class Pyproject:
    """A pyproject.toml as its standard tables describe it, with the sources of [tool.uv.sources]."""

    def __init__(self, path):
        self._path = path
        self._folder = os.path.dirname(path)
        document = djiis_toml.read(path, KIND)
        self._project = self._table(document, "project")
        self._tools = self._table(document, "tool")
        self._groups = {normalize(name): group for name, group in self._table(document, "dependency-groups").items()}
        self._extras = {normalize(name): texts for name, texts in self._table(self._project, "optional-dependencies").items()}
        self._sources = {normalize(name): source for name, source in self._table(self._table(self._tools, "uv"), "sources").items()}
        self._found = []
        self._files = []

    def requirements(self, extras, groups):
        """What the project needs: pairs (requirement, 1-based line), and the paths of requirements files that hold more."""
        self._add_dependencies()
        for name in extras:
            self._add_extra(name, ())
        for name in groups:
            self._add_group(name, ())
        return list(dict.fromkeys(self._found)), list(dict.fromkeys(self._files))

    @property
    def requires_python(self):
        """The versions of Python that the project is for, as a specifier; empty when it does not say."""
        return self._project.get("requires-python", "")

    def _add_dependencies(self):
        if "dependencies" in self._project:
            self._add_texts(self._project["dependencies"], "dependencies")
        elif "dependencies" in self._project.get("dynamic", ()) or self._is_poetrys():
            self._files += self._dynamic_files("dependencies")

    def _is_poetrys(self):
        return "dependencies" in self._table(self._tools, "poetry")

    def _add_extra(self, name, within):
        extra = normalize(name)
        if extra in within:
            return
        if extra in self._extras:
            for text, line in self._texts(self._extras[extra], name):
                inner = self._own_extras(text)
                if inner is None:
                    self._found.append((self._sourced(text), line))
                for own in inner or ():
                    self._add_extra(own, (*within, extra))
        elif "optional-dependencies" in self._project.get("dynamic", ()):
            self._files += self._dynamic_files("optional-dependencies", name)
        else:
            raise self._unknown("extra", name, self._extras)

    def _own_extras(self, text):
        """The extras of `shop[a,b]` in the project `shop`: they stand for these extras' requirements. None for other requirements."""
        match = re.match(r"\s*([A-Za-z0-9._-]+)\s*\[([^\]]*)\]\s*$", text)
        if match is None or normalize(match[1]) != normalize(self._project.get("name", "")):
            return None
        return [extra.strip() for extra in match[2].split(",")]

    def _add_group(self, name, within):
        group = normalize(name)
        if group not in self._groups:
            raise self._unknown("dependency group", name, self._groups)
        if group in within:
            raise self._bad("the dependency groups %s include each other" % ", ".join((*within, group)), name)
        for entry in self._list(self._groups[group], name):
            if isinstance(entry, dict) and isinstance(entry.get("include-group"), str):
                self._add_group(entry["include-group"], (*within, group))
            else:
                self._add_texts([entry], name)

    def _add_texts(self, texts, key):
        self._found += [(self._sourced(text), line) for text, line in self._texts(texts, key)]

    def _texts(self, texts, key):
        for text in self._list(texts, key):
            if not isinstance(text, str):
                raise self._bad("'%s' holds %r, which is no requirement" % (key, text), key)
            line = djiis_toml.line_of(self._path, text, key)
            self._check(text, line)
            yield text, line

    def _check(self, text, line):
        from pip._vendor.packaging.requirements import InvalidRequirement, Requirement
        try:
            Requirement(text)
        except InvalidRequirement as error:
            raise Failure(KIND, "%r is no requirement: %s" % (text, str(error).splitlines()[0]), file=self._path, line=line) from error

    def _sourced(self, text):
        """The requirement, from where [tool.uv.sources] says it comes; pip knows only the standard part of the file."""
        from pip._vendor.packaging.requirements import Requirement
        requirement = Requirement(text)
        source = self._sources.get(normalize(requirement.name))
        address = self._address(source) if isinstance(source, dict) else None
        if address is None:
            return text
        extras = "[%s]" % ",".join(sorted(requirement.extras)) if requirement.extras else ""
        marker = " ; %s" % requirement.marker if requirement.marker else ""
        return "%s%s @ %s%s" % (requirement.name, extras, address, marker)

    def _address(self, source):
        from pip._internal.utils.urls import path_to_url
        if "path" in source:
            return path_to_url(os.path.join(self._folder, source["path"]))
        if "git" in source:
            revision = source.get("rev") or source.get("tag") or source.get("branch")
            folder = "#subdirectory=" + source["subdirectory"] if "subdirectory" in source else ""
            return "git+%s%s%s" % (source["git"], "@" + revision if revision else "", folder)
        return source.get("url")

    def _dynamic_files(self, key, name=None):
        """The requirements files that a build backend would read, where it does so in a way that can be followed."""
        for files in (self._setuptools_files(key, name), self._hatch_files(key, name)):
            if files:
                return [self._existing(file, key) for file in files]
        tool = "poetry" if self._is_poetrys() else self._project.get("name", "")
        raise Failure("dynamic-dependencies", name=key, message=tool, file=self._path, line=djiis_toml.line_of(self._path, key))

    def _setuptools_files(self, key, name):
        entry = self._table(self._table(self._table(self._tools, "setuptools"), "dynamic"), key)
        if name is not None:
            entry = {normalize(extra): value for extra, value in entry.items()}.get(normalize(name), {})
        files = entry.get("file", ()) if isinstance(entry, dict) else ()
        return [files] if isinstance(files, str) else list(files)

    def _hatch_files(self, key, name):
        hook = self._table(self._tools, "hatch")
        for part in ("metadata", "hooks", "requirements_txt"):
            hook = self._table(hook, part)
        if name is None:
            return list(hook.get("files") or (hook.get("filename") and [hook["filename"]]) or ())
        return list(self._table(hook, "optional-dependencies").get(name, ()))

    def _existing(self, file, key):
        path = os.path.normpath(os.path.join(self._folder, file))
        if not os.path.isfile(path):
            raise Failure("missing-file", name=path, file=self._path, line=djiis_toml.line_of(self._path, file, key))
        return path

    def _unknown(self, what, name, known):
        return unknown(what, name, known, self._path, 1)

    def _table(self, parent, key):
        table = parent.get(key, {})
        if not isinstance(table, dict):
            raise self._bad("'%s' is not a table" % key, key)
        return table

    def _list(self, value, key):
        if not isinstance(value, list):
            raise self._bad("'%s' is not a list" % key, key)
        return value

    def _bad(self, message, key):
        return Failure(KIND, message, file=self._path, line=djiis_toml.line_of(self._path, key))

