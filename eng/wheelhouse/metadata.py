"""A distribution's core metadata, as Debian's packages carry it."""

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Metadata:
    """Header lines as they stand in METADATA or PKG-INFO, and the description after them."""

    headers: tuple[str, ...]
    description: str = ""

    @classmethod
    def parse(cls, text):
        head, _, description = text.partition("\n\n")
        return cls(tuple(head.rstrip("\n").split("\n")), description)

    @classmethod
    def of(cls, name, version, summary):
        return cls(("Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", f"Summary: {summary}"))

    @property
    def name(self):
        return self._first("Name")

    @property
    def version(self):
        return self._first("Version")

    @property
    def requirements(self):
        prefix = "Requires-Dist: "
        return [line[len(prefix) :] for line in self.headers if line.startswith(prefix)]

    def with_version(self, version):
        return replace(
            self, headers=tuple(re.sub("^Version: .*", f"Version: {version}", line) for line in self.headers)
        )

    def with_requirements(self, requirements, extras=()):
        """The same, requiring these and no others; extras that are new are announced."""
        others = [line for line in self.headers if not line.startswith("Requires-Dist: ")]
        announced = [f"Provides-Extra: {extra}" for extra in extras]
        needed = [f"Requires-Dist: {requirement}" for requirement in requirements]
        return replace(self, headers=tuple(others + announced + needed))

    def __str__(self):
        return "\n".join(self.headers) + "\n\n" + self.description

    def _first(self, field):
        return next(line.split(": ", 1)[1].strip() for line in self.headers if line.startswith(field + ": "))


def read_egg_requirements(text):
    """Requirements and extras of an egg's requires.txt: requirements below '[extra:marker]' headings."""
    requirements, extras, condition = [], [], ""
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("["):
            extra, _, marker = line.strip("[]").partition(":")
            parts = [f"({marker})"] if marker else []
            if extra:
                extras.append(extra)
                parts.append(f'extra == "{extra}"')
            condition = " and ".join(parts)
        else:
            requirements.append(f"{line} ; {condition}" if condition else line)
    return requirements, list(dict.fromkeys(extras))
