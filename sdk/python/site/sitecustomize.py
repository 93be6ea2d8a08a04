"""Run by Python at start-up, before the site's own code. Ships with the package, beside the site-packages.

web.config holds paths relative to the web root, as the package does not know where it will be installed, and IIS expands no
%VARIABLES% in them. django_iis makes them absolute when it is imported: here at the earliest moment, so that they hold in child
processes and after a change of directory. wfastcgi knows its variables only after Python has started; there the import of the
application does the same.
"""

import django_iis  # noqa: F401  (for what importing it does)
