"""A failure that a build-time script expects: the project's or the machine's, with a place to point at."""


class Failure(Exception):
    """Ends the script; the MSBuild task gives it the code that belongs to its kind."""

    def __init__(self, kind, message="", name="", file=None, line=None):
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.name = name
        self.file = file
        self.line = line

    def attributes(self):
        """As attributes of a report's element."""
        return {"kind": self.kind, "message": self.message, "name": self.name, "file": self.file, "line": self.line}
