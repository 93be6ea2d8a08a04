"""Stands in for modules that the server has and this machine cannot have (DjangoBuildStub), so that settings which import them load.

Installed by a .pth file into the build's virtual environment, and nowhere else. A real module of the name goes first. A stub does nothing and refuses
nothing: it can be imported from, called, derived from, compared and read, and says in its repr what it is.
"""

import importlib.abc
import importlib.machinery
import sys
import types

ERROR_ENDINGS = ("error", "exception", "warning", "interrupt")


class BuildStubBase:
    """What a class that derives from a stub gets as its base."""

    def __init__(self, *arguments, **keywords):
        pass

    def __init_subclass__(cls, **keywords):
        pass


class BuildStub:
    """An attribute of a stub module, whatever it is in the real one."""

    def __init__(self, name):
        self.__dict__["_name"] = name

    def __repr__(self):
        return "<build stub of %s, made by Django.Iis.Sdk>" % self._name

    __str__ = __repr__

    def __getattr__(self, name):
        return attribute(self._name, name)

    def __setattr__(self, name, value):
        self.__dict__[name] = value

    def __call__(self, *arguments, **keywords):
        # A decorator leaves what it decorates.
        if len(arguments) == 1 and not keywords and isinstance(arguments[0], (type, types.FunctionType)):
            return arguments[0]
        return BuildStub(self._name + "()")

    def __mro_entries__(self, bases):
        # Two stubs among the bases are one; a class that derives from one brings it.
        stubs = [base for base in bases if isinstance(base, BuildStub)]
        classes = [base for base in bases if isinstance(base, type)]
        return (BuildStubBase,) if stubs[0] is self and not any(issubclass(base, BuildStubBase) for base in classes) else ()

    def __instancecheck__(self, instance):
        return False

    def __subclasscheck__(self, cls):
        return False

    def __fspath__(self):
        return "django-iis-build-stub"

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return False

    def __getitem__(self, key):
        return BuildStub("%s[%r]" % (self._name, key))

    def __setitem__(self, key, value):
        pass

    def __delitem__(self, key):
        pass

    def __contains__(self, item):
        return False

    def __iter__(self):
        return iter(())

    def __len__(self):
        return 0

    def __bool__(self):
        return True

    def __int__(self):
        return 0

    __index__ = __int__

    def __float__(self):
        return 0.0

    # A check for a version that is too old finds none.
    def __lt__(self, other):
        return False

    __le__ = __lt__

    def __gt__(self, other):
        return True

    __ge__ = __gt__

    def _operate(self, *others):
        return self


for _operator in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and", "or", "xor", "lshift", "rshift"):
    setattr(BuildStub, "__%s__" % _operator, BuildStub._operate)
    setattr(BuildStub, "__r%s__" % _operator, BuildStub._operate)
for _operator in ("neg", "pos", "abs", "invert"):
    setattr(BuildStub, "__%s__" % _operator, BuildStub._operate)


def attribute(owner, name):
    """What a stub has under a name. Python's own protocols ask for names of their form and must hear no."""
    if name in ("__version__", "__author__", "__license__"):
        return "9999.0"
    if name.startswith("__") and name.endswith("__"):
        raise AttributeError("the build stub of %s has no %s" % (owner, name))
    if name.lower().endswith(ERROR_ENDINGS):
        return type(name, (Exception,), {"__module__": owner, "__doc__": "A build stub, made by Django.Iis.Sdk."})
    return BuildStub(owner + "." + name)


class BuildStubModule(types.ModuleType):
    """A module that has every name."""

    def __repr__(self):
        return "<build stub of the module %s, made by Django.Iis.Sdk>" % self.__name__

    def __getattr__(self, name):
        value = attribute(self.__name__, name)
        # The same each time: an exception that is raised is the one that is caught.
        self.__dict__[name] = value
        return value


class BuildStubFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds the stubbed modules, what lies below them and the packages they lie in, where nothing else does."""

    def __init__(self, names):
        self._names = names

    def find_spec(self, fullname, path=None, target=None):
        for name in self._names:
            if fullname == name or fullname.startswith(name + ".") or name.startswith(fullname + "."):
                return importlib.machinery.ModuleSpec(fullname, self, is_package=True)
        return None

    def create_module(self, spec):
        return BuildStubModule(spec.name)

    def exec_module(self, module):
        module.__path__ = []


def install(*names):
    sys.meta_path.append(BuildStubFinder(names))
