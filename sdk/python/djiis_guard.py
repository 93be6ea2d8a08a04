"""Keeps what settings write out of the source tree, without their noticing.

Settings make folders, open log files, create databases and keep generated keys beside manage.py. Here such writes go to a folder of the
build's own, and everything that reads the tree afterwards sees them: a copy-on-write layer over the project, in this process alone. What comes
past the functions of Python's library that are replaced here is refused by an audit hook.
"""

import builtins
import errno
import io
import os
import sys
import threading
from urllib.parse import quote, unquote

from djiis_overlay import Overlay
from djiis_patch import Patches

_WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

# Audit events of functions that change the file system, with the places of the paths among their arguments.
_EVENTS = {
    "os.mkdir": (0,), "os.rmdir": (0,), "os.remove": (0,), "os.rename": (0, 1), "os.link": (1,), "os.symlink": (1,), "os.truncate": (0,),
    "os.utime": (0,), "os.chmod": (0,), "os.chown": (0,), "os.setxattr": (0,), "os.removexattr": (0,), "sqlite3.connect": (0,),
}

# Names that SQLite takes for databases without a file.
_IN_MEMORY = ("", ":memory:")


class Guard:
    """The layer over the project's folders."""

    def __init__(self, roots, scratch, spared=()):
        """roots: folders to protect. scratch: where writes go instead. spared: folders below the roots that are the build's own."""
        self.denied = []
        self.scratch = os.path.join(os.path.abspath(scratch), "")
        self.on_read = lambda path: None
        self._overlay = Overlay(roots, os.path.join(scratch, "tree"), [scratch, *spared])
        self._patches = Patches()
        self._own = threading.local()

    @property
    def busy(self):
        """Whether this thread is inside the guard: what it opens now is no doing of the settings."""
        return getattr(self._own, "depth", 0) > 0

    def __enter__(self):
        self._own.depth = getattr(self._own, "depth", 0) + 1

    def __exit__(self, *_error):
        self._own.depth -= 1

    def start(self):
        """From here on until the process ends: log handlers write to the last."""
        self._replace_reading()
        self._replace_writing()
        self._replace_databases()
        sys.meta_path.insert(0, self._overlay.finder(self))
        sys.addaudithook(self._on_event)

    def wrote(self, text):
        """Whether a file that was written holds a text."""
        with self:
            return self._overlay.holds(text)

    def _replace_reading(self):
        for name in ("stat", "lstat", "access", "readlink", "listxattr", "getxattr", "chdir", "statvfs"):
            self._patch(os, name, lambda path: self._overlay.seen(path))
        for name in ("exists", "lexists", "isfile", "isdir", "islink"):
            self._patch(os.path, name, lambda path: self._overlay.seen(path))
        self._patches.replace(os, "listdir", lambda original: self._listing(original, self._overlay.listdir))
        self._patches.replace(os, "scandir", lambda original: self._listing(original, self._overlay.scandir))

    def _replace_writing(self):
        for module in (builtins, io):
            self._patches.replace(module, "open", self._opening)
        self._patches.replace(os, "open", self._opening_low)
        for name in ("utime", "chmod", "chown", "lchown", "truncate", "setxattr", "removexattr"):
            self._patch(os, name, lambda path: self._overlay.written(path, keep=True))
        for name in ("mkfifo", "mknod"):
            self._patch(os, name, lambda path: self._overlay.written(path, keep=True))
        self._change("mkdir", self._overlay.mkdir)
        self._change("rmdir", self._overlay.rmdir)
        self._change("unlink", self._overlay.unlink)
        self._change("remove", self._overlay.unlink)
        for name in ("rename", "replace"):
            self._patches.replace(os, name, self._renaming)
        self._patches.replace(os, "symlink", lambda original: lambda source, target, *rest, **more: original(source, self._mapped(target, keep=False), *rest, **more))
        self._patches.replace(os, "link", lambda original: lambda source, target, **more: self._linking(original, source, target, more))
        # Deleting a tree by descriptors would come by names that mean nothing here.
        if "shutil" in sys.modules:
            sys.modules["shutil"]._use_fd_functions = False

    def _replace_databases(self):
        try:
            import sqlite3
        except ImportError:
            return
        for module in (sqlite3, sqlite3.dbapi2):
            self._patches.replace(module, "connect", lambda original: lambda database, *rest, **more: original(
                self._database(database, more.get("uri") or (len(rest) > 6 and rest[6])), *rest, **more))

    def _patch(self, module, name, map_path):
        """A function whose first argument is a path, to be called with another."""
        def make(original):
            def call(path, *rest, dir_fd=None, **more):
                if self.busy or isinstance(path, int):
                    return original(path, *rest, **more) if dir_fd is None else original(path, *rest, dir_fd=dir_fd, **more)
                path, more = self._resolved(path, dir_fd, more)
                with self:
                    mapped = map_path(path)
                return self._blamed(original, path, mapped, rest, more)
            return call
        self._patches.replace(module, name, make)

    def _change(self, name, change):
        """A function that the layer does itself for what it covers."""
        def make(original):
            def call(path, *rest, dir_fd=None, **more):
                path, more = self._resolved(path, dir_fd, more)
                if self.busy or not self._overlay.covers(path):
                    return original(path, *rest, **more)
                with self:
                    return change(path, *rest, **more)
            return call
        self._patches.replace(os, name, make)

    def _listing(self, original, merged):
        def call(path="."):
            if self.busy:
                return original(path)
            with self:
                return merged(original, "." if path is None else path)
        return call

    def _opening(self, original):
        def call(file, mode="r", *rest, **more):
            if self.busy or isinstance(file, int) or not isinstance(mode, str):
                return original(file, mode, *rest, **more)
            writes = any(letter in mode for letter in "wax+")
            return self._blamed(original, file, self._mapped(file, writes, keep="w" not in mode, reads="+" in mode), (mode, *rest), more)
        return call

    def _opening_low(self, original):
        def call(path, flags, *rest, dir_fd=None, **more):
            if self.busy:
                return original(path, flags, *rest, dir_fd=dir_fd, **more)
            path, more = self._resolved(path, dir_fd, more)
            mapped = self._mapped(path, bool(flags & _WRITING_FLAGS), keep=not flags & os.O_TRUNC, reads=bool(flags & os.O_RDWR))
            return self._blamed(original, path, mapped, (flags, *rest), more)
        return call

    def _renaming(self, original):
        def call(source, target, **more):
            if self.busy or not (self._overlay.covers(source) or self._overlay.covers(target)):
                return original(source, target, **more)
            with self:
                return self._overlay.rename(source, target)
        return call

    def _linking(self, original, source, target, more):
        if self.busy or not (self._overlay.covers(source) or self._overlay.covers(target)):
            return original(source, target, **more)
        with self:
            return self._overlay.copy(source, self._overlay.written(target, keep=False))

    def _mapped(self, path, writes=True, keep=True, reads=False):
        with self:
            if reads and self._overlay.covers(path):
                self.on_read(path)
            return self._overlay.written(path, keep) if writes else self._overlay.seen(path)

    def _database(self, database, uri):
        """A database's file is opened for writing always: SQLite keeps journals beside it."""
        if not isinstance(database, (str, bytes, os.PathLike)):
            return database
        text = os.fsdecode(database)
        if uri and text.startswith("file:"):
            path, query = _file_of(text)
            mapped = self._mapped(path, reads=True) if path not in _IN_MEMORY else path
            return database if mapped == path else "file:" + quote(mapped) + query
        if text in _IN_MEMORY:
            return database
        mapped = self._mapped(text, reads=True)
        with self:
            for journal in ("-wal", "-journal"):
                if mapped != text and os.path.exists(text + journal):
                    self._overlay.written(text + journal, keep=True)
        return database if mapped == text else mapped

    @staticmethod
    def _resolved(path, dir_fd, more):
        """A path below an open folder by its full name, where the system can tell the folder's."""
        if dir_fd is None:
            return path, more
        try:
            return os.path.join(os.readlink(f"/proc/self/fd/{dir_fd}"), os.fsdecode(path)), more
        except OSError:
            return path, {**more, "dir_fd": dir_fd}

    @staticmethod
    def _blamed(original, path, mapped, rest, more):
        """Calls the function; an error names the path that the caller knows."""
        try:
            return original(mapped, *rest, **more)
        except OSError as error:
            if error.filename == mapped:
                error.filename = path
            raise

    def _on_event(self, event, arguments):
        if event == "open":
            path, mode, flags = arguments
            if not (flags & _WRITING_FLAGS if mode is None else any(letter in mode for letter in "wax+")):
                return
            places = (0,)
        elif event in _EVENTS:
            places = _EVENTS[event]
        else:
            return
        if self.busy:
            return
        with self:
            for place in places:
                path = arguments[place]
                if event == "sqlite3.connect" and isinstance(path, str) and path.startswith("file:"):
                    path = _file_of(path)[0]
                if isinstance(path, (str, bytes, os.PathLike)) and path not in _IN_MEMORY and self._overlay.reaches(path):
                    self.denied.append(os.path.abspath(os.fsdecode(path)))
                    raise PermissionError(errno.EACCES, "The build lets nothing write to the source tree", self.denied[-1])


def _file_of(uri):
    """The path of a SQLite URI, and what follows it. Source: sqlite.org/uri.html."""
    path, mark, query = uri[len("file:"):].partition("?")
    path = unquote(path)
    return ("/" + path[2:].partition("/")[2] if path.startswith("//") else path), mark + query
