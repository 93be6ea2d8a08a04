"""Run by Python at start-up, before the site's own code. Ships with the package, beside the site-packages.

web.config holds paths relative to the web root, as the package does not know where it will be installed. They are made
absolute here, so that they hold in child processes and after a change of directory.
"""

import os
import site

for _name in ("PYTHONPATH", "DJANGO_IIS_STATIC_ROOT"):
    _value = os.environ.get(_name)
    if _value:
        os.environ[_name] = os.pathsep.join(os.path.abspath(part) for part in _value.split(os.pathsep) if part)

# A folder on PYTHONPATH is no site directory yet: its .pth files would be ignored.
site.addsitedir(os.path.dirname(os.path.abspath(__file__)))
