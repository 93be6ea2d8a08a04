"""A copy-on-write layer over folders: what is written lies elsewhere, and what is removed is remembered.

Its methods take paths as the caller of a function of os gives them, and use the functions of os as they are: djiis_guard, which replaces
those, is entered while they run.
"""

import errno
import importlib.machinery
import importlib.util
import os
import stat
import sys


class Overlay:
    """Maps paths below its roots to the layer's own folder."""

    def __init__(self, roots, folder, spared):
        """roots: folders that must not change. folder: where changes are kept. spared: folders below the roots that may."""
        self._bases = _outermost(os.path.abspath(root) for root in roots)
        # What a path in a base begins with, links resolved or not: one file is one file, whichever way settings name it.
        self._roots = [(prefix, base) for base in self._bases for prefix in _prefixes([base])]
        self._spared = _prefixes(spared)
        self._folder = os.path.abspath(folder)
        self._removed = set()
        self.changed = False

    def covers(self, path):
        return self._key(path) is not None

    def reaches(self, path):
        """Whether a path, links resolved, lies in what must not change."""
        text = os.path.abspath(os.fsdecode(path))
        real = os.path.join(os.path.realpath(os.path.dirname(text)), os.path.basename(text))
        return self.covers(text) or self.covers(real)

    def seen(self, path):
        """Where a path is to be read."""
        key = self._key(path) if self.changed else None
        if key is None:
            return path
        place = self._place(key)
        return _as(path, place) if os.path.lexists(place) or self._is_removed(key) else path

    def written(self, path, keep):
        """Where a path is to be written. keep: whether what it holds is still wanted."""
        key = self._key(path)
        if key is None:
            return path
        self.changed = True
        place = self._place(key)
        self._mirror(os.path.dirname(key))
        if not os.path.lexists(place) and not self._is_removed(key):
            if os.path.isdir(key):
                self._mirror(key)
            elif keep and os.path.isfile(key):
                self.copy(key, place)
        return _as(path, place)

    def mkdir(self, path, mode=0o777):
        if os.path.lexists(self.seen(path)):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), path)
        os.mkdir(self._in_folder(path), mode)

    def rmdir(self, path):
        self._demand(path)
        if self.listdir(os.listdir, path):
            raise OSError(errno.ENOTEMPTY, os.strerror(errno.ENOTEMPTY), path)
        self._remove(path, os.rmdir)

    def unlink(self, path):
        self._demand(path)
        if os.path.isdir(self.seen(path)) and not os.path.islink(self.seen(path)):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
        self._remove(path, os.unlink)

    def rename(self, source, target):
        self._demand(source)
        if self.covers(source):
            self._take(source)
        moved = self.seen(source)
        place = self._in_folder(target) if self.covers(target) else target
        try:
            os.replace(moved, place)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            self.copy(moved, place)
            os.unlink(moved)
        if self.covers(source):
            self._removed.add(self._key(source))

    def listdir(self, original, path):
        """Names in a folder: the tree's without what was removed, and the layer's."""
        key = None if isinstance(path, int) or not self.changed else self._key(path)
        if key is None:
            return original(path)
        place, gone = self._place(key), self._is_removed(key)
        if not os.path.isdir(place) and (gone or not os.path.isdir(key)):
            return original(_as(path, place) if gone else path)
        names = set(os.listdir(place)) if os.path.isdir(place) else set()
        if not gone and os.path.isdir(key):
            names.update(name for name in os.listdir(key) if os.path.join(key, name) not in self._removed)
        names = sorted(names)
        return [os.fsencode(name) for name in names] if isinstance(path, bytes) else names

    def scandir(self, original, path):
        key = None if isinstance(path, int) or not self.changed else self._key(path)
        touched = key is not None and (self._is_removed(key) or os.path.lexists(self._place(key)) or any(os.path.dirname(name) == key for name in self._removed))
        if not touched:
            return original(path)
        folder = os.fsdecode(path)
        return Scan([Entry(os.path.join(folder, name), name, self.seen(os.path.join(key, name))) for name in self.listdir(original, folder)])

    def copy(self, source, target):
        """Copies a file with its mode and times."""
        with open(source, "rb") as reading, open(target, "wb") as writing:
            while data := reading.read(1 << 20):
                writing.write(data)
        status = os.stat(source)
        os.chmod(target, stat.S_IMODE(status.st_mode) | stat.S_IWUSR)
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))

    def holds(self, text):
        """Whether a file of the layer holds a text."""
        wanted = text.encode("utf-8", "replace")
        for folder, _, names in os.walk(self._folder):
            for name in names:
                try:
                    with open(os.path.join(folder, name), "rb") as file:
                        if wanted in file.read(1 << 20):
                            return True
                except OSError:
                    continue
        return False

    def finder(self, guard):
        """Imports modules that lie in the layer, under the names of the tree. The guard is entered meanwhile."""
        return _Finder(self, guard)

    def _key(self, path):
        """The full path of what the layer covers; None for anything else."""
        try:
            text = os.path.abspath(os.fsdecode(path))
        except TypeError:
            return None
        probe = os.path.join(os.path.normcase(text), "")
        if probe.startswith(self._spared):
            return None
        return next((base + text[len(prefix) - 1:] for prefix, base in self._roots if probe.startswith(prefix)), None)

    def _place(self, key):
        """Short, as Windows counts the characters of a path."""
        number, base = next((number, base) for number, base in enumerate(self._bases) if key == base or key.startswith(os.path.join(base, "")))
        return os.path.join(self._folder, str(number), key[len(base):].lstrip("\\/"))

    def _in_folder(self, path):
        return self.written(path, keep=False)

    def _mirror(self, key):
        """Makes a folder of the tree in the layer too; one that is not there stays so."""
        if not self._is_removed(key) and os.path.isdir(key):
            os.makedirs(self._place(key), exist_ok=True)

    def _is_removed(self, key):
        while key not in self._removed:
            parent = os.path.dirname(key)
            if parent == key or not self._removed:
                return False
            key = parent
        return True

    def _demand(self, path):
        if not os.path.lexists(self.seen(path)):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)

    def _remove(self, path, function):
        key = self._key(path)
        if os.path.lexists(self._place(key)):
            function(self._place(key))
        self.changed = True
        self._removed.add(key)

    def _take(self, path):
        """Copies a file or a folder with all that is seen in it into the layer."""
        self.written(path, keep=True)
        if os.path.isdir(self.seen(path)):
            for name in self.listdir(os.listdir, path):
                self._take(os.path.join(path, name))


