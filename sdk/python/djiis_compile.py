"""Compiles Python sources for a server, the same bytes from every run.

usage: djiis_compile.py CACHE_TAG JOBS REPORT     (cpython-313 ...)

JOBS has a line for each file: source, the name that tracebacks show until the server's own path replaces it, and the .pyc to write, parted by tabs.
REPORT gets a line for each source that does not compile: source, line number, reason, parted by tabs.

The files are of PEP 552's kind `unchecked-hash`: packages and file copies change times, and no process on the server may write others.
"""

import importlib.util
import marshal
import os
import sys
import types
import warnings

UNCHECKED_HASH = (1).to_bytes(4, "little")

CODE_FIELDS = (
    "co_name", "co_qualname", "co_filename", "co_names", "co_varnames", "co_freevars", "co_cellvars", "co_consts", "co_code", "co_linetable", "co_exceptiontable",
)

# What hashes by its address, up to Python 3.11, and so stands in a frozenset at another place in each run.
HASHED_BY_ADDRESS = (type(None), type(Ellipsis))


class Unordered(Exception):
    """A constant set whose order changes from run to run."""


def hold(value, held):
    """Takes one more reference of everything in a code object.

    marshal marks what has more than one reference (FLAG_REF). Whether a name has depends on what else the process has seen of it; held here, all have.
    """
    held.append(value)
    if isinstance(value, types.CodeType):
        for field in CODE_FIELDS:
            if hasattr(value, field):
                hold(getattr(value, field), held)
    elif isinstance(value, (tuple, frozenset)):
        for item in value:
            hold(item, held)


def ordered(value):
    """A constant whose sets are filled in one order; marshal sorts them itself since Python 3.11.

    With PYTHONHASHSEED a set's order is that in which it was filled, and that depends on which names the process knows.
    """
    if isinstance(value, types.CodeType):
        return value.replace(co_consts=tuple(map(ordered, value.co_consts)))
    if isinstance(value, tuple):
        return tuple(map(ordered, value))
    if isinstance(value, frozenset):
        return frozenset(sorted(map(ordered, value), key=place))
    return value


def place(item):
    if isinstance(item, HASHED_BY_ADDRESS) or isinstance(item, (tuple, frozenset)):
        raise Unordered
    return type(item).__name__, repr(item)


def compiled(content, name):
    """The bytes of a .pyc file."""
    code = compile(content, name, "exec", dont_inherit=True, optimize=0)
    if sys.version_info < (3, 11):
        code = ordered(code)
    held = []
    hold(code, held)
    return importlib.util.MAGIC_NUMBER + UNCHECKED_HASH + importlib.util.source_hash(content) + marshal.dumps(code)


def intern_characters():
    """marshal marks interned texts too, and every process has one object for a text of one character: interned, or not, by whatever ran before."""
    sys.intern("")
    for number in range(256):
        sys.intern(chr(number))


def write(path, content):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".tmp", "wb") as file:
        file.write(content)
    os.replace(path + ".tmp", path)


def compile_file(source, name, output):
    """None, or the line and the reason why a source does not compile."""
    with open(source, "rb") as file:
        content = file.read()
    try:
        write(output, compiled(content, name))
    except Unordered:
        return None
    except SyntaxError as error:
        return error.lineno or 0, error.msg
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:  # null bytes, or nested without end
        return 0, str(error)
    return None


def compile_all(tag, jobs, report):
    # Another Python's files are none to the server.
    if sys.implementation.cache_tag != tag:
        sys.exit("djiis: this Python makes %s, not %s" % (sys.implementation.cache_tag, tag))
    intern_characters()
    failures = []
    with open(jobs, encoding="utf-8") as lines:
        for line in lines:
            source, name, output = line.rstrip("\n").split("\t")
            failure = compile_file(source, name, output)
            if failure:
                failures.append("%s\t%d\t%s" % (source, failure[0], " ".join(failure[1].split())))
    with open(report + ".tmp", "w", encoding="utf-8") as file:
        file.write("".join(failure + "\n" for failure in failures))
    os.replace(report + ".tmp", report)


def main(tag, jobs, report):
    warnings.simplefilter("ignore")
    compile_all(tag, jobs, report)


if __name__ == "__main__":
    main(*sys.argv[1:])
