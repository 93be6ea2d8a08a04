"""Prints what the build must know of the interpreter that runs this, one fact a line: see InterpreterFinder."""

import glob
import os
import sys


def own_pip():
    """pip's package folder, when it is one that djiis_pip_target.py can drive; Debian ships Python without pip."""
    try:
        import pip
        import pip._vendor.packaging.markers  # noqa: F401
    except Exception:  # a damaged pip can raise anything
        return None
    return os.path.dirname(os.path.abspath(pip.__file__))


def bundled_pip():
    """The newest pip wheel that ensurepip would install. Distributions move these wheels to a folder that ensurepip knows."""
    try:
        import ensurepip
    except ImportError:
        return None
    folders = [os.path.join(os.path.dirname(ensurepip.__file__), "_bundled")]
    if getattr(ensurepip, "_WHEEL_PKG_DIR", None):
        folders.insert(0, str(ensurepip._WHEEL_PKG_DIR))
    for folder in folders:
        wheels = glob.glob(os.path.join(glob.escape(folder), "pip-*.whl"))
        if wheels:
            return max(wheels, key=os.path.getmtime)
    return None


def main():
    try:
        import venv  # noqa: F401
    except ImportError as error:
        print("missing=" + str(error.name))
    pip = own_pip()
    wheel = None if pip else bundled_pip()
    if pip:
        print("pip=" + pip)
    elif wheel:
        print("pip-wheel=" + wheel)
    else:
        print("missing=ensurepip")
    print("executable=" + sys.executable)
    print("version=%d.%d.%d" % sys.version_info[:3])
    print("base=" + sys.base_prefix)


main()
