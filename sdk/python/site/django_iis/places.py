"""Where the project's files are on this machine, and where what it writes belongs."""

import os


class Places:
    """The application folder, which nothing may be written to, and the data directory, which outlives every release."""

    def __init__(self, application, data):
        self.application = application
        self.data = data

    def inside(self, path):
        """The path below the application folder, separated by /; None where it lies elsewhere.

        A relative path counts as inside: it was meant from manage.py's folder, and the site's process works in the web root.
        """
        path = os.path.normpath(os.path.join(self.application, os.fspath(path)))
        if _below(self.data, path) is not None:
            return None  # where files may be already
        for root in (self.application, os.path.realpath(self.application)):
            relative = _below(root, path)
            if relative is not None:
                return relative
        return None

    def move(self, path, folder, name):
        """The place of a file or folder in the data directory, of the same type as the path it replaces."""
        moved = os.path.join(self.data, folder, name) if name else os.path.join(self.data, folder)
        make_folder(moved if not name else os.path.dirname(moved))
        return moved if isinstance(path, str) else type(path)(moved)


def is_path(value):
    """Whether a setting holds the path of a file: text or a path object."""
    return isinstance(value, (str, os.PathLike)) and isinstance(os.fspath(value), str) and bool(os.fspath(value))


def make_folder(folder):
    """Creates a folder where it is missing and possible: whoever writes to it has the better error."""
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError:
        pass


def _below(root, path):
    root, folded = os.path.normcase(os.path.normpath(root)), os.path.normcase(path)
    if folded == root:
        return "."
    root = os.path.join(root, "")
    return path[len(root):].replace(os.sep, "/") if folded.startswith(root) else None
