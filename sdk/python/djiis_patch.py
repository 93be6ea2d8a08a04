"""Replaces functions of the standard library, wherever the standard library itself keeps them."""

import functools
import sys

# Classes that hold functions of os and io since they were made: pathlib in Python 3.10, glob in 3.13.
_HOLDERS = (("pathlib", "_NormalAccessor"), ("glob", "_Globber"), ("glob", "_StringGlobber"))


class Replacement:
    """A function put in another's place.

    An object rather than a function: it may become an attribute of a class without becoming a method.
    """

    def __init__(self, original, function):
        functools.update_wrapper(self, original)
        # After the above, which copies the attributes of an original that is a replacement itself.
        self._function = function

    def __call__(self, *arguments, **keywords):
        return self._function(*arguments, **keywords)


class Patches:
    """What was replaced, to be put back."""

    def __init__(self):
        self._undo = []

    def replace(self, module, name, make):
        """Puts make(original) in the place of a module's function; does nothing where this Python or system has none."""
        original = getattr(module, name, None)
        if original is None:
            return
        replacement = Replacement(original, make(original))
        self._set(module, name, replacement)
        for holder, key, value in list(_held()):
            if value is original or getattr(value, "__func__", None) is original:
                self._set(holder, key, replacement)

    def restore(self):
        for holder, name, value in reversed(self._undo):
            setattr(holder, name, value)
        self._undo.clear()

    def _set(self, holder, name, value):
        self._undo.append((holder, name, vars(holder)[name]))
        setattr(holder, name, value)


def _held():
    for module, name in _HOLDERS:
        holder = getattr(sys.modules.get(module), name, None)
        for key, value in vars(holder).items() if holder else ():
            yield holder, key, value
