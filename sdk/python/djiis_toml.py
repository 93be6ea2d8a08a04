"""TOML: read by the standard library, or by pip's own copy on Python 3.10, which has none; lines of what was read; texts to write."""

import json
import re

from djiis_failure import Failure

try:
    import tomllib
except ImportError:
    from pip._vendor import tomli as tomllib

_PLACE = re.compile(r" ?\(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


def read(path, kind):
    """A TOML file as a dictionary. Raises a Failure of the given kind, with the line where the file goes wrong."""
    with open(path, encoding="utf-8-sig") as file:
        try:
            text = file.read()
        except UnicodeDecodeError as error:
            raise Failure(kind, "it is not UTF-8 (%s)" % error.reason, file=path, line=1) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = place["line"] if place and place["line"] else len(text.splitlines())
        raise Failure(kind, _PLACE.sub("", str(error)), file=path, line=line) from error


def line_of(path, *texts):
    """The 1-based line of the first text that the file holds as a whole quoted string or a bare key; 1 when it holds none."""
    with open(path, encoding="utf-8-sig", errors="replace") as file:
        lines = file.read().splitlines()
    for text in texts:
        quoted = re.compile(r"""["']%s["']|^\s*%s\s*=""" % (re.escape(text), re.escape(text)))
        for number, line in enumerate(lines, start=1):
            if quoted.search(line):
                return number
    return 1


def quote(text):
    """A basic string of TOML, whose escapes are JSON's."""
    return json.dumps(text, ensure_ascii=False)
