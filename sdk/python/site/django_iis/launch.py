"""Runs a web server in this process: the launcher's work, after launcher.py has found this package."""

import importlib.util
import os
import runpy
import sys

from django_iis import front, output
from django_iis.stopping import Stopping

_SERVERS = ("waitress", "uvicorn", "hypercorn", "daphne", "runserver")

_NO_TOKEN = (
    "launcher: warning: HttpPlatformHandler gave this process no HTTP_PLATFORM_TOKEN, so nothing tells IIS's requests from those of other programs: "
    "forwarded headers are ignored, every request counts as http from 127.0.0.1, and nobody is redirected to https. Install HttpPlatformHandler 2, "
    "or, where every program of this server may be trusted, set the environment variable DJANGO_IIS_FORWARDED_HEADERS to Loopback in web.config."
)

# Seconds, of the ten that HttpPlatformHandler gives a process to end.
GRACE = 8


def run(server, arguments):
    """Returns the process's exit code, or a text for standard error."""
    if server not in _SERVERS:
        return f"launcher: there is no server '{server}'. Use one of: {', '.join(_SERVERS)}."
    if os.environ.get("DJANGO_IIS_STDOUT_LOG") == "1" and os.environ.get("DJANGO_IIS_DATA"):
        output.take_over(os.path.join(os.environ["DJANGO_IIS_DATA"], "logs"), output.Limits(os.environ))
    problem = _missing(server) or _enter_application()
    if problem:
        return problem
    stopping = Stopping()
    gate = front.Gate(os.environ, _windows_users(), stopping.ask)
    front.install(gate)
    print(f"launcher: {server}, process {os.getpid()}, Python {sys.version.split()[0]}; forwarded headers count from {gate.trusts}.", flush=True)
    if gate.trusts == "nobody":
        # For the settings: a redirect to https would never end.
        os.environ["DJANGO_IIS_SCHEME_UNKNOWN"] = "1"
        print(_NO_TOKEN, flush=True)
    try:
        return _serve(server, arguments, stopping, gate)
    except KeyboardInterrupt:
        return 0


def _missing(server):
    if server == "runserver" or importlib.util.find_spec(server):
        return None
    return f"launcher: the package '{server}' is not among the site's packages; PYTHONPATH is {os.environ.get('PYTHONPATH')!r}."


def _enter_application():
    """Makes the project's folder the working directory, as it is under manage.py."""
    folder = os.environ.get("DJANGO_IIS_APPLICATION", "")
    try:
        os.chdir(folder)
    except OSError as error:
        return f"launcher: the application's folder '{folder}' (DJANGO_IIS_APPLICATION) cannot be entered: {error.strerror}."
    return None


def _windows_users():
    if os.environ.get("DJANGO_IIS_REMOTE_USER", "").lower() != "windows" or sys.platform != "win32":
        return None
    from django_iis.front import windows_tokens
    from django_iis.front.windows_users import WindowsUsers, authenticates

    if not authenticates(os.environ):
        print(
            "launcher: nobody is logged in as a Windows user, as IIS lets anonymous users in. Turn anonymous authentication off and Windows "
            f"authentication on for the application (HTTP_PLATFORM_IIS_HTTPAUTH is {os.environ.get('HTTP_PLATFORM_IIS_HTTPAUTH', '')!r}).",
            flush=True,
        )
        return None
    return WindowsUsers(windows_tokens)


def _serve(server, arguments, stopping, gate):
    sys.argv = [server, *arguments]
    stopping.interrupt()
    if server == "waitress":
        from django_iis import waitress_server

        return waitress_server.run(sys.argv, GRACE)
    if server == "runserver":
        from django_iis import development_server

        sys.argv[:1] = ["django", "runserver"]
        return development_server.run(gate, GRACE)
    if server == "daphne":
        from django_iis import daphne_server

        daphne_server.wait_for_requests(gate, GRACE)
    if server == "uvicorn" and not any(argument.startswith("--timeout-graceful-shutdown") for argument in arguments):
        sys.argv.insert(1, f"--timeout-graceful-shutdown={GRACE}")
    runpy.run_module(server, run_name="__main__", alter_sys=True)
    return 0
