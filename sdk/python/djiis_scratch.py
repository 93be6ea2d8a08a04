"""A folder below obj that stands for what a server has and the build machine has not."""

import atexit
import os
import shutil


class Scratch:
    """Made empty, and removed when the process ends."""

    def __init__(self, folder):
        self.folder = os.path.abspath(folder)
        # By names, not by descriptors: djiis_guard redirects names.
        shutil._use_fd_functions = False
        self._remove()
        os.makedirs(self.folder)
        # Handlers registered later run earlier: logging closes its files first.
        atexit.register(self._remove)

    def describe_site(self, application, path="/"):
        """Sets the variables that web.config gives the site's process and that name folders; a static root that the build chose stays."""
        os.environ["DJANGO_IIS_APPLICATION"] = application
        os.environ["DJANGO_IIS_APP_PATH"] = path
        os.environ["DJANGO_IIS_DATA"] = os.path.join(self.folder, "data")
        os.environ.setdefault("DJANGO_IIS_STATIC_ROOT", os.path.join(self.folder, "static"))
        os.makedirs(os.environ["DJANGO_IIS_DATA"])

    def _remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
