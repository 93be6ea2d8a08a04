"""Prints what the build must know of the interpreter that runs this, one fact a line: see InterpreterFinder."""

import sys

try:
    import ensurepip  # noqa: F401  (a venv without it has no pip)
    import venv  # noqa: F401
except ImportError as error:
    print("missing=" + str(error.name))
print("executable=" + sys.executable)
print("version=%d.%d.%d" % sys.version_info[:3])
print("base=" + sys.base_prefix)
