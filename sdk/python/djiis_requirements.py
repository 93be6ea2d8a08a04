"""Resolves a project's requirements for the target, downloads the wheels, and writes the lock of them.

usage: djiis_requirements.py [option ...] REPORT     (run with a pip that can be imported; see the parser below)

The wheels are in --destination and the lock in --lock only when the exit code is 0. What pip prints is the caller's to read: it
says why resolving failed. The report holds the rest: expected failures, places of requirements, what the run read.
"""

import argparse
import os
import sys
import tempfile

from djiis_failure import Failure
from djiis_report import Report

# What shapes pip's choice besides the command line. Only hashes of the values are ever kept.
_VARIABLES = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX", "PIP_FIND_LINKS", "PIP_PRE", "PIP_PREFER_BINARY", "PIP_CONSTRAINT",
              "PIP_REQUIREMENT", "PIP_REQUIRE_HASHES", "PIP_UPLOADED_PRIOR_TO", "PIP_CONFIG_FILE", "PIP_TRUSTED_HOST", "PIP_CERT", "PIP_CLIENT_CERT", "PIP_PROXY")


def parse(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("report")
    parser.add_argument("--platform", required=True, help="win_amd64, win32 or win_arm64")
    parser.add_argument("--python-version", required=True, help="of the server")
    parser.add_argument("--project", required=True, help="the project file")
    parser.add_argument("--source", required=True, help="requirements file, pylock.toml or pyproject.toml")
    parser.add_argument("--item", action="append", default=[], help="a further requirement")
    parser.add_argument("--extra", action="append", default=[])
    parser.add_argument("--group", action="append", default=[])
    parser.add_argument("--base", action="append", default=[], help="folder that a relative path may start at")
    parser.add_argument("--wheels", action="append", default=[], help="folder of the project's own wheels")
    parser.add_argument("--excluded", action="append", default=[], help="folder that is never source")
    parser.add_argument("--work", required=True, help="folder for what one stage keeps for the next")
    parser.add_argument("--destination", required=True, help="empty folder for the wheels")
    parser.add_argument("--lock", required=True, help="the lock to write")
    parser.add_argument("--committed", default="", help="the user's lock, which pins")
    parser.add_argument("--locked", action="store_true", help="the user's lock must be there and fit")
    parser.add_argument("--server", action="append", default=[], help="distribution that runs the site; with --first")
    parser.add_argument("--first", default="", help="folder of the requirements' wheels, which the servers' are added to")
    parser.add_argument("--uv", default="", help="program that resolves in pip's place")
    return parser.parse_args(arguments)


def main(arguments):
    options = parse(arguments)
    report = Report()
    for name in _VARIABLES:
        report.add("variable", name=name)
    code = 1
    try:
        from djiis_resolution import Resolution
        # Addresses with passwords may stand in what pip reads: nothing of it stays.
        with tempfile.TemporaryDirectory(prefix="djiis-") as options.scratch:
            code = Resolution(options, report).run()
    except Failure as failure:
        report.add("error", **failure.attributes())
    report.write(options.report)
    return code


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    sys.exit(main(sys.argv[1:]))
