"""The project's own settings, with what the server and the build supply on top.

DJANGO_SETTINGS_MODULE names this module; the project's settings are imported, never copied, so that BASE_DIR and the like
are what they always were.
"""

import importlib
import os

from django_iis import project

_settings = importlib.import_module(project.SETTINGS_MODULE)
globals().update({name: getattr(_settings, name) for name in dir(_settings) if name.isupper()})

if os.environ.get("DJANGO_IIS_STATIC_ROOT"):
    STATIC_ROOT = os.path.abspath(os.environ["DJANGO_IIS_STATIC_ROOT"])
if os.environ.get("DJANGO_IIS_STATIC_URL"):
    STATIC_URL = os.environ["DJANGO_IIS_STATIC_URL"]
if os.environ.get("DJANGO_IIS_SCRIPT_NAME"):
    FORCE_SCRIPT_NAME = os.environ["DJANGO_IIS_SCRIPT_NAME"]