class Scan:
    """What os.scandir returns: an iterator that can be closed."""

    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.close()

    def close(self):
        self._entries = iter(())


class Entry:
    """An os.DirEntry whose file lies elsewhere."""

    def __init__(self, path, name, place):
        self.path = path
        self.name = name
        self._place = place

    def __fspath__(self):
        return self.path

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def is_dir(self, *, follow_symlinks=True):
        return self._is(stat.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(stat.S_ISREG, follow_symlinks)

    def is_symlink(self):
        return self._is(stat.S_ISLNK, False)

    def is_junction(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return os.stat(self._place, follow_symlinks=follow_symlinks)

    def _is(self, test, follow_symlinks):
        try:
            return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except FileNotFoundError:
            return False


class _Finder:
    """Modules that settings wrote; in front of Python's own finders, which see the tree alone."""

    def __init__(self, overlay, guard):
        self._overlay = overlay
        self._guard = guard

    def find_spec(self, name, path=None, target=None):
        if not self._overlay.changed:
            return None
        with self._guard:
            return self._find(name, path)

    def _find(self, name, path):
        for folder in sys.path if path is None else path:
            if not isinstance(folder, str) or not self._overlay.covers(folder or "."):
                continue
            base = os.path.join(os.path.abspath(folder), name.rpartition(".")[2])
            for file, packages in ((os.path.join(base, "__init__.py"), [base]), (base + ".py", None)):
                place = self._overlay.seen(file)
                if place != file and os.path.isfile(place):
                    return importlib.util.spec_from_file_location(name, file, loader=_Loader(name, file, place), submodule_search_locations=packages)
        return None


class _Loader(importlib.machinery.SourceFileLoader):
    """A module with the tree's name for its file, and the layer's content."""

    def __init__(self, name, file, place):
        super().__init__(name, file)
        self._place = place

    def get_data(self, path):
        return super().get_data(self._place if path == self.path else path)

    def path_stats(self, path):
        return super().path_stats(self._place if path == self.path else path)


def _outermost(folders):
    """The folders that lie in no other."""
    chosen = []
    for folder in sorted(set(folders), key=len):
        if not any(os.path.join(folder, "").startswith(os.path.join(outer, "")) for outer in chosen):
            chosen.append(folder)
    return chosen


def _prefixes(folders):
    """The folders as texts that every path in them begins with, links resolved and not."""
    both = {os.path.join(os.path.normcase(form(folder)), "") for folder in folders for form in (os.path.abspath, os.path.realpath)}
    return tuple(both)


def _as(path, place):
    return os.fsencode(place) if isinstance(path, bytes) else place
