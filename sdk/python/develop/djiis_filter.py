"""The filter of `dotnet test`, for Django's tests.

The language is that of VSTest's TestCaseFilter: conditions `property operator value` joined with `|` and `&`, which binds tighter, and round
brackets. Operators are =, !=, ~ (contains) and !~. A condition without an operator is what the name contains. A backslash takes the next sign
as it is. Values are compared without regard to case.
"""

_OPERATORS = ("!=", "!~", "=", "~")
_SPECIAL = "()|&"

# What a condition can name, lower case, with how it is found of a test.
_PROPERTIES = {
    "fullyqualifiedname": lambda test: [test.id()],
    "name": lambda test: [test.id().rpartition(".")[2]],
    "displayname": lambda test: [test.id()],
    "classname": lambda test: [test.id().rpartition(".")[0]],
    "testcategory": lambda test: sorted(_tags(test)),
    "category": lambda test: sorted(_tags(test)),
    "tag": lambda test: sorted(_tags(test)),
}


class FilterError(Exception):
    """The text is no filter; says where and why."""


def parse(text):
    """Returns a function that takes a test and says whether the filter lets it through."""
    reader = _Reader(text)
    condition = _either(reader)
    if reader.peek() is not None:
        raise FilterError(f"there is a {reader.peek()!r} too many")
    return condition


def _tags(test):
    """Tags of Django's decorator, of the class and of the method."""
    method = getattr(test, getattr(test, "_testMethodName", ""), None)
    return set(getattr(test, "tags", ())) | set(getattr(method, "tags", ()))


def _either(reader):
    conditions = [_both(reader)]
    while reader.take("|"):
        conditions.append(_both(reader))
    return lambda test: any(condition(test) for condition in conditions)


def _both(reader):
    conditions = [_single(reader)]
    while reader.take("&"):
        conditions.append(_single(reader))
    return lambda test: all(condition(test) for condition in conditions)


def _single(reader):
    if reader.take("("):
        condition = _either(reader)
        if not reader.take(")"):
            raise FilterError("a bracket is not closed")
        return condition
    return _condition(*reader.take_condition())


def _condition(name, operator, value):
    values = _PROPERTIES.get(name.lower())
    if values is None:
        raise FilterError(f"a test has no property {name!r}; it has FullyQualifiedName, Name, ClassName and TestCategory")
    wanted = value.lower()
    if operator in ("~", "!~"):
        found = lambda test: any(wanted in text.lower() for text in values(test))
    else:
        found = lambda test: any(wanted == text.lower() for text in values(test))
    return (lambda test: not found(test)) if operator.startswith("!") else found


class _Reader:
    """The text in pieces: signs that group, and conditions."""

    def __init__(self, text):
        self._pieces = list(self._split(text))
        self._place = 0

    def peek(self):
        return None if self._place == len(self._pieces) else "".join(sign for sign, _ in self._pieces[self._place])

    def take(self, sign):
        """Goes past the sign if it is next, and says whether it was."""
        if self._place == len(self._pieces) or self._pieces[self._place] != [(sign, True)]:
            return False
        self._place += 1
        return True

    def take_condition(self):
        """Returns name, operator and value of the condition that is next."""
        if self._place == len(self._pieces) or self._pieces[self._place][0] in [(sign, True) for sign in _SPECIAL]:
            raise FilterError("a condition is missing" if self.peek() is None else f"a condition is missing before {self.peek()!r}")
        piece = self._pieces[self._place]
        self._place += 1
        for place in range(len(piece)):
            for operator in _OPERATORS:
                if piece[place:place + len(operator)] == [(sign, True) for sign in operator]:
                    return _text(piece[:place]), operator, _text(piece[place + len(operator):])
        return "FullyQualifiedName", "~", _text(piece)

    @staticmethod
    def _split(text):
        """Lists of signs, each with whether it may mean something."""
        piece = []
        signs = iter(text)
        for sign in signs:
            if sign == "\\":
                piece.append((next(signs, "\\"), False))
            elif sign in _SPECIAL:
                if _text(piece):
                    yield piece
                yield [(sign, True)]
                piece = []
            else:
                piece.append((sign, True))
        if _text(piece):
            yield piece


def _text(piece):
    return "".join(sign for sign, _ in piece).strip()
