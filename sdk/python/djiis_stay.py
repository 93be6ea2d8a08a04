"""Lets the process that did one stage's work do the next ones', so that a build imports a project once.

A command is a line on standard input: a name and its arguments, parted by tabs. Each is answered by a line on standard output that holds a token alone, which the
caller chose, after everything that was printed on the way. The end of the input ends the process.
"""

import os
import sys


class Commands:
    """Standard input, taken away from whatever else runs in this process: that meets its end, as it does in a process that does not stay."""

    def __init__(self, token):
        self._token = token
        self._lines = os.fdopen(os.dup(0), encoding="utf-8")
        self._answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)

    def serve(self, work):
        """work: functions by their names. What they raise ends the process; the caller sees that there is no answer."""
        self._answer()
        try:
            for line in self._lines:
                name, *arguments = line.rstrip("\n").split("\t")
                work[name](*arguments)
                self._answer()
        except KeyboardInterrupt:  # the whole build is being ended
            pass

    def _answer(self):
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except (AttributeError, OSError, ValueError):  # replaced or closed by settings
                pass
        self._answers.write(self._token + "\n")
        self._answers.flush()
