"""Django's system checks with those for deployment, each finding with the place in the source that it is about."""

import ast
import inspect
import os
import re
import sys

from djiis_source import parsed

# What a check's text says of a URL pattern: "Your URL pattern '^a/$' [name='b'] has a route ...".
_PATTERN = re.compile(r"URL pattern '((?:[^'\\]|\\.)*)'")


def run(report, source, folder):
    """Adds a check element for each finding that the settings do not silence."""
    from django.core import checks

    findings = [finding for finding in checks.run_checks(include_deployment_checks=True) if not finding.is_silenced()]
    places = Places(source, folder)
    for finding in sorted(findings, key=lambda finding: (-finding.level, finding.id or "", str(finding.msg))):
        file, line = places.of(finding)
        report.add("check", id=finding.id, level=finding.level, message=_plain(finding.msg), hint=_plain(finding.hint) if finding.hint else None,
                   object=_name(finding.obj), file=file, line=line, own="true" if file and places.is_own(file) else "false")


class Places:
    """Finds the line of the source that a finding is about."""

    def __init__(self, source, folder):
        self._source = source
        self._folder = os.path.join(os.path.abspath(folder), "")
        self._environment = os.path.join(os.path.abspath(sys.prefix), "")

    def is_own(self, file):
        """Whether a file is the project's, not a package's."""
        return file.startswith(self._folder) and not file.startswith(self._environment) and "site-packages" not in file

    def of(self, finding):
        """(file, line); None for what is not known."""
        found = self._of_object(finding.obj) if finding.obj is not None else (None, None)
        if not found[0]:
            found = self._of_pattern(str(finding.msg))
        if not found[0]:
            found = self._of_setting(f"{finding.msg} {finding.hint or ''}")
        return found

    def _of_object(self, thing):
        from django.apps import AppConfig, apps
        from django.db.models import Field, Manager

        if isinstance(thing, Field) and getattr(thing, "model", None):
            return _of_attribute(thing.model, thing.name)
        if isinstance(thing, Manager) and getattr(thing, "model", None):
            return _of_attribute(thing.model, thing.name)
        if isinstance(thing, AppConfig):
            return _of_code(type(thing)) if type(thing) is not AppConfig else (getattr(thing.module, "__file__", None), None)
        if isinstance(thing, str):
            try:
                return _of_code(apps.get_model(thing))
            except (LookupError, ValueError):
                return getattr(sys.modules.get(thing), "__file__", None), None
        if callback := getattr(thing, "callback", None):
            return _of_code(callback)
        return _of_code(thing if inspect.isclass(thing) or inspect.isroutine(thing) or inspect.ismodule(thing) else type(thing))

    def _of_pattern(self, message):
        """The route is looked for as a text in the modules that hold URL patterns."""
        found = _PATTERN.search(message)
        for module in [module for module in list(sys.modules.values()) if found and hasattr(module, "urlpatterns")]:
            file = getattr(module, "__file__", None)
            tree = parsed(file) if file and self.is_own(file) else None
            for node in ast.walk(tree) if tree else ():
                if isinstance(node, ast.Constant) and node.value == found[1]:
                    return file, node.lineno
        return None, None

    def _of_setting(self, text):
        """The assignment of the first setting that the text names; else the settings themselves."""
        name = self._source.first_named(text)
        return self._source.place(name) if name else (self._source.file, None)


def _of_attribute(owner, name):
    """A field stands in the class body of its model or of a base that is abstract."""
    for model in owner.__mro__:
        file, line = _of_code(model)
        tree = parsed(file) if file else None
        for node in ast.walk(tree) if tree else ():
            if isinstance(node, ast.ClassDef) and node.name == model.__name__:
                for statement in node.body:
                    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
                    if any(isinstance(target, ast.Name) and target.id == name for target in targets):
                        return file, statement.lineno
    return _of_code(owner)


def _of_code(thing):
    """Where a class, function or module is written."""
    thing = getattr(thing, "view_class", thing)
    try:
        thing = inspect.unwrap(thing) if inspect.isroutine(thing) else thing
        file = inspect.getsourcefile(thing)
        if inspect.ismodule(thing):
            return file, None
        code = getattr(thing, "__code__", None)
        return file, code.co_firstlineno if code else inspect.getsourcelines(thing)[1]
    except (OSError, TypeError, ValueError):
        return None, None


def _name(thing):
    """As `manage.py check` names it: a model by its label."""
    if thing is None:
        return None
    meta = getattr(thing, "_meta", None)
    try:
        return meta.label if inspect.isclass(thing) and meta is not None else str(thing)
    except Exception:  # a project's own __str__ may fail on what is not saved
        return type(thing).__name__


def _plain(text):
    return " ".join(str(text).split())
