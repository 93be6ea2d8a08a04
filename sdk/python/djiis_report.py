"""The XML that build-time scripts hand to the MSBuild tasks, and what a run read on its way.

Standard output is not used for results: settings modules print to it.
"""

import os
import re
import sys
import sysconfig
import traceback
import xml.etree.ElementTree as ET

from djiis_patch import Patches

# XML 1.0 has no way to write these, not even as character references.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Report:
    """A flat list of elements with text attributes."""

    def __init__(self):
        self._root = ET.Element("report")

    def add(self, element, **attributes):
        """Adds one element; attributes that are None are left out."""
        texts = {name: _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", str(value))
                 for name, value in attributes.items() if value is not None}
        ET.SubElement(self._root, element, texts)

    def write(self, path):
        """Writes the file whole: beside, then renamed."""
        temporary = path + ".tmp"
        ET.ElementTree(self._root).write(temporary, encoding="utf-8", xml_declaration=True)
        os.replace(temporary, path)


class Recorder:
    """Notes the files that are opened or looked for and the environment variables that are read while it is active.

    They are the next build's inputs: a build is quiet only while none of them changed. What belongs to the interpreter and
    to the virtual environment is known to the build by other means and left out, and what lies in the guard's own folder comes of this run. Python's own import system is not watched:
    it looks everywhere, and what it loads is known as modules. Nor is what a guard does for its own ends.
    """

    # On Windows the tests of os.path do not come by os.stat.
    LOOKS = ((os, "stat"), (os, "lstat"), (os, "access"), (os.path, "exists"), (os.path, "lexists"), (os.path, "isfile"), (os.path, "isdir"))
    LISTINGS = ((os, "listdir"), (os, "scandir"))

    def __init__(self, guard):
        self.files = set()
        self.looks = set()
        self.listings = set()
        self.variables = set()
        self.absent = []
        self._guard = guard
        self._active = False
        self._patches = Patches()

    def start(self):
        self._active = True
        self._guard.on_read = self._on_read
        sys.addaudithook(self._on_event)
        for functions, notes in ((self.LOOKS, self.looks), (self.LISTINGS, self.listings)):
            for module, name in functions:
                self._patches.replace(module, name, lambda original, notes=notes: self._watching(original, notes))
        recorder = self

        class RecordingEnviron(type(os.environ)):
            """os.environ as it is, but for the notes."""

            def __getitem__(self, name):
                recorder.on_variable(name)
                return super().__getitem__(name)

        os.environ.__class__ = RecordingEnviron

    def stop(self):
        self._active = False
        self._patches.restore()
        known = (self._guard.scratch, *(os.path.join(os.path.abspath(folder), "") for folder in (sys.prefix, sysconfig.get_path("stdlib"))))
        modules = {os.path.abspath(module.__file__) for module in list(sys.modules.values()) if getattr(module, "__file__", None)}
        self.files = {path for path in self.files | modules if not path.startswith(known)}
        self.looks = {path for path in self.looks - self.files if not os.path.join(path, "").startswith(known)}
        self.listings = {path for path in self.listings if not path.startswith(known)}

    def _watching(self, original, notes):
        def call(*arguments, **keywords):
            if keywords.get("dir_fd") is None:
                self._on_path(notes, arguments[0] if arguments else keywords.get("path", "."))
            return original(*arguments, **keywords)
        return call

    def _on_path(self, notes, path):
        if self._active and not self._guard.busy and isinstance(path, (str, bytes, os.PathLike)):
            notes.add(os.path.abspath(os.fsdecode(path)))

    def _on_read(self, path):
        """The guard opens a copy of a file that is read and written."""
        if self._active:
            self.files.add(os.path.abspath(os.fsdecode(path)))

    def on_variable(self, name):
        if not self._active or not isinstance(name, str):
            return
        self.variables.add(name)
        try:
            present = os.environ.encodekey(name) in os.environ._data
        except (TypeError, ValueError):
            return
        if not present:
            self.absent.append(name)

    def _on_event(self, event, arguments):
        if self._active and event == "open" and isinstance(arguments[0], (str, bytes)) and not self._guard.busy:
            mode = arguments[1]
            path = os.path.abspath(os.fsdecode(arguments[0]))
            if (mode is None or "r" in mode) and not path.endswith(".pyc"):
                self.files.add(path)


def innermost_frame(error, folder):
    """(file, line) of the deepest frame of a traceback that lies in the folder; (None, None) without one."""
    if isinstance(error, SyntaxError) and error.filename:
        return error.filename, error.lineno
    root = os.path.join(os.path.abspath(folder), "")
    found = (None, None)
    for frame in traceback.extract_tb(error.__traceback__):
        path = os.path.abspath(frame.filename)
        # Code without a file has a name such as <frozen os>.
        if not frame.filename.startswith("<") and path.startswith(root) and "site-packages" not in path:
            found = (path, frame.lineno)
    return found


def one_line(error):
    """The exception's text without line breaks, for a message."""
    return " ".join(str(error).split()) or type(error).__name__
