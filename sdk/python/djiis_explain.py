"""What is to be said of an exception that a project's own code raises."""

import os
import re
import sys

from djiis_failure import Failure
from djiis_report import innermost_frame, one_line


def explain(error, module, folder, recorder, guard, otherwise="settings-failed"):
    """Turns an exception of the project's code into a Failure that says what to do.

    module: the settings module, None while that is not known. otherwise: the kind of what is nothing in particular.
    """
    file, line = innermost_frame(error, folder)
    message = one_line(error)
    if isinstance(error, Failure):
        return error
    if isinstance(error, SyntaxError):
        return Failure("syntax-error", error.msg, file=error.filename, line=error.lineno)
    if isinstance(error, ModuleNotFoundError) and error.name:
        module = module or os.environ.get("DJANGO_SETTINGS_MODULE", "")
        if module == error.name or module.startswith(error.name + "."):
            return Failure("settings-module-missing", message, module, file, line)
        if not is_local(error.name, folder):
            return Failure("missing-package", message, error.name, file, line)
    if denied := refused_path(error, guard):
        return Failure("source-write", message, denied, file, line)
    for name in reversed(recorder.absent):
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", message) and name not in os.environ:
            return Failure("missing-variable", message, name, file, line)
    return Failure(otherwise, f"{type(error).__name__}: {message}", file=file, line=line)


def is_local(module, folder):
    """Whether a module would be one of the project's own packages, which no distribution provides."""
    package, dot, _ = module.partition(".")
    root = os.path.join(os.path.abspath(folder), "")
    places = [folder, *(entry for entry in sys.path if os.path.join(os.path.abspath(entry), "").startswith(root) and "site-packages" not in entry)]
    return bool(dot) and any(os.path.isdir(os.path.join(place, package)) for place in places)


def refused_path(error, guard):
    """The path that the guard refused, when that is what went wrong; None otherwise."""
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, PermissionError) and error.filename in guard.denied:
            return error.filename
        error = error.__cause__ or error.__context__
    return None
