"""The text of a project's settings: which line sets what, and from what expression."""

import ast
import os
import sys

# Functions whose result differs from call to call: django.core.management.utils, django.utils.crypto, secrets, os, uuid, random, cryptography.
RANDOM = {
    "get_random_secret_key", "get_random_string", "token_urlsafe", "token_hex", "token_bytes", "urandom", "uuid1", "uuid4",
    "choice", "choices", "randbytes", "getrandbits", "randint", "sample", "SystemRandom", "generate_key",
}


class Assignment:
    """One statement that sets a name."""

    def __init__(self, file, line, value, tree):
        self.file = file
        self.line = line
        self.value = value
        self._tree = tree

    @property
    def text(self):
        """The text of a string literal; None for any other expression."""
        return self.value.value if isinstance(self.value, ast.Constant) and isinstance(self.value.value, str) else None

    def is_random(self):
        """Whether the expression calls a function of RANDOM: itself, or by a function or a name of the same module."""
        return self._calls_random(self.value, depth=2)

    def _calls_random(self, node, depth):
        for part in ast.walk(node):
            if isinstance(part, ast.Call) and _called(part) in RANDOM:
                return True
            name = part.id if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load) else None
            if name and depth and any(self._calls_random(found, depth - 1) for found in _definitions(self._tree, name)):
                return True
        return False


class SettingsSource:
    """The settings module, and those of the project that it imports with a star."""

    def __init__(self, module, folder):
        self._folder = os.path.join(os.path.abspath(folder), "")
        self._assignments = {}
        self.file = getattr(sys.modules.get(module), "__file__", None)
        self._read(sys.modules.get(module), set())

    def assignments(self, name):
        """In the order in which they count: the last one of the module itself first."""
        return self._assignments.get(name, [])

    def place(self, name):
        """(file, line) of the assignment that counts; (None, None) when the project sets no such name."""
        found = self.assignments(name)
        return (found[0].file, found[0].line) if found else (None, None)

    def first_named(self, text):
        """The first setting that a text names and the project sets; None without one."""
        words = "".join(letter if letter.isalnum() or letter == "_" else " " for letter in text).split()
        return next((word for word in words if word.isupper() and word in self._assignments), None)

    def _read(self, module, done):
        file = getattr(module, "__file__", None)
        if not file or file in done or not os.path.abspath(file).startswith(self._folder) or "site-packages" in file:
            return
        done.add(file)
        tree = parsed(file)
        found, imported = {}, []
        for node in ast.walk(tree) if tree else ():
            for name, value in _targets(node):
                found.setdefault(name, []).append(Assignment(file, node.lineno, value, tree))
            if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
                imported.append(node)
        for name, assignments in found.items():
            self._assignments.setdefault(name, []).extend(sorted(assignments, key=lambda assignment: -assignment.line))
        for node in sorted(imported, key=lambda node: -node.lineno):
            self._read(sys.modules.get(_imported(node, module)), done)


def parsed(file):
    """A file's syntax tree; None when it cannot be read."""
    try:
        with open(file, "rb") as source:
            return ast.parse(source.read(), file)
    except (OSError, SyntaxError, ValueError):
        return None


def _targets(node):
    """Names that a statement sets, with the expression."""
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, (ast.AnnAssign, ast.AugAssign)) and node.value is not None:
        targets = [node.target]
    else:
        return
    for target in targets:
        if isinstance(target, ast.Name):
            yield target.id, node.value


def _definitions(tree, name):
    """What a module's name stands for: the expressions it is set to, and functions."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == name:
            yield node
        for target, value in _targets(node):
            if target == name:
                yield value


def _called(call):
    return call.func.id if isinstance(call.func, ast.Name) else call.func.attr if isinstance(call.func, ast.Attribute) else None


def _imported(node, module):
    if not node.level:
        return node.module
    package = module.__package__ or module.__name__.rpartition(".")[0]
    base = package.rsplit(".", node.level - 1)[0] if node.level > 1 else package
    return f"{base}.{node.module}" if node.module else base
