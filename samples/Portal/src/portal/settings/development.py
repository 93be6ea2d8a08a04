"""The developer's machine: manage.py chooses these."""

import os

os.environ.setdefault("SECRET_KEY", "for-development-only-and-never-for-a-server")

from .base import *  # noqa: E402, F403

DEBUG = True
