"""What the process prints, in files that do not grow without end.

HttpPlatformHandler opens one file for each process that it starts, writes to it as long as the process lives, and deletes none. That file keeps what
comes from outside of Python or before this module: an interpreter that does not start, a crash. The rest goes to files of ours beside it.
"""

import glob
import io
import os
import sys
import threading
import time

_MEGABYTE = 1024 * 1024
_DAY = 86400  # seconds

# What HttpPlatformHandler makes of stdoutLogFile, and ours.
_NAMES = ("stdout_*.log", "output_*.log")


class Limits:
    """How much is kept: the size of one file in bytes, the number of all, the age of the oldest in seconds."""

    def __init__(self, environ):
        self.size = int(_number(environ, "DJANGO_IIS_LOG_MEGABYTES", 10) * _MEGABYTE)
        self.files = int(_number(environ, "DJANGO_IIS_LOG_FILES", 20))
        self.age = _number(environ, "DJANGO_IIS_LOG_DAYS", 30) * _DAY


def take_over(folder, limits):
    """Sends sys.stdout and sys.stderr to files in the folder. Where none can be made they stay as they are."""
    files = Files(folder, limits)
    if not files.open():
        return None
    for name in ("stdout", "stderr"):
        stream = io.TextIOWrapper(files, encoding="utf-8", errors="backslashreplace", newline="\n", write_through=True)
        # Code and C libraries that know the descriptors go on writing to HttpPlatformHandler's file.
        setattr(sys, name, stream)
    return files


class Files(io.RawIOBase):
    """One file after the other, each named after its time and the process: nothing is renamed, which Windows refuses for a file in use."""

    def __init__(self, folder, limits, clock=time.time):
        super().__init__()
        self._folder = folder
        self._limits = limits
        self._clock = clock
        self._lock = threading.Lock()
        self._file = None
        self._size = 0

    def open(self):
        """Begins a file; False where that is not possible."""
        try:
            os.makedirs(self._folder, exist_ok=True)
            file = open(self._free_name(), "xb", buffering=0)
        except OSError:
            return False
        if self._file is not None:
            self._file.close()
        self._file, self._size = file, 0
        self._prune()
        return True

    @property
    def path(self):
        return self._file.name

    def writable(self):
        return True

    def write(self, data):
        data = bytes(data)
        with self._lock:
            if self._size and self._size + len(data) > self._limits.size:
                self.open()
            try:
                # A full disk is no reason to stop the site.
                self._size += self._file.write(data)
            except OSError:
                pass
        return len(data)

    def close(self):
        """Stays open: two streams share it, and the interpreter's end closes it."""

    def _free_name(self):
        stamp = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(self._clock()))
        path, number = os.path.join(self._folder, f"output_{stamp}_{os.getpid()}.log"), 1
        while os.path.exists(path):
            number += 1
            path = os.path.join(self._folder, f"output_{stamp}_{os.getpid()}_{number}.log")
        return path

    def _prune(self):
        """Deletes the oldest. Those that another process has open stay: Windows refuses."""
        found = []
        for pattern in _NAMES:
            for path in glob.glob(os.path.join(glob.escape(self._folder), pattern)):
                try:
                    found.append((os.path.getmtime(path), path))
                except OSError:
                    pass
        found.sort(reverse=True)
        oldest = self._clock() - self._limits.age
        for number, (modified, path) in enumerate(found):
            if path != self.path and (number >= self._limits.files or modified < oldest):
                try:
                    os.remove(path)
                except OSError:
                    pass


def _number(environ, name, default):
    """A positive number from the environment; the default for what is none."""
    try:
        number = float(environ.get(name, ""))
    except ValueError:
        return default
    return number if number > 0 else default
