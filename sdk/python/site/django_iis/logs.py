"""The log of a site whose project configures none: Django itself would only send errors by mail."""

import logging
import os
import sys
import threading
import time

_MAXIMUM = 10 * 1024 * 1024  # bytes
_BACKUPS = 5
_STALE = 60  # seconds


def configuration(folder):
    """A LOGGING that adds to Django's own what is worth a line in a file: warnings, errors, tracebacks."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"django_iis": {"format": "{asctime} {levelname} {process} {name}: {message}", "style": "{"}},
        "handlers": {
            "django_iis": {
                "class": "django_iis.logs.SharedFileHandler",
                "level": "WARNING",
                "formatter": "django_iis",
                "filename": os.path.join(folder, "django.log"),
            }
        },
        "root": {"handlers": ["django_iis"], "level": "WARNING"},
    }


def log_uncaught():
    """Has exceptions that end the process or one of its threads logged too, before they are printed as ever."""
    logger, printed, printed_by_thread = logging.getLogger("django_iis"), sys.excepthook, threading.excepthook

    def uncaught(kind, error, trace):
        if issubclass(kind, Exception):
            logger.critical("The process ends with an error.", exc_info=(kind, error, trace))
        printed(kind, error, trace)

    def uncaught_in_thread(arguments):
        if issubclass(arguments.exc_type, Exception):
            trace = (arguments.exc_type, arguments.exc_value, arguments.exc_traceback)
            logger.error("A thread ends with an error.", exc_info=trace)
        printed_by_thread(arguments)

    sys.excepthook, threading.excepthook = uncaught, uncaught_in_thread


class SharedFileHandler(logging.Handler):
    """Appends to a file that several processes write to, and keeps its size.

    The file is open only while a record is written: on Windows a file that any process holds cannot be renamed. Where somebody
    does hold it, it grows until it can be. Where it cannot be written at all, records go to standard error. Nothing is raised:
    a log must not stop the site.
    """

    def __init__(self, filename, max_bytes=_MAXIMUM, backups=_BACKUPS):
        super().__init__()
        self.filename = os.path.abspath(os.fspath(filename))
        self.max_bytes = max_bytes
        self.backups = backups

    def emit(self, record):
        try:
            line = (self.format(record) + "\n").encode("utf-8", "backslashreplace")
        except Exception:
            self.handleError(record)
            return
        try:
            self._rotate(len(line))
            # Unbuffered and in one call, so that lines of several processes do not mix.
            with open(self.filename, "ab", buffering=0) as file:
                file.write(line)
        except OSError:
            self._print(line)

    def _rotate(self, more):
        lock = self.filename + ".lock"
        if not self._is_full(more) or not _lock(lock):
            return
        try:
            if self._is_full(more):  # still: another process may have been first
                self._shift()
        except OSError:
            pass
        finally:
            _remove(lock)

    def _is_full(self, more):
        try:
            return os.path.getsize(self.filename) + more > self.max_bytes
        except OSError:
            return False  # no file yet

    def _shift(self):
        taken = f"{self.filename}.{os.getpid()}"
        # First, as it is what may fail: nothing has moved then.
        os.rename(self.filename, taken)
        for number in range(self.backups - 1, 0, -1):
            if os.path.exists(f"{self.filename}.{number}"):
                os.replace(f"{self.filename}.{number}", f"{self.filename}.{number + 1}")
        os.replace(taken, f"{self.filename}.1")

    @staticmethod
    def _print(line):
        try:
            sys.stderr.write(line.decode("utf-8"))
        except Exception:  # there may be no standard error at all, or one of another encoding
            pass


def _lock(path):
    """Whether this process alone may move the files now. One that was killed meanwhile holds the others up for a minute, in which the file grows."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_EXCL))
        return True
    except FileExistsError:
        try:
            if time.time() - os.path.getmtime(path) > _STALE:
                os.remove(path)
        except OSError:
            pass
        return False
    except OSError:
        return False


def _remove(path):
    try:
        os.remove(path)
    except OSError:
        pass
