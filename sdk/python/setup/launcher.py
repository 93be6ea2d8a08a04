"""Starts the site's web server in this process, where web.config alone cannot do the job.

usage: python launcher.py waitress|uvicorn|hypercorn|daphne|runserver [THE SERVER'S OWN ARGUMENTS]

HttpPlatformHandler runs this in the web root. What it adds to `python -m <server>`: the working directory is the project's, forwarded
headers and users count only from IIS, the prefix of a sub-application is taken off in any case, output goes to files that do not grow
without end, and CTRL_BREAK ends the process after the requests that are running. Standard library alone; a page of the SDK's
documentation, launcher.md, has the details.
"""

import os
import sys


def main(arguments):
    if not arguments:
        return __doc__.strip()
    here = os.path.dirname(os.path.abspath(__file__))
    # Python puts the script's folder there where PYTHONSAFEPATH is unknown (before 3.11) or off.
    sys.path[:] = [entry for entry in sys.path if os.path.abspath(entry or ".") != here]
    try:
        from django_iis import launch
    except ImportError as error:
        return (
            f"launcher: {error}. PYTHONPATH is {os.environ.get('PYTHONPATH')!r} and the working directory is {os.getcwd()!r}: "
            "HttpPlatformHandler starts the launcher in the web root, with the variables of its web.config."
        )
    return launch.run(arguments[0], arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
