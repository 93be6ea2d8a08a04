"""What manage.py decides: the settings module, and where Python looks for the project's modules."""

import os
import runpy
import sys

from djiis_failure import Failure
from djiis_report import one_line


class Reached(BaseException):
    """manage.py has come to its command line. No `except Exception` on the way may swallow it."""


class Manage:
    """manage.py, run as far as its command line."""

    def __init__(self, path, asked):
        """asked: the settings module that the project file names; None to let manage.py choose."""
        self.path = path
        self.folder = os.path.dirname(path)
        self._asked = asked
        self.assigned = None
        self.inside = []
        self.outside = []

    def run(self):
        """Returns the settings module, and puts it into the environment as Django expects it."""
        self._stop_at_command_line()
        before = list(sys.path)
        sys.argv = [self.path, "check"]
        try:
            runpy.run_path(self.path, run_name="__main__")
        except (Reached, SystemExit):
            pass
        self._sort(entry for entry in sys.path if entry not in before)
        chosen = os.environ.get("DJANGO_SETTINGS_MODULE")
        module = self._asked or chosen
        if not module:
            raise Failure("no-settings-module", "manage.py sets no DJANGO_SETTINGS_MODULE", file=self.path, line=1)
        self.assigned = chosen if chosen != module else None
        os.environ["DJANGO_SETTINGS_MODULE"] = module
        return module

    def place_of_assignment(self):
        """Line of manage.py that names the settings module which it assigns outright; 1 when it computes the name."""
        with open(self.path, encoding="utf-8", errors="replace") as lines:
            return next((number for number, line in enumerate(lines, 1) if self.assigned in line), 1)

    @staticmethod
    def _stop_at_command_line():
        try:
            from django.core import management
        except ImportError as error:
            raise Failure("missing-package", one_line(error), name=error.name or "django") from error

        def reached(*_arguments, **_keywords):
            raise Reached

        management.execute_from_command_line = reached
        management.ManagementUtility.execute = reached

    def _sort(self, entries):
        """Folders that manage.py added for imports: those of the project ship, and others exist on this machine alone."""
        root = os.path.realpath(self.folder)
        for entry in entries:
            path = os.path.realpath(os.path.join(self.folder, os.fspath(entry)))
            if path != root and os.path.join(path, "").startswith(os.path.join(root, "")):
                self._add(self.inside, os.path.relpath(path, root).replace(os.sep, "/"))
            elif path != root and not path.startswith(os.path.join(os.path.realpath(sys.prefix), "")):
                self._add(self.outside, path)

    @staticmethod
    def _add(entries, entry):
        if entry not in entries:
            entries.append(entry)
