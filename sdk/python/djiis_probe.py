"""Learns a Django project's settings by running its manage.py as far as the command line.

usage: djiis_probe.py MANAGE_PY REPORT_XML

manage.py itself decides which settings module it means, whatever way it computes that. The settings are then imported
and django.setup() is run, as the deployed process will do. Nothing is written but the report.
"""

import os
import re
import runpy
import sys

from djiis_report import Recorder, Report, innermost_frame, one_line

SETTINGS = ("STATIC_URL", "STATIC_ROOT", "MEDIA_URL", "MEDIA_ROOT", "WSGI_APPLICATION", "ASGI_APPLICATION", "DEBUG")


class Reached(BaseException):
    """manage.py has come to its command line. No `except Exception` on the way may swallow it."""


class Failure(Exception):
    """An expected failure: its kind is one of those that DjangoProbe maps to codes."""

    def __init__(self, kind, message, file=None, line=None, name=None):
        super().__init__(message)
        self.attributes = {"kind": kind, "message": message, "file": file, "line": line, "name": name}


def settings_module_of(manage):
    """Runs manage.py and returns the settings module that it chose."""
    try:
        from django.core import management
    except ImportError as error:
        raise Failure("missing-package", one_line(error), name=error.name or "django") from error

    def reached(*_arguments, **_keywords):
        raise Reached

    management.execute_from_command_line = reached
    management.ManagementUtility.execute = reached
    sys.argv = [manage, "check"]
    try:
        runpy.run_path(manage, run_name="__main__")
    except Reached:
        pass
    except SystemExit:
        pass
    module = os.environ.get("DJANGO_SETTINGS_MODULE")
    if not module:
        raise Failure("no-settings-module", "manage.py sets no DJANGO_SETTINGS_MODULE", manage, 1)
    return module


def explain(error, module, folder, recorder):
    """Turns an exception of the settings' import into a Failure that says what to do."""
    file, line = innermost_frame(error, folder)
    message = one_line(error)
    if isinstance(error, SyntaxError):
        return Failure("syntax-error", error.msg, error.filename, error.lineno)
    if isinstance(error, ModuleNotFoundError) and error.name:
        module = module or os.environ.get("DJANGO_SETTINGS_MODULE", "")
        if module == error.name or module.startswith(error.name + "."):
            return Failure("settings-module-missing", message, file, line, name=module)
        if not is_local(error.name, folder):
            return Failure("missing-package", message, file, line, name=error.name)
    for name in reversed(recorder.absent):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", message) and name not in os.environ:
            return Failure("missing-variable", message, file, line, name=name)
    return Failure("settings-failed", f"{type(error).__name__}: {message}", file, line)


def is_local(module, folder):
    """Whether a module would be one of the project's own packages, which no distribution provides."""
    package, dot, _ = module.partition(".")
    return bool(dot) and os.path.isdir(os.path.join(folder, package))


def resolves(dotted):
    """Whether the module of a dotted object path exists, without importing it."""
    from importlib.util import find_spec
    try:
        return find_spec(dotted.rpartition(".")[0]) is not None
    except (ImportError, ValueError):
        return False


def describe(report, module, recorder, folder):
    """Imports the settings and adds what the build needs of them."""
    import django
    from django.conf import settings
    django.setup()

    report.add("django", version=django.get_version(), folder=os.path.dirname(os.path.dirname(django.__file__)))
    report.add("settings", module=module)
    for name in SETTINGS:
        value = getattr(settings, name, None)
        report.add("setting", name=name, value=None if value is None else str(value))
    for app in settings.INSTALLED_APPS:
        report.add("app", name=app)
    package = module.rpartition(".")[0] or module
    for kind in ("wsgi", "asgi"):
        declared = getattr(settings, kind.upper() + "_APPLICATION", None)
        usual = f"{package.partition('.')[0]}.{kind}.application"
        chosen = declared or (usual if resolves(usual) else None)
        report.add("application", kind=kind, path=chosen, declared="true" if declared else "false")
    from django.apps import apps
    if apps.is_installed("django.contrib.staticfiles"):
        report.add("staticfiles")
        from django.contrib.staticfiles.finders import get_finders
        for finder in get_finders():
            for storage in getattr(finder, "storages", {}).values():
                report.add("static", folder=os.path.abspath(str(storage.location)))


def main(manage, output):
    manage, output = os.path.abspath(manage), os.path.abspath(output)
    folder = os.path.dirname(manage)
    # manage.py is run as `python manage.py` would: its own folder first, not this script's.
    sys.path[0] = folder
    os.chdir(folder)
    report, recorder, module = Report(), Recorder(), None
    recorder.start()
    try:
        module = settings_module_of(manage)
        describe(report, module, recorder, folder)
    except Failure as failure:
        report.add("error", **failure.attributes)
    except BaseException as error:  # settings may raise anything at import, SystemExit included
        report.add("error", **explain(error, module, folder, recorder).attributes)
    finally:
        recorder.stop()
    for element, paths in (("file", recorder.files), ("look", recorder.looks), ("listing", recorder.listings)):
        for path in sorted(paths):
            report.add(element, path=path)
    for name in sorted(recorder.variables):
        report.add("variable", name=name)
    report.write(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
