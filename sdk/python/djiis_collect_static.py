"""Runs collectstatic into the folder that DJANGO_IIS_STATIC_ROOT names, and reports how it went.

usage: djiis_collect_static.py [--root=FOLDER] [--spare=FOLDER] PROJECT_FOLDER REPORT_XML    (DJANGO_SETTINGS_MODULE is django_iis.settings)

What settings write stays out of the source tree, as in the probe: --root names a further folder that is protected, --spare one that is not.
"""

import argparse
import os
import re
import sys

from djiis_guard import Guard
from djiis_report import Report, innermost_frame, one_line
from djiis_scratch import Scratch

# ManifestStaticFilesStorage: "The file 'polls/images/x.png' could not be found with <...>."
MISSING = re.compile(r"The file '([^']+)' could not be found")
# collectstatic: "Post-processing 'polls/style.css' failed!"
FAILED = re.compile(r"Post-processing '([^']+)' failed")


class Errors:
    """Collects what the command writes to its error stream."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def isatty(self):
        return False

    def flush(self):
        pass


def line_of_reference(path, missing):
    """1-based line of the file that names the missing one by its last part; None when there is none."""
    name = missing.rpartition("/")[2]
    try:
        with open(path, encoding="utf-8", errors="replace") as lines:
            return next((number for number, line in enumerate(lines, 1) if name in line), None)
    except OSError:
        return None


def explain(error, errors, folder):
    """Attributes of the report's error element."""
    missing, failed = MISSING.search(str(error)), FAILED.search(errors.text)
    if missing and failed:
        from django.contrib.staticfiles import finders
        source = finders.find(failed[1])
        return {"kind": "missing-file", "message": one_line(error), "name": missing[1], "file": source,
                "line": source and line_of_reference(source, missing[1])}
    file, line = innermost_frame(error, folder)
    return {"kind": "failed", "message": f"{type(error).__name__}: {one_line(error)}", "file": file, "line": line}


def collect(report, folder):
    """Runs the command with the settings in force; what goes wrong is in the report."""
    errors = Errors()
    try:
        import django
        from django.core.management import call_command
        django.setup()
        call_command("collectstatic", interactive=False, verbosity=0, stderr=errors)
    except BaseException as error:
        report.add("error", **explain(error, errors, folder))


def main(arguments):
    parser = argparse.ArgumentParser(allow_abbrev=False)
    parser.add_argument("--root", action="append", default=[])
    parser.add_argument("--spare", action="append", default=[])
    parser.add_argument("folder")
    parser.add_argument("report")
    options = parser.parse_args(arguments)
    folder, output = os.path.abspath(options.folder), os.path.abspath(options.report)
    sys.path[0] = folder
    os.chdir(folder)
    report = Report()
    scratch = Scratch(output + ".scratch")
    scratch.describe_site(folder)
    Guard([folder, *options.root], scratch.folder, [os.environ["DJANGO_IIS_STATIC_ROOT"], *options.spare]).start()
    collect(report, folder)
    report.write(output)


if __name__ == "__main__":
    main(sys.argv[1:])
