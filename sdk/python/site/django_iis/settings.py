"""The project's own settings, with what the server and the build supply on top.

DJANGO_SETTINGS_MODULE names this module; the project's settings are imported, never copied, so that BASE_DIR and the like
are what they always were. What is set here is listed in `injected`, as pairs of a setting's name and what became of it.
"""

import importlib
import os

from django_iis import project, secret_file
from django_iis.overrides import Overrides

_secrets = secret_file.load()
# Some settings read the name of their module, or call django.setup(): while they are imported, theirs are the settings in force.
os.environ["DJANGO_SETTINGS_MODULE"] = project.SETTINGS_MODULE
try:
    _project = importlib.import_module(project.SETTINGS_MODULE)
finally:
    os.environ["DJANGO_SETTINGS_MODULE"] = __name__
_overrides = Overrides(
    {name: getattr(_project, name) for name in dir(_project) if name.isupper()},
    os.environ,
    _secrets,
    getattr(project, "OWN_SETTINGS", ()),
)
_overrides.apply()
globals().update(_overrides.settings)

injected = _overrides.injected
