"""Runs a web server in this process: the launcher's work, after launcher.py has found this package."""

import os
import runpy
import sys

from django_iis import front, output
from django_iis.stopping import Stopping

_MODULES = {"waitress": "waitress", "uvicorn": "uvicorn", "hypercorn": "hypercorn", "daphne": "daphne", "runserver": "django"}

# Seconds, of the ten that HttpPlatformHandler gives a process to end.
GRACE = 8


def run(server, arguments):
    """Returns the process's exit code, or a text for standard error."""
    if server not in _MODULES:
        return f"launcher: there is no server '{server}'. Use one of: {', '.join(_MODULES)}."
    if os.environ.get("DJANGO_IIS_STDOUT_LOG") == "1" and os.environ.get("DJANGO_IIS_DATA"):
        output.take_over(os.path.join(os.environ["DJANGO_IIS_DATA"], "logs"), output.Limits(os.environ))
    problem = _enter_application()
    if problem:
        return problem
    stopping = Stopping()
    gate = front.Gate(os.environ, _windows_users(), stopping.ask)
    front.install(gate)
    print(f"launcher: {server}, process {os.getpid()}, Python {sys.version.split()[0]}; forwarded headers count from {gate.trusts}.", flush=True)
    if gate.trusts == "nobody":
        print("launcher: HTTP_PLATFORM_TOKEN is not set, so every request counts as http from 127.0.0.1; see docs/launcher.md.", flush=True)
    try:
        return _serve(server, arguments, stopping, gate)
    except KeyboardInterrupt:
        return 0


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
    if server == "waitress":
        from django_iis import waitress_server

        stopping.interrupt()
        return waitress_server.run(sys.argv, GRACE)
    if server == "runserver":
        # The settings name the project's own application, which the gate would not be in front of.
        os.environ["DJANGO_IIS_SERVES_SETTINGS"] = "1"
        sys.argv[:1] = ["django", "runserver"]
        stopping.interrupt()
    elif server == "daphne":
        from django_iis import daphne_server

        stopping.interrupt()
        daphne_server.wait_for_requests(gate, GRACE)
    else:
        stopping.interrupt()
    if server == "uvicorn" and not any(argument.startswith("--timeout-graceful-shutdown") for argument in arguments):
        sys.argv.insert(1, f"--timeout-graceful-shutdown={GRACE}")
    runpy.run_module(_MODULES[server], run_name="__main__", alter_sys=True)
    return 0
